import { useNavigate } from '@remix-run/react'
import { type FormEvent, type RefObject, useEffect, useRef } from 'react'

/**
 * Makes the filter form act at once where JavaScript runs: a box or list applies when it changes, a typed value when it
 * is sent. The address carries only what is set. Without JavaScript the form's button does the same.
 */
export function useFilterForm(view: { sort: string; size: number }): {
  ref: RefObject<HTMLFormElement>
  onChange: (event: FormEvent) => void
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
} {
  const ref = useRef<HTMLFormElement>(null)
  const navigate = useNavigate()
  /** What stood in the fields when the form was last sent. */
  const sent = useRef(new Map<EventTarget, string>())
  // What the address says is what the boxes show, also after going back.
  useEffect(() => {
    const form = ref.current
    if (!form) return
    // Who types on while the answer is under way keeps what was typed.
    const typing = document.activeElement
    const isTyping =
      typing instanceof HTMLInputElement &&
      typing.form === form &&
      !/^(checkbox|radio)$/.test(typing.type) &&
      typing.value !== sent.current.get(typing)
    const typed = isTyping ? typing.value : ''
    form.reset()
    if (isTyping && typed) typing.value = typed
    // React keeps the defaults of boxes and fields up to date, but not those of lists.
    for (const name of ['sort', 'size'] as const) {
      const list = form.elements.namedItem(name)
      if (list instanceof HTMLSelectElement) list.value = String(view[name])
    }
  }, [view])
  const go = (form: HTMLFormElement) => {
    for (const each of form.elements) if (each instanceof HTMLInputElement) sent.current.set(each, each.value)
    const params = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value) params.append(name, value)
    if (params.get('sort') === 'relevance') params.delete('sort')
    if (params.get('size') === '20') params.delete('size')
    navigate({ search: params.size > 0 ? `?${params}` : '' }, { preventScrollReset: true })
  }
  return {
    ref,
    onChange: (event) => {
      const target = event.target as HTMLInputElement | HTMLSelectElement
      if (target.form && (target.type === 'checkbox' || target.type === 'radio' || target.tagName === 'SELECT'))
        go(target.form)
    },
    onSubmit: (event) => {
      event.preventDefault()
      go(event.currentTarget)
    },
  }
}

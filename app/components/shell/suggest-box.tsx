import { type MouseEvent, type RefObject, useEffect, useId } from 'react'
import type { SuggestGroup, SuggestOption } from '../../domain/catalogue/suggest-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Marked } from '../ui/marked.tsx'
import { useSuggestions } from './use-suggestions.ts'

export type SuggestBoxProps = {
  input: RefObject<HTMLInputElement>
  keep: readonly (readonly [string, string])[]
}

const optionLook =
  'text-15 leading-snug text-ink no-underline hover:bg-lead-wash hover:text-ink aria-selected:bg-lead-wash aria-selected:outline-2 aria-selected:outline-lead'
const rowLook = `flex w-full flex-col px-4 py-1.5 text-left aria-selected:-outline-offset-2 ${optionLook}`
const chipLook = `inline-flex max-w-full flex-wrap items-baseline gap-x-2 rounded border border-line px-2.5 py-0.75 ${optionLook}`

/** Conditions stand side by side, pages one below the other. */
const isChips = (name: SuggestGroup) => name === 'codes' || name === 'fields'

/**
 * What may be meant, under the search field: a list of links that the field's arrow keys move in. The field keeps the
 * focus and its text; Enter without a choice searches as ever.
 */
export function SuggestBox({ input, keep }: SuggestBoxProps) {
  const { language, messages, links } = useSpeech()
  const words = messages.shell.suggest
  const id = useId()
  const { typed, view, isFresh, isOpen, active, setActive, open, close } = useSuggestions(input, language)
  const groups = view?.groups ?? []
  const count = 1 + groups.reduce((sum, group) => sum + group.options.length, 0)
  const optionId = (index: number) => `${id}-${index}`

  // The field is the page's; what it says of the list is said here, and only while there is one to say it of.
  useEffect(() => {
    const field = input.current
    if (!field) return
    const set = (name: string, value: string | undefined) =>
      value === undefined ? field.removeAttribute(name) : field.setAttribute(name, value)
    const tell = () => {
      const isHere = document.activeElement === field
      set('role', isHere ? 'combobox' : undefined)
      set('aria-autocomplete', isHere ? 'list' : undefined)
      set('aria-expanded', isHere ? String(isOpen) : undefined)
      set('aria-controls', isHere && isOpen ? id : undefined)
      set('aria-activedescendant', isHere && isOpen && active >= 0 ? `${id}-${active}` : undefined)
    }
    tell()
    field.addEventListener('focus', tell)
    field.addEventListener('blur', tell)
    return () => {
      field.removeEventListener('focus', tell)
      field.removeEventListener('blur', tell)
    }
  }, [input, id, isOpen, active])

  useEffect(() => {
    const field = input.current
    if (!field) return
    const onKey = (event: KeyboardEvent) => {
      // Keys that choose characters in an input method are none of ours.
      if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.shiftKey) return
      const { key } = event
      if (!isOpen) {
        if ((key === 'ArrowDown' || key === 'ArrowUp') && open()) event.preventDefault()
        return
      }
      const to = moved(key, active, count)
      if (to !== undefined) setActive(to)
      else if (key === 'Escape' || (key === 'ArrowUp' && event.altKey)) close()
      else if (key === 'Enter' && active >= 0) document.getElementById(`${id}-${active}`)?.click()
      else return
      event.preventDefault()
    }
    field.addEventListener('keydown', onKey)
    return () => field.removeEventListener('keydown', onKey)
  }, [input, id, isOpen, open, close, active, setActive, count])

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])

  const addressOf = (option: SuggestOption): string => {
    if ('href' in option) return option.href
    const params = new URLSearchParams(option.text ? { q: option.text } : {})
    for (const [name, value] of keep) params.append(name, value)
    if (option.add && !params.getAll(option.add[0]).includes(option.add[1])) params.append(...option.add)
    return params.size > 0 ? `${links.catalogue()}?${params}` : links.catalogue()
  }

  const terms = typed.normalize('NFKC').toLowerCase().split(/\s+/)
  let index = 0
  return (
    <>
      <div role="status" className="sr-only">
        {isOpen && isFresh && count > 1 ? words.count(count - 1) : ''}
      </div>
      {isOpen ? (
        <div
          id={id}
          role="listbox"
          aria-label={words.label}
          // The field keeps the focus, whatever is pressed here. An option does what it does before the list goes.
          onMouseDown={(event) => event.preventDefault()}
          className="no-print absolute top-full right-0 left-0 z-20 mt-1 max-h-[min(40rem,70vh)] overflow-y-auto overscroll-contain rounded border border-line bg-sheet py-1 shadow-lg md:min-w-112"
        >
          <button type="submit" {...optionProps(index++)} className={rowLook}>
            {words.searchFor(shortened(typed))}
          </button>
          {groups.map(({ name, options }) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a list of options
            <div key={name} role="group" aria-label={words.groups[name]} className="border-t border-hairline py-1">
              <div aria-hidden="true" className="px-4 pt-1 text-13 text-ink-soft">
                {words.groups[name]}
              </div>
              <div role="presentation" className={isChips(name) ? 'flex flex-wrap gap-2 px-4 py-1.5' : ''}>
                {options.map((option) => (
                  <a
                    key={addressOf(option)}
                    href={addressOf(option)}
                    {...optionProps(index++)}
                    {...(isFresh || 'href' in option ? { onClick: () => setTimeout(close) } : late)}
                    className={isChips(name) ? chipLook : rowLook}
                  >
                    <span className="sr-only">{words.groups[name]} </span>
                    <span className="max-w-full min-w-0 [overflow-wrap:anywhere]">
                      <Marked said={option.said} terms={terms} />
                    </span>
                    {option.note ? <span className="min-w-0 text-13 text-ink-soft">{option.note}</span> : null}
                  </a>
                ))}
              </div>
            </div>
          ))}
        </div>
      ) : null}
    </>
  )

  function optionProps(at: number) {
    return {
      id: optionId(at),
      role: 'option',
      tabIndex: -1,
      'aria-selected': at === active,
    } as const
  }
}

/** An option that was for another text would lose what was typed since; in a moment there is another. */
const late = { 'aria-disabled': true, onClick: (event: MouseEvent) => event.preventDefault() } as const

/** Where a key leads from the option chosen, -1 being the field; undefined for a key that leads nowhere. */
export function moved(key: string, active: number, count: number): number | undefined {
  if (key === 'ArrowDown') return active + 1 < count ? active + 1 : -1
  if (key === 'ArrowUp') return active < 0 ? count - 1 : active - 1
  // In the text both belong to the caret.
  if (key === 'Home' && active >= 0) return 0
  if (key === 'End' && active >= 0) return count - 1
  return undefined
}

function shortened(text: string): string {
  const chars = [...text]
  return chars.length > 40 ? `${chars.slice(0, 40).join('')}…` : text
}

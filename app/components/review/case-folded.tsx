import { useActionData } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { FormState } from '../../domain/form-state.ts'
import { KeyHint } from './key-hint.tsx'

/** A form that is folded away until it is wanted: by a click, by its key, or because its last try was wrong. */
export function CaseFolded({
  name,
  summary,
  keyName,
  isOpen = false,
  children,
}: {
  name: string
  summary: string
  /** Key that opens it and goes into its first field. */
  keyName?: string
  isOpen?: boolean
  children: ReactNode
}) {
  const sent = useActionData<{ form?: FormState } | undefined>()?.form
  const box = useRef<HTMLDetailsElement>(null)
  // A press of the key is a click; where it opened the form, one goes on to write.
  useEffect(() => {
    const details = box.current
    if (!details || keyName === undefined) return
    const onToggle = () => {
      if (details.open) details.querySelector<HTMLElement>('select, input:not([type="hidden"]), textarea')?.focus()
    }
    details.addEventListener('toggle', onToggle)
    return () => details.removeEventListener('toggle', onToggle)
  }, [keyName])
  return (
    <details ref={box} className="mt-3" open={isOpen || sent?.values.intent === name || undefined}>
      <summary className="w-fit py-1 text-lead" aria-keyshortcuts={keyName}>
        {summary}
        {keyName ? <KeyHint keyName={keyName} /> : null}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  )
}

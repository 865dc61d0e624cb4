import { useActionData } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormState } from '../../domain/form-state.ts'

/** A form that is folded away until it is wanted, and open while it says what was wrong with it. */
export function Folded({ name, summary, children }: { name: string; summary: string; children: ReactNode }) {
  const sent = useActionData<{ form?: FormState } | undefined>()?.form
  return (
    <details className="mt-3 max-w-text" open={sent?.values.intent === name || undefined}>
      <summary className="inline-block py-1 text-lead">{summary}</summary>
      <div className="pt-3">{children}</div>
    </details>
  )
}

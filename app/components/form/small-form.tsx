import { Form, useActionData, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormState } from '../../domain/form-state.ts'
import { formWords } from '../../i18n/forms.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormToken } from './form.tsx'

/**
 * A form of one button in a row of a table or a line of text: what it is about is hidden in it. `label` is read out where
 * the button's words alone do not tell which row is meant. What goes wrong is said by `SmallFormProblem`. No paragraph may
 * hold it: browsers end a paragraph where a form begins.
 */
export function SmallForm({
  name,
  fields = {},
  label,
  look = 'link',
  children,
}: {
  name: string
  fields?: Readonly<Record<string, string>>
  label?: string
  look?: 'link' | 'primary' | 'plain' | 'stop'
  children: ReactNode
}) {
  const isSending = useNavigation().state === 'submitting'
  const looks = {
    link: 'py-1 text-lead underline decoration-1 underline-offset-4 hover:text-lead-strong',
    primary: 'rounded border border-lead bg-lead px-4 py-2 font-medium text-on-lead hover:bg-lead-strong',
    plain: 'rounded border border-line bg-sheet px-4 py-2 font-medium hover:border-ink',
    stop: 'rounded border border-stop bg-sheet px-4 py-2 font-medium text-stop hover:bg-stop-wash',
  }
  return (
    <Form method="post" className="inline">
      <input type="hidden" name="csrf" value={useFormToken()} />
      <input type="hidden" name="intent" value={name} />
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <button
        type="submit"
        aria-label={label}
        aria-disabled={isSending || undefined}
        className={`whitespace-nowrap aria-disabled:opacity-60 ${looks[look]}`}
      >
        {children}
      </button>
    </Form>
  )
}

/** What was wrong with the last small form that was sent, at the top of the page. */
export function SmallFormProblem({
  names,
  sentences,
}: {
  /** The small forms of the page. */
  names: readonly string[]
  sentences: Readonly<Record<string, string>>
}) {
  const words = useWords(formWords)
  const sent = useActionData<{ form?: FormState } | undefined>()?.form
  if (!sent || !names.includes(String(sent.values.intent))) return null
  return (
    <div className="mb-6">
      <Notice kind="stop">
        {sent.problems.map(({ reason, seconds }) => (
          <p key={reason}>
            {seconds === undefined
              ? (sentences[reason] ?? words.problems[reason] ?? words.problems.invalid)
              : words.wait(seconds)}
          </p>
        ))}
      </Notice>
    </div>
  )
}

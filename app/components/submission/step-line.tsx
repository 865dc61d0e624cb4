import type { StepLine as Step } from '../../domain/submission/submission-view.ts'
import { formatDay } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { submissionWords } from '../../i18n/submission.ts'

const looks: Record<Step['state'], string> = {
  done: 'border-lead text-ink',
  now: 'border-lead font-medium text-lead',
  next: 'border-hairline text-ink-soft',
  stopped: 'border-warn font-medium text-warn',
}

/** The way from the draft to the catalogue, with the day of each step that is done. */
export function StepLine({ steps }: { steps: readonly Step[] }) {
  const { page: words } = useWords(submissionWords)
  return (
    <ol
      aria-label={words.stepsLabel}
      className="grid grid-cols-2 gap-x-4 gap-y-3 text-15 sm:grid-cols-3 md:grid-cols-6"
    >
      {steps.map(({ name, state, at }, index) => (
        <li
          key={name}
          aria-current={state === 'now' || state === 'stopped' ? 'step' : undefined}
          className={`border-t-2 pt-1 ${looks[state]}`}
        >
          <span className="tabular-nums">{index + 1}</span> {words.steps[name]}
          <span className="sr-only"> {words.stepStates[state]}</span>
          {state === 'done' ? <span aria-hidden="true"> ✓</span> : null}
          {at === undefined ? null : (
            <time dateTime={formatDay(at)} className="block text-13 font-normal text-ink-soft tabular-nums">
              {formatDay(at)}
            </time>
          )}
        </li>
      ))}
    </ol>
  )
}

export type LineStep = {
  name: string
  label: string
  state: 'done' | 'now' | 'next' | 'stopped'
  /** The day it was done, or stopped. */
  day?: string | undefined
}

const looks: Record<LineStep['state'], string> = {
  done: 'border-lead text-ink',
  now: 'border-lead font-medium text-lead',
  next: 'border-hairline text-ink-soft',
  stopped: 'border-warn font-medium text-warn',
}
const columns: Readonly<Record<number, string>> = {
  3: 'sm:grid-cols-3',
  4: 'sm:grid-cols-4',
  5: 'sm:grid-cols-3 md:grid-cols-5',
  6: 'sm:grid-cols-3 md:grid-cols-6',
}

/** The way something goes, step by step, with the day of each that is done. */
export function StepsLine({
  label,
  steps,
  stateNames,
}: {
  label: string
  steps: readonly LineStep[]
  stateNames: Readonly<Record<LineStep['state'], string>>
}) {
  return (
    <ol aria-label={label} className={`grid grid-cols-2 gap-x-4 gap-y-3 text-15 ${columns[steps.length] ?? ''}`}>
      {steps.map(({ name, label: said, state, day }, index) => (
        <li
          key={name}
          aria-current={state === 'now' || state === 'stopped' ? 'step' : undefined}
          className={`border-t-2 pt-1 ${looks[state]}`}
        >
          <span className="tabular-nums">{index + 1}</span> {said}
          <span className="sr-only"> {stateNames[state]}</span>
          {state === 'done' ? <span aria-hidden="true"> ✓</span> : null}
          {day === undefined ? null : (
            <time dateTime={day} className="block text-13 font-normal text-ink-soft tabular-nums">
              {day}
            </time>
          )}
        </li>
      ))}
    </ol>
  )
}

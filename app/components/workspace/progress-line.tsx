import type { Standing } from '../../domain/organisation/standings.ts'
import { useWords } from '../../i18n/messages.tsx'
import { organisationWorkWords } from '../../i18n/organisation-work.ts'

const reached: Record<Standing, number> = {
  harvested: 0,
  draft: 0,
  returned: 0,
  submitted: 2,
  verified: 4,
  suspended: 4,
}

/** The way to being verified, with the step that is under way. */
export function ProgressLine({ standing }: { standing: Standing }) {
  const { steps } = useWords(organisationWorkWords).overview
  const at = reached[standing]
  return (
    <ol className="flex flex-wrap gap-x-6 gap-y-3 text-15">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === at ? 'step' : undefined}
          className={`border-t-2 pt-1 pr-4 ${
            index < at
              ? 'border-lead text-ink'
              : index === at
                ? 'border-lead font-medium text-lead'
                : 'border-hairline text-ink-soft'
          }`}
        >
          <span className="tabular-nums">{index + 1}</span> {step}
          {index < at ? <span aria-hidden="true"> ✓</span> : null}
        </li>
      ))}
    </ol>
  )
}

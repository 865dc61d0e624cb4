import { type FindingSeverity, findingSeverities } from '../../domain/pre-check/finding.ts'
import type { FindingLine } from '../../domain/submission/findings-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { submissionWords } from '../../i18n/submission.ts'
import { usePlace } from './use-place.ts'

const looks: Record<FindingSeverity, string> = {
  block: 'border-stop',
  warn: 'border-warn',
  note: 'border-line',
}

/** Everything the machine found, by severity, each with its rule, its place, and what to do. */
export function FindingList({
  slug,
  draftId,
  findings,
}: {
  slug: string
  draftId: string
  findings: readonly FindingLine[]
}) {
  const { findings: words } = useWords(submissionWords)
  const place = usePlace(slug, draftId)
  if (findings.length === 0) return <p className="mt-2 text-lead">{words.none}</p>
  return (
    <div className="grid gap-6">
      {findingSeverities.map((severity) => {
        const shown = findings.filter((finding) => finding.severity === severity)
        return shown.length === 0 ? null : (
          <section key={severity} aria-labelledby={`findings-${severity}`}>
            <h4 id={`findings-${severity}`} className="text-15 font-medium">
              {words.counts[severity]} <span className="font-normal text-ink-soft">{words.count(shown.length)}</span>
            </h4>
            <ul className="mt-1 grid gap-2">
              {shown.map((finding, index) => (
                <li key={index} className={`border-l-4 pl-3 ${looks[severity]}`}>
                  <p className="text-pretty">
                    {finding.at ? (
                      <a href={place(finding.at)} className="font-medium">
                        {finding.place}
                      </a>
                    ) : (
                      <span className="font-medium">{finding.place}</span>
                    )}{' '}
                    {finding.text}
                  </p>
                  <p className="text-13 text-pretty text-ink-soft">
                    {finding.remedy} {finding.rule} {finding.ruleTitle}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

import type { SampleView } from '../../domain/listing/view-sample.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Tag } from '../ui/tag.tsx'
import { Disclose, Subtitle } from './section.tsx'

/** The sample against its dictionary: what was checked, when, and what was found. */
export function SampleCheck({ report }: { report: SampleView['report'] }) {
  const words = useSpeech().messages.listing.sample
  return (
    <>
      <Subtitle>{words.report}</Subtitle>
      <p>
        {report.findings.length === 0
          ? words.reportPassed(report.rules.length)
          : words.reportFound(report.errors, report.warnings)}{' '}
        <span className="text-13 text-ink-soft tabular-nums">{words.checkedOn(report.day)}</span>
      </p>
      {report.findings.length > 0 ? (
        <ul className="mt-2 border-t border-hairline">
          {report.findings.map((finding, index) => (
            <li key={index} className="flex flex-wrap items-baseline gap-x-3 border-b border-hairline py-2">
              <Tag tone={finding.severity === 'error' ? 'warn' : 'plain'}>
                {finding.severity === 'error' ? words.error : words.warning}
              </Tag>
              <span className="min-w-0">
                {finding.message}{' '}
                <span className="text-13 text-ink-soft tabular-nums">
                  <Dotted parts={[words.finding(finding.column, finding.row, finding.count), finding.rule]} />
                </span>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <Disclose summary={words.rules}>
        <ul className="grid gap-x-8 gap-y-1 text-13 sm:grid-cols-2">
          {report.rules.map((rule) => (
            <li key={rule.id} className="flex gap-2">
              <span className="text-ink-soft tabular-nums">{rule.id}</span>
              <span>{rule.label}</span>
              <span className={`ml-auto whitespace-nowrap ${rule.isKept ? 'text-lead' : 'text-warn'}`}>
                {rule.isKept ? words.kept : words.broken}
              </span>
            </li>
          ))}
        </ul>
      </Disclose>
    </>
  )
}

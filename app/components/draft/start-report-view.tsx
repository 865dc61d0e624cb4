import type { StartReport } from '../../domain/draft/start-view.ts'
import { draftWords } from '../../i18n/draft.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Notice } from '../ui/notice.tsx'

/** What came of a file: a line a product, what was read of it, what was not taken over and why. */
export function StartReportView({ slug, report }: { slug: string; report: StartReport }) {
  const words = useWords(draftWords).start.report
  const { list } = useWords(draftWords)
  const { links } = useSpeech()
  return (
    <section aria-label={words.made(report.made)} className="mt-4">
      <Notice kind={report.made > 0 ? 'info' : 'warn'}>
        <p className="font-medium">{words.made(report.made)}</p>
        <p>
          {report.format ? words.recognised(report.format) : null} {report.left > 0 ? words.left(report.left) : null}{' '}
          {report.unknownColumns.length > 0 ? words.unknownColumns(report.unknownColumns.join('、')) : null}
        </p>
        {report.made > 1 ? <a href={links.organisationListings(slug)}>{words.all}</a> : null}
      </Notice>
      <ol className="mt-4">
        {report.lines.map((line, index) => (
          <li key={index} className="border-b border-hairline py-3">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="min-w-0 wrap-anywhere">
                {line.place ? (
                  <span className="mr-3 text-13 text-ink-soft tabular-nums">
                    {report.isSpreadsheet ? words.row(line.place) : line.place}
                  </span>
                ) : null}
                <span className="font-medium">{line.title || list.untitled}</span>
              </span>
              {line.id ? (
                <a href={links.draft(slug, line.id)}>{words.open}</a>
              ) : (
                <span className="text-13 text-stop">{words.none}</span>
              )}
            </p>
            <Said label={words.understood} items={line.understood} isInline />
            <Said label={words.faults} items={line.faults} />
            <Said label={words.unread} items={line.unread} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A few things are shown; many are folded away. */
const mostShown = 3

function Said({ label, items, isInline = false }: { label: string; items: readonly string[]; isInline?: boolean }) {
  const { language } = useSpeech()
  if (items.length === 0) return null
  const colon = language === 'zh' ? '：' : ': '
  if (isInline)
    return (
      <p className="mt-1 text-13 text-ink-soft">
        {label}
        {colon}
        {items.join(language === 'zh' ? '、' : ', ')}
      </p>
    )
  const list = (
    <ul className="mt-1 grid gap-0.5 text-13 text-ink-soft">
      {items.map((item) => (
        <li key={item} className="wrap-anywhere">
          {item}
        </li>
      ))}
    </ul>
  )
  return items.length <= mostShown ? (
    <div className="mt-1 text-13">
      {label}
      {list}
    </div>
  ) : (
    <details className="mt-1 text-13">
      <summary className="w-fit py-0.5">
        {label} ({items.length})
      </summary>
      {list}
    </details>
  )
}

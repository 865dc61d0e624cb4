import type { ReactNode } from 'react'
import type { FindingsView } from '../../domain/data-file/data-file-view.ts'
import { dataFileWords } from '../../i18n/data-file.ts'
import { formatBytes, formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Notice } from '../ui/notice.tsx'

/** What was found in a file at a glance, what is odd about it, and the choice of a table where there are several. */
export function FactsFound({
  slug,
  id,
  bytes,
  findings,
}: {
  slug: string
  id: string
  bytes: number
  findings: FindingsView
}) {
  const { found: words } = useWords(dataFileWords)
  const { language } = useSpeech()
  const { timeStart, timeEnd, regions, moreRegions, encodings, warnings } = findings
  const comma = language === 'zh' ? '、' : ', '
  const facts: [string, ReactNode][] = [
    [words.format, findings.format],
    [words.rows, words.rowCount(formatCount(findings.rows))],
    [words.columns, words.columnCount(formatCount(findings.columns))],
    [words.size, formatBytes(bytes)],
    [words.span, timeStart && timeEnd ? <Span key="span" from={timeStart} to={timeEnd} /> : words.noSpan],
    [
      words.regions,
      regions.length === 0
        ? words.noRegions
        : `${regions.join(comma)}${moreRegions > 0 ? ` ${words.moreRegions(moreRegions)}` : ''}`,
    ],
    ...(encodings.length > 0 ? [[words.encoding, encodings.join(comma)] as [string, ReactNode]] : []),
  ]
  return (
    <section aria-labelledby="found">
      <h3 id="found" className="text-17">
        {words.title}
      </h3>
      {findings.tables.length > 0 ? <Tables slug={slug} id={id} findings={findings} /> : null}
      <dl className="mt-3 grid grid-cols-2 gap-x-8 gap-y-3 sm:grid-cols-3 lg:grid-cols-4">
        {facts.map(([label, value]) => (
          <div key={label} className="min-w-0 border-t border-hairline pt-2">
            <dt className="text-13 text-ink-soft">{label}</dt>
            <dd className="tabular-nums wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {warnings.length > 0 ? (
        <div className="mt-5 max-w-text">
          <Notice kind="warn">
            <p className="font-medium">{words.warnings}</p>
            <ul>
              {warnings.map((warning, index) => (
                <li key={index} className="wrap-anywhere">
                  {warning}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      ) : null}
    </section>
  )
}

function Tables({ slug, id, findings: { tables, table } }: { slug: string; id: string; findings: FindingsView }) {
  const { found: words } = useWords(dataFileWords)
  const { links } = useSpeech()
  const look = 'inline-block py-1 aria-[current]:font-medium aria-[current]:text-ink aria-[current]:no-underline'
  return (
    <nav aria-label={words.tables} className="mt-3 max-w-text">
      <p className="text-13 text-ink-soft">{words.tables}</p>
      <ul>
        <li>
          <a
            href={links.organisationFile(slug, id)}
            aria-current={table === undefined ? 'true' : undefined}
            className={look}
          >
            {words.allTables}
          </a>
        </li>
        {tables.map(({ at, name, rows }) => (
          <li key={at}>
            <a
              href={links.organisationFile(slug, id, { table: at })}
              aria-current={table === at ? 'true' : undefined}
              className={`${look} wrap-anywhere`}
            >
              {words.tableOf(name, formatCount(rows))}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** From when to when; a day is never broken in two. */
function Span({ from, to }: { from: string; to: string }) {
  return (
    <>
      <span className="whitespace-nowrap">{from}</span> – <span className="whitespace-nowrap">{to}</span>
    </>
  )
}

import type { ReactNode } from 'react'
import type { ResultView } from '../../domain/high-quality/self-check-view.ts'
import { highQualityWords } from '../../i18n/high-quality.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Findings } from './findings.tsx'
import { SheetDimensions, SheetTable, SheetVerdict } from './score-sheet.tsx'

/** The result of a check: verdict, dimensions, findings, the sheet and figures. It prints as a score sheet. */
export function SelfCheckResult({ result }: { result: ResultView }) {
  const words = useWords(highQualityWords)
  const { sheet, facts, fileName, json } = result
  return (
    <>
      {fileName ? <p className="mb-2 text-13 text-ink-soft [overflow-wrap:anywhere]">{fileName}</p> : null}
      <SheetVerdict sheet={sheet} />
      <Part title={words.dimensions}>
        <div className="mt-2">
          <SheetDimensions sheet={sheet} />
        </div>
      </Part>
      {facts ? (
        <Part title={words.faults}>
          <Findings facts={facts} />
        </Part>
      ) : null}
      <Part title={words.sheet}>
        <SheetTable sheet={sheet} />
        <p className="no-print mt-3 flex flex-wrap gap-x-6 gap-y-1 text-15">
          <a
            href={`data:application/json;charset=utf-8,${encodeURIComponent(json)}`}
            download="dataset-score-sheet.json"
          >
            {words.download}
          </a>
          <span className="text-ink-soft">{words.print}</span>
        </p>
      </Part>
      {facts ? (
        <Part title={words.figures}>
          <dl className="mt-3 grid max-w-work text-15 sm:grid-cols-[14rem_minmax(0,1fr)]">
            {facts.figures.map(({ name, value }) => (
              <div key={name} className="contents">
                <dt className="pt-2 text-13 text-ink-soft sm:border-b sm:border-hairline sm:py-2">{name}</dt>
                <dd className="border-b border-hairline pb-2 tabular-nums [overflow-wrap:anywhere] sm:py-2">{value}</dd>
              </div>
            ))}
          </dl>
        </Part>
      ) : null}
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8">
      <h3 className="text-17">{title}</h3>
      {children}
    </section>
  )
}

import type { ColumnView, SampleView } from '../../domain/listing/view-sample.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Disclose } from './section.tsx'
import { Words } from './words.tsx'

/** Every figure behind the pictures, column by column. */
export function SampleStatistics({ sample }: { sample: SampleView }) {
  const words = useSpeech().messages.listing.sample
  return (
    <Disclose summary={words.statistics}>
      <ul className="border-t border-hairline">
        {sample.columns.map((column) => (
          <li key={column.name} className="border-b border-hairline py-3 print:break-inside-avoid">
            <p>
              <code className="font-mono text-13 font-bold">{column.name}</code>{' '}
              <span className="text-13 text-ink-soft">
                <Words said={column.title} /> {column.type}
              </span>
            </p>
            <dl className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-13 tabular-nums">
              {column.figures.map((figure) => (
                <div key={figure.key} className="flex gap-1.5">
                  <dt className="text-ink-soft">{words.figures[figure.key]}</dt>
                  <dd>{figure.value}</dd>
                </div>
              ))}
            </dl>
            <Distribution column={column} />
          </li>
        ))}
      </ul>
    </Disclose>
  )
}

function Distribution({ column }: { column: ColumnView }) {
  const words = useSpeech().messages.listing.sample
  const { chart } = column
  if (!chart) return null
  const rows =
    chart.kind === 'bars'
      ? chart.bars.map((bar) => ({ label: bar.label, count: bar.count }))
      : chart.items.map((item) => ({ label: item.value, count: item.count }))
  return (
    <details className="no-print mt-1 text-13">
      <summary className="w-fit py-0.5 text-lead">{words.distribution}</summary>
      <table className="mt-1">
        <caption className="sr-only">{words.distributionCaption(column.name)}</caption>
        <thead>
          <tr>
            <th scope="col" className="border-b border-line pr-8 text-left font-medium text-ink-soft">
              {words.value}
            </th>
            <th scope="col" className="border-b border-line text-right font-medium text-ink-soft">
              {words.rows}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row" className="pr-8 text-left font-normal">
                {row.label}
              </th>
              <td className="text-right">{row.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

import type { TopicLine } from '../../domain/topic/topic-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { topicWords } from '../../i18n/topic.ts'

const height = 40
/** A month of a few stands out from an empty one, and tells no more. */
const few = 2

/** How much was asked for month by month, as bars from zero, with the figures behind them. */
export function TopicMonths({ name, months }: { name: string; months: TopicLine['months'] }) {
  const words = useWords(topicWords)
  const most = Math.max(10, ...months.map(({ count = 0 }) => count))
  const heightOf = (count: number | undefined) => (count === undefined ? few : (count / most) * height)
  return (
    <div className="w-full sm:w-56">
      <svg
        viewBox={`0 0 ${months.length * 4} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-10 w-full border-b border-line"
      >
        {months.map(({ month, count }, index) => (
          <rect
            key={month}
            x={index * 4 + 0.5}
            width={3}
            y={height - heightOf(count)}
            height={heightOf(count)}
            className="fill-bar"
          />
        ))}
      </svg>
      <p aria-hidden="true" className="flex justify-between text-13 text-ink-soft tabular-nums">
        <span>{months[0]?.month}</span>
        <span>{months.at(-1)?.month}</span>
      </p>
      <details>
        <summary className="w-fit text-13">{words.monthly}</summary>
        <table className="mt-1 w-full text-13">
          <caption className="sr-only">{words.monthlyOf(name)}</caption>
          <thead>
            <tr>
              <th scope="col" className="text-left font-normal text-ink-soft">
                {words.month}
              </th>
              <th scope="col" className="text-right font-normal text-ink-soft">
                {words.count}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...months].reverse().map(({ month, count }) => (
              <tr key={month}>
                <th scope="row" className="text-left font-normal tabular-nums">
                  {month}
                </th>
                <td className="text-right tabular-nums">{count === undefined ? words.few : formatCount(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}

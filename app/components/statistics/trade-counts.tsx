import type { DealsView, TradeView } from '../../domain/statistics/trade-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { statisticsWords } from '../../i18n/statistics.ts'

/** Orders, those that were completed, and apart from them deals made elsewhere that are on record. */
export function TradeCounts({ trade }: { trade: TradeView }) {
  const { trade: words } = useWords(statisticsWords)
  const { orders, completed, filed, demo } = trade
  return (
    <section aria-labelledby="trade-title" className="mt-12">
      <h2 id="trade-title" className="text-20">
        {words.title}
      </h2>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      <dl className="mt-4 grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-3">
        <Count name={words.orders} n={orders} />
        <Count name={words.completed} n={completed.n} deals={completed} />
        <Count name={words.filed} n={filed.n} deals={filed} />
      </dl>
      {demo ? (
        <p className="mt-4 max-w-text text-13 text-pretty text-ink-soft">
          {words.demo(formatCount(demo.orders), formatCount(demo.completed), formatCount(demo.filed))}
        </p>
      ) : null}
    </section>
  )
}

function Count({ name, n, deals }: { name: string; n: number; deals?: DealsView }) {
  const { trade: words } = useWords(statisticsWords)
  return (
    <div>
      <dt className="text-13 text-ink-soft">{name}</dt>
      <dd>
        <span className="block text-26 font-medium tabular-nums">{formatCount(n)}</span>
        {deals?.sums.map((sum) => (
          <span key={sum} className="block text-13 text-ink-soft tabular-nums">
            {words.sum(sum)}
          </span>
        ))}
        {deals && deals.related > 0 ? (
          <span className="block text-13 text-ink-soft">{words.related(formatCount(deals.related))}</span>
        ) : null}
      </dd>
    </div>
  )
}

import type { FiguresView } from '../../domain/trade-figures/read-figures.server.ts'
import { formatCount } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { tradeFiguresWords } from '../../i18n/trade-figures.ts'

/** A share in whole per cent, never rounded up to all. */
const percent = (part: number, whole: number) =>
  whole === 0 ? undefined : `${Math.min(part < whole ? 99 : 999, Math.round((part / whole) * 100))}%`

/** The way from views to revenue in figures, with what share of each step went on; or what was ordered and spent. */
export function FiguresTotals({ view }: { view: FiguresView }) {
  const words = useWords(tradeFiguresWords)
  const { total, side } = view
  const rate = (part: number, whole: number) => {
    const share = percent(part, whole)
    return share && words.rate(share)
  }
  const totals: { name: string; value: string; note?: string | undefined }[] = [
    ...(side === 'provider'
      ? [
          { name: words.columns.views, value: formatCount(total.views) },
          {
            name: words.columns.requests,
            value: formatCount(total.requests),
            note: rate(total.requests, total.views),
          },
        ]
      : []),
    {
      name: words.columns.orders,
      value: formatCount(total.orders),
      ...(side === 'provider' && { note: rate(total.orders, total.requests) }),
    },
    { name: words.money[side], value: total.money, note: words.moneyNote[side] },
    ...('response' in view
      ? [
          {
            name: words.response,
            value: view.response.days === undefined ? words.noResponse : words.responseOf(view.response.days),
            note: view.response.answers > 0 ? words.responseHint(formatCount(view.response.answers)) : undefined,
          },
        ]
      : []),
  ]
  return (
    <section aria-labelledby="totals" className="mt-6 border-b border-hairline pb-6">
      <h3 id="totals" className="sr-only">
        {words.totals}
      </h3>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-3 lg:grid-cols-5">
        {totals.map(({ name, value, note }) => (
          <div key={name}>
            <dt className="text-13 text-ink-soft">{name}</dt>
            <dd>
              <span className="block text-20 font-medium tabular-nums">{value}</span>
              {note ? <span className="block text-13 text-ink-soft">{note}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

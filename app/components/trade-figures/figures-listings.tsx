import type { FiguresView } from '../../domain/trade-figures/read-figures.server.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { tradeFiguresWords } from '../../i18n/trade-figures.ts'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'

/** Figures of each listing, the one that brought most first. */
export function FiguresListings({ view: { listings, moreListings, side } }: { view: FiguresView }) {
  const words = useWords(tradeFiguresWords)
  const { links } = useSpeech()
  const counts = side === 'provider' ? (['views', 'requests', 'orders'] as const) : (['orders'] as const)
  return (
    <section aria-labelledby="listings" className="mt-10">
      <h3 id="listings" className="text-17">
        {words.listingsTitle}
      </h3>
      {listings.length === 0 ? (
        <p className="mt-2 text-ink-soft">{words.noListings}</p>
      ) : (
        <ListTable
          label={words.listingsTable}
          columns={[
            words.columns.listing,
            ...counts.map((name) => ({ head: words.columns[name], isFigures: true })),
            { head: words.money[side], isFigures: true },
          ]}
        >
          {listings.map((each) => (
            <tr key={each.code}>
              <th scope="row" className="!min-w-32">
                <a href={links.listing(each.code)} className="no-underline hover:underline">
                  <Marked said={each.title} />
                </a>
              </th>
              {counts.map((name) => (
                <td key={name} className="text-right tabular-nums">
                  {formatCount(each[name])}
                </td>
              ))}
              <td className="text-right whitespace-nowrap tabular-nums">{each.money}</td>
            </tr>
          ))}
        </ListTable>
      )}
      {moreListings > 0 ? <p className="mt-2 text-15 text-ink-soft">{words.more(formatCount(moreListings))}</p> : null}
    </section>
  )
}

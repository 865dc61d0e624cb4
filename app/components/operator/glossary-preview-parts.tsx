import { previewDays } from '../../domain/glossary/glossary-preview.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorSearchWords } from '../../i18n/operator-search.ts'
import { ListTable } from '../ui/list-table.tsx'

export type ListingsShown = {
  count: number
  some: readonly { code: string; title: string; gains: readonly string[]; loses: readonly string[] }[]
}
type Placed = { code: string; title: string; was: number | null }
export type SearchesShown =
  | {
      kind: 'compared'
      asked: number
      changed: number
      some: readonly { query: string; after: readonly Placed[]; gone: readonly Placed[] }[]
    }
  | { kind: 'nobodySearched' | 'noEngine' | 'failed' }

const mostForms = 8

/** Listings that would be found by other words, the first of them with the words. */
export function PreviewListings({ count, some }: ListingsShown) {
  const { preview: words } = useWords(operatorSearchWords)
  const { links } = useSpeech()
  const forms = (each: readonly string[]) => each.slice(0, mostForms).join(', ') + (each.length > mostForms ? ' …' : '')
  return (
    <section className="mt-10">
      <h2 className="text-20">{words.listings}</h2>
      <p className="mt-1">{count === 0 ? words.listingsNone : words.listingsCount(formatCount(count))}</p>
      {some.length === 0 ? null : (
        <ListTable label={words.listings} columns={[words.listing, words.gains, words.loses]}>
          {some.map((each) => (
            <tr key={each.code}>
              <th scope="row">
                <a href={links.listing(each.code)} className="no-underline hover:underline">
                  {each.title}
                </a>
              </th>
              <td className="min-w-32">{forms(each.gains)}</td>
              <td className="min-w-32">{forms(each.loses)}</td>
            </tr>
          ))}
        </ListTable>
      )}
      {count > some.length ? (
        <p className="mt-2 text-13 text-ink-soft">{words.more(formatCount(count - some.length))}</p>
      ) : null}
    </section>
  )
}

/** Searches whose first ten change, each to be opened; or why that is not known. */
export function PreviewSearches(searches: SearchesShown) {
  const { preview: words } = useWords(operatorSearchWords)
  const sentences = { nobodySearched: words.nobodySearched, noEngine: words.noEngine, failed: words.searchesFailed }
  return (
    <section className="mt-10">
      <h2 className="text-20">{words.searches}</h2>
      {searches.kind === 'compared' ? (
        <>
          <p className="mt-1 max-w-text text-pretty">
            {words.compared(formatCount(searches.asked), previewDays, formatCount(searches.changed))}
          </p>
          {searches.some.map((each) => (
            <ChangedSearch key={each.query} {...each} />
          ))}
          {searches.changed > searches.some.length ? (
            <p className="mt-2 text-13 text-ink-soft">
              {words.more(formatCount(searches.changed - searches.some.length))}
            </p>
          ) : null}
        </>
      ) : (
        <p className="mt-1 max-w-text text-ink-soft text-pretty">{sentences[searches.kind]}</p>
      )}
      <p className="mt-4 max-w-text text-13 text-ink-soft text-pretty">
        {words.judged} <code>npm run glossary -- preview &lt;file&gt; --on judged</code>
      </p>
    </section>
  )
}

function ChangedSearch({ query, after, gone }: { query: string; after: readonly Placed[]; gone: readonly Placed[] }) {
  const { preview: words } = useWords(operatorSearchWords)
  const { links } = useSpeech()
  return (
    <details className="mt-2 border-b border-hairline pb-2">
      <summary>
        <span className="font-medium">{query}</span>{' '}
        <span className="text-13 text-ink-soft tabular-nums">
          +{after.filter(({ was }) => was === null).length} −{gone.length}
        </span>
      </summary>
      <ol className="mt-2 list-decimal pl-7">
        {after.map((each, index) => (
          <li key={each.code}>
            <a href={links.listing(each.code)} className="no-underline hover:underline">
              {each.title}
            </a>{' '}
            {each.was === index + 1 ? null : (
              <span className="text-13 text-ink-soft">{each.was === null ? words.isNew : words.was(each.was)}</span>
            )}
          </li>
        ))}
      </ol>
      {gone.length > 0 ? (
        <>
          <p className="mt-2 text-13 text-ink-soft">{words.gone}</p>
          <ul className="pl-7">
            {gone.map((each) => (
              <li key={each.code} className="list-disc">
                {each.title}{' '}
                <span className="text-13 text-ink-soft">{each.was === null ? null : words.was(each.was)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </details>
  )
}

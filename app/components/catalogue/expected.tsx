import type { AbsenceView } from '../../domain/catalogue/absence-view.ts'
import type { CatalogueView } from '../../domain/catalogue/catalogue-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Marked } from '../ui/marked.tsx'
import { useDropLabel } from './use-chip-label.ts'

/** «Expected something else?»: says of one listing where it is among the results, or what keeps it out. */
export function Expected({ view }: { view: CatalogueView }) {
  const { messages, links } = useSpeech()
  const words = messages.catalogue.expected
  const { absence } = view
  return (
    <details id="expected" open={absence !== undefined} className="no-print mt-8 border-t border-hairline pt-3">
      <summary className="text-15 text-lead">{words.ask}</summary>
      <form action={`${links.catalogue()}#expected`} method="get" className="mt-3 max-w-text">
        {view.text ? <input type="hidden" name="q" value={view.text} /> : null}
        {[...view.keep, ...(view.page > 1 ? [['page', String(view.page)] as const] : [])].map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="expect" className="block font-medium">
          {words.label}
        </label>
        <p id="expect-hint" className="text-13 text-ink-soft">
          {words.hint}
        </p>
        <div className="mt-1 flex gap-2">
          <input
            id="expect"
            name="expect"
            required
            maxLength={300}
            defaultValue={absence?.asked}
            autoComplete="off"
            aria-describedby="expect-hint"
            className="min-w-0 flex-1 rounded border border-line bg-sheet px-3 py-1.5"
          />
          <button
            type="submit"
            className="shrink-0 rounded border border-lead bg-sheet px-4 py-1.5 font-medium text-lead hover:bg-lead-wash"
          >
            {words.go}
          </button>
        </div>
      </form>
      {absence ? (
        <div role="status" className="prose mt-4">
          <Answer absence={absence} page={view.page} />
        </div>
      ) : null}
    </details>
  )
}

function Answer({ absence, page }: { absence: AbsenceView; page: number }) {
  const { messages, links } = useSpeech()
  const words = messages.catalogue.expected
  const { listing, missing, filters } = absence
  const drop = useDropLabel()
  if (absence.kind === 'unknown' || !listing)
    return absence.kind === 'not-listed' ? (
      <p>{words['not-listed']}</p>
    ) : (
      <p>
        {words.unknown(absence.asked)}
        <a href={absence.searchHref}>{words.search}</a>
        {words.stop}
      </p>
    )
  const title = (
    <a href={links.listing(listing.code)}>
      <Marked said={listing.title} />
    </a>
  )
  if (absence.kind === 'shown')
    return (
      <p>
        {title}{' '}
        {absence.page === page ? (
          words.shownHere
        ) : (
          <>
            {words.shown(absence.page ?? 1)} <a href={absence.pageHref}>{words.toPage(absence.page ?? 1)}</a>
          </>
        )}
      </p>
    )
  return (
    <>
      <p>
        {title} {words.hidden}
      </p>
      {missing.length > 0 ? (
        <p>
          {words.missing(missing.join(messages.catalogue.card.and))}{' '}
          {absence.wordsHref ? <a href={absence.wordsHref}>{words.withoutWords}</a> : null}
        </p>
      ) : null}
      {filters.length > 0 ? (
        <>
          <p>{missing.length > 0 ? words.filtersToo : words.filters}</p>
          <ul>
            {filters.map((way) => (
              <li key={way.name}>
                <a href={way.href}>{drop(way)}</a>
              </li>
            ))}
            {absence.filtersHref ? (
              <li>
                <a href={absence.filtersHref}>{words.allFilters}</a>
              </li>
            ) : null}
          </ul>
        </>
      ) : null}
      {missing.length + filters.length === 0 ? <p>{words.beyond}</p> : null}
    </>
  )
}

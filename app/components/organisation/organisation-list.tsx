import type { OrganisationView } from '../../domain/catalogue/organisation-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { organisationBadgeWords } from '../../i18n/organisation-badges.ts'
import { Listed } from '../listing/words.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { NumberedPages } from '../ui/pagination.tsx'
import { Tag } from '../ui/tag.tsx'

/** Organisations by name, a page at a time. */
export function OrganisationList({
  text,
  page,
  pages,
  total,
  lines,
}: {
  text: string
  page: number
  pages: number
  total: number
  lines: readonly (OrganisationView & { isSuspended: boolean; listings: number })[]
}) {
  const { messages, links } = useSpeech()
  const words = messages.organisation
  const badges = useWords(organisationBadgeWords)
  const address = (to: number) => {
    const params = new URLSearchParams({ ...(text && { q: text }), ...(to > 1 && { page: String(to) }) })
    return params.size > 0 ? `${links.organisations()}?${params}` : links.organisations()
  }
  return (
    <div className="py-8">
      <h1 className="text-26">{words.title}</h1>
      <p className="mt-1 max-w-text text-ink-soft">{words.lead}</p>
      <form action={links.organisations()} method="get" className="mt-5 max-w-text">
        <label htmlFor="organisation-name" className="text-13">
          {words.search}
        </label>
        <div className="mt-1 flex gap-2">
          <input
            id="organisation-name"
            name="q"
            type="search"
            defaultValue={text}
            maxLength={100}
            className="min-w-0 flex-1 rounded border border-line bg-sheet px-3 py-1.5"
          />
          <button
            type="submit"
            className="shrink-0 rounded border border-lead bg-lead px-4 py-1.5 font-medium text-on-lead hover:bg-lead-strong"
          >
            {words.searchGo}
          </button>
        </div>
      </form>
      <p role="status" className="mt-6 font-medium">
        {text ? words.totalOf(text, formatCount(total)) : words.total(formatCount(total))}
      </p>
      {lines.length === 0 ? (
        <p className="mt-2">
          {words.none} <a href={links.organisations()}>{words.all}</a>
        </p>
      ) : (
        <ListTable
          label={words.table}
          columns={[
            words.name,
            { head: words.kind, from: 'sm' },
            words.region,
            { head: words.capabilities, from: 'sm' },
            { head: words.listings, isFigures: true },
          ]}
        >
          {lines.map((line) => (
            <tr key={line.slug}>
              <th scope="row" className="!min-w-0 sm:!min-w-48">
                <a href={links.organisation(line.slug)} className="mr-2 no-underline hover:underline">
                  <Marked said={line.name} />
                </a>
                {line.isSuspended ? <Tag tone="warn">{badges.suspended}</Tag> : null}{' '}
                {line.isHarvested ? <Tag>{words.harvested}</Tag> : line.isDemo ? <Tag>{words.demo}</Tag> : null}
              </th>
              <td className="hidden sm:table-cell">{line.kind}</td>
              <td>{line.region ?? ''}</td>
              <td className="hidden sm:table-cell">
                <Listed items={line.capabilities} />
              </td>
              <td className="text-right tabular-nums">{formatCount(line.listings)}</td>
            </tr>
          ))}
        </ListTable>
      )}
      <NumberedPages page={page} pages={pages} address={address} />
    </div>
  )
}

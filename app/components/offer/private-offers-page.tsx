import type { OfferLine } from '../../domain/offer/private-offer-view.ts'
import type { ReceivedFilter } from '../../domain/offer/read-private-offers.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { Done } from '../ui/done.tsx'
import { ListFilters, ListPages } from '../ui/list-parts.tsx'
import { LineHead, ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
import { PageHead } from '../workspace/page-head.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'

const filters = ['open', 'ended'] as const satisfies ReceivedFilter[]

/** Private offers that an organisation got. */
export function PrivateOffersPage({
  workspace,
  filter,
  lines,
  next,
}: {
  workspace: Workspace
  filter: ReceivedFilter
  lines: readonly OfferLine[]
  /** Address of the next page. */
  next?: string
}) {
  const all = useWords(requestWords)
  const words = all.offers
  const { links } = useSpeech()
  const { slug } = workspace
  const { columns } = words
  return (
    <WorkspaceFrame workspace={workspace} tab="privateOffers">
      <Done sentences={all.done} />
      <PageHead title={words.title} lead={words.lead} />
      <ListFilters
        label={all.list.filtersLabel}
        filters={filters.map((each) => ({
          to: links.privateOffers(slug, new URLSearchParams(each === 'open' ? {} : { state: each })),
          label: words.filters[each],
          isHere: each === filter,
        }))}
      />
      {lines.length === 0 ? (
        <p className="mt-8">{words.none}</p>
      ) : (
        <ListTable label={words.title} columns={[columns.listing, columns.price, columns.state, columns.until]}>
          {lines.map((line) => (
            <tr key={line.id}>
              <LineHead to={links.privateOffer(slug, line.id)} name={line.title}>
                <span className="block text-13 text-ink-soft">
                  <Marked said={line.provider} />
                </span>
              </LineHead>
              <td className="tabular-nums">{line.price}</td>
              <td className="whitespace-nowrap">
                <Tag tone={line.state === 'accepted' ? 'lead' : 'plain'}>{words.states[line.state]}</Tag>
              </td>
              <td className="whitespace-nowrap tabular-nums">{line.until}</td>
            </tr>
          ))}
        </ListTable>
      )}
      <ListPages words={all.list} next={next} />
    </WorkspaceFrame>
  )
}

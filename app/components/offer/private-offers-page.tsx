import type { OfferLine } from '../../domain/offer/private-offer-view.ts'
import type { ReceivedFilter } from '../../domain/offer/read-private-offers.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { Done } from '../ui/done.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
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
      <h2 className="text-20">{words.title}</h2>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      <nav aria-label={all.list.filtersLabel} className="mt-5">
        <ul className="flex flex-wrap gap-x-5">
          {filters.map((each) => (
            <li key={each}>
              <a
                href={links.privateOffers(slug, new URLSearchParams(each === 'open' ? {} : { state: each }))}
                aria-current={each === filter ? 'page' : undefined}
                className="inline-block py-1 aria-[current]:font-medium aria-[current]:text-ink aria-[current]:no-underline"
              >
                {words.filters[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {lines.length === 0 ? (
        <p className="mt-8">{words.none}</p>
      ) : (
        <ListTable label={words.title} columns={[columns.listing, columns.price, columns.state, columns.until]}>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row" className="!min-w-0">
                <a href={links.privateOffer(slug, line.id)} className="no-underline hover:underline">
                  <Marked said={line.title} />
                </a>
                <span className="block text-13 text-ink-soft">
                  <Marked said={line.provider} />
                </span>
              </th>
              <td className="tabular-nums">{line.price}</td>
              <td className="whitespace-nowrap">
                <Tag tone={line.state === 'accepted' ? 'lead' : 'plain'}>{words.states[line.state]}</Tag>
              </td>
              <td className="whitespace-nowrap tabular-nums">{line.until}</td>
            </tr>
          ))}
        </ListTable>
      )}
      {next ? (
        <p className="mt-4 text-15">
          <a href={next} rel="next">
            {all.list.next}
          </a>
        </p>
      ) : null}
    </WorkspaceFrame>
  )
}

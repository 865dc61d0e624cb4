import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { type RequestQuery, requestFilters, writeRequestQuery } from '../../domain/request/request-list.ts'
import { requestSides } from '../../domain/request/request-steps.ts'
import type { RequestLine } from '../../domain/request/request-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { RequestClock, RequestStateTag } from './request-state-tag.tsx'

const filterLook = 'inline-block py-1 aria-[current]:font-medium aria-[current]:text-ink aria-[current]:no-underline'

/** Requests an organisation sent, or received, by state, with who has to act next. */
export function RequestsPage({
  workspace,
  query,
  lines,
  next,
}: {
  workspace: Workspace
  query: RequestQuery
  lines: readonly RequestLine[]
  /** Address of the next page. */
  next?: string
}) {
  const words = useWords(requestWords)
  const { links } = useSpeech()
  const { side, filter } = query
  const address = (asked: Partial<RequestQuery>) =>
    links.organisationRequests(workspace.slug, writeRequestQuery({ side, filter, ...asked }))
  return (
    <WorkspaceFrame workspace={workspace} tab="requests">
      <h2 className="text-20">{words.list.title}</h2>
      <nav aria-label={words.list.sidesLabel} className="mt-3">
        <ul className="flex flex-wrap gap-x-5 text-17">
          {requestSides.map((each) => (
            <li key={each}>
              <a
                href={address({ side: each, filter: 'open' })}
                aria-current={each === side ? 'page' : undefined}
                className={filterLook}
              >
                {words.list.sides[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={words.list.filtersLabel} className="mt-2">
        <ul className="flex flex-wrap gap-x-5">
          {requestFilters.map((each) => (
            <li key={each}>
              <a
                href={address({ filter: each })}
                aria-current={each === filter ? 'page' : undefined}
                className={filterLook}
              >
                {each === 'open' ? words.list.open : words.states[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {lines.length === 0 ? (
        <p className="mt-8">
          {words.list.none}{' '}
          {side === 'buyer' ? (
            <>
              {words.list.noneBuyer} <a href={links.catalogue()}>{words.list.catalogue}</a>
            </>
          ) : null}
        </p>
      ) : (
        <RequestTable slug={workspace.slug} query={query} lines={lines} />
      )}
      <p className="mt-4 flex flex-wrap gap-6 text-15">
        {query.after ? <a href={address({})}>{words.list.first}</a> : null}
        {next ? (
          <a href={next} rel="next">
            {words.list.next}
          </a>
        ) : null}
      </p>
    </WorkspaceFrame>
  )
}

function RequestTable({ slug, query, lines }: { slug: string; query: RequestQuery; lines: readonly RequestLine[] }) {
  const words = useWords(requestWords)
  const { links } = useSpeech()
  const { columns } = words.list
  return (
    <ListTable
      label={words.list.title}
      columns={[
        columns.listing,
        columns.state,
        columns.clock,
        { head: columns.number, from: 'sm' },
        { head: columns.updated, from: 'lg' },
      ]}
    >
      {lines.map((line) => (
        <tr key={line.number}>
          <th scope="row" className="!min-w-0">
            <a href={links.organisationRequest(slug, line.number)} className="no-underline hover:underline">
              <Marked said={line.title} />
            </a>
            <span className="block text-13 text-ink-soft">
              <Marked said={line.other} />
            </span>
          </th>
          <td className="whitespace-nowrap">
            <RequestStateTag state={line.state} />
          </td>
          <td>{line.clock ? <RequestClock clock={line.clock} side={query.side} /> : null}</td>
          <td className="hidden whitespace-nowrap tabular-nums sm:table-cell">{line.number}</td>
          <td className="hidden whitespace-nowrap tabular-nums lg:table-cell">{line.updated}</td>
        </tr>
      ))}
    </ListTable>
  )
}

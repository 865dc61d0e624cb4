import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { type RequestQuery, requestFilters, writeRequestQuery } from '../../domain/request/request-list.ts'
import { requestSides } from '../../domain/request/request-steps.ts'
import type { RequestLine } from '../../domain/request/request-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { ListFilters, ListPages } from '../ui/list-parts.tsx'
import { LineHead, ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { SideTabs } from '../ui/side-tabs.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { RequestClock, RequestStateTag } from './request-state-tag.tsx'

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
      <SideTabs
        label={words.list.sidesLabel}
        tabs={requestSides.map((each) => ({
          to: address({ side: each, filter: 'open' }),
          label: words.list.sides[each],
          isHere: each === side,
        }))}
      />
      <ListFilters
        label={words.list.filtersLabel}
        filters={requestFilters.map((each) => ({
          to: address({ filter: each }),
          label: each === 'open' ? words.list.open : words.states[each],
          isHere: each === filter,
        }))}
      />
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
      <ListPages words={words.list} first={query.after ? address({}) : undefined} next={next} />
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
          <LineHead to={links.organisationRequest(slug, line.number)} name={line.title}>
            <span className="block text-13 text-ink-soft">
              <Marked said={line.other} />
            </span>
          </LineHead>
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

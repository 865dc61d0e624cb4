import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import type { ResponseLine } from '../../domain/response/response-line.ts'
import { type ResponseFilter, responseFilters, writeResponseQuery } from '../../domain/response/response-list.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { responseWords } from '../../i18n/response.ts'
import { Done } from '../ui/done.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { ResponseClock, ResponseStateTag } from './response-state-tag.tsx'

/** What an organisation answered to demands, by state, with who has to act next. */
export function OwnResponsesPage({
  workspace,
  filter,
  lines,
  next,
  isFirst,
}: {
  workspace: Workspace
  filter: ResponseFilter
  lines: readonly ResponseLine[]
  /** Address of the next page. */
  next?: string
  isFirst: boolean
}) {
  const words = useWords(responseWords)
  const { links } = useSpeech()
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="responses">
      <Done sentences={words.done} />
      <h2 className="text-20">{words.list.title}</h2>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.list.lead}</p>
      <nav aria-label={words.list.filtersLabel} className="mt-6">
        <ul className="flex flex-wrap gap-x-5">
          {responseFilters.map((each) => (
            <li key={each}>
              <a
                href={links.organisationResponses(slug, writeResponseQuery(each))}
                aria-current={each === filter ? 'page' : undefined}
                className="inline-block py-1 aria-[current]:font-medium aria-[current]:text-ink aria-[current]:no-underline"
              >
                {words.list.filters[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {lines.length === 0 ? (
        <p className="mt-8">
          {filter === 'open' ? words.list.none : words.list.noneElse}{' '}
          <a href={links.publicDemands()}>{words.list.noneNext}</a>
        </p>
      ) : (
        <ResponseTable slug={slug} lines={lines} />
      )}
      <p className="mt-4 flex flex-wrap gap-6 text-15">
        {isFirst ? null : (
          <a href={links.organisationResponses(slug, writeResponseQuery(filter))}>{words.list.first}</a>
        )}
        {next ? (
          <a href={next} rel="next">
            {words.list.next}
          </a>
        ) : null}
      </p>
    </WorkspaceFrame>
  )
}

function ResponseTable({ slug, lines }: { slug: string; lines: readonly ResponseLine[] }) {
  const words = useWords(responseWords)
  const { links } = useSpeech()
  const { columns } = words.list
  return (
    <ListTable
      label={words.list.table}
      columns={[
        columns.demand,
        columns.state,
        columns.clock,
        { head: columns.number, from: 'sm' },
        { head: columns.updated, from: 'lg' },
      ]}
    >
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row" className="!min-w-0">
            <a href={links.response(slug, line.id)} className="no-underline hover:underline">
              <Marked said={line.demand.title} />
            </a>
            <span className="block text-13 text-ink-soft">
              {line.buyer ? <Marked said={line.buyer} /> : words.unnamedBuyer}
              <span className="hidden tabular-nums sm:inline"> · {line.demand.number}</span>
            </span>
          </th>
          <td className="whitespace-nowrap">
            <ResponseStateTag state={line.state} side="provider" />
          </td>
          <td>{line.clock ? <ResponseClock clock={line.clock} side="provider" /> : null}</td>
          <td className="hidden whitespace-nowrap tabular-nums sm:table-cell">
            {line.number ?? <span className="text-ink-soft">{words.list.noNumber}</span>}
          </td>
          <td className="hidden whitespace-nowrap tabular-nums lg:table-cell">{line.updated}</td>
        </tr>
      ))}
    </ListTable>
  )
}

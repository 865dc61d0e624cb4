import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import type { ResponseLine } from '../../domain/response/response-line.ts'
import { type ResponseFilter, responseFilters, writeResponseQuery } from '../../domain/response/response-list.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { responseWords } from '../../i18n/response.ts'
import { Done } from '../ui/done.tsx'
import { ListFilters, ListPages } from '../ui/list-parts.tsx'
import { LineHead, ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { PageHead } from '../workspace/page-head.tsx'
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
      <PageHead title={words.list.title} lead={words.list.lead} />
      <ListFilters
        label={words.list.filtersLabel}
        filters={responseFilters.map((each) => ({
          to: links.organisationResponses(slug, writeResponseQuery(each)),
          label: words.list.filters[each],
          isHere: each === filter,
        }))}
      />
      {lines.length === 0 ? (
        <p className="mt-8">
          {filter === 'open' ? words.list.none : words.list.noneElse}{' '}
          <a href={links.publicDemands()}>{words.list.noneNext}</a>
        </p>
      ) : (
        <ResponseTable slug={slug} lines={lines} />
      )}
      <ListPages
        words={words.list}
        first={isFirst ? undefined : links.organisationResponses(slug, writeResponseQuery(filter))}
        next={next}
      />
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
          <LineHead to={links.response(slug, line.id)} name={line.demand.title}>
            <span className="block text-13 text-ink-soft">
              {line.buyer ? <Marked said={line.buyer} /> : words.unnamedBuyer}
              <span className="hidden tabular-nums sm:inline"> · {line.demand.number}</span>
            </span>
          </LineHead>
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

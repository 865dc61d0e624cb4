import { type DemandPart, demandPartNames, writeDemandQuery } from '../../domain/demand/demand-list.ts'
import type { OwnDemandLine } from '../../domain/demand/own-demand-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { demandWords } from '../../i18n/demand.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Done } from '../ui/done.tsx'
import { ListFilters, ListPages } from '../ui/list-parts.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { PageHead } from '../workspace/page-head.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { DemandStateTag } from './demand-state-tag.tsx'

/** The demands of an organisation, the last changed first, by where they are on their way. */
export function OwnDemandsPage({
  workspace,
  part,
  lines,
  counts,
  next,
  isFirst,
  mayWrite,
}: {
  workspace: Workspace
  part?: DemandPart
  lines: readonly OwnDemandLine[]
  counts: Record<DemandPart, number>
  /** Address of the next page. */
  next?: string
  isFirst: boolean
  mayWrite: boolean
}) {
  const words = useWords(demandWords)
  const { links } = useSpeech()
  const { slug } = workspace
  const total = demandPartNames.reduce((sum, name) => sum + counts[name], 0)
  const parts = [undefined, ...demandPartNames] as const
  return (
    <WorkspaceFrame workspace={workspace} tab="demands">
      <Done sentences={words.done} />
      <PageHead
        title={words.title}
        lead={words.lead}
        begin={mayWrite ? { to: links.newDemand(slug), label: words.begin } : undefined}
      />
      {total > 0 ? (
        <ListFilters
          label={words.partsLabel}
          filters={parts.map((each) => ({
            to: links.organisationDemands(slug, writeDemandQuery(each)),
            label: `${each ? words.parts[each] : words.all} ${formatCount(each ? counts[each] : total)}`,
            isHere: each === part,
          }))}
        />
      ) : null}
      {lines.length === 0 ? (
        <p className="mt-8">
          {total > 0 ? words.emptyPart : words.empty}
          {total > 0 ? null : <span className="block text-ink-soft">{words.emptyNext}</span>}
        </p>
      ) : (
        <DemandTable slug={slug} lines={lines} />
      )}
      <ListPages
        words={words}
        first={isFirst ? undefined : links.organisationDemands(slug, writeDemandQuery(part))}
        next={next}
      />
    </WorkspaceFrame>
  )
}

function DemandTable({ slug, lines }: { slug: string; lines: readonly OwnDemandLine[] }) {
  const words = useWords(demandWords)
  const { links } = useSpeech()
  const { columns } = words
  return (
    <ListTable
      label={words.table}
      columns={[
        columns.title,
        columns.state,
        { head: columns.deadline, from: 'sm' },
        { head: columns.responses, from: 'sm', isFigures: true },
        { head: columns.changed, from: 'lg' },
      ]}
    >
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row" className="!min-w-0">
            <a href={links.organisationDemand(slug, line.id)} className="no-underline hover:underline">
              {line.title ? <Marked said={line.title} /> : words.untitled}
            </a>
            {line.number ? <span className="block text-13 text-ink-soft">{line.number}</span> : null}
            <span className="block text-13 text-ink-soft sm:hidden">
              <Deadline line={line} /> · {columns.responses} {formatCount(line.responses)}
            </span>
          </th>
          <td className="whitespace-nowrap">
            <DemandStateTag state={line.state} />
          </td>
          <td className="hidden whitespace-nowrap tabular-nums sm:table-cell">
            <Deadline line={line} />
          </td>
          <td className="hidden text-right tabular-nums sm:table-cell">{formatCount(line.responses)}</td>
          <td className="hidden whitespace-nowrap tabular-nums lg:table-cell">{line.changed}</td>
        </tr>
      ))}
    </ListTable>
  )
}

function Deadline({ line }: { line: OwnDemandLine }) {
  const words = useWords(demandWords)
  if (!line.deadline) return <>—</>
  return (
    <>
      {line.deadline}
      {line.daysLeft === undefined ? null : (
        <span className="block text-13 text-ink-soft">{words.daysLeft(line.daysLeft)}</span>
      )}
    </>
  )
}

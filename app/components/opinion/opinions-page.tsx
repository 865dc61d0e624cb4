import { writeOpinionQuery } from '../../domain/opinion/opinion-list.ts'
import type { OpinionSide } from '../../domain/opinion/opinion-steps.ts'
import type { OpinionLine } from '../../domain/opinion/opinion-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { opinionWords } from '../../i18n/opinion.ts'
import { ListFilters, ListPages } from '../ui/list-parts.tsx'
import { LineHead, ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { PageHead } from '../workspace/page-head.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { OpinionStateTag } from './opinion-state-tag.tsx'

const sides: readonly OpinionSide[] = ['provider', 'assessor']

/** Opinions an organisation asked for, or is asked for, the newest first. */
export function OpinionsPage({
  workspace,
  side,
  hasSides,
  lines,
  next,
  isFirst,
  mayAsk,
}: {
  workspace: Workspace
  side: OpinionSide
  /** Whether it is an assessor, too, and both lists can be chosen. */
  hasSides: boolean
  lines: readonly OpinionLine[]
  /** Address of the next page. */
  next?: string
  isFirst: boolean
  mayAsk: boolean
}) {
  const words = useWords(opinionWords)
  const { links } = useSpeech()
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="opinions">
      <PageHead
        title={words.title}
        lead={words.lead}
        begin={mayAsk && side === 'provider' ? { to: links.newOpinion(slug), label: words.ask } : undefined}
      />
      {hasSides ? (
        <ListFilters
          label={words.sidesLabel}
          filters={sides.map((each) => ({
            to: links.organisationOpinions(slug, writeOpinionQuery(each)),
            label: words.sides[each],
            isHere: each === side,
          }))}
        />
      ) : null}
      {lines.length === 0 ? (
        <p className="mt-8">
          {words.empty[side]}
          <span className="block text-ink-soft">{words.emptyNext[side]}</span>
        </p>
      ) : (
        <OpinionTable slug={slug} side={side} lines={lines} />
      )}
      <ListPages
        words={words}
        first={isFirst ? undefined : links.organisationOpinions(slug, writeOpinionQuery(side))}
        next={next}
      />
    </WorkspaceFrame>
  )
}

function OpinionTable({ slug, side, lines }: { slug: string; side: OpinionSide; lines: readonly OpinionLine[] }) {
  const words = useWords(opinionWords)
  const { links } = useSpeech()
  return (
    <ListTable
      label={words.table}
      columns={[
        words.columns.title,
        { head: words.columns.slot, from: 'sm' },
        { head: words.columns.other[side], from: 'sm' },
        words.columns.state,
        { head: words.columns.requested, from: 'sm' },
        { head: words.columns.expires, from: 'lg' },
      ]}
    >
      {lines.map((line) => (
        <tr key={line.id}>
          <LineHead to={links.opinion(slug, line.id)} name={line.title}>
            <span className="block text-13 text-ink-soft sm:hidden">
              {line.slot} · <Marked said={line.other} />
            </span>
          </LineHead>
          <td className="hidden sm:table-cell">{line.slot}</td>
          <td className="hidden sm:table-cell">
            <Marked said={line.other} />
          </td>
          <td className="whitespace-nowrap">
            <OpinionStateTag state={line.state} isExpired={line.isExpired} />
            {line.conclusion ? <span className="block text-13 text-ink-soft">{line.conclusion}</span> : null}
          </td>
          <td className="hidden whitespace-nowrap tabular-nums sm:table-cell">{line.requested}</td>
          <td className="hidden whitespace-nowrap tabular-nums lg:table-cell">{line.expires}</td>
        </tr>
      ))}
    </ListTable>
  )
}

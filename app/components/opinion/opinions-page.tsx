import { writeOpinionQuery } from '../../domain/opinion/opinion-list.ts'
import type { OpinionSide } from '../../domain/opinion/opinion-steps.ts'
import type { OpinionLine } from '../../domain/opinion/opinion-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { opinionWords } from '../../i18n/opinion.ts'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
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
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h2 className="text-20">{words.title}</h2>
          <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.lead}</p>
        </div>
        {mayAsk && side === 'provider' ? (
          <a
            href={links.newOpinion(slug)}
            className="rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong"
          >
            {words.ask}
          </a>
        ) : null}
      </div>
      {hasSides ? (
        <nav aria-label={words.sidesLabel} className="mt-6">
          <ul className="flex flex-wrap gap-x-5">
            {sides.map((each) => (
              <li key={each}>
                <a
                  href={links.organisationOpinions(slug, writeOpinionQuery(each))}
                  aria-current={each === side ? 'page' : undefined}
                  className="inline-block py-1 aria-[current]:font-medium aria-[current]:text-ink aria-[current]:no-underline"
                >
                  {words.sides[each]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {lines.length === 0 ? (
        <p className="mt-8">
          {words.empty[side]}
          <span className="block text-ink-soft">{words.emptyNext[side]}</span>
        </p>
      ) : (
        <OpinionTable slug={slug} side={side} lines={lines} />
      )}
      <p className="mt-4 flex flex-wrap gap-6 text-15">
        {isFirst ? null : <a href={links.organisationOpinions(slug, writeOpinionQuery(side))}>{words.first}</a>}
        {next ? (
          <a href={next} rel="next">
            {words.next}
          </a>
        ) : null}
      </p>
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
          <th scope="row" className="!min-w-0">
            <a href={links.opinion(slug, line.id)} className="no-underline hover:underline">
              <Marked said={line.title} />
            </a>
            <span className="block text-13 text-ink-soft sm:hidden">
              {line.slot} · <Marked said={line.other} />
            </span>
          </th>
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

import type { FitTestLine } from '../../domain/fit-test/read-fit-tests.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { fitTestWords } from '../../i18n/fit-test.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { LineHead, ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { SideTabs } from '../ui/side-tabs.tsx'
import { PageHead } from '../workspace/page-head.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { FitTestTag } from './fit-test-tag.tsx'

type Side = 'buyer' | 'provider'

/** Tests that an organisation asked for, and those that buyers asked of its listings. */
export function FitTestsPage({
  workspace,
  side,
  lines,
  next,
}: {
  workspace: Workspace
  side: Side
  lines: readonly FitTestLine[]
  /** Address of the next page. */
  next?: string
}) {
  const { list: words } = useWords(fitTestWords)
  const { links } = useSpeech()
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="fitTests">
      <PageHead title={words.title} lead={words.lead} />
      <SideTabs
        label={words.sidesLabel}
        tabs={(['buyer', 'provider'] as const).map((each) => ({
          to: links.fitTests(slug, new URLSearchParams(each === 'provider' ? { side: each } : {})),
          label: words.sides[each],
          isHere: each === side,
        }))}
      />
      {lines.length === 0 ? (
        <p className="mt-8">
          {words.none[side]} {side === 'buyer' ? <a href={links.catalogue()}>{words.toCatalogue}</a> : null}
        </p>
      ) : (
        <Lines slug={slug} side={side} lines={lines} />
      )}
      <ListPages words={words} next={next} />
    </WorkspaceFrame>
  )
}

function Lines({ slug, side, lines }: { slug: string; side: Side; lines: readonly FitTestLine[] }) {
  const { list: words } = useWords(fitTestWords)
  const { links } = useSpeech()
  const { columns } = words
  return (
    <ListTable
      label={words.table}
      columns={[
        columns.title,
        columns.state,
        { head: columns.checks, isFigures: true },
        { head: columns.at, from: 'sm' },
      ]}
    >
      {lines.map((line) => (
        <tr key={line.id}>
          <LineHead to={links.ownFitTest(slug, line.id)} name={line.title}>
            <span className="block text-13 font-normal text-ink-soft">
              <Marked said={line.other} />
              {side === 'provider' ? (
                <>
                  {' · '}
                  <a href={links.fitRule(slug, line.code)}>{words.rules}</a>
                </>
              ) : null}
            </span>
          </LineHead>
          <td className="whitespace-nowrap">
            <FitTestTag state={line.state} isPassed={line.isPassed} />
          </td>
          <td className="text-right whitespace-nowrap tabular-nums">{words.checks(line.checks)}</td>
          <td className="hidden whitespace-nowrap tabular-nums sm:table-cell">{formatMoment(line.createdAt)}</td>
        </tr>
      ))}
    </ListTable>
  )
}

import {
  type EntitlementFilter,
  type EntitlementQuery,
  entitlementFilters,
  writeEntitlementQuery,
} from '../../domain/entitlement/entitlement-list.ts'
import type { EntitlementLine } from '../../domain/entitlement/entitlement-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { entitlementWords } from '../../i18n/entitlement.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ListFilters, ListPages } from '../ui/list-parts.tsx'
import { LineHead, ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { SideTabs } from '../ui/side-tabs.tsx'
import { PageHead } from '../workspace/page-head.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { EntitlementTag, UseBar } from './entitlement-marks.tsx'

/** Rights of an organisation: what it may use, and what it gave to others. */
export function EntitlementsPage({
  workspace,
  query,
  lines,
  counts,
  next,
}: {
  workspace: Workspace
  query: EntitlementQuery
  lines: readonly EntitlementLine[]
  counts: Partial<Record<EntitlementFilter, number>>
  /** Address of the next page. */
  next?: string
}) {
  const words = useWords(entitlementWords)
  const { links } = useSpeech()
  const { slug } = workspace
  const { side, filter } = query
  const to = (asked: Partial<EntitlementQuery>) =>
    links.entitlements(slug, writeEntitlementQuery({ side, filter: 'active', ...asked }))
  return (
    <WorkspaceFrame workspace={workspace} tab="entitlements">
      <PageHead title={words.title} lead={words.lead} />
      <SideTabs
        label={words.sidesLabel}
        tabs={(['buyer', 'provider'] as const).map((each) => ({
          to: to({ side: each }),
          label: words.sides[each],
          isHere: each === side,
        }))}
      />
      <ListFilters
        label={words.filtersLabel}
        filters={entitlementFilters.map((each) => ({
          to: to({ filter: each }),
          label: words.filters[each],
          count: counts[each],
          isHere: each === filter,
        }))}
      />
      {lines.length === 0 ? (
        <p className="mt-8">
          {filter === 'active' ? words.none[side] : words.noneElse}{' '}
          {side === 'buyer' ? <a href={links.catalogue()}>{words.toCatalogue}</a> : null}
        </p>
      ) : (
        <EntitlementTable slug={slug} lines={lines} />
      )}
      <ListPages words={words} first={query.after ? to({ filter }) : undefined} next={next} />
    </WorkspaceFrame>
  )
}

function EntitlementTable({ slug, lines }: { slug: string; lines: readonly EntitlementLine[] }) {
  const words = useWords(entitlementWords)
  const { links } = useSpeech()
  const { columns } = words
  return (
    <ListTable
      label={words.table}
      columns={[
        columns.title,
        columns.state,
        columns.term,
        { head: columns.volume, from: 'sm' },
        { head: columns.mode, from: 'lg' },
      ]}
    >
      {lines.map((line) => (
        <tr key={line.number}>
          <LineHead to={links.entitlement(slug, line.number)} name={line.title}>
            <span className="block text-13 text-ink-soft">
              <Marked said={line.other} />
              <span className="hidden tabular-nums sm:inline"> · {line.number}</span>
            </span>
          </LineHead>
          <td className="whitespace-nowrap">
            <EntitlementTag stand={line} />
          </td>
          <td>
            {line.term ? (
              <UseBar
                bar={line.term}
                note={line.daysLeft === undefined ? words.until(line.until ?? '') : words.daysLeft(line.daysLeft)}
              />
            ) : (
              <span className="text-15 text-ink-soft">{words.noEnd}</span>
            )}
          </td>
          <td className="hidden sm:table-cell">
            {line.volume ? (
              <UseBar bar={line.volume} />
            ) : (
              <span className="text-15 text-ink-soft">{words.noVolume}</span>
            )}
          </td>
          <td className="hidden whitespace-nowrap lg:table-cell">{line.modeLabel}</td>
        </tr>
      ))}
    </ListTable>
  )
}

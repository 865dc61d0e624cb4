import { type WorkFilter, type WorkState, writeWorkQuery } from '../../domain/draft/work-list.ts'
import type { WorkLine } from '../../domain/draft/work-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { draftWords } from '../../i18n/draft.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Done } from '../ui/done.tsx'
import { FilterForm, FilterSelect, FilterText } from '../ui/filter-form.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
import { PageHead } from '../workspace/page-head.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'

/** The drafts and listings of an organisation, what was changed last first. */
export function ListingsPage({
  workspace,
  filter,
  counts,
  lines,
  next,
  isFirst,
  mayWrite,
}: {
  workspace: Workspace
  filter: WorkFilter
  /** States that there are, with how many. */
  counts: readonly { state: WorkState; count: number }[]
  lines: readonly WorkLine[]
  /** Address of the next page. */
  next?: string
  isFirst: boolean
  mayWrite: boolean
}) {
  const { list: words, done } = useWords(draftWords)
  const { links } = useSpeech()
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="listings">
      <Done sentences={done} />
      <PageHead
        title={words.title}
        lead={words.lead}
        begin={mayWrite ? { to: links.newListing(slug), label: words.create } : undefined}
      />
      {counts.length === 0 ? (
        <p className="mt-8">
          {words.empty}
          {mayWrite ? <span className="block text-ink-soft">{words.emptyNext}</span> : null}
        </p>
      ) : (
        <>
          <FilterForm go={words.searchGo}>
            <FilterText label={words.search} text={filter.text} hint={words.searchHint} />
            <FilterSelect
              name="state"
              label={words.state}
              value={filter.state}
              options={[
                { value: 'all', label: words.all },
                ...counts.map(({ state, count }) => ({ value: state, label: `${words.states[state]} ${count}` })),
              ]}
            />
          </FilterForm>
          {lines.length === 0 ? (
            <p className="mt-6">
              {words.noMatch} <a href={links.organisationListings(slug)}>{words.showAll}</a>
            </p>
          ) : (
            <WorkTable slug={slug} lines={lines} mayWrite={mayWrite} />
          )}
          <ListPages
            words={words}
            first={isFirst ? undefined : links.organisationListings(slug, writeWorkQuery(filter))}
            next={next}
          />
        </>
      )}
    </WorkspaceFrame>
  )
}

function WorkTable({ slug, lines, mayWrite }: { slug: string; lines: readonly WorkLine[]; mayWrite: boolean }) {
  const { list: words } = useWords(draftWords)
  const { links } = useSpeech()
  const isDraft = (line: WorkLine) => line.state === 'draft' || line.state === 'review'
  const page = (line: WorkLine) =>
    isDraft(line)
      ? links.draft(slug, line.id)
      : line.isManaged && line.code
        ? links.ownListing(slug, line.code)
        : ['listed', 'suspended', 'delisted'].includes(line.state) && line.code
          ? links.listing(line.code)
          : undefined
  return (
    <ListTable
      label={words.table}
      columns={[
        words.columns.title,
        words.columns.state,
        { head: words.columns.score, isFigures: true },
        { head: words.columns.missing, from: 'sm' },
        { head: words.columns.updated, from: 'sm' },
      ]}
    >
      {lines.map((line) => {
        const title = line.title ? <Marked said={line.title} /> : words.untitled
        const to = page(line)
        return (
          <tr key={line.id}>
            <th scope="row" className="min-w-40 font-normal sm:min-w-48">
              {to ? <a href={to}>{title}</a> : title}
              <span className="block text-13 text-ink-soft">
                {line.kind}
                {line.code ? ` · ${isDraft(line) ? words.revises(line.code) : line.code}` : ''}
              </span>
              {line.missing ? (
                <span className="block text-13 sm:hidden">
                  <span className="text-ink-soft">{words.columns.missing}</span> <Missing missing={line.missing} />
                </span>
              ) : null}
            </th>
            <td>
              <Tag tone={line.state === 'listed' ? 'lead' : isDraft(line) ? 'plain' : 'warn'}>
                {words.states[line.state]}
              </Tag>
            </td>
            <td className="text-right! tabular-nums">{line.score}</td>
            <td className="hidden min-w-32 sm:table-cell">
              {line.missing ? (
                <Missing missing={line.missing} />
              ) : line.state === 'draft' && mayWrite ? (
                words.complete
              ) : null}
            </td>
            <td className="hidden whitespace-nowrap tabular-nums sm:table-cell">{line.updated}</td>
          </tr>
        )
      })}
    </ListTable>
  )
}

/** What a draft lacks: the first of it, and how much more. */
function Missing({ missing }: { missing: NonNullable<WorkLine['missing']> }) {
  const { list: words } = useWords(draftWords)
  const { language } = useSpeech()
  return (
    <>
      {missing.label}
      {missing.more > 0 ? (
        <span className="text-ink-soft">
          {language === 'zh' ? '' : ' '}
          {words.more(missing.more + (language === 'zh' ? 1 : 0))}
        </span>
      ) : null}
    </>
  )
}

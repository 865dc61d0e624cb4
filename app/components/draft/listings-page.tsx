import { type WorkFilter, type WorkState, writeWorkQuery } from '../../domain/draft/work-list.ts'
import type { WorkLine } from '../../domain/draft/work-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { draftWords } from '../../i18n/draft.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Done } from '../ui/done.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
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
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h2 className="text-20">{words.title}</h2>
          <p className="mt-1 text-ink-soft">{words.lead}</p>
        </div>
        {mayWrite ? (
          <a
            href={links.newListing(slug)}
            className="rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong"
          >
            {words.create}
          </a>
        ) : null}
      </div>
      {counts.length === 0 ? (
        <p className="mt-8">
          {words.empty}
          {mayWrite ? <span className="block text-ink-soft">{words.emptyNext}</span> : null}
        </p>
      ) : (
        <>
          <form method="get" className="mt-6 flex flex-wrap items-end gap-3">
            <div className="grid min-w-0 flex-1 basis-60 gap-1">
              <label htmlFor="work-text" className="text-13">
                {words.search}
              </label>
              <input
                id="work-text"
                name="q"
                type="search"
                defaultValue={filter.text}
                maxLength={100}
                placeholder={words.searchHint}
                className="w-full rounded border border-line bg-sheet px-3 py-2"
              />
            </div>
            <div className="grid grid-rows-[auto_1fr] gap-1 self-stretch">
              <label htmlFor="work-state" className="text-13">
                {words.state}
              </label>
              <select
                id="work-state"
                name="state"
                defaultValue={filter.state}
                className="rounded border border-line bg-sheet px-3 py-2"
              >
                <option value="all">{words.all}</option>
                {counts.map(({ state, count }) => (
                  <option key={state} value={state}>
                    {words.states[state]} {count}
                  </option>
                ))}
              </select>
            </div>
            <button
              type="submit"
              className="rounded border border-line bg-sheet px-4 py-2 font-medium hover:border-ink"
            >
              {words.searchGo}
            </button>
          </form>
          {lines.length === 0 ? (
            <p className="mt-6">
              {words.noMatch} <a href={links.organisationListings(slug)}>{words.showAll}</a>
            </p>
          ) : (
            <WorkTable slug={slug} lines={lines} mayWrite={mayWrite} />
          )}
          <p className="mt-4 flex flex-wrap gap-6 text-15">
            {isFirst ? null : <a href={links.organisationListings(slug, writeWorkQuery(filter))}>{words.first}</a>}
            {next ? (
              <a href={next} rel="next">
                {words.next}
              </a>
            ) : null}
          </p>
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

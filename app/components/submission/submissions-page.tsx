import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import type { SubmissionState } from '../../domain/review/review-steps.ts'
import { type SubmissionFilter, writeSubmissionQuery } from '../../domain/submission/submission-filter.ts'
import type { SubmissionLine } from '../../domain/submission/submission-line.ts'
import { formatDay } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { submissionWords } from '../../i18n/submission.ts'
import { Dotted } from '../ui/dotted.tsx'
import { FilterForm, FilterSelect, FilterText } from '../ui/filter-form.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { PageHead } from '../workspace/page-head.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { SubmissionMark } from './submission-state.tsx'
import { TimeLeft } from './time-left.tsx'

/** What an organisation handed in, the newest first. */
export function SubmissionsPage({
  workspace,
  filter,
  counts,
  lines,
  next,
  isFirst,
}: {
  workspace: Workspace
  filter: SubmissionFilter
  /** States that there are, with how many. */
  counts: readonly { state: SubmissionState; count: number }[]
  lines: readonly SubmissionLine[]
  /** Address of the next page. */
  next?: string
  isFirst: boolean
}) {
  const { list: words } = useWords(submissionWords)
  const { links } = useSpeech()
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="submissions">
      <PageHead title={words.title} lead={words.lead} />
      {counts.length === 0 ? (
        <p className="mt-8">
          {words.empty}
          <span className="block text-ink-soft">
            {words.emptyNext} <a href={links.organisationListings(slug)}>{words.toListings}</a>
          </span>
        </p>
      ) : (
        <>
          <Filter filter={filter} counts={counts} />
          {lines.length === 0 ? (
            <p className="mt-6">
              {words.noMatch} <a href={links.organisationSubmissions(slug)}>{words.showAll}</a>
            </p>
          ) : (
            <SubmissionTable slug={slug} lines={lines} />
          )}
          <ListPages
            words={words}
            first={isFirst ? undefined : links.organisationSubmissions(slug, writeSubmissionQuery(filter))}
            next={next}
          />
        </>
      )}
    </WorkspaceFrame>
  )
}

function Filter({
  filter,
  counts,
}: {
  filter: SubmissionFilter
  counts: readonly { state: SubmissionState; count: number }[]
}) {
  const { list: words, states } = useWords(submissionWords)
  return (
    <FilterForm go={words.go}>
      <FilterText label={words.search} text={filter.text} hint={words.searchHint} />
      <FilterSelect
        name="state"
        label={words.state}
        value={filter.state}
        options={[
          { value: 'all', label: words.all },
          { value: 'open', label: words.open },
          ...counts.map(({ state, count }) => ({ value: state, label: `${states[state]} ${count}` })),
        ]}
      />
    </FilterForm>
  )
}

function SubmissionTable({ slug, lines }: { slug: string; lines: readonly SubmissionLine[] }) {
  const { list: words } = useWords(submissionWords)
  const { links } = useSpeech()
  return (
    <ListTable
      label={words.table}
      columns={[
        words.columns.title,
        words.columns.state,
        { head: words.columns.time, from: 'sm' },
        { head: words.columns.submitted, from: 'sm' },
      ]}
    >
      {lines.map((line) => (
        <tr key={line.number}>
          <th scope="row" className="min-w-36 font-normal sm:min-w-48">
            <a href={links.organisationSubmission(slug, line.number)}>
              <Marked said={line.title} />
            </a>
            <span className="block text-13 text-ink-soft">
              <Dotted
                parts={[
                  line.number,
                  line.kind,
                  words.kinds[line.registration],
                  line.round > 1 && words.round(line.round),
                ]}
              />
            </span>
          </th>
          <td>
            <SubmissionMark state={line.state} />
            <span className="mt-1 block text-13 sm:hidden">
              <TimeLeft time={line.time} />
            </span>
          </td>
          <td className="hidden whitespace-nowrap sm:table-cell">
            <TimeLeft time={line.time} />
          </td>
          <td className="hidden whitespace-nowrap tabular-nums sm:table-cell">{formatDay(line.submittedAt)}</td>
        </tr>
      ))}
    </ListTable>
  )
}

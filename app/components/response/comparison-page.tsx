import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import type { ComparisonPage as View } from '../../domain/response/read-received.server.ts'
import { type ReceivedFilter, receivedFilters, writeResponseQuery } from '../../domain/response/response-list.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { responseWords } from '../../i18n/response.ts'
import { files } from '../../links.ts'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { ListFilters, ListPages } from '../ui/list-parts.tsx'
import { Marked } from '../ui/marked.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { ComparisonCards } from './comparison-cards.tsx'
import { ComparisonTable } from './comparison-table.tsx'

/** What came in for a demand, side by side: a table, or where there is no room for one a card a response. */
export function ComparisonPage({
  workspace,
  filter,
  next,
  isFirst,
  ...page
}: Omit<View, 'next'> & {
  workspace: Workspace
  filter: ReceivedFilter
  /** Address of the next page. */
  next?: string
  isFirst: boolean
}) {
  const words = useWords(responseWords)
  const { links, language } = useSpeech()
  const { slug } = workspace
  const { demand, responses, counts } = page
  return (
    <WorkspaceFrame workspace={workspace} tab="demands">
      <Done sentences={words.done} />
      <SmallFormProblem names={['shortlist']} sentences={words.problems} />
      <p className="text-13">
        <a href={links.organisationDemand(slug, demand.id)}>{words.compare.back}</a>
      </p>
      <div className="mt-1 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 className="text-20">
          {words.compare.title} · <Marked said={demand.title} />
        </h2>
        {responses.length > 0 ? (
          <a href={files.responsesCsv(slug, demand.id, language)} download className="text-15">
            {words.compare.csv}
          </a>
        ) : null}
      </div>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.compare.lead}</p>
      <ListFilters
        label={words.compare.filtersLabel}
        filters={receivedFilters.map((each) => ({
          to: links.receivedResponses(slug, demand.id, writeResponseQuery(each)),
          label: `${words.compare.filters[each]} ${counts[each]}`,
          isHere: each === filter,
        }))}
      />
      {responses.length === 0 ? (
        <p className="mt-8">
          {words.compare.none[filter]}
          {filter === 'standing' ? <span className="block text-ink-soft">{words.compare.noneNext}</span> : null}
        </p>
      ) : (
        <>
          <div className="hidden sm:block">
            <ComparisonTable slug={slug} page={page} />
          </div>
          <div className="sm:hidden">
            <ComparisonCards slug={slug} page={page} />
          </div>
        </>
      )}
      <ListPages
        words={words.compare}
        first={isFirst ? undefined : links.receivedResponses(slug, demand.id, writeResponseQuery(filter))}
        next={next}
      />
    </WorkspaceFrame>
  )
}

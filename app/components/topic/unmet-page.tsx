import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import type { UnmetView } from '../../domain/topic/read-topics.server.ts'
import { type TopicQuery, topicScopes, writeTopicQuery } from '../../domain/topic/topic-list.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { topicWords } from '../../i18n/topic.ts'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../workspace/page-head.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { TopicFilters } from './topic-filters.tsx'
import { TopicList } from './topic-list.tsx'

/** What is looked for and not found, for members of an organisation: its own fields first. */
export function UnmetPage({
  workspace,
  view,
  query,
  done,
}: {
  workspace: Workspace
  view: UnmetView
  query: TopicQuery
  /** What was done a moment ago. */
  done?: 'follow' | 'unfollow' | undefined
}) {
  const words = useWords(topicWords)
  const { links } = useSpeech()
  const { slug } = workspace
  const { scope, lines, next, own } = view
  const here = links.unmet(slug)
  const { after, scope: _, ...filters } = query
  const empty = { own: words.emptyOwn, all: words.empty, followed: words.emptyFollowed }[scope]
  const followed = new Set(lines.filter(({ isFollowed }) => isFollowed).map(({ id }) => id))
  return (
    <WorkspaceFrame workspace={workspace} tab="unmet">
      {done ? (
        <div className="mb-6">
          <Notice kind="info">{words.done[done]}</Notice>
        </div>
      ) : null}
      <SmallFormProblem names={['follow', 'unfollow']} sentences={words.problems} />
      <PageHead title={words.title} lead={words.lead} />
      <nav aria-label={words.scopesLabel} className="mt-5 flex flex-wrap gap-x-6 border-b border-hairline">
        {topicScopes.map((each) => (
          <a
            key={each}
            href={links.unmet(slug, writeTopicQuery({ ...filters, scope: each }))}
            aria-current={each === scope ? 'page' : undefined}
            className="-mb-px border-b-2 border-transparent py-1.5 text-ink no-underline hover:border-line aria-[current]:border-lead aria-[current]:font-medium aria-[current]:text-lead"
          >
            {words.scopes[each]}
          </a>
        ))}
      </nav>
      {scope === 'own' && own.length > 0 ? (
        <p className="mt-2 text-13 text-ink-soft">{words.ownOf(own.join(words.between))}</p>
      ) : null}
      <TopicFilters query={{ ...query, scope }} action={here} />
      {lines.length === 0 ? (
        <p className="mt-8">
          {empty}
          {scope === 'all' ? null : (
            <a href={links.unmet(slug, writeTopicQuery({ scope: 'all' }))} className="block">
              {words.seeAll}
            </a>
          )}
        </p>
      ) : (
        <TopicList
          lines={lines}
          acts={({ id, name }) => (
            <>
              {workspace.tabs.includes('listings') ? (
                <a href={links.newListing(slug)} aria-label={words.makeFor(name.text)}>
                  {words.make}
                </a>
              ) : null}
              <SmallForm
                name={followed.has(id) ? 'unfollow' : 'follow'}
                fields={{ topic: id }}
                label={followed.has(id) ? words.unfollowOf(name.text) : words.followOf(name.text)}
              >
                {followed.has(id) ? words.unfollow : words.follow}
              </SmallForm>
            </>
          )}
        />
      )}
      <ListPages
        words={words}
        first={after ? links.unmet(slug, writeTopicQuery({ ...filters, scope })) : undefined}
        next={next && links.unmet(slug, writeTopicQuery({ ...filters, scope, after: next }))}
      />
      <p className="mt-8 max-w-text text-13 text-pretty text-ink-soft">
        {words.volumeHint} {words.anonymous}
      </p>
    </WorkspaceFrame>
  )
}

import type { FollowedTopic } from '../../domain/topic/followed-topics.ts'
import { formatDay } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { topicWords } from '../../i18n/topic.ts'
import { Marked } from '../ui/marked.tsx'

/** Topics of unmet demand that a person follows; each leads to the page on which it is unfollowed. */
export function FollowedTopics({ topics }: { topics: readonly FollowedTopic[] }) {
  const { followed: words } = useWords(topicWords)
  const { links } = useSpeech()
  if (topics.length === 0) return null
  return (
    <section aria-labelledby="topics" className="mt-10">
      <h2 id="topics" className="text-17">
        {words.title}
      </h2>
      <p className="mt-1 max-w-text text-15 text-pretty text-ink-soft">{words.lead}</p>
      <ul className="mt-3 border-t border-hairline">
        {topics.map(({ id, name, slug, since }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 border-b border-hairline py-2">
            <a href={links.unmet(slug, new URLSearchParams({ of: 'followed' }))} className="[overflow-wrap:anywhere]">
              <Marked said={name} />
            </a>
            <time dateTime={formatDay(since)} className="text-15 tabular-nums text-ink-soft">
              {formatDay(since)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  )
}

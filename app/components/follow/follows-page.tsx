import { mostFollows } from '../../domain/follow/follow-limits.ts'
import type { FollowLineView } from '../../domain/follow/follows-view.ts'
import type { FollowedTopic } from '../../domain/topic/followed-topics.ts'
import { formatCount, formatDay } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { noticeWords } from '../../i18n/notices.ts'
import { inLanguage } from '../../links.ts'
import { AccountFrame } from '../account/account-frame.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { NumberedPages } from '../ui/pagination.tsx'
import { FollowedTopics } from './followed-topics.tsx'

/** What a person follows, what is new about each, and the way to end it. */
export function FollowsPage({
  follows,
  total,
  page,
  pages,
  topics,
}: {
  follows: readonly FollowLineView[]
  total: number
  page: number
  pages: number
  topics: readonly FollowedTopic[]
}) {
  const { done, problems, toCatalogue, follows: words } = useWords(noticeWords)
  const { links } = useSpeech()
  const self = links.follows()
  return (
    <AccountFrame title={words.title} lead={words.lead(mostFollows)}>
      <Done sentences={done} />
      <SmallFormProblem names={['unfollow']} sentences={problems} />
      {follows.length === 0 ? (
        <p className="max-w-text text-pretty">
          {words.empty} <a href={links.catalogue()}>{toCatalogue}</a>
        </p>
      ) : (
        <>
          <p className="text-13 text-ink-soft">{words.count(formatCount(total))}</p>
          <ListTable
            label={words.table}
            columns={[
              words.what,
              { head: words.kind, from: 'sm' },
              words.news,
              { head: words.since, from: 'sm' },
              { head: <span className="sr-only">{words.actions}</span> },
            ]}
          >
            {follows.map((follow) => (
              <FollowRow key={follow.id} follow={follow} />
            ))}
          </ListTable>
        </>
      )}
      <NumberedPages page={page} pages={pages} address={(each) => (each > 1 ? `${self}?page=${each}` : self)} />
      <FollowedTopics topics={topics} />
    </AccountFrame>
  )
}

function FollowRow({ follow }: { follow: FollowLineView }) {
  const { follows: words } = useWords(noticeWords)
  const { language, links } = useSpeech()
  const { news } = follow
  return (
    <tr>
      <th scope="row" className="!min-w-0 font-normal">
        <a href={inLanguage(follow.path, '', language)}>
          <bdi>{follow.name}</bdi>
        </a>
        <span className="block text-13 text-ink-soft sm:hidden">{words.kinds[follow.kind]}</span>
      </th>
      <td className="hidden whitespace-nowrap text-ink-soft sm:table-cell">{words.kinds[follow.kind]}</td>
      <td className="tabular-nums">
        {news ? (
          <>
            <time dateTime={formatDay(news.at)} className="whitespace-nowrap">
              {formatDay(news.at)}
            </time>
            {news.unread > 0 ? (
              <a href={links.notices()} className="block whitespace-nowrap text-13 font-medium">
                {words.unread(formatCount(news.unread))}
              </a>
            ) : null}
          </>
        ) : (
          <span className="text-ink-soft">{words.none}</span>
        )}
      </td>
      <td className="hidden whitespace-nowrap tabular-nums text-ink-soft sm:table-cell">
        <time dateTime={formatDay(follow.since)}>{formatDay(follow.since)}</time>
      </td>
      <td className="text-right">
        <SmallForm name="unfollow" fields={{ id: follow.id }} label={words.unfollowOf(follow.name)}>
          {words.unfollow}
        </SmallForm>
      </td>
    </tr>
  )
}

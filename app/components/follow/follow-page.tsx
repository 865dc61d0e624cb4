import type { NoticeDelivery } from '../../domain/notice/notice-kinds.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { noticeWords } from '../../i18n/notices.ts'
import { Button } from '../form/button.tsx'
import { Form } from '../form/form.tsx'
import { Notice } from '../ui/notice.tsx'

/** Following one thing, or no longer: what it is, what one is told, and the button. */
export function FollowPage({
  kind,
  name,
  back,
  isFollowing,
  problem,
  delivery,
}: {
  kind: 'listing' | 'organisation' | 'search'
  name: string
  back: string
  isFollowing: boolean
  problem?: string | undefined
  delivery: NoticeDelivery
}) {
  const { problems, follow: words } = useWords(noticeWords)
  const { language, links } = useSpeech()
  const gap = language === 'zh' ? '' : ' '
  const canFollow = problem === undefined
  return (
    <div className="py-8">
      <h1 className="text-26">{words.titles[kind]}</h1>
      {name ? (
        <p className="mt-4 max-w-text text-17 font-medium text-pretty">
          <a href={back}>
            <bdi>{name}</bdi>
          </a>
        </p>
      ) : null}
      {canFollow || isFollowing ? (
        <p className="mt-2 max-w-text text-pretty text-ink-soft">
          {[...(isFollowing ? [words.followed] : []), words.leads[kind], words.delivery[delivery]].join(gap)}{' '}
          <a href={links.noticePreferences()}>{words.change}</a>
        </p>
      ) : null}
      <div className="mt-6 max-w-text">
        {canFollow || isFollowing ? (
          <Form name={isFollowing ? 'unfollow' : 'follow'} sentences={problems}>
            <Button look={isFollowing ? 'plain' : 'primary'}>{isFollowing ? words.unfollow : words.follow}</Button>
          </Form>
        ) : (
          <Notice kind="warn">{problems[problem] ?? ''}</Notice>
        )}
      </div>
      <p className="mt-8 flex flex-wrap gap-x-6 text-15">
        <a href={back}>{words.back}</a>
        <a href={links.follows()}>{words.all}</a>
      </p>
    </div>
  )
}

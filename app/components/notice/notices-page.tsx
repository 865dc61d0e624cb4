import type { NoticeKind } from '../../domain/notice/notice-kinds.ts'
import { formatCount, formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { noticeWords } from '../../i18n/notices.ts'
import { AccountFrame } from '../account/account-frame.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { NumberedPages } from '../ui/pagination.tsx'

export type NoticeView = { id: string; kind: NoticeKind; text: string; at: number; isUnread: boolean }

/** What there is to tell a person, newest first. */
export function NoticesPage({
  notices,
  unread,
  until,
  page,
  pages,
}: {
  notices: readonly NoticeView[]
  unread: number
  /** When the page was made: what comes later is not marked as read with it. */
  until: number
  page: number
  pages: number
}) {
  const words = useWords(noticeWords)
  const { links } = useSpeech()
  const self = links.notices()
  return (
    <AccountFrame title={words.title} lead={words.lead}>
      <Done sentences={words.done} />
      <SmallFormProblem names={['read-all']} sentences={words.problems} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line pb-2">
        <p className="text-15">{unread > 0 ? words.unread(formatCount(unread)) : words.allRead}</p>
        <div className="flex flex-wrap items-center gap-x-6 text-15">
          {unread > 0 ? (
            <SmallForm name="read-all" fields={{ until: String(until) }}>
              {words.readAll}
            </SmallForm>
          ) : null}
          <a href={links.noticePreferences()}>{words.preferences}</a>
        </div>
      </div>
      {notices.length === 0 ? (
        <p className="mt-6 max-w-text text-pretty">
          {words.empty} <a href={links.catalogue()}>{words.toCatalogue}</a>
        </p>
      ) : (
        <ol aria-label={words.table}>
          {notices.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} />
          ))}
        </ol>
      )}
      <NumberedPages page={page} pages={pages} address={(each) => (each > 1 ? `${self}?page=${each}` : self)} />
    </AccountFrame>
  )
}

function NoticeLine({ notice }: { notice: NoticeView }) {
  const words = useWords(noticeWords)
  const { links } = useSpeech()
  const { id, kind, text, at, isUnread } = notice
  return (
    <li className="relative border-b border-hairline py-3 pl-4">
      {isUnread ? <span aria-hidden="true" className="absolute top-5.5 left-0 size-1.5 rounded-full bg-lead" /> : null}
      <a
        href={links.notice(id)}
        className={
          isUnread ? 'font-medium text-ink no-underline hover:underline' : 'text-ink-soft no-underline hover:underline'
        }
      >
        <bdi>{text}</bdi>
        {isUnread ? <span className="sr-only"> {words.isNew}</span> : null}
      </a>
      <p className="mt-0.5 flex flex-wrap gap-x-4 text-13 text-ink-soft">
        <time dateTime={new Date(at).toISOString()} className="tabular-nums">
          {formatMoment(at)}
        </time>
        <span>{words.kinds[kind]}</span>
      </p>
    </li>
  )
}

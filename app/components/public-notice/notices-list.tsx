import { kinds } from '../../domain/codes/trade.ts'
import { type NoticeFilter, writeNoticeQuery } from '../../domain/public-notice/notice-filter.ts'
import type { NoticeLine } from '../../domain/public-notice/notice-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { publicNoticeWords } from '../../i18n/public-notice.ts'
import { files } from '../../links.ts'
import { Listed } from '../listing/words.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'

/** What is in public notice, the newest first, with what can be looked for. */
export function NoticesList({
  filter,
  counts,
  lines,
  isFirst,
  next,
}: {
  filter: NoticeFilter
  counts: { open: number; held: number }
  lines: readonly NoticeLine[]
  isFirst: boolean
  /** Address of the next page. */
  next?: string
}) {
  const words = useWords(publicNoticeWords)
  const { links, language } = useSpeech()
  const { list } = words
  return (
    <div className="py-8">
      <h1 className="text-26">{words.title}</h1>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      <NoticeSearch filter={filter} />
      <div className="mt-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p role="status" className="font-medium">
          {list.open(formatCount(counts.open))}
          {counts.held > 0 ? (
            <span className="font-normal text-ink-soft">
              {language === 'zh' ? '，' : ', '}
              {list.held(formatCount(counts.held))}
            </span>
          ) : null}
        </p>
        <p className="text-15">
          <a href={language === 'zh' ? files.noticesFeed : `${files.noticesFeed}?lang=en`}>{words.feed}</a>
        </p>
      </div>
      {lines.length === 0 ? (
        <p className="mt-4 max-w-text border-t border-hairline pt-4 text-pretty">
          {counts.open === 0 ? (
            <>
              {list.empty} <span className="text-ink-soft">{list.emptyNext}</span>
            </>
          ) : (
            <>
              {list.noMatch} <a href={links.publicNotices()}>{list.all}</a>
            </>
          )}
        </p>
      ) : (
        <ol aria-label={list.label} className="mt-3 border-t border-hairline">
          {lines.map((line) => (
            <NoticeItem key={line.number} line={line} />
          ))}
        </ol>
      )}
      <ListPages words={list} first={isFirst ? undefined : links.publicNotices(writeNoticeQuery(filter))} next={next} />
    </div>
  )
}

function NoticeSearch({ filter }: { filter: NoticeFilter }) {
  const { list } = useWords(publicNoticeWords)
  const { links, language } = useSpeech()
  return (
    <form action={links.publicNotices()} method="get" className="mt-6 flex flex-wrap items-end gap-x-4 gap-y-3">
      <label className="grid min-w-0 flex-1 basis-60 gap-1 sm:max-w-96">
        <span className="text-13">{list.search}</span>
        <input
          name="q"
          type="search"
          defaultValue={filter.text}
          maxLength={100}
          className="h-10 w-full min-w-0 rounded border border-line bg-sheet px-3"
        />
      </label>
      <label className="grid gap-1">
        <span className="text-13">{list.kind}</span>
        <select name="kind" defaultValue={filter.kind ?? ''} className="h-10 rounded border border-line bg-sheet px-3">
          <option value="">{list.allKinds}</option>
          {kinds.map((kind) => (
            <option key={kind.code} value={kind.code}>
              {kind[language]}
            </option>
          ))}
        </select>
      </label>
      <label className="flex h-10 items-center gap-2">
        <input type="checkbox" name="public" value="1" defaultChecked={filter.isPublicData} />
        <span>{list.publicOnly}</span>
      </label>
      <button
        type="submit"
        className="h-10 rounded border border-lead bg-lead px-4 font-medium text-on-lead hover:bg-lead-strong"
      >
        {list.go}
      </button>
    </form>
  )
}

function NoticeItem({ line }: { line: NoticeLine }) {
  const words = useWords(publicNoticeWords)
  const { links } = useSpeech()
  const { organisation, until } = line
  return (
    <li className="grid gap-x-10 gap-y-1 border-b border-hairline py-4 md:grid-cols-[minmax(0,1fr)_14rem]">
      <div className="min-w-0">
        <h2 className="text-17">
          <a href={links.publicNotice(line.number)} className="no-underline hover:underline">
            <Marked said={line.title} />
          </a>
        </h2>
        <p className="mt-0.5 text-15 text-ink-soft">
          <Dotted
            parts={[
              <a key="o" href={links.organisation(organisation.slug)} className="text-ink-soft">
                <Marked said={organisation.name} />
              </a>,
              line.kind,
              line.regions.length > 0 && <Listed key="r" items={line.regions} />,
              words.registrations[line.registration],
            ]}
          />
          {line.isPublicData ? (
            <>
              {' '}
              <Tag>{words.publicData}</Tag>
            </>
          ) : null}
        </p>
        {line.summary ? (
          <p className="mt-1 line-clamp-2 max-w-text text-pretty">
            <Marked said={line.summary} />
          </p>
        ) : null}
      </div>
      <p className="text-15 tabular-nums md:text-right">
        {until ? (
          <>
            <span className="block font-medium">{words.list.until(until.day)}</span>
            <span className={until.daysLeft <= 0 ? 'text-warn' : 'text-ink-soft'}>
              {until.daysLeft < 0 ? words.page.over : words.list.daysLeft(until.daysLeft)}
            </span>
          </>
        ) : (
          <span className="text-warn">{words.list.held1}</span>
        )}
      </p>
    </li>
  )
}

import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { NoticesList } from '#app/components/public-notice/notices-list.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readCalendar } from '#app/domain/calendar/read-calendar.server.ts'
import { noticesPerPage, readNoticeQuery, writeNoticeQuery } from '#app/domain/public-notice/notice-filter.ts'
import { viewNoticeLines } from '#app/domain/public-notice/notice-view.ts'
import { isSubmissionNumber } from '#app/domain/review/submission-number.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { publicNoticeWords } from '#app/i18n/public-notice.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { files, linksIn } from '#app/links.ts'
import { countPublicNotices, findPublicNotice, listPublicNotices } from '#db/queries/submissions-notice.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const links = linksIn(language)
  const { read } = context.exchange.database
  const { filter, after } = readNoticeQuery(new URL(request.url).searchParams)
  const number = filter.text.toUpperCase()
  // A whole number leads to its page, also once the notice has ended.
  if (isSubmissionNumber(number) && (await findPublicNotice(read, number))) throw redirect(links.publicNotice(number))
  const found = await listPublicNotices(read, { filter, limit: noticesPerPage + 1, ...(after && { after }) })
  const shown = found.slice(0, noticesPerPage)
  const last = shown.at(-1)
  const words = publicNoticeWords[language]
  return {
    filter,
    counts: await countPublicNotices(read),
    lines: viewNoticeLines(shown, { language, now: Date.now(), calendar: await readCalendar(read) }),
    isFirst: after === undefined,
    ...(found.length > noticesPerPage && last && { next: links.publicNotices(writeNoticeQuery(filter, last)) }),
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...headMeta(data?.head),
  { tagName: 'link', rel: 'alternate', type: 'application/atom+xml', href: files.noticesFeed, title: data?.head.title },
]

export default function PublicNotices() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <NoticesList {...view} />
}

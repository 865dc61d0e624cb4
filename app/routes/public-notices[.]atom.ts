import type { LoaderFunctionArgs } from '@remix-run/node'
import { atomFeed } from '#app/domain/interchange/atom.ts'
import { noticeEntry } from '#app/domain/public-notice/notice-view.ts'
import { currentSettings } from '#app/domain/settings/current-settings.server.ts'
import { publicNoticeWords } from '#app/i18n/public-notice.ts'
import { files, linksIn } from '#app/links.ts'
import { listPublicNotices } from '#db/queries/submissions-notice.server.ts'

/** The fifty latest public notices that run. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'zh'
  const { database } = context.exchange
  const notices = await listPublicNotices(database.read, { limit: 50 })
  const words = publicNoticeWords[language]
  const feed = atomFeed(
    notices.map((notice) => noticeEntry(notice, language)).sort((a, b) => b.updatedAt - a.updatedAt),
    {
      origin: context.origin,
      path: files.noticesFeed,
      page: linksIn(language).publicNotices(),
      language,
      title: words.feedTitle(currentSettings(database).name[language]),
      now: Date.now(),
    },
  )
  return new Response(feed, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { atomFeed, listingEntry } from '#app/domain/interchange/atom.ts'
import { currentSettings } from '#app/domain/settings/current-settings.server.ts'
import { files, linksIn } from '#app/links.ts'
import { listNewestCards } from '#db/queries/listings.server.ts'

/** The fifty latest changes of the exchange's own listings. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'zh'
  const entries = await listNewestCards(context.exchange.database.read, { by: 'updatedAt', limit: 50, own: true })
  const name = currentSettings(context.exchange.database).name[language]
  const title = language === 'zh' ? `${name}：数据产品更新` : `${name}: changes of data products`
  const feed = atomFeed(
    entries.map((entry) => listingEntry(entry, language)),
    {
      origin: context.origin,
      path: files.feed,
      page: linksIn(language).home(),
      language,
      title,
      now: Date.now(),
    },
  )
  return new Response(feed, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { atomFeed } from '#app/domain/interchange/atom.ts'
import { listNewestCards } from '#db/queries/listings.server.ts'

/** The fifty latest changes of the exchange's own listings. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'zh'
  const entries = await listNewestCards(context.exchange.database.read, { by: 'updatedAt', limit: 50, own: true })
  const title = language === 'zh' ? '数集：数据产品更新' : 'Shuji: changes of data products'
  return new Response(atomFeed(entries, { origin: context.origin, language, title, now: Date.now() }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
}

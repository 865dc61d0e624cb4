import type { LoaderFunctionArgs } from '@remix-run/node'
import { constructionEntry } from '#app/domain/construction/construction-view.ts'
import { atomFeed } from '#app/domain/interchange/atom.ts'
import { currentSettings } from '#app/domain/settings/current-settings.server.ts'
import { constructionWords } from '#app/i18n/construction.ts'
import { files, linksIn } from '#app/links.ts'
import { listConstructionItems } from '#db/queries/construction.server.ts'

/** The fifty latest items of the construction list that everybody may see. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'zh'
  const { database } = context.exchange
  const items = await listConstructionItems(database.read, { isVerified: false, limit: 50 })
  const name = currentSettings(database).name[language]
  const feed = atomFeed(
    items.map((item) => constructionEntry(item, name, language)).sort((a, b) => b.updatedAt - a.updatedAt),
    {
      origin: context.origin,
      path: files.constructionFeed,
      page: linksIn(language).constructionList(),
      language,
      title: constructionWords[language].feedTitle(name),
      now: Date.now(),
    },
  )
  return new Response(feed, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { parseBoardQuery } from '#app/domain/demand-board/board-query.ts'
import { demandEntry } from '#app/domain/demand-board/demand-entry.ts'
import { atomFeed } from '#app/domain/interchange/atom.ts'
import { currentSettings } from '#app/domain/settings/current-settings.server.ts'
import { unlessBusy } from '#app/http/search-busy.server.ts'
import { demandBoardWords } from '#app/i18n/demand-board.ts'
import { files, linksIn } from '#app/links.ts'

/** The fifty latest demands that everybody may see and that fit the filters of the address. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const language = searchParams.get('lang') === 'en' ? 'en' : 'zh'
  const { database, search } = context.exchange
  const query = { ...parseBoardQuery(searchParams).query, sort: 'newest', page: 1, size: 50 } as const
  const { demands } = await unlessBusy(
    search.searchDemands(query),
    (headers) => new Response(null, { status: 503, headers }),
  )
  const { sort: _sort, size: _size, ...filters } = query
  const feed = atomFeed(
    demands.map((card) => demandEntry(card, language)),
    {
      origin: context.origin,
      path: files.demandsFeed(filters, language),
      page: linksIn(language).publicDemands(filters),
      language,
      title: demandBoardWords[language].feedTitle(currentSettings(database).name[language]),
      now: Date.now(),
    },
  )
  return new Response(feed, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
}

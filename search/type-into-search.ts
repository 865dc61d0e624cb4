import { setTimeout as sleep } from 'node:timers/promises'
import { parseCatalogueQuery } from '#app/domain/catalogue/catalogue-query.ts'
import type { CatalogueResult } from '#app/domain/catalogue/catalogue-result.ts'
import type { RunningSearch } from './create-search.server.ts'

/** What a visitor is shown for a text: codes of listings, best first, and who answered the first page. */
export type Shown = { codes: string[]; answeredBy: CatalogueResult['engine'] }

const longestPause = 10_000

/**
 * Types a text into the search page and turns its pages until `depth` listings were seen or there are no more. Waits
 * while the engine is away: one slow answer is not to spoil the next.
 */
export async function typeIntoSearch(search: RunningSearch, text: string, depth: number): Promise<Shown> {
  const codes = new Set<string>()
  let answeredBy: CatalogueResult['engine'] = 'meilisearch'
  const until = Date.now() + longestPause
  while (search.status() !== 'ready' && Date.now() < until) await sleep(50)
  for (let page = 1; codes.size < depth; page++) {
    const { query } = parseCatalogueQuery(new URLSearchParams({ q: text, ...(page > 1 && { page: String(page) }) }))
    // Deeper than the page goes.
    if (query.page !== page) break
    const result = await search.searchListings(query)
    if (page === 1) answeredBy = result.engine
    for (const { card } of [...result.hits, ...result.near]) codes.add(card.code)
    if (page * query.size >= result.total || result.hits.length === 0) break
  }
  return { codes: [...codes].slice(0, depth), answeredBy }
}

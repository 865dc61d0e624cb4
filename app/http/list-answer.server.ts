import { parseCatalogueQuery, parseFacets } from '#app/domain/catalogue/catalogue-query.ts'
import { busyAnswer, listAnswer, problemsAnswer } from '#app/domain/interchange/api-v1.ts'
import type { Exchange } from '#app/exchange.server.ts'
import { busyHeaders, isBusy } from './search-busy.server.ts'

/** A JSON answer to a program; `headers` are those that any answer of its status has not. */
export type JsonAnswer = { status: number; text: string; headers?: Record<string, string> }

/** The catalogue for programs, strict where the page is lenient: 400 for what cannot be read, 503 while too many search. */
export async function listingsText(
  { search }: Pick<Exchange, 'search'>,
  { params, origin }: { params: URLSearchParams; origin: string },
): Promise<JsonAnswer> {
  const { query, problems } = parseCatalogueQuery(params)
  const { facets, problems: others } = parseFacets(params)
  if (problems.length + others.length > 0)
    return { status: 400, text: JSON.stringify(problemsAnswer([...problems, ...others])) }
  try {
    const result = await search.searchListings(query, { facets, samples: false, isRead: false })
    return { status: 200, text: JSON.stringify(listAnswer(query, result, { origin, facets })) }
  } catch (error) {
    if (!isBusy(error)) throw error
    return { status: 503, text: JSON.stringify(busyAnswer), headers: { 'Retry-After': busyHeaders['Retry-After'] } }
  }
}

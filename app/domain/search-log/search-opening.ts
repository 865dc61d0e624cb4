import { parseCatalogueQuery } from '../catalogue/catalogue-query.ts'
import { type CatalogueQuery, writeCatalogueQuery } from '../catalogue/catalogue-state.ts'

/** A search as the log names it: text, the other conditions in their canonical writing, page. */
export type NamedSearch = { query: string; filters: string; page: number }

/** How the log names a search. */
export function nameSearch({ open: _, ...query }: CatalogueQuery): NamedSearch {
  // What is open on the page changes no result.
  return {
    query: query.text,
    filters: writeCatalogueQuery({ ...query, text: '', page: 1 }).toString(),
    page: query.page,
  }
}

/** The search whose results a visitor came from, read from the address of the page before; undefined for any other page. */
export function searchBefore(referrer: string, ownHosts: readonly string[]): NamedSearch | undefined {
  if (!URL.canParse(referrer)) return undefined
  const { host, pathname, searchParams } = new URL(referrer)
  if (!ownHosts.includes(host) || !/^(?:\/en)?\/catalogue\/?$/.test(pathname)) return undefined
  return nameSearch(parseCatalogueQuery(searchParams).query)
}

/** A result that was opened, and the search it was opened from. */
export type Opening = NamedSearch & { visitor: string; code: string; at: number }

/** A search of the log, as far as openings are matched with it. `shown` are codes, in order. */
export type ShownSearch = NamedSearch & { id: string; visitor: string; at: number; shown: readonly string[] }

/** An opening that belongs to a search. The rank counts from 1 over all pages. */
export type MatchedOpening = { searchId: string; code: string; rank: number; openedAt: number }

/** Longest that results stand open before one of them is followed. */
export const longestLook = 6 * 3_600_000
/** Clocks of two processes are not quite alike, and a search is noted a moment after its answer. */
const sameMoment = 2_000

/** Finds the newest search of the same visitor that showed what was opened. Others are given back. */
export function matchOpenings<T extends Opening>(
  openings: readonly T[],
  searches: readonly ShownSearch[],
): { matched: MatchedOpening[]; unmatched: T[] } {
  const matched: MatchedOpening[] = []
  const unmatched: T[] = []
  const newestFirst = [...searches].sort((a, b) => b.at - a.at)
  for (const opening of openings) {
    const search = newestFirst.find(
      (each) =>
        each.visitor === opening.visitor &&
        each.query === opening.query &&
        each.filters === opening.filters &&
        each.page === opening.page &&
        each.at <= opening.at + sameMoment &&
        each.at >= opening.at - longestLook &&
        each.shown.includes(opening.code),
    )
    if (!search) {
      unmatched.push(opening)
      continue
    }
    const size = Number(new URLSearchParams(search.filters).get('size') ?? 20)
    matched.push({
      searchId: search.id,
      code: opening.code,
      rank: (search.page - 1) * size + search.shown.indexOf(opening.code) + 1,
      openedAt: opening.at,
    })
  }
  return { matched, unmatched }
}

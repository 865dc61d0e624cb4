/**
 * The facets of the demand board, in the order shown. The name is the URL parameter, the index attribute and the key of
 * counts. This file knows no code list, so that a browser can write addresses without loading them.
 */
export const boardFacets = [
  'state',
  'type',
  'deadline',
  'budget',
  'field',
  'region',
  'industry',
  'delivery',
  'challenge',
] as const
export type BoardFacet = (typeof boardFacets)[number]

export const boardSorts = ['relevance', 'newest', 'deadline', 'budget'] as const
export type BoardSort = (typeof boardSorts)[number]

export const boardSizes = [20, 50, 100] as const
/** Deeper pages are refused: nobody reads them, and they cost the most. */
export const deepestDemand = 10_000

/** The whole state of the demand board; the address holds all of it. */
export type BoardQuery = {
  /** What was typed, trimmed, at most 2,000 characters. Empty shows everything. */
  text: string
  /** Values chosen in each facet: OR inside a facet, AND across facets. */
  chosen: Partial<Record<BoardFacet, string[]>>
  sort: BoardSort
  page: number
  size: (typeof boardSizes)[number]
}

export const emptyBoard: BoardQuery = { text: '', chosen: {}, sort: 'relevance', page: 1, size: 20 }

/** Writes a query as a query string; what is at its default is left out, so that one state has one address. */
export function writeBoardQuery(query: BoardQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (query.text) params.set('q', query.text)
  for (const name of boardFacets) for (const value of [...(query.chosen[name] ?? [])].sort()) params.append(name, value)
  if (query.sort !== 'relevance') params.set('sort', query.sort)
  if (query.size !== 20) params.set('size', String(query.size))
  if (query.page !== 1) params.set('page', String(query.page))
  return params
}

/** The query with one facet value switched on or off, back on page one. */
export function toggleBoardFacet(query: BoardQuery, name: BoardFacet, value: string): BoardQuery {
  const before = query.chosen[name] ?? []
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value]
  return withoutFacet(query, name, after)
}

/** The query without what was chosen in a facet, or with other values of it, on page one. */
export function withoutFacet(query: BoardQuery, name: BoardFacet, instead: string[] = []): BoardQuery {
  const chosen = { ...query.chosen }
  if (instead.length > 0) chosen[name] = instead
  else delete chosen[name]
  return { ...query, chosen, page: 1 }
}

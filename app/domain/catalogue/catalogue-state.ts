/**
 * The facets of the catalogue, in the order shown. The name is the URL parameter, the index attribute and the key of
 * counts. This file knows no code list, so that a browser can write addresses without loading them.
 */
export const facetNames = [
  'kind',
  'field',
  'industry',
  'region',
  'zone',
  'grade',
  'priceModel',
  'delivery',
  'frequency',
  'format',
  'language',
  'provider',
  'source',
] as const
export type FacetName = (typeof facetNames)[number]

/** Facets that always stand open on the page; the others are counted once somebody opens them or chooses in them. */
export const mainFacets: readonly FacetName[] = ['kind', 'field', 'region', 'grade']

export const sorts = ['relevance', 'newest', 'updated', 'disclosure', 'price', 'price-desc', 'title'] as const
export type Sort = (typeof sorts)[number]

export const pageSizes = [20, 50, 100] as const
/** Deeper pages are refused: nobody reads them, and they cost the most. */
export const deepestHit = 10_000

/** The whole state of a catalogue page; the URL holds all of it. */
export type CatalogueQuery = {
  /** What was typed, trimmed, at most 2,000 characters. Empty shows everything. */
  text: string
  /** Values chosen in each facet: OR inside a facet, AND across facets. */
  chosen: Partial<Record<FacetName, string[]>>
  /** Yuan, both ends included; applies to the lowest fixed price, free is 0. */
  priceFrom?: number
  priceTo?: number
  hasSample?: boolean
  /** Names of fields that the dictionary must hold, each under any name that means the same. */
  hasFields?: string[]
  /** YYYY-MM-DD: data updated on this day or later. */
  updatedSince?: string
  sort: Sort
  page: number
  size: (typeof pageSizes)[number]
  /** Facets that somebody opened to see their values; they change no result. */
  open?: FacetName[]
}

export const emptyQuery: CatalogueQuery = { text: '', chosen: {}, sort: 'relevance', page: 1, size: 20 }

/** Writes a query as a query string; what is at its default is left out, so that one state has one address. */
export function writeCatalogueQuery(query: CatalogueQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (query.text) params.set('q', query.text)
  for (const name of facetNames) for (const value of [...(query.chosen[name] ?? [])].sort()) params.append(name, value)
  if (query.priceFrom !== undefined) params.set('priceFrom', String(query.priceFrom))
  if (query.priceTo !== undefined) params.set('priceTo', String(query.priceTo))
  if (query.hasSample !== undefined) params.set('hasSample', query.hasSample ? '1' : '0')
  for (const field of query.hasFields ?? []) params.append('hasField', field)
  if (query.updatedSince) params.set('updatedSince', query.updatedSince)
  if (query.sort !== 'relevance') params.set('sort', query.sort)
  if (query.size !== 20) params.set('size', String(query.size))
  if (query.page !== 1) params.set('page', String(query.page))
  for (const name of query.open ?? []) params.append('open', name)
  return params
}

/** The query with one facet value switched on or off, back on page one. */
export function toggleFacet(query: CatalogueQuery, name: FacetName, value: string): CatalogueQuery {
  const before = query.chosen[name] ?? []
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value]
  const chosen = { ...query.chosen }
  if (after.length > 0) chosen[name] = after
  else delete chosen[name]
  return { ...query, chosen, page: 1 }
}

/** The facets whose values a page counts, in the order shown. */
export function shownFacets({ chosen, open }: CatalogueQuery): FacetName[] {
  return facetNames.filter((name) => mainFacets.includes(name) || chosen[name] || open?.includes(name))
}

/** Whether any filter is set; the text is not a filter. */
export function hasFilters(query: CatalogueQuery): boolean {
  return (
    Object.keys(query.chosen).length > 0 ||
    query.priceFrom !== undefined ||
    query.priceTo !== undefined ||
    query.hasSample !== undefined ||
    (query.hasFields?.length ?? 0) > 0 ||
    query.updatedSince !== undefined
  )
}

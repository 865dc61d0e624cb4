import { codesOf } from '../codes/code-list.ts'
import { formats, frequencies } from '../codes/content.ts'
import { grades } from '../codes/grading.ts'
import { fields16, industrySections, localIndustries } from '../codes/industry.ts'
import { deliveryModes, kinds, priceModels } from '../codes/trade.ts'

/**
 * The facets of the catalogue, in the order shown. `values` closes the list; a facet without it takes any short word
 * (regions, providers, sources and languages are open). The name is the URL parameter, the index attribute and the key of counts.
 */
export const facets = {
  kind: { values: codesOf(kinds) },
  field: { values: codesOf(fields16) },
  industry: { values: codesOf(industrySections) },
  region: {},
  zone: { values: codesOf(localIndustries) },
  grade: { values: codesOf(grades) },
  priceModel: { values: codesOf(priceModels) },
  delivery: { values: codesOf(deliveryModes) },
  frequency: { values: codesOf(frequencies) },
  format: { values: codesOf(formats) },
  language: {},
  provider: {},
  source: {},
} as const satisfies Record<string, { values?: readonly string[] }>
export type FacetName = keyof typeof facets
export const facetNames = Object.keys(facets) as FacetName[]

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
  /** YYYY-MM-DD: data updated on this day or later. */
  updatedSince?: string
  sort: Sort
  page: number
  size: (typeof pageSizes)[number]
}

/** What was wrong with a query string, by parameter. */
export type QueryProblem = {
  parameter: string
  value: string
  problem: 'unknown-value' | 'not-a-number' | 'not-a-date' | 'out-of-range' | 'too-long' | 'too-many'
}

export const emptyQuery: CatalogueQuery = { text: '', chosen: {}, sort: 'relevance', page: 1, size: 20 }

const longestText = 2_000
const mostValues = 50

/**
 * Reads a query string. Facets repeat (`region=350500&region=350100`). What cannot be read is left out of the query and
 * reported, so a page can go on and an API can refuse. Unknown parameters are ignored: campaigns add them.
 */
export function parseCatalogueQuery(params: URLSearchParams): { query: CatalogueQuery; problems: QueryProblem[] } {
  const problems: QueryProblem[] = []
  const query: CatalogueQuery = { ...emptyQuery, chosen: {} }

  const text = (params.get('q') ?? '').replace(/\s+/g, ' ').trim()
  query.text = [...text].slice(0, longestText).join('')
  if (query.text.length < text.length) problems.push({ parameter: 'q', value: text.slice(0, 40), problem: 'too-long' })

  for (const name of facetNames) {
    const closed: readonly string[] | undefined = (facets[name] as { values?: readonly string[] }).values
    const values = [...new Set(params.getAll(name).filter((value) => value !== ''))]
    if (values.length > mostValues) problems.push({ parameter: name, value: `${values.length}`, problem: 'too-many' })
    const known = values.slice(0, mostValues).filter((value) => {
      const ok = closed ? closed.includes(value) : value.length <= 120
      if (!ok) problems.push({ parameter: name, value: value.slice(0, 120), problem: 'unknown-value' })
      return ok
    })
    if (known.length > 0) query.chosen[name] = known
  }

  const priceFrom = readNumber(params, 'priceFrom', problems)
  if (priceFrom !== undefined) query.priceFrom = priceFrom
  const priceTo = readNumber(params, 'priceTo', problems)
  if (priceTo !== undefined) query.priceTo = priceTo

  const sample = params.get('hasSample')
  if (sample === '1' || sample === 'true') query.hasSample = true
  else if (sample === '0' || sample === 'false') query.hasSample = false
  else if (sample) problems.push({ parameter: 'hasSample', value: sample.slice(0, 40), problem: 'unknown-value' })

  const since = params.get('updatedSince')
  if (since) {
    if (/^\d{4}-\d{2}-\d{2}$/.test(since) && new Date(`${since}T00:00:00Z`).toJSON()?.startsWith(since))
      query.updatedSince = since
    else problems.push({ parameter: 'updatedSince', value: since.slice(0, 40), problem: 'not-a-date' })
  }

  const sort = params.get('sort')
  if (sort) {
    if ((sorts as readonly string[]).includes(sort)) query.sort = sort as Sort
    else problems.push({ parameter: 'sort', value: sort.slice(0, 40), problem: 'unknown-value' })
  }
  const size = params.get('size')
  if (size) {
    const found = pageSizes.find((each) => String(each) === size)
    if (found) query.size = found
    else problems.push({ parameter: 'size', value: size.slice(0, 40), problem: 'unknown-value' })
  }
  const page = params.get('page')
  if (page) {
    const number = /^\d{1,6}$/.test(page) ? Number(page) : 0
    if (number >= 1 && number * query.size <= deepestHit) query.page = number
    else problems.push({ parameter: 'page', value: page.slice(0, 40), problem: 'out-of-range' })
  }
  return { query, problems }
}

/** Writes a query as a query string; what is at its default is left out, so that one state has one address. */
export function writeCatalogueQuery(query: CatalogueQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (query.text) params.set('q', query.text)
  for (const name of facetNames) for (const value of [...(query.chosen[name] ?? [])].sort()) params.append(name, value)
  if (query.priceFrom !== undefined) params.set('priceFrom', String(query.priceFrom))
  if (query.priceTo !== undefined) params.set('priceTo', String(query.priceTo))
  if (query.hasSample !== undefined) params.set('hasSample', query.hasSample ? '1' : '0')
  if (query.updatedSince) params.set('updatedSince', query.updatedSince)
  if (query.sort !== 'relevance') params.set('sort', query.sort)
  if (query.size !== 20) params.set('size', String(query.size))
  if (query.page !== 1) params.set('page', String(query.page))
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

/** Whether any filter is set; the text is not a filter. */
export function hasFilters(query: CatalogueQuery): boolean {
  return (
    Object.keys(query.chosen).length > 0 ||
    query.priceFrom !== undefined ||
    query.priceTo !== undefined ||
    query.hasSample !== undefined ||
    query.updatedSince !== undefined
  )
}

function readNumber(params: URLSearchParams, name: string, problems: QueryProblem[]): number | undefined {
  const text = params.get(name)
  if (!text) return undefined
  const value = Number(text.normalize('NFKC').replaceAll(',', ''))
  if (!Number.isFinite(value)) problems.push({ parameter: name, value: text.slice(0, 40), problem: 'not-a-number' })
  else if (value < 0 || value > 1e12)
    problems.push({ parameter: name, value: text.slice(0, 40), problem: 'out-of-range' })
  else return value
  return undefined
}

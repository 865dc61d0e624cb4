import { codesOf } from '../codes/code-list.ts'
import { formats, frequencies } from '../codes/content.ts'
import { grades } from '../codes/grading.ts'
import { fields16, industrySections, localIndustries } from '../codes/industry.ts'
import { deliveryModes, kinds, priceModels } from '../codes/trade.ts'
import {
  type CatalogueQuery,
  deepestHit,
  emptyQuery,
  type FacetName,
  facetNames,
  mainFacets,
  pageSizes,
  type Sort,
  sorts,
} from './catalogue-state.ts'
import { mostFieldTerms } from './field-terms.ts'

/** The values of facets whose list is closed; the others (regions, providers, sources, languages) take any short word. */
export const facetValues: Readonly<Partial<Record<FacetName, readonly string[]>>> = {
  kind: codesOf(kinds),
  field: codesOf(fields16),
  industry: codesOf(industrySections),
  zone: codesOf(localIndustries),
  grade: codesOf(grades),
  priceModel: codesOf(priceModels),
  delivery: codesOf(deliveryModes),
  frequency: codesOf(frequencies),
  format: codesOf(formats),
}

/** What was wrong with a query string, by parameter. */
export type QueryProblem = {
  parameter: string
  value: string
  problem: 'unknown-value' | 'not-a-number' | 'not-a-date' | 'out-of-range' | 'too-long' | 'too-many'
}

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
    const closed = facetValues[name]
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

  const fields = [...new Set(params.getAll('hasField').map((name) => name.replace(/\s+/g, ' ').trim()))].filter(Boolean)
  if (fields.length > mostFieldTerms)
    problems.push({ parameter: 'hasField', value: `${fields.length}`, problem: 'too-many' })
  const readable = fields.slice(0, mostFieldTerms).filter((name) => {
    if (name.length > 80) problems.push({ parameter: 'hasField', value: name.slice(0, 40), problem: 'too-long' })
    return name.length <= 80
  })
  if (readable.length > 0) query.hasFields = readable

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
  const open = facetNames.filter((name) => !mainFacets.includes(name) && params.getAll('open').includes(name))
  if (open.length > 0) query.open = open
  return { query, problems }
}

/**
 * Which facets a program wants counted: `facets=kind,region`, also repeated. All where it says nothing, none where it
 * says so by an empty value; what is no facet is reported.
 */
export function parseFacets(params: URLSearchParams): { facets: FacetName[]; problems: QueryProblem[] } {
  if (!params.has('facets')) return { facets: [...facetNames], problems: [] }
  const asked = params.getAll('facets').flatMap((each) => each.split(',').map((name) => name.trim()))
  const isFacet = (name: string) => (facetNames as readonly string[]).includes(name)
  return {
    facets: facetNames.filter((name) => asked.includes(name)),
    problems: [...new Set(asked)]
      .filter((name) => name !== '' && !isFacet(name))
      .map((name) => ({ parameter: 'facets', value: name.slice(0, 40), problem: 'unknown-value' })),
  }
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

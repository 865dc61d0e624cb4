import type { MultiSearchQuery } from 'meilisearch'
import type { FacetCounts, Gain } from '#app/domain/catalogue/catalogue-result.ts'
import { type CatalogueQuery, type FacetName, facetNames, type Sort } from '#app/domain/catalogue/catalogue-state.ts'
import type { Connection, SearchAnswer } from './client.server.ts'
import { type Conditions, joined, oneOf, quoted } from './filters.ts'
import { titleKey } from './query-words.ts'
import { indexFacets } from './settings.ts'

/** A page as the index knows it: ids only, what is shown comes from the database. */
export type FoundPage = {
  ids: string[]
  /** Nearest listings that have not all the words, where few have: at most what is missing to fill the page. */
  near: string[]
  total: number
  facets: FacetCounts
  samples: { with: number; without: number }
  isRelaxed: boolean
  /** What dropping each group of conditions would give, most first. */
  gains: Gain[]
}

const orders: Record<Exclude<Sort, 'relevance'>, string[]> = {
  newest: ['listedAt:desc'],
  updated: ['hasNoDate:asc', 'dataUpdatedAt:desc'],
  disclosure: ['disclosure:desc'],
  price: ['hasNoPrice:asc', 'priceMin:asc'],
  'price-desc': ['hasNoPrice:asc', 'priceMin:desc'],
  title: ['titleSort:asc'],
}
const orderWithoutText = ['isOwn:desc', 'disclosure:desc', 'listedAt:desc']

/** Listings ordered by us stand in front of the rest of those that have all the words; no more than this. */
const mostAhead = 300

type Group = FacetName | 'hasSample'
type Distribution = Record<string, Record<string, number>>

/** What is asked of the engine for one page. */
export type Asking = {
  uid: string
  query: CatalogueQuery
  conditions: Conditions
  /** Words of which all must be found; none asks for everything. */
  words: readonly string[]
  /** Ids that stand ahead of the rest, best first, whether they have all the words or not. */
  ahead: readonly string[]
  /** Ids of the listings nearest to the text, best first. */
  nearest: readonly string[]
  /** Nothing is counted: ids alone are wanted. */
  isBare?: boolean
  /** Milliseconds left for the answer. */
  left: () => number
}

/** Listings that have all the words: one call for a first page, two for a later one. */
export async function findAll(connection: Connection, asking: Asking): Promise<FoundPage> {
  const { query, conditions, words, nearest } = asking
  const key = titleKey(query.text)
  const isRanked = query.sort === 'relevance' && words.length > 0 && key !== ''
  const exactly = `titleKey = ${quoted(key)}`
  const ahead = asking.ahead.length > 0 ? `(${exactly} OR ${oneOf('id', asking.ahead)})` : exactly
  const base = baseOf(asking, 'all')
  const size = query.size
  const queries: MultiSearchQuery[] = [
    {
      ...base,
      filter: joined(conditions, isRanked ? { and: `NOT ${ahead}` } : {}),
      facets: facetsOf(asking),
      page: isRanked ? 1 : query.page,
      hitsPerPage: size,
      ...orderOf(query, words),
    },
    ...facetQueries(asking, base),
  ]
  const groupCount = queries.length - 1
  if (isRanked) {
    queries.push({
      ...base,
      q: '',
      attributesToRetrieve: ['id', 'titleKey'],
      filter: joined(conditions, { and: ahead }),
      facets: facetsOf(asking),
      page: 1,
      hitsPerPage: mostAhead,
    })
    if (conditions.size > 0 && nearest.length > 0 && query.page === 1)
      queries.push({
        indexUid: asking.uid,
        q: '',
        attributesToRetrieve: ['id'],
        filter: joined(conditions, { and: oneOf('id', nearest) }),
        limit: nearest.length,
      })
  }
  const answers = await connection.search(queries, asking.left())
  const rest = answers[0]
  const first = isRanked ? answers[1 + groupCount] : undefined
  const allowed = answers[2 + groupCount]
  const firstTotal = first?.totalHits ?? 0
  const total = (rest?.totalHits ?? 0) + firstTotal
  const distribution = withGroups(asking, added(rest, first), answers)
  const ids = isRanked ? await pageOf() : idsOf(rest)
  return {
    ids,
    near: nearPart(),
    total,
    facets: countsOf(query, distribution),
    samples: samplesOf(distribution),
    isRelaxed: false,
    gains: gainsOf(asking, answers, total),
  }

  /** The page's part of the list «exact titles, nearest, the rest». */
  async function pageOf(): Promise<string[]> {
    const head = inOrder(first, asking.ahead, key)
    const start = (query.page - 1) * size
    const fromHead = head.slice(start, start + size)
    if (fromHead.length === size) return fromHead
    if (firstTotal <= head.length && query.page === 1) return [...fromHead, ...idsOf(rest)].slice(0, size)
    // A later page: what of the rest belongs to it is known only now.
    const isBeyond = firstTotal > head.length && start + size <= firstTotal
    const offset = Math.max(0, start + fromHead.length - (isBeyond ? 0 : firstTotal))
    const more = await connection.search(
      [
        {
          ...base,
          ...(isBeyond && { q: '' }),
          filter: joined(conditions, { and: isBeyond ? ahead : `NOT ${ahead}` }),
          offset,
          limit: size - fromHead.length,
        },
      ],
      asking.left(),
    )
    return [...fromHead, ...idsOf(more[0])]
  }

  function nearPart(): string[] {
    if (!isRanked || query.page > 1 || total === 0 || total >= size) return []
    const mayBeShown = allowed ? new Set(idsOf(allowed)) : undefined
    const shown = new Set(ids)
    return nearest.filter((id) => !shown.has(id) && (!mayBeShown || mayBeShown.has(id))).slice(0, size - total)
  }
}

/** The listings of a list of ours under the conditions, in its order: where no listing has all that was asked for. */
export async function findAmong(connection: Connection, asking: Asking): Promise<FoundPage> {
  const { query, conditions, nearest } = asking
  const base = { ...baseOf({ ...asking, words: [] }, 'all'), page: 1 }
  const among = oneOf('id', nearest)
  const queries: MultiSearchQuery[] = [
    { ...base, filter: joined(conditions, { and: among }), facets: facetsOf(asking), hitsPerPage: nearest.length },
    ...facetQueries(asking, base, among),
  ]
  const answers = await connection.search(queries, asking.left())
  const found = new Set(idsOf(answers[0]))
  const ids = query.sort === 'relevance' ? nearest.filter((id) => found.has(id)) : idsOf(answers[0])
  const distribution = withGroups(asking, added(answers[0]), answers)
  const start = (query.page - 1) * query.size
  return {
    ids: ids.slice(start, start + query.size),
    near: [],
    total: ids.length,
    facets: countsOf(query, distribution),
    samples: samplesOf(distribution),
    isRelaxed: true,
    gains: gainsOf(asking, answers, ids.length),
  }
}

/** The nearest listings by the engine's own lights: rare words first. For when no words of ours are at hand. */
export async function findNearest(connection: Connection, asking: Asking): Promise<FoundPage> {
  const { query, conditions } = asking
  const base = baseOf(asking, 'frequency')
  const queries: MultiSearchQuery[] = [
    {
      ...base,
      filter: joined(conditions),
      facets: facetsOf(asking),
      page: query.page,
      hitsPerPage: query.size,
      ...orderOf(query, asking.words),
    },
    ...facetQueries(asking, base),
  ]
  const answers = await connection.search(queries, asking.left())
  const distribution = withGroups(asking, added(answers[0]), answers)
  return {
    ids: idsOf(answers[0]),
    near: [],
    total: answers[0]?.totalHits ?? 0,
    facets: countsOf(query, distribution),
    samples: samplesOf(distribution),
    isRelaxed: true,
    gains: gainsOf(asking, answers, answers[0]?.totalHits ?? 0),
  }
}

/** Ids of listings that have some of the fields asked for, those with the most first, to fill the page of those with all. */
export async function findWithSomeFields(
  connection: Connection,
  asking: Asking,
  fields: readonly { keys: readonly string[] }[],
  shown: readonly string[],
): Promise<string[]> {
  const answers = await connection.search(
    fields.map(({ keys }) => ({
      ...baseOf(asking, 'all'),
      filter: joined(asking.conditions, { without: 'dictionary', and: oneOf('fieldKeys', keys) }),
      limit: mostAhead,
    })),
    asking.left(),
  )
  const counts = new Map<string, number>()
  for (const answer of answers) for (const id of idsOf(answer)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const isShown = new Set(shown)
  return [...counts]
    .filter(([id]) => !isShown.has(id))
    .sort((a, b) => b[1] - a[1])
    .slice(0, Math.max(0, asking.query.size - shown.length))
    .map(([id]) => id)
}

function facetsOf({ isBare }: Asking): string[] {
  return isBare ? [] : [...indexFacets]
}

function baseOf({ uid, words }: Asking, matchingStrategy: 'all' | 'frequency') {
  return { indexUid: uid, q: words.join(' '), matchingStrategy, attributesToRetrieve: ['id'] }
}

function orderOf(query: CatalogueQuery, words: readonly string[]): { sort?: string[] } {
  if (query.sort !== 'relevance') return { sort: orders[query.sort] }
  return words.length === 0 ? { sort: orderWithoutText } : {}
}

/** One query for each facet with a choice, without that choice: what its counts are taken from. */
function facetQueries({ conditions }: Asking, base: MultiSearchQuery, and?: string): MultiSearchQuery[] {
  return [...conditions.keys()].map((group) => ({
    ...base,
    filter: joined(conditions, { without: group, ...(and !== undefined && { and }) }),
    facets: isFacet(group) ? [group] : [],
    page: 1,
    hitsPerPage: 0,
  }))
}

function isFacet(name: Gain['name']): name is Group {
  return name !== 'ranges' && name !== 'dictionary'
}

/** Read from the answers to `facetQueries`, which come after the first. */
function gainsOf({ conditions }: Asking, answers: readonly SearchAnswer[], total: number): Gain[] {
  return [...conditions.keys()]
    .map((name, index) => ({ name, total: answers[1 + index]?.totalHits ?? 0 }))
    .filter((gain) => gain.total > total)
    .sort((a, b) => b.total - a.total)
}

/** Listings with exactly this title, then those that stand ahead in their order. */
function inOrder(first: SearchAnswer | undefined, ahead: readonly string[], key: string): string[] {
  const places = new Map(ahead.map((id, place) => [id, place]))
  const exact = (hit: SearchAnswer['hits'][number]) => (hit.titleKey?.includes(key) ? 0 : 1)
  const place = (id: string) => places.get(id) ?? Number.MAX_SAFE_INTEGER
  return [...(first?.hits ?? [])].sort((a, b) => exact(a) - exact(b) || place(a.id) - place(b.id)).map(({ id }) => id)
}

function withGroups(asking: Asking, distribution: Distribution, answers: readonly SearchAnswer[]): Distribution {
  for (const [index, group] of [...asking.conditions.keys()].entries()) {
    if (!isFacet(group)) continue
    const counts = answers[1 + index]?.facetDistribution?.[group]
    if (!counts) continue
    // A chosen value beyond the most frequent ones has its count in the page's own answer: each listing there has it.
    const own = distribution[group] ?? {}
    const chosen = group === 'hasSample' ? [] : (asking.query.chosen[group] ?? [])
    const rare = chosen.filter((value) => counts[value] === undefined && own[value] !== undefined)
    distribution[group] = { ...counts, ...Object.fromEntries(rare.map((value) => [value, own[value] ?? 0])) }
  }
  return distribution
}

function idsOf(answer: SearchAnswer | undefined): string[] {
  return answer?.hits.map((hit) => hit.id) ?? []
}

function added(...answers: (SearchAnswer | undefined)[]): Distribution {
  const sum: Distribution = {}
  for (const answer of answers)
    for (const [name, counts] of Object.entries(answer?.facetDistribution ?? {})) {
      const into = sum[name] ?? {}
      for (const [value, n] of Object.entries(counts)) into[value] = (into[value] ?? 0) + n
      sum[name] = into
    }
  return sum
}

function countsOf(query: CatalogueQuery, distribution: Distribution): FacetCounts {
  const facets: FacetCounts = {}
  for (const name of facetNames) {
    const counts: Record<string, number> = { ...distribution[name] }
    for (const value of query.chosen[name] ?? []) counts[value] ??= 0
    facets[name] = counts
  }
  return facets
}

function samplesOf(distribution: Distribution): { with: number; without: number } {
  return { with: distribution.hasSample?.true ?? 0, without: distribution.hasSample?.false ?? 0 }
}

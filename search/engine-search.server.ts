import type { MultiSearchQuery } from 'meilisearch'
import type { FacetCounts, Gain } from '#app/domain/catalogue/catalogue-result.ts'
import type { CatalogueQuery, FacetName } from '#app/domain/catalogue/catalogue-state.ts'
import type { Connection, SearchAnswer } from './client.server.ts'
import { type Conditions, joined, oneOf } from './filters.ts'
import { mergeSorted, type SortedHit, sortAttributes, sortOrders } from './merge-sorted.ts'
import { manyValued, ownAttributes } from './settings.ts'

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

const orderWithoutText = ['isOwn:desc', 'disclosure:desc', 'listedAt:desc']

/** Exact titles and listings ordered by us stand in front of the rest; no more than this are put in our order. */
const mostFirst = 300
const mostWithSome = 300

/** What can be counted. */
export type Group = FacetName | 'hasSample'
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
  /** What is counted. */
  facets: readonly Group[]
  /** Milliseconds left for the answer. */
  left: () => number
}

/** A part of the listings found: those that `and` says, of those that have the words of `base`. */
type Part = { base: MultiSearchQuery; and?: string }

/**
 * Listings that have all the words, and those that stand ahead though they have not: one call for a first page and for
 * every page of a chosen order, two for a later one by relevance.
 */
export async function findAll(connection: Connection, asking: Asking): Promise<FoundPage> {
  const { query, conditions, words, nearest } = asking
  const { size } = query
  const start = (query.page - 1) * size
  const isRanked = query.sort === 'relevance' && words.length > 0
  const isMerged = query.sort !== 'relevance' && words.length > 0 && asking.ahead.length > 0
  const first = (isRanked || isMerged) && asking.ahead.length > 0 ? oneOf('id', asking.ahead) : ''
  // Without conditions all of them are found: only their number and counts are asked for.
  const isKnown = isRanked && conditions.size === 0
  const order = orderOf(query, words)
  const attributesToRetrieve = ['id', ...(query.sort === 'relevance' ? [] : sortAttributes(query.sort))]
  const base = { ...baseOf(asking, 'all'), ...order, attributesToRetrieve }
  const rest: Part = first ? { base, and: `NOT (${first})` } : { base }
  const head: Part = {
    base: { ...base, q: '' },
    and: first,
  }
  const parts = first ? [rest, head] : [rest]
  const hitsOf = (part: Part) =>
    part === head
      ? { page: 1, hitsPerPage: isKnown ? 0 : mostFirst }
      : { page: first ? 1 : query.page, hitsPerPage: isMerged ? 0 : size }
  const beside: MultiSearchQuery[] = []
  // Where none of those ahead can fall on the page, it begins as far along as all of them could push it.
  const skipped = Math.max(0, start - asking.ahead.length)
  if (isMerged) beside.push({ ...wherePart(asking, rest), offset: skipped, limit: start - skipped + size })
  if (isRanked && conditions.size > 0 && nearest.length > 0 && query.page === 1)
    beside.push({
      indexUid: asking.uid,
      q: '',
      attributesToRetrieve: ['id'],
      filter: joined(conditions, { and: oneOf('id', nearest) }),
      limit: nearest.length,
    })
  const answers = await connection.search(
    [
      ...parts.flatMap((part) => [
        { ...wherePart(asking, part), facets: facetsOf(asking), ...hitsOf(part) },
        ...facetQueries(asking, part.base, part.and),
      ]),
      ...beside,
    ],
    asking.left(),
  )
  const width = 1 + conditions.size
  const ofParts = parts.map((_, index) => answers.slice(index * width, (index + 1) * width))
  const others = answers.slice(parts.length * width)
  const total = ofParts.reduce((sum, [own]) => sum + (own?.totalHits ?? 0), 0)
  const distribution = withGroups(asking, ofParts)
  const ids = isMerged ? mergedPart() : isRanked ? await rankedPart() : idsOf(answers[0])
  return {
    ids,
    near: nearPart(),
    total,
    facets: countsOf(asking, distribution),
    samples: samplesOf(distribution),
    isRelaxed: false,
    gains: gainsOf(asking, ofParts, total),
  }

  /** The page's part of both lists in the order that was chosen. */
  function mergedPart(): string[] {
    const ahead = (ofParts[1]?.[0]?.hits ?? []) as SortedHit[]
    const merged = mergeSorted(ahead, (others[0]?.hits ?? []) as SortedHit[], order.sort ?? [])
    return merged.slice(start - skipped, start - skipped + size).map(({ id }) => id)
  }

  /** The page's part of the list «exact titles, nearest, the rest». */
  async function rankedPart(): Promise<string[]> {
    const answer = ofParts[1]?.[0]
    const known = isKnown ? asking.ahead : inOrder(answer, asking.ahead)
    const firstTotal = answer?.totalHits ?? 0
    const fromHead = known.slice(start, start + size)
    if (query.page === 1) return [...fromHead, ...idsOf(answers[0])].slice(0, size)
    const end = Math.min(total, start + size)
    const wanted = [
      { part: head, from: Math.max(start, known.length), to: Math.min(end, firstTotal), before: 0 },
      { part: rest, from: Math.max(start, firstTotal), to: end, before: firstTotal },
    ].filter(({ from, to }) => from < to)
    if (wanted.length === 0) return fromHead
    const more = await connection.search(
      wanted.map(({ part, from, to, before }) => ({
        ...wherePart(asking, part),
        offset: from - before,
        limit: to - from,
      })),
      asking.left(),
    )
    return [...fromHead, ...more.flatMap(idsOf)]
  }

  function nearPart(): string[] {
    if (!isRanked || query.page > 1 || total === 0 || total >= size) return []
    const allowed = others[0] ? new Set(idsOf(others[0])) : undefined
    const shown = new Set(ids)
    return nearest.filter((id) => !shown.has(id) && (!allowed || allowed.has(id))).slice(0, size - total)
  }
}

/** The listings of a list of ours under the conditions, in its order: where no listing has all that was asked for. */
export async function findAmong(connection: Connection, asking: Asking): Promise<FoundPage> {
  const { query, conditions, nearest } = asking
  const base = {
    ...baseOf({ ...asking, words: [] }, 'all'),
    ...(query.sort !== 'relevance' && { sort: sortOrders[query.sort] }),
    page: 1,
  }
  const among = oneOf('id', nearest)
  const queries: MultiSearchQuery[] = [
    { ...base, filter: joined(conditions, { and: among }), facets: facetsOf(asking), hitsPerPage: nearest.length },
    ...facetQueries(asking, base, among),
  ]
  const answers = await connection.search(queries, asking.left())
  const found = new Set(idsOf(answers[0]))
  const ids = query.sort === 'relevance' ? nearest.filter((id) => found.has(id)) : idsOf(answers[0])
  const distribution = withGroups(asking, [answers])
  const start = (query.page - 1) * query.size
  return {
    ids: ids.slice(start, start + query.size),
    near: [],
    total: ids.length,
    facets: countsOf(asking, distribution),
    samples: samplesOf(distribution),
    isRelaxed: true,
    gains: gainsOf(asking, [answers], ids.length),
  }
}

/**
 * The nearest listings by the engine's own lights: rare words first. For when no words of ours are at hand, and single
 * characters are looked for: in what listings say themselves, as another name of something shares one by chance.
 */
export async function findNearest(connection: Connection, asking: Asking): Promise<FoundPage> {
  const { query, conditions } = asking
  const base = { ...baseOf(asking, 'frequency'), attributesToSearchOn: ownAttributes }
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
  const distribution = withGroups(asking, [answers])
  return {
    ids: idsOf(answers[0]),
    near: [],
    total: answers[0]?.totalHits ?? 0,
    facets: countsOf(asking, distribution),
    samples: samplesOf(distribution),
    isRelaxed: true,
    gains: gainsOf(asking, [answers], answers[0]?.totalHits ?? 0),
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
      limit: mostWithSome,
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

/** What the page's own answer counts: a facet with a choice is counted apart, see `facetQueries`. */
function facetsOf({ facets, conditions }: Asking): string[] {
  return facets.filter((name) => name === manyValued || !conditions.has(name))
}

function wherePart({ conditions }: Asking, { base, and }: Part): MultiSearchQuery {
  return { ...base, filter: joined(conditions, and === undefined ? {} : { and }) }
}

function baseOf({ uid, words }: Asking, matchingStrategy: 'all' | 'frequency') {
  return { indexUid: uid, q: words.join(' '), matchingStrategy, attributesToRetrieve: ['id'] }
}

function orderOf(query: CatalogueQuery, words: readonly string[]): { sort?: string[] } {
  if (query.sort !== 'relevance') return { sort: sortOrders[query.sort] }
  return words.length === 0 ? { sort: orderWithoutText } : {}
}

/** One query for each facet with a choice, without that choice: what its counts are taken from. */
function facetQueries({ conditions, facets }: Asking, base: MultiSearchQuery, and?: string): MultiSearchQuery[] {
  return [...conditions.keys()].map((group) => ({
    ...base,
    filter: joined(conditions, { without: group, ...(and !== undefined && { and }) }),
    facets: isFacet(group) && facets.includes(group) ? [group] : [],
    page: 1,
    hitsPerPage: 0,
  }))
}

function isFacet(name: Gain['name']): name is Group {
  return name !== 'ranges' && name !== 'dictionary'
}

/** Read from the answers of each part: its own, then those to `facetQueries`. */
function gainsOf({ conditions }: Asking, parts: readonly (readonly SearchAnswer[])[], total: number): Gain[] {
  return [...conditions.keys()]
    .map((name, index) => ({ name, total: parts.reduce((sum, part) => sum + (part[1 + index]?.totalHits ?? 0), 0) }))
    .filter((gain) => gain.total > total)
    .sort((a, b) => b.total - a.total)
}

/** The listings found among those ahead, in their order. */
function inOrder(found: SearchAnswer | undefined, ahead: readonly string[]): string[] {
  const isFound = new Set(idsOf(found))
  return ahead.filter((id) => isFound.has(id))
}

/** Counts of all parts; of a facet with a choice those without that choice. */
function withGroups(asking: Asking, parts: readonly (readonly SearchAnswer[])[]): Distribution {
  const distribution = added(parts.map(([own]) => own))
  for (const [index, group] of [...asking.conditions.keys()].entries()) {
    if (!isFacet(group)) continue
    const counts = added(parts.map((part) => part[1 + index]))[group]
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

function added(answers: readonly (SearchAnswer | undefined)[]): Distribution {
  const sum: Distribution = {}
  for (const answer of answers)
    for (const [name, counts] of Object.entries(answer?.facetDistribution ?? {})) {
      const into = sum[name] ?? {}
      for (const [value, n] of Object.entries(counts)) into[value] = (into[value] ?? 0) + n
      sum[name] = into
    }
  return sum
}

function countsOf({ query, facets: asked }: Asking, distribution: Distribution): FacetCounts {
  const facets: FacetCounts = {}
  for (const name of asked) {
    if (name === 'hasSample') continue
    const counts: Record<string, number> = { ...distribution[name] }
    for (const value of query.chosen[name] ?? []) counts[value] ??= 0
    facets[name] = counts
  }
  return facets
}

function samplesOf(distribution: Distribution): { with: number; without: number } {
  return { with: distribution.hasSample?.true ?? 0, without: distribution.hasSample?.false ?? 0 }
}

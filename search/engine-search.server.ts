import type { MultiSearchQuery } from 'meilisearch'
import type { FacetCounts } from '#app/domain/catalogue/catalogue-result.ts'
import { type CatalogueQuery, type FacetName, facetNames, type Sort } from '#app/domain/catalogue/catalogue-state.ts'
import type { Connection, SearchAnswer } from './client.server.ts'
import { conditionsOf, joined, quoted } from './filters.ts'
import { type QueryWords, titleKey } from './query-words.ts'
import { indexFacets } from './settings.ts'

/** A page as the index knows it: ids only, what is shown comes from the database. */
export type FoundPage = {
  ids: string[]
  total: number
  facets: FacetCounts
  samples: { with: number; without: number }
  isRelaxed: boolean
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

type Group = FacetName | 'hasSample'
type Distribution = Record<string, Record<string, number>>

/** Asks the engine for one page: one call, and a second when no listing has all the words. */
export async function findInEngine(
  connection: Connection,
  options: { uid: string; query: CatalogueQuery; words: QueryWords; milliseconds: number },
): Promise<FoundPage> {
  const { uid, query, words, milliseconds } = options
  const until = Date.now() + milliseconds
  const left = () => Math.max(50, until - Date.now())
  const strict = await ask(connection, { uid, query, words, strategy: 'all', left })
  if (strict.total > 0 || words.words.length < 2) return strict
  const relaxed = await ask(connection, { uid, query, words, strategy: 'frequency', left })
  return relaxed.total > 0 ? { ...relaxed, isRelaxed: true } : strict
}

type Asking = {
  uid: string
  query: CatalogueQuery
  words: QueryWords
  strategy: 'all' | 'frequency'
  left: () => number
}

async function ask(connection: Connection, { uid, query, words, strategy, left }: Asking): Promise<FoundPage> {
  const conditions = conditionsOf(query)
  const key = titleKey(query.text)
  // Listings with exactly this title stand first. They are asked for apart, and the rest without them.
  const isByTitle = strategy === 'all' && query.sort === 'relevance' && words.words.length > 0 && key !== ''
  const exactly = `titleKey = ${quoted(key)}`
  const base = {
    indexUid: uid,
    q: words.words.join(' '),
    matchingStrategy: strategy,
    attributesToRetrieve: ['id'],
  } satisfies MultiSearchQuery
  const order =
    query.sort !== 'relevance' ? orders[query.sort] : words.words.length === 0 ? orderWithoutText : undefined
  const paged = (page: number, and?: string) => ({
    ...base,
    filter: joined(conditions, and === undefined ? {} : { and }),
    page,
    hitsPerPage: query.size,
    ...(order && { sort: order }),
  })
  const groups = [...conditions.keys()].filter((name): name is Group => name !== 'ranges')
  const queries: MultiSearchQuery[] = [
    { ...paged(query.page, isByTitle ? `NOT ${exactly}` : undefined), facets: [...indexFacets] },
    ...groups.map((group) => ({
      ...base,
      filter: joined(conditions, { without: group }),
      facets: [group],
      page: 1,
      hitsPerPage: 0,
    })),
  ]
  if (isByTitle) {
    queries.push({ ...paged(query.page, exactly), facets: [...indexFacets] })
    if (query.page > 1) queries.push(paged(query.page - 1, `NOT ${exactly}`))
  }
  const answers = await connection.search(queries, left())

  const rest = answers[0]
  const apart = answers.slice(1, 1 + groups.length)
  const exact = isByTitle ? answers[1 + groups.length] : undefined
  const before = answers[2 + groups.length]
  const exactTotal = exact?.totalHits ?? 0
  const total = (rest?.totalHits ?? 0) + exactTotal
  const distribution = added(rest, exact)
  for (const [index, group] of groups.entries()) {
    const counts = apart[index]?.facetDistribution?.[group]
    if (!counts) continue
    // A chosen value beyond the most frequent ones has its count in the page's own answer: each listing there has it.
    const own = distribution[group] ?? {}
    const chosen = group === 'hasSample' ? [] : (query.chosen[group] ?? [])
    const rare = chosen.filter((value) => counts[value] === undefined && own[value] !== undefined)
    distribution[group] = { ...counts, ...Object.fromEntries(rare.map((value) => [value, own[value] ?? 0])) }
  }
  const ids = await idsOf()
  return { ids, total, facets: countsOf(query, distribution), samples: samplesOf(distribution), isRelaxed: false }

  /** The page's part of the list «exact titles, then the rest», cut from the pages that were asked for. */
  async function idsOf(): Promise<string[]> {
    const of = (answer: SearchAnswer | undefined) => answer?.hits.map((hit) => hit.id) ?? []
    if (exactTotal === 0) return of(rest)
    const start = (query.page - 1) * query.size
    if (start + query.size <= exactTotal) return of(exact)
    if (exactTotal <= query.size) {
      const shift = start - exactTotal
      const head = query.page === 1 ? of(exact) : of(before).slice(shift - (query.page - 2) * query.size)
      return [...head, ...of(rest)].slice(0, query.size)
    }
    // More listings of this very title than a page holds: the rest begins somewhere else.
    const head = start < exactTotal ? of(exact) : []
    const { sort, filter, ...plain } = { sort: undefined, ...paged(1, `NOT ${exactly}`) }
    const more = await connection.search(
      [
        {
          indexUid: plain.indexUid,
          q: plain.q,
          matchingStrategy: plain.matchingStrategy,
          attributesToRetrieve: plain.attributesToRetrieve,
          filter,
          ...(sort && { sort }),
          offset: Math.max(0, start - exactTotal),
          limit: query.size - head.length,
        },
      ],
      left(),
    )
    return [...head, ...of(more[0])]
  }
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

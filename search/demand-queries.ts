import type { MultiSearchQuery } from 'meilisearch'
import type { BoardCounts, BoardResult } from '#app/domain/demand-board/board-result.ts'
import { type BoardFacet, type BoardQuery, boardFacets } from '#app/domain/demand-board/board-state.ts'
import { deadlineSpans, todayNumber } from '#app/domain/demand-board/board-values.ts'
import type { SearchAnswer } from './client.server.ts'
import { type CountedFacet, countedFacets } from './demand-settings.ts'
import { type Condition, joined, oneOf, quoted } from './filters.ts'
import { titleKey } from './query-words.ts'

/** A page of demands as the index knows it: ids only, what is shown comes from the database. */
export type FoundDemands = { ids: string[]; total: number; facets: BoardCounts; gains: BoardResult['gains'] }

/** What is asked of the engine. */
export type DemandAsking = {
  uid: string
  query: BoardQuery
  /** Words for the engine; none asks for everything. */
  words: readonly string[]
  strategy: 'all' | 'frequency'
  now: number
}

const orders: Record<BoardQuery['sort'], string[]> = {
  relevance: [],
  newest: ['publishedAt:desc'],
  deadline: ['isOpen:desc', 'deadlineSort:asc', 'publishedAt:desc'],
  budget: ['budgetSort:desc', 'publishedAt:desc'],
}
const orderWithoutText = ['isOpen:desc', 'publishedAt:desc']
/** Demands with exactly the title that was typed stand first; of more than these the rest goes by rank. */
const mostFirst = 20

/**
 * The searches for a page, all for one call: its demands, those of exactly this title, the counts, and for each facet with
 * a choice the counts without it. `read` makes the page of the answers.
 */
export function demandQueries(asking: DemandAsking): {
  queries: MultiSearchQuery[]
  read: (answers: readonly SearchAnswer[]) => FoundDemands
} {
  const { uid, query, words, now } = asking
  const base = { indexUid: uid, q: words.join(' '), matchingStrategy: asking.strategy, attributesToRetrieve: ['id'] }
  const conditions = conditionsOf(query, now)
  const counted = { ...base, page: 1, hitsPerPage: 0 }
  const start = (query.page - 1) * query.size
  const key = query.sort === 'relevance' && words.length > 0 ? titleKey(query.text) : ''
  const isTitle = key ? oneOf('titleKeys', [key]) : ''
  // The rest of a page begins as far along as all that stand first could push it.
  const skipped = isTitle ? Math.max(0, start - mostFirst) : start
  const chosen = [...conditions.keys()]
  const sort = words.length === 0 && query.sort === 'relevance' ? orderWithoutText : orders[query.sort]
  const queries: MultiSearchQuery[] = [
    { ...counted, filter: joined(conditions), facets: countedFacets.filter((name) => !conditions.has(name)) },
    {
      ...base,
      filter: joined(conditions, isTitle ? { and: `NOT (${isTitle})` } : {}),
      offset: skipped,
      limit: start - skipped + query.size,
      ...(sort.length > 0 && { sort }),
    },
    ...(isTitle
      ? [{ ...base, q: '', filter: joined(conditions, { and: isTitle }), limit: mostFirst, sort: orderWithoutText }]
      : []),
    ...chosen.map((name) => ({
      ...counted,
      filter: joined(conditions, { without: name }),
      facets: name === 'deadline' ? [] : [name],
    })),
    ...deadlineSpans.map(({ days }) => ({
      ...counted,
      filter: joined(conditions, { without: 'deadline', and: within(days, now) }),
    })),
  ]
  return {
    queries,
    read: (answers) => {
      const [all, page] = answers
      const first = isTitle ? idsOf(answers[2]) : []
      const others = answers.slice(isTitle ? 3 : 2)
      const total = all?.totalHits ?? 0
      const from = Math.max(0, start - first.length)
      const rest = idsOf(page).slice(from - skipped)
      const ids = [...first.slice(start, start + query.size), ...rest].slice(0, query.size)
      return { ids, total, facets: countsOf(all, chosen, others), gains: gainsOf(chosen, others, total) }
    },
  }

  function countsOf(all: SearchAnswer | undefined, groups: readonly BoardFacet[], others: readonly SearchAnswer[]) {
    const facets = Object.fromEntries(boardFacets.map((name) => [name, {}])) as BoardCounts
    for (const name of countedFacets) facets[name] = { ...all?.facetDistribution?.[name] }
    for (const [index, name] of groups.entries())
      if (name !== 'deadline') facets[name] = { ...others[index]?.facetDistribution?.[name] }
    for (const [index, span] of deadlineSpans.entries()) {
      const n = others[groups.length + index]?.totalHits ?? 0
      if (n > 0) facets.deadline[span.code] = n
    }
    for (const name of groups) for (const value of query.chosen[name] ?? []) facets[name][value] ??= 0
    return facets
  }
}

function gainsOf(groups: readonly BoardFacet[], others: readonly SearchAnswer[], total: number): BoardResult['gains'] {
  return groups
    .map((name, index) => ({ name, total: others[index]?.totalHits ?? 0 }))
    .filter((gain) => gain.total > total)
    .sort((a, b) => b.total - a.total)
}

/** The condition of each facet with a choice. */
function conditionsOf({ chosen }: BoardQuery, now: number): Map<BoardFacet, Condition> {
  const conditions = new Map<BoardFacet, Condition>()
  for (const name of countedFacets) {
    const values = chosen[name]
    if (values?.length) conditions.set(name, facetCondition(name, values))
  }
  const days = longestSpan(chosen.deadline)
  if (days !== undefined) conditions.set('deadline', within(days, now))
  return conditions
}

/** The longest of the spans chosen: each holds the shorter ones. */
export function longestSpan(chosen: readonly string[] = []): number | undefined {
  const days = deadlineSpans.filter(({ code }) => chosen.includes(code)).map((span) => span.days)
  return days.length > 0 ? Math.max(...days) : undefined
}

function facetCondition(name: CountedFacet, values: readonly string[]): Condition {
  return `${name} IN [${values.map(quoted).join(', ')}]`
}

function within(days: number, now: number): Condition {
  const today = todayNumber(now)
  return `deadlineDay >= ${today} AND deadlineDay <= ${today + days} AND state = "OPEN"`
}

function idsOf(answer: SearchAnswer | undefined): string[] {
  return answer?.hits.map((hit) => hit.id) ?? []
}

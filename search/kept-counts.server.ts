import type { MultiSearchQuery } from 'meilisearch'
import type { SearchAnswer } from './client.server.ts'

type Searching = (queries: MultiSearchQuery[], milliseconds: number) => Promise<SearchAnswer[]>
type Counts = Pick<SearchAnswer, 'totalHits' | 'facetDistribution'>

const life = 5_000
const most = 300

/**
 * Keeps the counts of facets a few seconds while `version` stands: they are the same on every page and in every order of
 * a search, and the dearest part of it. Hits are always asked for.
 */
export function keepCounts(
  search: Searching,
  version: () => string,
  now: () => number = () => performance.now(),
): Searching {
  const kept = new Map<string, { counts: Counts; version: string; until: number }>()
  const find = (key: string, at: string): Counts | undefined => {
    const entry = kept.get(key)
    if (entry && entry.version === at && entry.until > now()) return entry.counts
    kept.delete(key)
    return undefined
  }
  const keep = (key: string, at: string, { totalHits, facetDistribution }: SearchAnswer) => {
    const oldest = kept.keys().next()
    if (kept.size >= most && !oldest.done) kept.delete(oldest.value)
    kept.set(key, {
      counts: { ...(totalHits !== undefined && { totalHits }), ...(facetDistribution && { facetDistribution }) },
      version: at,
      until: now() + life,
    })
  }

  return async (queries, milliseconds) => {
    const at = version()
    const plan = queries.map((query) => {
      const key = query.facets ? keyOf(query) : undefined
      const counts = key === undefined ? undefined : find(key, at)
      const { facets: _, ...plain } = query
      return { key, counts, send: !counts ? query : query.hitsPerPage === 0 ? undefined : plain }
    })
    const sent = plan.flatMap(({ send }) => (send ? [send] : []))
    const answers = sent.length > 0 ? await search(sent, milliseconds) : []
    const isSame = version() === at
    let next = 0
    return plan.map(({ key, counts, send }) => {
      const answer: SearchAnswer = (send && answers[next++]) || { hits: [] }
      if (counts)
        return {
          ...counts,
          ...answer,
          ...(counts.facetDistribution && { facetDistribution: counts.facetDistribution }),
        }
      if (key !== undefined && isSame) keep(key, at, answer)
      return answer
    })
  }
}

/** A search without what only decides which of its hits are given, and in which order. */
function keyOf(query: MultiSearchQuery): string {
  const { page, hitsPerPage, limit, offset, sort, attributesToRetrieve, ...counted } = query
  return JSON.stringify(counted)
}

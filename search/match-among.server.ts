import type { CatalogueQuery } from '#app/domain/catalogue/catalogue-state.ts'
import type { Connection } from './client.server.ts'
import { findAmong } from './engine-search.server.ts'
import { type Conditions, joined, oneOf } from './filters.ts'
import type { Understanding } from './understand.ts'

/** Listings of a long text that count as found: those on its first page. */
const firstPage = 20

/**
 * Which of these listings a search finds: those that the catalogue counts as found, or for a long text or one typed as it
 * sounds, those on its first page. Never the nearest ones that are offered where not all words are found.
 */
export async function matchAmong(
  to: Connection,
  asked: {
    uid: string
    query: CatalogueQuery
    conditions: Conditions
    understanding: Understanding
    ids: readonly string[]
    budget: number
  },
): Promise<string[]> {
  const { uid, conditions, understanding, ids, budget } = asked
  const { words, ahead, nearest } = understanding
  const wanted = new Set(ids)
  if (understanding.kind !== 'words' && nearest.length > 0) {
    const query: CatalogueQuery = { ...asked.query, sort: 'relevance', page: 1, size: firstPage }
    const asking = { uid, query, conditions, words: words.words, ahead, nearest, facets: [], left: () => budget }
    return (await findAmong(to, asking)).ids.filter((id) => wanted.has(id))
  }
  const known = ahead.filter((id) => wanted.has(id))
  const found = { indexUid: uid, attributesToRetrieve: ['id'], limit: ids.length }
  const answers = await to.search(
    [
      {
        ...found,
        q: words.words.join(' '),
        matchingStrategy: 'all',
        filter: joined(conditions, { and: oneOf('id', ids) }),
      },
      ...(known.length > 0 ? [{ ...found, q: '', filter: joined(conditions, { and: oneOf('id', known) }) }] : []),
    ],
    budget,
  )
  return [...new Set(answers.flatMap((answer) => answer.hits.map((hit) => hit.id)))]
}

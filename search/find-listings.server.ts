import type { Database } from '#db/client.server.ts'
import { findDocumentRow, listSimilarIds } from '#db/queries/documents.server.ts'
import { listCards } from '#db/queries/listings.server.ts'
import type { Connection } from './client.server.ts'
import { findInDatabase } from './database-search.server.ts'
import { type FoundPage, findInEngine } from './engine-search.server.ts'
import { withMatchedFields } from './matched-fields.server.ts'
import { queryWords } from './query-words.ts'
import type { Search } from './search.server.ts'
import { findLikeInEngine } from './similar-listings.server.ts'

/** What answering needs of the care for the index. */
export type Reach = {
  database: Database
  uid: string
  /** The engine, when it answers and its index can be searched. */
  engine: () => Connection | undefined
  succeeded: () => void
  /** Told of every failure; whether the engine is away is decided there. */
  failed: (error: unknown) => void
}

/** Time an engine gets for a page; the database answers after it within the same two seconds. */
const searchBudget = 1_000

/** Answers searches: from the engine, and from the database whenever the engine does not. */
export function createFinder(reach: Reach): Pick<Search, 'searchListings' | 'similarListings'> {
  const { database, uid } = reach
  return {
    searchListings: async (query) => {
      const started = performance.now()
      const words = queryWords(query.text)
      let found: FoundPage | undefined
      const to = reach.engine()
      if (to) {
        try {
          found = await findInEngine(to, { uid, query, words, milliseconds: searchBudget })
          reach.succeeded()
        } catch (error) {
          reach.failed(error)
        }
      }
      const page = found ?? (await findInDatabase(database.read, query, words))
      const cards = await listCards(database.read, page.ids)
      return {
        hits: await withMatchedFields(database.read, cards, words.terms),
        total: page.total,
        facets: page.facets,
        samples: page.samples,
        terms: words.terms,
        engine: found ? 'meilisearch' : 'database',
        isRelaxed: page.isRelaxed,
        milliseconds: Math.round((performance.now() - started) * 10) / 10,
      }
    },

    similarListings: async (code, limit) => {
      const row = await findDocumentRow(database.read, code)
      if (!row) return []
      const to = reach.engine()
      let ids: string[] = []
      if (to) {
        try {
          ids = await findLikeInEngine(to, { uid, row, limit, milliseconds: searchBudget })
          reach.succeeded()
        } catch (error) {
          reach.failed(error)
        }
      }
      if (ids.length < limit) ids = [...new Set([...ids, ...(await listSimilarIds(database.read, row.id, limit))])]
      return listCards(database.read, ids.slice(0, limit))
    },
  }
}

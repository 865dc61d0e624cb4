import { type CatalogueQuery, emptyQuery } from '#app/domain/catalogue/catalogue-state.ts'
import type { Database } from '#db/client.server.ts'
import { findDocumentRow, listSimilarIds } from '#db/queries/documents.server.ts'
import { listCards } from '#db/queries/listings.server.ts'
import type { WordsReader } from '#db/words/words-index.server.ts'
import type { Connection } from './client.server.ts'
import { findInDatabase } from './database-search.server.ts'
import { type FoundPage, findAll, findAmong, findNearest, findWithSomeFields } from './engine-search.server.ts'
import { explainAbsence } from './explain-absence.server.ts'
import { explainHits, understoodOf, withFragmentFirst } from './explain-hits.server.ts'
import { conditionsOf, oneOf, quoted } from './filters.ts'
import { apart } from './query-words.ts'
import { rememberUnderstanding } from './remember-understanding.ts'
import type { Search } from './search.server.ts'
import { findLike } from './similar-listings.server.ts'
import { createSuggester } from './suggest.server.ts'
import type { Understanding } from './understand.ts'
import type { CurrentForms } from './words/current-forms.server.ts'

/** What answering needs of the care for the index. */
export type Reach = {
  database: Database
  uid: string
  /** The words of all listings, once they are complete. */
  words: () => WordsReader | undefined
  /** The glossary that searches are understood by. */
  forms: CurrentForms
  /** The engine, when it answers and its index can be searched. */
  engine: () => Connection | undefined
  succeeded: () => void
  /** Told of every failure; whether the engine is away is decided there. */
  failed: (error: unknown) => void
}

/** Time an engine gets for a page; the database answers after it within the same two seconds. */
const searchBudget = 1_000
/** Time it gets while somebody types. */
const suggestBudget = 300

/** Asks the engine in the way a text is best looked for; at most two calls. */
async function findInEngine(
  to: Connection,
  asked: { uid: string; query: CatalogueQuery; understanding: Understanding; isBare?: boolean },
): Promise<FoundPage> {
  const { uid, query, understanding, isBare = false } = asked
  const until = Date.now() + (isBare ? suggestBudget : searchBudget)
  const conditions = conditionsOf(query)
  const { fields } = understanding
  if (fields.length > 0)
    conditions.set('dictionary', fields.map((field) => oneOf('fieldKeys', field.keys)).join(' AND '))
  const asking = {
    uid,
    query,
    conditions,
    words: understanding.words.words,
    ahead: understanding.ahead,
    nearest: understanding.nearest,
    isBare,
    left: () => Math.max(50, until - Date.now()),
  }
  const { kind, nearest } = understanding
  if (kind !== 'words' && nearest.length > 0) return findAmong(to, asking)
  const all = await findAll(to, asking)
  if (fields.length > 1 && all.total < query.size && query.page === 1)
    return { ...all, near: await findWithSomeFields(to, asking, fields, all.ids) }
  if (all.total > 0 || asking.words.length === 0) return all
  // Where nobody knows a pair of the characters asked for, listings that have the characters are the nearest.
  const relaxed =
    nearest.length > 0 ? await findAmong(to, asking) : await findNearest(to, { ...asking, words: apart(query.text) })
  if (relaxed.total === 0) return all
  // Dropping a filter may give listings that have all the words: that is worth more than others that come near.
  return { ...relaxed, gains: all.gains.length > 0 ? all.gains : relaxed.gains }
}

/** Answers searches: from the engine, and from the database whenever the engine does not. */
export function createFinder(
  reach: Reach,
): Pick<Search, 'searchListings' | 'similarListings' | 'explainAbsence' | 'suggest'> {
  const { database, uid } = reach
  /** Asks the engine for something; undefined while it does not answer. */
  const ask = async <T>(act: (to: Connection) => Promise<T>): Promise<T | undefined> => {
    const to = reach.engine()
    if (!to) return undefined
    try {
      const answer = await act(to)
      reach.succeeded()
      return answer
    } catch (error) {
      reach.failed(error)
      return undefined
    }
  }
  const understood = rememberUnderstanding()
  const find = async (query: CatalogueQuery) => {
    await reach.forms.refresh()
    const understanding = understood(query, reach.words(), reach.forms.now())
    const found = await ask((to) => findInEngine(to, { uid, query, understanding }))
    return { understanding, found, page: found ?? (await findInDatabase(database.read, query, understanding.words)) }
  }
  return {
    suggest: createSuggester({
      database,
      words: reach.words,
      forms: reach.forms.now,
      isEngineThere: () => reach.engine() !== undefined,
      // Not told to those who watch the engine: the time it gets is short.
      findIds: async (query, understanding) => {
        const to = reach.engine()
        return to && (await findInEngine(to, { uid, query, understanding, isBare: true })).ids
      },
      findCounts: async () => (await find(emptyQuery)).page.facets,
    }),

    searchListings: async (query) => {
      const started = performance.now()
      const { understanding, found, page } = await find(query)
      const { words } = understanding
      const cards = await listCards(database.read, page.ids)
      const nearCards = await listCards(database.read, page.near)
      const shown = query.page === 1 && query.sort === 'relevance' ? withFragmentFirst(cards, query.text) : cards
      const hits = await explainHits(database.read, [...shown, ...nearCards], {
        query,
        understanding,
        forms: reach.forms.now(),
      })
      return {
        hits: hits.slice(0, cards.length),
        near: hits.slice(cards.length),
        total: page.total,
        facets: page.facets,
        samples: page.samples,
        terms: words.terms,
        understood: understoodOf(query, understanding, page, hits),
        gains: page.gains,
        engine: found ? 'meilisearch' : 'database',
        isRelaxed: page.isRelaxed,
        milliseconds: Math.round((performance.now() - started) * 10) / 10,
      }
    },

    similarListings: async (code, limit) => {
      const row = await findDocumentRow(database.read, code)
      if (!row) return []
      const reader = reach.words()
      let ids = reader ? findLike(row, reader, limit) : []
      if (ids.length < limit) ids = [...new Set([...ids, ...(await listSimilarIds(database.read, row.id, limit))])]
      return listCards(database.read, ids.slice(0, limit))
    },

    explainAbsence: (query, expected) =>
      explainAbsence(
        {
          database,
          words: reach.words,
          forms: reach.forms.now(),
          find: async (asked) => {
            const { page, understanding } = await find(asked)
            return { ids: page.ids, near: page.near, total: page.total, understanding }
          },
          lackedInEngine: (id, words) =>
            ask(async (to) => {
              // Only the last word may be unfinished; a space after it says that it is not.
              const answers = await to.search(
                words.map((word, index) => ({
                  indexUid: uid,
                  q: index === words.length - 1 ? word : `${word} `,
                  filter: `id = ${quoted(id)}`,
                  page: 1,
                  hitsPerPage: 0,
                })),
                searchBudget,
              )
              return new Set(words.filter((_, index) => answers[index]?.totalHits === 0))
            }),
        },
        query,
        expected,
      ),
  }
}

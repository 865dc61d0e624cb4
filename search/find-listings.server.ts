import { availableParallelism } from 'node:os'
import type { MultiSearchQuery } from 'meilisearch'
import { type CatalogueQuery, emptyQuery } from '#app/domain/catalogue/catalogue-state.ts'
import type { Database } from '#db/client.server.ts'
import { findDocumentRow, listSimilarIds } from '#db/queries/documents.server.ts'
import { listCards } from '#db/queries/listings.server.ts'
import type { WordsReader } from '#db/words/words-reader.server.ts'
import type { Connection, SearchAnswer } from './client.server.ts'
import { findInDatabase } from './database-search.server.ts'
import {
  type FoundPage,
  findAll,
  findAmong,
  findNearest,
  findWithSomeFields,
  type Group,
} from './engine-search.server.ts'
import { explainAbsence } from './explain-absence.server.ts'
import { explainHits, fieldsWanted, onlyKind, understoodOf, withFragmentFirst } from './explain-hits.server.ts'
import { type Conditions, conditionsOf, oneOf, quoted } from './filters.ts'
import { createDemandFinder, suggestedDemands } from './find-demands.server.ts'
import { matchAmong } from './match-among.server.ts'
import { createMatcher } from './match-demand.server.ts'
import { withMatchedFields } from './matched-fields.server.ts'
import { findNearDuplicates } from './near-duplicates.server.ts'
import { apart } from './query-words.ts'
import { facetsNamedIn } from './recognise.ts'
import { rememberUnderstanding } from './remember-understanding.ts'
import { type Counting, countEverything, type Search } from './search.server.ts'
import { findLike } from './similar-listings.server.ts'
import { createSuggester } from './suggest.server.ts'
import type { Understanding } from './understand.ts'
import { createWaitingLine, SearchBusy } from './waiting-line.ts'
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
  /** The index of demands: its name, whether it can be searched, and who is told of a failure. Without it the database answers. */
  demands?: { uid: string; isUsable: () => boolean; failed: (error: unknown) => void }
}

/** Searches that wait for the engine in this process; more are turned away. */
const mostWaiting = 200
const countNothing: Counting = { facets: [], samples: false, isRead: false }
/** Time an engine gets for a page; the database answers after it within the same two seconds. */
const searchBudget = 1_000
/** Time it gets while somebody types. */
const suggestBudget = 300

/** Asks the engine in the way a text is best looked for; at most two calls. */
async function findInEngine(
  to: Connection,
  asked: { uid: string; query: CatalogueQuery; understanding: Understanding; facets: readonly Group[]; budget: number },
): Promise<FoundPage> {
  const { uid, query, understanding, facets } = asked
  const until = Date.now() + asked.budget
  const conditions = allConditions(query, understanding)
  const { fields } = understanding
  const asking = {
    uid,
    query,
    conditions,
    words: understanding.words.words,
    ahead: understanding.ahead,
    nearest: understanding.nearest,
    facets,
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

/** An engine that is asked something more with the first call; `answers` are what it said to that. */
function alongside(to: Connection, queries: readonly MultiSearchQuery[]) {
  let answers: SearchAnswer[] | undefined
  const search: Connection['search'] = async (own, milliseconds) => {
    if (answers || queries.length === 0) return to.search(own, milliseconds)
    const all = await to.search([...own, ...queries], milliseconds)
    answers = all.slice(own.length)
    return all.slice(0, own.length)
  }
  return { connection: { ...to, search }, answers: () => answers ?? [] }
}

/** What was chosen and which fields are asked for. */
function allConditions(query: CatalogueQuery, { fields }: Understanding): Conditions {
  const conditions = conditionsOf(query)
  if (fields.length > 0)
    conditions.set('dictionary', fields.map((field) => oneOf('fieldKeys', field.keys)).join(' AND '))
  return conditions
}

/** Answers searches: from the engine, and from the database whenever the engine does not. */
export function createFinder(reach: Reach): Omit<Search, 'status' | 'nudge' | 'close'> {
  const { database, uid } = reach
  const inLine = createWaitingLine({ atOnce: 2 * availableParallelism(), most: mostWaiting })
  /** Asks the engine for something; undefined while it does not answer. */
  const ask = async <T>(act: (to: Connection) => Promise<T>): Promise<T | undefined> => {
    const to = reach.engine()
    if (!to) return undefined
    try {
      const answer = await inLine(() => act(to), searchBudget)
      reach.succeeded()
      return answer
    } catch (error) {
      if (error instanceof SearchBusy) throw error
      reach.failed(error)
      return undefined
    }
  }
  const askForDemands = async <T>(act: (to: Connection) => Promise<T>): Promise<T | undefined> => {
    const to = reach.demands?.isUsable() ? reach.engine() : undefined
    if (!to) return undefined
    try {
      const answer = await inLine(() => act(to), searchBudget)
      reach.succeeded()
      return answer
    } catch (error) {
      if (error instanceof SearchBusy) throw error
      reach.demands?.failed(error)
      return undefined
    }
  }
  const understood = rememberUnderstanding()
  const find = async (query: CatalogueQuery, counting: Counting = countNothing) => {
    await reach.forms.refresh()
    const understanding = understood(query, reach.words(), reach.forms.now())
    const named = counting.isRead ? facetsNamedIn(query.text, query.chosen) : []
    const facets = [...new Set([...counting.facets, ...named, ...(counting.samples ? ['hasSample' as const] : [])])]
    const found = await ask((to) => findInEngine(to, { uid, query, understanding, facets, budget: searchBudget }))
    return { understanding, found, page: found ?? (await findInDatabase(database.read, query, understanding.words)) }
  }
  return {
    suggest: createSuggester({
      database,
      words: reach.words,
      forms: reach.forms.now,
      isEngineThere: () => reach.engine() !== undefined,
      // Not told to those who watch the engine: the time it gets is short.
      findIds: async (query, understanding, mostDemands) => {
        const to = reach.engine()
        if (!to) return undefined
        const { demands } = reach
        const wanted = demands?.isUsable()
          ? suggestedDemands(demands.uid, query.text, mostDemands, Date.now())
          : { queries: [], read: () => [] }
        const { connection, answers } = alongside(to, wanted.queries)
        const find = () => findInEngine(connection, { uid, query, understanding, facets: [], budget: suggestBudget })
        const { ids } = await inLine(find, suggestBudget)
        return { listings: ids, demands: wanted.read(answers()) }
      },
      findCounts: async () => (await find(emptyQuery, countEverything)).page.facets,
    }),

    searchListings: async (query, counting = countEverything) => {
      const started = performance.now()
      const { understanding, found, page } = await find(query, counting)
      const { words } = understanding
      const cards = await listCards(database.read, page.ids)
      const nearCards = await listCards(database.read, page.near)
      const shown = query.page === 1 && query.sort === 'relevance' ? withFragmentFirst(cards, query.text) : cards
      const all = [...shown, ...nearCards]
      const hits = counting.isRead
        ? await explainHits(database.read, all, { query, understanding, forms: reach.forms.now() })
        : await withMatchedFields(database.read, all, fieldsWanted(understanding))
      return {
        hits: hits.slice(0, cards.length),
        near: hits.slice(cards.length),
        total: page.total,
        facets: Object.fromEntries(counting.facets.map((name) => [name, page.facets[name] ?? {}])),
        samples: page.samples,
        terms: words.terms,
        understood: counting.isRead ? understoodOf(query, understanding, page, hits) : onlyKind(understanding),
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

    nearDuplicates: async (content, by) => {
      const reader = reach.words()
      return reader ? findNearDuplicates(database.read, reader, content, by) : []
    },

    ...createMatcher(reach),

    ...createDemandFinder({ database, forms: reach.forms, uid: reach.demands?.uid ?? '', ask: askForDemands }),

    matchAmong: async (query, ids) => {
      if (ids.length === 0) return []
      await reach.forms.refresh()
      const understanding = understood(query, reach.words(), reach.forms.now())
      const conditions = allConditions(query, understanding)
      return ask((to) => matchAmong(to, { uid, query, conditions, understanding, ids, budget: searchBudget }))
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

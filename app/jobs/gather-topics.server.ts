import type { ExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { type CountListings, countSupply } from '#app/domain/topic/count-supply.server.ts'
import { forgetTopicSearches, gatherSearches } from '#app/domain/topic/gather-searches.server.ts'
import { gatherWishes } from '#app/domain/topic/gather-wishes.server.ts'
import { judgeTopics } from '#app/domain/topic/judge-topics.server.ts'
import { tellOfTopics } from '#app/domain/topic/tell-topics.server.ts'
import { createTopicIndex } from '#app/domain/topic/topic-index.ts'
import type { Database } from '#db/client.server.ts'
import { findLastSeq } from '#db/queries/follow-alerts.server.ts'
import { listTopicTerms } from '#db/queries/topics.server.ts'
import type { Search } from '#search/search.server.ts'
import { SearchBusy } from '#search/waiting-line.ts'
import { readForms } from '#search/words/current-forms.server.ts'
import { subjectReader } from '#search/words/subject-terms.ts'

/** A turn lasts no longer; the rest is gathered in the next. */
const longestTurn = 60_000
/** Topics that signals are held against. */
const mostTopics = { shown: 10_000, others: 30_000 }

/**
 * Gathers what is looked for and not found into topics, judges what may be told of them, counts what the catalogue has for
 * each, and tells their followers; `run` gives how much was gathered, judged and told.
 */
export function createTopicGathering({
  database,
  search,
  key,
  logDays,
}: {
  database: Database
  search: Pick<Search, 'searchListings' | 'matchAmong'>
  key: Pick<ExchangeKey, 'sign'>
  /** How long the search log is kept. */
  logDays: number
}): { run: (now?: number) => Promise<number>; stop: () => void } {
  let isStopping = false
  return {
    run: async (now = Date.now()) => {
      const end = performance.now() + longestTurn
      const isStopped = () => isStopping || performance.now() > end
      const readSubject = subjectReader(await readForms(database.read))
      const index = createTopicIndex(await listTopicTerms(database.read, mostTopics))
      const gathering = { readSubject, index, isStopped, now, seenSeq: await findLastSeq(database.read) }
      let done = await gatherWishes(database, { ...gathering, key })
      done += await gatherSearches(database, gathering)
      done += await forgetTopicSearches(database, logDays, now)
      done += await judgeTopics(database, { readSubject, isStopped, now })
      done += await countSupply(database, { count: countWith(search), isStopped, now })
      return done + (await tellOfTopics(database, { findAmong: search.matchAmong, isStopped, now }))
    },
    stop: () => {
      isStopping = true
    },
  }
}

function countWith(search: Pick<Search, 'searchListings'>): CountListings {
  return async (query) => {
    try {
      return await search.searchListings(query, { facets: [], samples: false, isRead: false })
    } catch (error) {
      if (error instanceof SearchBusy) return { total: 0, isRelaxed: false, engine: 'database' }
      throw error
    }
  }
}

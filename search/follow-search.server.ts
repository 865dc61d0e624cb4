import type { Config } from '#app/config.server.ts'
import type { Database } from '#db/client.server.ts'
import { type Connection, connect, EngineAway, EngineRefused } from './client.server.ts'
import { demandsIndex } from './demands-index.server.ts'
import { tallyAnswers } from './engine-tally.ts'
import { createFinder } from './find-listings.server.ts'
import { uidOf } from './index-kind.ts'
import { listingsUid } from './rebuild.server.ts'
import type { Search, SearchState } from './search.server.ts'
import { followForms } from './words/current-forms.server.ts'
import { openWords, wordsPath } from './words/words-projection.server.ts'

/** The process that looks after the engine and its index, as seen by one that only searches. */
export type Leader = {
  state: SearchState
  /** Says that the engine did not answer; the leader looks, and says when it answers again. */
  noteTrouble: () => void
  nudge: () => void
}

export type FollowedSearch = Search & {
  /** What the leader says now; whatever was thought of the engine before is forgotten. */
  follow: (state: SearchState) => void
}

/** Searches in the engine that another process looks after, and in the database while that says it cannot be used. */
export function followSearch(options: { database: Database; config: Config; leader: Leader }): FollowedSearch {
  const { database, config, leader } = options
  const forms = followForms(database)
  const words = openWords({ path: wordsPath(config), database, isWriter: false, log: () => {} })
  let { state } = leader
  let isAway = false
  const tally = tallyAnswers()
  let connection: { url: string; to: Connection } | undefined
  const reach = (): Connection | undefined => {
    if (isAway || state.status !== 'ready' || !state.address) return undefined
    if (connection?.url !== state.address.url) connection = { url: state.address.url, to: connect(state.address) }
    return connection.to
  }
  const finder = createFinder({
    database,
    uid: listingsUid(config.meili.prefix),
    words: words.reader,
    forms,
    engine: reach,
    succeeded: tally.answered,
    failed: (error) => failed(error),
    demands: {
      uid: uidOf(demandsIndex, config.meili.prefix),
      isUsable: () => state.hasDemands,
      failed: (error) => failed(error),
    },
  })
  function failed(error: unknown): void {
    const isGone = error instanceof EngineRefused && error.code === 'index_not_found'
    if (!(error instanceof EngineAway) && !isGone) return
    if (isAway || !(isGone || tally.isGone(error))) return
    isAway = true
    leader.noteTrouble()
  }
  return {
    ...finder,
    follow: (next) => {
      state = next
      isAway = false
      // It answered the leader.
      if (state.status === 'ready') tally.answered()
    },
    status: () => (isAway ? 'away' : state.status),
    nudge: leader.nudge,
    close: words.close,
  }
}

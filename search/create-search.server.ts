import type { Config } from '#app/config.server.ts'
import type { Database } from '#db/client.server.ts'
import { type Breaker, createBreaker } from './breaker.server.ts'
import { type Connection, connect } from './client.server.ts'
import { demandsIndex } from './demands-index.server.ts'
import { type Engine, startEngine } from './engine.server.ts'
import { createFinder } from './find-listings.server.ts'
import { keepIndex } from './index-keeper.server.ts'
import { listingsIndex } from './listings-index.server.ts'
import type { Search, SearchState, SearchStatus } from './search.server.ts'
import { followForms } from './words/current-forms.server.ts'
import { openWords, wordsPath } from './words/words-projection.server.ts'

/** A search with what a program that starts it needs beside. */
export type RunningSearch = Search & {
  engine: Pick<Engine, 'kind' | 'pid' | 'address'>
  /** Resolves when both indexes are complete for the first time; at once where there is no engine. */
  ready: Promise<void>
  /** Empties what the outbox has for the indexes now; gives how many changes went out. */
  drainAll: () => Promise<number>
  /** Fills new indexes and puts them in place of the old ones. False when that is being done already. */
  rebuild: () => Promise<boolean>
  /** Where the engine is and whether it can be searched: what processes that only search go by. */
  state: () => SearchState
  /** A process that only searches had no answer from the engine. */
  noteTrouble: () => void
}

const checkEvery = 30_000

/**
 * Starts the search: the engine, the care for its index and the emptying of the outbox. Resolves when the engine answers
 * or is known to be away; the index is filled in the background, and the database answers until it is whole.
 */
export async function createSearch(options: {
  database: Database
  config: Config
  log: (line: string) => void
  onProgress?: (done: number, total: number) => void
  /** Told whenever `state` has become another. */
  onState?: (state: SearchState) => void
}): Promise<RunningSearch> {
  const { database, config, log } = options
  const forms = followForms(database)
  await forms.refresh()
  const words = openWords({ path: wordsPath(config), database, isWriter: true, forms: forms.now, log })
  let told = ''
  let isClosed = false
  let isStarted = false

  const breaker: Breaker = createBreaker({
    probe: () => heal(),
    onOpen: () => {
      log('The search engine is away')
      tell()
    },
    onClose: () => tell(),
  })
  const engine = await startEngine({ config, log, onDown: () => breaker.open(), onUp: () => void wake() })
  let connection: { url: string; to: Connection } | undefined
  const reach = (): Connection | undefined => {
    const address = engine.address()
    if (!address) return undefined
    if (connection?.url !== address.url) connection = { url: address.url, to: connect(address) }
    return connection.to
  }
  const keeping = { database, prefix: config.meili.prefix, forms, breaker, reach, log, onState: () => tell() }
  const listings = keepIndex({
    ...keeping,
    kind: listingsIndex,
    onLost: () => breaker.open(),
    onProgress: options.onProgress,
    afterTaken: (ids) => words.update(ids),
    // Words that are being filled hear of everything by themselves.
    beforeSettled: async (jobs) => {
      if (words.reader()) await words.keepPromises(jobs)
    },
  })
  const demands = keepIndex({
    ...keeping,
    kind: demandsIndex,
    onLost: () => setTimeout(() => void heal().catch(() => false), 1_000).unref(),
  })
  const kept = [listings, demands]
  const status = (): SearchStatus => (!breaker.isClosed() ? 'away' : listings.isUsable() ? 'ready' : 'building')
  const state = (): SearchState => ({ status: status(), hasDemands: demands.isUsable(), address: engine.address() })
  function tell(): void {
    if (!options.onState || isClosed || !isStarted) return
    const now = state()
    if (JSON.stringify(now) === told) return
    told = JSON.stringify(now)
    options.onState(now)
  }
  /** Asks whether the engine can be used and sees to its indexes. */
  async function heal(): Promise<boolean> {
    const to = reach()
    if (!to || isClosed || !(await to.isHealthy())) return false
    for (const index of kept) {
      await index.inspect(to)
      await index.drain.hurry()
      index.drain.nudge()
    }
    return true
  }

  async function wake(): Promise<void> {
    // The first time the engine answers is seen to below.
    if (isStarted && (await heal().catch(() => false))) breaker.close()
  }

  const check = setInterval(() => {
    const to = reach()
    if (to) for (const index of kept) void index.compare(to).catch(index.noteFailure)
    void words.check()
  }, checkEvery)
  check.unref()

  const finder = createFinder({
    database,
    uid: listings.uid,
    words: words.reader,
    forms,
    engine: () => (listings.isUsable() ? reach() : undefined),
    succeeded: breaker.succeeded,
    failed: listings.noteFailure,
    demands: { uid: demands.uid, isUsable: demands.isUsable, failed: demands.noteFailure },
  })

  isStarted = true
  if (engine.kind === 'none') {
    breaker.stop()
    for (const index of kept) index.letGo()
  } else if (await heal().catch(() => false)) breaker.close()

  return {
    ...finder,
    engine,
    ready: Promise.all([...kept.map((index) => index.ready), words.ready]).then(() => undefined),
    drainAll: async () => (await listings.drain.drainAll()) + (await demands.drain.drainAll()),
    rebuild: async () => (await Promise.all(kept.map((index) => index.rebuild()))).every(Boolean),
    nudge: () => {
      for (const index of kept) index.drain.nudge()
    },
    status,
    state,
    noteTrouble: () => breaker.open(),

    close: async () => {
      isClosed = true
      clearInterval(check)
      breaker.stop()
      for (const index of kept) await index.close()
      await engine.close()
      for (const index of kept) await index.settled()
      await words.close()
      for (const index of kept) index.letGo()
    },
  }
}

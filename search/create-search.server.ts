import type { Config } from '#app/config.server.ts'
import { type Drain, startDrain } from '#app/jobs/drain-outbox.server.ts'
import { type Database, indexCounter } from '#db/client.server.ts'
import { countListed } from '#db/queries/documents.server.ts'
import { countJobs } from '#db/queries/outbox.server.ts'
import { type Breaker, createBreaker } from './breaker.server.ts'
import { type Connection, connect, EngineAway, EngineRefused } from './client.server.ts'
import { type Engine, startEngine } from './engine.server.ts'
import { createFinder } from './find-listings.server.ts'
import { type IndexState, inspectIndex, listingsUid, readDocuments, rebuildIndex } from './rebuild.server.ts'
import type { Search, SearchState, SearchStatus } from './search.server.ts'
import { followForms } from './words/current-forms.server.ts'
import { openWords, wordsPath } from './words/words-projection.server.ts'

/** A search with what a program that starts it needs beside. */
export type RunningSearch = Search & {
  engine: Pick<Engine, 'kind' | 'pid' | 'address'>
  /** Resolves when the index is complete for the first time; at once where there is no engine. */
  ready: Promise<void>
  /** Empties the outbox now; gives how many changes went out. */
  drainAll: () => Promise<number>
  /** Fills a new index and puts it in place of the old one. False when that is being done already. */
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
  const uid = listingsUid(config.meili.prefix)
  const forms = followForms(database)
  await forms.refresh()
  const words = openWords({ path: wordsPath(config), database, isWriter: true, forms: forms.now, log })
  let index: IndexState = 'unusable'
  let told = ''
  let rebuilding: Promise<boolean> | undefined
  let isClosed = false
  let isStarted = false
  let rebuildFailures = 0
  let isReady = () => {}
  const ready = new Promise<void>((resolve) => {
    isReady = resolve
  })

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
  const status = (): SearchStatus => (!breaker.isClosed() ? 'away' : index === 'unusable' ? 'building' : 'ready')
  const state = (): SearchState => ({ status: status(), address: engine.address() })
  function tell(): void {
    if (!options.onState || isClosed || !isStarted) return
    const now = state()
    if (JSON.stringify(now) === told) return
    told = JSON.stringify(now)
    options.onState(now)
  }
  const setIndex = (to: IndexState) => {
    index = to
    tell()
  }
  const isUsable = () => breaker.isClosed() && index !== 'unusable'

  const drain: Drain = startDrain({
    database,
    topic: 'search.listing',
    counter: indexCounter,
    log,
    receiver: {
      isOpen: isUsable,
      isAway: (error) => error instanceof EngineAway,
      take: async (ids) => {
        const to = reach()
        if (!to) throw new EngineAway('The search engine does not run')
        try {
          await forms.refresh()
          const documents = await readDocuments(database.read, ids, forms.now())
          const found = new Set(documents.map((document) => document.id))
          const gone = ids.filter((id) => !found.has(id))
          if (documents.length > 0) await to.put(uid, documents)
          if (gone.length > 0) await to.remove(uid, gone)
          await words.update(ids)
          breaker.succeeded()
        } catch (error) {
          throw noteFailure(error)
        }
      },
    },
  })

  /** Counts a failure; an index that is not there any more counts as an engine that is away. */
  function noteFailure(error: unknown): unknown {
    if (error instanceof EngineRefused && error.code === 'index_not_found') {
      setIndex('unusable')
      breaker.open()
      return new EngineAway('The index is gone')
    }
    if (error instanceof EngineAway) breaker.failed(error)
    return error
  }

  /** Asks whether the engine can be used and sees to its index. */
  async function heal(): Promise<boolean> {
    const to = reach()
    if (!to || isClosed || !(await to.isHealthy())) return false
    await inspect(to)
    await drain.hurry()
    drain.nudge()
    return true
  }

  async function inspect(to: Connection): Promise<void> {
    const found = await inspectIndex(to, uid)
    const isEmpty =
      found !== 'unusable' && (await to.countDocuments(uid)) === 0 && (await countListed(database.read)) > 0
    setIndex(isEmpty ? 'unusable' : found)
    if (index === 'current') isReady()
    else void rebuild().catch(() => {})
  }

  function rebuild(): Promise<boolean> {
    rebuilding ??= runRebuild().finally(() => {
      rebuilding = undefined
    })
    return rebuilding
  }

  async function runRebuild(): Promise<boolean> {
    const to = reach()
    if (!to) return false
    try {
      const isDone = await rebuildIndex({
        connection: to,
        database,
        forms,
        prefix: config.meili.prefix,
        // Words that are being filled hear of everything by themselves.
        beforeSettled: async (jobs) => {
          if (words.reader()) await words.keepPromises(jobs)
        },
        ...(options.onProgress && { onProgress: options.onProgress }),
      })
      if (isDone) {
        rebuildFailures = 0
        setIndex('current')
        isReady()
        drain.nudge()
      } else lookLater(2_000)
      return isDone
    } catch (error) {
      if (!isClosed) log(`The index could not be rebuilt: ${error instanceof Error ? error.message : 'unknown reason'}`)
      noteFailure(error)
      lookLater(Math.min(60_000, 1_000 * 2 ** rebuildFailures++))
      throw error
    }
  }

  /** Looks at the index again after a while: somebody else may have rebuilt it, or it has to be tried again. */
  function lookLater(milliseconds: number): void {
    if (isClosed) return
    setTimeout(() => {
      const to = reach()
      if (to && breaker.isClosed() && !rebuilding && !isClosed) void inspect(to).catch(noteFailure)
    }, milliseconds).unref()
  }

  async function wake(): Promise<void> {
    // The first time the engine answers is seen to below.
    if (isStarted && (await heal().catch(() => false))) breaker.close()
  }

  let differences = 0
  const check = setInterval(() => {
    void compare().catch(noteFailure)
    void words.check()
  }, checkEvery)
  check.unref()

  /** Looks now and then whether somebody emptied or removed the index behind our back. */
  async function compare(): Promise<void> {
    const to = reach()
    if (!to || !isUsable() || rebuilding) return
    await inspect(to)
    if (index !== 'current' || (await countJobs(database.read, 'search.listing')) > 0) return
    const differs = (await to.countDocuments(uid)) !== (await countListed(database.read))
    differences = differs ? differences + 1 : 0
    if (differences < 2) return
    differences = 0
    log('The index differs from the database; rebuilding it')
    await rebuild()
  }

  const finder = createFinder({
    database,
    uid,
    words: words.reader,
    forms,
    engine: () => (isUsable() ? reach() : undefined),
    succeeded: breaker.succeeded,
    failed: noteFailure,
  })

  isStarted = true
  if (engine.kind === 'none') {
    breaker.stop()
    isReady()
  } else if (await heal().catch(() => false)) breaker.close()

  return {
    ...finder,
    engine,
    ready: Promise.all([ready, words.ready]).then(() => undefined),
    drainAll: drain.drainAll,
    rebuild,
    nudge: drain.nudge,
    status,
    state,
    noteTrouble: () => breaker.open(),

    close: async () => {
      isClosed = true
      clearInterval(check)
      breaker.stop()
      await drain.close()
      await engine.close()
      await rebuilding?.catch(() => {})
      await words.close()
      isReady()
    },
  }
}

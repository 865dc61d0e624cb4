import { type Drain, startDrain } from '#app/jobs/drain-outbox.server.ts'
import { type Database, indexCounter } from '#db/client.server.ts'
import { countJobs, type OutboxJob } from '#db/queries/outbox.server.ts'
import type { Breaker } from './breaker.server.ts'
import { type Connection, EngineAway, EngineRefused } from './client.server.ts'
import { type IndexKind, uidOf } from './index-kind.ts'
import { type IndexState, inspectIndex, rebuildIndex } from './rebuild.server.ts'
import type { CurrentForms } from './words/current-forms.server.ts'

/** The care for one index. */
export type IndexKeeper = {
  uid: string
  /** Whether it can be searched, as far as the index goes. */
  isUsable: () => boolean
  /** Resolves when the index is complete for the first time. */
  ready: Promise<void>
  /** Nobody need wait any longer. */
  letGo: () => void
  /** Looks at the index, and has it rebuilt where that is needed. */
  inspect: (to: Connection) => Promise<void>
  /** Fills a new index and puts it in place of the old one. False when that is being done already. */
  rebuild: () => Promise<boolean>
  /** Looks whether somebody emptied or removed the index behind our back. */
  compare: (to: Connection) => Promise<void>
  /** Counts a failure; gives the error as the outbox should take it. */
  noteFailure: (error: unknown) => unknown
  drain: Drain
  close: () => Promise<void>
  /** Resolves when no rebuild is under way any more. */
  settled: () => Promise<unknown>
}

/** Keeps one index up with the database: empties its topic of the outbox into it, and fills it anew when it is not whole. */
export function keepIndex(options: {
  kind: IndexKind
  database: Database
  prefix: string
  forms: CurrentForms
  breaker: Pick<Breaker, 'isClosed' | 'failed' | 'succeeded'>
  /** The engine, where it is known. */
  reach: () => Connection | undefined
  log: (line: string) => void
  /** The index can be searched now, or no longer. */
  onState: () => void
  /** A search or a change found no index. */
  onLost: () => void
  onProgress?: ((done: number, total: number) => void) | undefined
  /** Others who live by the same promises: told when one is kept by a drain, and before those kept by a rebuild go. */
  afterTaken?: (ids: readonly string[]) => Promise<void>
  beforeSettled?: (jobs: readonly OutboxJob[]) => Promise<void>
}): IndexKeeper {
  const { kind, database, prefix, forms, breaker, reach, log } = options
  const uid = uidOf(kind, prefix)
  let index: IndexState = 'unusable'
  let rebuilding: Promise<boolean> | undefined
  let isClosed = false
  let rebuildFailures = 0
  let differences = 0
  let letGo = () => {}
  const ready = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const isUsable = () => breaker.isClosed() && index !== 'unusable'
  const setIndex = (to: IndexState) => {
    index = to
    options.onState()
  }

  const drain = startDrain({
    database,
    topic: kind.topic,
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
          const documents = await kind.readDocuments(database.read, ids, forms.now())
          const found = new Set(documents.map((document) => document.id))
          const gone = ids.filter((id) => !found.has(id))
          if (documents.length > 0) await to.put(uid, documents)
          if (gone.length > 0) await to.remove(uid, gone)
          await options.afterTaken?.(ids)
          breaker.succeeded()
        } catch (error) {
          throw noteFailure(error)
        }
      },
    },
  })

  /** An index that is not there any more counts as an engine that is away. */
  function noteFailure(error: unknown): unknown {
    if (error instanceof EngineRefused && error.code === 'index_not_found') {
      setIndex('unusable')
      options.onLost()
      return new EngineAway('The index is gone')
    }
    if (error instanceof EngineAway) breaker.failed(error)
    return error
  }

  async function inspect(to: Connection): Promise<void> {
    const found = await inspectIndex(to, uid, kind.marks)
    const isEmpty =
      found !== 'unusable' && (await to.countDocuments(uid)) === 0 && (await kind.count(database.read)) > 0
    setIndex(isEmpty ? 'unusable' : found)
    if (index === 'current') letGo()
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
    const { onProgress, beforeSettled } = options
    try {
      const isDone = await rebuildIndex({
        kind,
        connection: to,
        database,
        forms,
        prefix,
        ...(beforeSettled && { beforeSettled }),
        ...(onProgress && { onProgress }),
      })
      if (isDone) {
        rebuildFailures = 0
        setIndex('current')
        letGo()
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

  async function compare(to: Connection): Promise<void> {
    if (!isUsable() || rebuilding) return
    await inspect(to)
    if (index !== 'current' || (await countJobs(database.read, kind.topic)) > 0) return
    const differs = (await to.countDocuments(uid)) !== (await kind.count(database.read))
    differences = differs ? differences + 1 : 0
    if (differences < 2) return
    differences = 0
    log('The index differs from the database; rebuilding it')
    await rebuild()
  }

  return {
    uid,
    isUsable,
    ready,
    letGo: () => letGo(),
    inspect,
    rebuild,
    compare,
    noteFailure,
    drain,
    close: async () => {
      isClosed = true
      await drain.close()
    },
    settled: async () => rebuilding?.catch(() => {}),
  }
}

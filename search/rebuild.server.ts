import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Database, type Db, indexCounter } from '#db/client.server.ts'
import { findLastEvent } from '#db/queries/documents.server.ts'
import { enqueue, listDueJobs, type OutboxJob, settleJobs } from '#db/queries/outbox.server.ts'
import { type Connection, EngineRefused, type IndexDocument } from './client.server.ts'
import { type IndexKind, uidOf } from './index-kind.ts'
import { claimRebuild, releaseRebuild } from './rebuild-claim.server.ts'
import { type IndexMarks, listingMarks } from './settings.ts'
import { type CurrentForms, followForms } from './words/current-forms.server.ts'

/** Name of the index of listings that is searched. */
export function listingsUid(prefix: string): string {
  return uidOf({ name: 'listings' }, prefix)
}

const newMark = '_new_'
const batchSize = 2_000
/** Batches of a rebuild that the engine has in hand while the next one is made: it takes all that wait in one go. */
const mostUnderWay = 20
const renewEvery = 20_000
const mostJobs = 2_000_000

/** What an index is, as far as its marks tell. */
export type IndexState =
  /** Filled under the settings of this program. */
  | 'current'
  /** Filled under other settings, but its documents are those of this program: it can be searched. */
  | 'searchable'
  /** Missing, never filled, or of a program whose documents differ. */
  | 'unusable'

/** Looks at the index: can it be searched, must it be rebuilt. */
export async function inspectIndex(
  connection: Connection,
  uid: string,
  wanted: IndexMarks = listingMarks,
): Promise<IndexState> {
  const marks = await connection.findMarks(uid)
  if (!marks?.includes(wanted.mappingWord)) return 'unusable'
  return marks.includes(wanted.versionWord) ? 'current' : 'searchable'
}

/**
 * Fills a new index from the database and puts it in the place of the old one, which answers meanwhile. Changes made
 * during the filling are brought over before and after the exchange. False when another process is doing the same.
 */
export async function rebuildIndex(options: {
  kind: IndexKind
  connection: Connection
  database: Database
  prefix: string
  forms?: CurrentForms
  onProgress?: (done: number, total: number) => void
  /** Told of the promises that are kept by the rebuild: others live by them too. */
  beforeSettled?: (jobs: readonly OutboxJob[]) => Promise<void>
}): Promise<boolean> {
  const { kind, connection, database, prefix, onProgress } = options
  const uid = uidOf(kind, prefix)
  const forms = options.forms ?? followForms(database)
  await forms.refresh()
  const glossary = forms.version()
  const claim = randomBytes(4).toString('hex')
  if (!(await claimRebuild(database.write, kind.name, claim))) return false
  try {
    const fresh = `${uid}${newMark}${claim}`
    // Nobody else is building, so every other unfinished index is left over from somebody who died.
    for (const orphan of await connection.listIndexes(`${uid}${newMark}`)) await connection.deleteIndex(orphan)

    const promised = await listDueJobs(database.read, kind.topic, Number.MAX_SAFE_INTEGER, mostJobs)
    let seen = await findLastEvent(database.read)
    await connection.createIndex(fresh, kind.marks.settings)
    const total = await kind.count(database.read)
    onProgress?.(0, total)
    const refused = new Set<string>()
    const isWhole = await fill(connection, database, {
      kind,
      uid: fresh,
      forms,
      goOn: () => claimRebuild(database.write, kind.name, claim),
      onRefused: (id) => refused.add(id),
      onDone: (done) => onProgress?.(Math.min(done, total), total),
    })
    if (!isWhole) return false
    seen = await catchUp(connection, database.read, { kind, uid: fresh, after: seen, forms })
    if ((await connection.findMarks(uid)) === undefined) await connection.createIndex(uid, undefined)
    await connection.swap(uid, fresh)
    await catchUp(connection, database.read, { kind, uid, after: seen, forms })
    // What the engine would not take keeps its place in the outbox, with the reason.
    const kept = promised.filter((job) => !refused.has(job.key))
    await options.beforeSettled?.(kept)
    await settleJobs(database.write, kept, indexCounter)
    await connection.deleteIndex(fresh)
    await forms.refresh()
    // Filled under a glossary that was changed meanwhile: everything is looked at again, in the usual way.
    if (forms.version() !== glossary) await promiseAll(database, kind)
    return true
  } finally {
    await releaseRebuild(database.write, kind.name, claim)
  }
}

/**
 * Puts all that belongs into an index: documents are made while the engine still takes in those before. False when
 * `goOn` said no.
 */
async function fill(
  connection: Connection,
  database: Database,
  to: {
    kind: IndexKind
    uid: string
    forms: CurrentForms
    goOn: () => Promise<boolean>
    onRefused: (id: string) => void
    onDone: (done: number) => void
  },
): Promise<boolean> {
  const underWay = new Set<Promise<void>>()
  /** The engine takes them in in this order, so only the eldest is asked about. */
  let line: Promise<void> = Promise.resolve()
  let failure: { error: unknown } | undefined
  let done = 0
  const take = (documents: readonly IndexDocument[], wait: () => Promise<void>): void => {
    const flight = line
      .then(() => unlessRefused(wait))
      .then(async (isTaken) => {
        const refused = isTaken ? [] : await putHalves(connection, to.uid, documents)
        for (const id of refused) to.onRefused(id)
        done += documents.length
        to.onDone(done)
      })
      .catch((error: unknown) => {
        failure ??= { error }
      })
      .finally(() => underWay.delete(flight))
    underWay.add(flight)
    line = flight
  }
  /** Waits, and keeps the claim meanwhile. */
  const wait = async (work: Promise<unknown>): Promise<void> => {
    const finished = work.then(() => true)
    while (!(await Promise.race([finished, sleep(renewEvery, false, { ref: false })]))) await to.goOn()
  }
  try {
    for (let after = ''; ; ) {
      const ids = await to.kind.listIds(database.read, after, batchSize)
      const last = ids.at(-1)
      if (last === undefined) break
      after = last
      const documents = await to.kind.readDocuments(database.read, ids, to.forms.now())
      if (documents.length > 0) take(documents, await connection.hand(to.uid, documents))
      if (underWay.size >= mostUnderWay) await wait(Promise.race(underWay))
      if (failure || !(await to.goOn())) break
    }
  } finally {
    await wait(line)
  }
  if (failure) throw failure.error
  return to.goOn()
}

/** False where the engine would not take something; every other failure is thrown. */
async function unlessRefused(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof EngineRefused) return false
    throw error
  }
}

/** Brings what happened after an event into an index; gives the newest event brought over. */
async function catchUp(
  connection: Connection,
  db: Db,
  { kind, uid, after, forms }: { kind: IndexKind; uid: string; after: number; forms: CurrentForms },
): Promise<number> {
  let seen = after
  for (;;) {
    const { ids, last } = await kind.listChanged(db, seen, batchSize)
    if (last === seen) return seen
    seen = last
    if (ids.length === 0) continue
    const documents = await kind.readDocuments(db, ids, forms.now())
    const found = new Set(documents.map((document) => document.id))
    const gone = ids.filter((id) => !found.has(id))
    await putAll(connection, uid, documents)
    if (gone.length > 0) await connection.remove(uid, gone)
  }
}

/** Promises the index a look at all that belongs into it. */
async function promiseAll(database: Database, kind: IndexKind): Promise<void> {
  for (let after = ''; ; ) {
    const ids = await kind.listIds(database.read, after, batchSize)
    const last = ids.at(-1)
    if (last === undefined) return
    after = last
    await enqueue(database.write, { topic: kind.topic, keys: ids, now: Date.now() })
  }
}

/** Puts documents; a batch that is refused is halved, so that one bad document keeps out nobody else. Gives those refused. */
async function putAll(connection: Connection, uid: string, documents: readonly IndexDocument[]): Promise<string[]> {
  if (documents.length === 0) return []
  const isTaken = await unlessRefused(() => connection.put(uid, documents))
  return isTaken ? [] : putHalves(connection, uid, documents)
}

async function putHalves(connection: Connection, uid: string, documents: readonly IndexDocument[]): Promise<string[]> {
  if (documents.length <= 1) return documents.map((document) => document.id)
  const half = Math.ceil(documents.length / 2)
  return [
    ...(await putAll(connection, uid, documents.slice(0, half))),
    ...(await putAll(connection, uid, documents.slice(half))),
  ]
}

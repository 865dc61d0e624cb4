import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Config } from '#app/config.server.ts'
import type { Database } from '#db/client.server.ts'
import {
  countListed,
  findLastEvent,
  listChangedListings,
  listDocumentRows,
  listListedIds,
} from '#db/queries/documents.server.ts'
import { listDueJobs, type OutboxJob } from '#db/queries/outbox.server.ts'
import { isDamage, removeWords } from '#db/words/words-layout.server.ts'
import { openWordsReader, type WordsReader } from '#db/words/words-reader.server.ts'
import { openWordsWriter, type WordsWriter } from '#db/words/words-writer.server.ts'
import { mappingVersion } from '../settings.ts'
import { type GlossaryForms, shippedForms } from './glossary-forms.ts'
import { listingWords } from './listing-words.ts'
import { steadyReader } from './steady-reader.ts'

/** The words of all listings, kept up with the database. Nothing here fails: what cannot be done now is done later. */
export type Words = {
  /** The index, once every listing is in it. */
  reader: () => WordsReader | undefined
  /** Brings these listings in as they are now; those not listed are taken out. Nothing in a process that only reads. */
  update: (ids: readonly string[]) => Promise<void>
  /** The same for listings that were promised to the search, without those that the last filling has brought in so. */
  keepPromises: (jobs: readonly OutboxJob[]) => Promise<void>
  /** Brings in what happened since, and fills the index anew where it is gone, damaged or holds another number. */
  check: () => Promise<void>
  /** Resolves when every listing is in it, or it is known that it cannot be filled now. */
  ready: Promise<void>
  close: () => Promise<void>
}

const slice = 250
const batchSize = 2_000
const lookAgain = 1_000
const mostPromises = 2_000_000

/**
 * Opens the words of a data folder. One process writes: it fills what is missing in the background, a slice at a time, so
 * that requests go on, and follows the events. Others read, and find the file when it is there or was made anew.
 */
export function openWords(options: {
  path: string
  database: Database
  isWriter: boolean
  /** The glossary as it is now. */
  forms?: () => GlossaryForms
  log: (line: string) => void
}): Words {
  const { path, database, log } = options
  const version = String(mappingVersion)
  let isClosed = false
  let reader: WordsReader | undefined
  let lookedAt = 0
  let writer: WordsWriter | undefined
  /** Something was not brought in and nothing else will bring it in. */
  let isBehind = false
  let isDamaged = false
  /** What was promised when the last filling began, and the glossary it began with. */
  let filledWith: { promises: ReadonlySet<string>; forms: GlossaryForms } | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let checking: Promise<void> | undefined

  const note = (what: string, error: unknown): void => {
    if (isClosed) return
    isDamaged ||= isDamage(error)
    log(`The words index could not be ${what}: ${error instanceof Error ? error.message : 'unknown'}`)
  }

  const look = (): void => {
    lookedAt = Date.now()
    if (reader?.isCurrent()) return
    const next = openWordsReader(path, version)
    if (!next) return
    // An index that was taken away but is whole is better than one that is being filled.
    if (reader?.isComplete() && !next.isComplete()) {
      next.close()
      return
    }
    reader?.close()
    const opened: WordsReader = steadyReader(next, (error) => {
      note('read', error)
      if (reader === opened) reader = undefined
      next.close()
    })
    reader = opened
  }

  const open = (): WordsReader | undefined => {
    if (isClosed) return undefined
    if (Date.now() - lookedAt > lookAgain) look()
    return reader?.isComplete() ? reader : undefined
  }

  /** One slice at a time, whoever brings it: an older state never replaces a newer one. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }

  const formsNow = () => options.forms?.() ?? shippedForms()

  const bring = async (ids: readonly string[]): Promise<void> => {
    for (let start = 0; start < ids.length && !isClosed; start += slice) {
      const some = ids.slice(start, start + slice)
      await inTurn(async () => {
        if (isClosed) return
        const rows = await listDocumentRows(database.read, some)
        // Asked for here: what is put in after a change of the glossary has the words of the new one.
        const forms = formsNow()
        writer?.put(rows.map((row) => listingWords(row, forms)))
        const found = new Set(rows.map((row) => row.id))
        writer?.remove(some.filter((id) => !found.has(id)))
      })
      await breathe()
    }
  }

  /** Brings in what the next events are about; gives those listings, undefined where nothing happened. */
  const follow = async (): Promise<Set<string> | undefined> => {
    const seen = writer?.seen() ?? 0
    const { ids, last } = await listChangedListings(database.read, seen, batchSize)
    if (last === seen) return undefined
    await bring(ids)
    if (!isClosed) writer?.see(last)
    return new Set(ids)
  }

  const fill = async (): Promise<void> => {
    filledWith = undefined
    const forms = formsNow()
    const promised = await listDueJobs(database.read, 'search.listing', Number.MAX_SAFE_INTEGER, mostPromises)
    const seen = await findLastEvent(database.read)
    writer?.begin()
    for (let after = ''; !isClosed; ) {
      const ids = await listListedIds(database.read, after, batchSize)
      const last = ids.at(-1)
      if (last === undefined) break
      after = last
      await bring(ids)
    }
    if (isClosed) return
    writer?.finish()
    writer?.see(seen)
    isBehind = false
    await followAll()
    filledWith = { promises: new Set(promised.map(promiseKey)), forms }
  }

  const followAll = async (): Promise<void> => {
    while (!isClosed && (await follow()));
  }

  const isWhole = async (): Promise<boolean> => {
    await followAll()
    return isClosed || writer?.count() === (await countListed(database.read))
  }

  const see = async (): Promise<void> => {
    if (writer && (isDamaged || !writer.isThere())) {
      log('The words index is gone or damaged; it is made anew')
      await inTurn(async () => {
        reader?.close()
        writer?.close()
        reader = writer = undefined
        lookedAt = 0
        removeWords(path)
      })
    }
    if (!writer) {
      writer = openWordsWriter(path, version)
      isDamaged = false
    }
    // Events it has not got cannot have been seen: this is another database, restored from a backup.
    const isOfAnother = writer.seen() > (await findLastEvent(database.read))
    if (isBehind || isOfAnother || !open()) return fill()
    // Twice, as something may happen between the two.
    if ((await isWhole()) || (await isWhole())) return
    log('The words index differs from the database; filling it anew')
    await fill()
  }

  const check = (): Promise<void> => {
    if (!options.isWriter || isClosed) return Promise.resolve()
    checking ??= see()
      .catch((error: unknown) => note('filled', error))
      .finally(() => {
        checking = undefined
      })
    return checking
  }

  // Reading the glossary takes a moment that no search should wait for.
  setImmediate(() => isClosed || shippedForms())
  const ready = check()

  const update = async (ids: readonly string[]): Promise<void> => {
    if (!writer) return
    try {
      const brought = checking ? undefined : await follow()
      await bring(ids.filter((id) => !brought?.has(id)))
    } catch (error) {
      isBehind = true
      note('brought up to date', error)
    }
  }

  return {
    reader: open,
    update,
    keepPromises: async (jobs) => {
      const filled = filledWith?.forms === formsNow() ? filledWith.promises : undefined
      await update(jobs.filter((job) => !filled?.has(promiseKey(job))).map((job) => job.key))
      filledWith = undefined
    },
    check,
    ready,
    close: async () => {
      isClosed = true
      await checking
      await turn
      reader?.close()
      writer?.close()
    },
  }
}

function promiseKey({ id, revision }: OutboxJob): string {
  return `${id}.${revision}`
}

/** Where the words of a data folder are, one file for each prefix of index names. */
export function wordsPath(config: Config): string {
  return join(config.dataDir, `words-${config.meili.prefix}.sqlite`)
}

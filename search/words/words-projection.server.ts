import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Config } from '#app/config.server.ts'
import type { Database } from '#db/client.server.ts'
import { listDocumentRows, listListedIds } from '#db/queries/documents.server.ts'
import { openWordsReader, openWordsWriter, type WordsReader } from '#db/words/words-index.server.ts'
import { mappingVersion } from '../settings.ts'
import { type GlossaryForms, shippedForms } from './glossary-forms.ts'
import { listingWords } from './listing-words.ts'

/** The words of all listings, kept up with the database. */
export type Words = {
  /** The index, once every listing is in it. */
  reader: () => WordsReader | undefined
  /** Brings these listings in as they are now; those not listed are taken out. Nothing in a process that only reads. */
  update: (ids: readonly string[]) => Promise<void>
  /** Resolves when every listing is in it. */
  ready: Promise<void>
  close: () => Promise<void>
}

const slice = 250
const lookAgain = 1_000

/**
 * Opens the words of a data folder. One process writes: it fills what is missing in the background, a slice at a time, so
 * that requests go on. Others read, and find the file when it is there.
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
  let filling: Promise<void> = Promise.resolve()
  const writer = options.isWriter ? openWordsWriter(path, version) : undefined

  const open = (): WordsReader | undefined => {
    if (isClosed) return undefined
    if (!reader && (writer || Date.now() - lookedAt > lookAgain)) {
      lookedAt = Date.now()
      reader = openWordsReader(path, version)
    }
    return reader?.isComplete() ? reader : undefined
  }

  const bring = async (ids: readonly string[]): Promise<void> => {
    if (!writer) return
    for (let start = 0; start < ids.length && !isClosed; start += slice) {
      const some = ids.slice(start, start + slice)
      const rows = await listDocumentRows(database.read, some)
      if (isClosed) return
      // Asked for here: what is put in after a change of the glossary has the words of the new one.
      const forms = options.forms?.() ?? shippedForms()
      writer.put(rows.map((row) => listingWords(row, forms)))
      const found = new Set(rows.map((row) => row.id))
      writer.remove(some.filter((id) => !found.has(id)))
      await breathe()
    }
  }

  const fill = async (): Promise<void> => {
    if (!writer) return
    writer.begin()
    for (let after = ''; !isClosed; ) {
      const ids = await listListedIds(database.read, after, 2_000)
      const last = ids.at(-1)
      if (last === undefined) break
      after = last
      await bring(ids)
    }
    if (!isClosed) writer.finish()
  }

  // Reading the glossary takes a moment that no search should wait for.
  setImmediate(() => isClosed || shippedForms())
  if (writer && !open())
    filling = fill().catch((error: unknown) => {
      if (!isClosed) log(`The words index could not be filled: ${error instanceof Error ? error.message : 'unknown'}`)
    })

  return {
    reader: open,
    update: bring,
    ready: filling,
    close: async () => {
      isClosed = true
      await filling
      reader?.close()
      writer?.close()
    },
  }
}

/** Where the words of a data folder are, one file for each prefix of index names. */
export function wordsPath(config: Config): string {
  return join(config.dataDir, `words-${config.meili.prefix}.sqlite`)
}

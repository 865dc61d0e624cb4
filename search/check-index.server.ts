import { setImmediate as breathe } from 'node:timers/promises'
import type { Db } from '#db/client.server.ts'
import { listDocumentRows, listListedIds } from '#db/queries/documents.server.ts'
import { wordsHash } from '#db/words/words-layout.server.ts'
import type { WordsReader } from '#db/words/words-reader.server.ts'
import type { Connection } from './client.server.ts'
import { type IndexKind, uidOf } from './index-kind.ts'
import { listingDocument } from './listing-document.ts'
import { readForms } from './words/current-forms.server.ts'
import { listingWords } from './words/listing-words.ts'

/** How a projection differs from the database, by id. */
export type Differences = {
  /** Listed, but cannot be found. */
  missing: string[]
  /** Can be found, but is not listed. */
  surplus: string[]
  /** Found by words it no longer has. */
  stale: string[]
}

export type IndexDifferences = Differences & {
  compared: number
  /** The same of the words index, where one was given. */
  words?: Differences
}

const pageSize = 2_000
const readSize = 250

/** Compares every document of the index, and every row of the words, with the database, by id and by hash of its content. */
export async function compareIndex(
  connection: Connection,
  db: Db,
  uid: string,
  words?: WordsReader,
): Promise<IndexDifferences> {
  const forms = await readForms(db)
  const indexed = tally(await indexedHashes(connection, uid))
  const worded = words && tally(wordedHashes(words))
  let compared = 0
  for (let after = ''; ; ) {
    const ids = await listListedIds(db, after, readSize)
    const last = ids.at(-1)
    if (last === undefined) break
    after = last
    for (const row of await listDocumentRows(db, ids)) {
      indexed.expect(row.id, listingDocument(row, forms).hash)
      worded?.expect(row.id, wordsHash(listingWords(row, forms)))
      compared++
    }
    await breathe()
  }
  return { ...indexed.differences(), compared, ...(worded && { words: worded.differences() }) }
}

/** Compares every document of another index than that of listings with the database, by id and by hash of its content. */
export async function compareKind(
  connection: Connection,
  db: Db,
  kind: IndexKind,
  prefix: string,
): Promise<Differences & { compared: number }> {
  const forms = await readForms(db)
  const indexed = tally(await indexedHashes(connection, uidOf(kind, prefix)))
  let compared = 0
  for (let after = ''; ; ) {
    const ids = await kind.listIds(db, after, readSize)
    const last = ids.at(-1)
    if (last === undefined) break
    after = last
    for (const { id, hash } of await kind.readDocuments(db, ids, forms)) {
      indexed.expect(id, hash)
      compared++
    }
  }
  return { ...indexed.differences(), compared }
}

/** Goes through what should be there; what nobody expects is surplus. */
function tally(found: Map<string, string>) {
  const missing: string[] = []
  const stale: string[] = []
  return {
    expect: (id: string, hash: string): void => {
      const there = found.get(id)
      if (there === undefined) missing.push(id)
      else if (there !== hash) stale.push(id)
      found.delete(id)
    },
    differences: (): Differences => ({ missing, surplus: [...found.keys()], stale }),
  }
}

async function indexedHashes(connection: Connection, uid: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  for (let offset = 0; ; offset += pageSize) {
    const documents = await connection.listDocuments(uid, { offset, limit: pageSize, fields: ['id', 'hash'] })
    for (const { id, hash } of documents) if (id !== undefined) hashes.set(id, hash ?? '')
    if (documents.length < pageSize) return hashes
  }
}

function wordedHashes(words: WordsReader): Map<string, string> {
  const hashes = new Map<string, string>()
  for (let after = ''; ; ) {
    const rows = words.hashes(after, pageSize)
    const last = rows.at(-1)
    if (!last) return hashes
    for (const { id, hash } of rows) hashes.set(id, hash)
    after = last.id
  }
}

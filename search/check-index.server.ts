import type { Db } from '#db/client.server.ts'
import { listListedIds } from '#db/queries/documents.server.ts'
import type { Connection } from './client.server.ts'
import { readDocuments } from './rebuild.server.ts'
import { readForms } from './words/current-forms.server.ts'

/** How the index differs from the database, by listing id. */
export type IndexDifferences = {
  /** Listed, but cannot be found. */
  missing: string[]
  /** Can be found, but is not listed. */
  surplus: string[]
  /** Found by words it no longer has. */
  stale: string[]
  compared: number
}

const pageSize = 2_000

/** Compares every document of the index with the database, by id and by hash of its content. */
export async function compareIndex(connection: Connection, db: Db, uid: string): Promise<IndexDifferences> {
  const forms = await readForms(db)
  const indexed = new Map<string, string>()
  for (let offset = 0; ; offset += pageSize) {
    const documents = await connection.listDocuments(uid, { offset, limit: pageSize, fields: ['id', 'hash'] })
    for (const { id, hash } of documents) if (id !== undefined) indexed.set(id, hash ?? '')
    if (documents.length < pageSize) break
  }
  const differences: IndexDifferences = { missing: [], surplus: [], stale: [], compared: 0 }
  for (let after = ''; ; ) {
    const ids = await listListedIds(db, after, pageSize)
    const last = ids.at(-1)
    if (last === undefined) break
    after = last
    for (const document of await readDocuments(db, ids, forms)) {
      const hash = indexed.get(document.id)
      if (hash === undefined) differences.missing.push(document.id)
      else if (hash !== document.hash) differences.stale.push(document.id)
      indexed.delete(document.id)
      differences.compared++
    }
  }
  differences.surplus.push(...indexed.keys())
  return differences
}

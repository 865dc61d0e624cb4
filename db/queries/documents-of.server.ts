import type { DocumentKind } from '#app/domain/organisation/standings.ts'
import type { Db } from '../client.server.ts'
import { changesOne } from '../one-row.ts'

export type DocumentRow = {
  id: string
  kind: DocumentKind
  fileName: string
  mediaType: string
  bytes: number
  sha256: string
  uploadedAt: number
  removedAt: number | null
}
const columns = ['id', 'kind', 'fileName', 'mediaType', 'bytes', 'sha256', 'uploadedAt', 'removedAt'] as const

/** The documents an organisation has handed in about itself and not removed, the oldest first; at most `limit`. */
export function listDocumentsOf(db: Db, organisationId: string, limit: number): Promise<DocumentRow[]> {
  return db
    .selectFrom('organisation_document')
    .select(columns)
    .where('organisationId', '=', organisationId)
    .where('purpose', '=', 'organisation')
    .where('removedAt', 'is', null)
    .orderBy('uploadedAt')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** One document of an organisation, a removed one too: an earlier application may name it. */
export function findDocument(
  db: Db,
  document: { id: string; organisationId: string },
): Promise<DocumentRow | undefined> {
  return db
    .selectFrom('organisation_document')
    .select(columns)
    .where('id', '=', document.id)
    .where('organisationId', '=', document.organisationId)
    .executeTakeFirst()
}

/** Documents of an organisation by id, removed ones too, at most a hundred. */
export async function listDocumentsById(
  db: Db,
  organisationId: string,
  ids: readonly string[],
): Promise<DocumentRow[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('organisation_document')
    .select(columns)
    .where('organisationId', '=', organisationId)
    .where('id', 'in', ids.slice(0, 100))
    .orderBy('uploadedAt')
    .orderBy('id')
    .execute()
}

/** Adds a document. */
export async function insertDocument(
  trx: Db,
  document: Omit<DocumentRow, 'removedAt'> & {
    organisationId: string
    uploadedBy: string
    /** What it is there for; for verifying the organisation where nothing is said. */
    purpose?: 'organisation' | 'listing'
  },
): Promise<void> {
  await trx.insertInto('organisation_document').values(document).execute()
}

/** Takes a document out of the list but keeps its row and file: an application was decided on it. False where it was. */
export function retireDocument(
  trx: Db,
  document: { id: string; organisationId: string; now: number },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('organisation_document')
      .set({ removedAt: document.now })
      .where('id', '=', document.id)
      .where('organisationId', '=', document.organisationId)
      .where('removedAt', 'is', null),
  )
}

/** Deletes a document that was never handed in. */
export async function deleteDocument(trx: Db, document: { id: string; organisationId: string }): Promise<void> {
  await trx
    .deleteFrom('organisation_document')
    .where('id', '=', document.id)
    .where('organisationId', '=', document.organisationId)
    .execute()
}

/** Whether any document of any organisation, opinion, complaint or response lies in the file of this hash. */
export async function existsDocumentFile(db: Db, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('organisation_document')
    .select('id')
    .where('sha256', '=', sha256)
    .unionAll(db.selectFrom('opinion').select('id').where('sha256', '=', sha256))
    .unionAll(db.selectFrom('complaint').select('id').where('sha256', '=', sha256))
    .unionAll(db.selectFrom('response').select('id').where('sha256', '=', sha256))
    .unionAll(db.selectFrom('response_message').select('id').where('sha256', '=', sha256))
    .unionAll(db.selectFrom('delivery_handover').select('id').where('sha256', '=', sha256))
    .unionAll(db.selectFrom('dispute_message').select('id').where('sha256', '=', sha256))
    .unionAll(db.selectFrom('filed_deal').select('id').where('sha256', '=', sha256))
    .unionAll(db.selectFrom('invoice').select('id').where('sha256', '=', sha256))
    .unionAll(db.selectFrom('credit_note').select('id').where('sha256', '=', sha256))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

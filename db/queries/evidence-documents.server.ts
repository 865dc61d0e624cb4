import type { Db } from '../client.server.ts'

/** A document that can be chosen as evidence. */
export type EvidenceDocument = { id: string; fileName: string; sha256: string; uploadedAt: number }

/** Documents of an organisation, about itself and as evidence of listings, the newest first; at most `limit`. */
export function listDocumentsToChoose(db: Db, organisationId: string, limit: number): Promise<EvidenceDocument[]> {
  return db
    .selectFrom('organisation_document')
    .select(['id', 'fileName', 'sha256', 'uploadedAt'])
    .where('organisationId', '=', organisationId)
    .where('purpose', 'in', ['organisation', 'listing'])
    .where('removedAt', 'is', null)
    .orderBy('uploadedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** How many documents an organisation keeps as evidence of listings. */
export async function countEvidenceDocuments(db: Db, organisationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('organisation_document')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisationId', '=', organisationId)
    .where('purpose', '=', 'listing')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The document of evidence with this content, by id. */
export async function findEvidenceDocument(
  db: Db,
  of: { organisationId: string; sha256: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('organisation_document')
    .select('id')
    .where('sha256', '=', of.sha256)
    .where('organisationId', '=', of.organisationId)
    .where('purpose', '=', 'listing')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Whether a document is there as evidence of listings. */
export async function isEvidenceDocument(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('organisation_document').select('purpose').where('id', '=', id).executeTakeFirst()
  return row?.purpose === 'listing'
}

/**
 * Deletes documents of evidence that no draft names and that were never handed in, at most fifty; gives the hashes of their
 * files.
 */
export async function releaseEvidenceDocuments(
  trx: Db,
  of: { organisationId: string; ids: readonly string[] },
): Promise<string[]> {
  if (of.ids.length === 0) return []
  const rows = await trx
    .deleteFrom('organisation_document')
    .where('id', 'in', of.ids.slice(0, 50))
    .where('organisationId', '=', of.organisationId)
    .where('purpose', '=', 'listing')
    .where('handedInAt', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('draft_evidence')
            .select('slot')
            .whereRef('draft_evidence.documentId', '=', 'organisation_document.id'),
        ),
      ),
    )
    .returning('sha256')
    .execute()
  return rows.map(({ sha256 }) => sha256)
}

/** Marks documents as handed in: from then on they are kept. */
export async function markHandedIn(
  trx: Db,
  of: { organisationId: string; ids: readonly string[]; now: number },
): Promise<void> {
  if (of.ids.length === 0) return
  await trx
    .updateTable('organisation_document')
    .set({ handedInAt: of.now })
    .where('id', 'in', of.ids.slice(0, 50))
    .where('organisationId', '=', of.organisationId)
    .where('handedInAt', 'is', null)
    .execute()
}

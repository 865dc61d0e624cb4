import type { Insertable, Selectable } from 'kysely'
import type { Evidence } from '#app/domain/review/evidence.ts'
import type { Db } from '../client.server.ts'
import { changesOne, deletesOne } from '../one-row.ts'
import type { DraftTables } from '../tables/draft.ts'

type Row = DraftTables['draft_evidence']

/** The filled slots of a draft as they are handed in, in the order of their codes; at most fifty. */
export async function listDraftEvidence(db: Db, draftId: string): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('draft_evidence')
    .selectAll()
    .where('draftId', '=', draftId)
    .orderBy('slot')
    .limit(50)
    .execute()
  return rows.map(readEvidence)
}

/** One filled slot of a draft; undefined where it is empty. */
export async function findDraftEvidence(db: Db, of: { draftId: string; slot: string }): Promise<Evidence | undefined> {
  const row = await db
    .selectFrom('draft_evidence')
    .selectAll()
    .where('draftId', '=', of.draftId)
    .where('slot', '=', of.slot)
    .executeTakeFirst()
  return row && readEvidence(row)
}

/** Fills a slot, over what was in it. */
export async function putDraftEvidence(trx: Db, row: Insertable<Row>): Promise<void> {
  const { draftId: _, slot: __, ...rest } = row
  const empty = { number: null, issuer: null, issued: null, expires: null, documentId: null, sha256: null }
  await trx
    .insertInto('draft_evidence')
    .values(row)
    .onConflict((oc) =>
      oc.columns(['draftId', 'slot']).doUpdateSet({ ...empty, verifiedBy: null, opinionId: null, ...rest }),
    )
    .execute()
}

/** Fills the slots of a new draft with what was handed in before; documents that are gone by now are left out. */
export async function copyToDraftEvidence(
  trx: Db,
  copy: { draftId: string; evidence: readonly Evidence[]; changedBy: string; now: number },
): Promise<void> {
  const { draftId, evidence, changedBy, now } = copy
  if (evidence.length === 0) return
  const named = evidence.flatMap(({ document }) => document ?? [])
  const kept =
    named.length === 0
      ? []
      : await trx.selectFrom('organisation_document').select('id').where('id', 'in', named).execute()
  const isKept = new Set(kept.map(({ id }) => id))
  await trx
    .insertInto('draft_evidence')
    .values(
      evidence.map(({ slot, number, issuer, issued, expires, document, sha256, verifiedBy, opinion }) => ({
        draftId,
        slot,
        number: number ?? null,
        issuer: issuer ?? null,
        issued: issued ?? null,
        expires: expires ?? null,
        documentId: document !== undefined && isKept.has(document) ? document : null,
        sha256: sha256 ?? null,
        verifiedBy: verifiedBy ?? null,
        opinionId: opinion ?? null,
        changedBy,
        changedAt: now,
      })),
    )
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** Empties a slot; false where it was empty. */
export function removeDraftEvidence(trx: Db, of: { draftId: string; slot: string }): Promise<boolean> {
  return deletesOne(trx.deleteFrom('draft_evidence').where('draftId', '=', of.draftId).where('slot', '=', of.slot))
}

/** Counts the edition of a draft up because its evidence changes; false where it is not there or under review. */
export function touchDraft(
  trx: Db,
  draft: { id: string; organisationId: string; updatedBy: string; now: number },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('draft')
      .set((eb) => ({ edition: eb('edition', '+', 1), updatedBy: draft.updatedBy, updatedAt: draft.now }))
      .where('id', '=', draft.id)
      .where('organisationId', '=', draft.organisationId)
      .where('submissionId', 'is', null),
  )
}

function readEvidence(row: Selectable<Row>): Evidence {
  const { slot, number, issuer, issued, expires, documentId, sha256, verifiedBy, opinionId } = row
  return {
    slot,
    ...(number !== null && { number }),
    ...(issuer !== null && { issuer }),
    ...(issued !== null && { issued }),
    ...(expires !== null && { expires }),
    ...(documentId !== null && { document: documentId }),
    ...(sha256 !== null && { sha256 }),
    ...(verifiedBy !== null && { verifiedBy }),
    ...(opinionId !== null && { opinion: opinionId }),
  }
}

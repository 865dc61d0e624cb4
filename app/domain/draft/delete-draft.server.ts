import { type Database, inTransaction } from '#db/client.server.ts'
import { listDraftEvidence } from '#db/queries/draft-evidence.server.ts'
import { deleteFreeDraft, findDraft } from '#db/queries/drafts.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { releaseEvidenceDocuments } from '#db/queries/evidence-documents.server.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import type { InDrafts } from './create-draft.server.ts'
import { dropUnnamed } from './evidence.server.ts'

/**
 * Deletes a draft for good, with its sample and the documents that were its evidence alone and never handed in; the record
 * keeps that it was there. Refuses one that is under review.
 */
export async function deleteDraft(
  database: Database,
  { actor, organisationId, draftId, filesDir, now = Date.now() }: InDrafts & { draftId: string; filesDir: string },
): Promise<void> {
  insist(actor, 'listing.write', organisationId)
  const gone = await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'listing.write')
    const draft = await findDraft(trx, { id: draftId, organisationId })
    if (!draft) throw new Refusal('stale', 'draftGone')
    const evidence = await listDraftEvidence(trx, draftId)
    if (!(await deleteFreeDraft(trx, { id: draftId, organisationId }))) throw new Refusal('not_allowed', 'draftLocked')
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'draft.deleted',
        subjectKind: 'draft',
        subjectId: draftId,
        detail: { organisation: organisationId, edition: draft.edition },
      },
    ])
    return releaseEvidenceDocuments(trx, { organisationId, ids: evidence.flatMap(({ document }) => document ?? []) })
  })
  await dropUnnamed(database, filesDir, gone)
}

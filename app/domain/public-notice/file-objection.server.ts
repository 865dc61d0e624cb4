import { v7 as newId } from 'uuid'
import { type Database, inTransaction } from '#db/client.server.ts'
import { findDocument } from '#db/queries/documents-of.server.ts'
import { isEvidenceDocument } from '#db/queries/evidence-documents.server.ts'
import { insertObjection } from '#db/queries/objections.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { openCase } from '../review/review-case.server.ts'
import { reviewPaths } from '../review/review-paths.ts'
import { takeStep } from '../review/take-step.server.ts'
import { tellProvider, tellReviewers } from '../review/tell-review.server.ts'
import { longestObjection } from './objection-forms.ts'

/**
 * Objects to what is in public notice (异议), as a member of a verified organisation that is not its provider; with a
 * document of that organisation where there is one. The notice is held until it is decided (rule R22). Gives the objection's
 * id. Refuses a second one of the same organisation while the first waits, and one that comes after the notice.
 */
export async function fileObjection(
  database: Database,
  objection: {
    actor: PersonActor
    /** The organisation in whose name it is filed. */
    organisationId: string
    submissionId: string
    text: string
    documentId?: string
    now?: number
  },
): Promise<string> {
  const { actor, organisationId, submissionId, documentId, now = Date.now() } = objection
  const text = objection.text.trim()
  insist(actor, 'objection.file', organisationId)
  if (text === '') throw new Refusal('invalid', 'required', { field: 'text' })
  if (text.length > longestObjection) throw new Refusal('invalid', 'tooLong', { field: 'text' })
  const id = newId()
  await inTransaction(database.write, async (trx) => {
    const { standing } = await requireRole(trx, { organisationId, actorId: actor.personId }, 'objection.file')
    if (standing !== 'verified') throw new Refusal('not_allowed', 'organisationNotVerified')
    const opened = await openCase(trx, { submissionId, actorId: actor.personId, now })
    const { submission, organisation } = opened
    if (submission.organisationId === organisationId) throw new Refusal('not_allowed', 'ownNotice')
    // What was never before everybody is not there for those outside.
    if (submission.noticeFrom === null) throw new Refusal('not_found', 'notAllowed')
    if (documentId !== undefined) {
      const document = await findDocument(trx, { id: documentId, organisationId })
      if (!document || document.removedAt !== null || (await isEvidenceDocument(trx, documentId)))
        throw new Refusal('invalid', 'documentGone', { field: 'document' })
    }
    await takeStep(trx, opened, { step: 'object', by: 'objector', actorId: actor.personId, detail: { objection: id } })
    const isNew = await insertObjection(trx, {
      id,
      submissionId,
      organisationId,
      personId: actor.personId,
      text,
      documentId: documentId ?? null,
      state: 'open',
      filedAt: now,
      decidedBy: null,
      decidedAt: null,
      decision: null,
    })
    if (!isNew) throw new Refusal('stale', 'objectedAlready')
    const told = { submission, occasion: `objection:${id}`, now }
    await tellReviewers(trx, { ...told, what: 'objected', path: reviewPaths.objections(submission.number) })
    await tellProvider(trx, { ...told, slug: organisation.slug, what: 'objected', actorId: actor.personId })
  })
  return id
}

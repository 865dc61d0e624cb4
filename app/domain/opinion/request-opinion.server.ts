import { v7 as newId } from 'uuid'
import { type Database, inTransaction } from '#db/client.server.ts'
import { countOpenOpinions, findAssessedDraft, insertOpinion } from '#db/queries/opinions.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { tidyDraft } from '../draft/check-draft.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { checkAssessor, findParties, recordOpinion } from './opinion-case.server.ts'
import type { OpinionSlot } from './opinion-slots.ts'
import { tellOfOpinion } from './tell-opinion.server.ts'

/** Most opinions an organisation may have asked for that are not given yet. */
export const mostOpenOpinions = 50

/**
 * Asks an assessor for an opinion on one draft, for one slot of evidence. Both must be verified, the assessor granted a kind
 * that fits the slot, and no conflict of interest may block (rule R24). Gives the opinion's id. Refuses a second request for
 * the same while the first is open.
 */
export async function requestOpinion(
  database: Database,
  request: {
    actor: PersonActor
    organisationId: string
    draftId: string
    slot: OpinionSlot
    /** Address of the assessor's page. */
    assessor: string
    note: string
    now?: number
  },
): Promise<string> {
  const { actor, organisationId, draftId, slot, note, now = Date.now() } = request
  insist(actor, 'opinion.write', organisationId)
  const id = newId()
  await inTransaction(database.write, async (trx) => {
    const { standing } = await requireRole(trx, { organisationId, actorId: actor.personId }, 'opinion.write')
    if (standing !== 'verified') throw new Refusal('not_allowed', 'organisationNotVerified')
    const draft = await findAssessedDraft(trx, draftId)
    if (draft?.organisationId !== organisationId) throw new Refusal('invalid', 'draftMissing', { field: 'draft' })
    const asked = await findOrganisationWork(trx, { slug: request.assessor })
    if (!asked) throw new Refusal('invalid', 'assessorMissing', { field: 'assessor' })
    const parties = await findParties(trx, { organisationId, assessorId: asked.id })
    const { content } = draft
    const { kind, conflicts } = await checkAssessor(trx, { ...parties, slot, content, interest: undefined, now })
    if ((await countOpenOpinions(trx, organisationId, mostOpenOpinions)) >= mostOpenOpinions)
      throw new Refusal('not_allowed', 'tooManyOpinions')
    const { title } = tidyDraft(content)
    const { provider, assessor } = parties
    const about = { id, slot, kind, draftId, organisationId, assessorId: assessor.id }
    const isNew = await insertOpinion(trx, {
      ...about,
      title: JSON.stringify(title),
      note: note || null,
      state: 'requested',
      isOpen: 1,
      requestedBy: actor.personId,
      requestedAt: now,
      conflicts: JSON.stringify(conflicts),
      updatedAt: now,
    })
    if (!isNew) throw new Refusal('stale', 'requestedAlready', { field: 'assessor' })
    await recordOpinion(trx, about, {
      action: 'opinion.requested',
      actorId: actor.personId,
      detail: { conflicts },
      now,
    })
    await tellOfOpinion(trx, {
      opinion: {
        ...about,
        title,
        provider: { slug: provider.slug, name: provider.profile.name },
        assessor: { slug: assessor.slug, name: assessor.profile.name },
      },
      to: 'assessor',
      what: 'requested',
      actorId: actor.personId,
      now,
    })
  })
  return id
}

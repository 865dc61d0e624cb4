import { type Database, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOrganisationWork, listVerifications, updateProfile } from '#db/queries/organisation-work.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from './insist.ts'
import {
  changedFields,
  changesIdentity,
  type OwnProfile,
  ownProfileOf,
  withIdentity,
  withOwnProfile,
} from './profile-fields.ts'
import type { Standing } from './standings.ts'

/** Standings in which members may change the profile; while the operator looks at it, it stays as it is. */
export const editableStandings: readonly Standing[] = ['draft', 'returned', 'verified']

/**
 * Changes the profile if nobody else did since it was `seen`. Of a verified organisation, what does not say who it is
 * changes at once; another name, code or kind is kept beside the verified one, to be submitted. Tells whether such a
 * proposal is there now. Refuses while an application is open.
 */
export async function changeProfile(
  database: Database,
  change: { actor: PersonActor; organisationId: string; seen: number; profile: OwnProfile; now?: number },
): Promise<{ hasProposal: boolean }> {
  const { actor, organisationId, profile, now = Date.now() } = change
  insist(actor, 'organisation.edit', organisationId)
  return inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'organisation.edit')
    const known = await findOrganisationWork(trx, { id: organisationId })
    if (!known) throw new Refusal('not_found', 'notAllowed')
    const [last] = await listVerifications(trx, organisationId, 1)
    if (last?.state === 'open') throw new Refusal('not_allowed', 'profileLocked')
    if (!editableStandings.includes(known.standing)) throw new Refusal('not_allowed', 'profileClosed')

    const isVerified = known.standing === 'verified'
    const asked = ownProfileOf(profile)
    const current = ownProfileOf(known.profile)
    const proposal = isVerified && changesIdentity(current, asked) ? asked : undefined
    const shown = isVerified ? withIdentity(asked, current) : asked
    const isKept = await updateProfile(trx, {
      id: organisationId,
      seen: change.seen,
      from: [known.standing],
      profile: withOwnProfile(known.profile, shown),
      proposal,
      // Two changes within a millisecond must differ.
      now: Math.max(now, known.updatedAt + 1),
    })
    if (!isKept) throw new Refusal('stale', 'changed')
    const before = known.proposal ?? current
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'organisation.profile_changed',
        subjectKind: 'organisation',
        subjectId: organisationId,
        detail: { fields: changedFields(before, asked), ...(proposal && { waits: true }) },
      },
    ])
    return { hasProposal: proposal !== undefined }
  })
}

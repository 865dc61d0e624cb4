import { v7 as newId } from 'uuid'
import { type Database, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { countMemberships, insertMember } from '#db/queries/members.server.ts'
import { countUnverifiedOf, insertDraftOrganisation, listSlugsLike } from '#db/queries/organisation-work.server.ts'
import { may, mostMemberships, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { freeSlug, slugOf } from './organisation-slug.ts'
import type { OwnProfile } from './profile-fields.ts'

/** Most organisations that one person may own and that were never verified. */
export const mostUnverified = 5

/**
 * Makes a new organisation, a draft that only its members see, with whoever makes it as owner; gives the address of its
 * page. Refuses more than `mostUnverified` that nobody has verified, and memberships beyond what one person may have.
 */
export async function createOrganisation(
  database: Database,
  { actor, profile, now = Date.now() }: { actor: PersonActor; profile: OwnProfile; now?: number },
): Promise<{ id: string; slug: string }> {
  if (!may(actor, 'organisation.create')) throw new Refusal('not_allowed', 'notAllowed')
  return inTransaction(database.write, async (trx) => {
    if ((await countMemberships(trx, actor.personId)) >= mostMemberships)
      throw new Refusal('not_allowed', 'tooManyOrganisations')
    if ((await countUnverifiedOf(trx, actor.personId, mostUnverified)) >= mostUnverified)
      throw new Refusal('not_allowed', 'tooManyDrafts')
    const wanted = slugOf(profile.name)
    const slug = freeSlug(wanted, new Set(await listSlugsLike(trx, wanted)))
    const id = newId()
    const isKept = await insertDraftOrganisation(trx, {
      id,
      profile: { ...profile, slug, capabilities: [], thirdPartyKinds: [] },
      now,
    })
    if (!isKept) throw new Refusal('stale', 'changed')
    await insertMember(trx, { organisationId: id, personId: actor.personId, role: 'owner', joinedAt: now })
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'organisation.created',
        subjectKind: 'organisation',
        subjectId: id,
        detail: { slug },
      },
    ])
    return { id, slug }
  })
}

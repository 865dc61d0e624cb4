import type { Db } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOwnListing } from '#db/queries/gateway-endpoints.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'

/** An act on what a listing is delivered by: an interface, or a table that is asked. */
export type EndpointAct = { actor: PersonActor; organisationId: string; code: string; now?: number }

/** The own listing that is delivered by it. Refuses whoever may not deliver. */
export async function requireServedListing(
  db: Db,
  { actor, organisationId, code }: EndpointAct,
): Promise<{ id: string }> {
  await requireRole(db, { organisationId, actorId: actor.personId }, 'delivery.write')
  const listing = await findOwnListing(db, { code, providerId: organisationId })
  if (!listing) throw new Refusal('not_found', 'notAllowed')
  return listing
}

/** Neither address nor secret stands in the record. */
export async function recordServed(
  trx: Db,
  { actor, organisationId }: EndpointAct,
  { action, listingId, now }: { action: string; listingId: string; now: number },
): Promise<void> {
  await insertEvents(trx, [
    {
      ...{ at: now, actor: actor.personId, action, subjectKind: 'listing', subjectId: listingId },
      detail: { organisationId },
    },
  ])
}

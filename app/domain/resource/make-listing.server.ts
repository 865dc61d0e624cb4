import { v7 as newId } from 'uuid'
import { type Database, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { insertResourceListings } from '#db/queries/resource-history.server.ts'
import { findResource } from '#db/queries/resources.server.ts'
import { createDrafts } from '../draft/create-draft.server.ts'
import { Refusal } from '../errors.ts'
import { insist } from '../organisation/insist.ts'
import { listingOf } from './listing-of-resource.ts'
import { countedStates } from './resource-states.ts'
import type { InResources } from './resources.server.ts'

/**
 * Begins a data product from a registered resource, with everything declared taken over; gives the id of the draft. Refuses
 * core data (rule R01) and a resource that is not in the register.
 */
export async function makeListing(
  database: Database,
  { resourceId, ...place }: InResources & { resourceId: string },
): Promise<string> {
  const { actor, organisationId, now = Date.now() } = place
  insist(actor, 'resource.see', organisationId)
  return inTransaction(database.write, async (trx) => {
    const resource = await findResource(trx, { id: resourceId, organisationId })
    if (!resource) throw new Refusal('not_found', 'notAllowed')
    if (!countedStates.includes(resource.state)) throw new Refusal('not_allowed', 'notRegistered')
    if (resource.content.grade === 'CORE') throw new Refusal('not_allowed', 'coreResource')
    const [draftId = ''] = await createDrafts(
      { ...database, write: trx },
      { ...place, now, drafts: [{ origin: 'RESOURCE', content: listingOf(resource.content) }] },
    )
    await insertResourceListings(trx, [
      {
        id: newId(),
        resourceId,
        edition: resource.edition,
        draftId,
        listingId: null,
        createdBy: actor.personId,
        createdAt: now,
      },
    ])
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'resource.drafted',
        subjectKind: 'resource',
        subjectId: resourceId,
        detail: { organisation: organisationId, number: resource.number, draft: draftId, edition: resource.edition },
      },
    ])
    return draftId
  })
}

import { type Database, inTransaction } from '#db/client.server.ts'
import { listWithoutResources, listWritersOf, upsertReminders } from '#db/queries/census.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { notifyEach } from '../notice/notify.server.ts'

/** An organisation is reminded once in so many milliseconds: thirty days. */
export const reminderRest = 30 * 86_400_000
/** Most organisations that are reminded at once. */
export const mostReminded = 200

/**
 * Reminds verified organisations that have registered nothing, those that were verified first before others; none twice in
 * thirty days. Owners and editors get a notice. Gives how many organisations were reminded; refuses where there is none.
 */
export async function remindHolders(
  database: Database,
  { actor, now = Date.now() }: { actor: PersonActor; now?: number },
): Promise<number> {
  if (!may(actor, 'exchange.census')) throw new Refusal('not_found', 'notAllowed')
  return inTransaction(database.write, async (trx) => {
    const organisations = await listWithoutResources(trx, { limit: mostReminded, remindedBefore: now - reminderRest })
    if (organisations.length === 0) throw new Refusal('stale', 'nobodyToRemind')
    const organisationIds = organisations.map(({ id }) => id)
    const writers = await listWritersOf(trx, organisationIds)
    await upsertReminders(trx, { organisationIds, by: actor.personId, now })
    await notifyEach(
      trx,
      organisations.map(({ id, slug, name }) => ({
        kind: 'census.reminder' as const,
        personIds: writers.flatMap(({ organisationId, personId }) => (organisationId === id ? [personId] : [])),
        occasion: `census:${id}:${now}`,
        detail: { organisation: name },
        path: `/my/organisations/${slug}/resources`,
        now,
      })),
    )
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'census.reminded',
        subjectKind: 'exchange',
        subjectId: 'census',
        detail: { organisations: organisationIds },
      },
    ])
    return organisations.length
  })
}

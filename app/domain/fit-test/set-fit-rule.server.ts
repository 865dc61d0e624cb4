import { type Database, inTransaction } from '#db/client.server.ts'
import { findDeliveredListing } from '#db/queries/delivery-sets.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findFitRule, upsertFitRule } from '#db/queries/fit-tests.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'

/** Says whether buyers may have an own listing tested, and which columns are left out. The same again changes nothing. */
export async function setFitRule(
  database: Database,
  act: {
    actor: PersonActor
    organisationId: string
    code: string
    isAllowed: boolean
    hidden: readonly string[]
    now?: number
  },
): Promise<void> {
  const { actor, organisationId, code, isAllowed, now = Date.now() } = act
  insist(actor, 'trading.set', organisationId)
  await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'trading.set')
    const listing = await findDeliveredListing(trx, { code, providerId: organisationId })
    if (!listing) throw new Refusal('not_found', 'notAllowed')
    const hidden = [...new Set(act.hidden)].sort()
    const before = await findFitRule(trx, listing.id)
    const said = JSON.stringify([before?.isAllowed ?? true, before?.hidden ?? []])
    if (said === JSON.stringify([isAllowed, hidden])) return
    await upsertFitRule(trx, {
      ...{ listingId: listing.id, isAllowed: isAllowed ? 1 : 0, hidden: JSON.stringify(hidden) },
      ...{ changedBy: actor.personId, updatedAt: now },
    })
    // Of the listing: its page for everybody says whether it can be tested.
    await insertEvents(trx, [
      {
        ...{ at: now, actor: actor.personId, action: 'fit_test.rule_set', subjectKind: 'listing' },
        ...{ subjectId: listing.id, detail: { organisationId, code, isAllowed, hidden } },
      },
    ])
  })
}

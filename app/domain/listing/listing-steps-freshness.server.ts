import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { type DueListing, findFreshness, upsertFreshness } from '#db/queries/freshness.server.ts'
import type { ReviewHooks } from '../review/review-hooks.ts'
import { tellOfListing } from '../review/tell-review.server.ts'
import type { PromiseLevel } from './listing-steps-freshness.ts'
import { openListing, takeListingStep } from './listing-steps-take.server.ts'

/** Why a page says a listing is suspended. */
const overdueReason = (periods: number) =>
  `连续 ${periods} 个更新周期未按承诺更新 / Not updated for ${periods} promised periods`

/**
 * Does what a listing's promise calls for (rule R15), once for each promised day: reminds the provider, marks it overdue with
 * an event, or suspends it. Tells whether anything was done.
 */
export async function enforcePromise(
  database: Database,
  listing: DueListing,
  enforced: { level: PromiseLevel; periods: number; hooks?: ReviewHooks; now: number },
): Promise<boolean> {
  const { level, periods, hooks = {}, now } = enforced
  return inTransaction(database.write, async (trx) => {
    const opened = await openListing(trx, { listingId: listing.id, now })
    // Updated or moved since it was looked at.
    if (opened.listing.state !== 'listed' || opened.listing.nextDueAt !== listing.nextDueAt) return false
    const known = await findFreshness(trx, listing.id)
    const isSameDay = known?.dueAt === listing.nextDueAt
    const mark = {
      listingId: listing.id,
      dueAt: listing.nextDueAt,
      remindedAt: isSameDay ? known.remindedAt : null,
      overdueAt: isSameDay ? known.overdueAt : null,
      suspendedAt: isSameDay ? known.suspendedAt : null,
      reinstatedAt: isSameDay ? known.reinstatedAt : null,
    }
    if (level === 'remind' && mark.remindedAt === null) {
      await upsertFreshness(trx, { ...mark, remindedAt: now })
      await tell(trx, listing, 'updateDue', now)
    } else if (level === 'overdue' && mark.overdueAt === null) {
      await upsertFreshness(trx, { ...mark, overdueAt: now })
      await insertEvents(trx, [
        {
          at: now,
          actor: 'system',
          action: 'listing.overdue',
          subjectKind: 'listing',
          subjectId: listing.id,
          ruleId: 'R15',
          detail: { code: opened.listing.code, dueAt: listing.nextDueAt },
        },
      ])
      await tell(trx, listing, 'updateOverdue', now)
    } else if (level === 'suspend' && mark.suspendedAt === null) {
      await takeListingStep(trx, opened, {
        step: 'suspendOverdue',
        by: 'system',
        actorId: 'system',
        reason: overdueReason(periods),
        hooks,
        now,
      })
      await upsertFreshness(trx, { ...mark, overdueAt: mark.overdueAt ?? now, suspendedAt: now })
    } else return false
    return true
  })
}

function tell(trx: Db, listing: DueListing, what: 'updateDue' | 'updateOverdue', now: number): Promise<void> {
  return tellOfListing(trx, { listing, what, actorId: 'system', occasion: `${what}:${listing.nextDueAt}`, now })
}

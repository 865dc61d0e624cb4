import { type Database, inTransaction } from '#db/client.server.ts'
import { findConstructionClaim, listDueClaims, moveConstructionClaim } from '#db/queries/construction-claims.server.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { takeClaimStep, tellClaimant, tellOperatorsOfClaim } from './claim-case.server.ts'
import { overdueReason, releaseDays } from './construction-steps.ts'

/** Claims that one run looks at; the next takes those that are left. */
const mostAtOnce = 100
const actorId = 'system'

/**
 * Reminds providers of which the promised day is over, once, and releases what is not delivered some working days after that:
 * the item can be claimed again. Gives how many claims it did something with.
 */
export async function watchClaims(database: Database, now = Date.now()): Promise<number> {
  const due = await listDueClaims(database.read, { state: 'accepted', now, limit: mostAtOnce })
  if (due.length === 0) return 0
  const calendar = await readCalendar(database.read)
  for (const { id, updatedAt } of due)
    await inTransaction(database.write, async (trx) => {
      const claim = await findConstructionClaim(trx, id)
      if (claim?.state !== 'accepted' || claim.updatedAt !== updatedAt) return
      if (claim.remindedAt !== null) {
        await takeClaimStep(trx, claim, { step: 'release', actorId, reason: overdueReason, now })
        await tellClaimant(trx, { claim, what: 'released', actorId, now })
        await tellOperatorsOfClaim(trx, { claimId: id, item: claim.item, what: 'reopened', now })
        return
      }
      const isNoted = await moveConstructionClaim(trx, {
        id,
        from: 'accepted',
        seen: updatedAt,
        set: {
          remindedAt: now,
          dueAt: addWorkingDays(now, releaseDays, calendar),
          updatedAt: Math.max(now, updatedAt + 1),
        },
      })
      if (isNoted) await tellClaimant(trx, { claim, what: 'overdue', actorId, now })
    })
  return due.length
}

import { type Database, inTransaction } from '#db/client.server.ts'
import {
  findEntitlement,
  listEndingEntitlements,
  listOverEntitlements,
  noteEntitlementReminded,
} from '#db/queries/entitlements.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { dayLength } from '../calendar/days.ts'
import { takeEntitlementStep } from './entitlement-case.server.ts'
import { tellOfEntitlement } from './tell-entitlement.server.ts'

/** Rights that one run looks at; the next takes those that are left. */
const mostAtOnce = 200

/** Before its end, days, a right is spoken of, the nearest first; one that lasts less than twice as long is not. */
const reminders = [
  { what: 'week', before: 7 * dayLength },
  { what: 'month', before: 30 * dayLength },
] as const

/**
 * Ends rights whose term is over and tells both sides, and tells buyers a month and a week before. Gives how many. Each in a
 * transaction of its own that looks again; what somebody moves meanwhile is left as it is.
 */
export async function watchEntitlements(database: Database, now = Date.now()): Promise<number> {
  return (await endOver(database, now)) + (await remind(database, now))
}

async function endOver(database: Database, now: number): Promise<number> {
  const over = await listOverEntitlements(database.read, { now, limit: mostAtOnce })
  let count = 0
  for (const { number } of over)
    await inTransaction(database.write, async (trx) => {
      const entitlement = await findEntitlement(trx, { number })
      const order = entitlement && (await findOrderById(trx, entitlement.orderId))
      const isOver = order && entitlement.endsAt <= now && ['active', 'suspended'].includes(entitlement.state)
      if (!isOver) return
      await takeEntitlementStep(trx, entitlement, { step: 'end', actorId: 'system', now })
      for (const to of ['buyer', 'provider'] as const)
        await tellOfEntitlement(trx, { entitlement, order, to, what: 'end', now })
      count++
    })
  return count
}

async function remind(database: Database, now: number): Promise<number> {
  let count = 0
  for (const { what, before } of reminders) {
    const ending = await listEndingEntitlements(database.read, { now, before, limit: mostAtOnce })
    for (const entitlement of ending)
      await inTransaction(database.write, async (trx) => {
        const order = await findOrderById(trx, entitlement.orderId)
        if (!order || !(await noteEntitlementReminded(trx, { entitlement, now }))) return
        await tellOfEntitlement(trx, { entitlement, order, to: 'buyer', what, now })
        count++
      })
  }
  return count
}

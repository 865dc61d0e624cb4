import { followPeriods } from '#app/domain/billing/follow-periods.server.ts'
import { runBilling } from '#app/domain/billing/run-billing.server.ts'
import type { Database } from '#db/client.server.ts'

/** Opens, settles and charges billing periods, and does what follows from their payments. Gives how many. */
export async function runBillingPeriods(database: Database, now = Date.now()): Promise<number> {
  return (await runBilling(database, now)) + (await followPeriods(database, now))
}

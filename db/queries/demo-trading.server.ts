import type { Db } from '../client.server.ts'

/** Marks a filed deal as one of the demo: it is counted nowhere. */
export async function markFiledDealDemo(trx: Db, number: string): Promise<void> {
  await trx.updateTable('filed_deal').set({ isDemo: 1 }).where('number', '=', number).execute()
}

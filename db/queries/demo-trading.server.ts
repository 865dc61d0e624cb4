import type { Db } from '../client.server.ts'

/** Takes what the demo's people were told before a time for read: they have done what was to be done. */
export async function markDemoNoticesRead(trx: Db, { before }: { before: number }): Promise<void> {
  await trx
    .updateTable('notice')
    .set((eb) => ({ readAt: eb.ref('createdAt') }))
    .where('readAt', 'is', null)
    .where('createdAt', '<', before)
    .where('personId', 'in', (eb) => eb.selectFrom('person').select('id').where('isDemo', '=', 1))
    .execute()
}

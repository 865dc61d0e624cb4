import type { Kysely } from 'kysely'

/** What the public statistics count orders and filed deals by: all they read is in the index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, [table, ...columns]] of Object.entries({
    trade_order_counts: ['trade_order', 'isDemo', 'state', 'isRelated', 'currency', 'totalCents'],
    filed_deal_counts: ['filed_deal', 'state', 'isDemo', 'isRelated', 'currency', 'amountCents'],
  }) as [string, [string, ...string[]]][])
    await db.schema.createIndex(name).on(table).columns(columns).execute()
}

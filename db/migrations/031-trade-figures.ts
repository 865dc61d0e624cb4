import type { Kysely } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** What figures and lists of a side's trade are counted by; when the end of a right was last told. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { integer } = columnsFor(dialect)
  await db.schema.alterTable('entitlement').addColumn('remindedAt', integer).execute()
  for (const [name, [table, ...columns]] of Object.entries({
    search_opening_code: ['search_opening', 'code', 'openedAt'],
    request_provider_created: ['request', 'providerId', 'createdAt'],
    trade_order_provider_created: ['trade_order', 'providerId', 'createdAt'],
    trade_order_buyer_created: ['trade_order', 'buyerId', 'createdAt'],
    trade_order_provider_updated: ['trade_order', 'providerId', 'updatedAt', 'id'],
    trade_order_buyer_updated: ['trade_order', 'buyerId', 'updatedAt', 'id'],
    trade_order_due: ['trade_order', 'state', 'dueAt', 'id'],
  }) as [string, [string, ...string[]]][])
    await db.schema.createIndex(name).on(table).columns(columns).execute()
}

import type { Insertable, Selectable } from 'kysely'
import type { LedgerAccount } from '#app/domain/ledger/postings.ts'
import type { Db } from '../client.server.ts'
import type { OrderTables } from '../tables/orders.ts'

export type LedgerEntry = Selectable<OrderTables['ledger_entry']>

/** Whether a posting stands in the ledger. */
export async function hasPosting(db: Db, { kind, occasion }: Pick<LedgerEntry, 'kind' | 'occasion'>): Promise<boolean> {
  const row = await db
    .selectFrom('ledger_entry')
    .select('id')
    .where('kind', '=', kind)
    .where('occasion', '=', occasion)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Writes the lines of a posting. */
export async function insertLedgerEntries(
  trx: Db,
  entries: readonly Insertable<OrderTables['ledger_entry']>[],
): Promise<void> {
  await trx.insertInto('ledger_entry').values(entries).execute()
}

/** All lines of an order, the first first. */
export async function listLedgerOfOrder(db: Db, orderId: string): Promise<LedgerEntry[]> {
  return db
    .selectFrom('ledger_entry')
    .selectAll()
    .where('orderId', '=', orderId)
    .orderBy('at')
    .orderBy('id')
    .limit(2_000)
    .execute()
}

/** What each account holds, by currency; of one organisation where it is given. */
export async function sumLedger(
  db: Db,
  { organisationId }: { organisationId?: string } = {},
): Promise<{ account: LedgerAccount; currency: string; cents: number }[]> {
  let query = db
    .selectFrom('ledger_entry')
    .select(({ fn }) => ['account', 'currency', fn.sum<number>('cents').as('cents')])
    .groupBy(['account', 'currency'])
  if (organisationId !== undefined) query = query.where('organisationId', '=', organisationId)
  const rows = await query.execute()
  return rows.map((row) => ({ ...row, cents: Number(row.cents) }))
}

/** Postings whose lines do not sum to zero, and orders that hold several currencies: there must be none. */
export async function listUnbalanced(
  db: Db,
  limit: number,
): Promise<{ orderId: string; kind: string; occasion: string; cents: number }[]> {
  const rows = await db
    .selectFrom('ledger_entry')
    .select(({ fn }) => ['orderId', 'kind', 'occasion', fn.sum<number>('cents').as('cents')])
    .groupBy(['orderId', 'kind', 'occasion', 'currency'])
    .having(({ eb, fn }) => eb(fn.sum<number>('cents'), '!=', 0))
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, cents: Number(row.cents) }))
}

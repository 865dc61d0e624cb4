import { type Insertable, type Selectable, sql } from 'kysely'
import type { LedgerAccount, LedgerKind } from '#app/domain/ledger/postings.ts'
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

/** What a check of the ledger found: of which order, what the ledger says and what it ought to. */
export type Difference = { order: string; ledgerCents: number; otherCents: number }

type Compared = 'capture' | 'refund' | 'hold' | 'payout' | 'overpaid'

/**
 * The first orders of which the ledger differs from what it mirrors: what payments say was taken, given back and is held, what
 * settlement runs paid, and that no provider was paid more than was taken for it.
 */
export async function listDifferences(db: Db, what: Compared, limit: number): Promise<Difference[]> {
  const [inLedger, elsewhere] = comparisons[what]
  const isWrong = what === 'overpaid' ? sql`>` : sql`!=`
  // Each side is summed up once for all orders: asked order by order it would be read again for every one.
  const { rows } = await sql<{ number: string; ledger: number; other: number }>`
    select number, ledger, other from (
      select trade_order.number as number, trade_order.id as id,
        coalesce(one.cents, 0) as ledger, coalesce(two.cents, 0) as other
      from trade_order
      left join (${inLedger}) as one on one.entry_of = trade_order.id
      left join (${elsewhere}) as two on two.entry_of = trade_order.id
    ) as compared where ledger ${isWrong} other order by id limit ${limit}`.execute(db)
  return rows.map(({ number, ledger, other }) => ({
    order: number,
    ledgerCents: Number(ledger),
    otherCents: Number(other),
  }))
}

const ofLedger = (kind: LedgerKind | 'any', accounts: readonly LedgerAccount[], sign: 1 | -1) => sql`
  select ${sql.ref('orderId')} as entry_of, ${sql.lit(sign)} * sum(cents) as cents from ledger_entry
  where account in (${sql.join(accounts.map((account) => sql.lit(account)))})
    and ${kind === 'any' ? sql`1 = 1` : sql`kind = ${sql.lit(kind)}`}
  group by ${sql.ref('orderId')}`
const ofPayments = (column: 'capturedCents' | 'refundedCents') => sql`
  select ${sql.ref('orderId')} as entry_of, sum(${sql.ref(column)}) as cents from payment group by ${sql.ref('orderId')}`
const held = sql`
  select ${sql.ref('orderId')} as entry_of, sum(${sql.ref('amountCents')}) as cents from payment
  where state = 'authorised' group by ${sql.ref('orderId')}`
const paidOut = sql`
  select payout_order.${sql.ref('orderId')} as entry_of, sum(payout_order.cents) as cents from payout_order
  inner join payout on payout.id = payout_order.${sql.ref('payoutId')}
  where payout.state = 'paid' group by payout_order.${sql.ref('orderId')}`

const comparisons = {
  capture: [ofLedger('capture', ['service', 'bank'], 1), ofPayments('capturedCents')],
  refund: [ofLedger('refund', ['service', 'bank'], -1), ofPayments('refundedCents')],
  hold: [ofLedger('any', ['hold'], 1), held],
  payout: [ofLedger('payout', ['provider'], 1), paidOut],
  overpaid: [ofLedger('payout', ['provider'], 1), ofLedger('capture', ['provider'], -1)],
} as const

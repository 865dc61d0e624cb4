import { type ExpressionBuilder, sql } from 'kysely'
import type { LedgerKind } from '#app/domain/ledger/postings.ts'
import type { OrderSide } from '#app/domain/order/order-steps.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import type { Schema } from '../schema.ts'

/** Whose statement, of what time, in which currency. */
export type StatementOf = { side: OrderSide; organisationId: string; currency: string; from: number; to: number }

/** A posting as it stands in a statement: signed cents as the side sees them. */
export type StatementRow = {
  id: string
  at: number
  kind: LedgerKind
  number: string
  terms: string
  other: string
  gross: number
  fee: number
  net: number
}

/** What a side had before, and what its postings of the time come to. */
export type StatementSums = { opening: number; gross: number; fee: number; net: number; lines: number }

const cash = sql`('service', 'bank')`

/** The lines of the ledger that are a side's: what a provider is owed, or what came from and went back to a buyer. */
function linesOf(db: Db, { side, organisationId, currency }: StatementOf) {
  const lines = db
    .selectFrom('ledger_entry')
    .innerJoin('trade_order', 'trade_order.id', 'ledger_entry.orderId')
    .where('ledger_entry.currency', '=', currency)
  return side === 'provider'
    ? lines.where('ledger_entry.organisationId', '=', organisationId).where('ledger_entry.account', '=', 'provider')
    : lines
        .where('trade_order.buyerId', '=', organisationId)
        .where('ledger_entry.account', 'in', ['service', 'bank'])
        .where('ledger_entry.kind', 'in', ['capture', 'refund'])
}

/** The part of the posting of a line that stands on other accounts of it. */
const partOf = (accounts: ReturnType<typeof sql>) => sql<number>`coalesce((
  select sum(part.cents) from ledger_entry as part
  where part.kind = ${sql.ref('ledger_entry.kind')} and part.occasion = ${sql.ref('ledger_entry.occasion')}
    and part.account in ${accounts}), 0)`

const amountsOf = (side: OrderSide) =>
  side === 'provider'
    ? {
        gross: partOf(cash),
        fee: sql<number>`-${partOf(sql`('fee')`)}`,
        net: sql<number>`-${sql.ref('ledger_entry.cents')}`,
      }
    : {
        gross: sql<number>`${sql.ref('ledger_entry.cents')}`,
        fee: sql<number>`0`,
        net: sql<number>`${sql.ref('ledger_entry.cents')}`,
      }

/** Postings of a statement, the first first, from after one of them on. */
export async function listStatementRows(
  db: Db,
  asked: StatementOf & { after?: { at: number; id: string }; limit: number },
): Promise<StatementRow[]> {
  const { side, after } = asked
  const { gross, fee, net } = amountsOf(side)
  const query = linesOf(db, asked)
    .innerJoin('organisation as other', (join) =>
      join.onRef('other.id', '=', side === 'provider' ? 'trade_order.buyerId' : 'trade_order.providerId'),
    )
    .select(['ledger_entry.id', 'ledger_entry.at', 'ledger_entry.kind', 'trade_order.number', 'trade_order.terms'])
    .select(['other.name as other', gross.as('gross'), fee.as('fee'), net.as('net')])
    .where('ledger_entry.at', '>=', asked.from)
    .where('ledger_entry.at', '<', asked.to)
  const rows = await pageBy(query, 'ledger_entry.at', 'ledger_entry.id', {
    order: 'asc',
    after: after && [after.at, after.id],
    limit: asked.limit,
  }).execute()
  return rows.map((row) => ({ ...row, gross: Number(row.gross), fee: Number(row.fee), net: Number(row.net) }))
}

/** What a statement begins with and comes to. */
export async function sumStatement(db: Db, asked: StatementOf): Promise<StatementSums> {
  const { gross, fee, net } = amountsOf(asked.side)
  const [before, within] = await Promise.all([
    linesOf(db, asked)
      .select(sql<number | null>`sum(${net})`.as('net'))
      .where('ledger_entry.at', '<', asked.from)
      .executeTakeFirstOrThrow(),
    linesOf(db, asked)
      .select([
        sql<number | null>`sum(${gross})`.as('gross'),
        sql<number | null>`sum(${fee})`.as('fee'),
        sql<number | null>`sum(${net})`.as('net'),
        sql<number>`count(*)`.as('lines'),
      ])
      .where('ledger_entry.at', '>=', asked.from)
      .where('ledger_entry.at', '<', asked.to)
      .executeTakeFirstOrThrow(),
  ])
  return {
    opening: Number(before.net ?? 0),
    gross: Number(within.gross ?? 0),
    fee: Number(within.fee ?? 0),
    net: Number(within.net ?? 0),
    lines: Number(within.lines),
  }
}

/** Currencies in which a side has postings. */
export async function listStatementCurrencies(
  db: Db,
  { side, organisationId }: Pick<StatementOf, 'side' | 'organisationId'>,
): Promise<string[]> {
  const isOf = (eb: ExpressionBuilder<Schema, 'trade_order'>) =>
    eb(side === 'buyer' ? 'trade_order.buyerId' : 'trade_order.providerId', '=', organisationId)
  const rows = await db
    .selectFrom('trade_order')
    .select('trade_order.currency')
    .distinct()
    .where((eb) => isOf(eb))
    .orderBy('trade_order.currency')
    .limit(20)
    .execute()
  return rows.map(({ currency }) => currency)
}

/** What the exchange kept in a time, by currency. */
export async function sumFees(
  db: Db,
  { from, to }: { from: number; to: number },
): Promise<{ currency: string; cents: number }[]> {
  const rows = await db
    .selectFrom('ledger_entry')
    .select(({ fn }) => ['currency', fn.sum<number>('cents').as('cents')])
    .where('account', '=', 'fee')
    .where('at', '>=', from)
    .where('at', '<', to)
    .groupBy('currency')
    .execute()
  return rows.map((row) => ({ ...row, cents: 0 - Number(row.cents) }))
}

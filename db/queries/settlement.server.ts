import { type ExpressionBuilder, type Insertable, type Selectable, sql } from 'kysely'
import type { RunState } from '#app/domain/billing/settlement-states.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { Schema } from '../schema.ts'
import type { BillingTables } from '../tables/billing.ts'

export type SettlementRun = Selectable<BillingTables['settlement_run']>
export type Payout = Selectable<BillingTables['payout']>
export type PayoutOrder = Selectable<BillingTables['payout_order']>

export type Owed = { orderId: string; providerId: string; currency: string; cents: number }

/**
 * What each order's provider is owed: taken before the cutoff, less what was given back or paid out at any time. Negative where
 * it got too much. Left out are orders that are disputed, that another run is paying, or of which nothing is owed; where a run
 * is named all but its own. At most `limit`, those first that are overpaid, then the longest in the ledger.
 */
export async function listOwed(
  db: Db,
  { cutoffAt, ofRun, limit }: { cutoffAt: number; ofRun?: string; limit: number },
): Promise<Owed[]> {
  const owed = sql<number>`-sum(case when ${sql.ref('ledger_entry.kind')} = 'capture' and ${sql.ref('ledger_entry.at')} >= ${cutoffAt} then 0 else ${sql.ref('ledger_entry.cents')} end)`
  const paying = (isOwn: boolean) => (eb: ExpressionBuilder<Schema, 'ledger_entry'>) =>
    eb.exists(
      eb
        .selectFrom('payout_order')
        .select('payout_order.orderId')
        .whereRef('payout_order.orderId', '=', 'ledger_entry.orderId')
        .where('payout_order.isOpen', '=', 1)
        .where('payout_order.runId', isOwn ? '=' : '!=', ofRun ?? ''),
    )
  const rows = await db
    .selectFrom('ledger_entry')
    .innerJoin('trade_order', 'trade_order.id', 'ledger_entry.orderId')
    .select(['ledger_entry.orderId', 'ledger_entry.organisationId', 'ledger_entry.currency', owed.as('cents')])
    .where('ledger_entry.account', '=', 'provider')
    .where('trade_order.state', '!=', 'disputed')
    .where(({ eb, exists, not }) =>
      not(
        exists(
          eb
            .selectFrom('dispute')
            .select('dispute.id')
            .whereRef('dispute.orderId', '=', 'ledger_entry.orderId')
            .where('dispute.isOpen', '=', 1),
        ),
      ),
    )
    .where((eb) => (ofRun === undefined ? eb.not(paying(false)(eb as never)) : paying(true)(eb as never)))
    .groupBy(['ledger_entry.orderId', 'ledger_entry.organisationId', 'ledger_entry.currency'])
    .having(owed, '!=', 0)
    .orderBy(sql`case when ${owed} < 0 then 0 else 1 end`)
    .orderBy(sql`min(${sql.ref('ledger_entry.at')})`)
    .orderBy('ledger_entry.orderId')
    .limit(limit)
    .execute()
  return rows.map(({ orderId, organisationId, currency, cents }) => ({
    orderId,
    providerId: organisationId ?? '',
    currency,
    cents: Number(cents),
  }))
}

/** Keeps a new run; false where there is one of the occasion. */
export function insertRun(trx: Db, run: Insertable<BillingTables['settlement_run']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('settlement_run')
      .values(run)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** Keeps what providers get in a run, with the orders it is for. */
export async function insertPayouts(
  trx: Db,
  { payouts, orders }: { payouts: readonly Insertable<BillingTables['payout']>[]; orders: readonly PayoutOrder[] },
): Promise<void> {
  const batch = 200
  for (let at = 0; at < payouts.length; at += batch)
    await trx
      .insertInto('payout')
      .values(payouts.slice(at, at + batch))
      .execute()
  for (let at = 0; at < orders.length; at += batch)
    await trx
      .insertInto('payout_order')
      .values(orders.slice(at, at + batch))
      .execute()
}

/** A run by its number. */
export function findRun(db: Db, number: string): Promise<SettlementRun | undefined> {
  return db.selectFrom('settlement_run').selectAll().where('number', '=', number).executeTakeFirst()
}

/** Whether there is a run of an occasion. */
export async function hasRun(db: Db, occasion: string): Promise<boolean> {
  const row = await db.selectFrom('settlement_run').select('id').where('occasion', '=', occasion).executeTakeFirst()
  return row !== undefined
}

/** Changes a run that is still in this state; false where it is not. */
export function moveRun(trx: Db, move: { id: string; from: RunState; set: Partial<SettlementRun> }): Promise<boolean> {
  return changesOne(
    trx.updateTable('settlement_run').set(move.set).where('id', '=', move.id).where('state', '=', move.from),
  )
}

/** Moves all payouts of a run that are in a state. */
export async function movePayouts(
  trx: Db,
  { runId, from, to }: { runId: string; from: Payout['state']; to: Payout['state'] },
): Promise<void> {
  await trx.updateTable('payout').set({ state: to }).where('runId', '=', runId).where('state', '=', from).execute()
}

/** Changes a payout that is approved and not settled; false where it is not. */
export function settlePayout(trx: Db, { id, set }: { id: string; set: Partial<Payout> }): Promise<boolean> {
  return changesOne(trx.updateTable('payout').set(set).where('id', '=', id).where('state', '=', 'approved'))
}

/** A payout of a run. */
export function findPayout(db: Db, of: { id: string; runId: string }): Promise<Payout | undefined> {
  return db.selectFrom('payout').selectAll().where('id', '=', of.id).where('runId', '=', of.runId).executeTakeFirst()
}

/** Whether the bank's number of a payment stands with another payout. */
export async function hasBankReference(db: Db, reference: string): Promise<boolean> {
  const row = await db.selectFrom('payout').select('id').where('bankReference', '=', reference).executeTakeFirst()
  return row !== undefined
}

/** Orders of a payout, or of a whole run. */
export function listPayoutOrders(
  db: Db,
  { of, limit }: { of: { payoutId: string } | { runId: string }; limit: number },
): Promise<PayoutOrder[]> {
  const [column, value] = 'payoutId' in of ? (['payoutId', of.payoutId] as const) : (['runId', of.runId] as const)
  return db.selectFrom('payout_order').selectAll().where(column, '=', value).orderBy('orderId').limit(limit).execute()
}

/** What orders of a payout have at the payment service. */
export async function sumServiceOfOrders(
  db: Db,
  { payoutId }: { payoutId: string },
): Promise<{ orderId: string; cents: number }[]> {
  const rows = await db
    .selectFrom('ledger_entry')
    .select(({ fn }) => ['orderId', fn.sum<number>('cents').as('cents')])
    .where('account', '=', 'service')
    .where('orderId', 'in', (eb) =>
      eb.selectFrom('payout_order').select('payout_order.orderId').where('payout_order.payoutId', '=', payoutId),
    )
    .groupBy('orderId')
    .execute()
  return rows.map((row) => ({ ...row, cents: Number(row.cents) }))
}

/** What is not being paid any more another run may pay. */
export async function closePayoutOrders(trx: Db, of: { payoutId: string } | { runId: string }): Promise<void> {
  const query = trx.updateTable('payout_order').set({ isOpen: 0 })
  await ('payoutId' in of ? query.where('payoutId', '=', of.payoutId) : query.where('runId', '=', of.runId)).execute()
}

/** Whether a run has payouts that are still to be settled. */
export async function hasOpenPayouts(db: Db, runId: string): Promise<boolean> {
  const row = await db
    .selectFrom('payout')
    .select('id')
    .where('runId', '=', runId)
    .where('state', 'in', ['proposed', 'approved'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Runs with what they come to, the newest first. */
export async function listRuns(
  db: Db,
  { after, limit }: { after?: { at: number; id: string }; limit: number },
): Promise<(SettlementRun & { payouts: number; cents: number })[]> {
  const query = db
    .selectFrom('settlement_run')
    .selectAll()
    .select((eb) => [
      eb
        .selectFrom('payout')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('payout.runId', '=', 'settlement_run.id')
        .as('payouts'),
      eb
        .selectFrom('payout')
        .select(({ fn }) => fn.sum<number | null>('payout.cents').as('cents'))
        .whereRef('payout.runId', '=', 'settlement_run.id')
        .as('cents'),
    ])
  const rows = await pageBy(query, 'proposedAt', 'id', {
    order: 'desc',
    after: after && [after.at, after.id],
    limit,
  }).execute()
  return rows.map((row) => ({ ...row, payouts: Number(row.payouts ?? 0), cents: Number(row.cents ?? 0) }))
}

/** Payouts of a run with their providers, or of a provider with their runs; the largest or the newest first. */
export function listPayouts(db: Db, { of, limit }: { of: { runId: string } | { providerId: string }; limit: number }) {
  const query = db
    .selectFrom('payout')
    .innerJoin('organisation', 'organisation.id', 'payout.providerId')
    .innerJoin('settlement_run', 'settlement_run.id', 'payout.runId')
    .selectAll('payout')
    .select((eb) => [
      'organisation.name',
      'organisation.slug',
      'settlement_run.number',
      eb
        .selectFrom('payout_order')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('payout_order.payoutId', '=', 'payout.id')
        .as('orders'),
    ])
  return 'runId' in of
    ? query
        .where('payout.runId', '=', of.runId)
        .orderBy('payout.cents', 'desc')
        .orderBy('payout.id')
        .limit(limit)
        .execute()
    : query
        .where('payout.providerId', '=', of.providerId)
        .orderBy('payout.createdAt', 'desc')
        .orderBy('payout.id', 'desc')
        .limit(limit)
        .execute()
}

/** What runs are paying a provider now, by currency. */
export async function sumInSettlement(db: Db, providerId: string): Promise<{ currency: string; cents: number }[]> {
  const rows = await db
    .selectFrom('payout')
    .select(({ fn }) => ['currency', fn.sum<number>('cents').as('cents')])
    .where('providerId', '=', providerId)
    .where('state', 'in', ['proposed', 'approved'])
    .groupBy('currency')
    .execute()
  return rows.map((row) => ({ ...row, cents: Number(row.cents) }))
}

/** Providers that are owed money, or owe some, the most first. */
export async function listProviderBalances(
  db: Db,
  limit: number,
): Promise<{ organisationId: string; slug: string; name: string; currency: string; cents: number }[]> {
  const owed = sql<number>`-sum(${sql.ref('ledger_entry.cents')})`
  const rows = await db
    .selectFrom('ledger_entry')
    .innerJoin('organisation', 'organisation.id', 'ledger_entry.organisationId')
    .select(['organisation.id as organisationId', 'organisation.slug', 'organisation.name', 'ledger_entry.currency'])
    .select(owed.as('cents'))
    .where('ledger_entry.account', '=', 'provider')
    .groupBy(['organisation.id', 'organisation.slug', 'organisation.name', 'ledger_entry.currency'])
    .having(owed, '!=', 0)
    .orderBy(owed, 'desc')
    .orderBy('organisation.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, cents: Number(row.cents) }))
}

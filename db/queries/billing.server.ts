import type { Insertable, Selectable, Updateable } from 'kysely'
import type { PeriodState } from '#app/domain/billing/period-states.ts'
import type { OrderSide } from '#app/domain/order/order-steps.ts'
import type { OrderTerms } from '#app/domain/order/order-terms.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { BillingTables } from '../tables/billing.ts'
import type { OrderTables } from '../tables/orders.ts'

export type BillingPlan = Selectable<BillingTables['billing_plan']>
export type BillingPeriod = Selectable<BillingTables['billing_period']>
type Place = { startsAt: number; id: string }

/** Keeps how an order is charged again; false where that is known. */
export function insertPlan(trx: Db, plan: Insertable<BillingTables['billing_plan']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('billing_plan')
      .values(plan)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** How an order is charged again; undefined where it is not. */
export async function findPlan(db: Db, orderId: string): Promise<BillingPlan | undefined> {
  return db.selectFrom('billing_plan').selectAll().where('orderId', '=', orderId).executeTakeFirst()
}

/** Orders with which something is to be done by now, the longest due first. */
export async function listDuePlans(db: Db, { now, limit }: { now: number; limit: number }): Promise<string[]> {
  const rows = await db
    .selectFrom('billing_plan')
    .select('orderId')
    .where('nextAt', '<=', now)
    .orderBy('nextAt')
    .orderBy('orderId')
    .limit(limit)
    .execute()
  return rows.map(({ orderId }) => orderId)
}

/** Changes a plan that is at the period that was seen; false where it is not. */
export function movePlan(
  trx: Db,
  move: { orderId: string; n: number; set: Updateable<BillingTables['billing_plan']> },
): Promise<boolean> {
  return changesOne(
    trx.updateTable('billing_plan').set(move.set).where('orderId', '=', move.orderId).where('n', '=', move.n),
  )
}

/** Keeps a new period; false where its order has it. */
export function insertPeriod(trx: Db, period: Insertable<BillingTables['billing_period']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('billing_period')
      .values(period)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** A period of an order. */
export async function findPeriod(db: Db, of: { orderId: string; n: number }): Promise<BillingPeriod | undefined> {
  return db
    .selectFrom('billing_period')
    .selectAll()
    .where('orderId', '=', of.orderId)
    .where('n', '=', of.n)
    .executeTakeFirst()
}

/** The last period of an order that was charged; undefined where none was. */
export async function findLastCharged(db: Db, orderId: string): Promise<BillingPeriod | undefined> {
  return db
    .selectFrom('billing_period')
    .selectAll()
    .where('orderId', '=', orderId)
    .where('costCents', '>', 0)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Changes a period that is still in one of these states; false where it is not. */
export function movePeriod(
  trx: Db,
  move: { id: string; from: readonly PeriodState[]; set: Updateable<BillingTables['billing_period']> },
): Promise<boolean> {
  return changesOne(
    trx.updateTable('billing_period').set(move.set).where('id', '=', move.id).where('state', 'in', move.from),
  )
}

/** Gives up what of an order's periods is in one of these states, from the nth on where that is said. */
export async function giveUpPeriods(
  trx: Db,
  given: {
    orderId: string
    from: readonly PeriodState[]
    atLeast?: number
    set: Updateable<BillingTables['billing_period']>
  },
): Promise<void> {
  await trx
    .updateTable('billing_period')
    .set({ ...given.set, state: 'writtenOff' })
    .where('orderId', '=', given.orderId)
    .where('n', '>=', given.atLeast ?? 0)
    .where('state', 'in', given.from)
    .execute()
}

/** Periods of an order, the last first. */
export function listPeriodsOfOrder(db: Db, orderId: string, limit: number): Promise<BillingPeriod[]> {
  return db
    .selectFrom('billing_period')
    .selectAll()
    .where('orderId', '=', orderId)
    .orderBy('n', 'desc')
    .limit(limit)
    .execute()
}

/** What the periods of an order came to before the nth: units that were counted, and how much of the deposit is used. */
export async function sumPeriods(
  db: Db,
  { orderId, before }: { orderId: string; before?: number },
): Promise<{ units: number; creditCents: number }> {
  let query = db
    .selectFrom('billing_period')
    .select(({ fn }) => [
      fn.sum<number | null>('units').as('units'),
      fn.sum<number | null>('creditCents').as('creditCents'),
    ])
    .where('orderId', '=', orderId)
  if (before !== undefined) query = query.where('n', '<', before)
  const row = await query.executeTakeFirst()
  return { units: Number(row?.units ?? 0), creditCents: Number(row?.creditCents ?? 0) }
}

/**
 * Periods for which money is waited for and of which something has to follow now: the money is there or held, a try to pay
 * failed, or the time to pay is over and the right still holds. The first due first.
 */
export async function listPeriodsToFollow(
  db: Db,
  { now, endBefore, limit }: { now: number; endBefore: number; limit: number },
): Promise<{ orderId: string; n: number }[]> {
  return db
    .selectFrom('billing_period')
    .innerJoin('entitlement', 'entitlement.orderId', 'billing_period.orderId')
    .leftJoin('payment', (join) =>
      join
        .onRef('payment.orderId', '=', 'billing_period.orderId')
        .onRef('payment.period', '=', 'billing_period.n')
        .on('payment.isOpen', '=', 1),
    )
    .select(['billing_period.orderId', 'billing_period.n'])
    .where('billing_period.isDue', '=', 1)
    .where(({ eb, and, or }) =>
      or([
        eb('payment.state', 'in', ['authorised', 'captured']),
        and([eb('payment.id', 'is', null), eb('billing_period.state', '=', 'charged')]),
        and([eb('billing_period.dueAt', '<=', now), eb('entitlement.state', '=', 'active')]),
        and([eb('billing_period.dueAt', '<=', endBefore), eb('entitlement.state', '=', 'suspended')]),
      ]),
    )
    .orderBy('billing_period.dueAt')
    .orderBy('billing_period.id')
    .limit(limit)
    .execute()
}

/** Whether a period of an order has not been paid though its time is over. */
export async function hasOverduePeriod(db: Db, { orderId, now }: { orderId: string; now: number }): Promise<boolean> {
  const row = await db
    .selectFrom('billing_period')
    .select('id')
    .where('orderId', '=', orderId)
    .where('isDue', '=', 1)
    .where('dueAt', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What was deposited with each of these orders and is not used yet, and the share of the exchange; those without deposit are left out. */
export async function listUnusedDeposits(
  db: Db,
  orderIds: readonly string[],
): Promise<{ orderId: string; cents: number; feeBasisPoints: number }[]> {
  if (orderIds.length === 0) return []
  const rows = await db
    .selectFrom('billing_plan')
    .innerJoin('trade_order', 'trade_order.id', 'billing_plan.orderId')
    .innerJoin('payment', (join) =>
      join
        .onRef('payment.orderId', '=', 'billing_plan.orderId')
        .on('payment.period', '=', 0)
        .on('payment.isOpen', '=', 1),
    )
    .select((eb) => [
      'billing_plan.orderId',
      'trade_order.terms',
      'payment.capturedCents',
      'payment.refundedCents',
      eb
        .selectFrom('billing_period')
        .select(({ fn }) => fn.sum<number | null>('creditCents').as('cents'))
        .whereRef('billing_period.orderId', '=', 'billing_plan.orderId')
        .as('used'),
    ])
    .where('billing_plan.kind', '=', 'metered')
    .where('billing_plan.orderId', 'in', orderIds)
    .execute()
  return rows
    .map(({ orderId, terms, capturedCents, refundedCents, used }) => ({
      orderId,
      feeBasisPoints: (JSON.parse(terms) as OrderTerms).price.feeBasisPoints,
      cents: capturedCents - refundedCents - Number(used ?? 0),
    }))
    .filter(({ cents }) => cents > 0)
}

export type PeriodRow = BillingPeriod & Pick<OrderTables['trade_order'], 'number' | 'terms'> & { other: string }

/** Periods of one side with their orders, the last first; of what is waited for only where that is asked. */
export function listPeriodsOfSide(
  db: Db,
  asked: { side: OrderSide; organisationId: string; isDue: boolean; after?: Place; limit: number },
): Promise<PeriodRow[]> {
  const { side, after } = asked
  const isBuyer = side === 'buyer'
  let query = db
    .selectFrom('billing_period')
    .innerJoin('trade_order', 'trade_order.id', 'billing_period.orderId')
    .innerJoin('organisation as other', 'other.id', isBuyer ? 'billing_period.providerId' : 'billing_period.buyerId')
    .selectAll('billing_period')
    .select(['trade_order.number', 'trade_order.terms', 'other.name as other'])
    .where(isBuyer ? 'billing_period.buyerId' : 'billing_period.providerId', '=', asked.organisationId)
  if (asked.isDue) query = query.where('billing_period.isDue', '=', 1)
  return pageBy(query, 'billing_period.startsAt', 'billing_period.id', {
    order: 'desc',
    after: after && [after.startsAt, after.id],
    limit: asked.limit,
  }).execute() as Promise<PeriodRow[]>
}

/** Orders of one side that are charged again, the next to be charged first. */
export function listPlansOfSide(
  db: Db,
  asked: { side: OrderSide; organisationId: string; until: number; limit: number },
) {
  const isBuyer = asked.side === 'buyer'
  return db
    .selectFrom('billing_plan')
    .innerJoin('trade_order', 'trade_order.id', 'billing_plan.orderId')
    .innerJoin('organisation as other', 'other.id', isBuyer ? 'trade_order.providerId' : 'trade_order.buyerId')
    .selectAll('billing_plan')
    .select(['trade_order.number', 'trade_order.terms', 'other.name as other'])
    .where(isBuyer ? 'trade_order.buyerId' : 'trade_order.providerId', '=', asked.organisationId)
    .where('billing_plan.nextAt', '<', asked.until)
    .orderBy('billing_plan.nextAt')
    .limit(asked.limit)
    .execute()
}

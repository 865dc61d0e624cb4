import type { Insertable, Selectable } from 'kysely'
import type { ChainedEvent } from '#app/domain/events/event-chain.ts'
import { OrderTerms } from '#app/domain/order/order-terms.ts'
import type { Db } from '../client.server.ts'
import { insertsOne } from '../one-row.ts'
import type { AfterTradeTables } from '../tables/after-trade.ts'

export type Receipt = Selectable<AfterTradeTables['receipt']>
export type DealCertificate = Selectable<AfterTradeTables['deal_certificate']>
/** An event of an order, a payment or a right, with the order that it is about. */
export type OrderEvent = ChainedEvent & { orderId: string }

/** Events after a number with one of these actions that belong to an order, in order. */
export async function listOrderEvents(
  db: Db,
  { after, actions, limit }: { after: number; actions: readonly string[]; limit: number },
): Promise<{ events: OrderEvent[]; until: number }> {
  const rows = await db
    .selectFrom('event')
    .leftJoin('entitlement', (join) =>
      join.onRef('entitlement.id', '=', 'event.subjectId').on('event.subjectKind', '=', 'entitlement'),
    )
    .leftJoin('payment', (join) =>
      join.onRef('payment.id', '=', 'event.subjectId').on('event.subjectKind', '=', 'payment'),
    )
    .selectAll('event')
    .select(['entitlement.orderId as ofRight', 'payment.orderId as ofPayment'])
    .where('event.seq', '>', after)
    .where('event.subjectKind', 'in', ['order', 'entitlement', 'payment'])
    .where('event.action', 'in', actions)
    .orderBy('event.seq')
    .limit(limit)
    .execute()
  const events = rows.flatMap(({ ofRight, ofPayment, ...event }) => {
    const orderId = event.subjectKind === 'order' ? event.subjectId : (ofRight ?? ofPayment)
    return orderId === null ? [] : [{ ...event, orderId }]
  })
  if (rows.length === limit) return { events, until: rows.at(-1)?.seq ?? after }
  const last = await db
    .selectFrom('event')
    .select(({ fn }) => fn.max<number>('seq').as('seq'))
    .executeTakeFirst()
  return { events, until: Number(last?.seq ?? after) }
}

/** What receipts say of these orders, by id. */
export async function listReceiptOrders(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('trade_order')
    .leftJoin('contract', 'contract.orderId', 'trade_order.id')
    .select(['trade_order.id', 'trade_order.number', 'trade_order.terms', 'trade_order.totalCents'])
    .select(['trade_order.currency', 'trade_order.isDemo'])
    .select(['contract.number as contractNumber', 'contract.hash as contractHash', 'contract.drawnAt'])
    .where('trade_order.id', 'in', ids)
    .execute()
  return rows.map((row) => ({ ...row, terms: OrderTerms.parse(JSON.parse(row.terms)) }))
}
export type ReceiptOrder = Awaited<ReturnType<typeof listReceiptOrders>>[number]

/** Position and hash of the last receipt of each of these orders. */
export async function listLastReceipts(
  db: Db,
  orderIds: readonly string[],
): Promise<Pick<Receipt, 'orderId' | 'position' | 'hash'>[]> {
  if (orderIds.length === 0) return []
  return db
    .selectFrom('receipt')
    .select(['orderId', 'position', 'hash'])
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('orderId', 'position'),
        'in',
        selectFrom('receipt as other')
          .select(({ fn }) => ['other.orderId', fn.max<number>('other.position').as('position')])
          .where('other.orderId', 'in', orderIds)
          .groupBy('other.orderId')
          .$asTuple('orderId', 'position'),
      ),
    )
    .execute()
}

/** Keeps receipts. */
export async function insertReceipts(
  trx: Db,
  receipts: readonly Insertable<AfterTradeTables['receipt']>[],
): Promise<void> {
  if (receipts.length > 0) await trx.insertInto('receipt').values(receipts).execute()
}

/** The receipts of an order, the first first. */
export async function listReceipts(db: Db, { orderId, limit }: { orderId: string; limit: number }): Promise<Receipt[]> {
  return db.selectFrom('receipt').selectAll().where('orderId', '=', orderId).orderBy('position').limit(limit).execute()
}

/** Keeps a certificate of a deal; false where the deal has one. */
export function insertDealCertificate(
  trx: Db,
  certificate: Insertable<AfterTradeTables['deal_certificate']>,
): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('deal_certificate')
      .values(certificate)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** The certificate of a deal by its number, its order or what was filed. */
export async function findDealCertificate(
  db: Db,
  by: { number: string } | { orderId: string } | { filedDealId: string },
): Promise<DealCertificate | undefined> {
  const [column, value] = Object.entries(by)[0] as ['number' | 'orderId' | 'filedDealId', string]
  return db.selectFrom('deal_certificate').selectAll().where(column, '=', value).executeTakeFirst()
}

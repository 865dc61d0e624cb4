import type { Insertable, Selectable, Updateable } from 'kysely'
import type { DisputeState } from '#app/domain/dispute/dispute-steps.ts'
import { OrderTerms } from '#app/domain/order/order-terms.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { AfterTradeTables } from '../tables/after-trade.ts'

export type Dispute = Selectable<AfterTradeTables['dispute']>
export type DisputeMessage = Selectable<AfterTradeTables['dispute_message']> & {
  /** Of the person who wrote it; shown to their own side alone. */
  personName: string
}
/** A dispute as a list shows it. */
export type DisputeLine = Pick<
  Dispute,
  'id' | 'number' | 'state' | 'reason' | 'wish' | 'waitsFor' | 'dueAt' | 'openedAt' | 'endedAt'
> & { order: string; terms: OrderTerms; totalCents: number; currency: string; isRelated: number }

/** Keeps a new dispute; false where its order has one that is open. */
export function insertDispute(trx: Db, dispute: Insertable<AfterTradeTables['dispute']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('dispute')
      .values(dispute)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** A dispute by its number. */
export async function findDispute(db: Db, number: string): Promise<Dispute | undefined> {
  return db.selectFrom('dispute').selectAll().where('number', '=', number).executeTakeFirst()
}

/** The last dispute of an order. */
export async function findDisputeOfOrder(db: Db, orderId: string): Promise<Dispute | undefined> {
  return db
    .selectFrom('dispute')
    .selectAll()
    .where('orderId', '=', orderId)
    .orderBy('openedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Whether a dispute of an order is open, about the order itself or one of its periods. */
export async function hasOpenDispute(db: Db, orderId: string): Promise<boolean> {
  const row = await db
    .selectFrom('dispute')
    .select('id')
    .where('orderId', '=', orderId)
    .where('isOpen', '=', 1)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether there is or was a dispute about a period of an order. */
export async function hasDisputeOfPeriod(db: Db, of: { orderId: string; period: number }): Promise<boolean> {
  const row = await db
    .selectFrom('dispute')
    .select('id')
    .where('orderId', '=', of.orderId)
    .where('period', '=', of.period)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Changes a dispute that is still as it was seen; false where it is not. */
export function moveDispute(
  trx: Db,
  move: { id: string; from: DisputeState; seen: number; set: Updateable<AfterTradeTables['dispute']> },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('dispute')
      .set(move.set)
      .where('id', '=', move.id)
      .where('state', '=', move.from)
      .where('updatedAt', '=', move.seen),
  )
}

/** Disputes that are open, the first due first; or those that ended, the last first. `after` is the last line of a page. */
export async function listDisputes(
  db: Db,
  { isOpen, after, limit }: { isOpen: boolean; after?: { at: number; id: string }; limit: number },
): Promise<DisputeLine[]> {
  const at = isOpen ? ('dispute.dueAt' as const) : ('dispute.endedAt' as const)
  const query = db
    .selectFrom('dispute')
    .innerJoin('trade_order', 'trade_order.id', 'dispute.orderId')
    .select([
      'dispute.id',
      'dispute.number',
      'dispute.state',
      'dispute.reason',
      'dispute.wish',
      'dispute.waitsFor',
      'dispute.dueAt',
      'dispute.openedAt',
      'dispute.endedAt',
      'trade_order.number as order',
      'trade_order.terms',
      'trade_order.totalCents',
      'trade_order.currency',
      'trade_order.isRelated',
    ])
    .where('dispute.isOpen', '=', isOpen ? 1 : 0)
  const rows = await pageBy(query, at, 'dispute.id', {
    order: isOpen ? 'asc' : 'desc',
    after: after && [after.at, after.id],
    limit,
  }).execute()
  return rows.map((row) => ({ ...row, terms: OrderTerms.parse(JSON.parse(row.terms)) }))
}

/** Open disputes that wait for their provider longer than they may, the longest first. */
export async function listUnansweredDisputes(
  db: Db,
  { now, limit }: { now: number; limit: number },
): Promise<Dispute[]> {
  return db
    .selectFrom('dispute')
    .selectAll()
    .where('isOpen', '=', 1)
    .where('dueAt', '<', now)
    .where('state', '=', 'open')
    .orderBy('dueAt')
    .limit(limit)
    .execute()
}

/** Keeps what somebody said. */
export async function insertDisputeMessage(
  trx: Db,
  message: Insertable<AfterTradeTables['dispute_message']>,
): Promise<void> {
  await trx.insertInto('dispute_message').values(message).execute()
}

/** What was said in a dispute, the oldest first. */
export async function listDisputeMessages(
  db: Db,
  { disputeId, limit }: { disputeId: string; limit: number },
): Promise<DisputeMessage[]> {
  return db
    .selectFrom('dispute_message')
    .innerJoin('person', 'person.id', 'dispute_message.personId')
    .selectAll('dispute_message')
    .select('person.name as personName')
    .where('dispute_message.disputeId', '=', disputeId)
    .orderBy('dispute_message.sentAt')
    .orderBy('dispute_message.id')
    .limit(limit)
    .execute()
}

/** The file of a message in a dispute of this order. */
export async function findDisputeFile(
  db: Db,
  { id, orderId }: { id: string; orderId: string },
): Promise<Pick<DisputeMessage, 'fileName' | 'mediaType' | 'sha256'> | undefined> {
  return db
    .selectFrom('dispute_message')
    .innerJoin('dispute', 'dispute.id', 'dispute_message.disputeId')
    .select(['dispute_message.fileName', 'dispute_message.mediaType', 'dispute_message.sha256'])
    .where('dispute_message.id', '=', id)
    .where('dispute.orderId', '=', orderId)
    .executeTakeFirst()
}

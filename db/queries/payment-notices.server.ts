import type { Insertable, Selectable, Updateable } from 'kysely'
import type { NoticeState } from '#app/domain/payment/service-news.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { PaymentTables } from '../tables/payments.ts'

export type PaymentNotice = Selectable<PaymentTables['payment_notice']>

/** Keeps what the service said; false where it said the same before. */
export function insertPaymentNotice(trx: Db, notice: Insertable<PaymentTables['payment_notice']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('payment_notice')
      .values(notice)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** Changes a notice that is in one of these states; false where it is not. */
export function movePaymentNotice(
  trx: Db,
  move: { id: string; from: readonly NoticeState[]; set: Updateable<PaymentTables['payment_notice']> },
): Promise<boolean> {
  return changesOne(
    trx.updateTable('payment_notice').set(move.set).where('id', '=', move.id).where('state', 'in', move.from),
  )
}

/** A notice by the number that the service gave it. */
export function findPaymentNotice(db: Db, id: string): Promise<PaymentNotice | undefined> {
  return db.selectFrom('payment_notice').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Notices that are to be looked at again, the longest due first. */
export function listDueNotices(db: Db, { now, limit }: { now: number; limit: number }): Promise<PaymentNotice[]> {
  return db
    .selectFrom('payment_notice')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** What the service said of a payment, the last first. */
export function listNoticesOf(db: Db, paymentId: string): Promise<PaymentNotice[]> {
  return db
    .selectFrom('payment_notice')
    .selectAll()
    .where('paymentId', '=', paymentId)
    .orderBy('receivedAt', 'desc')
    .limit(100)
    .execute()
}

/** Notices an operator has to look at, the last first, from before a place on. */
export function listOpenNotices(
  db: Db,
  { before, limit }: { before?: { at: number; id: string } | undefined; limit: number },
): Promise<PaymentNotice[]> {
  const query = db.selectFrom('payment_notice').selectAll().where('state', 'in', ['unknown', 'stuck', 'waiting'])
  return pageBy(query, 'receivedAt', 'id', { order: 'desc', after: before && [before.at, before.id], limit }).execute()
}

/** Forgets what was said and done with before a time; gives how many. */
export async function forgetNotices(trx: Db, { before, limit }: { before: number; limit: number }): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('payment_notice')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('payment_notice')
        .select('id')
        .where('state', 'in', ['done', 'ignored', 'closed'])
        .where('receivedAt', '<', before)
        .limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

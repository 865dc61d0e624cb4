import type { Insertable, Selectable, Updateable } from 'kysely'
import type { TransferState } from '#app/domain/payment/transfer-states.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { PaymentTables } from '../tables/payments.ts'

export type Transfer = Selectable<PaymentTables['payment_transfer']>

/** Keeps a transfer; false where the same one is kept already. */
export function insertTransfer(trx: Db, transfer: Insertable<PaymentTables['payment_transfer']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('payment_transfer')
      .values(transfer)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** A transfer by its id. */
export function findTransfer(db: Db, id: string): Promise<Transfer | undefined> {
  return db.selectFrom('payment_transfer').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Changes a transfer that is still in this state; false where it is not. */
export function moveTransfer(
  trx: Db,
  move: { id: string; from: TransferState; set: Updateable<PaymentTables['payment_transfer']> },
): Promise<boolean> {
  return changesOne(
    trx.updateTable('payment_transfer').set(move.set).where('id', '=', move.id).where('state', '=', move.from),
  )
}

/** Transfers in these states, the last noted first, from before a place on. */
export function listTransfers(
  db: Db,
  asked: { states: readonly TransferState[]; before?: { at: number; id: string } | undefined; limit: number },
): Promise<Transfer[]> {
  const { before } = asked
  const query = db.selectFrom('payment_transfer').selectAll().where('state', 'in', asked.states)
  return pageBy(query, 'notedAt', 'id', {
    order: 'desc',
    after: before && [before.at, before.id],
    limit: asked.limit,
  }).execute()
}

/** The transfers of a payment, the first first. */
export function listTransfersOf(db: Db, paymentId: string): Promise<Transfer[]> {
  return db
    .selectFrom('payment_transfer')
    .selectAll()
    .where('paymentId', '=', paymentId)
    .orderBy('notedAt')
    .limit(100)
    .execute()
}

import type { Updateable } from 'kysely'
import type { PaymentTaskKind } from '#app/domain/payment/payment-states.ts'
import type { Db } from '../client.server.ts'
import { changesOne } from '../one-row.ts'
import type { OrderTables } from '../tables/orders.ts'
import type { PaymentTask } from './payments.server.ts'

/** Ids of open tasks whose time has come, the longest due first. */
export async function listDueTasks(db: Db, { now, limit }: { now: number; limit: number }): Promise<string[]> {
  const rows = await db
    .selectFrom('payment_task')
    .select('id')
    .where('state', '=', 'open')
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Takes an open task that is due and counts the try, so that nobody else takes it until `until`; undefined where somebody did. */
export async function claimTask(
  trx: Db,
  claim: { id: string; now: number; until: number },
): Promise<PaymentTask | undefined> {
  return trx
    .updateTable('payment_task')
    .set(({ eb }) => ({ tries: eb('tries', '+', 1), dueAt: claim.until }))
    .where('id', '=', claim.id)
    .where('state', '=', 'open')
    .where('dueAt', '<=', claim.now)
    .returningAll()
    .executeTakeFirst()
}

/** Changes a task that is still open; false where it is not. */
export function moveTask(
  trx: Db,
  { id, set }: { id: string; set: Updateable<OrderTables['payment_task']> },
): Promise<boolean> {
  return changesOne(trx.updateTable('payment_task').set(set).where('id', '=', id).where('state', '=', 'open'))
}

/** Opens a task anew that failed; false where it did not. */
export function reopenTask(trx: Db, { id, now }: { id: string; now: number }): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('payment_task')
      .set({ state: 'open', tries: 0, dueAt: now, failure: null, doneAt: null })
      .where('id', '=', id)
      .where('state', '=', 'failed'),
  )
}

/** A task by its id. */
export function findTask(db: Db, id: string): Promise<PaymentTask | undefined> {
  return db.selectFrom('payment_task').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The tasks of a payment, the first first; of one kind, or in one state, where that is asked for. */
export function listTasks(
  db: Db,
  { paymentId, kind, state }: { paymentId: string; kind?: PaymentTaskKind; state?: PaymentTask['state'] },
): Promise<PaymentTask[]> {
  let query = db.selectFrom('payment_task').selectAll().where('paymentId', '=', paymentId)
  if (kind) query = query.where('kind', '=', kind)
  if (state) query = query.where('state', '=', state)
  return query.orderBy('createdAt').orderBy('id').limit(200).execute()
}

import type { Insertable, Selectable, Updateable } from 'kysely'
import type { TaskState } from '#app/domain/delivery-task/task-steps.ts'
import type { Db } from '../client.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { GatewayTables } from '../tables/gateway.ts'

export type DeliveryTask = Selectable<GatewayTables['delivery_task']>
export type Handover = Selectable<GatewayTables['delivery_handover']>

/** The delivery by hand of an order. */
export function findTask(db: Db, orderId: string): Promise<DeliveryTask | undefined> {
  return db.selectFrom('delivery_task').selectAll().where('orderId', '=', orderId).executeTakeFirst()
}

/** Opens a delivery by hand; false where the order has one. */
export function insertTask(trx: Db, row: Insertable<GatewayTables['delivery_task']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('delivery_task')
      .values(row)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** Changes a delivery that is still as it was seen; false where it is not. */
export function moveTask(
  trx: Db,
  move: { id: string; from: readonly TaskState[]; seen: number; set: Updateable<GatewayTables['delivery_task']> },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('delivery_task')
      .set(move.set)
      .where('id', '=', move.id)
      .where('state', 'in', move.from)
      .where('updatedAt', '=', move.seen),
  )
}

/** Keeps what was handed over. */
export async function insertHandover(trx: Db, row: Insertable<GatewayTables['delivery_handover']>): Promise<void> {
  await trx.insertInto('delivery_handover').values(row).execute()
}

/** What was handed over, the last first; at most `limit`. */
export function listHandovers(db: Db, taskId: string, limit: number): Promise<(Handover & { person: string })[]> {
  return db
    .selectFrom('delivery_handover')
    .innerJoin('person', 'person.id', 'delivery_handover.personId')
    .selectAll('delivery_handover')
    .select('person.name as person')
    .where('taskId', '=', taskId)
    .orderBy('at', 'desc')
    .orderBy('delivery_handover.id', 'desc')
    .limit(limit)
    .execute()
}

/** One thing that was handed over. */
export function findHandover(db: Db, asked: { id: string; taskId: string }): Promise<Handover | undefined> {
  return db
    .selectFrom('delivery_handover')
    .selectAll()
    .where('id', '=', asked.id)
    .where('taskId', '=', asked.taskId)
    .executeTakeFirst()
}

/** Notes that somebody looked at credentials. */
export async function insertLook(trx: Db, row: Insertable<GatewayTables['delivery_look']>): Promise<void> {
  await trx.insertInto('delivery_look').values(row).execute()
}

/** Who looked at the credentials of an order's delivery, the last first; at most `limit`. */
export function listLooks(
  db: Db,
  taskId: string,
  limit: number,
): Promise<{ handoverId: string; person: string; at: number }[]> {
  return db
    .selectFrom('delivery_look')
    .innerJoin('delivery_handover', 'delivery_handover.id', 'delivery_look.handoverId')
    .innerJoin('person', 'person.id', 'delivery_look.personId')
    .select(['delivery_look.handoverId', 'person.name as person', 'delivery_look.at'])
    .where('delivery_handover.taskId', '=', taskId)
    .orderBy('delivery_look.at', 'desc')
    .limit(limit)
    .execute()
}

import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  type DeliveryTask,
  findHandover,
  findTask,
  insertHandover,
  insertLook,
  moveTask,
} from '#db/queries/delivery-tasks.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import type { ExchangeKey } from '../account/exchange-key.server.ts'
import { dayOf } from '../calendar/days.ts'
import { Refusal } from '../errors.ts'
import { deliverOrder } from '../order/advance-order.server.ts'
import { type OrderAct, openOrderCase } from '../order/order-case.server.ts'
import { type CaseFile, keepCaseFile } from '../organisation/case-files.server.ts'
import type { ReceivedFile } from '../organisation/document-files.server.ts'
import { openTask } from './open-task.server.ts'
import { isByHand, type TaskStep, taskStepOf } from './task-steps.ts'

type Received = { filesDir: string; file: ReceivedFile; fileName: string }

/** The provider says how, and until which day, it will deliver. The buyer sees it. */
export async function planTask(db: Db, { plan, plannedFor, ...act }: OrderAct & { plan: string; plannedFor: string }) {
  const { now = Date.now() } = act
  if (plannedFor < dayOf(now)) throw new Refusal('invalid', 'dayPast', { field: 'plannedFor' })
  return inTransaction(db, async (trx) => {
    const opened = await open(trx, act, now)
    await take(trx, opened, { step: 'plan', set: { plan, plannedFor, plannedAt: now }, act, now })
  })
}

/** The provider has begun. */
export function startTask(db: Db, act: OrderAct) {
  const { now = Date.now() } = act
  return inTransaction(db, async (trx) => {
    const opened = await open(trx, act, now)
    await take(trx, opened, { step: 'start', set: { startedAt: now }, act, now })
  })
}

/**
 * The provider hands over: says what, with a document or credentials where there are any. By that the order is delivered, and
 * the buyer accepts or disputes it. Credentials are kept sealed.
 */
export async function handOver(
  database: Database,
  {
    text,
    credentials,
    key,
    received,
    ...act
  }: OrderAct & {
    text: string
    credentials: string
    key: ExchangeKey
    received?: Received
  },
): Promise<void> {
  const { now = Date.now() } = act
  const hand = async (trx: Db, kept: CaseFile | undefined) => {
    const opened = await open(trx, act, now)
    await take(trx, opened, { step: 'hand', set: { handedAt: now }, act, now })
    await insertHandover(trx, {
      ...{ id: newId(), taskId: opened.task.id, personId: act.actor.personId, text, at: now },
      credentials: credentials === '' ? null : key.seal('handover', credentials),
      ...{ fileName: null, mediaType: null, bytes: null, sha256: null },
      ...kept,
    })
    await deliverOrder(trx, opened.order, { actorId: act.actor.personId, now })
  }
  if (!received) return inTransaction(database.write, (trx) => hand(trx, undefined))
  await keepCaseFile(database, received, async (trx, kept) => {
    await hand(trx, kept)
    return null
  })
}

/** Refuses a document before any of its bytes are read: for whoever cannot hand over. */
export async function admitHandover(database: Database, act: OrderAct): Promise<void> {
  const { order } = await openOrderCase(database.read, act, { permission: 'delivery.write', side: 'provider' })
  if (order.state !== 'delivering') throw new Refusal('stale', 'orderMoved')
}

/**
 * Shows credentials that were handed over to somebody who may use the buyer's right, and writes down who looked. Refused once
 * the right is over.
 */
export function lookAtCredentials(
  db: Db,
  { handover, key, ...act }: OrderAct & { handover: string; key: ExchangeKey },
): Promise<string> {
  const { now = Date.now() } = act
  return inTransaction(db, async (trx) => {
    const { order } = await openOrderCase(trx, act, { permission: 'entitlement.use', side: 'buyer' })
    if (!['delivering', 'inspecting', 'completed', 'disputed'].includes(order.state))
      throw new Refusal('not_allowed', 'rightNotUsable')
    const task = await findTask(trx, order.id)
    const found = task && (await findHandover(trx, { id: handover, taskId: task.id }))
    if (!found || found.credentials === null) throw new Refusal('not_found', 'notAllowed')
    const credentials = key.unseal('handover', found.credentials)
    if (credentials === undefined) throw new Refusal('not_allowed', 'credentialsLost')
    await insertLook(trx, { id: newId(), handoverId: found.id, personId: act.actor.personId, at: now })
    await record(trx, order, { action: 'task.credentials_seen', actorId: act.actor.personId, now })
    return credentials
  })
}

type Opened = { order: Order; task: DeliveryTask }

/** Opens the delivery of an order that waits to be delivered. One handed over before, that is to be done again, was returned. */
async function open(trx: Db, act: OrderAct, now: number): Promise<Opened> {
  const { order } = await openOrderCase(trx, act, { permission: 'delivery.write', side: 'provider' })
  if (!isByHand(order.terms.mode)) throw new Refusal('not_found', 'notAllowed')
  if (order.state !== 'delivering') throw new Refusal('stale', 'orderMoved')
  await openTask(trx, order, now)
  const task = await findTask(trx, order.id)
  if (!task) throw new Refusal('not_found', 'notAllowed')
  if (task.state !== 'handed') return { order, task }
  await take(trx, { order, task }, { step: 'giveBack', set: {}, act, now })
  return { order, task: (await findTask(trx, order.id)) ?? task }
}

async function take(
  trx: Db,
  { order, task }: Opened,
  taken: { step: TaskStep; set: Parameters<typeof moveTask>[1]['set']; act: OrderAct; now: number },
): Promise<void> {
  const { step, set, act, now } = taken
  const { from, to, event } = taskStepOf(step)
  const updatedAt = Math.max(now, task.updatedAt + 1)
  if (!(await moveTask(trx, { id: task.id, from, seen: task.updatedAt, set: { ...set, state: to, updatedAt } })))
    throw new Refusal('stale', 'taskMoved')
  await record(trx, order, { action: event, actorId: act.actor.personId, now })
}

async function record(
  trx: Db,
  { id, number }: Order,
  { action, actorId, now }: { action: string; actorId: string; now: number },
): Promise<void> {
  await insertEvents(trx, [
    { at: now, actor: actorId, action, subjectKind: 'order', subjectId: id, detail: { number } },
  ])
}

import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { listUnansweredDisputes } from '#db/queries/disputes.server.ts'
import { findOrderById, type Order } from '#db/queries/orders.server.ts'
import { Refusal } from '../errors.ts'
import { endDisputeOfRight, loosenOrder, releaseOrder, undoOrder } from '../order/advance-order.server.ts'
import { type OrderAct, takeOrderStep } from '../order/order-case.server.ts'
import { isPaidFor } from '../payment/is-paid-for.server.ts'
import { type DeskDisputeAct, openDeskDispute, openDisputeCase, takeDisputeStep } from './dispute-case.server.ts'
import { type DisputeDecision, decisionsFor } from './dispute-steps.ts'
import { tellOfDispute, tellOperatorsOfDispute } from './tell-dispute.server.ts'

type Ended = { actorId: string; by: 'buyer' | 'operator'; now: number }

/**
 * The buyer takes its dispute back: what was delivered counts as accepted and is paid; an order of which nothing was delivered
 * yet goes on as before, with a new time for delivering.
 */
export async function withdrawDispute(database: Database, act: OrderAct): Promise<void> {
  const { actor, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const opened = await openDisputeCase(trx, act, 'buyer')
    const actorId = actor.personId
    await takeDisputeStep(trx, opened, { step: 'withdraw', actorId, now })
    const order = await goOn(trx, opened.order, { actorId, by: 'buyer', now })
    await tellOfDispute(trx, { ...opened, order }, { to: 'provider', what: 'withdrawn', actorId, now })
  })
}

/**
 * An operator decides, with a reason that both sides read; order, right and money follow in the same transaction: rejected, the
 * order goes on; delivered again; a part back, the order completes and the rest is taken; all back, the order and its right end.
 */
export async function decideDispute(
  database: Database,
  act: DeskDisputeAct & { decision: DisputeDecision; reason: string; backCents?: number | undefined },
): Promise<void> {
  const { actor, decision, reason, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const opened = await openDeskDispute(trx, act)
    const { order } = opened
    if (!decisionsFor(order).includes(decision)) throw new Refusal('not_allowed', 'decisionNotHere')
    const backCents = backOf(order, act)
    const actorId = actor.personId
    const dispute = await takeDisputeStep(trx, opened, {
      step: decision,
      actorId,
      reason,
      ...(backCents !== undefined && { backCents }),
      now,
    })
    const moved = await follow(trx, order, { decision, reason, backCents, ended: { actorId, by: 'operator', now } })
    for (const to of ['buyer', 'provider'] as const)
      await tellOfDispute(trx, { dispute, order: moved }, { to, what: decision, actorId, now })
  })
}

/** Providers that did not answer in time are not waited for any longer: the operators decide. Gives how many there were. */
export async function passOnDisputes(database: Database, now: number): Promise<number> {
  const late = await listUnansweredDisputes(database.read, { now, limit: 100 })
  let count = 0
  for (const dispute of late)
    await inTransaction(database.write, async (trx) => {
      const order = await findOrderById(trx, dispute.orderId)
      if (!order) return
      await takeDisputeStep(trx, { dispute, order }, { step: 'passOn', actorId: 'system', now })
      await tellOperatorsOfDispute(trx, { dispute, order }, { what: 'unanswered', now })
      count++
    }).catch((error) => {
      // Somebody was faster: it is answered or over.
      if (!(error instanceof Refusal && error.code === 'stale')) throw error
    })
  return count
}

function backOf(
  order: Order,
  { decision, backCents }: { decision: DisputeDecision; backCents?: number | undefined },
): number | undefined {
  if (decision === 'refund') return order.totalCents
  if (decision !== 'partRefund') return undefined
  if (backCents === undefined || backCents < 1 || backCents >= order.totalCents)
    throw new Refusal('invalid', 'partAmount', { field: 'backAmount' })
  return backCents
}

function follow(
  trx: Db,
  order: Order,
  {
    decision,
    reason,
    backCents,
    ended,
  }: { decision: DisputeDecision; reason: string; backCents: number | undefined; ended: Ended },
): Promise<Order> {
  const { actorId, by, now } = ended
  switch (decision) {
    case 'reject':
      return goOn(trx, order, ended)
    case 'redeliver':
      return redeliver(trx, order, ended)
    case 'partRefund':
      return releaseOrder(trx, order, { actorId, by, backCents: backCents ?? 0, now })
    case 'refund':
      return undoOrder(trx, order, { step: 'refund', actorId, reason, now })
  }
}

/** What was delivered is paid; what was not, or has nothing held for it any more, is still to be delivered. */
async function goOn(trx: Db, order: Order, ended: Ended): Promise<Order> {
  const isDone = order.deliveredAt !== null && (await isPaidFor(trx, order))
  return isDone ? releaseOrder(trx, order, ended) : redeliver(trx, order, ended)
}

async function redeliver(trx: Db, order: Order, { actorId, by, now }: Ended): Promise<Order> {
  const moved = await takeOrderStep(trx, order, {
    step: 'redeliver',
    actorId,
    set: { deliveredAt: null },
    detail: by === 'buyer' ? { side: 'buyer' } : { by },
    now,
  })
  await endDisputeOfRight(trx, order.id, { actorId, now })
  // What was held for it ran out meanwhile: nobody delivers before it is paid for again.
  return (await isPaidFor(trx, moved)) ? moved : loosenOrder(trx, moved, now)
}

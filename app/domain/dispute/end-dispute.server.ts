import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { findPeriod } from '#db/queries/billing.server.ts'
import { type Dispute, listUnansweredDisputes } from '#db/queries/disputes.server.ts'
import { findOrderById, type Order } from '#db/queries/orders.server.ts'
import { endWithPeriod, reducePeriod, renewDue, undoPeriods } from '../billing/end-contract.server.ts'
import { resumeRight } from '../billing/follow-periods.server.ts'
import { Refusal } from '../errors.ts'
import { endDisputeOfRight, loosenOrder, releaseOrder, undoOrder } from '../order/advance-order.server.ts'
import { type OrderAct, takeOrderStep } from '../order/order-case.server.ts'
import { isPaidFor } from '../payment/is-paid-for.server.ts'
import { disputedOf } from './disputable.server.ts'
import { type DeskDisputeAct, openDeskDispute, openDisputeCase, takeDisputeStep } from './dispute-case.server.ts'
import { type Disputable, type DisputeDecision, decisionsFor } from './dispute-steps.ts'
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
    const order = await goOn(trx, opened, { actorId, by: 'buyer', now })
    await tellOfDispute(trx, { ...opened, order }, { to: 'provider', what: 'withdrawn', actorId, now })
  })
}

/**
 * An operator decides, with a reason that both sides read; order, right and money follow in the same transaction: rejected, the
 * order goes on; delivered again; a part back, the order completes and the rest is taken; all back, the order and its right end.
 * An upheld dispute ends the contract of an order that is charged by period: `undoPeriods` and `endWithPeriod` say how.
 */
export async function decideDispute(
  database: Database,
  act: DeskDisputeAct & { decision: DisputeDecision; reason: string; backCents?: number | undefined },
): Promise<void> {
  const { actor, decision, reason, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const opened = await openDeskDispute(trx, act)
    const { order } = opened
    const about = await disputedOf(trx, order, opened.dispute)
    if (!decisionsFor(about).includes(decision)) throw new Refusal('not_allowed', 'decisionNotHere')
    const backCents = backOf(about, act)
    const actorId = actor.personId
    const dispute = await takeDisputeStep(trx, opened, {
      step: decision,
      actorId,
      reason,
      ...(backCents !== undefined && { backCents }),
      now,
    })
    const moved = await follow(
      trx,
      { dispute, order },
      { decision, reason, backCents, ended: { actorId, by: 'operator', now } },
    )
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
  { cents }: Disputable,
  { decision, backCents }: { decision: DisputeDecision; backCents?: number | undefined },
): number | undefined {
  if (decision === 'refund') return cents
  if (decision !== 'partRefund') return undefined
  if (backCents === undefined || backCents < 1 || backCents >= cents)
    throw new Refusal('invalid', 'partAmount', { field: 'backAmount' })
  return backCents
}

type About = { dispute: Dispute; order: Order }

async function follow(
  trx: Db,
  about: About,
  {
    decision,
    reason,
    backCents,
    ended,
  }: { decision: DisputeDecision; reason: string; backCents: number | undefined; ended: Ended },
): Promise<Order> {
  const { dispute, order } = about
  const { actorId, by, now } = ended
  const decided = { occasion: `dispute:${dispute.number}`, actorId, now }
  switch (decision) {
    case 'reject':
      return goOn(trx, about, ended)
    case 'redeliver':
      return redeliver(trx, order, ended)
    case 'partRefund': {
      if (dispute.period > 0) {
        await reducePeriod(trx, order, { ...decided, n: dispute.period, backCents: backCents ?? 0 })
        return resumeAfter(trx, about, ended)
      }
      const released = await releaseOrder(trx, order, { actorId, by, backCents: backCents ?? 0, now })
      await endWithPeriod(trx, released, decided)
      return released
    }
    case 'refund':
      if (dispute.period === 0) return undoOrder(trx, order, { step: 'refund', actorId, reason, now })
      await undoPeriods(trx, order, { ...decided, n: dispute.period, reason })
      return order
  }
}

/** A period is not disputed any more: the right goes on, also one that rested for want of money that came meanwhile. */
async function resumeAfter(trx: Db, { dispute, order }: About, { actorId, now }: Ended): Promise<Order> {
  await renewDue(trx, order, { n: dispute.period, now })
  await endDisputeOfRight(trx, order.id, { actorId, now })
  const period = await findPeriod(trx, { orderId: order.id, n: dispute.period })
  if (period) await resumeRight(trx, order, period, now)
  return order
}

/** What was delivered is paid; what was not, or has nothing held for it any more, is still to be delivered. */
async function goOn(trx: Db, about: About, ended: Ended): Promise<Order> {
  const { order } = about
  if (about.dispute.period > 0) return resumeAfter(trx, about, ended)
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

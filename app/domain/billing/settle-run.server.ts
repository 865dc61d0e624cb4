import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  closePayoutOrders,
  findPayout,
  hasBankReference,
  hasOpenPayouts,
  listPayoutOrders,
  listPayouts,
  movePayouts,
  moveRun,
  type Payout,
  type SettlementRun,
  settlePayout,
  sumServiceOfOrders,
} from '#db/queries/settlement.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { postLedger } from '../ledger/post-ledger.server.ts'
import { openRun, type RunAct, recordRun } from './run-case.server.ts'
import { payoutOfOrder } from './settlement-plan.ts'
import { machine, mostRunOrders } from './settlement-states.ts'
import { readOwed } from './what-is-owed.server.ts'

/**
 * A second operator approves a run: not the one who proposed it, nor a member of a provider in it. Refused where what is owed
 * is not what was proposed any more: it is called off then, and put together anew. Approving again changes nothing.
 */
export async function approveRun(database: Database, act: RunAct): Promise<void> {
  const { actor, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const run = await openRun(trx, act)
    if (run.state === 'approved' || run.state === 'done') return
    if (run.state !== 'proposed') throw new Refusal('stale', 'runMoved')
    if (run.proposedBy === actor.personId) throw new Refusal('not_allowed', 'ownProposal')
    await refuseInvolved(trx, actor, run)
    if (!(await isAsProposed(trx, run))) throw new Refusal('stale', 'runOutdated')
    const set = { state: 'approved' as const, approvedBy: actor.personId, approvedAt: now, updatedAt: now }
    if (!(await moveRun(trx, { id: run.id, from: 'proposed', set }))) throw new Refusal('stale', 'runMoved')
    await movePayouts(trx, { runId: run.id, from: 'proposed', to: 'approved' })
    await recordRun(trx, run, { action: 'settlement.approved', actorId: actor.personId, now })
  })
}

/** An operator calls a run off that is not approved; what it was to pay another run may. Doing it again changes nothing. */
export async function cancelRun(database: Database, act: RunAct & { reason: string }): Promise<void> {
  const { actor, reason, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const run = await openRun(trx, act)
    if (run.state === 'cancelled') return
    const set = { state: 'cancelled' as const, updatedAt: now }
    if (!(await moveRun(trx, { id: run.id, from: 'proposed', set }))) throw new Refusal('stale', 'runMoved')
    await movePayouts(trx, { runId: run.id, from: 'proposed', to: 'cancelled' })
    await closePayoutOrders(trx, { runId: run.id })
    await recordRun(trx, run, { action: 'settlement.cancelled', actorId: actor.personId, detail: { reason }, now })
  })
}

/**
 * An operator says that a provider was paid, with the bank's number of the payment: the ledger says so for each order, in the
 * same transaction. Saying it again with the same number changes nothing. Of a run that the exchange proposed itself, whoever
 * approved it does not pay it.
 */
export async function markPaid(
  database: Database,
  act: RunAct & { payoutId: string; bankReference: string },
): Promise<void> {
  const { actor, now = Date.now() } = act
  const bankReference = act.bankReference.normalize('NFKC').trim()
  await inTransaction(database.write, async (trx) => {
    const run = await openRun(trx, act)
    const payout = await payoutOf(trx, run, act.payoutId)
    if (payout.state === 'paid' && payout.bankReference === bankReference) return
    if (payout.state !== 'approved') throw new Refusal('stale', 'payoutMoved')
    if (run.proposedBy === machine && run.approvedBy === actor.personId) throw new Refusal('not_allowed', 'ownApproval')
    await refuseInvolved(trx, actor, run)
    if (bankReference === '') throw new Refusal('invalid', 'required', { field: 'bankReference' })
    if (await hasBankReference(trx, bankReference))
      throw new Refusal('invalid', 'bankReferenceUsed', { field: 'bankReference' })
    await settle(trx, payout, { state: 'paid', bankReference, settledBy: actor.personId, settledAt: now })
    await postPayout(trx, run, payout, now)
    await closePayoutOrders(trx, { payoutId: payout.id })
    await finish(trx, run, now)
    await recordRun(trx, run, {
      action: 'settlement.paid',
      actorId: actor.personId,
      detail: { payout: payout.id, provider: payout.providerId, cents: payout.cents },
      now,
    })
  })
}

/** The bank did not carry a payment out: what it was for another run pays. Saying it again changes nothing. */
export async function markFailed(
  database: Database,
  act: RunAct & { payoutId: string; reason: string },
): Promise<void> {
  const { actor, reason, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const run = await openRun(trx, act)
    const payout = await payoutOf(trx, run, act.payoutId)
    if (payout.state === 'failed') return
    await settle(trx, payout, { state: 'failed', reason, settledBy: actor.personId, settledAt: now })
    await closePayoutOrders(trx, { payoutId: payout.id })
    await finish(trx, run, now)
    const detail = { payout: payout.id, provider: payout.providerId, cents: payout.cents, reason }
    await recordRun(trx, run, { action: 'settlement.failed', actorId: actor.personId, detail, now })
  })
}

/** Writes for each order what its provider was paid: from where its money is kept, so that no order owes another. */
async function postPayout(trx: Db, run: SettlementRun, payout: Payout, now: number): Promise<void> {
  const orders = await listPayoutOrders(trx, { of: { payoutId: payout.id }, limit: mostRunOrders })
  const sums = await sumServiceOfOrders(trx, { payoutId: payout.id })
  const atService = new Map(sums.map(({ orderId, cents }) => [orderId, cents]))
  for (const { orderId, cents } of orders) {
    const lines = payoutOfOrder({ cents, providerId: payout.providerId, atService: atService.get(orderId) ?? 0 })
    const occasion = `${run.id}:${orderId}`
    await postLedger(trx, { orderId, kind: 'payout', occasion, lines, currency: payout.currency, now })
  }
}

/** Whether what a run is to pay is still what is owed. */
async function isAsProposed(trx: Db, run: SettlementRun): Promise<boolean> {
  const orders = await listPayoutOrders(trx, { of: { runId: run.id }, limit: mostRunOrders })
  const owed = await readOwed(trx, { cutoffAt: run.cutoffAt, ofRun: run.id, limit: mostRunOrders })
  const now = new Map(owed.map(({ orderId, cents }) => [orderId, cents]))
  return orders.every(({ orderId, cents }) => now.get(orderId) === cents)
}

async function finish(trx: Db, run: SettlementRun, now: number): Promise<void> {
  if (await hasOpenPayouts(trx, run.id)) return
  await moveRun(trx, { id: run.id, from: 'approved', set: { state: 'done', updatedAt: now } })
}

async function settle(trx: Db, payout: Payout, set: Partial<Payout>): Promise<void> {
  if (!(await settlePayout(trx, { id: payout.id, set }))) throw new Refusal('stale', 'payoutMoved')
}

async function refuseInvolved(trx: Db, actor: PersonActor, run: SettlementRun): Promise<void> {
  const own = new Set(actor.memberships.map(({ organisationId }) => organisationId))
  const payouts = own.size === 0 ? [] : await listPayouts(trx, { of: { runId: run.id }, limit: mostRunOrders })
  if (payouts.some(({ providerId }) => own.has(providerId))) throw new Refusal('not_allowed', 'operatorInvolved')
}

async function payoutOf(trx: Db, run: SettlementRun, id: string): Promise<Payout> {
  const payout = await findPayout(trx, { id, runId: run.id })
  if (!payout) throw new Refusal('not_found', 'notAllowed')
  return payout
}

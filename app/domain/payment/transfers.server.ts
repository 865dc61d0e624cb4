import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findTransfer, insertTransfer, moveTransfer, type Transfer } from '#db/queries/payment-transfers.server.ts'
import { findPayment, type Payment } from '#db/queries/payments.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { afterHeld } from './after-held.server.ts'
import { recordPayment } from './flag-payment.server.ts'
import { capturePayment, holdPayment } from './move-payment.server.ts'
import { readReference } from './payment-reference.ts'
import { orderPeriod } from './payment-states.ts'
import type { ReturnReason } from './transfer-states.ts'

type OperatorAct = { actor: PersonActor; now?: number }

/**
 * An operator notes money that came to the bank account, by the bank's number of the line: the same line stays one. Money for
 * a payment that waits for that amount is then confirmed in a second step; any other is to be sent back, or stays without
 * payment until somebody finds out.
 */
export async function noteTransfer(
  database: Database,
  noted: OperatorAct & { reference: string; cents: number; payer: string; line: string },
): Promise<Transfer> {
  const { actor, cents, payer, line, now = Date.now() } = noted
  insist(actor)
  return inTransaction(database.write, async (trx) => {
    const reference = readReference(noted.reference)
    const payment = await findPayment(trx, { reference })
    const why = whyNot(payment?.method === 'transfer' ? payment : undefined, cents)
    const id = newId()
    const isNew = await insertTransfer(trx, {
      id,
      occasion: `bank:${readReference(line)}`,
      paymentId: payment?.id ?? null,
      reference: reference.slice(0, 60),
      payer,
      cents,
      currency: payment?.currency ?? 'CNY',
      state: why && payment ? 'toReturn' : 'noted',
      why: why ?? null,
      notedBy: actor.personId,
      notedAt: now,
    })
    if (!isNew) throw new Refusal('stale', 'lineNoted', { field: 'line' })
    const transfer = await transferOf(trx, id)
    await record(trx, transfer, { action: 'transfer.noted', actor, now })
    return transfer
  })
}

/**
 * The second step: an operator types the amount again. The money counts as reserved, or as taken where it is for a later
 * period, and the order goes on; where it is over meanwhile, the money is to be sent back.
 */
export async function confirmTransfer(
  database: Database,
  confirmed: OperatorAct & { transferId: string; cents: number },
): Promise<Transfer> {
  const { actor, transferId, cents, now = Date.now() } = confirmed
  insist(actor)
  return inTransaction(database.write, async (trx) => {
    const transfer = await transferOf(trx, transferId)
    if (transfer.state === 'confirmed') return transfer
    if (cents !== transfer.cents) throw new Refusal('invalid', 'amountDiffers', { field: 'amount' })
    const payment = transfer.paymentId === null ? undefined : await findPayment(trx, { id: transfer.paymentId })
    if (!payment) throw new Refusal('stale', 'noPayment')
    const why = whyNot(payment, cents)
    await move(trx, transfer, {
      from: 'noted',
      set: why ? { state: 'toReturn', why } : { state: 'confirmed', settledBy: actor.personId, settledAt: now },
    })
    await record(trx, transfer, { action: why ? 'transfer.refused' : 'transfer.confirmed', actor, now })
    if (!why) await fulfil(trx, payment, cents, now)
    return transferOf(trx, transferId)
  })
}

/** An operator says that money was sent back. Saying it again changes nothing. */
export async function markReturned(
  database: Database,
  { actor, transferId, now = Date.now() }: OperatorAct & { transferId: string },
): Promise<void> {
  insist(actor)
  await inTransaction(database.write, async (trx) => {
    const transfer = await transferOf(trx, transferId)
    if (transfer.state === 'returned') return
    // Money that nobody can place goes back, too.
    const from = transfer.state === 'noted' && transfer.paymentId === null ? 'noted' : 'toReturn'
    await move(trx, transfer, { from, set: { state: 'returned', settledBy: actor.personId, settledAt: now } })
    await record(trx, transfer, { action: 'transfer.returned', actor, now })
  })
}

/** An operator takes back what was noted by mistake, with a reason. */
export async function strikeTransfer(
  database: Database,
  { actor, transferId, reason, now = Date.now() }: OperatorAct & { transferId: string; reason: string },
): Promise<void> {
  insist(actor)
  await inTransaction(database.write, async (trx) => {
    const transfer = await transferOf(trx, transferId)
    if (transfer.state === 'struck') return
    // What the exchange owes is no mistake.
    if (transfer.notedBy === 'system') throw new Refusal('not_allowed', 'transferOwed')
    const from = transfer.state === 'toReturn' ? 'toReturn' : 'noted'
    await move(trx, transfer, {
      from,
      set: { state: 'struck', why: reason, settledBy: actor.personId, settledAt: now },
    })
    await record(trx, transfer, { action: 'transfer.struck', actor, now })
  })
}

/** Why money cannot be for a payment; undefined where it can. */
function whyNot(payment: Payment | undefined, cents: number): ReturnReason | undefined {
  if (!payment) return 'unknown'
  if (payment.state === 'authorised' || payment.state === 'captured') return 'twice'
  if (payment.state !== 'open') return 'ended'
  return payment.amountCents === cents ? undefined : 'amount'
}

async function fulfil(trx: Db, payment: Payment, cents: number, now: number): Promise<void> {
  if (payment.period !== orderPeriod) {
    await capturePayment(trx, payment, { cents, now })
    return
  }
  const isHeld = await holdPayment(trx, payment, { holdUntil: null, now })
  const held = await findPayment(trx, { id: payment.id })
  if (!isHeld || !held) throw new Refusal('stale', 'paidAlready')
  await afterHeld(trx, held, now)
}

function insist(actor: PersonActor): void {
  if (!may(actor, 'exchange.payments')) throw new Refusal('not_found', 'notAllowed')
}

async function transferOf(trx: Db, id: string): Promise<Transfer> {
  const transfer = await findTransfer(trx, id)
  if (!transfer) throw new Refusal('not_found', 'notAllowed')
  return transfer
}

async function move(trx: Db, transfer: Transfer, moved: Omit<Parameters<typeof moveTransfer>[1], 'id'>): Promise<void> {
  if (!(await moveTransfer(trx, { id: transfer.id, ...moved }))) throw new Refusal('stale', 'transferMoved')
}

async function record(
  trx: Db,
  transfer: Transfer,
  { action, actor, now }: { action: string; actor: PersonActor; now: number },
): Promise<void> {
  const detail = { cents: transfer.cents, currency: transfer.currency, reference: transfer.reference }
  const payment = transfer.paymentId === null ? undefined : await findPayment(trx, { id: transfer.paymentId })
  if (payment) {
    await recordPayment(trx, payment, { action, actorId: actor.personId, detail: { ...detail, id: transfer.id }, now })
    return
  }
  await insertEvents(trx, [
    { at: now, actor: actor.personId, action, subjectKind: 'exchange', subjectId: transfer.id, detail },
  ])
}

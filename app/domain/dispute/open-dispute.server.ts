import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { findDispute, hasOpenDispute, insertDispute, insertDisputeMessage } from '#db/queries/disputes.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { takeEntitlementStep } from '../entitlement/entitlement-case.server.ts'
import { Refusal } from '../errors.ts'
import { disputeOpen } from '../order/advance-order.server.ts'
import { type OrderAct, openOrderCase, recordOrder, takeOrderStep } from '../order/order-case.server.ts'
import { tradeNumber, tradeSerialName } from '../order/order-number.ts'
import { type CaseFile, keepCaseFile } from '../organisation/case-files.server.ts'
import type { ReceivedFile } from '../organisation/document-files.server.ts'
import { findDisputable } from './disputable.server.ts'
import { recordDispute } from './dispute-case.server.ts'
import { answerDays, type DisputeReason, type DisputeWish } from './dispute-lists.ts'
import { tellOfDispute, tellOperatorsOfDispute } from './tell-dispute.server.ts'

/** A file that came in, and where files lie. */
export type Received = { filesDir: string; file: ReceivedFile; fileName: string }

/** What a buyer says when it opens a dispute; `wishCents` with the wish for a part, in the smallest unit. */
export type DisputeClaim = { reason: DisputeReason; wish: DisputeWish; wishCents?: number | undefined; text: string }

/**
 * The buyer disputes an order while it inspects, or once the delivery is overdue: the order and its clock stop, money stays
 * held, the right rests, the provider has three working days to answer, and operators are told. Perhaps with a file. Of
 * accepting and disputing at once one counts, the other is told. Of an order that was accepted and is charged by period the
 * last period that was charged can be disputed: the order stays complete, while its right rests, nothing more is charged and
 * its provider is paid nothing. Gives the number.
 */
export async function openDispute(
  database: Database,
  act: OrderAct & { claim: DisputeClaim; received?: Received | undefined },
): Promise<string> {
  const { received } = act
  if (!received) return inTransaction(database.write, (trx) => openDisputeIn(trx, act, undefined))
  let number = ''
  await keepCaseFile(database, received, async (trx, kept) => {
    number = await openDisputeIn(trx, act, kept)
    return null
  })
  return number
}

/** Refuses a file before any of its bytes are read: for whoever cannot open a dispute now. */
export async function admitDispute(database: Database, act: OrderAct): Promise<void> {
  const { now = Date.now() } = act
  const { order } = await openOrderCase(database.read, act, { permission: 'dispute.write', side: 'buyer' })
  if (!(await findDisputable(database.read, order, now))) throw new Refusal('stale', 'disputeNotNow')
}

/** The same inside a transaction, with a file that is kept already. */
export async function openDisputeIn(
  trx: Db,
  act: OrderAct & { claim: DisputeClaim },
  kept: CaseFile | undefined,
): Promise<string> {
  const { actor, claim, now = Date.now() } = act
  const { order } = await openOrderCase(trx, act, { permission: 'dispute.write', side: 'buyer' })
  if (order.state === 'disputed' || (await hasOpenDispute(trx, order.id))) throw new Refusal('stale', 'disputedAlready')
  const about = await findDisputable(trx, order, now)
  if (!about) throw new Refusal('stale', 'disputeNotNow')
  const { period } = about
  const { reason, wish, wishCents, text } = claim
  if (wish === 'PART' && (wishCents === undefined || wishCents < 1 || wishCents >= about.cents))
    throw new Refusal('invalid', 'partAmount', { field: 'wishAmount' })
  const actorId = actor.personId
  // What was accepted stays so: a period is disputed beside it.
  const disputed =
    period === 0
      ? await takeOrderStep(trx, order, { step: 'dispute', actorId, reason: text, detail: { reason }, now })
      : order
  if (period > 0)
    await recordOrder(trx, order, { action: 'order.period_disputed', actorId, detail: { reason, period }, now })
  const entitlement = await findEntitlementOfOrder(trx, order.id)
  if (entitlement?.state === 'active')
    await takeEntitlementStep(trx, entitlement, { step: 'suspend', actorId, reason: disputeOpen, now })
  const id = newId()
  const number = tradeNumber('dispute', now, await takeSerials(trx, tradeSerialName('dispute', now), 1))
  const isNew = await insertDispute(trx, {
    id,
    number,
    orderId: order.id,
    period,
    buyerId: order.buyerId,
    providerId: order.providerId,
    personId: actorId,
    state: 'open',
    isOpen: 1,
    reason,
    wish,
    wishCents: wish === 'PART' ? (wishCents ?? null) : null,
    text,
    waitsFor: 'provider',
    dueAt: addWorkingDays(now, answerDays, await readCalendar(trx)),
    messageCount: kept ? 1 : 0,
    openedAt: now,
    updatedAt: now,
  })
  const dispute = isNew ? await findDispute(trx, number) : undefined
  if (!dispute) throw new Refusal('stale', 'disputedAlready')
  if (kept)
    await insertDisputeMessage(trx, {
      id: newId(),
      disputeId: id,
      side: 'buyer',
      personId: actorId,
      text: '',
      ...kept,
      sentAt: now,
    })
  const opened = { dispute, order: disputed }
  const detail = {
    reason,
    wish,
    ...(period > 0 && { period }),
    ...(wishCents !== undefined && { wishCents }),
    ...(kept && { sha256: kept.sha256 }),
  }
  await recordDispute(trx, opened, { action: 'dispute.opened', actorId, detail, now })
  await tellOfDispute(trx, opened, { to: 'provider', what: 'opened', actorId, now })
  await tellOperatorsOfDispute(trx, opened, { what: 'opened', now })
  return number
}

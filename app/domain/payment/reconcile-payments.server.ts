import { type Database, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { insertPaymentNotice } from '#db/queries/payment-notices.server.ts'
import { findPayment, listPaymentsToCompare, type Payment } from '#db/queries/payments.server.ts'
import { findSetting, upsertSetting } from '#db/queries/settings.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { applyNews, EarlyNews } from './apply-news.server.ts'
import { flagPayment } from './flag-payment.server.ts'
import { lookAtPaymentById } from './look-at-payment.server.ts'
import { failureOfCall, type PaymentService } from './payment-service.server.ts'
import { type Comparison, reconciledKey } from './reconciled.ts'
import { type IntentNews, newsOfIntent } from './service-news.ts'

/** How far back payments are compared. */
const span = 45 * 86_400_000
/** What changed just now may still be on its way. */
const settling = 2 * 60_000
const perPage = 100
const mostIntents = 20_000

type Service = { database: Database; payments: PaymentService }

/**
 * Compares payments with the payment service: what it says and was not heard here is taken in, what differs is put before the
 * operators. Gives what was found, which is kept for the operators' page. Throws where the service does not answer.
 */
export async function reconcilePayments(
  service: Service,
  { now, actorId = 'system', isStopped = () => false }: { now: number; actorId?: string; isStopped?: () => boolean },
): Promise<Comparison> {
  const { database } = service
  const found = { looked: 0, repaired: 0, flagged: 0 }
  const seen = new Set<string>()
  for await (const intent of intentsOf(service.payments, now)) {
    if (isStopped() || found.looked >= mostIntents) break
    found.looked++
    const news = newsOfIntent(intent)
    if (news.payment !== null) seen.add(news.payment)
    add(found, await compareIntent(database, news, now).catch(sameWhereEarly))
  }
  // What the service did not list: pages on which nobody paid, and what it knows nothing of.
  let after: { updatedAt: number; id: string } | undefined
  while (!isStopped()) {
    const page = await listPaymentsToCompare(database.read, {
      since: now - span,
      until: now - settling,
      ...(after && { after }),
      limit: perPage,
    })
    for (const payment of page)
      if (!seen.has(payment.id) && !isStopped()) {
        found.looked++
        add(found, await compareUnlisted(service, payment, now))
      }
    const last = page.at(-1)
    if (!last || page.length < perPage) break
    after = { updatedAt: last.updatedAt, id: last.id }
  }
  const comparison = { at: now, ...found }
  await inTransaction(database.write, async (trx) => {
    await upsertSetting(trx, reconciledKey, JSON.stringify(comparison))
    await insertEvents(trx, [
      {
        at: now,
        actor: actorId,
        action: 'payments.reconciled',
        subjectKind: 'exchange',
        subjectId: 'payments',
        detail: found,
      },
    ])
  })
  return comparison
}

/** An operator has payments compared now. */
export async function reconcileNow(
  service: Service,
  { actor, now = Date.now() }: { actor: PersonActor; now?: number },
): Promise<Comparison> {
  if (!may(actor, 'exchange.payments')) throw new Refusal('not_found', 'notAllowed')
  return reconcilePayments(service, { now, actorId: actor.personId })
}

/** The payment service did not answer: what was compared until then holds, the rest is compared another time. */
export class ComparisonFailed extends Error {}

/** When payments were last compared, and what was found. */
export async function readComparison(database: Database): Promise<Comparison | undefined> {
  const kept = await findSetting(database.read, reconciledKey)
  return kept === undefined ? undefined : (JSON.parse(kept) as Comparison)
}

async function* intentsOf(payments: PaymentService, now: number) {
  const stripe = await answered(payments.connect())
  const created = { gte: Math.floor((now - span) / 1_000) }
  let startingAfter: string | undefined
  for (;;) {
    const page = await answered(
      stripe.paymentIntents.list({
        limit: perPage,
        created,
        expand: ['data.latest_charge'],
        ...(startingAfter !== undefined && { starting_after: startingAfter }),
      }),
    )
    yield* page.data
    startingAfter = page.data.at(-1)?.id
    if (!page.has_more || startingAfter === undefined) return
  }
}

/** What a call gives, or ComparisonFailed where the service does not answer it. */
async function answered<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    const { code } = await failureOfCall(error)
    throw new ComparisonFailed(`The payment service does not answer: ${code}`)
  }
}

type Found = 'same' | 'repaired' | 'flagged'

/** What says more than is known here yet is looked at another time. */
function sameWhereEarly(error: unknown): 'same' {
  if (error instanceof EarlyNews) return 'same'
  throw error
}

function add(found: { repaired: number; flagged: number }, what: Found): void {
  if (what !== 'same') found[what]++
}

function compareIntent(database: Database, news: IntentNews, now: number): Promise<Found> {
  return inTransaction(database.write, async (trx): Promise<Found> => {
    const before = news.payment === null ? undefined : await findPayment(trx, { id: news.payment })
    if (!before) {
      const isNew = await insertPaymentNotice(trx, {
        id: `compared:${news.intent}:${news.status}`,
        type: 'payment_intent',
        state: 'unknown',
        news: JSON.stringify(news),
        dueAt: now,
        saidAt: now,
        receivedAt: now,
      })
      return isNew ? 'flagged' : 'same'
    }
    // What changes at this moment is not compared: its own message is on the way.
    if (before.updatedAt > now - settling) return 'same'
    const { effect } = await applyNews(trx, news, now)
    const payment = (await findPayment(trx, { id: before.id })) ?? before
    if (effect === 'done') return payment.attention === before.attention ? 'repaired' : 'flagged'
    const differs = differenceOf(payment, news)
    if (!differs || payment.attention !== null) return 'same'
    await flagPayment(trx, payment, { why: 'differs', detail: differs, now })
    return 'flagged'
  })
}

/** Amounts that are not the same here and there, once both count the payment as taken; or a state that cannot be. */
function differenceOf(payment: Payment, news: IntentNews): Record<string, string | number> | undefined {
  if (payment.intent !== news.intent) return undefined
  const isTaken = payment.state === 'captured' || payment.state === 'refunded'
  if (isTaken && news.status !== 'succeeded') return { here: payment.state, there: news.status }
  if (isTaken && news.takenCents !== payment.capturedCents)
    return { taken: payment.capturedCents, takenThere: news.takenCents }
  if (isTaken && news.returnedCents !== null && news.returnedCents !== payment.refundedCents)
    return { returned: payment.refundedCents, returnedThere: news.returnedCents }
  return undefined
}

async function compareUnlisted(service: Service, payment: Payment, now: number): Promise<Found> {
  const look = await lookAtPaymentById(service, payment.id, now).catch(sameWhereEarly)
  if (look === 'changed') return 'repaired'
  if (look === 'away') throw new ComparisonFailed('The payment service does not answer')
  if (look === 'same' || payment.attention !== null) return 'same'
  return inTransaction(service.database.write, async (trx): Promise<Found> => {
    await flagPayment(trx, payment, { why: 'missing', now })
    return 'flagged'
  })
}

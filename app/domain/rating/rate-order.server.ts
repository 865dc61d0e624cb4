import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import {
  findRatingOfOrder,
  insertRating,
  insertRatingRound,
  moveRating,
  type Rating,
} from '#db/queries/ratings.server.ts'
import { Refusal } from '../errors.ts'
import { type OrderAct, openOrderCase } from '../order/order-case.server.ts'
import type { OrderSide } from '../order/order-steps.ts'
import { personalInTyped } from '../personal/typed-personal.ts'
import type { RatingScores } from './rating-lists.ts'
import { mayChange } from './rating-rules.ts'
import { tellOfRating, tellOperatorsOfRating } from './tell-rating.server.ts'

/** What a buyer says of what it bought. */
export type RatingWritten = { scores: RatingScores; text: string; isNamed: boolean }

/**
 * The holder of a right rates a completed order, once; again within 30 days it changes what it said, and what it said before is
 * kept. Refuses personal data in the text, and an order that is not completed.
 */
export async function rateOrder(
  database: Database,
  act: OrderAct & { written: RatingWritten },
): Promise<'given' | 'changed'> {
  const { actor, written, now = Date.now() } = act
  refusePersonal(written.text)
  return inTransaction(database.write, async (trx) => {
    const { order } = await openOrderCase(trx, act, { permission: 'rating.write', side: 'buyer' })
    if (order.state !== 'completed' || !(await findEntitlementOfOrder(trx, order.id)))
      throw new Refusal('not_allowed', 'ratingNotYet')
    const before = await findRatingOfOrder(trx, order.id)
    const what = before ? 'changed' : 'given'
    const round = (before?.round ?? 0) + 1
    const { scores, text, isNamed } = written
    const id = before?.id ?? newId()
    const said = { ...scores, text, isNamed: isNamed ? 1 : 0, personId: actor.personId }
    const isKept = before
      ? mayChange(before, now) &&
        (await moveRating(trx, {
          id,
          seen: before.updatedAt,
          set: { ...said, round, updatedAt: Math.max(now, before.updatedAt + 1) },
        }))
      : await insertRating(trx, {
          id,
          orderId: order.id,
          listingId: order.listingId,
          buyerId: order.buyerId,
          providerId: order.providerId,
          ...said,
          isRelated: order.isRelated,
          state: 'shown',
          createdAt: now,
          updatedAt: now,
        })
    if (!isKept) throw new Refusal('stale', before ? 'ratingFixed' : 'changed')
    await insertRatingRound(trx, {
      ratingId: id,
      round,
      personId: actor.personId,
      scores: JSON.stringify(scores),
      text,
      writtenAt: now,
    })
    await record(trx, { id, order }, { action: `rating.${what}`, actorId: actor.personId, detail: { round }, now })
    await tellOfRating(trx, { order, to: 'provider', what, again: round, actorId: actor.personId, now })
    return what
  })
}

/** The provider answers a rating, once; everybody reads it beside the rating. */
export async function answerRating(database: Database, act: OrderAct & { text: string }): Promise<void> {
  const { actor, text, now = Date.now() } = act
  refusePersonal(text)
  await inTransaction(database.write, async (trx) => {
    const { order, rating } = await openRated(trx, act)
    if (rating.answer !== null) throw new Refusal('stale', 'answeredAlready')
    const set = { answer: text, answeredBy: actor.personId, answeredAt: now }
    await change(trx, { order, rating }, { action: 'rating.answered', actorId: actor.personId, set, now })
    await tellOfRating(trx, { order, to: 'buyer', what: 'answered', again: 1, actorId: actor.personId, now })
  })
}

/** The provider objects to a rating, once; operators decide, and until then everybody sees it. */
export async function objectToRating(database: Database, act: OrderAct & { reason: string }): Promise<void> {
  const { actor, reason, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const { order, rating } = await openRated(trx, act)
    if (rating.objectedAt !== null) throw new Refusal('stale', 'objectedAlready')
    const set = { state: 'contested' as const, objection: reason, objectedBy: actor.personId, objectedAt: now }
    await change(trx, { order, rating }, { action: 'rating.contested', actorId: actor.personId, set, now })
    await tellOperatorsOfRating(trx, { order, rating, now })
  })
}

/** Changes a rating that is as it was seen, with its event. */
export async function change(
  trx: Db,
  { order, rating }: { order: Order; rating: Rating },
  changed: { action: string; actorId: string; set: Parameters<typeof moveRating>[1]['set']; now: number },
): Promise<void> {
  const { action, actorId, set, now } = changed
  const updatedAt = Math.max(now, rating.updatedAt + 1)
  const isMoved = await moveRating(trx, { id: rating.id, seen: rating.updatedAt, set: { ...set, updatedAt } })
  if (!isMoved) throw new Refusal('stale', 'changed')
  await record(trx, { id: rating.id, order }, { action, actorId, now })
}

async function openRated(trx: Db, act: OrderAct, side: OrderSide = 'provider') {
  const { order } = await openOrderCase(trx, act, { permission: 'rating.write', side })
  const rating = await findRatingOfOrder(trx, order.id)
  if (!rating || rating.state === 'hidden') throw new Refusal('not_found', 'notAllowed')
  return { order, rating }
}

function refusePersonal(text: string): void {
  if (personalInTyped(text).length > 0) throw new Refusal('invalid', 'personalFound', { field: 'text' })
}

/** What was rated and when; never how, nor what was said. */
async function record(
  trx: Db,
  { id, order }: { id: string; order: Order },
  act: { action: string; actorId: string; detail?: Record<string, unknown>; now: number },
): Promise<void> {
  await insertEvents(trx, [
    {
      at: act.now,
      actor: act.actorId,
      action: act.action,
      subjectKind: 'rating',
      subjectId: id,
      detail: { order: order.number, listing: order.terms.listing.code, ...act.detail },
    },
  ])
}

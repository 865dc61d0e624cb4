import type { Db } from '#db/client.server.ts'
import { findOrder, type Order } from '#db/queries/orders.server.ts'
import { findRatingOfOrder, listRatingsIn, listRatingsOf, sumRatings } from '#db/queries/ratings.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { writePlace } from '../list-place.ts'
import { sideOf } from '../order/order-case.server.ts'
import type { OrderSide } from '../order/order-steps.ts'
import { type Language, pickText } from '../text.ts'
import { type RatingState, shownRatings } from './rating-lists.ts'
import { mayChange, type RatingSummary, summaryOf } from './rating-rules.ts'
import { type ShownRating, viewShown } from './rating-view.ts'

const perPage = 20

/** What everybody is shown of the ratings of a listing. */
export type RatingsView = { summary: RatingSummary; ratings: ShownRating[] }

/** The ratings of a listing for everybody, the last first; undefined where there are none. */
export async function readRatings(db: Db, listingId: string, language: Language): Promise<RatingsView | undefined> {
  const lines = await listRatingsOf(db, { listingId, limit: shownRatings })
  if (lines.length === 0) return undefined
  const summary = summaryOf(await sumRatings(db, listingId))
  return { summary, ratings: lines.map((line) => viewShown(line, language)) }
}

/** What the page of an order says of its rating. */
export async function viewRating(
  db: Db,
  { order, side }: { order: Order; side: OrderSide },
): Promise<{ mayRate: boolean; state?: RatingState }> {
  const rating = await findRatingOfOrder(db, order.id)
  return {
    mayRate: side === 'buyer' && order.state === 'completed' && !rating,
    ...(rating && { state: rating.state }),
  }
}

/** The page of the rating of an own order; undefined for another's, and while there is neither one nor a right to give one. */
export async function readRatingPage(
  db: Db,
  asked: { number: string; organisationId: string; actor: PersonActor; language: Language; now: number },
) {
  const { organisationId, actor, language, now } = asked
  const order = await findOrder(db, { number: asked.number })
  const side = order && sideOf(order, organisationId)
  if (!side) return undefined
  const rating = await findRatingOfOrder(db, order.id)
  if (!rating && (side === 'provider' || order.state !== 'completed')) return undefined
  const mayWrite = may(actor, 'rating.write', organisationId)
  const { listing } = order.terms
  const isShown = rating !== undefined && rating.state !== 'hidden'
  return {
    side,
    order: {
      number: order.number,
      code: listing.code,
      title: pickText(listing.title, language) ?? { text: listing.code, language },
    },
    isRelated: order.isRelated === 1,
    ...(rating && {
      rating: {
        ...viewShown({ ...rating, order: order.number, code: listing.code, buyer: order.buyer }, language),
        isNamed: rating.isNamed === 1,
        state: rating.state,
        round: rating.round,
        ...(side === 'provider' && rating.objection !== null && { objection: rating.objection }),
        ...(rating.decision !== null && { decision: rating.decision }),
      },
    }),
    mayRate: side === 'buyer' && mayWrite && (rating ? mayChange(rating, now) : true),
    mayAnswer: side === 'provider' && mayWrite && isShown && rating.answer === null,
    mayObject: side === 'provider' && mayWrite && isShown && rating.objectedAt === null,
  }
}
export type RatingPage = NonNullable<Awaited<ReturnType<typeof readRatingPage>>>

/** Ratings that providers object to, or that were taken away, for operators. */
export async function readDeskRatings(
  db: Db,
  { state, after, language }: { state: 'contested' | 'hidden'; after?: { at: number; id: string }; language: Language },
) {
  const lines = await listRatingsIn(db, { state, ...(after && { after }), limit: perPage + 1 })
  const shown = lines.slice(0, perPage)
  const last = lines.length > perPage ? shown.at(-1) : undefined
  return {
    state,
    ratings: shown.map((line) => ({
      ...viewShown({ ...line, isNamed: 1 }, language),
      order: line.order,
      code: line.code,
      objection: line.objection ?? '',
      ...(line.decision !== null && { decision: line.decision }),
    })),
    ...(last && { next: writePlace(last.updatedAt, last.id) }),
  }
}
export type DeskRatings = Awaited<ReturnType<typeof readDeskRatings>>

import type { Db } from '#db/client.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { listOperators } from '#db/queries/people-admin.server.ts'
import type { Rating } from '#db/queries/ratings.server.ts'
import type { RatingNews } from '../notice/notice-detail.ts'
import { notify } from '../notice/notify.server.ts'
import type { OrderSide } from '../order/order-steps.ts'

/** Most members that are told of one thing. */
const mostTold = 500

/** Tells one side what became of a rating, once an occasion; not the one who did it. */
export async function tellOfRating(
  trx: Db,
  news: { order: Order; to: OrderSide; what: RatingNews; again: number; actorId?: string; now: number },
): Promise<void> {
  const { order, to, what, again, actorId, now } = news
  const isBuyer = to === 'buyer'
  const members = await listMemberIds(trx, isBuyer ? order.buyerId : order.providerId, ['owner', 'editor'], mostTold)
  await notify(trx, {
    kind: 'rating.moved',
    personIds: members.filter((id) => id !== actorId),
    occasion: `rating:${order.id}:${what}:${again}:${to}`,
    detail: { number: order.number, title: JSON.stringify(order.terms.listing.title), what },
    path: `/my/organisations/${(isBuyer ? order.buyer : order.provider).slug}/orders/${order.number}/rating`,
    now,
  })
}

/** Tells the operators that a provider objects to a rating. */
export async function tellOperatorsOfRating(
  trx: Db,
  { order, rating, now }: { order: Order; rating: Rating; now: number },
): Promise<void> {
  const operators = (await listOperators(trx)).flatMap(({ id, suspendedAt }) => (suspendedAt === null ? [id] : []))
  await notify(trx, {
    kind: 'rating.waiting',
    personIds: operators,
    occasion: `rating:${rating.id}:contested`,
    detail: { number: order.number, title: JSON.stringify(order.terms.listing.title) },
    path: '/operator/disputes/ratings',
    now,
  })
}

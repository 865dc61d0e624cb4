import type { Db } from '#db/client.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { listOperators } from '#db/queries/people-admin.server.ts'
import type { MemberRole } from '../access/roles.ts'
import type { NoticeDetails, OrderNews } from '../notice/notice-detail.ts'
import { notify } from '../notice/notify.server.ts'
import type { OrderSide } from './order-steps.ts'

/** Finance pays, owners sign, editors deliver: all of them hear of it. */
const told: readonly MemberRole[] = ['owner', 'editor', 'finance']
/** Most members that are told of one thing. */
const mostTold = 500

/** Tells one side what became of an order, once a change; not the one who did it. */
export async function tellOfOrder(
  trx: Db,
  news: { order: Order; to: OrderSide; what: OrderNews; actorId?: string; now: number },
): Promise<void> {
  const { order, to, what, actorId, now } = news
  const isBuyer = to === 'buyer'
  const members = await listMemberIds(trx, isBuyer ? order.buyerId : order.providerId, told, mostTold)
  const own = isBuyer ? order.buyer : order.provider
  const other = isBuyer ? order.provider : order.buyer
  await notify(trx, {
    kind: 'order.moved',
    personIds: members.filter((id) => id !== actorId),
    // What happens again happens at another time.
    occasion: `order:${order.id}:${what}:${order.updatedAt}:${to}`,
    detail: {
      number: order.number,
      title: JSON.stringify(order.terms.listing.title),
      organisation: JSON.stringify(other.name),
      what,
      side: to,
    },
    path: `/my/organisations/${own.slug}/orders/${order.number}`,
    now,
  })
}

/** Tells the operators that an order waits for them, once an occasion. */
export async function tellOperatorsOfOrder(
  trx: Db,
  { order, what, now }: { order: Order; what: NoticeDetails['order.waiting']['what']; now: number },
): Promise<void> {
  const operators = (await listOperators(trx)).flatMap(({ id, suspendedAt }) => (suspendedAt === null ? [id] : []))
  await notify(trx, {
    kind: 'order.waiting',
    personIds: operators,
    occasion: `order:${order.id}:${what}:${order.dueAt}`,
    detail: { number: order.number, title: JSON.stringify(order.terms.listing.title), what },
    path: `/operator/orders/${order.number}`,
    now,
  })
}

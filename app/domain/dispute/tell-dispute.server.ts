import type { Db } from '#db/client.server.ts'
import type { Dispute } from '#db/queries/disputes.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { listOperators } from '#db/queries/people-admin.server.ts'
import type { MemberRole } from '../access/roles.ts'
import type { DisputeNews } from '../notice/notice-detail.ts'
import { notify } from '../notice/notify.server.ts'
import type { OrderSide } from '../order/order-steps.ts'

const told: readonly MemberRole[] = ['owner', 'editor', 'finance']
/** Most members that are told of one thing. */
const mostTold = 500

type About = { dispute: Pick<Dispute, 'id' | 'number'>; order: Order }

/** Tells one side what became of a dispute, once an occasion; not the one who did it. `again` parts what happens more than once. */
export async function tellOfDispute(
  trx: Db,
  { dispute, order }: About,
  news: { to: OrderSide; what: DisputeNews; again?: string; actorId?: string; now: number },
): Promise<void> {
  const { to, what, again = '', actorId, now } = news
  const isBuyer = to === 'buyer'
  const members = await listMemberIds(trx, isBuyer ? order.buyerId : order.providerId, told, mostTold)
  const [own, other] = isBuyer ? [order.buyer, order.provider] : [order.provider, order.buyer]
  await notify(trx, {
    kind: 'dispute.moved',
    personIds: members.filter((id) => id !== actorId),
    occasion: `dispute:${dispute.id}:${what}:${again}:${to}`,
    detail: {
      number: order.number,
      title: JSON.stringify(order.terms.listing.title),
      organisation: JSON.stringify(other.name),
      what,
      side: to,
    },
    path: `/my/organisations/${own.slug}/orders/${order.number}/dispute`,
    now,
  })
}

/** Tells the operators that a dispute was opened, or waits for their decision. */
export async function tellOperatorsOfDispute(
  trx: Db,
  { dispute, order }: About,
  { what, now }: { what: 'opened' | 'answered' | 'unanswered'; now: number },
): Promise<void> {
  const operators = (await listOperators(trx)).flatMap(({ id, suspendedAt }) => (suspendedAt === null ? [id] : []))
  await notify(trx, {
    kind: 'dispute.waiting',
    personIds: operators,
    occasion: `dispute:${dispute.id}:${what}`,
    detail: { number: dispute.number, title: JSON.stringify(order.terms.listing.title), what },
    path: `/operator/disputes/${dispute.number}`,
    now,
  })
}

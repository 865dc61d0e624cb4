import type { Db } from '#db/client.server.ts'
import type { Entitlement } from '#db/queries/entitlements.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import type { MemberRole } from '../access/roles.ts'
import type { EntitlementNews } from '../notice/notice-detail.ts'
import { notify } from '../notice/notify.server.ts'
import type { OrderSide } from '../order/order-steps.ts'

const told: readonly MemberRole[] = ['owner', 'editor']
/** Most members that are told of one thing. */
const mostTold = 500

/** Tells one side what became of a right, once a change; not the one who did it. */
export async function tellOfEntitlement(
  trx: Db,
  news: {
    entitlement: Entitlement
    order: Order
    to: OrderSide
    what: EntitlementNews
    actorId?: string
    now: number
  },
): Promise<void> {
  const { entitlement, order, to, what, actorId, now } = news
  const isBuyer = to === 'buyer'
  const members = await listMemberIds(trx, isBuyer ? order.buyerId : order.providerId, told, mostTold)
  await notify(trx, {
    kind: 'entitlement.moved',
    personIds: members.filter((id) => id !== actorId),
    // A right that is extended ends at another time, and one that is suspended again is at another moment.
    occasion: `entitlement:${entitlement.id}:${what}:${entitlement.endsAt}:${entitlement.updatedAt}:${to}`,
    detail: {
      number: entitlement.number,
      title: JSON.stringify(order.terms.listing.title),
      organisation: JSON.stringify((isBuyer ? order.provider : order.buyer).name),
      what,
      side: to,
    },
    path: `/my/organisations/${(isBuyer ? order.buyer : order.provider).slug}/entitlements/${entitlement.number}`,
    now,
  })
}

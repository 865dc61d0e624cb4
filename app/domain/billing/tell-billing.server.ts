import type { Db } from '#db/client.server.ts'
import type { BillingPeriod } from '#db/queries/billing.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import type { MemberRole } from '../access/roles.ts'
import type { BillingNews } from '../notice/notice-detail.ts'
import { notify } from '../notice/notify.server.ts'
import type { OrderSide } from '../order/order-steps.ts'

/** Who pays, asks for invoices and writes them. */
const told: readonly MemberRole[] = ['owner', 'finance']
/** Most members that are told of one thing. */
const mostTold = 500

/** Tells one side what became of a period of an order, once a change. */
export async function tellOfBilling(
  trx: Db,
  news: { order: Order; period: BillingPeriod; to: OrderSide; what: BillingNews; now: number },
): Promise<void> {
  const { order, period, to, what, now } = news
  const occasion = `period:${period.id}:${what}:${period.tries}:${period.state}`
  await tell(trx, { order, to, what, occasion, now })
}

/** Tells one side of an invoice, or that the renewal of an order was stopped; not the one who did it. */
export async function tell(
  trx: Db,
  news: {
    order: Order
    to: OrderSide
    what: BillingNews
    occasion: string
    path?: string
    actorId?: string
    now: number
  },
): Promise<void> {
  const { order, to, what, occasion, actorId, now } = news
  const [own, other] = to === 'buyer' ? [order.buyer, order.provider] : [order.provider, order.buyer]
  const members = await listMemberIds(trx, to === 'buyer' ? order.buyerId : order.providerId, told, mostTold)
  await notify(trx, {
    kind: 'billing.moved',
    personIds: members.filter((id) => id !== actorId),
    occasion: `${occasion}:${to}`,
    detail: {
      number: order.number,
      title: JSON.stringify(order.terms.listing.title),
      organisation: JSON.stringify(other.name),
      what,
    },
    path: `/my/organisations/${own.slug}/billing${news.path ?? `/orders/${order.number}`}`,
    now,
  })
}

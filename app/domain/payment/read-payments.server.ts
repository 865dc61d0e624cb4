import type { Db } from '#db/client.server.ts'
import { findOrder, type Order } from '#db/queries/orders.server.ts'
import { listPaymentsOfOrder } from '#db/queries/payments.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import type { Said } from '../catalogue/listing-view.ts'
import type { OrderState } from '../order/order-steps.ts'
import { type Language, pickText } from '../text.ts'
import { amountDue } from './amount-due.server.ts'
import { mostByCard } from './payment-problems.ts'
import { isPaymentOpen, orderPeriod } from './payment-states.ts'
import { formatCents, type PaymentsView, viewPaymentsOf } from './payment-view.ts'
import { readTransferAccount } from './transfer-account.server.ts'
import { isInvented, type TransferAccount } from './transfer-account.ts'

/** The payments of an order, for its page. */
export async function viewPayments(db: Db, order: Pick<Order, 'id'>): Promise<PaymentsView> {
  return viewPaymentsOf(await listPaymentsOfOrder(db, order.id))
}

/** The page on which a buyer pays. */
export type PayPageView = {
  order: { number: string; title: Said; total: string; state: OrderState }
  payments: PaymentsView
  /** The payment that is not over; its state decides what there is to do. */
  open?: { id: string; checkoutUrl?: string }
  mayPay: boolean
  /** Whether the amount can be paid with a card. */
  byCard: boolean
  account: TransferAccount & { isInvented: boolean }
}

/** Reads that page; undefined for an order that the organisation does not buy, or that costs nothing. */
export async function readPayPage(
  db: Db,
  asked: { number: string; organisationId: string; actor: PersonActor; language: Language },
): Promise<PayPageView | undefined> {
  const { number, organisationId, actor, language } = asked
  const order = await findOrder(db, { number, buyerId: organisationId })
  if (!order || order.totalCents === 0) return undefined
  const kept = await listPaymentsOfOrder(db, order.id)
  const open = kept.find(({ period, state }) => period === orderPeriod && isPaymentOpen(state))
  const account = await readTransferAccount(db)
  const cents = await amountDue(db, order)
  return {
    order: {
      number: order.number,
      title: pickText(order.terms.listing.title, language) ?? { text: order.number, language },
      total: formatCents(cents, order.currency),
      state: order.state,
    },
    payments: viewPaymentsOf(kept),
    ...(open && { open: { id: open.id, ...(open.checkoutUrl !== null && { checkoutUrl: open.checkoutUrl }) } }),
    mayPay: may(actor, 'payment.pay', organisationId),
    byCard: cents <= mostByCard,
    account: { ...account, isInvented: isInvented(account) },
  }
}

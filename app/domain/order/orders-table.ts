import type { Order } from '../../../db/queries/orders.server.ts'
import { formatDay } from '../../i18n/format.ts'
import { orderWords } from '../../i18n/order.ts'
import { labelOf } from '../codes/code-list.ts'
import { deliveryModes } from '../codes/trade.ts'
import { noDue } from '../review/review-lists.ts'
import { type Language, say } from '../text.ts'
import type { OrderSide } from './order-steps.ts'

/** Orders of one side as lines of a table; amounts as plain numbers, the fee for the provider alone. */
export function ordersTable(
  orders: readonly Order[],
  { side, language }: { side: OrderSide; language: Language },
): string[][] {
  const words = orderWords[language]
  const { csv } = words
  const amount = (cents: number) => (cents / 100).toFixed(2)
  const day = (at: number | null) => (at === null || at >= noDue ? '' : formatDay(at))
  const isSold = side === 'provider'
  return [
    [
      csv.number,
      csv.title,
      csv.listing,
      csv.others[side],
      csv.state,
      csv.mode,
      csv.total,
      ...(isSold ? [csv.fee, csv.yours] : []),
      csv.currency,
      csv.opened,
      csv.signed,
      csv.started,
      csv.delivered,
      csv.ended,
      csv.due,
    ],
    ...orders.map((order) => [
      order.number,
      say(order.terms.listing.title, language),
      order.terms.listing.code,
      say((isSold ? order.buyer : order.provider).name, language),
      words.states[order.state],
      labelOf(deliveryModes, order.terms.mode, language),
      amount(order.totalCents),
      ...(isSold ? [amount(order.feeCents), amount(order.totalCents - order.feeCents)] : []),
      order.currency,
      day(order.createdAt),
      day(order.signedAt),
      day(order.startedAt),
      day(order.deliveredAt),
      day(order.endedAt),
      day(order.dueAt),
    ]),
  ]
}

import type { Order } from '../../../db/queries/orders.server.ts'
import { formatDay } from '../../i18n/format.ts'
import { type WorkCalendar, workingDaysLeft } from '../calendar/working-days.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { formatCents } from '../payment/payment-view.ts'
import { noDue } from '../review/review-lists.ts'
import { type Language, pickText, type Text } from '../text.ts'
import type { OrderState, OrderWait } from './order-steps.ts'

/** Who reads, when. */
export type Reader = { language: Language; calendar: WorkCalendar; now: number }

/** Who has to act until when, and how many working days are left: below 0 when it is over. */
export type OrderClock = { waitsFor: OrderWait; due: string; daysLeft: number }

/** An order in a list. */
export type OrderLine = {
  number: string
  title: Said
  buyer: Said
  provider: Said
  state: OrderState
  /** Left out where it is free. */
  total?: string
  clock?: OrderClock
  opened: string
  updated: string
  isRelated: boolean
}

/** A text as it is said to a reader. */
export const saidOf = (text: Text | undefined, language: Language): Said =>
  pickText(text, language) ?? { text: '—', language }

/** The clock that runs, if one does. */
export function viewOrderClock(
  { waitsFor, dueAt }: Pick<Order, 'waitsFor' | 'dueAt'>,
  { calendar, now }: Reader,
): OrderClock | undefined {
  if (waitsFor === null || dueAt >= noDue) return undefined
  return { waitsFor, due: formatDay(dueAt), daysLeft: workingDaysLeft(now, dueAt, calendar) }
}

/** An order as a line. */
export function viewOrderLine(order: Order, reader: Reader): OrderLine {
  const { language } = reader
  const clock = viewOrderClock(order, reader)
  return {
    number: order.number,
    title: saidOf(order.terms.listing.title, language),
    buyer: saidOf(order.buyer.name, language),
    provider: saidOf(order.provider.name, language),
    state: order.state,
    ...(order.totalCents > 0 && { total: formatCents(order.totalCents, order.currency) }),
    ...(clock && { clock }),
    opened: formatDay(order.createdAt),
    updated: formatDay(order.updatedAt),
    isRelated: order.isRelated === 1,
  }
}

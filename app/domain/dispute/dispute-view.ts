import type { Dispute, DisputeLine, DisputeMessage } from '../../../db/queries/disputes.server.ts'
import type { Order } from '../../../db/queries/orders.server.ts'
import { formatBytes, formatDay, formatMoment, formatMoney } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import type { OrderSide } from '../order/order-steps.ts'
import { noDue } from '../review/review-lists.ts'
import { type Language, pickText, type Text } from '../text.ts'
import { disputeReasons, disputeWishes } from './dispute-lists.ts'
import type { DisputeSide, DisputeState } from './dispute-steps.ts'

/** What the page of an order says of its dispute. */
export type DisputePart = { mayOpen: boolean; number?: string; state?: DisputeState }

/** A dispute in words. */
export type DisputeView = {
  number: string
  state: DisputeState
  reason: string
  wish: string
  text: string
  opened: string
  waitsFor?: 'provider' | 'operator'
  due?: string
  ended?: string
  decision?: string
  back?: string
  /** The later period it is about, where it is about one. */
  about?: DisputableView
}

/** A later period and what it costs; 0 is the order itself. */
export type DisputableView = { period: number; amount: string }

/** The order that a dispute is about, in short. */
export type DisputedOrder = {
  number: string
  title: Said
  code: string
  buyer: Said
  provider: Said
  total: string
  isRelated: boolean
}

export type DisputeMessageView = {
  id: string
  side: DisputeSide
  /** Who it was, for the people of the same side. */
  person?: string
  at: string
  text: string
  file?: { name: string; size: string }
}

export type DisputeLineView = Pick<
  DisputeView,
  'number' | 'state' | 'reason' | 'wish' | 'waitsFor' | 'due' | 'ended'
> & {
  order: string
  title: Said
  total: string
  opened: string
  isRelated: boolean
}

/** An amount in the smallest unit, as it is said. */
export function sayAmount(cents: number, currency: string): string {
  return formatMoney(cents * 10_000, currency)
}

/** What a dispute is about, in words. */
export function viewDisputable({ period, cents }: { period: number; cents: number }, currency: string): DisputableView {
  return { period, amount: sayAmount(cents, currency) }
}

const said = (text: Text, language: Language, other: string): Said =>
  pickText(text, language) ?? { text: other, language }

/** A dispute in words of one language. */
export function viewDisputed(
  dispute: Dispute,
  { currency, language }: { currency: string; language: Language },
): DisputeView {
  const { wishCents, decision, backCents } = dispute
  return {
    ...viewState(dispute, language),
    wish:
      labelOf(disputeWishes, dispute.wish, language) +
      (wishCents === null ? '' : `（${sayAmount(wishCents, currency)}）`),
    text: dispute.text,
    opened: formatMoment(dispute.openedAt),
    ...(decision !== null && { decision }),
    ...(backCents !== null && { back: sayAmount(backCents, currency) }),
  }
}

function viewState(
  {
    number,
    state,
    reason,
    waitsFor,
    dueAt,
    endedAt,
  }: Pick<Dispute, 'number' | 'state' | 'reason' | 'waitsFor' | 'dueAt' | 'endedAt'>,
  language: Language,
) {
  return {
    number,
    state,
    reason: labelOf(disputeReasons, reason, language),
    ...(waitsFor && { waitsFor }),
    ...(waitsFor && dueAt < noDue && { due: formatDay(dueAt) }),
    ...(endedAt !== null && { ended: formatDay(endedAt) }),
  }
}

/** A line of the operators' list. */
export function viewDisputeLine(line: DisputeLine, language: Language): DisputeLineView {
  const { listing } = line.terms
  return {
    ...viewState(line, language),
    wish: labelOf(disputeWishes, line.wish, language),
    order: line.order,
    title: said(listing.title, language, listing.code),
    total: sayAmount(line.totalCents, line.currency),
    opened: formatDay(line.openedAt),
    isRelated: line.isRelated === 1,
  }
}

/** The order in short. */
export function viewOrderOfDispute(order: Order, language: Language): DisputedOrder {
  const { listing } = order.terms
  return {
    number: order.number,
    title: said(listing.title, language, listing.code),
    code: listing.code,
    buyer: said(order.buyer.name, language, order.buyer.slug),
    provider: said(order.provider.name, language, order.provider.slug),
    total: sayAmount(order.totalCents, order.currency),
    isRelated: order.isRelated === 1,
  }
}

/** What was said. People are named to their own side alone. */
export function viewDisputeMessages(
  messages: readonly DisputeMessage[],
  reader: OrderSide | 'operator',
): DisputeMessageView[] {
  return messages.map(({ id, side, personName, sentAt, text, fileName, bytes }) => ({
    id,
    side,
    ...(side === reader && { person: personName }),
    at: formatMoment(sentAt),
    text,
    ...(fileName !== null && { file: { name: fileName, size: formatBytes(bytes ?? 0) } }),
  }))
}

import { waitsForSide } from '../../domain/order/order-steps.ts'
import type { OrderPage } from '../../domain/order/read-order.server.ts'
import type { zh } from '../../i18n/order/zh.ts'
import type { Links } from '../../links.ts'

type Words = (typeof zh)['page']

/** The one thing to do about an order: a form of its page, a way to another page, or a word on who may. */
export type OrderNext = { note?: (words: Words) => string } & (
  | { kind: 'form'; step: 'accept' }
  | { kind: 'link'; act: keyof Words['acts']; isPrimary: boolean; to: (links: Links, slug: string) => string }
  | { kind: 'none' }
)

/** What the reader of an order does next; undefined where there is nothing. */
export function nextOf(page: OrderPage): OrderNext | undefined {
  const { order, side, steps, terms, right, money } = page
  const { number, state, clock } = order
  switch (state) {
    case 'contracting': {
      const isMine = waitsForSide(clock?.waitsFor, side)
      const to = (links: Links, slug: string) => links.contract(slug, number)
      if (!isMine) return { kind: 'link', act: 'contract', isPrimary: false, to }
      if (page.maySign) return { kind: 'link', act: 'sign', isPrimary: true, to }
      return { kind: 'link', act: 'contract', isPrimary: false, to, note: (words) => words.ownersSign }
    }
    case 'paying':
      if (side === 'provider') return undefined
      return page.mayPay
        ? { kind: 'link', act: 'pay', isPrimary: true, to: (links, slug) => links.orderPay(slug, number) }
        : { kind: 'none', note: (words) => words.financePays }
    case 'delivering': {
      if (page.isByHand) {
        const to = (links: Links, slug: string) => links.orderDelivery(slug, number)
        return { kind: 'link', act: side === 'provider' ? 'deliver' : 'delivery', isPrimary: side === 'provider', to }
      }
      if (side === 'buyer') return undefined
      const to = (links: Links, slug: string) =>
        page.isByFile ? links.delivery(slug, terms.code) : links.endpoint(slug, terms.code)
      return { kind: 'link', act: page.isByFile ? 'deliverFiles' : 'deliverEndpoint', isPrimary: true, to }
    }
    case 'inspecting':
      return steps.includes('accept')
        ? { kind: 'form', step: 'accept', note: (words) => words.acceptLead(money.total) }
        : undefined
    case 'disputed':
      return {
        kind: 'link',
        act: 'toDispute',
        isPrimary: side === 'provider',
        to: (links, slug) => links.orderDispute(slug, number),
      }
    case 'completed':
      return right
        ? {
            kind: 'link',
            act: 'right',
            isPrimary: side === 'buyer' && right.state === 'active',
            to: (links, slug) => links.entitlement(slug, right.number),
          }
        : undefined
    default:
      return undefined
  }
}

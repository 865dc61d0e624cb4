import { formatCents } from '../payment/payment-view.ts'

/** The most that one amount may be, cents: a billion. */
const most = 100_000_000_000

/** An amount as people type it, in cents: 1200, 1,200.5, ￥1200.50. Undefined where it is none. */
export function readAmount(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[¥￥,，\s]/g, '')
  const found = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!found) return undefined
  const cents = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return cents <= most ? cents : undefined
}

/** An amount as it stands in a field: 1200.50. */
export function writeAmount(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}

/** An amount that may be below zero, ready to be read: -¥1.98. */
export function formatSigned(cents: number, currency: string): string {
  return `${cents < 0 ? '-' : ''}${formatCents(Math.abs(cents), currency)}`
}

import { checkCharacter, yearMonth } from '../listing/listing-code.ts'

/** Prefixes of the numbers of a trade: 申请, 订单, 使用权, 争议, 备案, 红字发票. */
const prefixes = {
  request: 'SQ',
  order: 'DD',
  entitlement: 'SY',
  dispute: 'ZY',
  filedDeal: 'BA',
  creditNote: 'HZ',
} as const
export type Numbered = keyof typeof prefixes

/** The name of the serial that numbers draw from: one a month. */
export function tradeSerialName(what: Numbered, at: number): string {
  return `${what}:${yearMonth(at)}`
}

/** The number of a request, an order, a right, a dispute, a filed deal or a credit note: prefix, year and month (UTC+8), serial of six digits or more, check character. */
export function tradeNumber(what: Numbered, at: number, serial: number): string {
  const prefix = prefixes[what]
  const month = yearMonth(at)
  const digits = String(serial).padStart(6, '0')
  return `${prefix}${month}-${digits}${checkCharacter(prefix + month + digits)}`
}

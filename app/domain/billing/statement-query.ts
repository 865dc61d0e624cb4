import { type Day, dayOf, startOfDay } from '../calendar/days.ts'
import { addMonths } from '../calendar/months.ts'
import type { OrderSide } from '../order/order-steps.ts'

/** Lines that the page of a statement shows, and that its files hold at most. */
export const statementPage = 100
export const mostStatementLines = { csv: 200_000, xlsx: 20_000, pdf: 2_000 } as const

/** Which statement: of which side, month (YYYY-MM, the exchange's time) and currency. */
export type StatementQuery = { side: OrderSide; month: string; currency: string }

/** What an address asks for; what is unknown is this month, as buyer, in yuan. */
export function readStatementQuery(params: URLSearchParams, now: number): StatementQuery {
  const month = params.get('month') ?? ''
  const currency = params.get('currency') ?? ''
  return {
    side: params.get('side') === 'provider' ? 'provider' : 'buyer',
    month: /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(month) ? month : dayOf(now).slice(0, 7),
    currency: /^[A-Z]{3}$/.test(currency) ? currency : 'CNY',
  }
}

/** The parameters of its address. */
export function writeStatementQuery({ side, month, currency }: StatementQuery): URLSearchParams {
  return new URLSearchParams({
    ...(side === 'provider' && { side }),
    month,
    ...(currency !== 'CNY' && { currency }),
  })
}

/** A month from its first millisecond to before the first of the next. */
export function boundsOfMonth(month: string): { from: number; to: number } {
  const from = startOfDay(`${month}-01` as Day)
  return { from, to: addMonths(from, 1) }
}

/** The month of a moment and those before it, the last first. */
export function lastMonths(now: number, count: number): string[] {
  const { from } = boundsOfMonth(dayOf(now).slice(0, 7))
  return Array.from({ length: count }, (_, index) => dayOf(addMonths(from, -index)).slice(0, 7))
}

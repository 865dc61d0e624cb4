import { tradeFiguresWords } from '../../i18n/trade-figures.ts'
import type { OrderSide } from '../order/order-steps.ts'
import type { Language } from '../text.ts'
import type { Figures } from './figures.ts'

type Line = { name: string; code?: string } & Partial<Figures>

/** Figures as lines of a table: months, then listings. */
export function figuresTable(
  { months, listings }: { months: readonly Line[]; listings: readonly Line[] },
  { side, language }: { side: OrderSide; language: Language },
): string[][] {
  const words = tradeFiguresWords[language]
  const { columns, csv } = words
  const isProvider = side === 'provider'
  const head = [
    csv.part,
    csv.name,
    csv.code,
    ...(isProvider ? [columns.views, columns.requests] : []),
    columns.orders,
    words.money[side],
    csv.currency,
  ]
  const linesOf = (part: string, lines: readonly Line[]) =>
    lines.flatMap(({ name, code = '', views = 0, requests = 0, orders = 0, money = {} }) => {
      const counts = [...(isProvider ? [views, requests] : []), orders].map(String)
      const [first = ['CNY', 0] as const, ...others] = Object.entries(money).sort(([a], [b]) => (a < b ? -1 : 1))
      const amount = (cents: number) => (cents / 100).toFixed(2)
      return [
        [part, name, code, ...counts, amount(first[1]), first[0]],
        // Counts stand once; a second currency has a line of its own.
        ...others.map(([currency, cents]) => [part, name, code, ...counts.map(() => ''), amount(cents), currency]),
      ]
    })
  return [head, ...linesOf(csv.month, months), ...linesOf(csv.listing, listings)]
}

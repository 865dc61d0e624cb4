import { expect, test } from 'vitest'
import { monthsUntil, sayAmounts, sumFigures } from './figures.ts'

test('months are those of the exchange’s time, this one included', () => {
  const months = monthsUntil(Date.parse('2026-03-01T00:30+08:00'), 3)
  expect(months.map(({ month }) => month)).toEqual(['2026-01', '2026-02', '2026-03'])
  expect(months[2]?.start).toBe(Date.parse('2026-03-01T00:00+08:00'))
})

test('what is counted sums up by month, by listing and in all; the listing that brought most stands first', () => {
  const { total, byMonth, byListing } = sumFigures(
    {
      views: [{ listingId: 'a', month: 0, count: 7 }],
      requests: [{ listingId: 'a', month: 1, count: 2 }],
      orders: [
        { listingId: 'a', month: 1, count: 1 },
        { listingId: 'b', month: 1, count: 3 },
      ],
      money: [
        { listingId: 'b', month: 1, currency: 'CNY', cents: 500 },
        { listingId: 'b', month: 1, currency: 'USD', cents: 100 },
        { listingId: 'a', month: 1, currency: 'CNY', cents: -200 },
      ],
    },
    2,
  )
  expect(total).toEqual({ views: 7, requests: 2, orders: 4, money: { CNY: 300, USD: 100 } })
  expect(byMonth[0]).toEqual({ views: 7, requests: 0, orders: 0, money: {} })
  expect(byListing.map(({ listingId }) => listingId)).toEqual(['b', 'a'])
  expect([sayAmounts(total.money), sayAmounts({})]).toEqual(['¥3.00 + $1.00', '¥0.00'])
})

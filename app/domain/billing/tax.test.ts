import { expect, test } from 'vitest'
import { shareCredit, taxOfCredit, taxWithin } from './tax.ts'

test.each([
  [10_600, 600, 600],
  [100, 600, 6],
  [1, 600, 0],
  [9, 600, 1],
  [11_300, 1_300, 1_300],
  [10_000, 0, 0],
  [-10_600, 600, -600],
])('%i with %i basis points hold %i of tax', (cents, basisPoints, tax) => {
  expect(taxWithin(cents, basisPoints)).toBe(tax)
})

test('the tax of notes adds up to that of their invoice, however it was credited', () => {
  for (const basisPoints of [0, 100, 300, 600, 900, 1_300])
    for (const whole of [1, 99, 9_900, 12_345, 1_000_001]) {
      let [before, tax] = [0, 0]
      for (const part of [0.001, 0.1, 0.333, 0.5, 1]) {
        const cents = 0 - Math.max(0, Math.floor(whole * part) + before)
        tax += taxOfCredit({ cents, before }, basisPoints) ?? 0
        before += cents
      }
      expect([before, tax]).toEqual([0 - whole, taxWithin(0 - whole, basisPoints)])
    }
  expect(taxOfCredit({ cents: -1, before: 0 }, null)).toBeNull()
})

test('a refund is taken off the last invoice first, as much as more is invoiced than paid', () => {
  const invoices = [
    { id: 'b', cents: 300, creditedCents: -100 },
    { id: 'a', cents: 500, creditedCents: 0 },
  ]
  const shares = (paidCents: number) =>
    shareCredit(invoices, { paidCents }).map(({ invoice, cents }) => [invoice.id, cents])
  expect(shares(700)).toEqual([])
  expect(shares(699)).toEqual([['b', -1]])
  expect(shares(450)).toEqual([
    ['b', -200],
    ['a', -50],
  ])
  expect(shares(0)).toEqual([
    ['b', -200],
    ['a', -500],
  ])
})

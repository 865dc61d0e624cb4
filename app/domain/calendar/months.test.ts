import { expect, test } from 'vitest'
import { addMonths } from './months.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)

test.each([
  ['2027-01-31T10:00', 1, '2027-02-28T10:00'],
  ['2028-01-31T10:00', 1, '2028-02-29T10:00'],
  ['2028-02-29T23:59', 12, '2029-02-28T23:59'],
  ['2026-11-30T00:00', 3, '2027-02-28T00:00'],
  ['2026-12-15T08:30', 1, '2027-01-15T08:30'],
  ['2026-03-31T12:00', 24, '2028-03-31T12:00'],
])('%s and %d months is %s', (from, months, to) => {
  expect(addMonths(at(from), months)).toBe(at(to))
})

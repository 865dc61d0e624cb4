import { expect, test } from 'vitest'
import { frequencies } from '../codes/content.ts'
import { freshnessOf, nextDue } from './freshness.ts'

const day = (text: string) => Date.parse(text)

test.each([
  ['DAY', '2026-11-23', '2026-11-24'],
  ['WEEK', '2026-11-23', '2026-11-30'],
  ['MONTH', '2026-01-31', '2026-02-28'],
  ['MONTH', '2024-01-31', '2024-02-29'],
  ['QUARTER', '2026-11-30', '2027-02-28'],
  ['HALF', '2026-08-31', '2027-02-28'],
  ['YEAR', '2024-02-29', '2025-02-28'],
] as const)('%s after %s is due %s', (frequency, last, due) => {
  expect(nextDue(frequency, day(last))).toBe(day(due))
})

test('nothing is due where nothing is promised', () => {
  expect(nextDue('IRREGULAR', 0)).toBeUndefined()
  expect(nextDue('STATIC', 0)).toBeUndefined()
  expect(nextDue('DAY', undefined)).toBeUndefined()
  expect(nextDue(undefined, 0)).toBeUndefined()
  for (const { code } of frequencies)
    if (!['IRREGULAR', 'STATIC'].includes(code)) expect(nextDue(code, 0), code).toBeGreaterThan(0)
})

test('the day itself is in time, then it is due for one period, then overdue', () => {
  const last = day('2026-10-01')
  expect(freshnessOf('MONTH', last, day('2026-11-01'))).toBe('fresh')
  expect(freshnessOf('MONTH', last, day('2026-11-02'))).toBe('due')
  expect(freshnessOf('MONTH', last, day('2026-12-01'))).toBe('due')
  expect(freshnessOf('MONTH', last, day('2026-12-03'))).toBe('overdue')
  expect(freshnessOf('STATIC', last, day('2030-01-01'))).toBe('none')
})

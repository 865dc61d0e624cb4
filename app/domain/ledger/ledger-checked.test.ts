import { expect, test } from 'vitest'
import { lastNight } from './ledger-checked.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)

test.each([
  ['2026-11-23T02:59', '2026-11-22T03:00'],
  ['2026-11-23T03:00', '2026-11-23T03:00'],
  ['2026-11-23T23:59', '2026-11-23T03:00'],
])('the last night before %s began at %s', (now, night) => {
  expect(lastNight(at(now))).toBe(at(night))
})

import { expect, test } from 'vitest'
import { dueDigest } from './digest-time.ts'

test('the digest of a day is due from eight in the morning in China, a minute later', () => {
  const eight = Date.UTC(2026, 10, 23, 0, 0)
  const before = { day: '2026-11-22', before: eight - 86_400_000 }
  expect(dueDigest(eight - 1)).toEqual(before)
  expect(dueDigest(eight + 59_999)).toEqual(before)
  expect(dueDigest(eight + 60_000)).toEqual({ day: '2026-11-23', before: eight })
  expect(dueDigest(eight + 23 * 3_600_000)).toEqual({ day: '2026-11-23', before: eight })
})

test('a digest missed in the morning is due for the rest of the day', () => {
  expect(dueDigest(Date.UTC(2026, 11, 31, 15, 0))).toEqual({ day: '2026-12-31', before: Date.UTC(2026, 11, 31) })
  expect(dueDigest(Date.UTC(2026, 11, 31, 16, 30))).toEqual({ day: '2026-12-31', before: Date.UTC(2026, 11, 31) })
  expect(dueDigest(Date.UTC(2027, 0, 1, 0, 2)).day).toBe('2027-01-01')
})

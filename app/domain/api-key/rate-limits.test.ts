import { expect, test } from 'vitest'
import { createRateLimiter, isOwnMachine, rateHeaders } from './rate-limits.ts'

const limit = { name: 'key', burst: 3, perSecond: 2 }

test('a bucket gives as many at once as it holds, then as many as flow back', () => {
  const take = createRateLimiter(limit)
  expect([1, 2, 3].map(() => take('a', 0).isAllowed)).toEqual([true, true, true])
  expect(take('a', 0)).toEqual({ isAllowed: false, remaining: 0, retryAfter: 1 })
  expect(take('a', 499).isAllowed).toBe(false)
  expect(take('a', 500).isAllowed).toBe(true)
  expect(take('a', 500).isAllowed).toBe(false)
})

test('a refused try costs nothing, and a bucket never holds more than at first', () => {
  const take = createRateLimiter(limit)
  for (let count = 0; count < 50; count++) take('a', 0)
  expect(take('a', 500).isAllowed).toBe(true)
  const taken = [1, 2, 3, 4].map(() => take('a', 3_600_000).isAllowed)
  expect(taken).toEqual([true, true, true, false])
})

test('askers do not share, and a clock that goes back gives nothing', () => {
  const take = createRateLimiter(limit)
  for (let count = 0; count < 3; count++) take('a', 1_000)
  expect(take('b', 1_000).remaining).toBe(2)
  expect(take('a', 0).isAllowed).toBe(false)
})

test('a hundred thousand askers do not fill the memory, and whoever asks now is still counted', () => {
  const take = createRateLimiter(limit)
  for (let asker = 0; asker < 100_000; asker++) take(`asker ${asker}`, 0)
  for (let count = 0; count < 3; count++) take('last', 0)
  expect(take('last', 0).isAllowed).toBe(false)
})

test.each([
  ['127.0.0.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['10.0.0.1', false],
  ['203.0.113.127', false],
  ['', false],
])('%s is the own machine: %s', (address, isOwn) => {
  expect(isOwnMachine(address)).toBe(isOwn)
})

test('headers say the quota, its window, what is left and when there is more', () => {
  expect(rateHeaders(limit, { isAllowed: true, remaining: 2, retryAfter: 0 })).toEqual({
    'RateLimit-Policy': '"key";q=3;w=2',
    RateLimit: '"key";r=2;t=2',
  })
  expect(rateHeaders(limit, { isAllowed: false, remaining: 0, retryAfter: 1 }).RateLimit).toBe('"key";r=0;t=1')
})

import { expect, test } from 'vitest'
import { mostTries, retryDelay } from './retry-plan.ts'

test('a mail is tried again after 1 minute, later more seldom, 12 times in all', () => {
  const delays = Array.from({ length: mostTries }, (_, tries) => retryDelay(tries + 1))
  expect(delays.map((delay) => delay && delay / 60_000)).toEqual([
    1,
    2,
    4,
    8,
    16,
    32,
    64,
    128,
    256,
    360,
    360,
    undefined,
  ])
})

import { expect, test } from 'vitest'
import { growthOf } from './growth.ts'

function turn(count: number): number {
  let sum = 0
  for (let at = 0; at < count; at++) sum = (sum * 31 + at) | 0
  return sum
}

test('what is in proportion to its input is told from what is its square', () => {
  expect(growthOf((size) => turn(size * 1_000), 50)).toBeLessThan(2)
  expect(growthOf((size) => turn(size * size), 500)).toBeGreaterThan(4)
})

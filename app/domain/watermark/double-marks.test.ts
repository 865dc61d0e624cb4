import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { noVotes } from './code-word.ts'
import { isDouble, isLongDouble, markDouble, readDouble } from './double-marks.ts'
import { hashKeyOf } from './keyed-hash.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()
const key = hashKeyOf(digest('cells'))
const marker = { key, code: digest('copy') }

/** Decimals of every size that a cell may hold. */
const numbers = Array.from({ length: 3_000 }, (_, index) => {
  const whole = 10 ** (index % 9)
  const places = 1 + (index % 6)
  return (((index * 7_919) % whole) + ((index * 104_729) % 10 ** places) / 10 ** places).toFixed(places)
})

test('a marked number shows the same fifteen digits and differs by less than 4.5e-16 of itself', () => {
  let marked = 0
  for (const text of numbers) {
    const copy = markDouble(text, marker)
    const [before, after] = [Number(text), Number(copy)]
    expect(after.toPrecision(15)).toBe(before.toPrecision(15))
    if (copy === text) continue
    marked++
    expect(isDouble(copy)).toBe(true)
    expect(Math.abs(after - before)).toBeLessThanOrEqual(4.5e-16 * Math.abs(before))
  }
  expect(marked).toBeGreaterThan(numbers.length * 0.95)
})

test('what a number says outlasts every way to write the same double', () => {
  for (const text of numbers.slice(0, 500)) {
    const copy = markDouble(text, marker)
    if (copy === text) continue
    const [one, other] = [noVotes(), noVotes()]
    expect(readDouble(copy, key, one)).toBe(true)
    // As Excel writes it: seventeen digits.
    expect(readDouble(String(Number(Number(copy).toPrecision(17))), key, other)).toBe(true)
    expect(other).toEqual(one)
    expect(isLongDouble(copy)).toBe(true)
  }
})

test('numbers that nobody marked say nothing, and what has no room stays', () => {
  for (const text of [...numbers, '0.30000000000000004', '12', '-0.5', '1e-7'])
    expect(readDouble(text, key, noVotes()), text).toBe(false)
  for (const text of ['0.0', '0.00', '12', 'x', '', '1.2.3', '12345678901234.5'])
    expect(markDouble(text, marker)).toBe(text)
  expect(markDouble('1.1000000000000001', marker)).toBe(markDouble('1.1', marker))
  for (const text of ['12.5', '0.125', '1234.567']) expect(isLongDouble(text)).toBe(false)
})

import { expect, test } from 'vitest'
import {
  type AttemptCount,
  attemptRules,
  countTry,
  networkOf,
  refusalDue,
  secondsToWait,
  takeBack,
} from './attempt-rules.ts'

const start = Date.UTC(2026, 10, 23)
const guesses = attemptRules['sign-in.account']

/** Tries again each time as soon as it is allowed; gives the waits, in seconds. */
function waitsOf(rule: (typeof attemptRules)[keyof typeof attemptRules], tries: number): number[] {
  let now = start
  let count: AttemptCount | undefined
  return Array.from({ length: tries }, () => {
    count = countTry(rule, count, now)
    const wait = secondsToWait(count, now)
    now += wait * 1_000
    return wait
  })
}

test('after five wrong passwords one waits half a minute, then ever longer, at most a quarter of an hour', () => {
  expect(waitsOf(guesses, 11)).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900])
})

test('whoever never stops gets no more than a hundred guesses a day at one account', () => {
  let now = start
  let count: AttemptCount | undefined
  let guessesMade = 0
  while (now < start + 86_400_000) {
    count = countTry(guesses, count, now)
    guessesMade++
    now += Math.max(1, secondsToWait(count, now)) * 1_000
  }
  expect(guessesMade).toBeLessThanOrEqual(106)
})

test('the wait ends when it says, and the count is forgotten a day after', () => {
  let count: AttemptCount | undefined
  for (let tries = 0; tries < 5; tries++) count = countTry(guesses, count, start)
  expect(secondsToWait(count, start + 29_001)).toBe(1)
  expect(secondsToWait(count, start + 30_000)).toBe(0)
  expect(countTry(guesses, count, start + 30_000).failures).toBe(6)
  expect(countTry(guesses, count, start + 30_000 + 86_400_000)).toMatchObject({ failures: 1, blockedUntil: 0 })
})

test('success starts the count of an account again, and takes one try of a network back', () => {
  const network = attemptRules['sign-in.network']
  const counts = { failures: 50, blockedUntil: start + 30_000, forgetAt: start + 60_000 }
  expect(takeBack(guesses, counts)).toBeUndefined()
  expect(takeBack(network, counts)).toEqual({ ...counts, failures: 49, blockedUntil: 0 })
  expect(takeBack(network, { ...counts, failures: 52 })).toEqual({ ...counts, failures: 51 })
  expect(takeBack(network, { ...counts, failures: 1 })).toBeUndefined()
  expect(takeBack(attemptRules['forgot.address'], counts)).toEqual(counts)
})

test('every rule lets some tries pass, waits and forgets', () => {
  for (const [name, rule] of Object.entries(attemptRules)) {
    expect(rule.free, name).toBeGreaterThan(1)
    expect(rule.firstWait, name).toBeLessThanOrEqual(rule.longestWait)
    const waits = waitsOf(rule, rule.free + 20)
    expect(waits.filter((wait) => wait === 0).length, name).toBe(rule.free - 1)
    expect(waits.at(-1), name).toBe(rule.longestWait)
  }
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', ''],
])('%s belongs to %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('refusals are spread, the first few come at once, and one waits ten seconds at most and not long after the last', () => {
  let last = 0
  const pauses = Array.from({ length: 1_000 }, () => {
    last = refusalDue(last, start)
    return Math.max(0, last - start)
  })
  expect(pauses.slice(0, 12)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100, 200])
  expect(Math.max(...pauses)).toBe(10_000)
  expect(refusalDue(last, start + 11_000)).toBeLessThan(start + 11_000)
})

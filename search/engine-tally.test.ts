import { expect, test } from 'vitest'
import { EngineAway } from './engine-errors.ts'
import { tallyAnswers } from './engine-tally.ts'

const late = new EngineAway('too late', true)
const failed = new EngineAway('no answer')

function engine() {
  const clock = { now: 0 }
  return { clock, tally: tallyAnswers(() => clock.now) }
}

test('a time-out of an engine that answered nobody meanwhile says that it is gone', () => {
  const { clock, tally } = engine()
  expect(tally.isGone(late)).toBe(true)
  tally.answered()
  clock.now = 1_030
  expect(tally.isGone(late)).toBe(true)
})

test('a time-out while others were answered says only that it is slow, however often', () => {
  const { clock, tally } = engine()
  for (let round = 0; round < 5; round++) {
    clock.now += 600
    tally.answered()
    clock.now += 400
    expect(tally.isGone(late)).toBe(false)
  }
})

test('two failures without an answer between say that it is gone', () => {
  const { tally } = engine()
  expect(tally.isGone(failed)).toBe(false)
  tally.answered()
  expect(tally.isGone(failed)).toBe(false)
  expect(tally.isGone(failed)).toBe(true)
})

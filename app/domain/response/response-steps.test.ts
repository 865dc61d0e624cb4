import { expect, test } from 'vitest'
import {
  isResponseOpen,
  responseStates,
  responseStepNames,
  responseStepOf,
  responseStepsFrom,
  standingStates,
  talkingStates,
} from './response-steps.ts'

test('every state is reached by a step or begun with, and each that is open can be left', () => {
  const reached = new Set(['draft', ...responseStepNames.map((step) => responseStepOf(step).to)])
  for (const state of responseStates) {
    expect([state, reached.has(state)]).toEqual([state, true])
    const isLeft = responseStepNames.some((step) => {
      const { from, to } = responseStepOf(step)
      return from.includes(state) && to !== undefined && to !== state
    })
    if (isResponseOpen(state)) expect([state, isLeft]).toEqual([state, true])
  }
  // An accepted response is the end: what comes next is the contract.
  expect(responseStepNames.filter((step) => responseStepOf(step).from.includes('accepted'))).toEqual([])
})

test('each step is told apart by its event, and only what ends badly needs a reason', () => {
  const events = responseStepNames.map((step) => responseStepOf(step).event)
  expect(new Set(events).size).toBe(events.length)
  expect(responseStepNames.filter((step) => responseStepOf(step).needsReason)).toEqual(['decline'])
})

test.each([
  ['submitted', 'buyer', true, ['ask', 'shortlist', 'decline', 'accept']],
  ['submitted', 'buyer', false, ['ask', 'decline']],
  ['shortlisted', 'buyer', true, ['ask', 'decline', 'accept']],
  ['submitted', 'provider', true, ['revise', 'answer', 'withdraw']],
  ['draft', 'provider', false, []],
  ['declined', 'buyer', true, ['invite']],
  ['declined', 'buyer', false, []],
  ['accepted', 'provider', true, []],
] as const)('%s: %s may, while the demand is open: %s, %j', (state, side, isDemandOpen, steps) => {
  expect(responseStepsFrom(state, side, { isDemandOpen })).toEqual(steps)
})

test('both talk as long as it is weighed, and after it was accepted', () => {
  expect(talkingStates).toEqual([...standingStates, 'accepted'])
})

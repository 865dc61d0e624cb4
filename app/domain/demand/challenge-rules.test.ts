import { expect, test } from 'vitest'
import { endOfDay, startOfDay } from '../calendar/days.ts'
import { workCalendar } from '../calendar/working-days.ts'
import { challengeStage, decideByOf, whyNoAnswer, whyNoChallenge, whyNoChoice } from './challenge-rules.ts'

const challenge = {
  target: { zh: '识别精度达到九成五' },
  criteria: { zh: '专家评审' },
  selectBy: '2027-03-31',
  mostAnswerers: 3,
}
const deadline = '2027-03-15'

test('a challenge needs a deadline, and its choice comes after it', () => {
  expect(whyNoChallenge({ challenge, deadline })).toBeUndefined()
  expect(whyNoChallenge({ challenge, deadline: null })).toBe('deadlineMissing')
  expect(whyNoChallenge({ challenge, deadline: '2027-03-31' })).toBe('selectByEarly')
  expect(whyNoChallenge({ deadline: null })).toBeUndefined()
})

test.each([
  { at: endOfDay(deadline), answerers: 2, why: undefined, says: 'the last day counts' },
  { at: endOfDay(deadline), answerers: 3, why: 'answerersReached', says: 'the places are taken' },
  { at: endOfDay(deadline) + 1, answerers: 0, why: 'deadlineOver', says: 'the day is over' },
] as const)('answering: $says', ({ at, answerers, why }) => {
  expect(whyNoAnswer({ challenge, deadline, answerers, now: at })).toBe(why)
})

test('a demand that is no challenge takes any number of answers, until its deadline where it has one', () => {
  expect(whyNoAnswer({ deadline: null, answerers: 500, now: endOfDay('2030-01-01') })).toBeUndefined()
  expect(whyNoAnswer({ deadline, answerers: 1, now: endOfDay(deadline) + 1 })).toBe('deadlineOver')
})

test('the one is chosen only after the deadline, also when all places are taken before', () => {
  expect(whyNoChoice({ challenge, deadline, now: startOfDay(deadline) })).toBe('challengeRunning')
  expect(whyNoChoice({ challenge, deadline, now: endOfDay(deadline) + 1 })).toBeUndefined()
  expect(whyNoChoice({ deadline, now: startOfDay(deadline) })).toBeUndefined()
})

test.each([
  { now: endOfDay(deadline), stage: 'answering' },
  { now: endOfDay(deadline) + 1, stage: 'choosing' },
  { now: endOfDay('2027-03-31'), stage: 'choosing' },
  { now: endOfDay('2027-03-31') + 1, stage: 'overdue' },
] as const)('it is $stage', ({ now, stage }) => {
  expect(challengeStage({ challenge, deadline, now })).toBe(stage)
  expect(challengeStage({ deadline, now })).toBeUndefined()
})

test('the buyer decides by the day of the challenge, else in ten working days', () => {
  const calendar = workCalendar()
  expect(decideByOf({ challenge, deadline }, calendar)).toBe(endOfDay('2027-03-31'))
  // Monday the 15th: two weeks of five days.
  expect(decideByOf({ deadline }, calendar)).toBe(endOfDay('2027-03-29'))
})

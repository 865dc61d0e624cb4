import { expect, test } from 'vitest'
import { type CaseFacts, failingGuard, type reviewGuards } from './review-guards.ts'
import {
  canStep,
  isOpen,
  openStates,
  type ReviewStepRule,
  reviewStepNames,
  reviewSteps,
  type StepTaker,
  submissionStates,
} from './review-steps.ts'

/** Written out by hand: from which states whom may take each step, so that a change of the table is noticed here. */
const expected: Record<string, string> = {
  submit: 'none → submitted: owner editor',
  resubmit: 'returned → submitted: owner editor',
  withdraw: 'submitted reviewing returned notice objected → withdrawn: owner editor',
  accept: 'submitted → reviewing: operator',
  return: 'submitted reviewing → returned: operator',
  refuse: 'submitted reviewing → refused: operator',
  confirmGrade: 'reviewing → reviewing: operator',
  decideCompliance: 'reviewing → reviewing: operator',
  approve: 'reviewing → reviewing: operator',
  startNotice: 'reviewing → notice: operator',
  object: 'notice objected → objected: objector',
  rejectOneObjection: 'objected → objected: operator',
  rejectObjection: 'objected → notice: operator',
  upholdObjection: 'objected → refused: operator',
  register: 'notice → registered: operator system',
}
const takers: StepTaker[] = ['owner', 'editor', 'finance', 'viewer', 'operator', 'objector', 'system']

test.each(reviewStepNames)('%s is taken from exactly the states and by exactly whom the table names', (step) => {
  const states = (['none', ...submissionStates] as const).filter((state) =>
    takers.some((taker) => canStep(step, state, taker)),
  )
  const by = takers.filter((taker) => states.every((state) => canStep(step, state, taker)))
  expect(`${states.join(' ')} → ${reviewSteps[step].to}: ${by.join(' ')}`).toBe(expected[step])
})

test('every open state can be left, every other is meant to be final, and each is reached', () => {
  const rules: ReviewStepRule[] = Object.values(reviewSteps)
  for (const state of submissionStates) {
    const isLeft = rules.some((rule) => rule.from.includes(state) && rule.to !== state)
    expect([state, isLeft]).toEqual([state, isOpen(state)])
    expect([state, rules.some(({ to }) => to === state)]).toEqual([state, true])
  }
  expect(submissionStates.filter(isOpen)).toEqual(
    [...openStates].sort((a, b) => submissionStates.indexOf(a) - submissionStates.indexOf(b)),
  )
})

test('a clock runs where the exchange or the public is waited for, and nowhere else', () => {
  const timed = new Set(
    (Object.values(reviewSteps) as ReviewStepRule[]).flatMap(({ to, clock }) => (clock ? [to] : [])),
  )
  expect([...timed].sort()).toEqual(['notice', 'reviewing', 'submitted'])
})

const sound: CaseFacts = {
  organisation: { standing: 'verified', isProvider: true },
  blocks: 0,
  grade: 'G2',
  assessmentRef: undefined,
  compliance: 'passed',
  approvals: { given: 1, needed: 1, byActor: false },
  openObjections: 0,
  isNoticeOver: true,
}

test.each<[string, Partial<CaseFacts>, readonly (keyof typeof reviewGuards)[], string | undefined]>([
  ['register: everything in order', {}, reviewSteps.register.guards, undefined],
  ['register: the notice runs', { isNoticeOver: false }, reviewSteps.register.guards, 'noticeRunning'],
  ['register: an objection waits (R22)', { openObjections: 1 }, reviewSteps.register.guards, 'objectionOpen'],
  ['register: core data (R01)', { grade: 'CORE' }, reviewSteps.register.guards, 'coreData'],
  [
    'register: provider suspended',
    { organisation: { standing: 'suspended', isProvider: true } },
    reviewSteps.register.guards,
    'organisationNotVerified',
  ],
  ['approve: nobody confirmed the grade', { grade: null }, reviewSteps.approve.guards, 'gradeMissing'],
  ['approve: core data (R01)', { grade: 'CORE' }, reviewSteps.approve.guards, 'coreData'],
  [
    'approve: important data without assessment (R02)',
    { grade: 'IMPORTANT' },
    reviewSteps.approve.guards,
    'assessmentMissing',
  ],
  [
    'approve: important data with assessment',
    { grade: 'IMPORTANT', assessmentRef: 'FX-1' },
    reviewSteps.approve.guards,
    undefined,
  ],
  ['approve: compliance not looked at (R10)', { compliance: 'open' }, reviewSteps.approve.guards, 'complianceMissing'],
  ['approve: compliance failed (R10)', { compliance: 'failed' }, reviewSteps.approve.guards, 'complianceMissing'],
  [
    'approve: the same person again',
    { approvals: { given: 1, needed: 2, byActor: true } },
    reviewSteps.approve.guards,
    'secondPersonNeeded',
  ],
  [
    'notice: one of two approvals',
    { approvals: { given: 1, needed: 2, byActor: false } },
    reviewSteps.startNotice.guards,
    'approvalsMissing',
  ],
  ['grade: after an approval', {}, reviewSteps.confirmGrade.guards, 'approvedAlready'],
  [
    'submit: no provider',
    { organisation: { standing: 'verified', isProvider: false } },
    reviewSteps.submit.guards,
    'notProvider',
  ],
  ['submit: something blocks', { blocks: 1 }, reviewSteps.submit.guards, 'preCheckBlocks'],
  ['object: after the notice', {}, reviewSteps.object.guards, 'noticeEnded'],
  ['reject: not the last', { openObjections: 2 }, reviewSteps.rejectObjection.guards, 'objectionOpen'],
  ['reject one: the last', { openObjections: 1 }, reviewSteps.rejectOneObjection.guards, 'lastObjection'],
])('%s', (_, facts, guards, reason) => {
  expect(failingGuard(guards, { ...sound, ...facts })).toBe(reason)
})

import { expect, test } from 'vitest'
import { listingStates } from './listing-states.ts'
import {
  canListingStep,
  failingListingGuard,
  type ListingFacts,
  type ListingStep,
  type ListingStepTaker,
  listingStepNames,
  listingSteps,
} from './listing-steps.ts'
import { promiseLevel } from './listing-steps-freshness.ts'

/** Written out by hand, so that a change of the table is noticed here. */
const expected: Record<ListingStep, string> = {
  list: 'registered → listed: owner editor',
  suspend: 'listed → suspended: operator',
  suspendOverdue: 'listed → suspended: system',
  reinstate: 'suspended → listed: operator',
  resumeFresh: 'suspended → listed: system',
  delist: 'listed suspended → delisted: owner editor operator',
  relist: 'delisted → listed: owner editor',
  relistByOperator: 'delisted → listed: operator',
}
const takers: ListingStepTaker[] = ['owner', 'editor', 'finance', 'viewer', 'operator', 'system']

test.each(listingStepNames)('%s is taken from exactly the states and by exactly whom the table names', (step) => {
  const states = listingStates.filter((state) => takers.some((taker) => canListingStep(step, state, taker)))
  const by = takers.filter((taker) => states.every((state) => canListingStep(step, state, taker)))
  expect(`${states.join(' ')} → ${listingSteps[step].to}: ${by.join(' ')}`).toBe(expected[step])
})

const sound: ListingFacts = {
  isHarvested: false,
  organisation: { standing: 'verified' },
  offers: 1,
  expired: [],
  grade: 'G2',
  compliance: 'passed',
  zonesOpen: [],
  delistedBy: 'provider',
  isFreshAgain: true,
}

test.each<[ListingStep, Partial<ListingFacts>, string | undefined]>([
  ['list', {}, undefined],
  ['list', { offers: 0 }, 'offerMissing'],
  ['list', { expired: [{ place: 'evidence.PIA', expires: '2026-01-01' }] }, 'evidenceExpired'],
  ['list', { grade: null }, 'gradeMissing'],
  ['list', { grade: 'CORE' }, 'coreData'],
  ['list', { compliance: 'open' }, 'complianceMissing'],
  ['list', { zonesOpen: ['TEA'] }, 'zoneMissing'],
  ['list', { organisation: { standing: 'suspended' } }, 'organisationNotVerified'],
  ['relist', {}, undefined],
  ['relist', { delistedBy: 'operator' }, 'delistedByOperator'],
  ['relistByOperator', { delistedBy: 'operator' }, undefined],
  ['suspend', { isHarvested: true }, 'listingHarvested'],
  ['delist', { isHarvested: true }, 'listingHarvested'],
  ['delist', { offers: 0, grade: null, organisation: { standing: 'suspended' } }, undefined],
  ['reinstate', { expired: [{ place: 'evidence.PIA', expires: '2026-01-01' }] }, 'evidenceExpired'],
  ['resumeFresh', { isFreshAgain: false }, 'notFresh'],
])('%s with %j: %s', (step, facts, reason) => {
  expect(failingListingGuard(step, { ...sound, ...facts })).toBe(reason)
})

const day = 86_400_000
const updated = Date.UTC(2026, 0, 1)
const level = (frequency: 'DAY' | 'WEEK' | 'MONTH' | 'STATIC', days: number, periods = 3) =>
  promiseLevel({ frequency, dataUpdatedAt: updated }, periods, updated + days * day)
test.each([
  ['MONTH', 27.9, 'none'],
  ['MONTH', 28, 'remind'],
  ['MONTH', 61.9, 'remind'],
  ['MONTH', 62, 'overdue'],
  ['MONTH', 124.9, 'overdue'],
  ['MONTH', 125, 'suspend'],
  ['WEEK', 5.9, 'none'],
  ['WEEK', 6, 'remind'],
  ['WEEK', 14, 'overdue'],
  ['WEEK', 29, 'suspend'],
  ['DAY', 1.9, 'none'],
  ['DAY', 2, 'overdue'],
  ['DAY', 5, 'suspend'],
  ['STATIC', 900, 'none'],
] as const)('a promise of every %s, %d days after the update: %s', (frequency, days, expectedLevel) => {
  expect(level(frequency, days)).toBe(expectedLevel)
})

test('the exchange sets after how many periods', () => {
  expect([1, 2, 12].map((periods) => level('MONTH', 70, periods))).toEqual(['suspend', 'overdue', 'overdue'])
})

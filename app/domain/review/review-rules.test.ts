import { expect, test } from 'vitest'
import { reviewProblems } from '../../i18n/review-problems.ts'
import { listingGuards, listingSteps } from '../listing/listing-steps.ts'
import { changesBetween } from './content-changes.ts'
import { type Evidence, EvidenceList, expiredOn, expiriesOf } from './evidence.ts'
import { wrongGrade } from './grade-decision.ts'
import { type HandedIn, lateReasons, type ReturnReason, valueAt } from './return-reasons.ts'
import { approvalsNeeded } from './review-guards.ts'
import { isSubmissionNumber, submissionNumber, submissionSerialName } from './submission-number.ts'

test('a number of a submission carries month and serial; any one wrong character shows', () => {
  const at = Date.parse('2026-11-30T23:30:00+08:00')
  const number = submissionNumber(at, 123)
  expect(number).toMatch(/^SJ202611-000123[0-9A-Y]$/)
  expect(submissionSerialName(at)).toBe('submission:202611')
  expect(isSubmissionNumber(number)).toBe(true)
  for (let place = 2; place < number.length; place++)
    for (const other of '0123456789') {
      if (number[place] === '-' || number[place] === other) continue
      const wrong = number.slice(0, place) + other + number.slice(place + 1)
      expect([wrong, isSubmissionNumber(wrong)]).toEqual([wrong, false])
    }
  expect(isSubmissionNumber(submissionNumber(at, 12_345_678))).toBe(true)
})

const impact = (object: string, degree: string) =>
  ({ object, degree }) as Parameters<typeof wrongGrade>[0]['impacts'][number]
test.each([
  ['what the table gives', 'G3', [impact('ORGANISATION', 'SERIOUS')], undefined, undefined],
  [
    'the highest cell counts',
    'G2',
    [impact('ORGANISATION', 'SERIOUS'), impact('INDIVIDUAL', 'GENERAL')],
    undefined,
    'overrideReasonMissing',
  ],
  ['lower, with a reason', 'G2', [impact('ORGANISATION', 'SERIOUS')], '已充分脱敏', undefined],
  ['higher, with a reason', 'IMPORTANT', [impact('ECONOMY', 'GENERAL')], '涉及面广', undefined],
  ['a blank reason is none', 'G1', [impact('ORGANISATION', 'SERIOUS')], '  ', 'overrideReasonMissing'],
  ['below national security', 'G4', [impact('NATIONAL_SECURITY', 'GENERAL')], '理由', 'belowNationalSecurity'],
  ['above national security', 'CORE', [impact('NATIONAL_SECURITY', 'GENERAL')], '理由', undefined],
  [
    'lowered to the row of national security, from another row',
    'IMPORTANT',
    [impact('NATIONAL_SECURITY', 'GENERAL'), impact('ECONOMY', 'VERY_SERIOUS')],
    '理由',
    undefined,
  ],
  ['nothing assessed', 'G1', [], undefined, 'impactsMissing'],
] as const)('grade (R03): %s', (_, grade, impacts, overrideReason, wrong) => {
  expect(wrongGrade({ grade, impacts, overrideReason })).toBe(wrong)
})

test.each([
  [null, undefined, 1],
  ['G4', undefined, 1],
  ['IMPORTANT', undefined, 2],
  ['G3', { sensitive: true, anonymised: false }, 2],
  ['G3', { sensitive: true, anonymised: true }, 1],
] as const)('approvals for %s %j: %i', (grade, personal, needed) => {
  expect(approvalsNeeded(grade, personal)).toBe(needed)
})

const evidence: Evidence[] = [
  { slot: 'COMPLIANCE', number: '榕律〔2026〕1号', expires: '2027-03-31' },
  { slot: 'PIA', expires: '2026-11-28' },
]
test('what a listing rests on ends on days; the last day still counts', () => {
  const expiries = expiriesOf({ publicData: { to: '2026-12-31' } } as Parameters<typeof expiriesOf>[0], evidence)
  expect(expiries.map(({ place }) => place)).toEqual(['evidence.PIA', 'publicData.to', 'evidence.COMPLIANCE'])
  expect(expiredOn('2026-11-28', expiries)).toEqual([])
  expect(expiredOn('2026-11-29', expiries)).toEqual([{ place: 'evidence.PIA', expires: '2026-11-28' }])
  expect(EvidenceList.safeParse([{ slot: 'pia' }]).success).toBe(false)
  expect(EvidenceList.safeParse([{ slot: 'PIA', expires: '2026-02-30' }]).success).toBe(false)
})

const first: HandedIn & { reasons: ReturnReason[] } = {
  content: { title: { zh: '甲' }, dictionary: [{ name: 'a', personal: 'NONE' }, { name: 'b' }] },
  evidence,
  reasons: [{ place: 'dictionary.0', rule: 'R06', text: '请标注个人信息' }],
}
const second: HandedIn = {
  content: { title: { zh: '甲' }, dictionary: [{ name: 'a', personal: 'PERSONAL' }, { name: 'c' }] },
  evidence: [evidence[1] as Evidence],
}
test.each([
  ['title', true, 'as it was, and not said'],
  ['dictionary.0.personal', false, 'mended'],
  ['dictionary.0.name', false, 'lies in what was said'],
  ['dictionary.1.name', false, 'changed since'],
  ['summary', true, 'missing both times'],
  ['evidence.PIA', true, 'the same evidence'],
  ['evidence.COMPLIANCE', false, 'taken away since'],
])('a reason about %s at a second return is late: %s, %s', (place, isLate) => {
  const reason = { place, rule: 'R10', text: '请补正' }
  expect(lateReasons([reason], second, [first])).toEqual(isLate ? [reason] : [])
  expect(lateReasons([reason], second, [])).toEqual([])
})

test('places lead to what was handed in', () => {
  expect(valueAt(second, 'dictionary.1.name')).toBe('c')
  expect(valueAt(second, 'title.zh.x.y')).toBeUndefined()
  expect(valueAt(second, 'evidence.NONE')).toBeUndefined()
})

test('what a supplement changed is told field by field', () => {
  expect(changesBetween(first.content, second.content)).toEqual([
    { place: 'dictionary.0.personal', before: 'NONE', after: 'PERSONAL' },
    { place: 'dictionary.1.name', before: 'b', after: 'c' },
  ])
  expect(changesBetween({ a: 1 }, { b: [1] })).toEqual([
    { place: 'b', after: [1] },
    { place: 'a', before: 1 },
  ])
  expect(changesBetween({ a: [1, 2] }, { a: [1, 2] })).toEqual([])
})

test('every refusal has its sentence in both languages', () => {
  expect(Object.keys(reviewProblems.en)).toEqual(Object.keys(reviewProblems.zh))
  const facts = {
    isHarvested: true,
    organisation: { standing: 'draft' as const },
    offers: 0,
    expired: [{ place: 'x', expires: '2026-01-01' }],
    grade: null,
    compliance: 'open' as const,
    zonesOpen: ['TEA'],
    delistedBy: 'operator' as const,
    isFreshAgain: false,
  }
  const reasons = Object.values(listingGuards).flatMap(
    (guard) => guard(facts) ?? guard({ ...facts, grade: 'CORE' }) ?? [],
  )
  expect(reasons).toHaveLength(Object.keys(listingGuards).length)
  for (const reason of reasons) expect(reviewProblems.zh).toHaveProperty(reason)
  expect(Object.keys(listingSteps)).toHaveLength(8)
})

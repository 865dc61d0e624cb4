import { expect, test } from 'vitest'
import { startOfDay } from '../calendar/days.ts'
import { workCalendar } from '../calendar/working-days.ts'
import { ListingContent, type ListingDraft } from '../listing/listing-content.ts'
import { viewContent } from './content-view.ts'
import { viewDecision } from './decision-view.ts'
import { viewPlace } from './place-view.ts'
import { isPlainProposal } from './proposed-impacts.ts'
import { readQueueFilter, writeQueueFilter } from './queue-filter.ts'
import type { CaseFacts } from './review-guards.ts'
import { noDue } from './review-lists.ts'
import type { SubmissionState } from './review-steps.ts'
import { maskedRows } from './sample-suspicions.ts'
import { timeLeft } from './time-left.ts'

const noon = (day: string) => startOfDay(day) + 12 * 3_600_000

// 2026-11-27 is a Friday.
test.each<[string, SubmissionState, string | undefined, string, object]>([
  ['days after today count', 'submitted', '2026-12-01', '2026-11-27', { kind: 'answer', days: 2, isLate: false }],
  ['the last day is none', 'reviewing', '2026-11-27', '2026-11-27', { days: 0, isLate: false }],
  [
    'late on a day off is late by no working day yet',
    'submitted',
    '2026-11-27',
    '2026-11-28',
    { days: 0, isLate: true },
  ],
  ['and by one on Monday', 'submitted', '2026-11-27', '2026-11-30', { days: -1, isLate: true }],
  ['a notice is not the operators’ time', 'notice', '2026-12-01', '2026-11-27', { kind: 'notice', days: 2 }],
  ['an objection holds it', 'objected', undefined, '2026-11-27', { kind: 'held' }],
  ['after a return the provider has it', 'returned', undefined, '2026-11-27', { kind: 'provider' }],
  ['what is settled has none', 'registered', undefined, '2026-11-27', { kind: 'settled' }],
])('time left: %s', (_, state, due, today, expected) => {
  const dueAt = due === undefined ? noDue : startOfDay(due) + 86_399_999
  expect(timeLeft({ state, dueAt }, { calendar: workCalendar(), now: noon(today) })).toMatchObject(expected)
})

const facts: CaseFacts = {
  organisation: { standing: 'verified', isProvider: true },
  blocks: 0,
  grade: null,
  assessmentRef: undefined,
  compliance: 'open',
  approvals: { given: 0, needed: 1, byActor: false },
  openObjections: 0,
  isNoticeOver: false,
}
const graded = { ...facts, grade: 'G2', compliance: 'passed' } as const

test.each<[string, SubmissionState, CaseFacts, { isOwn?: boolean; isPlain?: boolean }, object]>([
  ['is accepted first', 'submitted', facts, {}, { next: 'accept', mayReturn: true, mayGrade: false }],
  ['then a plain proposal is confirmed', 'reviewing', facts, {}, { next: 'confirm', mayGrade: true }],
  ['and another is graded row by row', 'reviewing', facts, { isPlain: false }, { next: 'grade' }],
  ['then compliance is decided', 'reviewing', { ...graded, compliance: 'open' }, {}, { next: 'compliance' }],
  ['then it is approved', 'reviewing', graded, {}, { next: 'approve', isLastApproval: true }],
  [
    'by two where two are needed',
    'reviewing',
    { ...graded, approvals: { given: 0, needed: 2, byActor: false } },
    {},
    { next: 'approve', isLastApproval: false },
  ],
  [
    'not twice by one',
    'reviewing',
    { ...graded, approvals: { given: 1, needed: 2, byActor: true } },
    {},
    { next: undefined, blocked: 'secondPersonNeeded', mayGrade: false, mayReturn: true },
  ],
  [
    'and its notice begins where that was left out',
    'reviewing',
    { ...graded, approvals: { given: 1, needed: 1, byActor: true } },
    {},
    { next: 'startNotice' },
  ],
  ['never for core data', 'reviewing', { ...graded, grade: 'CORE' }, {}, { next: undefined, blocked: 'coreData' }],
  [
    'never after failed compliance',
    'reviewing',
    { ...graded, compliance: 'failed' },
    {},
    { blocked: 'complianceMissing' },
  ],
  ['never by its own people', 'submitted', facts, { isOwn: true }, { blocked: 'ownSubmission', mayReturn: false }],
  ['and in a notice nothing is next', 'notice', graded, {}, { next: undefined, mayReturn: false, mayRemark: true }],
])('a case %s', (_, state, of, { isOwn = false, isPlain = true }, expected) => {
  const asked = { state, isOpen: true, asksZones: false }
  expect(viewDecision(asked, of, { isOwn, isPlain })).toMatchObject(expected)
})

test('only a proposal at least as strict as what is declared, and below important, is confirmed by one press', () => {
  expect(isPlainProposal('G2', undefined)).toBe(true)
  expect(isPlainProposal('G3', 'G2')).toBe(true)
  expect(isPlainProposal('G2', 'G3')).toBe(false)
  expect(isPlainProposal('IMPORTANT', 'G2')).toBe(false)
})

test('an address says all of the queue’s filters, and nothing it does not know', () => {
  const filter = {
    state: 'reviewing',
    kind: 'API',
    grade: 'G3',
    isPublicData: false,
    isOverdue: true,
    isMine: true,
  } as const
  expect(readQueueFilter(writeQueueFilter(filter))).toEqual(filter)
  expect(readQueueFilter(new URLSearchParams('state=zz&kind=zz&public=2&mine=1'))).toEqual({ state: 'waiting' })
})

const contentOf = (overrides: Partial<ListingDraft>) =>
  ListingContent.parse({
    kind: 'DATASET',
    title: { zh: '用电负荷' },
    summary: { zh: '按小时统计' },
    dictionary: [{ name: 'hour', type: 'STRING' }],
    ...overrides,
  })

test('a supplement shows fields and dictionary lines that differ, with what they were', () => {
  const before = contentOf({ keywords: { zh: ['用电'] } })
  const now = contentOf({
    title: { zh: '企业用电负荷' },
    dictionary: [
      { name: 'hour', type: 'DATETIME' },
      { name: 'load', type: 'DECIMAL', unit: 'kW' },
    ],
  })
  const lines = viewContent(now, before, 'zh').flatMap((section) => section.lines)
  const changed = Object.fromEntries(lines.flatMap((line) => (line.isChanged ? [[line.path, line]] : [])))
  expect(Object.keys(changed).sort()).toEqual(['dictionary', 'keywords', 'title'])
  expect(changed.title).toMatchObject({ before: '用电负荷', said: '企业用电负荷' })
  expect(changed.keywords).toMatchObject({ before: '用电', said: '' })
  expect(
    changed.dictionary?.rows?.map(({ name, before: was, after }) => [name, was !== undefined, after !== undefined]),
  ).toEqual([
    ['hour', true, true],
    ['load', false, true],
  ])
  expect(viewContent(now, undefined, 'zh').some(({ lines: all }) => all.some(({ isChanged }) => isChanged))).toBe(false)
  expect(viewPlace('dictionary.1.unit', now, 'zh')).toMatchObject({
    label: '字段（输出）第 2 行 load',
    anchor: 'f-dictionary',
  })
  expect(viewPlace('provider.creditCode', now, 'en').label).toBe('Unified social credit code')
})

test('a sample is masked also where nobody said that it holds anything personal', () => {
  const rows = Array.from({ length: 12 }, (_, index) => ({ 联系电话: `1395900${1000 + index}`, 数量: index }))
  const masked = maskedRows({ format: 'CSV', rows })
  expect(JSON.stringify(masked)).not.toMatch(/1395900\d{4}/)
  expect(masked[3]?.数量).toBe(3)
})

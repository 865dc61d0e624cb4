import { expect, test } from 'vitest'
import { DemandContent } from '../demand/demand-content.ts'
import { readResponse, writeResponse } from './read-response.ts'
import { bestVerdicts, boundsOf, differenceOf, LooseResponse, whyNotWhole } from './response-content.ts'
import { responseNumber } from './response-number.ts'

const demand = DemandContent.parse({
  title: { zh: '港口' },
  need: { zh: '港口' },
  required: [{ name: 'port_code' }, { name: 'teu' }],
  rows: 100,
})
const asked = { demand, today: '2026-11-30', lastDay: '2027-11-30' }
const whole = {
  kind: 'EXISTING',
  'listings[]': ['FJ202611D0000019'],
  'verdict.field:0': 'meets',
  'verdict.field:1': 'partly',
  'note.field:1': '只有整箱，\r\n没有空箱',
  'verdict.rows': 'no',
  priceKind: 'RANGE',
  price: '￥10,000',
  priceMax: '12000.5',
  days: '15 天',
  sampleOf: 'FJ202611D0000019',
  validUntil: '2026/12/31',
  message: '按月交付。',
}

test('what is typed is read, and written back as it was meant', () => {
  const { content, problems } = readResponse(whole, { ...asked, isDraft: false })
  expect(problems).toEqual([])
  expect(LooseResponse.parse(content)).toEqual(content)
  expect(content.statements).toEqual({
    'field:0': { verdict: 'meets' },
    'field:1': { verdict: 'partly', note: '只有整箱，\n没有空箱' },
    rows: { verdict: 'no' },
  })
  expect(content.price).toEqual({ kind: 'RANGE', min: 10_000_000_000, max: 12_000_500_000 })
  expect([content.days, content.validUntil]).toEqual([15, '2026-12-31'])
  expect(readResponse(writeResponse(content), { ...asked, isDraft: false }).content).toEqual(content)
})

test('whether it may be told who was chosen is asked in a challenge alone', () => {
  const challenge = { target: { zh: '目标' }, criteria: { zh: '评审' }, selectBy: '2027-02-01' }
  const read = (mayName: string, is: typeof demand) =>
    readResponse({ ...whole, mayName }, { ...asked, demand: is, isDraft: false }).content
  const agreed = read('yes', { ...demand, challenge })
  expect([agreed.mayName, writeResponse(agreed).mayName]).toEqual([true, 'yes'])
  expect([read('', { ...demand, challenge }).mayName, read('yes', demand).mayName]).toEqual([undefined, undefined])
})

test.each([
  ['no kind', { kind: '' }, ['kind kindMissing']],
  ['an existing product without one', { 'listings[]': [], sampleOf: '' }, ['listings listingMissing']],
  ['made to order without a listing', { kind: 'CUSTOM', 'listings[]': [], sampleOf: '' }, []],
  ['no price', { price: '', priceMax: '' }, ['priceKind priceMissing']],
  ['negotiable without a range', { priceKind: 'NEGOTIABLE', priceMax: '' }, ['priceMax rangeMissing']],
  ['a range that is turned round', { price: '13000' }, ['priceMax rangeTurned']],
  ['a price that is no number', { price: '一万' }, ['price amountWrong']],
  ['no days', { days: '' }, ['days daysMissing']],
  ['half a day', { days: '1.5' }, ['days daysWrong']],
  ['no last day', { validUntil: '' }, ['validUntil validMissing']],
  ['a day that is none', { validUntil: '2026-02-30' }, ['validUntil dayInvalid']],
  ['a day that is over', { validUntil: '2026-11-29' }, ['validUntil validOver']],
  ['a day too far off', { validUntil: '2027-12-01' }, ['validUntil validLong']],
  ['a sample of what is not offered', { sampleOf: 'FJ1' }, ['sampleOf sampleNotOffered']],
  ['a note too long', { 'note.rows': '长'.repeat(301) }, ['note.rows tooLong']],
  [
    'a lead without a word',
    { kind: 'LEAD', 'listings[]': [], sampleOf: '', price: '', priceMax: '', days: '', message: '' },
    ['message leadMissing'],
  ],
] as const)('%s', (_, changed, expected) => {
  const { problems } = readResponse({ ...whole, ...changed }, { ...asked, isDraft: false })
  expect(problems.map(({ field, reason }) => `${field} ${reason}`)).toEqual(expected)
})

test('a draft may lack anything, but what is there has to be right', () => {
  expect(readResponse({}, { ...asked, isDraft: true })).toEqual({
    content: { listings: [], statements: {} },
    problems: [],
  })
  const wrong = readResponse({ price: 'x', days: '-1' }, { ...asked, isDraft: true })
  expect(wrong.problems.map(({ field }) => field)).toEqual(['price', 'days'])
})

test('of several listings the best verdict counts, and another claim is marked', () => {
  const of = (verdicts: Record<string, 'meets' | 'partly' | 'no' | 'unknown'>) => ({
    requirements: Object.entries(verdicts).map(([key, verdict]) => ({ key: key as 'rows', verdict })),
  })
  const machine = bestVerdicts([
    of({ rows: 'no', time: 'unknown', region: 'partly' }),
    of({ rows: 'meets', region: 'no' }),
  ])
  expect(machine).toEqual({ rows: 'meets', time: 'unknown', region: 'partly' })
  const content: LooseResponse = {
    listings: [],
    machine,
    statements: { rows: { verdict: 'partly' }, time: { verdict: 'meets' }, region: { verdict: 'meets' } },
  }
  expect((['rows', 'time', 'region', 'budget'] as const).map((key) => differenceOf(content, key))).toEqual([
    'worse',
    undefined,
    'better',
    undefined,
  ])
})

test('bounds of a price, what is missing, and the number', () => {
  expect(boundsOf({ kind: 'FIXED', micros: 5 })).toEqual({ min: 5, max: 5 })
  expect(whyNotWhole({ listings: [], statements: {} }, asked).map(({ field }) => field)).toEqual(['kind', 'validUntil'])
  expect(responseNumber(Date.UTC(2026, 10, 30, 20), 7)).toMatch(/^YD202612-000007[0-9A-Y]$/)
})

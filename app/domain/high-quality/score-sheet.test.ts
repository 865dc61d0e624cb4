import { expect, test } from 'vitest'
import { wholeContent } from '#test/factories/whole-listing.ts'
import { documentAspects } from './document-aspects.ts'
import { indicators } from './indicators.ts'
import { sheetOf } from './listing-sheet.ts'
import type { RecordFacts } from './record-facts.ts'
import { makeScoreSheet } from './score-sheet.ts'

const good = { good: 100, of: 100 }
const facts = (changed: Partial<RecordFacts> = {}) =>
  ({
    records: 100,
    readable: 100,
    annotated: 100,
    byExperts: 97,
    indicators: Object.fromEntries(
      ['0201', '0202', '0203', '0204', '0205', '0206', '0208', '0303'].map((id) => [id, good]),
    ),
    ...changed,
  }) as RecordFacts
const told = documentAspects.map(({ id }) => id)
const person = { value: 95, evidence: '抽检报告' }
const whole = {
  facts: facts(),
  aspects: { told, isComputed: false },
  declared: { '0301': person, '0302': person, '0304': person, '0305': person },
  type: 'EXPERT' as const,
  hasReport: true,
}

test('a dataset that has everything is labelled; what is computed, declared and open is told apart', () => {
  const sheet = makeScoreSheet(whole)
  expect(sheet).toMatchObject({ isLabelled: true, gaps: [], doubt: undefined })
  expect(sheet.lines.map(({ id }) => id)).toEqual(indicators.map(({ id }) => id))
  const line = (id: string) => sheet.lines.find((each) => each.id === id)
  expect(line('0201')).toMatchObject({ state: 'computed', value: 100, numerator: 100, denominator: 100 })
  expect(line('0207')).toMatchObject({ state: 'computed', value: 97, numerator: 97 })
  expect(line('0101')).toMatchObject({ state: 'declared', value: 100, numerator: 5 })
  expect(line('0305')).toMatchObject({ state: 'declared', value: 95, evidence: '抽检报告' })
  // 30 / 40 / 30
  const [document = 0, data = 0, model = 0] = sheet.dimensions.map(({ score }) => score ?? 0)
  expect(document).toBe(100)
  expect(data).toBeCloseTo((7 * 100 + 97) / 8)
  expect(model).toBeCloseTo((4 * 95 + 100) / 5)
  expect(sheet.total).toBeCloseTo(0.3 * document + 0.4 * data + 0.3 * model)
})

test.each([
  ['no report', { ...whole, hasReport: false }, [{ kind: 'report' }]],
  [
    'an indicator nobody assessed',
    { ...whole, declared: { ...whole.declared, '0305': undefined } },
    [{ kind: 'open', dimension: 'model', indicators: ['0305'] }],
  ],
  [
    'a dimension below 90, by a hair',
    { ...whole, declared: { '0301': person, '0302': person, '0304': person, '0305': { value: 64.9, evidence: '' } } },
    [{ kind: 'below', dimension: 'model', score: expect.closeTo(89.98) }],
  ],
  [
    'a dimension that cannot reach 90 any more, whatever is open',
    { ...whole, aspects: { told: told.slice(0, 2), isComputed: false } },
    [{ kind: 'below', dimension: 'document', score: 10 }],
  ],
] as const)('no label with %s', (_, input, gaps) => {
  const sheet = makeScoreSheet(input as Parameters<typeof makeScoreSheet>[0])
  expect(sheet.isLabelled).toBe(false)
  expect(sheet.gaps).toEqual(gaps)
})

test('four of five aspects are a full indicator, three are 60', () => {
  const without = (...left: string[]) =>
    makeScoreSheet({ aspects: { told: told.filter((id) => !left.includes(id)), isComputed: true } }).lines[0]
  expect(without('scale')).toMatchObject({ state: 'computed', value: 100, numerator: 4, denominator: 5 })
  expect(without('scale', 'support')).toMatchObject({ value: 60, numerator: 3 })
})

test('what is computed stands, whatever is declared; without annotation there is none to judge', () => {
  const bad = facts({ annotated: 0, indicators: { '0201': { good: 50, of: 100 } } })
  const { lines } = makeScoreSheet({ facts: bad, declared: { '0201': { value: 100, evidence: 'x' } } })
  expect(lines.find(({ id }) => id === '0201')).toMatchObject({ state: 'computed', value: 50 })
  expect(lines.find(({ id }) => id === '0203')?.state).toBe('notApplicable')
  expect(makeScoreSheet({}).lines.every(({ state }) => state === 'notAssessed')).toBe(true)
})

test('the sheet of a listing: a report counts, and a sample that says otherwise is a doubt', () => {
  const content = wholeContent({
    kind: 'HQ_DATASET',
    hq: {
      type: 'INDUSTRY',
      modalities: ['TEXT'],
      scores: { document: 95, data: 93, model: 92 },
      annotation: { method: 'MANUAL', annotator: 'EXPERT', labels: [{ zh: '甲' }], accuracy: 0.97 },
    },
    qualityReport: { number: 'Q1', body: { zh: '质评中心' }, issued: '2026-10-01' },
  })
  const sound = sheetOf(content)
  expect(sound).toMatchObject({ isLabelled: true, doubt: undefined })
  expect(sound.lines.find(({ id }) => id === '0304')).toMatchObject({ state: 'declared', value: 97 })
  expect(sound.lines.find(({ id }) => id === '0201')?.state).toBe('notAssessed')
  const broken = sheetOf(content, [{ id: '1', data_content: [] }], '2026-11-29')
  expect(broken.doubt).toMatchObject({ reported: 93 })
  expect(sheetOf({ ...content, qualityReport: undefined }).gaps).toEqual([{ kind: 'report' }])
})

import { expect, test } from 'vitest'
import { ListingContent, type ListingDraft } from '../listing/listing-content.ts'
import { createPersonalScan } from '../personal/detect-personal.ts'
import { importantSectors } from './important-questions.ts'
import { proposalRules } from './proposal-rules.ts'
import { checkOverride, proposeGrade } from './propose-grade.ts'
import { reviewDue } from './regrading.ts'

const content = (given: Partial<ListingDraft> = {}): ListingContent =>
  ListingContent.parse({ kind: 'DATASET', title: { zh: '数据' }, summary: { zh: '用途' }, ...given })
const propose = (given: Partial<ListingDraft> = {}) => proposeGrade({ content: content(given) })
const field = (name: string, personal: 'NONE' | 'PERSONAL' | 'SENSITIVE' = 'NONE', masked = false) => ({
  name,
  type: 'STRING' as const,
  personal,
  masked,
})
const contains = { contains: true }
const rules = (of: ReturnType<typeof proposeGrade>) =>
  of.impacts.flatMap(({ reasons }) => reasons.map(({ rule }) => rule))

/** A listing for each rule, in which it must speak, and the grade that follows. */
const cases: Record<string, [Partial<ListingDraft>, string]> = {
  G01: [{ dictionary: [field('诊断结果', 'SENSITIVE')] }, 'G4'],
  G02: [{ personal: { ...contains, minors: true } }, 'G4'],
  G03: [{ dictionary: [field('手机号', 'PERSONAL')] }, 'G4'],
  G04: [{ dictionary: [field('爱好', 'PERSONAL')] }, 'G3'],
  G05: [{ personal: { ...contains, sensitive: true } }, 'G3'],
  G06: [{ personal: contains }, 'G3'],
  G07: [{ dictionary: [field('手机号', 'PERSONAL', true)] }, 'G2'],
  G08: [{ personal: { ...contains, anonymised: true } }, 'G2'],
  G09: [{}, 'G2'],
  G10: [{ subjects: ['ORGANISATION'], dictionary: [field('企业名称')] }, 'G3'],
  G11: [{}, 'G2'],
  G12: [{ openness: 'OPEN' }, 'G1'],
  G13: [{ subjects: ['PUBLIC'] }, 'G2'],
  G14: [{ industries: ['D'], regions: ['350000'], frequency: 'HOUR' }, 'G2'],
  G15: [{ personal: { ...contains, persons: 1_000_000 } }, 'G3'],
}

test('there is a case for every rule', () => {
  expect(proposalRules.map(({ id }) => id)).toEqual(Object.keys(cases))
})

test.each(Object.entries(cases))('rule %s speaks where it should and leads to its grade', (id, [given, grade]) => {
  const found = propose(given)
  expect(rules(found)).toContain(id)
  expect(found.grade).toBe(grade)
  const reason = found.impacts.flatMap(({ reasons }) => reasons).find(({ rule }) => rule === id)
  expect(reason?.at.path).not.toBe('')
  expect(found.impacts.map(({ object }) => object)).toHaveLength(6)
})

test('rules are silent where they have nothing to say', () => {
  expect(rules(propose())).toEqual(['G11', 'G09'])
  expect(rules(propose({ openness: 'OPEN' }))).toEqual(['G12', 'G09'])
  expect(rules(propose({ personal: { ...contains, persons: 999_999 } }))).not.toContain('G15')
  for (const given of [{ regions: ['350100'] }, { frequency: 'MONTH' }, { industries: ['A'] }, { openness: 'OPEN' }])
    expect(rules(propose({ ...cases.G14?.[0], ...(given as Partial<ListingDraft>) }))).not.toContain('G14')
  expect(
    rules(propose({ subjects: ['ORGANISATION'], openness: 'OPEN', dictionary: [field('企业名称')] })),
  ).not.toContain('G10')
})

test('reasons name the fields and the factor; the one that decides comes first', () => {
  const found = propose({ dictionary: [field('爱好', 'PERSONAL'), field('身份证号', 'SENSITIVE')] })
  expect(found.because.object).toBe('INDIVIDUAL')
  expect(found.because.reasons.map(({ rule, at, factor }) => [rule, at.fields, factor])).toEqual([
    ['G01', ['身份证号'], 'DEPTH'],
    ['G04', ['爱好'], 'PRECISION'],
  ])
})

test('what the sample shows counts more than what was declared, and is asked about', () => {
  const scan = createPersonalScan(['sj'])
  for (let row = 0; row < 50; row++) scan.add([`13${row % 10}${String(10_000_000 + row * 7919 * 131).slice(-8)}`])
  const declared = content({ personal: { ...contains, anonymised: true }, dictionary: [field('sj')] })
  const found = proposeGrade({ content: declared, suspicions: scan.result() })
  expect(found.grade).toBe('G4')
  expect(found.because.reasons[0]?.at.fields).toEqual(['sj'])
  expect(found.questions.find(({ id }) => id === 'Q21')?.at.fields).toEqual(['sj'])
  expect(proposeGrade({ content: declared }).grade).toBe('G2')
})

test('a suspicion that is only possible changes nothing', () => {
  const suspicions = [
    {
      column: 'a',
      suspicions: [{ kind: 'NAME' as const, matched: 1, examined: 9, certainty: 'possible' as const, firstRow: 1 }],
    },
  ]
  expect(proposeGrade({ content: content(), suspicions })).toEqual(propose())
})

test('processing raises or lowers, and statistics only where no person is left', () => {
  const organisations = cases.G10?.[0]
  expect(propose({ ...organisations, processing: 'STATISTICAL' })).toMatchObject({
    grade: 'G2',
    processing: { effect: 'lowers', isDeclared: true },
  })
  expect(propose({ ...organisations, processing: 'FUSED' })).toMatchObject({
    grade: 'G4',
    processing: { effect: 'raises' },
  })
  const open = propose({ dictionary: [field('手机号', 'PERSONAL')], processing: 'STATISTICAL' })
  expect(open).toMatchObject({ grade: 'G4', processing: { effect: 'none' } })
  expect(propose({ openness: 'OPEN', processing: 'FUSED' }).grade).toBe('G1')
  expect(propose().processing).toEqual({ degree: 'RAW', isDeclared: false, effect: 'none' })
})

test('what would change the grade was tried, and leads to another one', () => {
  const found = propose({ dictionary: [field('手机号', 'PERSONAL')] })
  expect(found.changes.map(({ id, grade }) => [id, grade])).toEqual([
    ['C01', 'G2'],
    ['C02', 'G2'],
    ['C04', 'G2'],
  ])
  const minors = propose({ personal: { ...contains, minors: true } }).changes
  expect(minors.map(({ id, grade }) => [id, grade])).toContainEqual(['C03', 'G3'])
  expect(propose(cases.G10?.[0]).changes.map(({ id }) => id)).toEqual(['C04', 'C05', 'C06'])
  expect(propose({ openness: 'OPEN' }).changes).toEqual([])
})

test('sensitive information that is masked stays sensitive', () => {
  const found = propose({ personal: { ...contains, sensitive: true }, dictionary: [field('诊断', 'SENSITIVE', true)] })
  expect(found.grade).toBe('G3')
})

test('important and core data are asked for and never proposed', () => {
  for (const [given] of Object.values(cases))
    for (const processing of ['RAW', 'FUSED'] as const) {
      const found = propose({ ...given, processing, personal: { ...contains, sensitive: true, persons: 50_000_000 } })
      expect(['G4', 'G3', 'G2', 'G1']).toContain(found.grade)
      expect(found.questions[0]?.id).toBe('Q00')
    }
})

test.each(importantSectors.map((sector) => [sector.id, sector] as const))(
  '%s is asked in its sectors',
  (id, sector) => {
    const ids = (given: Partial<ListingDraft>) => propose(given).questions.map((question) => question.id)
    for (const industry of sector.industries) expect(ids({ industries: [industry] })).toContain(id)
    for (const each of sector.fields) expect(ids({ fields: [each] })).toContain(id)
    expect(ids({})).not.toContain(id)
  },
)

test('large scale and an undeclared degree of processing are asked about', () => {
  const ids = (given: Partial<ListingDraft>) => propose(given).questions.map(({ id }) => id)
  expect(ids({ personal: { ...contains, persons: 100_000 } })).toContain('Q20')
  expect(ids({ personal: { ...contains, persons: 99_999 } })).not.toContain('Q20')
  expect(ids({ personal: { ...contains, anonymised: true, persons: 100_000 } })).not.toContain('Q20')
  expect(ids({})).toContain('Q22')
  expect(ids({ processing: 'RAW' })).not.toContain('Q22')
})

test('an override needs the operator and a reason, and never goes below the row of national security', () => {
  const impacts = [
    { object: 'NATIONAL_SECURITY', degree: 'GENERAL' },
    { object: 'ECONOMY', degree: 'VERY_SERIOUS' },
  ] as const
  const check = (given: Partial<Parameters<typeof checkOverride>[0]>) =>
    checkOverride({ impacts, grade: 'CORE', by: 'operator', reason: '理由', ...given })
  expect(check({})).toEqual([])
  expect(check({ by: 'provider', reason: '' })).toEqual([])
  expect(check({ grade: 'IMPORTANT' })).toEqual([])
  expect(check({ grade: 'G4' })).toEqual(['BELOW_NATIONAL_SECURITY'])
  expect(check({ grade: 'IMPORTANT', by: 'provider', reason: ' ' })).toEqual(['ONLY_OPERATOR', 'NEEDS_REASON'])
  expect(check({ impacts: [] })).toEqual(['NOT_ASSESSED'])
  const none = [
    { object: 'NATIONAL_SECURITY', degree: 'NONE' },
    { object: 'INDIVIDUAL', degree: 'SERIOUS' },
  ] as const
  expect(check({ impacts: none, grade: 'G2' })).toEqual([])
})

test('a grade falls due after its months, on a day that there is', () => {
  expect(reviewDue('2026-11-29', 'G4')).toBe('2027-11-29')
  expect(reviewDue('2026-12-31', 'G2')).toBe('2028-12-31')
  expect(reviewDue('2024-02-29', 'G3')).toBe('2025-02-28')
})

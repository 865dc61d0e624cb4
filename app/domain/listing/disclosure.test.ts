import { expect, test } from 'vitest'
import { disclosureItems, scoreDisclosure } from './disclosure.ts'
import { ListingContent, type ListingDraft } from './listing-content.ts'

const thin: ListingDraft = { kind: 'DATASET', title: { zh: '用电负荷' }, summary: { zh: '看负荷' } }
const field = { name: 'load_kw', type: 'DECIMAL', title: { zh: '负荷' } } as const
const full: ListingDraft = {
  ...thin,
  title: { zh: '用电负荷', en: 'Electricity load' },
  summary: { zh: '看负荷', en: 'See the load' },
  description: { zh: '描'.repeat(100) },
  keywords: { zh: ['电力', '负荷', '月度'] },
  industries: ['D'],
  fields: ['ENERGY'],
  regions: ['350500'],
  timeStart: '2020-01-01',
  timeEnd: '2026-10-31',
  offers: [{ model: 'PER_CALL', price: 500_000, unit: 'CALL' }],
  deliveryModes: ['FILE'],
  deliveryDays: 3,
  dictionary: [field],
  formats: ['CSV'],
  recordCount: 10,
  files: [{ name: 'a.csv', format: 'CSV' }],
  terms: { purposes: [{ zh: '分析' }], redistribution: false, modelTraining: true },
  sourceKinds: ['OWN'],
  sourceDetail: { zh: '自采' },
  rightsClaimed: ['HOLD'],
  grade: 'G2',
  gradeImpacts: [{ object: 'ORGANISATION', degree: 'GENERAL', reason: { zh: '商业秘密' } }],
  personal: { contains: false },
  frequency: 'MONTH',
  lastUpdated: '2026-11-01',
  quality: { scores: [{ dimension: 'ACCURACY', score: 99 }], method: { zh: '抽检' }, assessed: '2026-11-01' },
  scenarios: [{ zh: '需求响应' }],
  support: { zh: '电话' },
}
const score = (draft: ListingDraft, hasSample = true) =>
  scoreDisclosure({ content: ListingContent.parse(draft), hasSample })

test('a listing that declares everything scores 100, one that declares nothing 0', () => {
  expect(score(full)).toEqual({ score: 100, missing: [] })
  expect(score(thin, false).score).toBe(0)
})

test('every item is worth something: taking it away lowers the score and names it', () => {
  for (const item of disclosureItems) {
    const declared = { content: ListingContent.parse(full), hasSample: true }
    if (item.applies && !item.applies(declared)) continue
    expect(item.has(declared), item.id).toBe(true)
    expect(item.has({ content: ListingContent.parse(thin), hasSample: false }), item.id).toBe(false)
  }
})

test('what is missing is named, worth most first, and adds up to what is lost', () => {
  const { score: points, missing } = score({ ...full, dictionary: [], deliveryDays: undefined } as ListingDraft)
  expect(missing.map((item) => item.id)).toEqual(['dictionary', 'dictionary-described', 'delivery-days'])
  expect(points + missing.reduce((sum, item) => sum + item.worth, 0)).toBeCloseTo(100, 0)
})

test('a negotiated price counts only with a range or a reason (R13)', () => {
  const priced = (offer: NonNullable<ListingDraft['offers']>[number]) =>
    score({ ...full, offers: [offer] }).missing.map((item) => item.id)
  expect(priced({ model: 'NEGOTIATED' })).toEqual(['price'])
  expect(priced({ model: 'NEGOTIATED', rangeMin: 1, rangeMax: 2 })).toEqual([])
  expect(priced({ model: 'NEGOTIATED', note: { zh: '按规模定价' } })).toEqual([])
})

test('what means nothing for a kind is not asked of it', () => {
  const service = score(
    { ...full, kind: 'SERVICE', dictionary: [], formats: [], deliveryModes: ['OFFLINE'], files: [] },
    false,
  )
  expect(service.missing).toEqual([])
})

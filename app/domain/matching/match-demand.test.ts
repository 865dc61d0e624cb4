import { expect, test } from 'vitest'
import { regions } from '../codes/region.ts'
import { DemandContent, type DemandDraft } from '../demand/demand-content.ts'
import { ListingContent, type ListingDraft } from '../listing/listing-content.ts'
import { explainMatch } from './explain-match.ts'
import { matchDemand } from './match-demand.ts'
import type { MatchListing } from './match-listing.ts'

const yuan = 1_000_000
const mainland = regions.flatMap(({ code }) => (/^(?!71|8)\d{2}0000$/.test(code) ? code : []))
const demand = (given: Partial<DemandDraft> = {}) =>
  DemandContent.parse({ title: { zh: '企业用电数据' }, need: { zh: '需要企业用电数据' }, ...given })
const listing = (given: Partial<ListingDraft> = {}, beside: Partial<MatchListing> = {}): MatchListing => ({
  id: 'one',
  content: ListingContent.parse({
    kind: 'DATASET',
    title: { zh: '企业用电量数据' },
    summary: { zh: '企业每月用电量' },
    ...given,
  }),
  disclosure: 60,
  freshness: 'none',
  ...beside,
})
const text = { relevance: 0.5 }
const field = (name: string, type: string = 'STRING', title?: string) => ({
  name,
  type: type as 'STRING',
  ...(title !== undefined && { title: { zh: title } }),
})
const found = (wanted: Partial<DemandDraft>, offered: Partial<ListingDraft>) => {
  const match = matchDemand(demand(wanted), listing(offered), text)
  const first = match.requirements.at(-1)
  return { verdict: first?.verdict, word: first?.word.key, place: first?.place, shut: match.shut }
}

test.each<[wanted: Partial<DemandDraft>, offered: Partial<ListingDraft>, verdict: string, word: string]>([
  [{ kinds: ['API'] }, { kind: 'API' }, 'meets', 'kindIs'],
  [{ kinds: ['API'] }, {}, 'partly', 'kindRelated'],
  [{ kinds: ['REPORT'] }, { kind: 'COMPUTE' }, 'no', 'kindOther'],
  [{ industries: ['D'] }, { industries: ['D', 'C'] }, 'meets', 'industryShared'],
  [{ industries: ['D'] }, { industries: ['C'] }, 'no', 'industryOther'],
  [{ industries: ['D'] }, { fields: ['HEALTH'] }, 'unknown', 'notStated'],
  [
    { timeStart: '2020-01-01', timeEnd: '2023-12-31' },
    { timeStart: '2019-01-01', timeEnd: '2024-01-01' },
    'meets',
    'timeCovers',
  ],
  [
    { timeStart: '2020-01-01', timeEnd: '2023-12-31' },
    { timeStart: '2022-01-01', timeEnd: '2024-01-01' },
    'partly',
    'timeCoversPart',
  ],
  [
    { timeStart: '2020-01-01', timeEnd: '2023-12-31' },
    { timeStart: '2010-01-01', timeEnd: '2012-01-01' },
    'no',
    'timeOutside',
  ],
  [
    { timeStart: '2020-01-01', timeEnd: '2023-12-31' },
    { timeStart: '2010-01-01', timeEnd: '2012-01-01', frequency: 'DAY' },
    'meets',
    'timeCovers',
  ],
  [{ timeStart: '2020-01-01' }, { timeStart: '2021-01-01' }, 'partly', 'timeCoversPart'],
  [{ timeStart: '2020-01-01' }, {}, 'unknown', 'notStated'],
  // «Since 2020» has no end: what ended in 2024 and is not updated covers a part, what goes on covers all.
  [{ timeStart: '2020-01-01' }, { timeStart: '2010-01-01', timeEnd: '2024-12-31' }, 'partly', 'timeUpTo'],
  [{ timeStart: '2020-01-01' }, { timeStart: '2010-01-01' }, 'meets', 'timeCovers'],
  [
    { timeStart: '2020-01-01' },
    { timeStart: '2010-01-01', timeEnd: '2024-12-31', frequency: 'MONTH' },
    'meets',
    'timeCovers',
  ],
  [{ regions: ['350500'] }, { regions: ['350000'] }, 'meets', 'regionCovers'],
  [{ regions: ['350000'] }, { regions: ['350500'] }, 'partly', 'regionCoversPart'],
  [{ regions: ['350500', '110000'] }, { regions: ['350000'] }, 'partly', 'regionCoversPart'],
  [{ regions: ['350500'] }, { regions: ['X-CN'] }, 'meets', 'regionCovers'],
  [{ regions: ['X-CN'] }, { regions: mainland }, 'meets', 'regionCovers'],
  [{ regions: ['X-CN'] }, { regions: mainland.slice(1) }, 'partly', 'regionCoversPart'],
  [{ regions: ['310000'] }, { title: { zh: '西藏南路门店客流' } }, 'unknown', 'notStated'],
  [{ regions: ['350500'] }, { regions: ['350200'] }, 'no', 'regionOutside'],
  [{ regions: ['350500'] }, { title: { zh: '泉州企业用电量' } }, 'meets', 'regionNamed'],
  [{ regions: ['350500'] }, { title: { zh: '贵阳企业用电量' } }, 'no', 'regionOther'],
  [{ regions: ['350500'] }, { title: { en: 'Electricity use in Quanzhou' } }, 'meets', 'regionNamed'],
  [{ granularity: { zh: '区县级' } }, { granularity: { zh: '乡镇' } }, 'meets', 'granularityFiner'],
  [{ granularity: { zh: '区县级' } }, { granularity: { zh: '省级' } }, 'no', 'granularityCoarser'],
  [{ granularity: { zh: '每日' } }, { granularity: { en: 'daily' } }, 'meets', 'granularityIs'],
  [{ frequency: 'MONTH' }, { frequency: 'DAY' }, 'meets', 'frequencyMeets'],
  [{ frequency: 'DAY' }, { frequency: 'MONTH' }, 'partly', 'frequencySlower'],
  [{ frequency: 'REALTIME' }, { frequency: 'YEAR' }, 'no', 'frequencySlower'],
  [{ frequency: 'DAY' }, { frequency: 'STATIC' }, 'no', 'frequencyStatic'],
  [{ frequency: 'IRREGULAR' }, { frequency: 'STATIC' }, 'no', 'frequencyStatic'],
  [{ frequency: 'IRREGULAR' }, { frequency: 'YEAR' }, 'meets', 'frequencyMeets'],
  [{ frequency: 'DAY' }, { frequency: 'IRREGULAR' }, 'partly', 'frequencyIrregular'],
  [{ rows: 1_000 }, { recordCount: 2_000 }, 'meets', 'rowsEnough'],
  [{ rows: 1_000 }, { recordCount: 500 }, 'partly', 'rowsFewer'],
  [{ rows: 1_000 }, { recordCount: 5 }, 'no', 'rowsFewer'],
  [
    { rows: 10 },
    {
      files: [
        { name: 'a', format: 'CSV', rows: 6 },
        { name: 'b', format: 'CSV', rows: 6 },
      ],
    },
    'meets',
    'rowsEnough',
  ],
  [{ formats: ['CSV'] }, { formats: ['CSV', 'PDF'] }, 'meets', 'formatHas'],
  [{ formats: ['CSV'] }, { formats: ['XLSX'] }, 'partly', 'formatOther'],
  [{ formats: ['CSV'] }, { formats: ['PDF'] }, 'no', 'formatOther'],
  [{ deliveryModes: ['API', 'FILE'] }, { deliveryModes: ['FILE'] }, 'meets', 'deliveryHas'],
  [{ deliveryModes: ['API'] }, { deliveryModes: ['FILE'] }, 'no', 'deliveryOther'],
  [{ deliveryModes: ['API'] }, { kind: 'API' }, 'meets', 'deliveryHas'],
  [
    { qualityFloor: 90 },
    { hq: { type: 'GENERAL', modalities: ['TEXT'], scores: { document: 95, data: 92, model: 92 } } },
    'meets',
    'qualityReached',
  ],
  [{ gradeCeiling: 'G2' }, { grade: 'G1' }, 'meets', 'gradeWithin'],
  [{ gradeCeiling: 'G2' }, { grade: 'G3' }, 'no', 'gradeAbove'],
  [{ personal: { isWanted: false } }, { personal: { contains: false } }, 'meets', 'personalNone'],
  [{ personal: { isWanted: false } }, { personal: { contains: true } }, 'no', 'personalContained'],
  [
    { personal: { isWanted: false } },
    { personal: { contains: true, anonymised: true } },
    'meets',
    'personalAnonymised',
  ],
  [{ personal: { isWanted: true } }, { personal: { contains: true, basis: 'CONSENT' } }, 'meets', 'personalBasis'],
  [
    { personal: { isWanted: true, basis: 'CONTRACT' } },
    { personal: { contains: true, basis: 'CONSENT' } },
    'partly',
    'personalOtherBasis',
  ],
  [{ personal: { isWanted: true } }, { personal: { contains: true } }, 'no', 'personalNoBasis'],
  [{ purpose: { zh: '用于训练大模型' } }, { terms: { modelTraining: false } }, 'no', 'trainingForbidden'],
  [{ purpose: { zh: '企业信贷风控建模' } }, { terms: { purposes: [{ zh: '信贷风控' }] } }, 'meets', 'purposeAllowed'],
  [
    { purpose: { zh: '企业信贷风控建模' } },
    { terms: { purposes: [{ zh: '信贷风控' }], forbidden: [{ zh: '风控建模' }] } },
    'no',
    'purposeForbidden',
  ],
  [{ periodMonths: 12 }, { terms: { periodMonths: 6 } }, 'partly', 'periodShorter'],
  [{ exclusivity: 'EXCLUSIVE' }, { terms: { exclusivity: 'NONEXCL' } }, 'no', 'exclusivityOther'],
  [{ exclusivity: 'NONEXCL' }, { terms: { exclusivity: 'NONEXCL' } }, 'meets', 'exclusivityIs'],
  [{ budgetMax: 20_000 * yuan }, { offers: [{ model: 'ONEOFF', price: 12_000 * yuan }] }, 'meets', 'budgetWithin'],
  [{ budgetMax: 20_000 * yuan }, { offers: [{ model: 'ONEOFF', price: 22_000 * yuan }] }, 'no', 'budgetOver'],
  [
    { budgetMax: 20_000 * yuan, isNegotiable: true },
    { offers: [{ model: 'ONEOFF', price: 22_000 * yuan }] },
    'partly',
    'budgetNear',
  ],
  [
    { budgetMax: 20_000 * yuan, periodMonths: 12 },
    { offers: [{ model: 'MONTH', price: 2_000 * yuan }] },
    'no',
    'budgetOver',
  ],
  [
    { budgetMax: 20_000 * yuan },
    { offers: [{ model: 'PER_CALL', price: 500_000, unit: 'CALL' }] },
    'partly',
    'budgetPerUnit',
  ],
  [
    { budgetMax: 20_000 * yuan, rows: 100_000 },
    { offers: [{ model: 'PER_ROW', price: 100_000 }] },
    'meets',
    'budgetWithin',
  ],
  [
    { budgetMax: 20_000 * yuan },
    { offers: [{ model: 'NEGOTIATED', rangeMin: 10_000 * yuan, rangeMax: 30_000 * yuan }] },
    'partly',
    'budgetRange',
  ],
  [{ budgetMax: 20_000 * yuan }, { offers: [{ model: 'NEGOTIATED' }] }, 'unknown', 'budgetOnRequest'],
  [{ budgetMax: 20_000 * yuan }, { offers: [{ model: 'NEGOTIATED', rangeMin: 0 }] }, 'unknown', 'budgetOnRequest'],
  [
    { budgetMax: 20_000 * yuan },
    { offers: [{ model: 'NEGOTIATED', rangeMin: 10_000 * yuan }] },
    'partly',
    'budgetFrom',
  ],
  [{ budgetMax: 20_000 * yuan }, { offers: [{ model: 'NEGOTIATED', rangeMin: 30_000 * yuan }] }, 'no', 'budgetOver'],
  [
    { budgetMax: 20_000 * yuan },
    { offers: [{ model: 'ONEOFF', price: 100 * yuan, currency: 'USD' }] },
    'unknown',
    'budgetCurrency',
  ],
  [{ budgetMax: 20_000 * yuan }, { offers: [{ model: 'FREE' }] }, 'meets', 'budgetFree'],
])('%j beside %j: %s, %s', (wanted, offered, verdict, word) => {
  expect(found(wanted, offered)).toMatchObject({ verdict, word })
})

test.each<[wanted: string, entry: ReturnType<typeof field>, verdict: string, word: string]>([
  ['user_id', field('UserID'), 'meets', 'fieldIs'],
  ['企业名称', field('company_name'), 'meets', 'fieldIs'],
  ['company name', field('企业名称'), 'meets', 'fieldIs'],
  ['企业名称', field('ent_name'), 'meets', 'fieldIs'],
  ['企业名称', field('qiyemingcheng'), 'meets', 'fieldIs'],
  ['企业名称', field('QYMC'), 'meets', 'fieldIs'],
  // Initials are a guess that the title of the column sets right.
  ['区域名称', field('qymc', 'STRING', '企业名称'), 'no', 'fieldMissing'],
  ['地址', field('dizhi', 'STRING', '地质'), 'no', 'fieldMissing'],
  ['企业名称', field('qymc', 'STRING', '企业名称'), 'meets', 'fieldIs'],
  ['qymc', field('企业名称'), 'meets', 'fieldIs'],
  ['经度', field('lng', 'DECIMAL'), 'meets', 'fieldIs'],
  ['longitude', field('x', 'DECIMAL', '经度'), 'meets', 'fieldIs'],
  ['统一社会信用代码', field('uscc'), 'meets', 'fieldIs'],
  ['date of birth', field('birth_date', 'DATE'), 'meets', 'fieldIs'],
  ['注册企业名称', field('企业名称'), 'partly', 'fieldNear'],
  ['企业名称', field('产品编号'), 'no', 'fieldMissing'],
  ['企业名称', field('产品名称'), 'no', 'fieldMissing'],
  ['用电量', field('用电量', 'DECIMAL'), 'meets', 'fieldIs'],
])('the wanted field %s beside %j: %s, %s', (name, entry, verdict, word) => {
  expect(
    found({ required: [{ name }] }, { dictionary: [entry], title: { zh: '表' }, summary: { zh: '表' } }),
  ).toMatchObject({ verdict, word })
})

test('an entry serves one field, a type that clashes makes it partly, inputs and texts come near', () => {
  const content = demand({
    required: [
      { name: '企业名称' },
      { name: '公司名称' },
      { name: '用电量', type: 'DECIMAL' },
      { name: '行业代码' },
      { name: '电费' },
      { name: '停电次数', need: 'NICE' },
    ],
  })
  const offered = listing({
    dictionary: [field('企业名称'), field('用电量')],
    apiInputs: [field('行业代码')],
    description: { zh: '包含电费与电价。' },
  })
  const { requirements } = matchDemand(content, offered, text)
  expect(requirements.map(({ verdict, word, place }) => [verdict, word.key, place])).toEqual([
    ['meets', 'fieldIs', 'dictionary.0'],
    ['no', 'fieldMissing', 'dictionary'],
    ['partly', 'fieldType', 'dictionary.1'],
    ['partly', 'fieldInput', 'apiInputs.0'],
    ['partly', 'fieldNamed', 'description'],
    ['no', 'fieldMissing', 'dictionary'],
  ])
})

test('gates shut only where both sides state the thing', () => {
  const wanted = demand({
    gradeCeiling: 'G2',
    personal: { isWanted: false },
    regions: ['350500'],
    deliveryModes: ['API'],
    budgetMax: 1_000 * yuan,
  })
  const all = listing({
    grade: 'G3',
    personal: { contains: true },
    regions: ['110000'],
    deliveryModes: ['FILE'],
    offers: [{ model: 'ONEOFF', price: 5_000 * yuan }],
  })
  expect(matchDemand(wanted, all, text).shut).toEqual(['grade', 'personal', 'region', 'delivery', 'budget'])
  expect(matchDemand(wanted, listing(), text).shut).toEqual([])
  expect(matchDemand(demand(), all, text).shut).toEqual([])
  // A title shuts nothing, and what is on request may come within the budget.
  expect(matchDemand(wanted, listing({ title: { zh: '贵阳用电量' } }), text).shut).toEqual([])
  const onRequest = listing({ offers: [{ model: 'ONEOFF', price: 5_000 * yuan }, { model: 'NEGOTIATED' }] })
  expect(matchDemand(wanted, onRequest, text).shut).toEqual([])
})

test('all parts add up to the score, and more that is met scores more', () => {
  const wanted = demand({
    scenario: { zh: '信贷风控' },
    industries: ['D'],
    required: [{ name: '企业名称' }, { name: '用电量' }],
    frequency: 'MONTH',
    regions: ['350500'],
    budgetMax: 20_000 * yuan,
  })
  const good = listing({
    industries: ['D'],
    regions: ['350000'],
    frequency: 'DAY',
    dictionary: [field('company_name'), field('用电量')],
    offers: [{ model: 'YEAR', price: 12_000 * yuan }],
  })
  const bare = listing()
  const bad = listing({ industries: ['A'], regions: ['110000'], frequency: 'STATIC', dictionary: [field('备注')] })
  const texts = { relevance: 0.4, scenario: 0.2 }
  const [first, second, third] = [good, bare, bad].map((each) => matchDemand(wanted, each, texts))
  for (const match of [first, second, third]) {
    const sum = [...(match?.parts ?? []), ...(match?.requirements ?? [])].reduce((all, { points }) => all + points, 0)
    expect(match?.score).toBeCloseTo(sum, 6)
    const most = [...(match?.parts ?? []), ...(match?.requirements ?? [])].reduce((all, { weight }) => all + weight, 0)
    expect(most).toBeCloseTo(100, 1)
  }
  expect(first?.score).toBeGreaterThan(second?.score ?? 100)
  expect(second?.score).toBeGreaterThan(third?.score ?? 100)
  expect(matchDemand(wanted, good, texts)).toEqual(first)
  const prompt = { ...bare, record: { asked: 10, answered: 10, medianDays: 1 } }
  expect(matchDemand(wanted, prompt, texts).score).toBeGreaterThan(second?.score ?? 100)
})

test('a match is said in the words of either language', () => {
  const wanted = demand({
    required: [{ name: '企业名称' }, { name: '用电量' }, { name: '日期' }, { name: '行业' }, { name: '停电次数' }],
    frequency: 'DAY',
    budgetMax: 20_000 * yuan,
  })
  const offered = listing({
    frequency: 'MONTH',
    dictionary: [field('company_name'), field('用电量'), field('日期'), field('行业')],
    offers: [{ model: 'ONEOFF', price: 12_000 * yuan }],
  })
  const match = matchDemand(wanted, offered, text)
  expect(explainMatch(match, wanted, 'en').summary).toBe(
    'Covers 4 of 5 fields; monthly instead of daily; ¥12,000 within budget',
  )
  expect(explainMatch(match, wanted, 'zh').summary).toBe(
    '覆盖 5 个字段中的 4 个；每月更新而非每日更新；报价 ¥12,000，在预算内',
  )
  const { requirements, parts } = explainMatch(match, wanted, 'zh')
  expect(requirements.map(({ label, verdictLabel }) => `${label} ${verdictLabel}`).slice(3)).toEqual([
    '字段「行业」 满足',
    '字段「停电次数」 不满足',
    '更新频率 部分满足',
    '预算 满足',
  ])
  expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100, 0)
})

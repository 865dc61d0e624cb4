import { expect, test } from 'vitest'
import { emptyQuery } from '../catalogue/catalogue-state.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { checkDemand, firstBlock } from './check-demand.ts'
import { DemandContent } from './demand-content.ts'
import { demandFromSearch, demandLikeListing } from './demand-from.ts'
import { demandTemplates } from './demand-templates.ts'
import {
  type DemandWritten,
  demandLanguage,
  readAmount,
  readDemandValues,
  readRegions,
  writeDemandValues,
} from './demand-values.ts'
import { draftDemandFromText } from './draft-from-text.ts'
import { readFrom } from './read-from.ts'

const today = '2026-11-29'
const content = DemandContent.parse({
  title: { zh: '冷链车辆轨迹', en: 'Cold chain traces' },
  need: { zh: '需要近三年的冷链车辆轨迹，用于定价。' },
  scenario: { zh: '风险定价' },
  required: [
    { name: '车牌号', note: '脱敏' },
    { name: '温度', need: 'NICE', type: 'DECIMAL' },
  ],
  timeStart: '2023-11-29',
  regions: ['350000', '350500', 'X-CN'],
  frequency: 'DAY',
  rows: 100_000,
  formats: ['CSV'],
  deliveryModes: ['API'],
  qualityFloor: 80,
  gradeCeiling: 'G2',
  personal: { isWanted: true, basis: 'CONSENT' },
  purpose: { zh: '内部定价' },
  periodMonths: 24,
  exclusivity: 'NONEXCL',
  budgetMin: 50_000_000_000,
  budgetMax: 100_000_000_000,
  isNegotiable: true,
  like: 'SJ1',
  challenge: { target: { zh: '准确率 95%' }, criteria: { zh: '现场评测' }, selectBy: '2027-02-01', mostAnswerers: 5 },
})
const written: DemandWritten = { content, deadline: '2026-12-31', visibility: 'PUBLIC', isMasked: false }
const checked = { ...written, invited: 0, buyer: { zh: '某某冷链保险有限公司' } }
const with_ = (change: Partial<DemandContent>) => ({ ...checked, content: { ...content, ...change } })
const blocksOf = (demand: typeof checked) =>
  checkDemand(demand, today).flatMap(({ severity, reason, field }) =>
    severity === 'block' ? [`${field} ${reason}`] : [],
  )

test('what stands in the form is read back as it was, in either language', () => {
  for (const language of ['zh', 'en'] as const)
    expect(readDemandValues(writeDemandValues(written, language), content)).toEqual({ ok: true, written })
})

test('an empty form is a draft that says nothing', () => {
  const read = readDemandValues({ language: 'zh' }, { title: {}, need: {} })
  expect(read).toMatchObject({ ok: true, written: { content: { title: {}, need: {}, required: [] }, deadline: null } })
})

test.each([
  [{ budgetMin: '10万', budgetMax: '5万' }, 'budgetMax', 'budgetOrder'],
  [{ budgetMin: '', budgetMax: '', isNegotiable: 'yes' }, 'budgetMax', 'rangeMissing'],
  [{ budgetMax: 'plenty' }, 'budgetMax', 'moneyInvalid'],
  [{ timeStart: '2024-02-30' }, 'timeStart', 'dayInvalid'],
  [{ timeStart: '2024-02-01', timeEnd: '2023-01-01' }, 'timeEnd', 'timeOrder'],
  [{ regions: '福建省、亚特兰蒂斯' }, 'regions', 'regionUnknown'],
  [{ rows: '1.5' }, 'rows', 'numberInvalid'],
  [{ qualityFloor: '101' }, 'qualityFloor', 'tooLong'],
  [{ title: '很'.repeat(121) }, 'title', 'invalid'],
  [{ isChallenge: 'yes', 'challenge.target': '' }, 'challenge.target', 'required'],
  [{ frequency: 'SOMETIMES' }, 'frequency', 'invalid'],
])('%j is refused at its field', (change, field, reason) => {
  const read = readDemandValues({ ...writeDemandValues(written, 'zh'), ...change }, content)
  expect(read.ok).toBe(false)
  if (read.ok) return
  expect(read.problems.find((problem) => problem.field === field)).toEqual({ field, reason })
})

test('a field line without a name is no field any more', () => {
  const values = { ...writeDemandValues(written, 'zh'), 'required.0.name': '' }
  const read = readDemandValues(values, content)
  expect(read.ok && read.written.content.required.map(({ name }) => name)).toEqual(['温度'])
})

test('amounts and regions are read as people type them', () => {
  expect(['50000', '50,000', '5万', '¥ 0.5', '5 万元', '十', '-1', '1e9'].map(readAmount)).toEqual([
    50_000,
    50_000,
    50_000,
    0.5,
    50_000,
    undefined,
    undefined,
    undefined,
  ])
  expect(readRegions('福建, 泉州市、350200；Xiamen\n全国')).toEqual({
    codes: ['350000', '350500', '350200', 'X-CN'],
    unknown: [],
  })
})

test('a demand is edited in the language it is written in', () => {
  expect(demandLanguage({ title: { en: 'x' }, need: {} }, 'zh')).toBe('en')
  expect(demandLanguage({ title: { zh: 'x', en: 'y' }, need: {} }, 'en')).toBe('en')
  expect(demandLanguage({ title: {}, need: {} }, 'en')).toBe('en')
})

test('a whole demand has nothing that keeps it from being handed in', () => {
  expect(checkDemand(checked, today)).toEqual([])
})

test.each([
  [with_({ title: {} }), 'title titleMissing'],
  [with_({ need: {} }), 'need needMissing'],
  [with_({ need: { zh: '要数据' } }), 'need needShort'],
  [{ ...checked, deadline: null }, 'deadline deadlineMissing'],
  [{ ...checked, deadline: '2026-12-01' }, 'deadline deadlineEarly'],
  [{ ...with_({ challenge: undefined }), deadline: '2027-05-29' }, 'deadline deadlineLate'],
  [{ ...checked, visibility: 'INVITED' as const }, 'visibility invitationMissing'],
  [with_({ budgetMin: 2, budgetMax: 1 }), 'budgetMax budgetOrder'],
  [{ ...checked, deadline: '2027-02-01' }, 'challenge.selectBy selectByEarly'],
  [with_({ need: { zh: '需要冷链车辆轨迹，电话 13800138000' } }), 'need personalFound'],
  [with_({ need: { zh: '需要冷链车辆轨迹，请发到 wang@lengyun.cn' } }), 'need personalFound'],
  [with_({ scenario: { zh: '联系人：王经理' } }), 'scenario personalFound'],
  [{ ...with_({ need: { zh: '某某冷链保险有限公司需要车辆轨迹' } }), isMasked: true }, 'need buyerNamed'],
])('%#: it is kept back', (demand, block) => {
  expect(blocksOf(demand as typeof checked)).toContain(block)
})

test.each([
  ['最后三天起算', { ...checked, deadline: '2026-12-02' }],
  ['一百八十天', { ...with_({ challenge: undefined }), deadline: '2027-05-28' }],
  ['受邀', { ...checked, visibility: 'INVITED' as const, invited: 1 }],
  ['不掩去名称', with_({ need: { zh: '某某冷链保险有限公司需要车辆轨迹' } })],
  ['数字不是电话', with_({ need: { zh: '需要 100000 条以上、2020-2024 年的轨迹，0.25° 网格' } })],
])('%s is fine', (_, demand) => {
  expect(blocksOf(demand as typeof checked)).toEqual([])
})

test('what would make answers better is said, and keeps nothing back', () => {
  const bare = {
    ...checked,
    content: DemandContent.parse({ title: { zh: '数据' }, need: { zh: '需要一些很好用的数据集' } }),
  }
  const findings = checkDemand(bare, today)
  expect(firstBlock(findings)).toBeUndefined()
  expect(findings.map(({ field }) => field)).toEqual([
    'required',
    'scenario',
    'regions',
    'timeStart',
    'frequency',
    'deliveryModes',
    'purpose',
    'budgetMax',
  ])
})

test('every template is a valid demand in both languages that only lacks a deadline', () => {
  expect(demandTemplates.length).toBeGreaterThanOrEqual(6)
  for (const { draft } of demandTemplates)
    for (const language of ['zh', 'en'] as const) {
      const made = DemandContent.parse(draft[language])
      expect(Object.keys(made.title)).toEqual([language])
      expect(blocksOf({ ...checked, content: made as typeof content, deadline: null })).toEqual([
        'deadline deadlineMissing',
      ])
    }
})

test('«like this, but …» takes what the listing declares, without its price', () => {
  const draft = demandLikeListing(
    {
      code: 'SJ1',
      content: {
        title: { zh: '泉州冷链轨迹' },
        scenarios: [{ zh: '定价' }],
        industries: ['G'],
        fields: ['TRANSPORT'],
        dictionary: [
          { name: 'plate', title: { zh: '车牌' }, type: 'STRING', isKey: true },
          { name: 'temp', type: 'DECIMAL', isKey: false },
        ],
        timeStart: '2020-01-01',
        regions: ['350500'],
        frequency: 'DAY',
        formats: ['CSV', 'CSV'],
        deliveryModes: ['API'],
        offers: [{ model: 'ONEOFF', price: 1, currency: 'CNY' }],
      } as unknown as ListingContent,
    },
    'zh',
  )
  expect(DemandContent.parse(draft)).toMatchObject({
    title: { zh: '类似《泉州冷链轨迹》的数据' },
    like: 'SJ1',
    required: [
      { name: '车牌', need: 'MUST' },
      { name: 'temp', need: 'NICE' },
    ],
    regions: ['350500'],
    frequency: 'DAY',
    formats: ['CSV'],
    deliveryModes: ['API'],
  })
  expect(draft).not.toHaveProperty('budgetMax')
})

test('a search becomes a demand: its text is read, its filters are kept', () => {
  const { draft } = demandFromSearch(
    {
      ...emptyQuery,
      text: '近三年冷链车辆轨迹 字段:温度',
      chosen: { region: ['350500', 'nowhere'], kind: ['API'], frequency: ['DAY'], grade: ['G2'] },
      hasFields: ['车牌'],
      priceTo: 5_000,
    },
    { language: 'zh', today },
  )
  expect(DemandContent.parse(draft)).toMatchObject({
    title: { zh: expect.stringContaining('冷链车辆轨迹') },
    timeStart: '2023-11-29',
    regions: ['350500'],
    kinds: ['API'],
    frequency: 'DAY',
    budgetMax: 5_000_000_000,
  })
  expect(draft.required?.map(({ name }) => name)).toEqual(expect.arrayContaining(['车牌', '温度']))
})

test('words of the need are named at fields that are as they were read, and no longer once they were changed', () => {
  const reading = draftDemandFromText('需要近三年冷链轨迹，每日更新，预算5-10万元，12月25日前应答', {
    language: 'zh',
    today,
  })
  const read = DemandContent.parse(reading.draft)
  const fields = (own: DemandContent, deadline: string | null) =>
    readFrom(reading, own, deadline).map(({ field, said }) => `${field} ${said}`)
  expect(fields(read, '2026-12-25')).toEqual(
    expect.arrayContaining(['timeStart 近三年', 'frequency 每日', 'budgetMax 5-10万元', 'deadline 12月25日前']),
  )
  const changed = fields({ ...read, frequency: 'WEEK', timeStart: '2020-01-01' }, null)
  expect(changed.filter((each) => /^(?:timeStart|frequency|deadline)/.test(each))).toEqual([])
})

import { ListingContent, type ListingDraft } from '#app/domain/listing/listing-content.ts'
import { type CheckContext, emptyContext } from '#app/domain/pre-check/check-context.ts'
import { checkSample } from '#app/domain/sample/check-sample.ts'
import type { SampleRow } from '#app/domain/sample/sample-row.ts'

/** The day on which whole listings are checked. */
export const checkDay = '2026-11-29'

const rows: SampleRow[] = [
  { park_id: 'P001', stat_date: '2026-11-01', load_kw: 812.5, level: '高' },
  { park_id: 'P002', stat_date: '2026-11-01', load_kw: 96.4, level: '低' },
  { park_id: 'P003', stat_date: '2026-11-01', load_kw: 310, level: '中' },
]

/** A listing that is complete and of which nothing is to be said: enterprise data without personal information. */
export function wholeDraft(overrides: Partial<ListingDraft> = {}): ListingDraft {
  return {
    kind: 'DATASET',
    title: { zh: '泉州市工业园区日用电负荷', en: 'Daily power load of industrial parks in Quanzhou' },
    summary: {
      zh: '看清各园区每天的用电高低，用于招商评估和错峰安排。',
      en: 'Shows how much power each park draws a day.',
    },
    description: {
      zh: '汇总泉州市各工业园区每天的最大用电负荷，按园区和日期各一条。负荷由供电企业的计量系统采集，剔除停电检修日后取十五分钟均值的最大值，并按园区历史分布划成高、中、低三档。不含单个企业的数据，园区户数不足五户的不列出。二〇二〇年以前的计量点不全，不建议用于长期趋势分析。',
    },
    keywords: { zh: ['用电负荷', '工业园区', '泉州'] },
    industries: ['D'],
    fields: ['ENERGY'],
    scenarios: [{ zh: '园区招商评估' }],
    targetUsers: [{ zh: '园区管委会' }],
    support: { zh: '数据服务部，工作日 9:00-17:00，0595-12345678' },
    dictionary: [
      {
        name: 'park_id',
        title: { zh: '园区编号' },
        type: 'STRING',
        length: 8,
        nullable: false,
        isKey: true,
        example: 'P001',
      },
      {
        name: 'stat_date',
        title: { zh: '统计日期' },
        type: 'DATE',
        nullable: false,
        isKey: true,
        example: '2026-11-01',
      },
      { name: 'load_kw', title: { zh: '最大负荷' }, type: 'DECIMAL', unit: 'kW', domain: '≥0', example: '812.5' },
      {
        name: 'level',
        title: { zh: '负荷档次' },
        type: 'CODE',
        domain: [{ value: '高' }, { value: '中' }, { value: '低' }],
        example: '高',
      },
    ],
    document: 'https://docs.example.com/park-load.pdf',
    recordCount: 54_750,
    storageBytes: 4_200_000,
    incrementBytes: 12_000,
    fileCount: 1,
    formats: ['CSV'],
    encoding: 'UTF-8',
    timeStart: '2021-01-01',
    timeEnd: '2026-11-28',
    frequency: 'DAY',
    lastUpdated: '2026-11-28',
    regions: ['350500'],
    granularity: { zh: '一园区一天' },
    sourceKinds: ['OWN'],
    sourceDetail: { zh: '本公司计量系统采集' },
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G2',
    gradeImpacts: [
      { object: 'NATIONAL_SECURITY', degree: 'NONE', reason: { zh: '不涉及' } },
      { object: 'ECONOMY', degree: 'NONE', reason: { zh: '只到园区' } },
      { object: 'SOCIAL_ORDER', degree: 'NONE', reason: { zh: '不涉及' } },
      { object: 'PUBLIC_INTEREST', degree: 'NONE', reason: { zh: '不涉及' } },
      { object: 'ORGANISATION', degree: 'GENERAL', reason: { zh: '可看出园区经营情况' } },
      { object: 'INDIVIDUAL', degree: 'NONE', reason: { zh: '不含个人信息' } },
    ],
    processing: 'STATISTICAL',
    personal: { contains: false },
    crossBorder: 'DOMESTIC',
    deliveryModes: ['FILE'],
    deliveryDays: 2,
    offers: [{ model: 'YEAR', price: 60_000_000_000 }],
    priceBasis: 'COST',
    terms: {
      purposes: [{ zh: '招商评估' }, { zh: '学术研究' }],
      forbidden: [{ zh: '推断单个企业的用电' }],
      rights: ['USE'],
      exclusivity: 'NONEXCL',
      territory: ['X-CN'],
      periodMonths: 12,
      sublicense: false,
      derivative: true,
      redistribution: false,
      modelTraining: true,
      afterTerm: 'DELETE',
    },
    files: [{ name: 'park-load.csv', format: 'CSV', bytes: 4_200_000, rows: 54_750 }],
    ...overrides,
  }
}

/** The same with every default filled in. */
export function wholeContent(overrides: Partial<ListingDraft> = {}): ListingContent {
  return ListingContent.parse(wholeDraft(overrides))
}

/** What is known beside it: a verified provider, a sample that fits, and the evidence it needs. */
export function wholeContext(content: ListingContent, overrides: Partial<CheckContext> = {}): CheckContext {
  const sample = 'sample' in overrides ? overrides.sample : rows
  return {
    ...emptyContext(checkDay),
    sample,
    sampleReport: sample && checkSample(sample, content.dictionary, Date.parse(`${checkDay}T00:00:00Z`)),
    provider: { name: { zh: '泉州电力数据有限公司' }, isVerified: true, creditCode: '91350100M000100Y43' },
    evidence: [
      {
        slot: 'COMPLIANCE',
        number: '榕律〔2026〕1号',
        issuer: '福建某某律师事务所',
        issued: '2026-10-01',
        expires: '2027-10-01',
      },
      { slot: 'COMMITMENT', number: 'CN-2026-1', issued: '2026-11-01' },
    ],
    ...overrides,
  }
}

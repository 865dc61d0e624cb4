import type { ImpactDegree, ImpactObject } from '../codes/grading.ts'
import type { GradingFacts } from './grading-facts.ts'

export type Words = { zh: string; en: string }

/** Factors of grading (GB/T 43697-2024, 6.3 and annex C). */
export const gradingFactors = [
  { code: 'FIELD', zh: '领域', en: 'Field' },
  { code: 'GROUP', zh: '群体', en: 'Group' },
  { code: 'REGION', zh: '区域', en: 'Region' },
  { code: 'PRECISION', zh: '精度', en: 'Precision' },
  { code: 'SCALE', zh: '规模', en: 'Scale' },
  { code: 'DEPTH', zh: '深度', en: 'Depth' },
  { code: 'COVERAGE', zh: '覆盖度', en: 'Coverage' },
  { code: 'WEIGHT', zh: '重要性', en: 'Importance' },
] as const
export type GradingFactor = (typeof gradingFactors)[number]['code']

/** Where the reason stands in the listing: a path of its content, and names of fields or a number found there. */
export type Place = { path: string; fields?: readonly string[]; count?: number }
export type ProposalRule = {
  id: string
  factor: GradingFactor
  basis: Words
  object: ImpactObject
  degree: ImpactDegree
  /** What the rule says, in words that fit what stands at its place. */
  said: Words
  /** Whether the degree of processing raises or lowers it (annex I). */
  isProcessed?: true
  /** Where the rule finds what it looks for; undefined where it does not apply. */
  find: (facts: GradingFacts) => Place | undefined
}

const annex = (letter: string): Words => ({
  zh: `GB/T 43697-2024 附录 ${letter}`,
  en: `GB/T 43697-2024, annex ${letter}`,
})
const sensitiveBasis: Words = {
  zh: '《个人信息保护法》第二十八条；GB/T 43697-2024 附录 F',
  en: 'PIPL art. 28; GB/T 43697-2024, annex F',
}
const fields = (names: readonly string[]): Place | undefined =>
  names.length > 0 ? { path: 'dictionary', fields: names } : undefined
const isHere = (is: boolean | undefined, path: string, count?: number): Place | undefined =>
  is ? { path, ...(count !== undefined && { count }) } : undefined

/** Persons from whom on social order is taken to be touched, too (practice of the exchange, after Order 16, art. 7). */
export const largeScale = 1_000_000
const holdsPersons = ({ isPersonal, isAnonymised }: GradingFacts) => isPersonal && !isAnonymised
const perOne = /企业|户|单位|机构|法人|门店|逐笔|逐条|个体|enterprise|company|firm|transaction|household/i
const lifelines: readonly string[] = ['B', 'D', 'G', 'J']
const wide = ({ content: { regions } }: GradingFacts) =>
  regions.some((region) => region === 'X-CN' || /^\d{2}0000$/.test(region)) || regions.length >= 5
const isFrequent = ({ content: { frequency } }: GradingFacts) =>
  frequency === 'REALTIME' || frequency === 'MINUTE' || frequency === 'HOUR' || frequency === 'DAY'

/**
 * What is proposed, and for what reason (domain handbook 4.1). No rule proposes important or core data: those are told by
 * catalogues and notices of authorities, never guessed; `importantQuestions` asks for them.
 */
export const proposalRules: readonly ProposalRule[] = [
  {
    id: 'G01',
    factor: 'DEPTH',
    basis: sensitiveBasis,
    object: 'INDIVIDUAL',
    degree: 'VERY_SERIOUS',
    said: { zh: '敏感个人信息未脱敏', en: 'Sensitive personal information is not masked' },
    isProcessed: true,
    find: (facts) => (holdsPersons(facts) ? fields(facts.sensitive) : undefined),
  },
  {
    id: 'G02',
    factor: 'GROUP',
    basis: sensitiveBasis,
    object: 'INDIVIDUAL',
    degree: 'VERY_SERIOUS',
    said: { zh: '涉及不满十四周岁未成年人', en: 'Persons under 14 are concerned' },
    find: (facts) => isHere(holdsPersons(facts) && facts.content.personal?.minors, 'personal.minors'),
  },
  {
    id: 'G03',
    factor: 'PRECISION',
    basis: annex('F'),
    object: 'INDIVIDUAL',
    degree: 'VERY_SERIOUS',
    said: { zh: '可直接识别或联系到个人', en: 'Persons can be told or reached directly' },
    isProcessed: true,
    find: (facts) => (holdsPersons(facts) ? fields(facts.direct) : undefined),
  },
  {
    id: 'G04',
    factor: 'PRECISION',
    basis: annex('F'),
    object: 'INDIVIDUAL',
    degree: 'SERIOUS',
    said: { zh: '个人信息未脱敏', en: 'Personal information is not masked' },
    isProcessed: true,
    find: (facts) => (holdsPersons(facts) ? fields(facts.personal) : undefined),
  },
  {
    id: 'G05',
    factor: 'DEPTH',
    basis: sensitiveBasis,
    object: 'INDIVIDUAL',
    degree: 'SERIOUS',
    said: { zh: '声明含敏感个人信息，未匿名化', en: 'Declared to hold sensitive personal information, not anonymised' },
    isProcessed: true,
    find: (facts) => isHere(holdsPersons(facts) && facts.content.personal?.sensitive, 'personal.sensitive'),
  },
  {
    id: 'G06',
    factor: 'PRECISION',
    basis: annex('F'),
    object: 'INDIVIDUAL',
    degree: 'SERIOUS',
    said: {
      zh: '声明含个人信息，字段字典没有标明是哪些',
      en: 'Declared to hold personal information; the dictionary does not say where',
    },
    isProcessed: true,
    find: (facts) =>
      isHere(
        holdsPersons(facts) &&
          facts.sensitive.length + facts.direct.length + facts.personal.length + facts.masked.length === 0,
        'personal.contains',
      ),
  },
  {
    id: 'G07',
    factor: 'PRECISION',
    basis: annex('I'),
    object: 'INDIVIDUAL',
    degree: 'GENERAL',
    said: {
      zh: '个人信息已脱敏；去标识化的仍是个人信息',
      en: 'Personal information is masked; de-identified data remain personal',
    },
    isProcessed: true,
    find: (facts) => (holdsPersons(facts) ? fields(facts.masked) : undefined),
  },
  {
    id: 'G08',
    factor: 'PRECISION',
    basis: { zh: '《个人信息保护法》第四条', en: 'PIPL art. 4' },
    object: 'INDIVIDUAL',
    degree: 'NONE',
    said: { zh: '匿名化后的信息不是个人信息', en: 'Anonymised information is not personal' },
    find: (facts) => isHere(facts.isPersonal && facts.isAnonymised, 'personal.anonymised'),
  },
  {
    id: 'G09',
    factor: 'GROUP',
    basis: annex('A'),
    object: 'INDIVIDUAL',
    degree: 'NONE',
    said: { zh: '不含个人信息', en: 'Holds no personal information' },
    find: (facts) => isHere(!facts.isPersonal, 'personal.contains'),
  },
  {
    id: 'G10',
    factor: 'PRECISION',
    basis: annex('E'),
    object: 'ORGANISATION',
    degree: 'SERIOUS',
    said: { zh: '细到单个组织的数据，未公开', en: 'Tells single organisations apart and is not public' },
    isProcessed: true,
    find: (facts) => {
      const { content } = facts
      if (!content.subjects.includes('ORGANISATION') || content.openness === 'OPEN') return undefined
      const granularity = `${content.granularity?.zh ?? ''} ${content.granularity?.en ?? ''}`
      return fields(facts.organisations) ?? isHere(perOne.test(granularity), 'granularity')
    },
  },
  {
    id: 'G11',
    factor: 'WEIGHT',
    basis: annex('E'),
    object: 'ORGANISATION',
    degree: 'GENERAL',
    said: { zh: '未向社会无条件开放，泄露影响供方权益', en: 'Not open to all: a leak touches the provider’s rights' },
    find: ({ content }) => isHere(content.openness !== 'OPEN', 'openness'),
  },
  {
    id: 'G12',
    factor: 'WEIGHT',
    basis: annex('E'),
    object: 'ORGANISATION',
    degree: 'NONE',
    said: { zh: '已向社会无条件开放', en: 'Open to all' },
    find: ({ content }) => isHere(content.openness === 'OPEN', 'openness'),
  },
  {
    id: 'G13',
    factor: 'FIELD',
    basis: annex('E'),
    object: 'PUBLIC_INTEREST',
    degree: 'GENERAL',
    said: { zh: '授权运营或未无条件开放的公共数据', en: 'Public data under authorisation or not open to all' },
    find: ({ content }) => {
      if (content.publicData) return { path: 'publicData' }
      return isHere(content.subjects.includes('PUBLIC') && content.openness !== 'OPEN', 'subjects')
    },
  },
  {
    id: 'G14',
    factor: 'COVERAGE',
    basis: annex('C'),
    object: 'ECONOMY',
    degree: 'GENERAL',
    said: {
      zh: '能源、交通、金融、采矿领域，覆盖全省以上或多地且每日以内更新',
      en: 'Energy, transport, finance or mining over a province or many places, daily or faster',
    },
    find: (facts) =>
      isHere(
        facts.content.industries.some((industry) => lifelines.includes(industry)) &&
          wide(facts) &&
          isFrequent(facts) &&
          facts.content.openness !== 'OPEN',
        'regions',
        facts.content.regions.length,
      ),
  },
  {
    id: 'G15',
    factor: 'SCALE',
    basis: annex('C'),
    object: 'SOCIAL_ORDER',
    degree: 'GENERAL',
    said: { zh: '涉及一百万人以上', en: 'A million persons or more are concerned' },
    find: (facts) => {
      const persons = facts.content.personal?.persons ?? 0
      return isHere(holdsPersons(facts) && persons >= largeScale, 'personal.persons', persons)
    },
  },
]

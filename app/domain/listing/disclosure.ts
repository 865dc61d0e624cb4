import { everyVersion, type Text } from '../text.ts'
import type { ListingContent } from './listing-content.ts'

/**
 * The disclosure score: how much of what a buyer needs is declared. Groups and weights follow the European MQA
 * (findability 100, accessibility 100, interoperability 110, reusability 75, context 20 of 405), spread over the
 * fields of the domain handbook 3.3 and scaled to 100.
 */
export type DisclosureGroup = 'find' | 'access' | 'structure' | 'reuse' | 'context'

export type DisclosureItem = {
  id: string
  group: DisclosureGroup
  weight: number
  zh: string
  en: string
  /** Left out of the sum where the item means nothing for the listing. */
  applies?: (listing: Declared) => boolean
  has: (listing: Declared) => boolean
}

/** What is declared: the content, and the sample that stands beside it. */
export type Declared = { content: ListingContent; hasSample: boolean }

const withFields: readonly string[] = ['DATASET', 'HQ_DATASET', 'API', 'INDEX', 'ENCRYPTED', 'RESOURCE']
const dataKinds: readonly string[] = [...withFields, 'VIS', 'REPORT']
const hasFields = ({ content }: Declared) => withFields.includes(content.kind)
const isData = ({ content }: Declared) => dataKinds.includes(content.kind)
const length = (text: Text | undefined) => Math.max(0, ...everyVersion(text).map((version) => [...version].length))
const isPublic = ({ content }: Declared) =>
  content.subjects.includes('PUBLIC') && content.sourceKinds.includes('AUTHORISED')

export const disclosureItems: readonly DisclosureItem[] = [
  {
    id: 'description',
    group: 'find',
    weight: 25,
    zh: '不少于 100 字的产品描述',
    en: 'A description of 100 characters or more',
    has: ({ content }) => length(content.description) >= 100,
  },
  {
    id: 'keywords',
    group: 'find',
    weight: 15,
    zh: '三个以上关键词',
    en: 'Three keywords or more',
    has: ({ content }) => Object.values(content.keywords).some((words) => words.length >= 3),
  },
  {
    id: 'industry',
    group: 'find',
    weight: 15,
    zh: '所属行业',
    en: 'Industry',
    has: ({ content }) => content.industries.length > 0,
  },
  {
    id: 'field',
    group: 'find',
    weight: 10,
    zh: '应用领域',
    en: 'Field of use',
    has: ({ content }) => content.fields.length > 0,
  },
  {
    id: 'region',
    group: 'find',
    weight: 15,
    zh: '覆盖范围',
    en: 'Area covered',
    has: ({ content }) => content.regions.length > 0,
  },
  {
    id: 'time',
    group: 'find',
    weight: 15,
    zh: '数据时间范围',
    en: 'Period covered',
    applies: isData,
    has: ({ content }) => Boolean(content.timeStart && content.timeEnd),
  },
  {
    id: 'bilingual',
    group: 'find',
    weight: 5,
    zh: '中英文标题与简介',
    en: 'Title and summary in Chinese and English',
    has: ({ content }) => Boolean(content.title.zh && content.title.en && content.summary.zh && content.summary.en),
  },

  {
    id: 'price',
    group: 'access',
    weight: 40,
    zh: '价格，面议须有参考区间',
    en: 'Price, or a range where it is negotiated',
    has: ({ content }) =>
      content.offers.length > 0 &&
      content.offers.every(
        (offer) => offer.model !== 'NEGOTIATED' || offer.rangeMax !== undefined || offer.note !== undefined,
      ),
  },
  {
    id: 'delivery',
    group: 'access',
    weight: 20,
    zh: '交付方式',
    en: 'Delivery mode',
    has: ({ content }) => content.deliveryModes.length > 0,
  },
  {
    id: 'delivery-days',
    group: 'access',
    weight: 10,
    zh: '交付时限',
    en: 'Delivery time',
    has: ({ content }) => content.deliveryDays !== undefined,
  },
  {
    id: 'sample',
    group: 'access',
    weight: 30,
    zh: '样例数据，或没有样例的理由',
    en: 'A sample, or the reason why there is none',
    applies: isData,
    has: ({ content, hasSample }) => hasSample || content.noSampleReason !== undefined,
  },

  {
    id: 'dictionary',
    group: 'structure',
    weight: 50,
    zh: '字段字典',
    en: 'Field dictionary',
    applies: hasFields,
    has: ({ content }) => content.dictionary.length > 0,
  },
  {
    id: 'dictionary-described',
    group: 'structure',
    weight: 20,
    zh: '每个字段都有名称或说明',
    en: 'A title or description for every field',
    applies: hasFields,
    has: ({ content }) =>
      content.dictionary.length > 0 && content.dictionary.every((field) => field.title || field.description),
  },
  {
    id: 'format',
    group: 'structure',
    weight: 15,
    zh: '数据格式',
    en: 'Format',
    applies: isData,
    has: ({ content }) => content.formats.length > 0,
  },
  {
    id: 'volume',
    group: 'structure',
    weight: 15,
    zh: '记录数或存储大小',
    en: 'Number of records or size',
    applies: hasFields,
    has: ({ content }) => content.recordCount !== undefined || content.storageBytes !== undefined,
  },
  {
    id: 'files',
    group: 'structure',
    weight: 10,
    zh: '资源文件目录',
    en: 'List of files',
    applies: ({ content }) => content.deliveryModes.includes('FILE'),
    has: ({ content }) => content.files.length > 0,
  },
  {
    id: 'api',
    group: 'structure',
    weight: 20,
    zh: '接口信息与输入字段',
    en: 'Interface and its inputs',
    applies: ({ content }) => content.kind === 'API',
    has: ({ content }) => content.api !== undefined && content.apiInputs.length > 0,
  },

  {
    id: 'purposes',
    group: 'reuse',
    weight: 15,
    zh: '允许的用途',
    en: 'Permitted purposes',
    has: ({ content }) => Boolean(content.terms?.purposes.length || content.terms?.licence),
  },
  {
    id: 'terms',
    group: 'reuse',
    weight: 15,
    zh: '许可条件（期限、再分发、模型训练）',
    en: 'Terms: period, redistribution, model training',
    has: ({ content }) =>
      Boolean(
        content.terms?.licence ||
          (content.terms?.redistribution !== undefined && content.terms.modelTraining !== undefined),
      ),
  },
  {
    id: 'source',
    group: 'reuse',
    weight: 15,
    zh: '数据来源说明',
    en: 'Where the data come from',
    has: ({ content }) => content.sourceKinds.length > 0 && content.sourceDetail !== undefined,
  },
  {
    id: 'rights',
    group: 'reuse',
    weight: 10,
    zh: '主张的权利',
    en: 'Rights claimed',
    has: ({ content }) => content.rightsClaimed.length > 0,
  },
  {
    id: 'grade',
    group: 'reuse',
    weight: 15,
    zh: '数据级别及理由',
    en: 'Grade with reasons',
    has: ({ content }) => content.grade !== undefined && content.gradeImpacts.length > 0,
  },
  {
    id: 'public-authorisation',
    group: 'reuse',
    weight: 10,
    zh: '公共数据授权信息',
    en: 'Authorisation of public data',
    applies: isPublic,
    has: ({ content }) => content.publicData !== undefined,
  },
  {
    id: 'personal',
    group: 'reuse',
    weight: 5,
    zh: '是否含个人信息',
    en: 'Whether personal information is contained',
    applies: isData,
    has: ({ content }) => content.personal !== undefined,
  },

  {
    id: 'frequency',
    group: 'context',
    weight: 10,
    zh: '更新频率',
    en: 'Update frequency',
    applies: isData,
    has: ({ content }) => content.frequency !== undefined,
  },
  {
    id: 'updated',
    group: 'context',
    weight: 5,
    zh: '最近更新日期',
    en: 'Date of last update',
    applies: isData,
    has: ({ content }) => content.lastUpdated !== undefined,
  },
  {
    id: 'quality',
    group: 'context',
    weight: 10,
    zh: '质量自评或质量报告',
    en: 'Quality assessment or report',
    applies: isData,
    has: ({ content }) => Boolean(content.quality || content.qualityReport || content.hq?.scores),
  },
  {
    id: 'scenario',
    group: 'context',
    weight: 5,
    zh: '应用场景',
    en: 'Scenario',
    has: ({ content }) => content.scenarios.length > 0,
  },
  {
    id: 'support',
    group: 'context',
    weight: 5,
    zh: '技术支持方式',
    en: 'Support',
    has: ({ content }) => content.support !== undefined,
  },
]

export type Disclosure = {
  /** 0-100, whole. */
  score: number
  /** Missing items, worth most first; `worth` in points of the score. */
  missing: { id: string; worth: number }[]
}

/** Scores what a listing declares and names what is missing. */
export function scoreDisclosure(listing: Declared): Disclosure {
  const items = disclosureItems.filter((item) => item.applies?.(listing) ?? true)
  const total = items.reduce((sum, item) => sum + item.weight, 0)
  const missing = items.filter((item) => !item.has(listing))
  const lost = missing.reduce((sum, item) => sum + item.weight, 0)
  return {
    score: Math.round(((total - lost) / total) * 100),
    missing: missing
      .map((item) => ({ id: item.id, worth: Math.round((item.weight / total) * 1_000) / 10 }))
      .sort((a, b) => b.worth - a.worth),
  }
}

import type { ListingDraft } from '#app/domain/listing/listing-content.ts'
import type { Text } from '#app/domain/text.ts'
import type { SampleRow } from '../demo-types.ts'
import type { Random } from '../random.ts'

export type Field = NonNullable<ListingDraft['dictionary']>[number]
type Impact = NonNullable<ListingDraft['gradeImpacts']>[number]
type Terms = NonNullable<ListingDraft['terms']>
type Code = { value: string; title: Text }

export const t = (zh: string, en: string): Text => ({ zh, en })

/** Yuan as integer millionths. */
export const yuan = (amount: number) => Math.round(amount * 1_000_000)

/** One line of a dictionary; fields are not nullable unless said. */
export const f = (name: string, type: Field['type'], zh: string, en: string, rest: Partial<Field> = {}): Field => ({
  name,
  type,
  title: t(zh, en),
  nullable: false,
  ...rest,
})

/** Allowed values, each [value, zh, en]. */
export const values = (...list: (readonly [string, string, string])[]): Code[] =>
  list.map(([value, zh, en]) => ({ value, title: t(zh, en) }))

export const impact = (object: Impact['object'], degree: Impact['degree'], zh: string, en: string): Impact => ({
  object,
  degree,
  reason: t(zh, en),
})

export const noResale = t('转售或向第三方披露原始记录', 'Resale or disclosure of the original records to third parties')
export const noReidentify = t('与其他数据比对以识别特定个人', 'Matching with other data to identify a person')

/** The usual licence of a traded data product; a listing overrides what differs. */
export const terms = (purposes: Text[], rest: Partial<Terms> = {}): Terms => ({
  purposes,
  forbidden: [noResale],
  rights: ['USE'],
  exclusivity: 'NONEXCL',
  territory: ['X-CN'],
  periodMonths: 12,
  sublicense: false,
  derivative: true,
  redistribution: false,
  modelTraining: false,
  afterTerm: 'DELETE',
  licence: 'X-EXCHANGE-CONTRACT',
  ...rest,
})

export const scores = (
  conformity: number,
  completeness: number,
  accuracy: number,
  consistency: number,
  timeliness: number,
  accessibility: number,
) => [
  { dimension: 'CONFORMITY' as const, score: conformity },
  { dimension: 'COMPLETENESS' as const, score: completeness },
  { dimension: 'ACCURACY' as const, score: accuracy },
  { dimension: 'CONSISTENCY' as const, score: consistency },
  { dimension: 'TIMELINESS' as const, score: timeliness },
  { dimension: 'ACCESSIBILITY' as const, score: accessibility },
]

export const noPersons = { contains: false, anonymised: false }

export const pad = (value: number, width = 2) => String(value).padStart(width, '0')
export const round = (value: number, digits: number) => Number(value.toFixed(digits))
export const clamp = (value: number, from: number, to: number) => Math.min(to, Math.max(from, value))

/** A time of a day, given the minutes since midnight in China. */
export const at = (day: string, minute: number) =>
  `${day}T${pad(Math.floor(minute / 60))}:${pad(Math.floor(minute % 60))}:00+08:00`

/** Day of the year, 0-365. */
export const dayOfYear = (day: string) =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${day.slice(0, 4)}-01-01T00:00:00Z`)) / 86_400_000)

/** The earlier of two days. */
export const earlier = (a: string, b: string) => (a < b ? a : b)

/** 0 = Sunday. */
export const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

/** A day some days after another. */
export const plusDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Mean air temperature of a day at the coast of Fujian: coldest in late January, warmest in late July. */
export const dailyMean = (day: string, mean: number, swing: number) =>
  mean - swing * Math.cos((2 * Math.PI * (dayOfYear(day) - 25)) / 365)

/** Pseudonymous token of a fixed length. */
export const token = (random: Random, prefix: string, length = 10) => {
  let text = prefix
  for (let i = 0; i < length; i++) text += '0123456789abcdef'[random.int(0, 15)]
  return text
}

// Returned codes that every interface of this part uses alike.
export const returnCodes = [
  { code: '0', meaning: t('成功', 'Success') },
  { code: '1001', meaning: t('参数缺失或格式错误', 'Parameter missing or malformed') },
  { code: '1003', meaning: t('查无结果', 'Nothing found') },
  { code: '2001', meaning: t('鉴权失败', 'Authentication failed') },
  { code: '2003', meaning: t('超出调用额度', 'Quota used up') },
  { code: '5000', meaning: t('服务内部错误', 'Internal error') },
]

/** The eleven fields of one record of a high-quality dataset (TC609-5-2025-02). */
export const hqFields = (labels: string): Field[] => [
  f('id', 'STRING', '记录标识', 'Record id', {
    isKey: true,
    length: 22,
    description: t(
      '行业字母＋14 位 UTC 时间＋6 位序号＋校验位，全库唯一。',
      'Industry letter, 14-digit UTC time, 6-digit serial and a Luhn check digit; unique in the set.',
    ),
  }),
  f('rid', 'JSON', '关联记录', 'Related records', {
    nullable: true,
    description: t(
      '同一现场、同一批次或追问的其他记录标识列表。',
      'Ids of records from the same site, batch or dialogue.',
    ),
  }),
  f('data_content', 'JSON', '数据内容', 'Content', {
    description: t(
      '对象列表，每个对象含 media_type 与 content（文本或包内相对路径）。',
      'List of objects with media_type and content (text, or a path inside the package).',
    ),
  }),
  f('annotation', 'JSON', '标注', 'Annotation', {
    nullable: true,
    description: t(
      `label（${labels}）、annotation_method、annotator 三项。`,
      'label, annotation_method and annotator; labels are listed on the product page.',
    ),
  }),
  f('original_time', 'DATE', '原始产生时间', 'Original time', { example: '2025-03-11' }),
  f('last_modified_time', 'DATE', '最后修改时间', 'Last modified', { example: '2025-06-02' }),
  f('version', 'STRING', '记录版本', 'Record version', { example: '1.0.0', domain: 'MAJOR.MINOR.PATCH' }),
  f('license', 'CODE', '许可', 'Licence', {
    domain: values(
      ['开源', '开源', 'Open source'],
      ['公共授权', '公共授权', 'Public licence'],
      ['商业授权', '商业授权', 'Commercial licence'],
      ['仅内部', '仅内部', 'Internal only'],
      ['其他', '其他', 'Other'],
    ),
  }),
  f('source', 'CODE', '来源', 'Source', {
    domain: values(
      ['互联网', '互联网', 'Internet'],
      ['自采', '自采', 'Own collection'],
      ['公开数据集', '公开数据集', 'Open dataset'],
      ['组织机构', '组织机构', 'Organisation'],
      ['论文', '论文', 'Paper'],
    ),
  }),
  f('source_details', 'STRING', '来源说明', 'Source details', {
    description: t('设备型号、采集地点、授权编号等。', 'Device, place of collection or authorisation number.'),
  }),
  f('generated_data_indicator', 'INTEGER', '合成数据标识', 'Synthetic flag', {
    domain: '0-1',
    description: t('1 表示由模型合成。', '1 when the record was made by a model.'),
  }),
]

type Annotated = { label: string[]; annotation_method: string; annotator: string }
type HqPart = {
  letter: string
  index: number
  day: string
  modified: string
  content: SampleRow[]
  annotation: Annotated | null
  source: string
  details: string
  rid?: string[] | null
  version?: string
  generated?: 0 | 1
}

export function hqId(random: Random, letter: string, day: string, index: number): string {
  const clock = `${pad(random.int(1, 11))}${pad(random.int(0, 59))}${pad(random.int(0, 59))}`
  const digits = `${day.replaceAll('-', '')}${clock}${pad(index, 6)}`
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    let digit = Number(digits[digits.length - 1 - i])
    if (i % 2 === 0) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2
    sum += digit
  }
  return `${letter}${digits}${(10 - (sum % 10)) % 10}`
}

export const hqRecord = (random: Random, part: HqPart): SampleRow => ({
  id: hqId(random, part.letter, part.day, part.index),
  rid: part.rid ?? null,
  data_content: part.content,
  annotation: part.annotation,
  original_time: part.day,
  last_modified_time: part.modified,
  version: part.version ?? '1.0.0',
  license: '商业授权',
  source: part.source,
  source_details: part.details,
  generated_data_indicator: part.generated ?? 0,
})

/** Data an organisation produced itself. */
export const ownData = {
  sourceKinds: ['OWN' as const],
  rightsClaimed: ['HOLD' as const, 'USE' as const, 'OPERATE' as const],
  subjects: ['ORGANISATION' as const],
  personal: noPersons,
}

/** Public data under authorisation by domain: rights, guided price and use conditions that follow from it. */
export const authorised = (number: string, zh: string, en: string) => ({
  sourceKinds: ['AUTHORISED' as const],
  rightsClaimed: ['USE' as const, 'OPERATE' as const],
  subjects: ['PUBLIC' as const],
  openness: 'CONDITIONAL' as const,
  publicData: {
    grantor: t('示例省级公共数据授权主体', 'Example provincial grantor of public data'),
    operator: t('闽穹公共数据运营有限公司', 'Minqiong Public Data Operations Co., Ltd.'),
    mode: 'DOMAIN' as const,
    scope: t(zh, en),
    from: '2025-01-01',
    to: '2029-12-31',
    registrationCode: `示例登记码 FJGG-${number}`,
  },
  priceBasis: 'GOV' as const,
  freeForPublicInterest: true,
})

/** Main species of a forest compartment or plot. */
export const species = values(
  ['CUN', '杉木', 'Chinese fir'],
  ['PMA', '马尾松', 'Masson pine'],
  ['BRD', '阔叶混交', 'Mixed broadleaf'],
  ['EUC', '桉树', 'Eucalyptus'],
)

/** Hours since 1970 of a minute of a day in China. */
export const hoursOf = (day: string, minute: number) => Date.parse(`${day}T00:00:00+08:00`) / 3_600_000 + minute / 60

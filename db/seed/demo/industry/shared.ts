import type { ListingDraft } from '#app/domain/listing/listing-content.ts'
import type { Text } from '#app/domain/text.ts'
import type { DemoTime, SampleRow, SampleValue } from '../demo-types.ts'
import type { Random } from '../random.ts'

export type Field = NonNullable<ListingDraft['dictionary']>[number]
type Impact = NonNullable<ListingDraft['gradeImpacts']>[number]
type Terms = NonNullable<ListingDraft['terms']>

/** Yuan to millionths. */
export const yuan = (amount: number) => Math.round(amount * 1_000_000)

export const t = (zh: string, en: string): Text => ({ zh, en })

type FieldMore = Omit<Field, 'name' | 'title' | 'type' | 'description'> & { about?: [string, string] }

/** A column that is always filled. */
export function field(name: string, zh: string, en: string, type: Field['type'], more: FieldMore = {}): Field {
  const { about, ...rest } = more
  return {
    name,
    title: t(zh, en),
    type,
    nullable: false,
    ...rest,
    ...(about ? { description: t(about[0], about[1]) } : {}),
  }
}

/** A column that may be empty. */
export function optional(name: string, zh: string, en: string, type: Field['type'], more: FieldMore = {}): Field {
  return { ...field(name, zh, en, type, more), nullable: true }
}

export const value = (code: string, zh: string, en: string) => ({ value: code, title: t(zh, en) })

export const impact = (object: Impact['object'], degree: Impact['degree'], zh: string, en: string): Impact => ({
  object,
  degree,
  reason: t(zh, en),
})

export const noResale = t('转售或再分发原始数据', 'Reselling or redistributing the data as delivered')
export const noReidentify = t('还原企业或个人身份', 'Identifying the enterprises or persons behind the tokens')
export const noMarketManipulation = t('用于操纵市场价格', 'Manipulating market prices')
export const noMilitary = t('军事用途', 'Military use')

/** The usual non-exclusive licence: the whole country, no resale. */
export const licence = (purposes: Text[], periodMonths: number, more: Partial<Terms> = {}): Terms => ({
  purposes,
  forbidden: [noResale],
  rights: ['USE'],
  exclusivity: 'NONEXCL',
  territory: ['X-CN'],
  periodMonths,
  sublicense: false,
  derivative: true,
  redistribution: false,
  modelTraining: false,
  afterTerm: 'DELETE',
  licence: 'X-EXCHANGE-CONTRACT',
  ...more,
})

const pad = (n: number) => String(n).padStart(2, '0')

/** Time stamp: day `days` from the end of the data, `minutes` after midnight. */
export function stamp(time: DemoTime, days: number, minutes: number, seconds = 0): string {
  const wholeDays = days + Math.floor(minutes / 1440)
  const left = minutes - Math.floor(minutes / 1440) * 1440
  return `${time.day(wholeDays)}T${pad(Math.floor(left / 60))}:${pad(Math.floor(left % 60))}:${pad(seconds)}+08:00`
}

/** First days of the `count` full months before the month in which the data end, oldest first. */
export function months(time: DemoTime, count: number): { day: string; year: number; month: number }[] {
  const [year = 0, month = 1] = time.day(0).split('-').map(Number)
  return Array.from({ length: count }, (_, i) => {
    const index = year * 12 + (month - 1) - count + i
    const y = Math.floor(index / 12)
    const m = (index % 12) + 1
    return { day: `${y}-${pad(m)}-01`, year: y, month: m }
  })
}

export const monthOf = (day: string) => Number(day.slice(5, 7))
export const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
export const round = (x: number, digits: number) => Number(x.toFixed(digits))
export const clamp = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x))

/** 0 at night, 1 at noon on a clear day; the day is longer in summer. */
export function sun(minutes: number, month: number): number {
  const half = 330 + 55 * Math.cos(((month - 6.7) / 12) * 2 * Math.PI)
  const x = (minutes - 728) / half
  return Math.abs(x) >= 1 ? 0 : Math.cos((x * Math.PI) / 2) ** 1.25
}

const hex = '0123456789abcdef'
/** Pseudonymous token: stands for an enterprise, a station or an aircraft and cannot be traced back. */
export const token = (random: Random, prefix: string, length = 8) =>
  prefix + Array.from({ length }, () => random.pick([...hex])).join('')

/** The eleven columns of a record by TC609-5-2025-02. */
export function recordFields(content: [string, string], labels: [string, string], example: string): Field[] {
  return [
    field('id', '记录标识', 'Record id', 'STRING', {
      isKey: true,
      example,
      about: ['行业代码、时间、序号、随机数与校验位', 'Industry code, time, serial, random part and check digit'],
    }),
    optional('rid', '关联记录', 'Related records', 'JSON', {
      about: ['同一对象或同一工况的其他记录标识', 'Ids of other records of the same object or condition'],
    }),
    field('data_content', '数据内容', 'Content', 'JSON', { about: content }),
    optional('annotation', '标注', 'Annotation', 'JSON', { about: labels }),
    field('original_time', '原始产生日期', 'Date of origin', 'DATE', { example: '2025-06-18' }),
    field('last_modified_time', '最后修改日期', 'Last modified', 'DATE', { example: '2025-09-02' }),
    field('version', '版本', 'Version', 'STRING', { example: '1.0.0' }),
    field('license', '许可', 'Licence', 'CODE', {
      domain: [
        value('开源', '开源', 'Open source'),
        value('商业授权', '商业授权', 'Commercial licence'),
        value('仅内部', '仅内部', 'Internal only'),
      ],
      example: '商业授权',
    }),
    field('source', '来源', 'Source', 'CODE', {
      domain: [
        value('自采', '自采', 'Own collection'),
        value('组织机构', '组织机构', 'Organisation'),
        value('公开数据集', '公开数据集', 'Public dataset'),
      ],
      example: '自采',
    }),
    field('source_details', '来源说明', 'Details of the source', 'STRING', {
      about: ['采集设备、台账或授权编号', 'Instrument, ledger or number of the authorisation'],
    }),
    field('generated_data_indicator', '合成标志', 'Synthetic', 'INTEGER', {
      domain: [value('0', '真实采集', 'Collected'), value('1', '合成生成', 'Generated')],
      example: '0',
    }),
  ]
}

function luhn(digits: string): number {
  let sum = 0
  for (const [i, d] of [...digits].reverse().entries()) {
    const n = Number(d) * (i % 2 === 0 ? 2 : 1)
    sum += n > 9 ? n - 9 : n
  }
  return (10 - (sum % 10)) % 10
}

export function recordId(random: Random, industry: string, day: string, index: number): string {
  const clock = `${pad(random.int(0, 15))}${pad(random.int(0, 59))}${pad(random.int(0, 59))}`
  const digits = `${day.replaceAll('-', '')}${clock}${String(index).padStart(6, '0')}${random.int(1000, 9999)}`
  return `${industry}${digits}${luhn(digits)}`
}

/** Puts the eleven values of a record in their order. */
export function record(values: {
  id: string
  rid?: string[] | null
  content: SampleValue[]
  annotation: SampleValue
  day: string
  modified: string
  version: string
  license: string
  source: string
  details: string
  synthetic?: boolean
}): SampleRow {
  return {
    id: values.id,
    rid: values.rid ?? null,
    data_content: values.content,
    annotation: values.annotation,
    original_time: values.day,
    last_modified_time: values.modified,
    version: values.version,
    license: values.license,
    source: values.source,
    source_details: values.details,
    generated_data_indicator: values.synthetic ? 1 : 0,
  }
}

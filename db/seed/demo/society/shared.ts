import type { ListingDraft } from '#app/domain/listing/listing-content.ts'
import type { Text } from '#app/domain/text.ts'

export type Field = NonNullable<ListingDraft['dictionary']>[number]
type Impact = NonNullable<ListingDraft['gradeImpacts']>[number]
type Terms = NonNullable<ListingDraft['terms']>

export const t = (zh: string, en: string): Text => ({ zh, en })

/** Whole or broken yuan to millionths. */
export const yuan = (amount: number): number => Math.round(amount * 1_000_000)

export const kb = (n: number): number => Math.round(n * 1_000)
export const mb = (n: number): number => Math.round(n * 1_000_000)
export const gb = (n: number): number => Math.round(n * 1_000_000_000)

/** A field of the dictionary that is always filled unless `nullable` says otherwise. */
export function field(
  name: string,
  type: Field['type'],
  zh: string,
  en: string,
  more: Omit<Field, 'name' | 'type' | 'title'> = {},
): Field {
  return { name, title: { zh, en }, type, nullable: false, ...more }
}

export const impact = (object: Impact['object'], degree: Impact['degree'], zh: string, en: string): Impact => ({
  object,
  degree,
  reason: { zh, en },
})

/** What nearly every contract here says; a listing adds its purposes and its period. */
export const ordinaryTerms: Terms = {
  rights: ['USE'],
  exclusivity: 'NONEXCL',
  territory: ['X-CN'],
  sublicense: false,
  redistribution: false,
  licence: 'X-EXCHANGE-CONTRACT',
}

export const pad = (n: number, width = 2): string => String(n).padStart(width, '0')

/** `day` and minutes after its midnight, as a time of the sample. */
export const stamp = (day: string, minutes: number, seconds = 0): string =>
  `${day}T${pad(Math.floor(minutes / 60))}:${pad(Math.floor(minutes) % 60)}:${pad(seconds)}+08:00`

/** 0 is Sunday. */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()
export const isWeekend = (day: string): boolean => weekday(day) === 0 || weekday(day) === 6

/** 1 on the day of the year `peak` (1-365), -1 half a year away. */
export function season(day: string, peak: number): number {
  const date = new Date(`${day}T00:00:00Z`)
  const dayOfYear = (date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000 + 1
  return Math.cos((2 * Math.PI * (dayOfYear - peak)) / 365.25)
}

/** The `count` whole months before the month of `day`, oldest first, as YYYY-MM. */
export function monthsBefore(day: string, count: number): string[] {
  const last = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 2
  return Array.from({ length: count }, (_, i) => {
    const month = last - count + 1 + i
    return `${Math.floor(month / 12)}-${pad((month % 12) + 1)}`
  })
}

export const round = (value: number, digits = 0): number => Number(value.toFixed(digits))
export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** The record of TC609-5-2025-02, one JSON line each. */
export const recordFields: Field[] = [
  field('id', 'STRING', '数据标识', 'Record id', {
    isKey: true,
    length: 40,
    description: t('数据集内唯一，不随版本变化', 'Unique in the dataset and stable across versions'),
  }),
  field('rid', 'JSON', '关联标识', 'Related ids', {
    nullable: true,
    description: t('相关记录的 id 列表，没有时为空', 'Ids of related records; null where there are none'),
  }),
  field('data_content', 'JSON', '数据内容', 'Content', {
    description: t(
      '对象列表，每个对象含 media_type 与 content；文件类内容写相对路径',
      'List of objects with media_type and content; files are given as relative paths',
    ),
  }),
  field('annotation', 'JSON', '标注信息', 'Annotation', {
    nullable: true,
    description: t(
      '含 label、annotation_method、annotator 三项；未标注时为空',
      'Holds label, annotation_method and annotator; null where the record is not annotated',
    ),
  }),
  field('original_time', 'DATE', '原始产生时间', 'Original date', { example: '2024-11-06' }),
  field('last_modified_time', 'DATE', '最后修改时间', 'Last modified', { example: '2025-06-18' }),
  field('version', 'STRING', '版本', 'Version', { example: '1.2.0', description: t('语义化版本', 'Semantic version') }),
  field('license', 'CODE', '许可', 'Licence', {
    domain: [
      { value: '开源', title: t('开源', 'Open source') },
      { value: '公共授权', title: t('公共授权', 'Public authorisation') },
      { value: '商业授权', title: t('商业授权', 'Commercial') },
      { value: '仅内部', title: t('仅内部', 'Internal only') },
      { value: '其他', title: t('其他', 'Other') },
    ],
    example: '商业授权',
  }),
  field('source', 'CODE', '来源', 'Source', {
    domain: [
      { value: '自采', title: t('自采', 'Collected by the provider') },
      { value: '组织机构', title: t('组织机构', 'An organisation') },
      { value: '公开数据集', title: t('公开数据集', 'A public dataset') },
      { value: '论文', title: t('论文', 'A paper') },
    ],
    example: '自采',
  }),
  field('source_details', 'STRING', '来源说明', 'Source details', {
    description: t('采集批次、设备或授权编号', 'Collection batch, device or authorisation number'),
  }),
  field('generated_data_indicator', 'INTEGER', '合成数据标识', 'Synthetic', {
    domain: [
      { value: '0', title: t('真实', 'Real') },
      { value: '1', title: t('合成', 'Synthetic') },
    ],
    example: '0',
  }),
]

/** City or area of a row, as a division code. */
export function regionField(codes: readonly (readonly [string, string, string])[], isKey = false): Field {
  return field('region_code', 'CODE', '行政区划代码', 'Division code', {
    isKey,
    domain: codes.map(([value, zh, en]) => ({ value, title: { zh, en } })),
    example: codes[0]![0],
    description: t('GB/T 2260 六位代码', 'Six digits, GB/T 2260'),
  })
}

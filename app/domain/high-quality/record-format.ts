import { annotationMethods, annotators } from '../codes/content.ts'

type Words = { zh: string; en: string }
type Shape = 'text' | 'list' | 'object' | 'day' | 'version' | 'flag'
export type RecordField = Words & { name: string; shape: Shape; isRequired: boolean; expects: Words }

const text = { zh: '文本', en: 'text' }
const day = { zh: '日期，如 2026-03-31', en: 'a date such as 2026-03-31' }

/** The fields of one record (TC609-5-2025-02), in its order. */
export const recordFields: readonly RecordField[] = [
  { name: 'id', zh: '标识', en: 'identifier', shape: 'text', isRequired: true, expects: text },
  {
    name: 'rid',
    zh: '关联记录',
    en: 'related records',
    shape: 'list',
    isRequired: false,
    expects: { zh: 'id 的列表', en: 'a list of ids' },
  },
  {
    name: 'data_content',
    zh: '数据内容',
    en: 'content',
    shape: 'list',
    isRequired: true,
    expects: { zh: '对象列表，每个含 media_type 和 content', en: 'a list of objects with media_type and content' },
  },
  {
    name: 'annotation',
    zh: '标注',
    en: 'annotation',
    shape: 'object',
    isRequired: false,
    expects: {
      zh: '对象，含 label、annotation_method、annotator',
      en: 'an object with label, annotation_method and annotator',
    },
  },
  { name: 'original_time', zh: '原始产生时间', en: 'time of origin', shape: 'day', isRequired: true, expects: day },
  { name: 'last_modified_time', zh: '最后修改时间', en: 'last modified', shape: 'day', isRequired: true, expects: day },
  {
    name: 'version',
    zh: '版本',
    en: 'version',
    shape: 'version',
    isRequired: true,
    expects: { zh: '三段版本号，如 1.0.0', en: 'three numbers such as 1.0.0' },
  },
  { name: 'license', zh: '许可', en: 'licence', shape: 'text', isRequired: true, expects: text },
  { name: 'source', zh: '来源', en: 'source', shape: 'text', isRequired: true, expects: text },
  { name: 'source_details', zh: '来源说明', en: 'source details', shape: 'text', isRequired: true, expects: text },
  {
    name: 'generated_data_indicator',
    zh: '合成数据标记',
    en: 'synthetic or not',
    shape: 'flag',
    isRequired: true,
    expects: { zh: '整数 0 或 1', en: 'the integer 0 or 1' },
  },
]

/** Names of fields that must be there and not be empty. */
export const requiredRecordFields = recordFields.flatMap(({ name, isRequired }) => (isRequired ? [name] : []))

/** Closed lists of the annotation, as records write them. */
export const recordMethods: readonly string[] = annotationMethods.map(({ zh }) => zh)
export const recordAnnotators: readonly string[] = annotators.map(({ zh }) => zh)
/** The annotator that a dataset of industry expertise needs (rule R19). */
export const expertAnnotator: string = annotators.find(({ code }) => code === 'EXPERT')?.zh ?? ''
/** Kinds of media that are known; the list is open. */
export const recordMedia: readonly string[] = [
  'text',
  'image',
  'audio',
  'video',
  'table',
  'pointcloud',
  'timeseries',
  'iot',
]
/** The source for which an address is needed. */
export const internetSource = '互联网'

export type LooseRecord = { readonly [name: string]: unknown }

export function isObject(value: unknown): value is LooseRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether nothing stands there: null, left out, spaces, an empty list. */
export function isBlank(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  )
}

/** Whether a value that is there has the shape of its field; dates and versions are only asked to be texts. */
export function hasShape({ shape }: RecordField, value: unknown): boolean {
  switch (shape) {
    case 'list':
      return Array.isArray(value)
    case 'object':
      return isObject(value)
    case 'flag':
      return value === 0 || value === 1
    default:
      return typeof value === 'string'
  }
}

/** The day of a time as records write it: a date, perhaps with a time behind it. Undefined where it is no day of the calendar. */
export function readRecordDay(value: unknown): string | undefined {
  const [, year, month, date] =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      String(value).trim(),
    ) ?? []
  if (year === undefined) return undefined
  const found = `${year}-${month}-${date}`
  const at = new Date(`${found}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(found) ? found : undefined
}

export function isVersion(value: unknown): boolean {
  return /^v?\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(String(value).trim())
}

/** Whether it is an address that can be opened. */
export function isAddress(value: unknown): boolean {
  return /^https?:\/\/[\w-]+(?:\.[\w-]+)*\.\w{2,}(?:[:/?#]\S*)?$/i.test(String(value ?? '').trim())
}

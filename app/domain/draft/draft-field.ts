import type { CodeListName } from '../codes/all-lists.ts'
import type { Kind } from '../codes/trade.ts'
import type { ListingDraft } from '../listing/listing-content.ts'

/** Content as it is being written: any part of a ListingDraft, and whatever was typed where that is not valid yet. */
export type LooseContent = Record<string, unknown>

/** How a field is filled in, and what stands in the content. */
export type Control =
  /** One line without a language. */
  | 'line'
  /** Several lines without a language. */
  | 'lines'
  /** One line in Chinese and in English. */
  | 'text'
  /** Several lines in Chinese and in English. */
  | 'area'
  /** A list of texts, one a line, each `中文 | English`. */
  | 'texts'
  /** Keywords in each language, parted by commas. */
  | 'keywords'
  /** A list of words without a language, one a line. */
  | 'words'
  | 'code'
  | 'codes'
  /** Names of regions, parted by commas. */
  | 'regions'
  | 'number'
  /** A size such as 1.2 GB; bytes in the content. */
  | 'size'
  /** An amount of money; millionths of the unit in the content. */
  | 'money'
  /** 0-100 on the page, 0-1 in the content. */
  | 'share'
  | 'day'
  /** Yes, no, or not said. */
  | 'flag'
  | 'link'
  /** The answer codes of an interface, one a line: `200 | 成功 | OK`. */
  | 'returnCodes'
  /** A degree and a reason for each impact object. */
  | 'impacts'
  /** A score for each quality dimension. */
  | 'scores'
  /** Lines of a field dictionary. */
  | 'dictionary'
  | 'offers'

export type Words = { zh: string; en: string }

/** One field of the form: what the form, the places of the checks and the reviewer's view are made from. */
export type DraftField = {
  /** Path in the content: `terms.periodMonths`. Also the place that checks name. */
  path: string
  label: Words
  /** How to fill it in. */
  help?: Words
  control: Control
  /** The code list the value is taken from. */
  list?: CodeListName
  /** Kinds it means something for; all where none are named. */
  kinds?: readonly Kind[]
  /** Whether it is asked for, given what else is declared. */
  when?: (content: LooseContent) => boolean
  /** What the draft itself tells about this field; said under it. */
  told?: (content: LooseContent) => Words | undefined
  /** The value that follows from the rest of the draft: offered where there is none, and taken when the form is saved. */
  suggest?: (content: LooseContent) => unknown
  /** Must be there before the product can be listed. */
  isRequired?: true
  /** Longest text, or most lines of a list. */
  max?: number
  /** What stands behind a number. */
  unit?: Words
}

/** A section of the form; the letters are those of the domain handbook 3.3. */
export type DraftSection = {
  id: string
  letter: string
  label: Words
  lead: Words
  fields: readonly DraftField[]
}

/** Kinds that consist of rows with fields. */
export const rowKinds: readonly Kind[] = ['DATASET', 'HQ_DATASET', 'API', 'INDEX', 'ENCRYPTED', 'RESOURCE']
/** Kinds that carry data in any form. */
export const dataKinds: readonly Kind[] = [...rowKinds, 'VIS', 'REPORT']

/** The kind of a draft; a data set until it says something else. */
export function kindOf(content: LooseContent): Kind {
  return (typeof content.kind === 'string' ? content.kind : 'DATASET') as Kind
}

/** Whether a field is asked for in this draft. */
export function applies(field: DraftField, content: LooseContent): boolean {
  return (field.kinds === undefined || field.kinds.includes(kindOf(content))) && (field.when?.(content) ?? true)
}

/** The value at a path; undefined where there is none. */
export function valueAt(content: LooseContent, path: string): unknown {
  let value: unknown = content
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
  }
  return value
}

/** The content with another value at the path; undefined takes it out, and an object that is left empty with it. */
export function withValue(content: LooseContent, path: string, value: unknown): LooseContent {
  const [key = '', ...rest] = path.split('.')
  const before = Object.hasOwn(content, key) ? content[key] : undefined
  const inner = typeof before === 'object' && before !== null ? (before as LooseContent) : {}
  const next = rest.length === 0 ? value : emptyAsNone(withValue(inner, rest.join('.'), value))
  const { [key]: _, ...others } = content
  return next === undefined ? others : { ...content, [key]: next }
}

/** Whether nothing was declared: no value, no words, an empty list. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (typeof value !== 'object') return false
  return Array.isArray(value) ? value.length === 0 : Object.values(value).every(isEmpty)
}

function emptyAsNone(value: LooseContent): LooseContent | undefined {
  return Object.keys(value).length === 0 ? undefined : value
}

/** Content as typed, for code that builds it. */
export function asLoose(content: ListingDraft | Partial<ListingDraft>): LooseContent {
  return content as LooseContent
}

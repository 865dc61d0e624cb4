import { readCompactMoment, readMoment } from './read-moment.ts'

/**
 * What one value looks like by itself. The column's type follows from all of them: a row of digits may be a number, a
 * date or a code.
 */
export const valueKinds = [
  'integer',
  'decimal',
  /** 1,234.56 */
  'grouped',
  /** 12.5% */
  'percent',
  /** Digits after a leading zero, or too many to count with: a code. */
  'digits',
  /** Eight or fourteen digits that are a day or a time. */
  'compactDate',
  /** Six digits that are a year and a month. */
  'compactMonth',
  'month',
  'day',
  'time',
  'boolean',
  'json',
  'geometry',
  'text',
] as const
export type ValueKind = (typeof valueKinds)[number]

const plainNumber = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/
const grouped = /^[-+]?[¥￥$]?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/
const percent = /^[-+]?(?:\d+\.?\d*|\.\d+) ?[%％]$/
const geometry = /^(?:SRID=\d+;)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\s*Z?M?\s*(?:\(|EMPTY)/i
const booleans = new Set([
  'true',
  'false',
  'True',
  'False',
  'TRUE',
  'FALSE',
  '是',
  '否',
  'yes',
  'no',
  'Yes',
  'No',
  'Y',
  'N',
])
const nullWords = new Set('-|--|—|——|/|\\|NULL|null|Null|N/A|n/a|NA|#N/A|None|none|NaN|nan|\\N|暂无|无数据'.split('|'))

/** Whether a text stands for no value: empty, -, NULL, N/A and the like. 无 counts apart: it may be an answer. */
export function isNullWord(text: string): boolean {
  return text === '' || (text.length <= 5 && nullWords.has(text))
}

/** The kind of a value that is there, without spaces around it. */
export function kindOf(text: string): ValueKind {
  const code = text.charCodeAt(0)
  const isDigit = code >= 48 && code <= 57
  if (isDigit || code === 45 || code === 43 || code === 46 || code === 165 || code === 65_509 || code === 36)
    return kindOfNumber(text, isDigit)
  if (code === 123 || code === 91) return isJson(text) ? (text.includes('"coordinates"') ? 'geometry' : 'json') : 'text'
  if (text.length <= 5 && booleans.has(text)) return 'boolean'
  if (code < 128 && text.length > 6 && geometry.test(text)) return 'geometry'
  return 'text'
}

function kindOfNumber(text: string, isDigit: boolean): ValueKind {
  const shape = shapeOf(text)
  if (shape === 'digits') return isDigit ? kindOfDigits(text) : isLongCode(text) ? 'digits' : 'integer'
  if (shape === 'fraction') return 'decimal'
  const moment = isDigit && text.length <= 40 ? readMoment(text) : undefined
  if (moment) return moment.precision
  if (plainNumber.test(text)) return 'decimal'
  if (percent.test(text)) return 'percent'
  return grouped.test(text) ? 'grouped' : 'text'
}

/** Whether a text is a row of digits, or two with a point between them, with or without a sign; most numbers are. */
function shapeOf(text: string): 'digits' | 'fraction' | 'other' {
  const first = text.charCodeAt(0)
  let digits = 0
  let points = 0
  for (let index = first === 45 || first === 43 ? 1 : 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 48 && code <= 57) digits++
    else if (code === 46 && points === 0) points++
    else return 'other'
  }
  return digits === 0 ? 'other' : points === 0 ? 'digits' : 'fraction'
}

function kindOfDigits(text: string): ValueKind {
  const { length } = text
  const isDate = (length === 6 || length === 8 || length === 14) && isRecent(text) && readCompactMoment(text)
  if (isDate) return length === 6 ? 'compactMonth' : 'compactDate'
  return isLongCode(text) ? 'digits' : 'integer'
}

/** More than fifteen digits do not fit a number; -0.5 begins with a zero, 007 and -007 are codes. */
function isLongCode(text: string): boolean {
  return /^[-+]?(?:\d{16,}|0\d+)$/.test(text)
}

function isRecent(text: string): boolean {
  return text.startsWith('19') || text.startsWith('20')
}

function isJson(text: string): boolean {
  const [first, last] = [text[0], text[text.length - 1]]
  if (!((first === '{' && last === '}') || (first === '[' && last === ']'))) return false
  if (text.length > 20_000) return true
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The number of a value of a numeric kind; a per cent is its number: 12.5% is 12.5. */
export function numberOf(text: string): number {
  const number = Number(text)
  if (!Number.isNaN(number)) return number
  return Number(text.replace(/[,，%％¥￥$ ]/g, ''))
}

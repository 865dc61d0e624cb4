import type { Frequency } from '../codes/content.ts'
import { findRegion } from '../codes/region.ts'
import type { ListingDraft } from '../listing/listing-content.ts'
import type { ColumnProfile, FileProfile } from '../profile/file-profile.ts'
import type { Text } from '../text.ts'
import { columnsOf } from './chosen-table.ts'

const mostNamed = 30
const mostKeywords = 8

/** What a file holds, in sentences made of nothing but what was found in it. */
export function describeData(profile: FileProfile): Text {
  const columns = columnsOf(profile).map(({ name }) => name)
  const rows = profile.tables.reduce((sum, table) => sum + table.rows, 0).toLocaleString('en-US')
  const named = columns.slice(0, mostNamed)
  const isMore = columns.length > named.length
  const { timeStart, timeEnd } = profile
  const places = profile.regions.slice(0, 5).flatMap(({ code }) => findRegion(code) ?? [])
  const tables = profile.tables.length
  const zh = [
    `${tables > 1 ? `${tables} 张表，` : ''}共 ${rows} 条记录，${columns.length} 个字段：${named.join('、')}${isMore ? ' 等' : ''}。`,
    timeStart !== undefined && timeEnd !== undefined ? `时间范围 ${timeStart} 至 ${timeEnd}。` : '',
    places.length > 0
      ? `涉及地区：${places.map((place) => place.zh).join('、')}${profile.regions.length > places.length ? ` 等 ${profile.regions.length} 个` : ''}。`
      : '',
  ]
  const en = [
    `${tables > 1 ? `${tables} tables, ` : ''}${rows} records, ${columns.length} fields: ${named.join(', ')}${isMore ? ' and others' : ''}.`,
    timeStart !== undefined && timeEnd !== undefined ? `From ${timeStart} to ${timeEnd}.` : '',
    places.length > 0 ? `Places: ${places.map((place) => place.en).join(', ')}.` : '',
  ]
  return { zh: zh.join(''), en: en.filter((part) => part !== '').join(' ') }
}

/** Keywords from the names of the fields that say what the data are about, and from what else is known of them. */
export function keywordsOf(profile: FileProfile, more: readonly string[]): NonNullable<ListingDraft['keywords']> {
  const words = new Set(columnsOf(profile).flatMap(keywordOf))
  const chosen = [...new Set([...[...words].slice(0, mostKeywords), ...more])]
  const zh = chosen.filter((word) => /\p{Script=Han}/u.test(word))
  const en = chosen.filter((word) => !zh.includes(word))
  return { ...(zh.length > 0 && { zh }), ...(en.length > 0 && { en }) }
}

/** Names of numbers, codes and times, which every table has. */
const saysNothing =
  /编号|编码|代码|序号|日期|时间|年份|月份|备注|说明|^(?:id|no|name|date|time|year|month|remark|note|code)$|_id$/i

function keywordOf({ name, personal }: ColumnProfile): string[] {
  const word = name
    .replace(/[（(［[].*$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
  const { length } = [...word]
  if (personal.length > 0 || saysNothing.test(word)) return []
  return /\p{Script=Han}/u.test(word)
    ? length >= 2 && length <= 10
      ? [word]
      : []
    : /^[A-Za-z][A-Za-z ]{2,29}$/.test(word)
      ? [word.toLowerCase()]
      : []
}

const dayLength = 86_400_000
/** Days between two dates of a table that is written once in a period. */
const paces: readonly { frequency: Frequency; from: number; to: number }[] = [
  { frequency: 'DAY', from: 0.9, to: 1.5 },
  { frequency: 'WEEK', from: 6.5, to: 7.5 },
  { frequency: 'MONTH', from: 28, to: 32 },
  { frequency: 'QUARTER', from: 88, to: 94 },
  { frequency: 'YEAR', from: 360, to: 370 },
]

/** How often the data grow, where their only column of dates keeps a pace: 12 days in a year are one a month. */
export function paceOf(profile: FileProfile): Frequency | undefined {
  const dates = columnsOf(profile).filter(({ type, personal }) => type === 'DATE' && personal.length === 0)
  const [only] = dates
  if (!only || dates.length > 1 || only.distinct < 4 || typeof only.min !== 'string' || typeof only.max !== 'string')
    return undefined
  const pace = (Date.parse(only.max) - Date.parse(only.min)) / dayLength / (only.distinct - 1)
  return paces.find(({ from, to }) => pace >= from && pace <= to)?.frequency
}

import type { CodeItem, CodeList } from '../codes/code-list.ts'
import * as content from '../codes/content.ts'
import { type Field16, fields16, type IndustrySection, industrySections } from '../codes/industry.ts'
import { allRegions, findRegion, provinceOf, regions } from '../codes/region.ts'
import { type Openness, opennesses } from '../codes/trade.ts'
import { categoryPhrases, categoryWords, formatWords, frequencyWords } from './map-tables.ts'

/** What a source writes for one value or for several. */
type Words = string | readonly (string | null | undefined)[] | null | undefined

/** The update frequency a text means; where it names several, the slowest, which holds for all the data. */
export function mapFrequency(text: string | null | undefined): content.Frequency | undefined {
  const wanted = fold(text)
  if (wanted === '') return undefined
  const exact = lookUp(content.frequencies, wanted)
  if (exact) return exact
  const duration = wanted.match(
    /^(?:r\d*\/)?p(?:(\d+(?:\.\d+)?)y)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)w)?(?:(\d+(?:\.\d+)?)d)?(?:t(\d+(?:\.\d+)?)([hms]))?$/,
  )
  if (duration && wanted.length > 1) return ofDuration(duration)
  const found = String(text)
    .normalize('NFKC')
    .toLowerCase()
    .split(/[,;。;~、\n]|(?<=更新)[和及]/)
    .map(ofClause)
    .filter((value) => value !== undefined)
  return found.sort((one, other) => slowness.indexOf(other) - slowness.indexOf(one))[0]
}

/** The formats a list or a text of formats names, each once, in the code list's terms; unknown words are left out. */
export function mapFormats(words: Words): content.Format[] {
  const found = new Set<content.Format>()
  for (const word of toWords(words)) {
    const whole = formatOf(word)
    if (whole) {
      found.add(whole)
      continue
    }
    for (const part of word.replace(/[[\]'"]/g, '').split(/[,，、;；|\s]+/)) {
      const format = formatOf(part)
      if (format) found.add(format)
      else for (const piece of part.split('/')) if (formatOf(piece)) found.add(formatOf(piece) as content.Format)
    }
  }
  return [...found]
}

/** Under what condition public data are open. */
export function mapOpenness(text: string | null | undefined): Openness | undefined {
  const wanted = fold(text)
  if (wanted === '') return undefined
  const exact = lookUp(opennesses, wanted)
  if (exact) return exact
  if (/不予|不开放|禁止|non-?public|closed/.test(wanted)) return 'CLOSED'
  if (/无条件|完全开放|主动开放|普遍开放/.test(wanted)) return 'OPEN'
  if (/有条件|依申请|申请|受限|实名|登录|restricted|conditional/.test(wanted)) return 'CONDITIONAL'
  return undefined
}

/** Sections of GB/T 4754 a text or list of industry or category words names. Never splits on 、, which names contain. */
export function mapIndustries(words: Words): IndustrySection[] {
  return collect(words, (word) => {
    const section = lookUp(industrySections, word)
    return section ? [section] : (meanings().get(word)?.industries ?? [])
  })
}

/** The demonstration fields (16) that a text or list of theme, category or industry words names. */
export function mapFields(words: Words): Field16[] {
  return collect(words, (word) => {
    const meaning = meanings().get(word)
    if (meaning) return meaning.fields
    const field = lookUp(fields16, word)
    if (field) return [field]
    const section = lookUp(industrySections, word)
    const name = industrySections.find((item) => item.code === section)?.zh
    return name ? (meanings().get(fold(name))?.fields ?? []) : []
  })
}

/** The most precise division a text names; inside `province` when it is given, so that 玉林 and 榆林 stay apart. */
export function mapRegion(text: string | null | undefined, province?: string): string | undefined {
  const wanted = fold(text)
  if (wanted === '') return undefined
  // A catalogue names the same few departments and places in all its records.
  const key = `${province ?? ''} ${wanted}`
  if (!regionsNamed.has(key)) {
    if (regionsNamed.size >= mostRegionsNamed) regionsNamed.clear()
    regionsNamed.set(key, findNamedRegion(wanted, province))
  }
  return regionsNamed.get(key)
}

const regionsNamed = new Map<string, string | undefined>()
const mostRegionsNamed = 10_000

function findNamedRegion(wanted: string, province: string | undefined): string | undefined {
  if (findRegion(wanted.toUpperCase())) return wanted.toUpperCase()
  const around = province === undefined ? undefined : provinceOf(province)
  const inside = (item: CodeItem) => around === undefined || provinceOf(item.code) === around
  const equal = (regionsByName().get(wanted) ?? []).filter(inside)
  if (equal.length > 0) return equal.length === 1 || !/^[a-z' ]+$/.test(wanted) ? equal[0]?.code : undefined
  const held = regions
    .filter(inside)
    .map((item) => ({ item, at: placeOf(wanted, item), exact: wanted.includes(item.zh) }))
    .filter(({ at }) => at >= 0)
  held.sort((one, other) => Number(other.exact) - Number(one.exact) || one.at - other.at)
  const fine = held.filter(({ item }) => !item.code.endsWith('0000'))
  const coarse = held.find(({ item }) => item.code.endsWith('0000'))?.item.code
  const agreeing = fine.find(({ item }) => coarse === undefined || provinceOf(item.code) === coarse)?.item.code
  return (
    agreeing ?? coarse ?? (/全国|全中国/.test(wanted) ? 'X-CN' : /全球|worldwide/.test(wanted) ? 'X-001' : undefined)
  )
}

/** The logical type of a field from a database, schema or Chinese type name. */
export function mapFieldType(text: string | null | undefined): content.FieldType | undefined {
  const wanted = fold(text).replace(/^https?:\/\/schema\.org\//, 'sc:')
  if (wanted === '') return undefined
  const plain = wanted.replace(/[(<[{].*$/, '').replace(/(?:类型|型)$/, '')
  const exact = lookUp(content.fieldTypes, wanted) ?? lookUp(content.fieldTypes, plain)
  if (exact) return exact
  return typeWords.find(([, pattern]) => pattern.test(plain))?.[0]
}

const typeWords: readonly (readonly [content.FieldType, RegExp])[] = [
  ['DATETIME', /日期时间|时间戳|datetime|timestamp/],
  ['DATE', /^日期|^date|^年月/],
  ['DATETIME', /时间|^time/],
  ['BOOLEAN', /布尔|^bool/],
  ['INTEGER', /整|^u?int|long$|^long|^(?:small|tiny|big)int|^serial/],
  ['DECIMAL', /小数|浮点|数值|数字|double|float|decimal|numeric|number|^real|money/],
  ['CODE', /枚举|代码|enum|字典/],
  ['GEOMETRY', /几何|空间|坐标|geo|point|polygon|linestring/],
  ['JSON', /对象|数组|列表|json|object|array|struct|list|map/],
  ['BINARY', /二进制|文件|blob|binary|byte|图片|image|audio|video/],
  ['STRING', /字符|文本|字串|string|char|text|clob|uuid|url/],
]

const slowness: readonly content.Frequency[] = [
  'REALTIME',
  'MINUTE',
  'HOUR',
  'DAY',
  'WEEK',
  'MONTH',
  'QUARTER',
  'HALF',
  'YEAR',
  'IRREGULAR',
  'STATIC',
]

function ofClause(clause: string): content.Frequency | undefined {
  const every = clause.match(/(\d+)\s*(?:个)?\s*(天|日|周|月|年|days?|weeks?|months?|years?)/)
  if (every?.[1] && !/\d+\s*次\s*\//.test(clause)) {
    const unit = every[2] ?? ''
    const days =
      Number(every[1]) * (/天|日|day/.test(unit) ? 1 : /周|week/.test(unit) ? 7 : /月|month/.test(unit) ? 30 : 365)
    return ofDays(days)
  }
  return frequencyWords.find(([, pattern]) => pattern.test(clause))?.[0]
}

function ofDuration([, years, months, weeks, days, time, unit]: RegExpMatchArray): content.Frequency | undefined {
  if (time !== undefined) return unit === 'h' ? 'HOUR' : unit === 'm' ? 'MINUTE' : 'REALTIME'
  return ofDays(Number(years ?? 0) * 365 + Number(months ?? 0) * 30 + Number(weeks ?? 0) * 7 + Number(days ?? 0))
}

/** The frequency a period in days comes nearest to, never promising more than the period does. */
function ofDays(days: number): content.Frequency | undefined {
  if (!(days > 0)) return undefined
  if (days < 1) return 'HOUR'
  if (days < 2) return 'DAY'
  if (days <= 7) return 'WEEK'
  if (days <= 31) return 'MONTH'
  if (days <= 92) return 'QUARTER'
  if (days <= 184) return 'HALF'
  if (days <= 366) return 'YEAR'
  return 'IRREGULAR'
}

function formatOf(word: string): content.Format | undefined {
  const wanted = fold(word)
    .replace(/^\./, '')
    .replace(/(?:格式|文件)$/, '')
  return lookUp(content.formats, wanted) ?? formatWords[wanted]
}

function collect<C extends string>(words: Words, codesOf: (word: string) => readonly C[]): C[] {
  const found = new Set<C>()
  for (const word of toWords(words)) {
    const whole = codesOf(fold(word))
    if (whole.length > 0) {
      for (const code of whole) found.add(code)
      continue
    }
    const byComma = word.split(/[,，;；|\r\n\t]+/)
    const parts = /\p{Script=Han}/u.test(word)
      ? byComma.flatMap((part) => [part, ...part.trim().split(/\s+/)])
      : byComma
    for (const part of parts) for (const code of codesOf(fold(part))) found.add(code)
  }
  return [...found]
}

function toWords(words: Words): string[] {
  if (words === null || words === undefined) return []
  const list = typeof words === 'string' ? [words] : words
  return list.filter((word): word is string => typeof word === 'string' && word.trim() !== '')
}

function fold(text: string | null | undefined): string {
  return (text ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}

let regionIndex: Map<string, CodeItem[]> | undefined

/** The divisions by each of their folded names, in the order of the table. */
function regionsByName(): ReadonlyMap<string, CodeItem[]> {
  if (!regionIndex) {
    regionIndex = new Map()
    for (const item of allRegions)
      for (const name of new Set(namesOf(item).map(fold)))
        regionIndex.set(name, [...(regionIndex.get(name) ?? []), item])
  }
  return regionIndex
}

function namesOf(item: CodeItem): string[] {
  const short = shortName(item.zh)
  return [item.zh, item.en, ...(item.also ?? []), ...(short === undefined ? [] : [short])]
}

/** 柳州市 is also written 柳州; names that would be left with one character, or mean something else, are kept whole. */
function shortName(zh: string): string | undefined {
  if (!shortNames.has(zh)) shortNames.set(zh, makeShortName(zh))
  return shortNames.get(zh)
}

const shortNames = new Map<string, string | undefined>()

function makeShortName(zh: string): string | undefined {
  const short = zh
    .replace(/(?:壮族|回族|维吾尔)?自治区$/, '')
    .replace(/(?:(?:苗|侗|布依|彝|白|傣|景颇|哈尼|壮|藏|羌|傈僳|土家|回|朝鲜|蒙古)族|哈萨克|蒙古|柯尔克孜)+自治州$/, '')
    .replace(/(?:综合实验区|自治州|特别行政区|地区|省|市|盟)$/, '')
  return short.length >= 2 && short !== zh ? short : undefined
}

/** Where the text names the division, or -1. A short name counts at the beginning or after a province's name only. */
function placeOf(text: string, item: CodeItem): number {
  const full = text.indexOf(item.zh)
  if (full >= 0) return full
  const short = shortName(item.zh)
  if (short === undefined) return -1
  const at = text.indexOf(short)
  if (at < 0 || /^(?:[区县镇乡路]|省|自治区)/.test(text.slice(at + short.length))) return -1
  const province = regions.find((region) => region.code === provinceOf(item.code))
  const before = text.slice(0, at)
  const isPlace = at === 0 || text[at - 1] === '(' || item.code.endsWith('0000')
  return isPlace || (province !== undefined && before.includes(shortName(province.zh) ?? province.zh)) ? at : -1
}

const indexes = new WeakMap<CodeList, Map<string, string>>()

/** As `matchCode`, on text already folded, through an index: a harvest asks hundreds of thousands of times. */
function lookUp<C extends string>(list: CodeList<C>, folded: string): C | undefined {
  let index = indexes.get(list)
  if (!index) {
    index = new Map()
    for (const item of list) {
      for (const name of [item.code, item.zh, item.en, ...(item.also ?? [])]) {
        if (!index.has(fold(name))) index.set(fold(name), item.code)
      }
    }
    indexes.set(list, index)
  }
  return index.get(folded) as C | undefined
}

type Meaning = { industries: readonly IndustrySection[]; fields: readonly Field16[] }
let meaningIndex: Map<string, Meaning> | undefined

function meanings(): Map<string, Meaning> {
  if (!meaningIndex) {
    meaningIndex = new Map()
    const phrases = categoryPhrases.map(([words, ...codes]) => [[words], ...codes] as const)
    const words = categoryWords.map(([words, ...codes]) => [words.split(' '), ...codes] as const)
    for (const [names, industries, fields] of [...phrases, ...words]) {
      for (const name of names) {
        const before = meaningIndex.get(fold(name))
        meaningIndex.set(fold(name), {
          industries: [...new Set([...(before?.industries ?? []), ...industries])],
          fields: [...new Set([...(before?.fields ?? []), ...fields])],
        })
      }
    }
  }
  return meaningIndex
}

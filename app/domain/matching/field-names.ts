import { pinyin } from 'pinyin-pro'
import { fold } from '../catalogue/fold.ts'
import { type GlossaryConcept, glossary } from '../glossary/glossary.ts'

/** A name of a field in all that it can be recognised by. */
export type FieldName = {
  /** Without case, width, script and signs: user_id, UserID and «User ID» are one. */
  key: string
  /** What it is made of, in order of the name: each part as the concepts it may stand for, or as it is written. */
  parts: readonly (readonly string[])[]
}

/** Which concepts the words of a name stand for. */
export type FieldLexicon = { read: (name: string) => FieldName }

const lexicons = new WeakMap<readonly GlossaryConcept[], FieldLexicon>()
const han = /\p{Script=Han}/u
const longestHan = 12
const longestLatin = 4
const mostRead = 50_000

/** The lexicon of a glossary; that of the shipped one where none is given. */
export function fieldLexicon(concepts: readonly GlossaryConcept[] = glossary()): FieldLexicon {
  const known = lexicons.get(concepts)
  if (known) return known
  const forms = new Map<string, string[]>()
  for (const [index, { zh, en }] of [...concepts, ...fieldConcepts].entries())
    for (const form of [...zh, ...en]) {
      const key = han.test(form) ? fold(form).replace(/\s+/g, '') : latinWordsOf(form).join(' ')
      const ids = forms.get(key)
      if (ids) ids.push(`#${index}`)
      else forms.set(key, [`#${index}`])
    }
  let read = new Map<string, FieldName>()
  const lexicon: FieldLexicon = {
    read: (name) => {
      const before = read.get(name)
      if (before) return before
      if (read.size >= mostRead) read = new Map()
      const made = { key: keyOf(name), parts: partsOf(name, forms) }
      read.set(name, made)
      return made
    },
  }
  lexicons.set(concepts, lexicon)
  return lexicon
}

/** Words of column names that the glossary of subjects leaves out, or means more widely. */
const fieldConcepts: readonly GlossaryConcept[] = `
名称|名|姓名=name|title
编号|编码|代码|号码|号|序号=id|code|number|identifier
日期|时间=date|time|datetime|timestamp
地址|住址=address
经度=longitude
纬度=latitude
金额|额=amount|sum
数量|个数|量=quantity|count|amount
类型|类别|种类=type|category|kind|class
状态=status|state
单位=unit
电话|联系电话|手机号=phone|telephone|mobile|tel
年份|年度=year
月份=month
价格|单价=price
比例|占比|率=ratio|rate|share|percentage
温度|气温=temperature
描述|说明|备注|简介=description|remark|note|comment
法人|法定代表人|法人代表=legal representative|legal person
企业|公司|单位=company|enterprise|corporation|firm|business
统一社会信用代码|社会信用代码|信用代码=unified social credit code|uscc|uscid|social credit code|credit code
车牌|车牌号|号牌=plate|licence plate|license plate|plate number
性别=gender|sex
身份证号|身份证号码|证件号码=id card number|identity number|id number
开始|起始=start|begin
结束|截止|终止=end|finish
`
  .trim()
  .split('\n')
  .map((line) => {
    const [zh = '', en = ''] = line.split('=')
    return { zh: zh.split('|'), en: en.split('|') }
  })

/** How column names are shortened. */
const shortened = new Map(
  'no-number num-number nbr-number cd-code addr-address amt-amount qty-quantity cnt-count dt-date ts-timestamp lng-longitude lon-longitude long-longitude lat-latitude ent-enterprise corp-company org-organisation dept-department desc-description tel-phone temp-temperature avg-average max-maximum min-minimum pct-percentage prov-province dist-district st-street yr-year mth-month cat-category reg-registration info-information veh-vehicle idx-index val-value'
    .split(' ')
    .map((pair) => pair.split('-') as [string, string]),
)
const emptyWords = new Set(['of', 'the', 'a', 'an', 'for', 'in', 'and', 'de', 'la'])

function keyOf(name: string): string {
  return fold(name).replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

/** The words of a name in Latin letters: camel case and snake case are taken apart, short forms written out. */
function latinWordsOf(name: string): string[] {
  const apart = name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
  // What a lone number says (pm 2.5, level 1) stays a word.
  return (fold(apart).match(/(?:(?!\p{Script=Han})[\p{L}\p{M}])+|\p{N}+/gu) ?? [])
    .filter((word) => !emptyWords.has(word))
    .map((word) => singular(shortened.get(word) ?? word))
}

function singular(word: string): string {
  if (word.length < 4 || !/^[a-z]+s$/.test(word) || /(?:ss|us|is|as|os)$/.test(word)) return word
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

function partsOf(name: string, forms: ReadonlyMap<string, readonly string[]>): string[][] {
  const parts: string[][] = []
  const folded = fold(name.replace(/[(（].*?[)）]/gu, ' ')) || fold(name)
  for (const run of folded.match(/\p{Script=Han}+/gu) ?? []) {
    const chars = [...run]
    let rest = ''
    const endRest = () => {
      for (const { segment } of segmenter.segment(rest)) if (segment !== '的') parts.push([segment])
      rest = ''
    }
    for (let at = 0; at < chars.length; ) {
      let length = Math.min(longestHan, chars.length - at)
      // A lone character is a concept only at the end: 用电+量, 企业+名.
      const least = at + 1 === chars.length && rest === '' ? 1 : 2
      while (length >= least && !forms.has(chars.slice(at, at + length).join(''))) length--
      if (length >= least) {
        endRest()
        const form = chars.slice(at, at + length).join('')
        parts.push([...(forms.get(form) ?? []), form])
        at += length
      } else rest += chars[at++]
    }
    endRest()
  }
  const words = latinWordsOf(name.replace(/\p{Script=Han}+/gu, ' '))
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longestLatin, words.length - at)
    while (length > 1 && !forms.has(words.slice(at, at + length).join(' '))) length--
    const form = words.slice(at, at + length).join(' ')
    parts.push([...(forms.get(form) ?? []), form])
    at += length
  }
  return parts
}

type Sounds = { full: string; initials: string }
const sounds = new Map<string, Sounds | undefined>()
const mostSounds = 20_000

/** How a Chinese name sounds: all syllables, and their initials; undefined for others. */
export function soundsOfName(name: string): Sounds | undefined {
  if (sounds.has(name)) return sounds.get(name)
  const run = (name.match(/\p{Script=Han}+/gu) ?? []).join('')
  let made: Sounds | undefined
  if (run.length >= 2 && run.length <= 20) {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true })
    made = { full: syllables.join(''), initials: syllables.map((each) => each[0] ?? '').join('') }
  }
  if (sounds.size >= mostSounds) sounds.clear()
  sounds.set(name, made)
  return made
}

/** Parts that nearly every table has: alone they tell little. */
const general = new Set(
  '名称 名 编号 编码 代码 号码 号 序号 日期 时间 类型 类别 数量 量 单位 状态 描述 说明 备注 name id code number date time type category count quantity amount unit status description value index information 信息 数据 情况 年份 year'.split(
    ' ',
  ),
)
const generalWeight = 0.5

function weightOf(part: readonly string[]): number {
  return general.has(part.at(-1) ?? '') ? generalWeight : 1
}

/**
 * How alike two names are, 0 to 1: how much of what both are made of they share, where two parts are the same when they
 * may stand for the same thing. 1 when all of it is shared.
 */
export function likenessOfNames(one: FieldName, other: FieldName): number {
  const left = [...other.parts]
  let shared = 0
  for (const part of one.parts) {
    const at = left.findIndex((each) => each.some((meaning) => part.includes(meaning)))
    if (at < 0) continue
    shared += Math.min(weightOf(part), weightOf(left[at] ?? []))
    left.splice(at, 1)
  }
  const sum = (parts: FieldName['parts']) => parts.reduce((all, part) => all + weightOf(part), 0)
  const [wanted, offered] = [sum(one.parts), sum(other.parts)]
  if (shared === 0) return 0
  const whole = (2 * shared) / (wanted + offered)
  return Math.min(1, whole)
}

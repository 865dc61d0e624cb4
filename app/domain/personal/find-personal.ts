import { allMatches } from './all-matches.ts'
import { isDay } from './check-digits.ts'
import { type ColumnHint, hintOf } from './column-hints.ts'
import { findAddresses } from './find-addresses.ts'
import {
  findEmails,
  findIps,
  findPassports,
  findPlates,
  findSocialAccounts,
  findSoleTraders,
  plateLetters,
} from './find-marks.ts'
import { findNumbers } from './find-numbers.ts'
import { findNames } from './names.ts'
import type { PersonalHit, PersonalKind } from './personal-kinds.ts'
import { plainTextOf } from './plain-text.ts'

const digit = 1
const letter = 2
const chinese = 4
const at = 8
const plateLetter = 16
const houseSign = 32
const hidden = 64
const numeral = 128
const illness = 256
const account = 512

/** What each character may be the beginning of: looked up before any pattern is tried. */
const classes = new Uint16Array(65_536)
for (let code = 0x3400; code < 0xa000; code++) classes[code] = chinese
for (const sign of plateLetters) classes[sign.charCodeAt(0)]! |= plateLetter
for (const sign of '号室栋幢弄座房元户') classes[sign.charCodeAt(0)]! |= houseSign
for (const sign of '零〇○一壹幺二贰三叁四肆五伍六陆七柒八捌九玖') classes[sign.charCodeAt(0)]! |= numeral
for (let code = 48; code < 58; code++) classes[code] = digit
for (let code = 65; code < 91; code++) classes[code] = classes[code + 32] = letter
for (const sign of '患诊诉病') classes[sign.charCodeAt(0)]! |= illness
for (const sign of '微抖书宝快钉QqXxWwVv') classes[sign.charCodeAt(0)]! |= account
classes[64] = at
for (const [from, to] of [
  [0xff0b, 0xff0b],
  [0xff0d, 0xff19],
  [0xff20, 0xff3a],
  [0xff3f, 0xff3f],
  [0xff41, 0xff5a],
] as const)
  for (let code = from; code <= to; code++) classes[code] = hidden
for (const code of [
  0xa0, 0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0x2060, 0xfeff, 0x3000,
])
  classes[code] = hidden

/** Which detectors a text is worth: one pass over its characters, no pattern. */
type Characters = { flags: number; digits: number; numerals: number; dots: number; colons: number }

function readCharacters(text: string): Characters {
  let flags = 0
  let run = 0
  let longest = 0
  let numerals = 0
  let hasNumeral = false
  let longestNumerals = 0
  let dots = 0
  let colons = 0
  let before = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const is = classes[code] as number
    if (is === digit) {
      run++
      numerals++
      if (run > longest) longest = run
    } else {
      if (is & numeral) {
        numerals++
        hasNumeral = true
      } else if (code !== 32 && code !== 45) {
        numerals = 0
        hasNumeral = false
      }
      // Numbers are written with a sign between groups.
      if (code === 46) dots++
      else if (code === 58) colons++
      if (code !== 32 && code !== 45 && code !== 46 && code !== 40 && code !== 41 && code !== 95 && !(is & hidden))
        run = 0
      if (is & houseSign && before !== digit) flags |= is & ~houseSign
      else if (is & letter && before & plateLetter) flags |= is | plateLetter
      else flags |= is & ~plateLetter
    }
    if (hasNumeral && numerals > longestNumerals) longestNumerals = numerals
    before = is
  }
  return { flags, digits: longest, numerals: longestNumerals, dots, colons }
}

const born =
  /(?:出生(?:日期|年月日?|时间|于)?|生日|生于|birth(?:day| ?date)?|dob)[^\d,，。;；]{0,6}((?:19|20)\d\d)[-./年]?(0?[1-9]|1[0-2])[-./月]?(0?[1-9]|[12]\d|3[01])日?|((?:19|20)\d\d)[-./年](0?[1-9]|1[0-2])[-./月](0?[1-9]|[12]\d|3[01])日?\s*(?:出生|生(?=[,，。、\s]|$))/gi
const ill =
  /(?:患者|病人|患儿|产妇|入院|本人|其(?:父|母|妻|子|女))[^。;；]{0,40}?(?:诊断为|确诊为?|诊断[:：]|主诉[:：]?|既往(?:有)?|现病史|因[^。;；]{2,16}(?:入院|就诊|住院)|有[^，。;；]{1,12}病史|对[^，。;；]{1,10}过敏|术后|服用)|(?:主诉|现病史|既往史|过敏史|出院诊断|入院诊断|门诊诊断|临床诊断)\s*[:：]\s*(?!无$)[\p{Script=Han}\w]{2,}/gu

/**
 * Looks for personal information in one text. The column's name, where it is known, supports what form alone leaves
 * open. Each place is of one kind; linear in the length of the text.
 */
export function findPersonal(given: string, columnName = ''): PersonalHit[] {
  return findInText(given, hintOf(columnName))
}

const same = (index: number) => index

/** The same with the name of the column already read. */
export function findInText(given: string, column: ColumnHint): PersonalHit[] {
  let seen = readCharacters(given)
  let text = given
  let placeOf = same
  if (seen.flags & hidden || seen.numerals >= 11) {
    const plain = plainTextOf(given)
    text = plain.text
    placeOf = plain.placeOf
    seen = readCharacters(text)
  }
  const { flags } = seen
  if (seen.digits < 4 && !(flags & (at | chinese | plateLetter | letter))) return []
  const found: Omit<PersonalHit, 'isAlone'>[] = []
  if (flags & at) found.push(...findEmails(text))
  if (seen.digits >= 7) {
    found.push(...findSoleTradersIn(text, flags))
    found.push(...findNumbers(text, column))
    if (/passport|护照|通行证|回乡证|台胞证/i.test(text)) found.push(...findPassports(text))
  }
  if (flags & plateLetter || (flags & chinese && seen.digits >= 4 && /使\d|WJ/i.test(text)))
    found.push(...findPlates(text))
  if (seen.dots >= 3 || (seen.colons >= 2 && (column.kinds.has('IP') || /ip\S{0,6}[0-9a-f]{1,4}:/i.test(text))))
    found.push(...findIps(text, column))
  if (flags & account)
    if (/微信|we ?chat|vx|wx|qq|抖音|微博|小红书|支付宝|快手|钉钉/i.test(text)) found.push(...findSocialAccounts(text))
  if (flags & houseSign) {
    const isHome = column.kinds.has('ADDRESS')
    for (const { start, end, isHome: isSure } of findAddresses(text, isHome, column.isOrganisation && !isHome))
      found.push({ kind: 'ADDRESS', start, end, isSupported: isSure })
  }
  if (flags & chinese || /birth|dob|name/i.test(text)) findInSentence(text, seen, found)
  if (found.length === 0) return []
  return apart(found).map((hit) => ({
    ...hit,
    isAlone: hit.start <= 1 && hit.end >= text.length - 1,
    start: placeOf(hit.start),
    end: placeOf(hit.end),
  }))
}

function findSoleTradersIn(text: string, flags: number): Omit<PersonalHit, 'isAlone'>[] {
  return flags & letter || /92\d{16}/.test(text) ? findSoleTraders(text) : []
}

function findInSentence(text: string, { digits, flags }: Characters, found: Omit<PersonalHit, 'isAlone'>[]): void {
  const numbers = found.filter(({ kind }) => kind === 'MOBILE' || kind === 'ID_NUMBER' || kind === 'LANDLINE')
  if (text.length > 3)
    for (const [start, end] of findNames(text, numbers)) found.push({ kind: 'NAME', start, end, isSupported: true })
  if (digits >= 4)
    for (const match of allMatches(born, text)) {
      const [year, month, day] = match[1] ? match.slice(1, 4) : match.slice(4, 7)
      if (isDay(`${year}${month?.padStart(2, '0')}${day?.padStart(2, '0')}`))
        found.push({ kind: 'BIRTH_DATE', start: match.index, end: match.index + match[0].length, isSupported: true })
    }
  if (flags & illness)
    for (const match of allMatches(ill, text))
      found.push({ kind: 'MEDICAL', start: match.index, end: match.index + match[0].length, isSupported: true })
}

const weight: Partial<Record<PersonalKind, number>> = {
  ID_NUMBER: 4,
  CREDIT_CODE: 5,
  EMAIL: 6,
  PASSPORT: 4,
  BANK_CARD: 3,
  MOBILE: 3,
  PLATE: 3,
  SOCIAL_ACCOUNT: 2,
}

/** Hits that do not overlap, in their order: of two the better-founded stays. What tells of an illness may hold others. */
function apart(found: Omit<PersonalHit, 'isAlone'>[]): Omit<PersonalHit, 'isAlone'>[] {
  if (found.length === 1) return found
  const kept: Omit<PersonalHit, 'isAlone'>[] = []
  const illnesses: Omit<PersonalHit, 'isAlone'>[] = []
  found.sort((a, b) => a.start - b.start || weightOf(b) - weightOf(a))
  for (const hit of found) {
    const last = kept[kept.length - 1]
    if (hit.kind === 'MEDICAL') illnesses.push(hit)
    else if (!last || last.end <= hit.start) kept.push(hit)
    else if (weightOf(hit) > weightOf(last)) kept[kept.length - 1] = hit
  }
  return illnesses.length === 0 ? kept : [...kept, ...illnesses].sort((a, b) => a.start - b.start)
}

function weightOf({ kind }: { kind: PersonalKind }): number {
  return weight[kind] ?? 1
}

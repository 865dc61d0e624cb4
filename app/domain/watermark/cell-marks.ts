import { bitOf, type CodeWord, type Votes, vote } from './code-word.ts'
import { type HashKey, keyedHash } from './keyed-hash.ts'

/** What marks are made with: the key to where bits go, which is the same for all copies, and the code word of one. */
export type Marker = { key: HashKey; code: CodeWord }

/**
 * Signs that are not seen, do not break lines, and do not change how neighbours are drawn (U+2060, U+2062 to U+2064): two bits
 * each. Trimming leaves them, and so does every normal form of Unicode.
 */
const signs = ['\u2060', '\u2062', '\u2063', '\u2064'] as const
const anySign = /[\u2060\u2062-\u2064]/
const allSigns = /[\u2060\u2062-\u2064]/g
const pairOfSigns = /[\u2060\u2062-\u2064]{2}/
const anySpace = /\s/
const allSpaces = /\s+/g

const textKind = 1
const decimalKind = 2
/** Fewest ideographs, or spaces between words, of a text that may carry marks. */
const fewestIdeographs = 6
const fewestSpaces = 3
const decimalForm = /^-?\d{1,12}\.\d{1,9}$/

/** A text as it was before it was marked. */
export function withoutMarks(text: string): string {
  return anySign.test(text) ? text.replace(allSigns, '') : text
}

/** Whether a text is one that people read, not a code, a name of a few signs, an address or a link. */
export function isProse(text: string): boolean {
  let ideographs = 0
  let spaces = 0
  const length = Math.min(text.length, 400)
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at)
    if (isIdeograph(unit)) ideographs++
    else if (unit === 32) spaces++
  }
  return (ideographs >= fewestIdeographs || spaces >= fewestSpaces) && !text.includes('://')
}

/** Whether a text is a decimal number whose last places can be written in several ways. */
export function isDecimal(text: string): boolean {
  return decimalForm.test(text)
}

/**
 * The text with two signs that nobody sees between two of its own: four bits of the code word. Where they go and which bits they are
 * follows from the text alone, so that rows, columns and their order may change. One in two texts is marked; one that has
 * such signs of its own, or no place for them, stays as it is.
 */
export function markText(text: string, { key, code }: Marker): string {
  if (!isProse(text) || anySign.test(text)) return text
  const [places, rest] = keyedHash(key, textKind, stableText(text))
  if ((rest & 0x10) !== 0) return text
  const at = placeFor(text, rest >>> 8)
  if (at === undefined) return text
  const bit = (index: number) => bitOf(code, (places >>> (index * 8)) & 255) ^ ((rest >>> index) & 1)
  const pair = `${signs[(bit(0) << 1) | bit(1)]}${signs[(bit(2) << 1) | bit(3)]}`
  return text.slice(0, at) + pair + text.slice(at)
}

/** Counts what the marks of a text say; false where it has none. */
export function readText(text: string, key: HashKey, votes: Votes): boolean {
  const pair = pairOfSigns.exec(text)?.[0]
  if (pair === undefined) return false
  const [places, rest] = keyedHash(key, textKind, stableText(withoutMarks(text)))
  for (let index = 0; index < 4; index++) {
    const value = signs.indexOf(pair[index >> 1] as (typeof signs)[number])
    const bit = (value >> (1 - (index & 1))) & 1
    vote(votes, (places >>> (index * 8)) & 255, bit ^ ((rest >>> index) & 1))
  }
  return true
}

/**
 * The decimal number with a zero behind its last place, or as it is: one bit of the code word is whether the number of its
 * places is odd. Its value does not change.
 */
export function markDecimal(text: string, { key, code }: Marker): string {
  const point = text.indexOf('.')
  const [place, rest] = keyedHash(key, decimalKind, stableDecimal(text))
  const wanted = bitOf(code, place & 255) ^ (rest & 1)
  return ((text.length - point - 1) & 1) === wanted ? text : `${text}0`
}

/** Counts what a decimal number says. Of one that nobody marked that is chance. */
export function readDecimal(text: string, key: HashKey, votes: Votes): void {
  const point = text.indexOf('.')
  const [place, rest] = keyedHash(key, decimalKind, stableDecimal(text))
  vote(votes, place & 255, ((text.length - point - 1) & 1) ^ (rest & 1))
}

/** What stays of a text however it is trimmed and wrapped. */
function stableText(text: string): string {
  return anySpace.test(text) ? text.replace(allSpaces, '') : text
}

/** What stays of a decimal number however many zeros stand behind it. */
function stableDecimal(text: string): string {
  let end = text.length
  while (text.charCodeAt(end - 1) === 48) end--
  if (text.charCodeAt(end - 1) === 46) end--
  return text.slice(0, end)
}

/** A place between two ideographs, or between a letter and a space behind it; undefined where there is none. */
function placeFor(text: string, chosen: number): number | undefined {
  const from = 1 + (chosen % Math.min(text.length - 1, 200))
  for (let step = 0; step < text.length - 1; step++) {
    const at = 1 + ((from - 1 + step) % (text.length - 1))
    const before = text.charCodeAt(at - 1)
    const after = text.charCodeAt(at)
    if (isIdeograph(before) ? isIdeograph(after) : after === 32 && at + 1 < text.length && isLetter(before)) return at
  }
  return undefined
}

function isIdeograph(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
}

import { kindAt, letterKinds, runsOf, unitsAt } from './letter-kinds.ts'

/**
 * Chinese as the engine sees it. The engine cuts Chinese into words of its own and then loses every fragment that is not
 * such a word; so each Han character is written as four Latin letters, and the engine is left nothing to cut.
 */

/**
 * Digits of the code. No vowels, and the letters that begin common characters are rare at the head of an acronym, so
 * that a word typed in Latin letters does not begin like a coded one.
 */
const digits = 'wzqjbcdfghklmnprstvx'
const firstHan = 0x2e80
const room = digits.length ** 4

const codes = new Map<string, string>()
/** The same by code unit, for the basic plane. */
const codesOfUnits: string[] = []

/** The four letters of one character. */
export function letterCode(char: string): string {
  const known = codes.get(char)
  if (known) return known
  let rest = ((char.codePointAt(0) ?? firstHan) - firstHan + room) % room
  let code = ''
  for (let place = 0; place < 4; place++) {
    code = `${digits[rest % digits.length]}${code}`
    rest = Math.floor(rest / digits.length)
  }
  codes.set(char, code)
  return code
}

function codeAt(text: string, at: number, units: 1 | 2): string {
  if (units === 2) return letterCode(text.slice(at, at + 2))
  const unit = text.charCodeAt(at)
  const known = codesOfUnits[unit]
  if (known !== undefined) return known
  const code = letterCode(text.charAt(at))
  codesOfUnits[unit] = code
  return code
}

/** The runs of Han characters in a text. */
export function hanRuns(text: string): string[] {
  return runsOf(text, letterKinds.han)
}

/**
 * Every pair of neighbouring characters of each Han run as one word of eight letters, in reading order, and the last
 * character of each run as a word of four: a single character then matches as the beginning of a word.
 */
export function codedPairs(folded: string): string {
  let words = ''
  let before = ''
  for (let at = 0; at < folded.length; ) {
    const units = unitsAt(folded, at)
    if (kindAt(folded, at) === letterKinds.han) {
      const code = codeAt(folded, at, units)
      if (words) words += before ? `${code} ` : ' '
      words += code
      before = code
    } else before = ''
    at += units
  }
  return words
}

/** Each different Han character of a text once, as a word of four letters. */
export function codedCharacters(folded: string): string {
  return [...new Set(hanRuns(folded).join(''))].map(letterCode).join(' ')
}

/** The words of a folded text that are not Han, separated by spaces: what the engine reads as it is. */
export function plainWords(folded: string): string {
  return runsOf(folded, letterKinds.word).join(' ')
}

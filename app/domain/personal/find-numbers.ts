import { hasIdForm, isBankCard, isChineseId, isMobile, isOldChineseId } from './check-digits.ts'
import type { ColumnHint } from './column-hints.ts'
import { readLandline } from './find-landlines.ts'
import { cardBefore, idBefore, lookAround, mayBegin, mayEnd, personBefore, says, unitAfter } from './number-context.ts'
import { type Group, mayHold, runsOf } from './number-groups.ts'
import type { PersonalKind } from './personal-kinds.ts'

/** A number in a text, with what speaks for it. */
export type NumberHit = { kind: PersonalKind; start: number; end: number; isSupported: boolean }

/** Numbers of persons in a text; of those that overlap the one with more digits and a check. */
export function findNumbers(text: string, column: ColumnHint): NumberHit[] {
  const hits: NumberHit[] = []
  for (const run of runsOf(text)) {
    for (let from = 0; from < run.length; from++) {
      let taken = from
      for (let to = Math.min(run.length, from + 6) - 1; to >= from; to--) {
        if (!mayHold(run, from, to)) continue
        const hit = readNumber(text, run.length === 1 ? run : run.slice(from, to + 1), column)
        if (!hit) continue
        hits.push(hit)
        taken = to
        break
      }
      from = taken
    }
  }
  return hits
}

function readNumber(text: string, groups: readonly Group[], column: ColumnHint): NumberHit | undefined {
  const first = groups[0] as Group
  const last = groups[groups.length - 1] as Group
  let digits = first.digits
  for (let index = 1; index < groups.length; index++) digits += (groups[index] as Group).digits
  const { length } = digits
  if (length < 7 || length > 21) return undefined
  if (length >= 15 && length <= 18) {
    const id = readId(text, first.start, last.end, digits, column)
    if (id) return id
  }
  if (!mayEnd(text, last.end) || !mayBegin(text, first.start)) return undefined
  if (length >= 15 && length <= 19 && isBankCard(digits) && isGroupedAsCard(groups)) {
    const around = lookAround(text, first.start, column)
    const isSupported = says(around, 'BANK_CARD') || cardBefore.test(around.before) || groups.length > 1
    if (!around.isThing) return { kind: 'BANK_CARD', start: first.start, end: last.end, isSupported }
  }
  if (length >= 11 && readMobile(digits, groups, text, column)) {
    const around = lookAround(text, first.start, column)
    const isLabelled =
      says(around, 'MOBILE') ||
      personBefore.test(around.before) ||
      groups.length > 1 ||
      (length > 11 && digits[0] !== '0')
    const isAmount = around.isThing || unitAfter.test(text.slice(last.end, last.end + 6)) || digits.endsWith('000000')
    if (!isLabelled && isAmount) return undefined
    return {
      kind: 'MOBILE',
      start: first.start,
      end: last.end,
      isSupported: isLabelled || around.key.maybe.has('MOBILE'),
    }
  }
  return readLandline(text, groups, digits, column)
}

function readId(
  text: string,
  start: number,
  endOfDigits: number,
  digits: string,
  column: ColumnHint,
): NumberHit | undefined {
  const sign = text[endOfDigits]
  const hasX = digits.length === 17 && (sign === 'X' || sign === 'x')
  const end = endOfDigits + (hasX ? 1 : 0)
  const id = hasX ? `${digits}X` : digits
  if (id.length === 18 ? !hasIdForm(id) : id.length !== 15 || !isOldChineseId(id)) return undefined
  if (!mayEnd(text, end) || !mayBeginId(text, start)) return undefined
  const around = lookAround(text, start, column)
  const isLabelled = says(around, 'ID_NUMBER') || idBefore.test(around.before)
  // Numbers of cases and orders begin with a place and a day, too; the day is a recent one.
  const isCase = (around.isThing || column.isCode) && Number(id.slice(6, 10)) >= 2012
  if (!isLabelled && (id.length === 15 || isCase || !isChineseId(id))) return undefined
  return { kind: 'ID_NUMBER', start, end, isSupported: isChineseId(id) || id.length === 15 }
}

function isGroupedAsCard(groups: readonly Group[]): boolean {
  return (
    groups.length === 1 ||
    groups.every(({ digits }, at) => (at < groups.length - 1 ? digits.length === 4 : digits.length <= 4))
  )
}

/** Letters may stand before an identity number, a digit or a mask may not. */
function mayBeginId(text: string, start: number): boolean {
  const before = text[start - 1]
  return before === undefined || !/[A-Za-z*.]/.test(before) || mayBegin(text, start)
}

/** 138 0013 8000 with or without +86, 0086, (86) or the old 0 for calls from afar. */
function readMobile(digits: string, groups: readonly Group[], text: string, column: ColumnHint): boolean {
  const first = groups[0] as Group
  if (digits.length === 11 && digits[0] === '1')
    return (groups.length === 1 || mobileShapes.has(shapeOf(groups))) && isMobile(digits)
  if (digits.length === 12 && groups.length === 1 && digits[0] === '0') return isMobile(digits.slice(1))
  const country = digits.startsWith('0086') ? 4 : digits.startsWith('86') ? 2 : 0
  if (country === 0 || digits.length !== 11 + country) return false
  const isSigned =
    text[first.start - 1] === '+' || country === 4 || first.digits.length === country || column.kinds.has('MOBILE')
  return isSigned && isMobile(digits.slice(country))
}

const mobileShapes = new Set(['3-4-4', '3-8', '3-3-5', '4-3-4', '4-4-3', '7-4', '3-2-2-2-2'])

function shapeOf(groups: readonly Group[]): string {
  return groups.map(({ digits }) => digits.length).join('-')
}

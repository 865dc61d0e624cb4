import { isDay } from './check-digits.ts'
import { type ColumnHint, hintOf } from './column-hints.ts'
import { isPassportUnderHeading } from './find-marks.ts'
import { findInText } from './find-personal.ts'
import { isNameUnderHeading, isOrganisationName, nameStrength } from './names.ts'
import type { PersonalKind } from './personal-kinds.ts'

export type Cell = string | number | boolean | null

/** How often a kind was met in a column. */
export type KindTally = {
  /** Rows with a hit that is the whole value, and with one inside a longer text. */
  alone: number
  inText: number
  /** Rows whose value fits under a heading that says so, by its looks alone. */
  headed: number
  /** Rows with a hit that more than form speaks for. */
  supported: number
  firstRow: number
}

/** What was counted in a column: bounded, whatever the number of rows. */
export type ColumnTally = {
  name: string
  hint: ColumnHint
  examined: number
  kinds: Map<PersonalKind, KindTally>
  /** Values that are typed numbers; that are digits alone; of these with 15-19, and with 17 or 18 characters. */
  typedNumbers: number
  digits: number
  digits15: number
  digits18: number
  /** Values that look like names by surname and by the whole, and the surnames met. */
  names: number
  goodNames: number
  surnames: Set<string>
  organisations: number
  /** First four digits of what looks like mobile numbers. */
  beginnings: Set<string>
}

const kept = 32
const digitsOnly = /^\d{5,24}$/
const idShape = /^\d{17}[\dXx]$/
const dateShape = /^((?:19|20)\d\d)(?:[-./年]?(0?[1-9]|1[0-2])(?:[-./月]?(0?[1-9]|[12]\d|3[01])日?)?月?)?(?:[T ]\d.*)?$/
const coordinate = /^-?\d{1,3}\.\d{2,}$/
const coordinatePair = /^[[(（]?\s*-?\d{1,3}\.\d{2,}\s*[,，; ]\s*-?\d{1,3}\.\d{2,}|POINT\s*\(|^LINESTRING/i
const account = /^(?:wxid_\w+|[A-Za-z][\w-]{5,28}|[1-9]\d{4,10}|o[\w-]{27}|[\w.-]+@[\w-]+\.\w+)$/
const saysNothing = /^(?:无|否|没有|不详|未知|暂无|正常|健康|良好|0|-|\/|n\/?a|none|null|no|未见异常|\*+)$/i

export function emptyTally(name: string): ColumnTally {
  return {
    name,
    hint: hintOf(name),
    examined: 0,
    kinds: new Map(),
    typedNumbers: 0,
    digits: 0,
    digits15: 0,
    digits18: 0,
    names: 0,
    goodNames: 0,
    surnames: new Set(),
    organisations: 0,
    beginnings: new Set(),
  }
}

/** Counts one value of a column; `row` counts from 1. */
export function tallyCell(tally: ColumnTally, value: Cell, row: number): void {
  if (value === null || typeof value === 'boolean' || value === '') return
  let text: string
  if (typeof value === 'number') {
    tally.examined++
    tally.typedNumbers++
    if (tally.hint.axis && Math.abs(value) <= 180 && !Number.isInteger(value)) note(tally, 'LOCATION', row).headed++
    // An amount with decimals is no telephone.
    if (!Number.isSafeInteger(value) || value < 10_000) {
      if (tally.hint.kinds.has('MEDICAL') || tally.hint.maybe.has('MEDICAL')) note(tally, 'MEDICAL', row).headed++
      return
    }
    text = String(value)
  } else {
    text = value.trim()
    if (text === '') return
    tally.examined++
  }
  if (digitsOnly.test(text)) {
    tally.digits++
    if (text.length >= 15 && text.length <= 19) tally.digits15++
  }
  if (text.length === 18 && idShape.test(text)) tally.digits18++
  tallyLooks(tally, text, row)
  const hits = findInText(text, tally.hint)
  if (hits.length === 0) return
  const seen = new Set<PersonalKind>()
  for (const { kind, isAlone, isSupported, start, end } of hits) {
    if (kind === 'MOBILE' && tally.beginnings.size < kept) tally.beginnings.add(text.slice(start, end).slice(0, 4))
    if (seen.has(kind)) continue
    seen.add(kind)
    const counts = note(tally, kind, row)
    if (isAlone) counts.alone++
    else counts.inText++
    if (isSupported) counts.supported++
  }
}

/** What only the heading can tell: names, dates, accounts, illnesses, coordinates. */
function tallyLooks(tally: ColumnTally, text: string, row: number): void {
  const { kinds, maybe, axis } = tally.hint
  const { length } = text
  if (length >= 2 && length <= 4) {
    const strength = nameStrength(text)
    if (strength > 0) {
      note(tally, 'NAME', row)
      tally.names++
      if (strength === 2) tally.goodNames++
      if (tally.surnames.size < kept) tally.surnames.add(text[0] ?? '')
    }
  }
  if (length >= 2 && length <= 40 && isOrganisationName(text)) tally.organisations++
  if (kinds.size === 0 && maybe.size === 0 && axis === undefined) return
  if (kinds.has('NAME') && isNameUnderHeading(text)) note(tally, 'NAME', row).headed++
  if (kinds.has('BIRTH_DATE') && isDate(text)) note(tally, 'BIRTH_DATE', row).headed++
  if (kinds.has('PASSPORT') || maybe.has('PASSPORT'))
    if (isPassportUnderHeading(text, !kinds.has('PASSPORT'))) note(tally, 'PASSPORT', row).headed++
  if (kinds.has('SOCIAL_ACCOUNT') && account.test(text)) note(tally, 'SOCIAL_ACCOUNT', row).headed++
  if ((kinds.has('MEDICAL') || maybe.has('MEDICAL')) && !saysNothing.test(text)) note(tally, 'MEDICAL', row).headed++
  if (axis !== undefined && (coordinate.test(text) || coordinatePair.test(text))) note(tally, 'LOCATION', row).headed++
}

function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = dateShape.exec(text) ?? []
  return year !== undefined && isDay(`${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`)
}

function note(tally: ColumnTally, kind: PersonalKind, row: number): KindTally {
  let counts = tally.kinds.get(kind)
  if (!counts) {
    counts = { alone: 0, inText: 0, headed: 0, supported: 0, firstRow: row }
    tally.kinds.set(kind, counts)
  }
  return counts
}

import { dayLength } from '../calendar/days.ts'
import { addMonths } from '../calendar/months.ts'
import type { Exclusivity } from '../codes/trade.ts'
import { membersOf } from '../matching/areas.ts'
import type { OrderTerms } from '../order/order-terms.ts'
import { noDue } from '../review/review-lists.ts'
import { everyVersion, type Text } from '../text.ts'
import { type Duration, durationOf, effectiveUse } from './effective-use.ts'

/**
 * What a licence covers: each of its areas for each of its purposes, from one moment until before another (milliseconds UTC).
 * An area is a path that begins with the path of whatever it lies in: `/CN/35/3505/` is a city of the province `/CN/35/`.
 */
export type Licence = {
  exclusivity: Exclusivity
  paths: readonly string[]
  purposes: readonly string[]
  from: number
  until: number
}

/** The purpose of a licence that is not bound to purposes of its listing: it meets any other. */
export const anyPurpose = '*'

/** The months of a right run from when it begins, which is after signing by what paying may take. */
const untilBegun = 90 * dayLength

/**
 * What an order would cover were it signed at `from`. Only purposes in the listing's own words can be told apart; in any other
 * words two may mean the same, so they meet.
 */
export function licenceOf(terms: OrderTerms, { offered, from }: { offered: readonly Text[]; from: number }): Licence {
  const keys = new Map(offered.flatMap((text) => everyVersion(text).map((version) => [fold(version), keyOf(text)])))
  const purposes = terms.use.purposes.map((text) =>
    everyVersion(text)
      .map((version) => keys.get(fold(version)))
      .find(Boolean),
  )
  const isKnown = purposes.length > 0 && purposes.every(Boolean)
  return {
    exclusivity: terms.use.exclusivity,
    paths: [...new Set(effectiveUse(terms).territory.flatMap(pathsOf))].sort(),
    purposes: isKnown ? [...new Set(purposes as string[])].sort() : [anyPurpose],
    from,
    until: untilOf(durationOf(terms), from),
  }
}

/**
 * Whether two licences of one listing cannot stand beside each other (rule R20): one of them shuts others out, and area,
 * purpose and time meet.
 */
export function overlaps(one: Licence, other: Licence): boolean {
  if (one.exclusivity === 'NONEXCL' && other.exclusivity === 'NONEXCL') return false
  const isSameTime = one.from < other.until && other.from < one.until
  const isSamePlace = one.paths.some((path) =>
    other.paths.some((each) => path.startsWith(each) || each.startsWith(path)),
  )
  const isAny = one.purposes.includes(anyPurpose) || other.purposes.includes(anyPurpose)
  return isSameTime && isSamePlace && (isAny || one.purposes.some((purpose) => other.purposes.includes(purpose)))
}

/** Where a region lies, from the world down; a union of countries is all of its members. */
export function pathsOf(code: string): string[] {
  if (code === 'X-001') return ['/']
  if (code === 'X-CN') return ['/CN/']
  const members = membersOf(code)
  if (members) return members.flatMap(pathsOf)
  if (!/^\d{6}$/.test(code)) return [`/${code.replace(/^X-/, '')}/`]
  const province = `/CN/${code.slice(0, 2)}/`
  if (code.endsWith('0000')) return [province]
  return [code.endsWith('00') ? `${province}${code.slice(0, 4)}/` : `${province}${code.slice(0, 4)}/${code}/`]
}

function untilOf(duration: Duration | null, from: number): number {
  if (duration === null) return noDue
  const { count, unit } = duration
  return (unit === 'day' ? from + count * dayLength : addMonths(from, count)) + untilBegun
}

function keyOf(text: Text): string {
  return fold(everyVersion(text)[0] ?? '') || anyPurpose
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

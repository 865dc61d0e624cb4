import type { ColumnHint } from './column-hints.ts'
import type { NumberHit } from './find-numbers.ts'
import { lookAround, personBefore, says, serviceBefore } from './number-context.ts'
import type { Group } from './number-groups.ts'

const areaCode = /^0(?:10|2[0-57-9]|[3-9]\d{2})/

/** A landline number with its area code, or within the town where a name says so; those of services are nobody's own. */
export function readLandline(
  text: string,
  groups: readonly Group[],
  digits: string,
  column: ColumnHint,
): NumberHit | undefined {
  const first = groups[0] as Group
  const last = groups[groups.length - 1] as Group
  const isForeign = groups.length > 2 && (first.digits === '86' || first.digits === '0086')
  const isNational = digits[0] === '0' && areaCode.test(digits)
  const isWhole = first.start === 0 && last.end === text.length && groups.length <= 2
  const isLocal = isWhole && (column.kinds.has('LANDLINE') || column.maybe.has('LANDLINE'))
  if (
    !isForeign &&
    !isNational &&
    !isLocal &&
    !/"\s*:\s*"?$/.test(text.slice(Math.max(0, first.start - 4), first.start))
  )
    return undefined
  const around = lookAround(text, first.start, column)
  const { before, key, isThing } = around
  if (isThing || column.isOrganisation || key.isOrganisation || serviceBefore.test(before)) return undefined
  const isSaid = says(around, 'LANDLINE') || column.maybe.has('LANDLINE') || key.maybe.has('LANDLINE')
  const isSupported = isSaid || personBefore.test(before)
  const hit: NumberHit = { kind: 'LANDLINE', start: first.start, end: last.end, isSupported }
  if (isForeign || isNational) return isNationalNumber(groups, digits, isForeign, isSupported) ? hit : undefined
  // A number within the town, only where a name says so and the value is nothing else.
  return isSaid && isSubscriber(digits) ? hit : undefined
}

/** Area code and number, with an extension behind a further sign at most. */
function isNationalNumber(groups: readonly Group[], digits: string, isForeign: boolean, isCalled: boolean): boolean {
  const parts = groups.map((group) => group.digits)
  let national = digits
  if (isForeign) {
    national = digits.slice(parts[0]?.length)
    parts.shift()
    if (national[0] !== '0') {
      national = `0${national}`
      parts[0] = `0${parts[0]}`
    }
  }
  const area = areaCode.exec(national)?.[0]
  if (area === undefined) return false
  if (parts.length === 1) return isCalled && isSubscriber(national.slice(area.length))
  if (parts[0] !== area) return false
  const [, own = '', extension = ''] = parts
  if (own.length >= 7) return parts.length <= 3 && extension.length <= 6 && isSubscriber(own)
  return parts.length === 3 && isSubscriber(own + extension)
}

function isSubscriber(digits: string): boolean {
  return /^[2-8]\d{6,7}$/.test(digits) && !/^(\d)\1+$/.test(digits)
}

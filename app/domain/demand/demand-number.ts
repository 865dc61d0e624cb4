import { checkCharacter, yearMonth } from '../listing/listing-code.ts'

/** Prefix of the numbers of demands: 需求. */
const prefix = 'XQ'

/** The name of the serial that numbers draw from: one a month. */
export function demandSerialName(at: number): string {
  return `demand:${yearMonth(at)}`
}

/** The number of a demand: XQ, year and month (UTC+8), serial of six digits or more, check character. */
export function demandNumber(at: number, serial: number): string {
  const month = yearMonth(at)
  const digits = String(serial).padStart(6, '0')
  return `${prefix}${month}-${digits}${checkCharacter(prefix + month + digits)}`
}

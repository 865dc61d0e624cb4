import { checkCharacter, yearMonth } from '../listing/listing-code.ts'

/** Prefix of the numbers of complaints: 投诉. */
const prefix = 'TS'

/** The name of the serial that numbers draw from: one a month. */
export function complaintSerialName(at: number): string {
  return `complaint:${yearMonth(at)}`
}

/** The number of a complaint: TS, year and month (UTC+8), serial of six digits or more, check character. */
export function complaintNumber(at: number, serial: number): string {
  const month = yearMonth(at)
  const digits = String(serial).padStart(6, '0')
  return `${prefix}${month}-${digits}${checkCharacter(prefix + month + digits)}`
}

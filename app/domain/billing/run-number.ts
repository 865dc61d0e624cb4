import { checkCharacter, yearMonth } from '../listing/listing-code.ts'

const prefix = 'JS'

/** The name of the serial that numbers of settlement runs draw from: one a month. */
export function runSerialName(at: number): string {
  return `settlement:${yearMonth(at)}`
}

/** The number of a settlement run (结算): JS, year and month (UTC+8), serial of four digits or more, check character. */
export function runNumber(at: number, serial: number): string {
  const month = yearMonth(at)
  const digits = String(serial).padStart(4, '0')
  return `${prefix}${month}-${digits}${checkCharacter(prefix + month + digits)}`
}

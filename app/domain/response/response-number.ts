import { checkCharacter, yearMonth } from '../listing/listing-code.ts'

/** Prefix of the numbers of responses: 应答. */
const prefix = 'YD'

/** The name of the serial that numbers draw from: one a month. */
export function responseSerialName(at: number): string {
  return `response:${yearMonth(at)}`
}

/** The number of a response: YD, year and month (UTC+8), serial of six digits or more, check character. */
export function responseNumber(at: number, serial: number): string {
  const month = yearMonth(at)
  const digits = String(serial).padStart(6, '0')
  return `${prefix}${month}-${digits}${checkCharacter(prefix + month + digits)}`
}

import { checkCharacter, yearMonth } from '../listing/listing-code.ts'

/** Prefix of the numbers of contracts: 合约. */
const prefix = 'HY'

/** The name of the serial that numbers draw from: one a month. */
export function contractSerialName(at: number): string {
  return `contract:${yearMonth(at)}`
}

/** The number of a contract: HY, year and month (UTC+8), serial of six digits or more, check character. */
export function contractNumber(at: number, serial: number): string {
  const month = yearMonth(at)
  const digits = String(serial).padStart(6, '0')
  return `${prefix}${month}-${digits}${checkCharacter(prefix + month + digits)}`
}

import { checkCharacter, yearMonth } from '../listing/listing-code.ts'

/** Prefix of the numbers of resources: 资源. */
const prefix = 'ZY'

/** The name of the serial that numbers draw from: one a month. */
export function resourceSerialName(at: number): string {
  return `resource:${yearMonth(at)}`
}

/** The registered number of a resource: ZY, year and month (UTC+8), serial of six digits or more, check character. */
export function resourceNumber(at: number, serial: number): string {
  const month = yearMonth(at)
  const digits = String(serial).padStart(6, '0')
  return `${prefix}${month}-${digits}${checkCharacter(prefix + month + digits)}`
}

/** Whether a text has the form of such a number. */
export function isResourceNumber(text: string): boolean {
  return /^ZY\d{6}-\d{6,9}[0-9A-Y]$/.test(text)
}

/** The month in which something is registered, as the census counts it: 2026-11 (UTC+8). */
export function censusMonth(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 7)
}

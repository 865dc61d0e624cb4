import { checkCharacter, yearMonth } from '../listing/listing-code.ts'

/** Prefix of the numbers of the construction list: 建设. */
const prefix = 'JS'

/** The name of the serial that numbers draw from: one a month. */
export function constructionSerialName(at: number): string {
  return `construction:${yearMonth(at)}`
}

/** The number of an item: JS, year and month (UTC+8), serial of six digits or more, check character. */
export function constructionNumber(at: number, serial: number): string {
  const month = yearMonth(at)
  const digits = String(serial).padStart(6, '0')
  return `${prefix}${month}-${digits}${checkCharacter(prefix + month + digits)}`
}

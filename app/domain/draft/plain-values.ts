import { allRegions, findRegion } from '../codes/region.ts'
import type { Language } from '../text.ts'

// What cannot be read is kept as it was typed: the check says what is wrong with it, and nothing is lost.

/** A number as typed: 12,840 or １２８４０. */
export function readNumber(typed: string): number | string | undefined {
  const digits = typed.normalize('NFKC').replace(/[,\s]/g, '')
  if (digits === '') return undefined
  return /^-?\d{1,15}(?:\.\d{1,12})?$/.test(digits) ? Number(digits) : typed.trim()
}

/** Bytes of a size such as 1.2 GB. */
export function readSize(typed: string): number | string | undefined {
  const text = typed.normalize('NFKC').replace(/[,\s]/g, '')
  if (text === '') return undefined
  const [, amount, unit = ''] = /^(\d{1,15}(?:\.\d+)?)([kmgtp]?)i?b?$/i.exec(text) ?? []
  if (amount === undefined) return typed.trim()
  return Math.round(Number(amount) * 1_000 ** ' kmgtp'.indexOf(unit.toLowerCase() || ' '))
}

/** A size in the largest unit that says it exactly. */
export function writeSize(bytes: unknown): string {
  if (typeof bytes !== 'number') return String(bytes)
  for (const [power, unit] of [
    [5, 'PB'],
    [4, 'TB'],
    [3, 'GB'],
    [2, 'MB'],
    [1, 'KB'],
  ] as const) {
    const amount = Math.round((bytes / 1_000 ** power) * 1_000) / 1_000
    if (amount >= 1 && Math.round(amount * 1_000 ** power) === bytes) return `${amount} ${unit}`
  }
  return `${bytes} B`
}

/** Millionths of an amount of money. */
export function readMoney(typed: string): number | string | undefined {
  const value = readNumber(typed.replace(/[¥￥元]/g, ''))
  if (typeof value !== 'number') return value === undefined ? undefined : typed.trim()
  const micros = Math.round(value * 1_000_000)
  return Number.isSafeInteger(micros) ? micros : typed.trim()
}

/** An amount of money without more digits than it has. */
export function writeMoney(micros: unknown): string {
  return typeof micros === 'number' ? writeNumber(micros / 1_000_000) : String(micros)
}

/** A share of 0-1 from a percentage. */
export function readShare(typed: string): number | string | undefined {
  const value = readNumber(typed.replace(/%/g, ''))
  return typeof value === 'number' ? Math.round(value * 1e10) / 1e12 : value
}

export function writeShare(share: unknown): string {
  return typeof share === 'number' ? writeNumber(Math.round(share * 1e12) / 1e10) : String(share)
}

/** A number in full, never with an exponent. */
export function writeNumber(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 12 })
}

/** A day as typed: 2026-3-1, 2026/03/01 and 2026年3月1日 are 2026-03-01. */
export function readDayTyped(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim()
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  if (year === undefined) return text === '' ? undefined : text
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The code of a region's name in either language, or of the code itself; the name where it is not known. */
export function readRegion(name: string): string {
  if (findRegion(name)) return name
  const english = name.toLowerCase()
  const found = allRegions.find(
    ({ zh, en }) => zh === name || zh.replace(suffix, '') === name || en.toLowerCase() === english,
  )
  return found?.code ?? name
}

/** What people leave away: 厦门 for 厦门市. */
const suffix = /(?:省|市|地区|盟|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/

/** Names of regions in a row. */
export function writeRegions(codes: unknown, language: Language): string {
  if (!Array.isArray(codes)) return String(codes)
  const names = codes.map((code) => findRegion(String(code))?.[language] ?? String(code))
  return names.join(language === 'zh' ? '、' : ', ')
}

import type { Language } from '../domain/text.ts'

// Made once, as all that formats here: making one costs as much as a card.
const counts = new Intl.NumberFormat('en-US')
const cents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const fractions = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 6 })

/** 12,840 */
export function formatCount(value: number): string {
  return counts.format(value)
}

/** Money from millionths: ¥0.0028, ¥0.50, ¥1,200.00, $12.50. Two decimals, or as many as it takes below a cent. */
export function formatMoney(micros: number, currency: string): string {
  const value = micros / 1_000_000
  const symbol = { CNY: '¥', USD: '$', EUR: '€', GBP: '£' }[currency] ?? `${currency} `
  return symbol + (micros % 10_000 === 0 ? cents : fractions).format(value)
}

/** 1.2 GB, 340 KB */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB', 'PB']
  let value = bytes
  let unit = 0
  while (value >= 1_000 && unit < units.length - 1) {
    value /= 1_000
    unit++
  }
  return `${value >= 100 || unit === 0 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`
}

/** 2026-11-23 in the exchange's time (UTC+8). */
export function formatDay(milliseconds: number): string {
  return new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** 2026-11-23 14:05 in the exchange's time (UTC+8). */
export function formatMoment(milliseconds: number): string {
  return new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

const relatives = {
  zh: new Intl.RelativeTimeFormat('zh-Hans', { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat('en', { numeric: 'auto' }),
}

/** 3 天前 / 3 days ago; today, yesterday; months and years when longer. */
export function formatAgo(then: number, now: number, language: Language): string {
  const days = Math.floor((now - then) / 86_400_000)
  const relative = relatives[language]
  if (days < 1) return relative.format(0, 'day')
  if (days < 60) return relative.format(-days, 'day')
  if (days < 730) return relative.format(-Math.round(days / 30.4), 'month')
  return relative.format(-Math.round(days / 365.25), 'year')
}

/** A date as the listing holds it (YYYY-MM-DD), read from ISO dates and times, a year, a year and month, or US order. */
export function toDay(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10)
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1_000 && value <= 9_999) return `${value}-01-01`
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  const iso = text.match(/^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:[T ].*|Z)?$/)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2] ?? 1), Number(iso[3] ?? 1))
  const us = text.match(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/)
  if (us) return dayOf(Number(us[3]), Number(us[1]), Number(us[2]))
  const named = text.match(/^(?:(\d{1,2})\s+)?([A-Za-z]{3,9})\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})$/)
  const month = named ? months.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) : -1
  if (named && month >= 0) return dayOf(Number(named[4]), month + 1, Number(named[1] ?? named[3] ?? 1))
  return undefined
}

/** As `toDay`, in milliseconds UTC; the time of day is kept where it is given. */
export function toMillis(value: unknown): number | undefined {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) {
    const time = Date.parse(value)
    if (!Number.isNaN(time)) return time
  }
  const day = toDay(value)
  return day === undefined ? undefined : Date.parse(`${day}T00:00:00Z`)
}

/** The two ends of a period written `start/end`, `From … to …`; an end that is «ongoing» is left out. */
export function toPeriod(text: string): { start?: string; end?: string } {
  const parts = text.match(/^\s*(?:from\s+)?([\dT:.Z+-]{4,30})\s*(?:\/|\bto\b|–)\s*(\S+)/i)
  if (!parts) return {}
  const start = toDay(parts[1])
  const end = toDay(parts[2])
  return { ...(start ? { start } : {}), ...(end && (!start || end >= start) ? { end } : {}) }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function dayOf(year: number, month: number, day: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, day))
  if (year < 1000 || time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return undefined
  return time.toISOString().slice(0, 10)
}

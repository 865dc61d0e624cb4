/** What an operator looks for in the record of acts, as typed. */
export type AuditFilter = {
  who: string
  what: string
  subject: string
  /** Days in the exchange's time, the last one included: 2026-11-23. */
  from: string
  to: string
  reason: string
}

const shift = 8 * 3_600_000
const day = 86_400_000

/** Reads the filter out of an address; what is no day is left out. */
export function readAuditFilter(params: URLSearchParams): AuditFilter {
  const text = (name: string) => (params.get(name) ?? '').normalize('NFKC').trim().slice(0, 254)
  const dayOf = (name: string) => (startOfDay(text(name)) === undefined ? '' : text(name))
  return {
    who: text('who'),
    what: text('what').toLowerCase().slice(0, 60),
    subject: text('subject'),
    from: dayOf('from'),
    to: dayOf('to'),
    reason: text('reason').slice(0, 100),
  }
}

/** The parameters of an address for a filter; what is empty is left out. */
export function writeAuditFilter(filter: AuditFilter): URLSearchParams {
  return new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''))
}

/** The span of time of a filter, milliseconds UTC: from, and before. */
export function spanOf({ from, to }: Pick<AuditFilter, 'from' | 'to'>): {
  from: number | undefined
  before: number | undefined
} {
  const last = startOfDay(to)
  return { from: startOfDay(from), before: last === undefined ? undefined : last + day }
}

/** When a day begins in the exchange's time (UTC+8); undefined for a text that is no day. */
function startOfDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const at = Date.parse(`${text}T00:00:00Z`)
  // A 30th of February would roll over.
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? undefined : at - shift
}

/** A number of an event in an address. */
export function readSeq(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

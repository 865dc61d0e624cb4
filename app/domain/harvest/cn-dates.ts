/** Chinese catalogues write local time without a zone: UTC+8. */
const zone = 8 * 3_600_000

/** The day a text names, as YYYY-MM-DD; undefined when it names none, or one that no calendar has. */
export function readDay(text: unknown): string | undefined {
  const parts = readParts(text)
  return parts ? new Date(Date.UTC(parts.year, parts.month - 1, parts.day)).toISOString().slice(0, 10) : undefined
}

/** The moment a text names, in milliseconds UTC; a text without a zone is Chinese time. */
export function readInstant(text: unknown): number | undefined {
  const parts = readParts(text)
  if (!parts) return undefined
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second) - parts.zone
}

const pattern =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i

function readParts(text: unknown) {
  if (typeof text !== 'string') return undefined
  const plain = text.normalize('NFKC').trim()
  const found = plain.match(pattern) ?? plain.match(/^((?:19|20)\d{2})(\d{2})(\d{2})$/)
  if (!found) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1900 || year > 2200 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  if (hour > 24 || minute > 59 || second > 60) return undefined
  return { year, month, day, hour, minute, second, zone: readZone(found[7]) }
}

function readZone(text: string | undefined): number {
  if (text === undefined) return zone
  const offset = text.match(/^([+-])(\d{2}):?(\d{2})$/)
  if (!offset) return 0
  return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) * 60_000
}

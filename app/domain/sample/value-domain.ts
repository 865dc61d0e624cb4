import type { FieldEntry } from '../listing/listing-content.ts'
import { type SampleValue, textOfValue } from './sample-row.ts'

const number = String.raw`(-?\d[\d,]*(?:\.\d+)?)`
const range = new RegExp(String.raw`^\s*${number}\s*%?\s*(?:-|–|—|~|～|至|到|to|\.\.)\s*${number}\s*%?\s*$`)
const bound = new RegExp(String.raw`^\s*(>=|≥|>|<=|≤|<)\s*${number}\s*%?\s*$`)

/** The test a declared domain stands for: a list of values, or a range such as «0-100» or «≥0». Undefined for a sentence. */
export function readDomain(field: Pick<FieldEntry, 'type' | 'domain'>): ((value: SampleValue) => boolean) | undefined {
  if (field.domain === undefined) return undefined
  if (Array.isArray(field.domain)) {
    const allowed = new Set(field.domain.map((each) => each.value))
    if (allowed.size === 0) return undefined
    return (value) =>
      Array.isArray(value) ? value.every((each) => allowed.has(textOfValue(each))) : allowed.has(textOfValue(value))
  }
  if (field.type !== 'INTEGER' && field.type !== 'DECIMAL') return undefined
  const limits = readRange(field.domain)
  if (!limits) return undefined
  return (value) => typeof value === 'number' && limits(value)
}

function readRange(text: string): ((value: number) => boolean) | undefined {
  const both = range.exec(text)
  if (both) {
    const low = toNumber(both[1])
    const high = toNumber(both[2])
    return low <= high ? (value) => value >= low && value <= high : undefined
  }
  const one = bound.exec(text)
  if (!one) return undefined
  const limit = toNumber(one[2])
  switch (one[1]) {
    case '>':
      return (value) => value > limit
    case '<':
      return (value) => value < limit
    case '<=':
    case '≤':
      return (value) => value <= limit
    default:
      return (value) => value >= limit
  }
}

function toNumber(text = ''): number {
  return Number(text.replaceAll(',', ''))
}

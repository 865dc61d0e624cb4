import type { FieldType } from '../codes/content.ts'
import type { FieldEntry } from '../listing/listing-content.ts'
import { isMissing, type SampleRow, type SampleValue, textOfValue } from './sample-row.ts'

/** What the sample says about one column. */
export type ColumnStatistics = {
  name: string
  type: FieldType
  /** Values that are there, and rows without one. */
  count: number
  nulls: number
  distinct: number
  numbers?: { min: number; max: number; mean: number; median: number; q1: number; q3: number }
  /** Numbers: at most twelve bins of equal width with round edges; the last includes its upper edge. */
  histogram?: { from: number; to: number; count: number }[]
  /** Texts, codes, booleans: the most frequent values. Left out where every value is another. */
  top?: { value: string; count: number }[]
  dates?: {
    first: string
    last: string
    unit: 'day' | 'month' | 'year'
    /** One bin a day, month or year, empty ones included; `from` is the day, month or year itself. */
    bins: { from: string; count: number }[]
  }
  /** Texts: their length in characters. */
  lengths?: { min: number; max: number; mean: number }
}

const mostBins = 12
const mostTop = 8
const mostDateBins = 120

/** Describes every column of a sample: those of the dictionary in its order, then any others. */
export function describeColumns(rows: readonly SampleRow[], dictionary: readonly FieldEntry[]): ColumnStatistics[] {
  const declared = new Map(dictionary.map((field) => [field.name, field.type]))
  const others = new Set<string>()
  for (const row of rows) for (const name of Object.keys(row)) if (!declared.has(name)) others.add(name)
  return [...declared.keys(), ...others].map((name) => {
    const values: SampleValue[] = []
    for (const row of rows) {
      const value = row[name]
      if (!isMissing(value)) values.push(value)
    }
    return describe(name, declared.get(name) ?? guessType(values), values, rows.length - values.length)
  })
}

function describe(name: string, type: FieldType, values: readonly SampleValue[], nulls: number): ColumnStatistics {
  const tally = new Map<string, number>()
  for (const value of values) {
    const text = textOfValue(value)
    tally.set(text, (tally.get(text) ?? 0) + 1)
  }
  const statistics: ColumnStatistics = { name, type, count: values.length, nulls, distinct: tally.size }
  if (values.length === 0) return statistics

  if (type === 'INTEGER' || type === 'DECIMAL') {
    const numbers = values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value))
    return numbers.length > 0 ? { ...statistics, ...describeNumbers(numbers) } : statistics
  }
  if (type === 'DATE' || type === 'DATETIME') {
    const dates = describeDates(values.filter((value): value is string => typeof value === 'string'))
    return dates ? { ...statistics, dates } : statistics
  }
  if (type === 'STRING' || type === 'CODE' || type === 'BOOLEAN') {
    const repeats = tally.size < values.length || tally.size <= mostTop
    if (repeats) statistics.top = topOf(tally)
    if (type === 'STRING') statistics.lengths = lengthsOf(values.map((value) => [...textOfValue(value)].length))
  }
  return statistics
}

function describeNumbers(numbers: readonly number[]): Pick<ColumnStatistics, 'numbers' | 'histogram'> {
  const sorted = [...numbers].sort((a, b) => a - b)
  const at = (share: number) => {
    const place = (sorted.length - 1) * share
    const low = sorted[Math.floor(place)] ?? 0
    const high = sorted[Math.ceil(place)] ?? low
    return tidy(low + (high - low) * (place - Math.floor(place)))
  }
  const min = sorted[0] ?? 0
  const max = sorted[sorted.length - 1] ?? 0
  const mean = tidy(sorted.reduce((sum, value) => sum + value / sorted.length, 0))
  return {
    numbers: { min, max, mean, median: at(0.5), q1: at(0.25), q3: at(0.75) },
    histogram: binsOf(sorted, min, max),
  }
}

/** Bins of equal width whose edges are multiples of 1, 2 or 5 times a power of ten. */
function binsOf(sorted: readonly number[], min: number, max: number): { from: number; to: number; count: number }[] {
  if (min === max) return [{ from: min, to: max, count: sorted.length }]
  const step = niceStep(min, max, sorted.every(Number.isInteger))
  const first = Math.floor(min / step)
  const size = Math.max(1, Math.ceil(tidy(max / step)) - first)
  const counts = new Array<number>(size).fill(0)
  for (const value of sorted) {
    // Division leaves dust such as 2.9999999999999996; tidied, a value on an edge falls into the upper bin.
    const bin = Math.min(size - 1, Math.max(0, Math.floor(tidy(value / step)) - first))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts.map((count, index) => ({
    from: tidy((first + index) * step),
    to: tidy((first + index + 1) * step),
    count,
  }))
}

function niceStep(min: number, max: number, isWhole: boolean): number {
  const rough = (max - min) / mostBins
  let power = 10 ** Math.floor(Math.log10(rough))
  if (isWhole && power < 1) power = 1
  for (let round = 0; round < 3; round++, power *= 10)
    for (const digit of [1, 2, 5]) {
      const step = digit * power
      if (Math.ceil(tidy(max / step)) - Math.floor(min / step) <= mostBins) return step
    }
  return power
}

function describeDates(values: readonly string[]): ColumnStatistics['dates'] {
  const days = values.filter((value) => /^\d{4}(-\d{2}){0,2}/.test(value)).sort()
  const first = days[0]
  const last = days[days.length - 1]
  if (first === undefined || last === undefined) return undefined
  const span = (Date.parse(last.slice(0, 10)) - Date.parse(first.slice(0, 10))) / 86_400_000
  const isShort = first.length < 10 || last.length < 10
  const unit = span <= 45 && !isShort ? 'day' : span <= 5 * 366 && first.length >= 7 ? 'month' : 'year'
  const width = { day: 10, month: 7, year: 4 }[unit]
  const counts = new Map<string, number>()
  for (const value of days) counts.set(value.slice(0, width), (counts.get(value.slice(0, width)) ?? 0) + 1)
  const bins = calendar(first.slice(0, width), last.slice(0, width), unit)
  return { first, last, unit, bins: bins.map((from) => ({ from, count: counts.get(from) ?? 0 })) }
}

/** Every day, month or year from `first` to `last`; only the last 120 of a longer time. */
function calendar(first: string, last: string, unit: 'day' | 'month' | 'year'): string[] {
  const date = new Date(`${last}${{ day: '', month: '-01', year: '-01-01' }[unit]}T00:00:00Z`)
  const bins: string[] = []
  while (bins.length < mostDateBins && !Number.isNaN(date.getTime())) {
    const bin = date.toISOString().slice(0, { day: 10, month: 7, year: 4 }[unit])
    if (bin < first) break
    bins.unshift(bin)
    if (unit === 'day') date.setUTCDate(date.getUTCDate() - 1)
    else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() - 1)
    else date.setUTCFullYear(date.getUTCFullYear() - 1)
  }
  return bins
}

function topOf(tally: ReadonlyMap<string, number>): { value: string; count: number }[] {
  return [...tally]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, mostTop)
    .map(([value, count]) => ({ value: [...value].slice(0, 80).join(''), count }))
}

function lengthsOf(lengths: readonly number[]): { min: number; max: number; mean: number } {
  let min = Number.POSITIVE_INFINITY
  let max = 0
  let sum = 0
  for (const length of lengths) {
    if (length < min) min = length
    if (length > max) max = length
    sum += length
  }
  return { min, max, mean: Math.round((sum / lengths.length) * 10) / 10 }
}

function guessType(values: readonly SampleValue[]): FieldType {
  if (values.length === 0) return 'STRING'
  if (values.every((value) => typeof value === 'number')) return values.every(Number.isInteger) ? 'INTEGER' : 'DECIMAL'
  if (values.every((value) => typeof value === 'boolean')) return 'BOOLEAN'
  if (values.every((value) => typeof value === 'object')) return 'JSON'
  return 'STRING'
}

/** Twelve significant digits: takes away the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

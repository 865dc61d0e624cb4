/** A value of a sample row. Dates are written YYYY-MM-DD, times YYYY-MM-DDTHH:mm:ss+08:00. */
export type SampleValue = string | number | boolean | null | SampleValue[] | { [key: string]: SampleValue }

/** One row of a sample, by field name. */
export type SampleRow = Record<string, SampleValue>

export type SampleFormat = 'CSV' | 'JSONL'

/** Whether there is no value: null, left out, or an empty text, which CSV cannot tell from null. */
export function isMissing(value: SampleValue | undefined): value is null | undefined | '' {
  return value === null || value === undefined || value === ''
}

/** A value as one line of text: as it is, or as JSON. */
export function textOfValue(value: SampleValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { FieldEntry } from '../listing/listing-content.ts'
import { isMissing, type SampleFormat, type SampleRow, type SampleValue } from './sample-row.ts'

/** A sample that cannot be read, said in one sentence. */
export class SampleUnreadable extends Error {}

/**
 * Rows of a sample file. Values of CSV become what the dictionary says they are; one that cannot stays a text, for the
 * check to find. Throws SampleUnreadable naming the line.
 */
export function readSample(format: SampleFormat, text: string, dictionary: readonly FieldEntry[] = []): SampleRow[] {
  return format === 'CSV' ? readCsv(text, dictionary) : readJsonLines(text)
}

/**
 * A sample as a file. CSV is UTF-8 with a byte order mark, without which spreadsheets garble Chinese; texts that a
 * spreadsheet would run as a formula are written after an apostrophe, which `readSample` takes away again.
 */
export function writeSample(
  format: SampleFormat,
  rows: readonly SampleRow[],
  dictionary: readonly FieldEntry[],
): string {
  const names = columnsOf(rows, dictionary)
  if (format === 'JSONL')
    return rows
      .map(
        (row) =>
          `${JSON.stringify(Object.fromEntries(names.flatMap((name) => (name in row ? [[name, row[name]]] : []))))}\n`,
      )
      .join('')
  return stringify([names.map(guard), ...rows.map((row) => names.map((name) => writeCell(row[name])))], { bom: true })
}

function columnsOf(rows: readonly SampleRow[], dictionary: readonly FieldEntry[]): string[] {
  const present = new Set<string>()
  for (const row of rows) for (const name of Object.keys(row)) present.add(name)
  const declared = dictionary.map((field) => field.name)
  if (rows.length === 0) return declared
  return [...new Set([...declared, ...present])].filter((name) => present.has(name))
}

function writeCell(value: SampleValue | undefined): string {
  if (isMissing(value)) return ''
  if (typeof value === 'string') return guard(value)
  return typeof value === 'object' ? guard(JSON.stringify(value)) : String(value)
}

function guard(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function unguard(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

function readCsv(text: string, dictionary: readonly FieldEntry[]): SampleRow[] {
  let records: string[][]
  try {
    records = parse(text, { bom: true, skip_empty_lines: true }) as string[][]
  } catch (error) {
    throw new SampleUnreadable(`The CSV cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  const types = new Map(dictionary.map((field) => [field.name, field.type]))
  const names = (records[0] ?? []).map(unguard)
  return records
    .slice(1)
    .map((record) =>
      Object.fromEntries(names.map((name, index) => [name, readCell(record[index] ?? '', types.get(name))])),
    )
}

function readCell(text: string, type: FieldEntry['type'] | undefined): SampleValue {
  if (text === '') return null
  if (type === 'INTEGER' || type === 'DECIMAL')
    return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : unguard(text)
  if (type === 'BOOLEAN') {
    const word = text.trim().toLowerCase()
    return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : text
  }
  const plain = unguard(text)
  if (type === 'JSON' || (type === 'GEOMETRY' && /^[{[]/.test(plain))) {
    try {
      return JSON.parse(plain) as SampleValue
    } catch {
      return plain
    }
  }
  return plain
}

function readJsonLines(text: string): SampleRow[] {
  const rows: SampleRow[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      throw new SampleUnreadable(`Line ${index + 1} is not JSON`)
    }
    if (value === null || typeof value !== 'object' || Array.isArray(value))
      throw new SampleUnreadable(`Line ${index + 1} is not an object`)
    rows.push(value as SampleRow)
  }
  return rows
}

import { longestRecord } from './text-marker.ts'

/**
 * Cuts delimited text that comes in pieces into records, each with its line end and exactly as it stands; one with quotes
 * goes on over line ends until they are closed, and where that takes too long the quotes were none.
 */
export class DelimitedRecords {
  #rest = '';

  *read(piece: string, isLast: boolean): Generator<string> {
    const text = this.#rest === '' ? piece : this.#rest + piece
    let start = 0
    let from = 0
    for (;;) {
      const end = text.indexOf('\n', from)
      if (end < 0) break
      from = end + 1
      const record = text.slice(start, from)
      if (record.includes('"') && isOpen(record) && record.length < longestRecord) continue
      yield record
      start = from
    }
    this.#rest = start === 0 ? text : text.slice(start)
    if (this.#rest !== '' && (isLast || this.#rest.length > 8 * longestRecord)) {
      yield this.#rest
      this.#rest = ''
    }
  }
}

/** The fields of a record exactly as they stand, quotes included, and its line end. */
export function rawFields(record: string, delimiter: string): { fields: string[]; end: string } {
  const length = record.endsWith('\r\n') ? record.length - 2 : record.endsWith('\n') ? record.length - 1 : record.length
  const line = record.slice(0, length)
  const end = record.slice(length)
  if (!line.includes('"')) return { fields: line.split(delimiter), end }
  const fields: string[] = []
  let start = 0
  for (;;) {
    let at = start
    if (line[at] === '"') {
      at++
      for (;;) {
        const close = line.indexOf('"', at)
        if (close < 0) return { fields: [line], end }
        at = close + 1
        if (line[at] !== '"') break
        at++
      }
    }
    const next = line.indexOf(delimiter, at)
    fields.push(next < 0 ? line.slice(start) : line.slice(start, next))
    if (next < 0) return { fields, end }
    start = next + delimiter.length
  }
}

/** The value of a field. */
export function fieldValue(field: string): string {
  return field.length > 1 && field.startsWith('"') && field.endsWith('"')
    ? field.slice(1, -1).replaceAll('""', '"')
    : field
}

/** A field with another value, in quotes where it was in quotes. */
export function fieldWith(field: string, value: string): string {
  return field.startsWith('"') && field.endsWith('"') && field.length > 1 ? `"${value.replaceAll('"', '""')}"` : value
}

function isOpen(record: string): boolean {
  let isOdd = false
  for (let at = record.indexOf('"'); at >= 0; at = record.indexOf('"', at + 1)) isOdd = !isOdd
  return isOdd
}

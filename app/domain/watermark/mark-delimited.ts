import { guessDelimiter } from '../profile/delimited-text.ts'
import { type Carrier, carryingColumns } from './carrying-columns.ts'
import { DelimitedRecords, fieldValue, fieldWith, rawFields } from './delimited-records.ts'
import { carries, judgedRows, type MarkerOptions, markedValue, type TextMarker } from './text-marker.ts'

/** Marks CSV and the like. All but the marked values stays byte by byte: quotes, spaces, line ends, rows of another width. */
export class DelimitedMarker implements TextMarker {
  marked = 0
  readonly #options: MarkerOptions
  readonly #records = new DelimitedRecords()
  #delimiter = ','
  #carriers: Carrier[] = []
  #columns: number[] = []
  #isBehindNames = false

  constructor(options: MarkerOptions) {
    this.#options = options
  }

  begin(head: string, isWhole: boolean): readonly string[] {
    const text = head.replace(/^\uFEFF/, '')
    this.#delimiter = guessDelimiter(text.slice(0, 200_000), isWhole && text.length <= 200_000)
    const rows: string[][] = []
    for (const record of new DelimitedRecords().read(text, isWhole)) {
      rows.push(rawFields(record, this.#delimiter).fields.map((field) => fieldValue(field)))
      if (rows.length > judgedRows) break
    }
    const [names = [], ...values] = rows
    this.#carriers = carryingColumns(
      names,
      values.filter((row) => row.length === names.length),
      this.#options.untouched,
    ).map((carrier) => (carrier === 'text' && this.#options.isTextKept ? undefined : carrier))
    this.#columns = this.#carriers.flatMap((carrier, column) => (carrier ? [column] : []))
    return this.#columns.map((column) => names[column] ?? '')
  }

  mark(piece: string, isLast: boolean): string {
    const out: string[] = []
    for (const record of this.#records.read(piece, isLast)) {
      out.push(this.#isBehindNames ? this.#markRecord(record) : record)
      this.#isBehindNames = true
    }
    return out.join('')
  }

  #markRecord(record: string): string {
    const { fields, end } = rawFields(record, this.#delimiter)
    if (fields.length !== this.#carriers.length) return record
    let isChanged = false
    for (const column of this.#columns) {
      const field = fields[column] ?? ''
      const carrier = this.#carriers[column]
      const value = fieldValue(field)
      if (!carries(value, carrier)) continue
      this.marked++
      const marked = markedValue(value, carrier, this.#options.marker)
      if (marked === value) continue
      fields[column] = fieldWith(field, marked)
      isChanged = true
    }
    return isChanged ? fields.join(this.#delimiter) + end : record
  }
}

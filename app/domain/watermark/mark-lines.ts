import { type Carrier, carrierOf, isNamingColumn } from './carrying-columns.ts'
import { insertedInto, type JsonValue, jsonValues, NoJson, unescaped } from './json-values.ts'
import { carries, judgedRows, longestRecord, type MarkerOptions, markedValue, type TextMarker } from './text-marker.ts'

/** Marks JSON lines: strings and decimal numbers by the names they stand under. All else stays byte by byte. */
export class LinesMarker implements TextMarker {
  marked = 0
  readonly #options: MarkerOptions
  readonly #carriers = new Map<string, Carrier>()
  #rest = ''

  constructor(options: MarkerOptions) {
    this.#options = options
  }

  begin(head: string): readonly string[] {
    const values = new Map<string, { strings: string[]; numbers: string[] }>()
    for (const line of head.split('\n').slice(0, judgedRows)) {
      // The last one may be cut.
      for (const value of valuesOf(line)) {
        const found = values.get(value.path) ?? { strings: [], numbers: [] }
        values.set(value.path, found)
        const raw = line.slice(value.start, value.end)
        if (value.isString) found.strings.push(unescaped(raw))
        else found.numbers.push(raw)
      }
    }
    for (const [path, { strings, numbers }] of values) {
      const name = path.slice(path.lastIndexOf('.') + 1)
      const { untouched, isTextKept } = this.#options
      if (untouched.has(path) || untouched.has(name) || isNamingColumn(name)) continue
      const carrier = numbers.length > strings.length ? carrierOf(numbers) : carrierOf(strings)
      // A string stays a string, with its zeros: somebody wrote it so on purpose.
      if (carrier === (numbers.length > strings.length ? 'decimal' : 'text'))
        if (carrier !== 'text' || !isTextKept) this.#carriers.set(path, carrier)
    }
    return [...this.#carriers.keys()]
  }

  mark(piece: string, isLast: boolean): string {
    const text = this.#rest + piece
    const out: string[] = []
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      out.push(this.#markLine(text.slice(start, end + 1)))
      start = end + 1
    }
    this.#rest = text.slice(start)
    if (isLast || this.#rest.length > 8 * longestRecord) {
      out.push(this.#markLine(this.#rest))
      this.#rest = ''
    }
    return out.join('')
  }

  #markLine(line: string): string {
    if (line.length > longestRecord) return line
    let out = ''
    let from = 0
    for (const value of valuesOf(line)) {
      const carrier = this.#carriers.get(value.path)
      if (!carrier || value.isString !== (carrier === 'text')) continue
      const raw = line.slice(value.start, value.end)
      const meant = unescaped(raw)
      if (!carries(meant, carrier)) continue
      this.marked++
      const marked = markedValue(meant, carrier, this.#options.marker)
      if (marked === meant) continue
      out += line.slice(from, value.start)
      out += carrier === 'text' ? withSigns(raw, meant, marked) : marked
      from = value.end
    }
    return from === 0 ? line : out + line.slice(from)
  }
}

/** The strings and numbers of a line; none of one that is no JSON. */
export function valuesOf(line: string): JsonValue[] {
  try {
    return jsonValues(line)
  } catch (error) {
    if (error instanceof NoJson) return []
    throw error
  }
}

function withSigns(raw: string, meant: string, marked: string): string {
  let place = 0
  while (meant[place] === marked[place]) place++
  return insertedInto(raw, place, marked.slice(place, place + marked.length - meant.length))
}

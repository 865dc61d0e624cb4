import { inflateSync } from 'node:zlib'
import { numberIn, type PdfValue, readValue, UnreadablePdf } from './pdf-values.ts'

type Place = { offset: number } | { within: number; index: number }

const mostSections = 1_000
const mostUnpacked = 64_000_000

/** A PDF by the table at its end: its objects as text in which each unit is one byte. Throws UnreadablePdf. */
export class PdfFile {
  /** Where the newest table begins, and whether it is one of text. */
  readonly tableAt: number
  readonly hasTextTable: boolean
  /** How many numbers of objects are taken. */
  size = 0
  root: { number: number; generation: number } | undefined
  /** Source of the value that names the file, where there is one. */
  id: string | undefined
  readonly #bytes: Buffer
  readonly #places = new Map<number, Place | undefined>()
  readonly #packed = new Map<number, { text: string; offsets: number[] }>()

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    const tail = this.#text(Math.max(0, bytes.length - 2_048), bytes.length)
    const said = /startxref\s+(\d+)\s*%%EOF\s*$/.exec(tail)
    if (!said) throw new UnreadablePdf('the end is missing')
    this.tableAt = Number(said[1])
    this.hasTextTable = this.#text(this.tableAt, this.tableAt + 4) === 'xref'
    const seen = new Set<number>()
    for (let next: number | undefined = this.tableAt; next !== undefined; ) {
      if (seen.has(next) || seen.size > mostSections) throw new UnreadablePdf('its tables go round in circles')
      seen.add(next)
      const trailer: { text: string; value: PdfValue } =
        this.#text(next, next + 4) === 'xref' ? this.#readTable(next) : this.#readStreamTable(next)
      this.#takeTrailer(trailer)
      const beside = numberIn(trailer.value, 'XRefStm')
      if (beside !== undefined) this.#readStreamTable(beside)
      next = numberIn(trailer.value, 'Prev')
    }
  }

  /** An object's text and the value in it; undefined where there is none. */
  object(number: number): { text: string; value: PdfValue } | undefined {
    const place = this.#places.get(number)
    if (!place) return undefined
    if ('within' in place) {
      const { text, offsets } = this.#unpack(place.within)
      const at = offsets[place.index]
      if (at === undefined) return undefined
      const value = readValue(text, at)
      return { text, value }
    }
    return this.#objectAt(place.offset, number)
  }

  #objectAt(offset: number, number?: number): { text: string; value: PdfValue; after: number } {
    // Most objects are short; a long one is read again whole.
    for (const length of [4_096, 262_144, this.#bytes.length]) {
      const text = this.#text(offset, offset + length)
      const head = /^\s*(\d+)\s+\d+\s+obj/.exec(text)
      if (!head || (number !== undefined && Number(head[1]) !== number)) throw new UnreadablePdf('an object is missing')
      try {
        const value = readValue(text, head[0].length)
        if (value.end < text.length - 16 || text.length < length) return { text, value, after: offset + value.end }
      } catch (error) {
        if (text.length < length || length === this.#bytes.length) throw error
      }
    }
    throw new UnreadablePdf('an object has no end')
  }

  #takeTrailer({ text, value }: { text: string; value: PdfValue }): void {
    if (value.kind !== 'dictionary') throw new UnreadablePdf('the trailer is broken')
    if (value.entries.has('Encrypt')) throw new UnreadablePdf('it is encrypted')
    this.size = Math.max(this.size, numberIn(value, 'Size') ?? 0)
    const root = value.entries.get('Root')
    if (root?.kind === 'reference') this.root ??= root
    const id = value.entries.get('ID')
    if (id?.kind === 'array') this.id ??= text.slice(id.start, id.end)
  }

  #readTable(offset: number): { text: string; value: PdfValue } {
    const text = this.#text(offset, this.#bytes.length)
    const section = /\s*(\d+)[ \t]+(\d+)\s*?\r?\n?/y
    section.lastIndex = 4
    let at = 4
    for (let found = section.exec(text); found; found = section.exec(text)) {
      const [first, count] = [Number(found[1]), Number(found[2])]
      const line = /\s*(\d{10}) (\d{5}) ([nf])/y
      line.lastIndex = section.lastIndex
      for (let index = 0; index < count; index++) {
        const entry = line.exec(text)
        if (!entry) throw new UnreadablePdf('a table is broken')
        this.#put(first + index, entry[3] === 'n' ? { offset: Number(entry[1]) } : undefined)
      }
      at = line.lastIndex
      section.lastIndex = at
    }
    const trailer = /\s*trailer/y
    trailer.lastIndex = at
    if (!trailer.test(text)) throw new UnreadablePdf('a table has no trailer')
    return { text, value: readValue(text, trailer.lastIndex) }
  }

  #readStreamTable(offset: number): { text: string; value: PdfValue } {
    const { text, value, after } = this.#objectAt(offset)
    const rows = this.#stream(value, after)
    const widths = numbersIn(value, 'W')
    const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths
    const size = numberIn(value, 'Size') ?? 0
    const index = numbersIn(value, 'Index')
    const sections = index.length > 0 ? index : [0, size]
    let at = 0
    const field = (width: number, without: number) => {
      let found = width === 0 ? without : 0
      for (let byte = 0; byte < width; byte++) found = found * 256 + (rows[at++] ?? 0)
      return found
    }
    for (let part = 0; part + 1 < sections.length; part += 2)
      for (let each = 0; each < (sections[part + 1] ?? 0) && at < rows.length; each++) {
        const kind = field(kindWidth, 1)
        const [first, second] = [field(firstWidth, 0), field(secondWidth, 0)]
        const number = (sections[part] ?? 0) + each
        if (kind === 1) this.#put(number, { offset: first })
        else if (kind === 2) this.#put(number, { within: first, index: second })
        else this.#put(number, undefined)
      }
    return { text, value }
  }

  #put(number: number, place: Place | undefined): void {
    if (!this.#places.has(number)) this.#places.set(number, place)
  }

  #unpack(number: number): { text: string; offsets: number[] } {
    const known = this.#packed.get(number)
    if (known) return known
    const place = this.#places.get(number)
    if (!place || 'within' in place) throw new UnreadablePdf('objects are missing')
    const { value, after } = this.#objectAt(place.offset, number)
    const text = this.#stream(value, after).toString('latin1')
    const first = numberIn(value, 'First') ?? 0
    const pairs = text.slice(0, first).trim().split(/\s+/).map(Number)
    const offsets = pairs.filter((_, index) => index % 2 === 1).map((each) => first + each)
    const found = { text, offsets }
    this.#packed.set(number, found)
    return found
  }

  /** The bytes of a stream behind its dictionary, unpacked. */
  #stream(value: PdfValue, after: number): Buffer {
    const head = /^\s*stream(\r\n|\n|\r)/.exec(this.#text(after, after + 40))
    if (value.kind !== 'dictionary' || !head) throw new UnreadablePdf('a stream is missing')
    const start = after + head[0].length
    const length = value.entries.get('Length')
    const said = length?.kind === 'reference' ? this.object(length.number)?.value : length
    const end = said?.kind === 'number' ? start + said.value : this.#bytes.indexOf('endstream', start)
    const raw = this.#bytes.subarray(start, end)
    const filter = value.entries.get('Filter')
    if (!filter) return raw
    const only = filter.kind === 'array' && filter.items.length === 1 ? filter.items[0] : filter
    if (only?.kind !== 'name' || only.value !== 'FlateDecode')
      throw new UnreadablePdf('a stream is packed in another way')
    let unpacked: Buffer
    try {
      unpacked = inflateSync(raw, { maxOutputLength: mostUnpacked })
    } catch {
      throw new UnreadablePdf('a stream is broken')
    }
    const settings = value.entries.get('DecodeParms')
    const own = settings?.kind === 'array' ? settings.items[0] : settings
    return (numberIn(own, 'Predictor') ?? 1) >= 10 ? fromRows(unpacked, numberIn(own, 'Columns') ?? 1) : unpacked
  }

  #text(from: number, to: number): string {
    return this.#bytes.toString('latin1', from, Math.min(to, this.#bytes.length))
  }
}

function numbersIn(value: PdfValue, key: string): number[] {
  const found = value.kind === 'dictionary' ? value.entries.get(key) : undefined
  return found?.kind === 'array' ? found.items.flatMap((item) => (item.kind === 'number' ? [item.value] : [])) : []
}

/** Rows that were written as differences (the predictors of PNG, of one byte a value). */
function fromRows(packed: Buffer, width: number): Buffer {
  const rows = Math.floor(packed.length / (width + 1))
  const out = Buffer.alloc(rows * width)
  for (let row = 0; row < rows; row++) {
    const kind = packed[row * (width + 1)] ?? 0
    for (let column = 0; column < width; column++) {
      const at = row * width + column
      const left = column > 0 ? (out[at - 1] ?? 0) : 0
      const above = row > 0 ? (out[at - width] ?? 0) : 0
      const corner = row > 0 && column > 0 ? (out[at - width - 1] ?? 0) : 0
      const before = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][kind] ?? 0
      out[at] = (packed[row * (width + 1) + 1 + column] ?? 0) + before
    }
  }
  return out
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((each) => Math.abs(guess - each)) as [
    number,
    number,
    number,
  ]
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

import { ProfileFailure } from './profile-words.ts'

/** Signs that separate values in files people save. */
export const delimiters = [',', '\t', ';', '|', '，'] as const

/** How far a quoted value may reach; a quote that is closed later was never meant to open one. */
const longestQuoted = 1_000_000
/** Characters of one record. */
const longestRecord = 8_000_000

/**
 * Reads records of delimited text that comes in pieces (RFC 4180, and what people make of it): values in quotes may hold
 * delimiters, line ends and doubled quotes. A quote that is not closed within a million characters is a character like any
 * other. Lines without anything are left out. Throws ProfileFailure for a record that is too long.
 */
export class DelimitedText {
  readonly #delimiter: string
  #rest = ''
  /** Quotes that were never closed. */
  unclosed = 0

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  /** Records that are complete with this piece. */
  *read(piece: string, isLast = false): Generator<string[]> {
    const text = this.#rest + piece
    let at = 0
    while (at < text.length) {
      const end = text.indexOf('\n', at)
      if (end < 0 && !isLast) break
      const stop = end < 0 ? text.length : end
      const line = text.slice(at, text.charCodeAt(stop - 1) === 13 && stop > at ? stop - 1 : stop)
      if (!line.includes('"')) {
        if (line !== '') yield line.split(this.#delimiter)
        at = stop + 1
        continue
      }
      const found = this.#readQuoted(text, at, isLast)
      if (found === undefined) break
      yield found.record
      at = found.next
    }
    this.#rest = at < text.length ? text.slice(at) : ''
    if (this.#rest.length > longestRecord) throw new ProfileFailure('tooLong')
  }

  /** The record that begins here; undefined where its end has not come yet. */
  #readQuoted(text: string, start: number, isLast: boolean): { record: string[]; next: number } | undefined {
    const record: string[] = []
    let at = start
    for (;;) {
      const value =
        text.charCodeAt(at) === 34 ? this.#quotedValue(text, at, isLast) : this.#plainValue(text, at, isLast)
      if (value === undefined) return undefined
      record.push(value.text)
      at = value.next
      const sign = text[at]
      if (sign === this.#delimiter) at++
      else return { record, next: at + (sign === '\r' && text[at + 1] === '\n' ? 2 : 1) }
    }
  }

  /** From the quote at `at` to the delimiter or the line end behind its closing one. */
  #quotedValue(text: string, at: number, isLast: boolean): { text: string; next: number } | undefined {
    let value = ''
    let from = at + 1
    for (;;) {
      const close = text.indexOf('"', from)
      const isTooLong = close < 0 ? text.length - at > longestQuoted : close - at > longestQuoted
      if (isTooLong || (close < 0 && isLast)) {
        this.unclosed++
        return this.#plainValue(text, at, isLast)
      }
      if (close < 0 || (close + 1 === text.length && !isLast)) return undefined
      value += text.slice(from, close)
      from = close + 1
      if (text.charCodeAt(from) === 34) {
        value += '"'
        from++
        continue
      }
      // What stands between the closing quote and the delimiter belongs to the value; after a line end it tells that the
      // quote belonged to another value.
      const tail = this.#plainValue(text, from, isLast)
      if (!tail) return undefined
      if (tail.text.trim() === '' || !value.includes('\n')) return { text: value + tail.text, next: tail.next }
      this.unclosed++
      return this.#plainValue(text, at, isLast)
    }
  }

  #plainValue(text: string, at: number, isLast: boolean): { text: string; next: number } | undefined {
    const delimiter = this.#delimiter.charCodeAt(0)
    let end = at
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (code === delimiter) return { text: text.slice(at, end), next: end }
      if (code === 10) break
    }
    if (end === text.length && !isLast) return undefined
    if (end > at && text.charCodeAt(end - 1) === 13) end--
    return { text: text.slice(at, end), next: end }
  }
}

/** The delimiter that makes the head of a text a table: the same number of values, more than one, in most lines. */
export function guessDelimiter(head: string, isWhole: boolean): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const widths = new Map<number, number>()
    let records = 0
    for (const record of new DelimitedText(delimiter).read(head, isWhole)) {
      if (records++ === 300) break
      widths.set(record.length, (widths.get(record.length) ?? 0) + 1)
    }
    const [width = 1, count = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
    // Regularity counts most; among regular ones the wider.
    const score = width < 2 ? 0 : (count / records) * (1 + Math.min(width, 20) / 100)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

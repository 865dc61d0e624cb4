import { ProfileFailure } from './profile-words.ts'

const deepest = 100
/** Characters of one record. */
const longest = 8_000_000

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [34, 92, 123, 125, 91, 93]

/**
 * Cuts a JSON text that comes in pieces into the records of its first array of objects, be it the whole or a member such as
 * `data.list`. Each record is given as its own text. Throws ProfileFailure for what is too deep or a record too long.
 */
export class JsonRecords {
  #depth = 0
  #isInText = false
  #isEscaped = false
  /** Depth of the array whose elements are the records, once it was found. */
  #arrayDepth = 0
  #isOver = false
  #opened: number[] = []
  #record = ''
  #isInRecord = false
  /** Arrays of objects beside the one that was read. */
  otherArrays = 0
  /** Values that ended outside of any other: one, in JSON. */
  values = 0

  /** Whether the text ended where it may; what was cut off is broken. */
  end(): void {
    if (this.#depth !== 0 || this.#isInText) throw new ProfileFailure('broken')
    if (this.#arrayDepth === 0) throw new ProfileFailure('noTable')
  }

  /** Records that are complete with this piece. */
  *read(piece: string): Generator<string> {
    let from = 0
    let slash = piece.indexOf('\\')
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at)
      if (this.#isInText) {
        if (this.#isEscaped) this.#isEscaped = false
        else if (code === backslash) this.#isEscaped = true
        else if (code === quote) this.#isInText = false
        else {
          // On to the next quote or backslash.
          const end = piece.indexOf('"', at)
          if (slash >= 0 && slash < at) slash = piece.indexOf('\\', at)
          at = Math.min(end < 0 ? piece.length : end, slash < 0 ? piece.length : slash) - 1
        }
        continue
      }
      if (code === quote) this.#isInText = true
      else if (code === openBrace || code === openBracket) {
        if (this.#opens(code)) from = at
        this.#opened.push(code)
        this.#depth++
        if (this.#depth > deepest) throw new ProfileFailure('tooDeep')
      } else if (code === closeBrace || code === closeBracket) {
        if (this.#opened.pop() !== code - 2) throw new ProfileFailure('broken')
        this.#depth--
        if (this.#isInRecord && this.#depth === this.#arrayDepth) {
          yield this.#record + piece.slice(from, at + 1)
          this.#record = ''
          this.#isInRecord = false
        } else if (this.#depth < this.#arrayDepth) this.#isOver = true
        if (this.#depth === 0) this.values++
      }
    }
    if (!this.#isInRecord) return
    this.#record += piece.slice(from)
    if (this.#record.length > longest) throw new ProfileFailure('tooLong')
  }

  /** Whether an object that opens here is a record. */
  #opens(code: number): boolean {
    if (this.#isInRecord || code !== openBrace || this.#opened[this.#depth - 1] !== openBracket) return false
    if (this.#arrayDepth === 0 && this.#depth <= 4) this.#arrayDepth = this.#depth
    if (this.#isOver || this.#depth !== this.#arrayDepth) {
      if (this.#isOver && this.#depth === this.#arrayDepth) this.otherArrays = 1
      return false
    }
    this.#isInRecord = true
    return true
  }
}

/**
 * The values of a record's members as texts: numbers as they are written, so that long ones keep all their digits, objects and
 * arrays as JSON. Undefined where the text is no object.
 */
export function readRecord(text: string): { cells: Map<string, string>; texts: Set<string> } | undefined {
  let value: unknown
  try {
    value = JSON.parse(/\d{16}/.test(text) ? quoteLongNumbers(text) : text)
  } catch {
    return undefined
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined
  const cells = new Map<string, string>()
  const texts = new Set<string>()
  for (const [name, cell] of Object.entries(value)) {
    if (typeof cell === 'string') texts.add(name)
    cells.set(name, typeof cell === 'string' ? cell : cell === null ? '' : JSON.stringify(cell))
  }
  return { cells, texts }
}

/** Puts numbers of sixteen digits and more in quotes: as numbers they would lose the last ones. */
function quoteLongNumbers(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?:\.\d+)?(?:[eE][-+]?\d+)?/g, (found) =>
    found.startsWith('"') ? found : `"${found}"`,
  )
}

import { ProfileFailure } from '#app/domain/profile/profile-words.ts'

const blockBytes = 4_000_000
const mostBytes = 100_000_000
const mostKept = 10_000
/** No spreadsheet program takes more characters in a cell. */
const longestText = 32_767

/** Texts by their number, kept as bytes outside the heap: a workbook may share millions. */
export class SharedTexts {
  readonly #blocks: Buffer[] = []
  #used = blockBytes
  #total = 0
  /** Where each text begins, counted over all blocks; a text never crosses two. */
  #starts = new Float64Array(1_024)
  #lengths = new Uint32Array(1_024)
  #count = 0
  readonly #kept = new Map<number, string>()

  add(given: string): void {
    const text = given.slice(0, longestText)
    const length = Buffer.byteLength(text)
    this.#total += length
    if (this.#total > mostBytes) throw new ProfileFailure('outOfMemory')
    if (this.#used + length > blockBytes || this.#blocks.length === 0) {
      this.#blocks.push(Buffer.allocUnsafeSlow(Math.max(length, blockBytes)))
      this.#used = 0
    }
    this.#blocks[this.#blocks.length - 1]!.write(text, this.#used)
    if (this.#count === this.#starts.length) this.#grow()
    this.#starts[this.#count] = (this.#blocks.length - 1) * blockBytes + this.#used
    this.#lengths[this.#count++] = length
    this.#used += length
  }

  /** The text with this number, from 0; empty where there is none. */
  at(index: number): string {
    const kept = this.#kept.get(index)
    if (kept !== undefined) return kept
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return ''
    const start = this.#starts[index] as number
    const from = start % blockBytes
    const text = this.#blocks[Math.floor(start / blockBytes)]!.toString('utf8', from, from + this.#lengths[index]!)
    // The first ones are headers and what comes again and again.
    if (this.#kept.size < mostKept && text.length < 100) this.#kept.set(index, text)
    return text
  }

  #grow(): void {
    const [starts, lengths] = [this.#starts, this.#lengths]
    this.#starts = new Float64Array(starts.length * 2)
    this.#starts.set(starts)
    this.#lengths = new Uint32Array(lengths.length * 2)
    this.#lengths.set(lengths)
  }
}

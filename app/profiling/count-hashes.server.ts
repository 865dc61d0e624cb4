import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openDuck, quoted } from './duck.server.ts'

/** Numbers that are kept in memory: 48 MB of them. */
const mostInMemory = 6_000_000
const blockLines = 8_192
/** Lines beyond which nobody counts: some 600 MB of them. */
const mostLines = 30_000_000

/**
 * Keeps lines of hashes and counts the different ones of each column, exactly: in memory while they are few, else in a file,
 * where DuckDB counts them.
 */
export class HashCount {
  readonly #folder: string
  readonly #path: string
  readonly #most: number
  #blocks: Float64Array[] = []
  #file: number | undefined
  #lines = 0
  #width = 0

  constructor(folder: string, most = mostInMemory) {
    this.#folder = folder
    this.#path = join(folder, 'hashes.csv')
    this.#most = most
  }

  /** Takes a line; all have the same length. */
  add(line: readonly number[]): void {
    if (this.#lines >= mostLines) {
      this.#lines++
      return
    }
    this.#width = line.length
    const place = this.#lines % blockLines
    if (place === 0) this.#startBlock()
    this.#blocks[this.#blocks.length - 1]!.set(line, place * line.length)
    this.#lines++
  }

  /** How many of each column are different; undefined where there were too many lines. */
  async count(): Promise<number[] | undefined> {
    if (this.#lines > mostLines) return undefined
    if (this.#file === undefined) return Array.from({ length: this.#width }, (_, index) => this.#countInMemory(index))
    this.#spill()
    const duck = await openDuck(this.#folder)
    try {
      const columns = Array.from({ length: this.#width }, (_, index) => `'c${index}': 'BIGINT'`).join(', ')
      const table = `read_csv(${quoted(this.#path)}, columns = {${columns}}, header = false, auto_detect = false, delim = ',', quote = '', escape = '', buffer_size = 1000000, max_line_size = 100000)`
      const counts: number[] = []
      // One after the other: together they would need the memory of all.
      for (let index = 0; index < this.#width; index++) {
        const found = await duck.connection.runAndReadAll(`select count(distinct c${index}) from ${table}`)
        counts.push(Number(found.getRows()[0]?.[0]))
      }
      return counts
    } finally {
      duck.close()
    }
  }

  /** Takes the file away. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
    rmSync(this.#path, { force: true })
  }

  #startBlock(): void {
    const isFull = this.#lines * this.#width >= this.#most
    if (isFull || this.#file !== undefined) this.#spill()
    this.#blocks.push(new Float64Array(blockLines * this.#width))
  }

  #countInMemory(column: number): number {
    const numbers = new Float64Array(this.#lines)
    let line = 0
    for (const block of this.#blocks)
      for (let place = column; place < block.length && line < this.#lines; place += this.#width)
        numbers[line++] = block[place] as number
    numbers.sort()
    let different = 0
    for (let index = 0; index < numbers.length; index++)
      if (index === 0 || numbers[index] !== numbers[index - 1]) different++
    return different
  }

  /** Writes what is in memory to the file. Only the last block may be begun and not full. */
  #spill(): void {
    this.#file ??= openSync(this.#path, 'w', 0o600)
    const last = this.#lines % blockLines || blockLines
    for (const [index, block] of this.#blocks.entries()) {
      const lines = index === this.#blocks.length - 1 ? last : blockLines
      const text: string[] = []
      for (let line = 0; line < lines; line++)
        text.push(block.subarray(line * this.#width, (line + 1) * this.#width).join(','))
      writeSync(this.#file, `${text.join('\n')}\n`)
    }
    this.#blocks = []
  }
}

import { joinHashes } from './distinct-estimate.ts'

const mostKeys = 8

/**
 * Watches which columns never repeat. In the first rows it remembers every value's hash, and drops columns that are empty
 * or repeat; what is left, and whole rows, are then handed on row by row, to be counted by somebody with a disk.
 */
export class KeyWatch {
  readonly #watched: Set<number>[]
  readonly #rows = new Set<number>()
  readonly #early: number[] = []
  readonly #warmUp: number
  #left: number[]
  #count = 0
  /** The line that is given next: the same one each time. */
  #lines: number[][] = []

  constructor(columns: number) {
    this.#watched = Array.from({ length: columns }, () => new Set())
    this.#left = this.#watched.map((_, index) => index)
    this.#warmUp = Math.max(50, Math.min(1_000, Math.floor(100_000 / columns)))
  }

  /**
   * Takes the hashes of a row, 0 where there is no value. Gives lines that have to be counted elsewhere; they hold until the
   * next row.
   */
  add(hashes: readonly number[]): readonly (readonly number[])[] {
    let row = 0
    for (const hash of hashes) row = joinHashes(row, hash)
    if (this.#count++ < this.#warmUp) {
      this.#rows.add(row)
      this.#left = this.#left.filter((index) => {
        const [watched, hash] = [this.#watched[index] as Set<number>, hashes[index] ?? 0]
        const isNew = hash !== 0 && !watched.has(hash)
        if (isNew) watched.add(hash)
        else watched.clear()
        return isNew
      })
      this.#early.push(row)
      return []
    }
    const isFirst = this.#count - 1 === this.#warmUp
    const before = isFirst ? this.#leaveWarmUp() : []
    const line = this.#lines[0] as number[]
    line[0] = row
    for (let place = 0; place < this.#left.length; place++)
      line[place + 1] = hashes[this.#left[place] as number] as number
    return isFirst ? [...before, line] : this.#lines
  }

  /** Columns that may be keys: the columns of the lines that were handed on, after that of the row. */
  get candidates(): readonly number[] {
    return this.#left
  }

  /** What is known when all rows fitted into the first ones; else it has to be counted. */
  get known(): { distinctRows: number; keys: readonly number[] } | undefined {
    return this.#count <= this.#warmUp
      ? { distinctRows: this.#rows.size, keys: this.#count > 0 ? this.#left : [] }
      : undefined
  }

  /** The early rows, with the columns that are left: those came after columns that were dropped since. */
  #leaveWarmUp(): number[][] {
    const last = this.#left.slice(0, mostKeys)
    const values = last.map((index) => [...(this.#watched[index] as Set<number>)])
    this.#left = last
    this.#lines = [new Array<number>(last.length + 1).fill(0)]
    const lines = this.#early.map((row, number) => [row, ...values.map((column) => column[number] as number)])
    this.#watched.length = 0
    this.#early.length = 0
    return lines
  }
}

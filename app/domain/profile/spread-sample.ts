import { ownText } from './column-tally.ts'
import { profileBounds } from './file-profile.ts'

/** Keeps rows spread evenly over a table whose length is not known before its end. */
export class SpreadSample {
  readonly #most: number
  readonly #rows: string[][] = []
  #stride = 1

  constructor(columns: number) {
    this.#most = Math.max(1, Math.min(profileBounds.sampleRows, Math.floor(profileBounds.sampleCells / columns)))
  }

  /** Takes the row with this number, from 0, when it is its turn. */
  add(row: readonly string[], number: number): void {
    if (number % this.#stride !== 0) return
    if (this.#rows.length === 2 * this.#most) {
      for (let index = 1; index < this.#most; index++) this.#rows[index] = this.#rows[2 * index] as string[]
      this.#rows.length = this.#most
      this.#stride *= 2
      if (number % this.#stride !== 0) return
    }
    this.#rows.push(row.map((cell) => ownText(cell)))
  }

  /** At most so many rows as were asked for, in the order of the table. */
  get rows(): readonly (readonly string[])[] {
    const { length } = this.#rows
    if (length <= this.#most) return this.#rows
    return Array.from(
      { length: this.#most },
      (_, index) => this.#rows[Math.floor((index * length) / this.#most)] as string[],
    )
  }
}

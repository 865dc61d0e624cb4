import type { Format } from '../codes/content.ts'
import { createPersonalScan, type PersonalScan } from '../personal/detect-personal.ts'
import { describeColumn, type Exact } from './column-profile.ts'
import { ColumnTally } from './column-tally.ts'
import { joinRegions, spanOf } from './coverage.ts'
import type { ProfileWarning, TableProfile } from './file-profile.ts'
import { KeyWatch } from './key-watch.ts'
import { maskerOf } from './mask-column.ts'
import { SpreadSample } from './spread-sample.ts'

/** What is known of a table before its rows: names of its columns, and which of them the file itself calls texts. */
export type TableHead = {
  name: string
  format: Format
  columns: readonly string[]
  texts?: ReadonlySet<number>
  hasHeader: boolean
}

/** Values that are remembered, over all columns. */
const mostSeen = 50_000

/** Takes the rows of one table, one by one, and says at the end what they are; memory is bounded by its columns. */
export class TableTally {
  readonly #head: TableHead
  readonly #columns: ColumnTally[]
  readonly #scan: PersonalScan
  readonly #sample: SpreadSample
  readonly #keys: KeyWatch
  readonly #hashes: number[]
  readonly #cells: (string | null)[]
  rows = 0

  constructor(head: TableHead) {
    this.#head = head
    this.#columns = head.columns.map((name) => new ColumnTally(name, Math.floor(mostSeen / head.columns.length)))
    this.#scan = createPersonalScan(head.columns)
    this.#sample = new SpreadSample(head.columns.length)
    this.#keys = new KeyWatch(head.columns.length)
    this.#hashes = head.columns.map(() => 0)
    this.#cells = head.columns.map(() => null)
  }

  /** Takes a row with a cell for each column. Gives lines of hashes whose repetitions somebody has to count. */
  add(row: readonly string[]): readonly (readonly number[])[] {
    this.#sample.add(row, this.rows++)
    for (let index = 0; index < this.#columns.length; index++) {
      const cell = row[index] as string
      this.#hashes[index] = (this.#columns[index] as ColumnTally).add(cell)
      this.#cells[index] = cell === '' ? null : cell
    }
    this.#scan.add(this.#cells)
    return this.#keys.add(this.#hashes)
  }

  /** Columns of the lines that `add` gave, after the first, which is for the whole row. */
  get keyCandidates(): readonly number[] {
    return this.#keys.candidates
  }

  /**
   * Says everything. `counted` is how many lines of `add` were different: in the whole, and for each candidate; left out
   * where there were too many to count.
   */
  describe(counted?: { rows: number; candidates: readonly number[] }): TableProfile {
    const { name, format, hasHeader, texts } = this.#head
    const { known, candidates } = this.#keys
    const exact = (index: number): Exact => {
      if (known) return known.keys.includes(index) ? { isKey: true, distinct: this.rows } : { isKey: false }
      const place = candidates.indexOf(index)
      const different = place < 0 ? undefined : counted?.candidates[place]
      if (different === undefined) return { isKey: false }
      const isFull = this.#columns[index]?.nulls === 0
      return isFull
        ? { isKey: different === this.rows, distinct: different }
        : { isKey: false, distinct: different - 1 }
    }
    const distinctRows = known?.distinctRows ?? counted?.rows
    const duplicates = distinctRows === undefined ? null : this.rows - distinctRows
    const findings = this.#scan.result()
    const maskers = this.#columns.map((tally, index) => maskerOf(tally.name, findings[index]?.suspicions ?? []))
    const described = this.#columns.map((tally, index) =>
      describeColumn(tally, {
        rows: this.rows,
        isText: texts?.has(index) ?? false,
        personal: findings[index]?.suspicions ?? [],
        mask: maskers[index]!,
        exact: exact(index),
      }),
    )
    const columns = described.map(({ profile }) => profile)
    const warnings: ProfileWarning[] = described.flatMap(({ warnings }) => warnings)
    if (duplicates) warnings.push({ code: 'duplicateRows', count: duplicates })
    if (duplicates === null) warnings.push({ code: 'notCounted', count: this.rows })
    if (this.rows === 0) warnings.push({ code: 'emptyTable' })
    return {
      ...{ name, format, hasHeader, columns, duplicates, rows: this.rows },
      ...spanOf(columns),
      regions: joinRegions(this.#columns.map(({ regions }) => regions.result)),
      sample: this.#sample.rows.map((row) =>
        row.map((cell, index) => (cell === '' ? null : maskers[index]!(cell).slice(0, 200))),
      ),
      warnings: warnings.slice(0, 300),
    }
  }

  /** Texts in Chinese and others, for the language of the file. */
  get languages(): { zh: number; en: number } {
    const sum = (count: (tally: ColumnTally) => number) => this.#columns.reduce((all, tally) => all + count(tally), 0)
    return { zh: sum(({ chinese }) => chinese), en: sum(({ latin }) => latin) }
  }
}

import { isDecimal, readDecimal, readText } from './cell-marks.ts'
import { agreementOf, type CodeWord, noVotes, type Votes } from './code-word.ts'
import { isLongDouble, readDouble } from './double-marks.ts'
import type { HashKey } from './keyed-hash.ts'

/** What speaks of a copy: texts, decimal numbers of one column or of all, numbers of a workbook, or pages. */
export type Channel = { name: string; votes: Votes; values: number }

/** Columns that are kept apart. */
const mostColumns = 300

/** Gathers what the values of a file say. It knows nothing of the file it was made from: a part, in any order, is enough. */
export class MarkReading {
  readonly #key: HashKey
  readonly #texts: Channel = { name: 'text', votes: noVotes(), values: 0 }
  readonly #doubles: Channel = { name: 'numbers', votes: noVotes(), values: 0 }
  readonly #columns = new Map<string, Channel & { odd: number }>()
  /** Values that were looked at. */
  values = 0

  constructor(key: HashKey) {
    this.#key = key
  }

  /** A value of a column; columns are told apart by any name. */
  take(column: string, value: string): void {
    if (value === '') return
    // A number of a workbook that some program wrote out as text.
    if (isLongDouble(value)) {
      this.takeNumber(value)
      return
    }
    this.values++
    if (isDecimal(value)) {
      let found = this.#columns.get(column)
      if (!found) {
        if (this.#columns.size >= mostColumns) return
        found = { name: column, votes: noVotes(), values: 0, odd: 0 }
        this.#columns.set(column, found)
      }
      found.values++
      found.odd += (value.length - value.indexOf('.') - 1) & 1
      readDecimal(value, this.#key, found.votes)
    } else if (readText(value, this.#key, this.#texts.votes)) this.#texts.values++
  }

  /** A number of a workbook, as it stands in its cell. */
  takeNumber(value: string): void {
    this.values++
    if (readDouble(value, this.#key, this.#doubles.votes)) this.#doubles.values++
  }

  /** What speaks, each apart and all decimals together. Columns in which all numbers have as many places say nothing. */
  channels(): Channel[] {
    const columns = [...this.#columns.values()].filter(({ odd, values }) => odd > 0 && odd < values)
    const together = { name: 'decimals', votes: noVotes(), values: 0 }
    for (const { votes, values } of columns) {
      together.values += values
      for (let place = 0; place < votes.length; place++)
        together.votes[place] = (together.votes[place] ?? 0) + (votes[place] ?? 0)
    }
    return [
      ...[this.#texts, this.#doubles].filter(({ values }) => values > 0),
      ...columns,
      ...(columns.length > 1 ? [together] : []),
    ]
  }
}

/** A copy that a file comes from. */
export type Named<Id> = {
  id: Id
  /** Probability that a copy that has nothing to do with the file agrees as well, among all that were compared. */
  chance: number
  said: number
  same: number
  channel: string
  /** Values that spoke, or pages. */
  spoke: number
}

/** Nobody is named where chance could have done it more often than this. */
export const mostChance = 1e-6

/**
 * The copies that the file comes from, the surest first: several where copies were mixed. `chance` counts every comparison
 * that was made, so that it is that of naming anybody at all who has nothing to do with the file.
 */
export function nameCopies<Id>(
  channels: readonly Channel[],
  copies: readonly { id: Id; code: CodeWord }[],
): { named: Named<Id>[]; nearest: Named<Id> | undefined } {
  const tries = channels.length * copies.length
  const found = copies.flatMap(({ id, code }) => {
    const best = channels
      .map(({ name, votes, values }) => ({ name, spoke: values, ...agreementOf(code, votes) }))
      .sort((a, b) => a.chance - b.chance)[0]
    if (!best) return []
    const { name, said, same, spoke } = best
    return [{ id, said, same, spoke, channel: name, chance: Math.min(1, best.chance * tries) }]
  })
  found.sort((a, b) => a.chance - b.chance)
  return { named: found.filter(({ chance }) => chance < mostChance), nearest: found[0] }
}

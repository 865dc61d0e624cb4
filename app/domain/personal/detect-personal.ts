import { type Cell, emptyTally, tallyCell } from './column-tally.ts'
import { judgeColumns } from './judge-columns.ts'
import type { PersonalSuspicion } from './personal-kinds.ts'

/** Devices whose first place is remembered, to see whether they move. */
const mostDevices = 2_000

export type PersonalScan = {
  /** Takes the next row; values stand in the order of the columns, those beyond are left out. */
  add(row: readonly Cell[]): void
  /** What the columns seem to hold after the rows so far, one entry a column in their order. */
  result(): readonly { column: string; suspicions: PersonalSuspicion[] }[]
}

/**
 * Reads a table row by row and says which columns seem to hold personal information. Memory is bounded by the number of
 * columns, not of rows. A number alone is judged by the others of its column, by the column's name and by its neighbours;
 * one inside a text counts by itself. Nothing that was read is kept but first digits, surnames and places of devices.
 */
export function createPersonalScan(columns: readonly string[]): PersonalScan {
  const tallies = columns.map((name) => emptyTally(name))
  const hints = tallies.map(({ hint }) => hint)
  const device = hints.findIndex((hint) => hint.isDeviceKey)
  const axes = hints.flatMap(({ axis }, index) => (axis === undefined ? [] : [index]))
  const places = new Map<string, string>()
  let moved = 0
  let rows = 0

  const watchDevice = (row: readonly Cell[]) => {
    const key = String(row[device] ?? '')
    const place = axes.map((index) => placeOf(row[index])).join(' ')
    if (key === '' || !/\d/.test(place)) return
    const before = places.get(key)
    if (before === undefined) {
      if (places.size < mostDevices) places.set(key, place)
    } else if (before !== place) moved++
  }
  return {
    add(row) {
      rows++
      for (let index = 0; index < tallies.length; index++) tallyCell(tallies[index]!, row[index] ?? null, rows)
      if (device >= 0 && axes.length > 0) watchDevice(row)
    },
    result: () => judgeColumns(tallies, moved > 0),
  }
}

/** A place to three decimals, some hundred metres: what a fixed station does not leave. */
function placeOf(value: Cell | undefined): string {
  const number = Number(value)
  return Number.isFinite(number) ? number.toFixed(3) : String(value).slice(0, 40)
}

import type { CountedCell } from '../../../db/queries/census.server.ts'
import { fujianUnits } from '../codes/region.ts'
import { type PublicFigure, publishTallies, sumOf, type Tally, tallyOf } from './census-tally.ts'

/** Columns of the tables: the reporting units of the province, and `other` for all other places. */
export const censusPlaces: readonly string[] = [...fujianUnits, 'other']

/** The reporting unit a region counts to. */
export function placeOf(region: string): string {
  return (fujianUnits as readonly string[]).includes(region) ? region : 'other'
}

type Place = { industry: string; region: string } & CountedCell

/** The tallies of each industry by reporting unit; the industry with most comes first. */
export function tableOf(places: readonly Place[]): { industry: string; all: Tally; cells: Map<string, Tally> }[] {
  const industries = new Map<string, Map<string, Tally[]>>()
  for (const { industry, region, ...cell } of places) {
    const row = industries.get(industry) ?? new Map<string, Tally[]>()
    const place = placeOf(region)
    row.set(place, [...(row.get(place) ?? []), tallyOf(cell)])
    industries.set(industry, row)
  }
  return [...industries]
    .map(([industry, row]) => {
      const cells = new Map([...row].map(([place, tallies]) => [place, sumOf(tallies)]))
      return { industry, all: sumOf([...cells.values()]), cells }
    })
    .sort((a, b) => b.all.count - a.all.count || (a.industry < b.industry ? -1 : 1))
}

/** A row of the public table: of one industry by place, or of several industries together. */
export type PublicRow = {
  industries: readonly string[]
  count: number
  /** Places by themselves, and at most one figure of several places together. */
  cells: readonly PublicFigure[]
}

/**
 * The table as everybody may see it: no figure of it is about fewer than three organisations, nor is what is left when
 * figures are taken from the sums. Undefined where all together are too few.
 */
export function publishTable(places: readonly Place[]): PublicRow[] | undefined {
  const rows = tableOf(places)
  const published = publishTallies(rows.map(({ industry, all }) => ({ code: industry, tally: all })))
  return published?.map(({ codes, count }) => {
    const cells = new Map<string, Tally[]>()
    for (const row of rows)
      if (codes.includes(row.industry))
        for (const [place, tally] of row.cells) cells.set(place, [...(cells.get(place) ?? []), tally])
    const parts = [...cells].map(([code, tallies]) => ({ code, tally: sumOf(tallies) }))
    return { industries: codes, count, cells: publishTallies(parts) ?? [] }
  })
}

/** Verified organisations by one thing: how many, how many of them registered something, and how much. */
export type Coverage = { code: string; verified: number; holders: number; resources: number }

/** Sums coverage by `codeOf`; where there are most organisations comes first. */
export function coverageBy<R extends { verified: number; holders: number; resources: number }>(
  rows: readonly R[],
  codeOf: (row: R) => string,
): Coverage[] {
  const sums = new Map<string, Coverage>()
  for (const row of rows) {
    const code = codeOf(row)
    const sum = sums.get(code) ?? { code, verified: 0, holders: 0, resources: 0 }
    sums.set(code, {
      code,
      verified: sum.verified + row.verified,
      holders: sum.holders + row.holders,
      resources: sum.resources + row.resources,
    })
  }
  return [...sums.values()].sort((a, b) => b.verified - a.verified || (a.code < b.code ? -1 : 1))
}

/** A month with what was registered in it, and all that was ever registered by its end. */
export type MonthFigure = { month: string; registered: number; ever: number }

/** The months from the first to the last, the ones in which nothing was registered too; `ever` never falls (rule R25). */
export function growthOf(
  months: readonly { month: string; registered: number }[],
  ever: number,
  lastMonth: string,
): MonthFigure[] {
  const known = new Map(months.map(({ month, registered }) => [month, registered]))
  const first = [...known.keys()].sort()[0]
  if (first === undefined) return []
  const made: MonthFigure[] = []
  let left = ever
  for (let month = lastMonth; month >= first; month = monthBefore(month)) {
    const registered = known.get(month) ?? 0
    made.unshift({ month, registered, ever: left })
    left -= registered
  }
  return made
}

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}

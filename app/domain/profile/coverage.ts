import type { ColumnProfile, TableProfile } from './file-profile.ts'

const yearName = /年份|年度|^年$|(?:^|_)year$/i

type Span = Pick<TableProfile, 'timeStart' | 'timeEnd'>

/** From the first to the last day of all columns of dates that are not those of people; a month counts whole. */
export function spanOf(columns: readonly ColumnProfile[]): Span {
  return joinSpans(
    columns.map(({ name, type, min, max }): Span => {
      if ((type === 'DATE' || type === 'DATETIME') && typeof min === 'string' && typeof max === 'string')
        return { timeStart: firstDay(min), timeEnd: lastDay(max) }
      if (type === 'INTEGER' && yearName.test(name) && isYear(min) && isYear(max))
        return { timeStart: `${min}-01-01`, timeEnd: `${max}-12-31` }
      return {}
    }),
  )
}

/** The span that holds all of them. */
export function joinSpans(spans: readonly Span[]): Span {
  const starts = spans.flatMap(({ timeStart }) => timeStart ?? []).sort()
  const ends = spans.flatMap(({ timeEnd }) => timeEnd ?? []).sort()
  const [timeStart, timeEnd] = [starts[0], ends[ends.length - 1]]
  return timeStart !== undefined && timeEnd !== undefined ? { timeStart, timeEnd } : {}
}

/** Divisions with their rows, most frequent first: of several columns, what the most rows of one say. */
export function joinRegions(counts: readonly ReadonlyMap<string, number>[]): TableProfile['regions'] {
  const rows = new Map<string, number>()
  for (const each of counts) for (const [code, count] of each) rows.set(code, Math.max(count, rows.get(code) ?? 0))
  return [...rows]
    .map(([code, count]) => ({ code, rows: count }))
    .sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1))
    .slice(0, 400)
}

function isYear(value: number | string | undefined): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2100
}

function firstDay(iso: string): string {
  return iso.length === 7 ? `${iso}-01` : iso.slice(0, 10)
}

function lastDay(iso: string): string {
  if (iso.length !== 7) return iso.slice(0, 10)
  const [year, month] = iso.split('-').map(Number)
  return new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10)
}

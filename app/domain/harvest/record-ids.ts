import { stableKey } from './stable-key.ts'

/** What can tell one row of a catalogue from another: its link, what names it, and all of it. */
export type RowIdentity = { url?: string; names: readonly (string | undefined)[]; whole: string }

/**
 * An id for every row, the same in every run and in whatever order the rows stand. The link where no other row has it;
 * else a key of the names; else, where rows share those too, a key of all they say. A row that repeats another word for
 * word gets the number of the row it repeats.
 */
export function recordIds(rows: readonly RowIdentity[]): ({ id: string } | { sameAs: number })[] {
  const first = new Map<string, number>()
  const repeats = rows.map((row, index) => {
    const before = first.get(row.whole)
    if (before === undefined) first.set(row.whole, index)
    return before
  })
  const distinct = rows.filter((_, index) => repeats[index] === undefined)
  const links = countBy(distinct, (row) => row.url)
  const keys = countBy(distinct, (row) => (links.get(row.url) === 1 ? undefined : stableKey(row.names)))
  return rows.map((row, index) => {
    const before = repeats[index]
    if (before !== undefined) return { sameAs: before }
    if (row.url !== undefined && links.get(row.url) === 1) return { id: row.url }
    const key = stableKey(row.names)
    return { id: keys.get(key) === 1 ? key : stableKey([...row.names, row.whole]) }
  })
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string | undefined, number> {
  const counts = new Map<string | undefined, number>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

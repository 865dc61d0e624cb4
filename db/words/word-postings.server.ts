import type { Database as Sqlite } from 'better-sqlite3'
import { highest, phrase } from './word-scores.server.ts'

/** The rows of listings that have a word, in order. */
type Postings = { rows: Uint32Array; at: number; version: number }

/** Bytes of rows that are kept; those asked for longest ago go first. */
const mostBytes = 24 * 2 ** 20
/** Words are read anew after a change, those in many listings after so many milliseconds. */
const rare = 200
const life = 2_000

/**
 * Finds the listings that share most with many words, by the weight of each, without a score of how often and where a
 * word stands: reading which listings have a word costs a tenth of scoring them. What is kept may lack the newest listings
 * for two seconds.
 */
export function keepPostings(db: Sqlite, now: () => number = () => performance.now()) {
  const reading = db.prepare('select rowid from word where word match ?').pluck()
  const changes = db.prepare('pragma data_version').pluck()
  const kept = new Map<string, Postings>()
  let bytes = 0
  /** Sums by row, all zero between two questions. */
  let sums = new Float32Array(0)

  const postingsOf = (token: string, version: number): Postings => {
    const before = kept.get(token)
    if (before) {
      kept.delete(token)
      if (before.version === version || (before.rows.length >= rare && now() - before.at < life)) {
        // The newest stand last.
        kept.set(token, before)
        return before
      }
      bytes -= sizeOf(before)
    }
    const entry = { rows: Uint32Array.from(reading.all(phrase(token)) as number[]), at: now(), version }
    kept.set(token, entry)
    bytes += sizeOf(entry)
    for (const [oldest, each] of kept) {
      if (bytes <= mostBytes || oldest === token) break
      kept.delete(oldest)
      bytes -= sizeOf(each)
    }
    return entry
  }

  /** Rows of the listings with the highest sum of weights, highest first. */
  return (weights: ReadonlyMap<string, number>, limit: number): number[] => {
    const version = Number(changes.get())
    const asked = [...weights].map(([token, weight]) => ({ ...postingsOf(token, version), weight }))
    const last = Math.max(0, ...asked.map(({ rows }) => rows.at(-1) ?? 0))
    if (last >= sums.length) sums = new Float32Array(last + 10_000)
    const seen: number[] = []
    for (const { rows, weight } of asked) {
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index] as number
        if (sums[row] === 0) seen.push(row)
        sums[row] = (sums[row] as number) + weight
      }
    }
    const nearest = highest(seen, sums, limit, () => true)
    for (const row of seen) sums[row] = 0
    return nearest
  }
}

function sizeOf({ rows }: Postings): number {
  return rows.length * 4
}

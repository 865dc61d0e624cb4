import type { Database as Sqlite } from 'better-sqlite3'

/** What one word says of each listing that has it: rows in order, and BM25 as FTS5 gives it, higher is nearer. */
type Scores = { rows: Uint32Array; scores: Float32Array; at: number; version: number }

export type WordScores = {
  /** In how many listings each of these words stands; those in none are left out. */
  counts: (tokens: readonly string[]) => Map<string, number>
  /** Rows of listings with any or all of the words, nearest first; a word counts as often as `weightOf` says, else once. */
  nearest: (
    tokens: readonly string[],
    limit: number,
    which: 'any' | 'all',
    weightOf?: (token: string) => number,
  ) => number[]
}

/** A row and its score travel in one number: reading numbers one by one is half the time of reading pairs. */
const scoreRoom = 2 ** 20
/** A score is at most 2.2 times the rarity of its word, as FTS5 reckons it: in these parts it fits. */
const rarityParts = 400_000
const leastRarity = 1e-6
/** Bytes of scores that are kept; those asked for longest ago go first. */
const mostBytes = 48 * 2 ** 20
/** Words in fewer listings are read anew after every change, others after so many milliseconds. */
const rare = 200
const life = 2_000
/** Counts of words that are not rare hardly change; those of rare ones are read anew after every change. */
const countLife = 60_000
const mostCounts = 50_000

/**
 * Scores of words, each read once from FTS5 and kept: the BM25 of a question is the sum of that of its words, so
 * questions share what their common words cost. What is kept may lack the newest listings for two seconds. `listings` is
 * how many there are.
 */
export function keepScores(
  db: Sqlite,
  weights: readonly number[],
  listings: () => number,
  now: () => number = () => performance.now(),
): WordScores {
  const counting = db.prepare('select doc from vocabulary where term = ?').pluck()
  const scoring = db
    .prepare(
      `select rowid * ${scoreRoom} + min(${scoreRoom - 1}, cast(-bm25(word, ${weights.join(', ')}) * ? as integer))
       from word where word match ?`,
    )
    .pluck()
  const changes = db.prepare('pragma data_version').pluck()
  const kept = new Map<string, Scores>()
  const counts = new Map<string, { count: number; at: number; version: number }>()
  let bytes = 0
  /** Sums by row, all zero between two questions. */
  let sums = new Float32Array(0)
  let words = new Uint16Array(0)

  const isFresh = (entry: Scores, version: number) =>
    entry.version === version || (entry.rows.length >= rare && now() - entry.at < life)

  const scoresOf = (token: string, version: number): Scores => {
    const before = kept.get(token)
    if (before) {
      kept.delete(token)
      if (isFresh(before, version)) {
        // The newest stand last.
        kept.set(token, before)
        return before
      }
      bytes -= sizeOf(before)
    }
    const count = countOf(token, version)
    const rarity = Math.max(leastRarity, Math.log((listings() - count + 0.5) / (count + 0.5)) || 0)
    const read = scoring.all(rarityParts / rarity, phrase(token)) as number[]
    const entry = { rows: new Uint32Array(read.length), scores: new Float32Array(read.length), at: now(), version }
    for (const [index, each] of read.entries()) {
      entry.rows[index] = Math.floor(each / scoreRoom)
      entry.scores[index] = ((each % scoreRoom) / rarityParts) * rarity
    }
    kept.set(token, entry)
    bytes += sizeOf(entry)
    for (const [oldest, { rows }] of kept) {
      if (bytes <= mostBytes || oldest === token) break
      kept.delete(oldest)
      bytes -= rows.length * 8
    }
    return entry
  }

  function countOf(token: string, version: number): number {
    const known = counts.get(token)
    if (known && (known.version === version || (known.count >= rare && now() - known.at < countLife)))
      return known.count
    const count = Number(counting.get(token) ?? 0)
    counts.delete(token)
    counts.set(token, { count, at: now(), version })
    for (const oldest of counts.keys()) {
      if (counts.size <= mostCounts) break
      counts.delete(oldest)
    }
    return count
  }

  return {
    counts: (tokens) => {
      // Asked once: each time costs as much as a count.
      const version = Number(changes.get())
      return new Map(tokens.map((token) => [token, countOf(token, version)] as const).filter(([, count]) => count > 0))
    },

    nearest: (tokens, limit, which, weightOf = () => 1) => {
      const version = Number(changes.get())
      const asked = [...new Set(tokens)].map((token) => ({ ...scoresOf(token, version), weight: weightOf(token) }))
      const last = Math.max(0, ...asked.map(({ rows }) => rows.at(-1) ?? 0))
      if (last >= sums.length) {
        sums = new Float32Array(last + 10_000)
        words = new Uint16Array(last + 10_000)
      }
      const seen: number[] = []
      for (const { rows, scores, weight } of asked)
        for (let index = 0; index < rows.length; index++) {
          const row = rows[index] as number
          if (words[row] === 0) seen.push(row)
          words[row] = (words[row] as number) + 1
          sums[row] = (sums[row] as number) + weight * (scores[index] as number)
        }
      const least = which === 'all' ? asked.length : 1
      const nearest = highest(seen, sums, limit, (row) => (words[row] as number) >= least)
      for (const row of seen) {
        sums[row] = 0
        words[row] = 0
      }
      return nearest
    },
  }
}

/** The rows with the highest sums among those that may be, highest first. */
export function highest(
  rows: readonly number[],
  sums: Float32Array,
  limit: number,
  mayBe: (row: number) => boolean,
): number[] {
  const bySum = (a: number, b: number) => (sums[b] as number) - (sums[a] as number) || a - b
  const found: number[] = []
  let least = -1
  for (const row of rows) {
    if ((sums[row] as number) <= least || !mayBe(row)) continue
    found.push(row)
    if (found.length < 2 * limit) continue
    found.sort(bySum).length = limit
    least = sums[found[limit - 1] as number] as number
  }
  return found.sort(bySum).slice(0, limit)
}

/** A word as FTS5 is asked for it: no sign in it means anything. */
export function phrase(token: string): string {
  return `"${token.replace(/["\0]/g, '')}"`
}

function sizeOf({ rows }: Scores): number {
  return rows.length * 8
}

import type { Database as Sqlite } from 'better-sqlite3'
import type { WordsCandidate } from './words-layout.server.ts'

/** Listings whose words are kept at hand. */
const mostCandidates = 5_000

type Row = { rowid: number; id: string; words: string; lengths: string }

/**
 * Reads the words of listings by their rows, in the order of the rows. Those that were near to one question are near to
 * the next: they are read once while nothing changes.
 */
export function keepCandidates(db: Sqlite): (rows: readonly number[]) => WordsCandidate[] {
  const reading = db.prepare(
    'select rowid, id, words, lengths from doc where rowid in (select value from json_each(?))',
  )
  const changes = db.prepare('pragma data_version').pluck()
  const kept = new Map<number, WordsCandidate>()
  let keptOf = -1
  return (rows) => {
    const version = Number(changes.get())
    if (version !== keptOf) kept.clear()
    keptOf = version
    const missing = rows.filter((row) => !kept.has(row))
    const read = missing.length === 0 ? [] : (reading.all(JSON.stringify(missing)) as Row[])
    for (const { rowid, lengths, ...doc } of read) kept.set(rowid, { ...doc, lengths: lengths.split(' ').map(Number) })
    const found = rows.flatMap((row) => {
      const candidate = kept.get(row)
      if (!candidate) return []
      // The newest stand last.
      kept.delete(row)
      kept.set(row, candidate)
      return candidate
    })
    for (const oldest of kept.keys()) {
      if (kept.size <= mostCandidates) break
      kept.delete(oldest)
    }
    return found
  }
}

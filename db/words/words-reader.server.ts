import { existsSync } from 'node:fs'
import SqliteDatabase, { type Database as Sqlite } from 'better-sqlite3'
import { keepCandidates } from './word-candidates.server.ts'
import { keepPostings } from './word-postings.server.ts'
import { keepScores, phrase } from './word-scores.server.ts'
import {
  getMeta,
  inodeOf,
  noTotals,
  ownVersion,
  type Totals,
  type WordsCandidate,
  wordColumns,
} from './words-layout.server.ts'

export type WordsReader = {
  /** Whether every listing is in it; before that answers may lack some. */
  isComplete: () => boolean
  /** Whether it still reads the file at its path, in its own version: false once that was made anew, emptied or removed. */
  isCurrent: () => boolean
  count: () => number
  /** Ids of listings in order of id, those after `after`, with the hash of what is kept of each (see `wordsHash`). */
  hashes: (after: string, limit: number) => { id: string; hash: string }[]
  /** Mean number of tokens in each column, in their order. */
  meanLengths: () => number[]
  /** In how many listings each of these tokens stands; those in none are left out. */
  frequencies: (tokens: readonly string[]) => Map<string, number>
  /** Listings with any or all of the tokens, nearest first by BM25; a token counts as often as `weightOf` says, else once. */
  nearest: (
    tokens: readonly string[],
    limit: number,
    which?: 'any' | 'all',
    weightOf?: (token: string) => number,
  ) => WordsCandidate[]
  /** Listings that share most with many words, by the weight of each, most first. Cheaper than `nearest`. */
  sharing: (weights: ReadonlyMap<string, number>, limit: number) => WordsCandidate[]
  /** The words of these listings, for those that are in it. */
  wordsOf: (ids: readonly string[]) => WordsCandidate[]
  /** Ids of listings with this very title. */
  titled: (key: string, limit: number) => string[]
  /** Another number whenever anything in it was changed by another connection. */
  changes: () => number
  /** Ids of listings that sound like all or any of these; the last may be a beginning. Nearest first. */
  soundingLike: (sounds: readonly string[], which: 'all' | 'any', limit: number) => string[]
  /** Ids of listings with this very piece in a title, shortest titles first: every title is looked at. */
  titlesHolding: (piece: string, limit: number) => string[]
  /** In how many listings a sound is found, counted up to `most`. */
  countSounding: (sound: string, most: number) => number
  /** Field names that hold a text, most frequent first. */
  fieldKeysLike: (text: string, limit: number) => string[]
  /** Words that begin so and are in at least one listing, of so many letters, with their frequency; most frequent first. */
  wordsFrom: (
    beginning: string,
    limit: number,
    letters?: { least: number; most: number },
  ) => { word: string; count: number }[]
  close: () => void
}

const weights = [6, 3, 2, 2, 2, 1, 1, 0.5]

/** Opens the file for reading; undefined while there is none. */
export function openWordsReader(path: string, version: string): WordsReader | undefined {
  if (!existsSync(path)) return undefined
  const inode = inodeOf(path)
  const own = ownVersion(version)
  let db: Sqlite | undefined
  try {
    db = new SqliteDatabase(path, { readonly: true, fileMustExist: true })
    db.pragma('busy_timeout = 250')
    db.pragma('cache_size = -32768')
    if (getMeta(db, 'version') === own) return readerOf(db, () => inodeOf(path) === inode, own)
  } catch {
    // Not readable now: as if there were none.
  }
  db?.close()
  return undefined
}

type DocWords = { id: string; words: string; lengths: string }

function readerOf(db: Sqlite, isSameFile: () => boolean, version: string): WordsReader {
  const totals = (): Totals => {
    const text = meta.get('totals') as string | undefined
    return text ? (JSON.parse(text) as Totals) : noTotals()
  }
  const sharing = keepPostings(db)
  const scores = keepScores(db, weights, () => totals().listings)
  const candidatesIn = keepCandidates(db)
  const docsById = db.prepare('select id, words, lengths from doc where id in (select value from json_each(?))')
  const sounding = db.prepare(
    `select doc.id from (select rowid, rank from sound where sound match ? order by rank limit ?) as found
     join doc on doc.rowid = found.rowid order by found.rank`,
  )
  const holding = db
    .prepare(
      'select doc.id from title join doc on doc.rowid = title.rowid where instr(title.title, ?) > 0 order by length(title.title), doc.id limit ?',
    )
    .pluck()
  const titled = db
    .prepare(
      'select doc.id from title_key join doc on doc.rowid = title_key.listing where key = ? order by doc.id limit ?',
    )
    .pluck()
  const changes = db.prepare('pragma data_version').pluck()
  const countSounding = db.prepare('select count(*) from (select 1 from sound where sound match ? limit ?)').pluck()
  const fieldLike = db.prepare(
    "select key from field_key where key like ? escape '\\' order by listings desc, length(key), key limit ?",
  )
  const from = db.prepare(
    `select term as word, doc as count from vocabulary where term >= ? and term < ? and length(term) between ? and ?
     order by doc desc limit ?`,
  )
  const hashes = db.prepare('select id, hash from doc where id > ? order by id limit ?')
  const meta = db.prepare('select value from meta where key = ?').pluck()
  let isComplete = false
  return {
    isComplete: () => {
      isComplete ||= meta.get('complete') === '1'
      return isComplete
    },
    isCurrent: () => {
      isComplete = meta.get('complete') === '1'
      return isSameFile() && meta.get('version') === version
    },
    count: () => totals().listings,
    hashes: (after, limit) => hashes.all(after, limit) as { id: string; hash: string }[],
    meanLengths: () => {
      const { listings, tokens } = totals()
      return listings === 0 ? wordColumns.map(() => 10) : tokens.map((sum) => sum / listings)
    },
    frequencies: scores.counts,
    nearest: (tokens, limit, which = 'any', weightOf) =>
      tokens.length === 0 ? [] : candidatesIn(scores.nearest(tokens, limit, which, weightOf)),
    sharing: (weights, limit) => candidatesIn(sharing(weights, limit)),
    wordsOf: (ids) =>
      (docsById.all(JSON.stringify(ids)) as DocWords[]).map(({ lengths, ...doc }) => ({
        ...doc,
        lengths: lengths.split(' ').map(Number),
      })),
    soundingLike: (sounds, which, limit) =>
      sounds.length === 0
        ? []
        : (
            sounding.all(`${sounds.map(phrase).join(which === 'all' ? ' AND ' : ' OR ')} *`, limit) as { id: string }[]
          ).map((row) => row.id),
    titled: (key, limit) => titled.all(key, limit) as string[],
    changes: () => Number(changes.get()),
    titlesHolding: (piece, limit) => holding.all(piece, limit) as string[],
    countSounding: (sound, most) => Number(countSounding.get(`${phrase(sound)} *`, most)),
    fieldKeysLike: (text, limit) =>
      (fieldLike.all(`%${text.replace(/[\\%_]/g, '\\$&')}%`, limit) as { key: string }[]).map((row) => row.key),
    wordsFrom: (beginning, limit, { least, most } = { least: 0, most: 10_000 }) =>
      from.all(beginning, `${beginning}\u{10ffff}`, least, most, limit) as { word: string; count: number }[],
    close: () => db.close(),
  }
}

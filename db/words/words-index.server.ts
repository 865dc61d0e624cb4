import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase, { type Database as Sqlite } from 'better-sqlite3'
import { keepCandidates } from './word-candidates.server.ts'
import { keepPostings } from './word-postings.server.ts'
import { keepScores, phrase } from './word-scores.server.ts'

/**
 * The words of all listed listings, in a file of their own: how rare a word is, and which listings are nearest to many
 * words at once (BM25). A projection of the database like the engine's index: it may be deleted at any time. It is always
 * SQLite (FTS5), whatever the database is, and is asked synchronously: an answer takes a few milliseconds.
 */

/** The columns of words, in order; tokens are separated by spaces. */
export const wordColumns = ['title', 'keywords', 'fields', 'provider', 'summary', 'body', 'labels', 'glossary'] as const
export type WordColumn = (typeof wordColumns)[number]

/** What is kept of one listing. */
export type WordsRow = {
  id: string
  words: Record<WordColumn, string>
  /** The folded titles, as they stand. */
  title: string
  /** Keys of the titles: equal for titles that differ only in spaces and signs. */
  titleKeys: readonly string[]
  /** How title, provider and places sound: pairs of syllables, and initials from every character on. */
  sounds: string
  /** Every name of every field, as `fieldKey` writes it. */
  fieldKeys: readonly string[]
}

/** A listing near to some words: its columns in the order of `wordColumns`, a line each, and the number of tokens in each. */
export type WordsCandidate = { id: string; words: string; lengths: number[] }

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

export type WordsWriter = {
  /** Puts or replaces listings; those of which the same is kept already are only seen to belong to this filling. */
  put: (rows: readonly WordsRow[]) => void
  remove: (ids: readonly string[]) => void
  /** Begins a new filling: until `finish` the index counts as incomplete only when it was so before. */
  begin: () => void
  /** The number of the newest event brought in; 0 before any. Kept for whoever writes. */
  seen: () => number
  see: (event: number) => void
  /** How many listings are in it. */
  count: () => number
  /** Whether the file at its path is still the one written to. */
  isThere: () => boolean
  /** Ends a filling: what was not put since `begin` is removed, and the index is complete. */
  finish: () => void
  close: () => void
}

/** Raised when the same listing becomes other words; a file of another version is emptied. */
const layoutVersion = 8
const weights = [6, 3, 2, 2, 2, 1, 1, 0.5]
const columns = wordColumns.join(', ')

/** Names everything that is kept of a listing: equal for equal rows. */
export function wordsHash(row: WordsRow): string {
  return createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 32)
}

/** Whether an error says that the file is damaged, so that it has to be made anew. */
export function isDamage(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB|IOERR|CANTOPEN)/.test(error.code)
}

/** Removes the file with its companions; it is made anew by whoever writes next. */
export function removeWords(path: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
}

/** Opens the file for writing, making or emptying it where needed; a damaged one is made anew. One process at a time. */
export function openWordsWriter(path: string, version: string): WordsWriter {
  mkdirSync(dirname(path), { recursive: true })
  let db: Sqlite
  try {
    db = openForWriting(path, version)
  } catch (error) {
    if (!isDamage(error)) throw error
    removeWords(path)
    db = openForWriting(path, version)
  }
  const inode = inodeOf(path)
  const find = db.prepare('select rowid, lengths, keys, hash from doc where id = ?')
  const keep = db.prepare('update doc set filling = ? where rowid = ? and filling <> ?')
  const insertDoc = db.prepare('insert into doc (id, filling, hash, words, lengths, keys) values (?, ?, ?, ?, ?, ?)')
  const insertWords = db.prepare(
    `insert into word (rowid, ${columns}) values (?, ${wordColumns.map(() => '?').join(', ')})`,
  )
  const insertSounds = db.prepare('insert into sound (rowid, sounds) values (?, ?)')
  const insertTitle = db.prepare('insert into title (rowid, title) values (?, ?)')
  const insertTitleKey = db.prepare('insert or ignore into title_key (key, listing) values (?, ?)')
  const insertField = db.prepare(
    'insert into field_key (key, listings) values (?, 1) on conflict (key) do update set listings = listings + 1',
  )
  const lessField = db.prepare('update field_key set listings = listings - 1 where key = ?')
  const dropField = db.prepare('delete from field_key where key = ? and listings < 1')
  const deletes = [
    ...['word', 'sound', 'title', 'doc'].map((table) => db.prepare(`delete from ${table} where rowid = ?`)),
    db.prepare('delete from title_key where listing = ?'),
  ]
  let filling = Number(getMeta(db, 'filling') ?? 0)

  const removeOne = (row: DocRow, totals: Totals) => {
    for (const statement of deletes) statement.run(row.rowid)
    for (const key of linesOf(row.keys)) {
      lessField.run(key)
      dropField.run(key)
    }
    addTo(totals, row.lengths, -1)
  }
  return {
    put: db.transaction((rows: readonly WordsRow[]) => {
      const totals = readTotals(db)
      for (const row of rows) {
        const hash = wordsHash(row)
        const before = find.get(row.id) as DocRow | undefined
        if (before?.hash === hash) {
          keep.run(filling, before.rowid, filling)
          continue
        }
        if (before) removeOne(before, totals)
        const words = wordColumns.map((name) => row.words[name])
        const lengths = words.map(countTokens).join(' ')
        const keys = [...new Set(row.fieldKeys)]
        const { lastInsertRowid } = insertDoc.run(row.id, filling, hash, words.join('\n'), lengths, keys.join('\n'))
        insertWords.run(lastInsertRowid, ...words)
        insertTitle.run(lastInsertRowid, row.title)
        for (const key of row.titleKeys) insertTitleKey.run(key, lastInsertRowid)
        if (row.sounds) insertSounds.run(lastInsertRowid, row.sounds)
        for (const key of keys) insertField.run(key)
        addTo(totals, lengths, 1)
      }
      setMeta(db, 'totals', JSON.stringify(totals))
    }),
    remove: db.transaction((ids: readonly string[]) => {
      const totals = readTotals(db)
      for (const id of ids) {
        const before = find.get(id) as DocRow | undefined
        if (before) removeOne(before, totals)
      }
      setMeta(db, 'totals', JSON.stringify(totals))
    }),
    begin: () => {
      filling += 1
      setMeta(db, 'filling', String(filling))
    },
    finish: db.transaction(() => {
      const totals = readTotals(db)
      const gone = db.prepare('select rowid, lengths, keys, hash from doc where filling <> ?').all(filling) as DocRow[]
      for (const row of gone) removeOne(row, totals)
      setMeta(db, 'totals', JSON.stringify(totals))
      setMeta(db, 'complete', '1')
    }),
    seen: () => Number(getMeta(db, 'event') ?? 0),
    see: (event) => setMeta(db, 'event', String(event)),
    count: () => readTotals(db).listings,
    isThere: () => inodeOf(path) === inode,
    close: () => db.close(),
  }
}

function openForWriting(path: string, version: string): Sqlite {
  const db = new SqliteDatabase(path)
  try {
    db.pragma('journal_mode = WAL')
    // It can be made again, so a crash of the machine may cost it; a crash of the program does not.
    db.pragma('synchronous = OFF')
    db.pragma('busy_timeout = 5000')
    prepare(db, `${layoutVersion} ${version}`)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

type DocRow = { rowid: number; lengths: string; keys: string; hash: string }
/** How many listings there are, and how many tokens they have in each column. */
type Totals = { listings: number; tokens: number[] }

const noTotals = (): Totals => ({ listings: 0, tokens: wordColumns.map(() => 0) })

function readTotals(db: Sqlite): Totals {
  const text = getMeta(db, 'totals')
  return text ? (JSON.parse(text) as Totals) : noTotals()
}

function addTo(totals: Totals, lengths: string, times: 1 | -1): void {
  totals.listings += times
  for (const [column, length] of lengths.split(' ').entries())
    totals.tokens[column] = (totals.tokens[column] ?? 0) + times * Number(length)
}

function linesOf(text: string): string[] {
  return text ? text.split('\n') : []
}

function inodeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? 0
}

/** Opens the file for reading; undefined while there is none. */
export function openWordsReader(path: string, version: string): WordsReader | undefined {
  if (!existsSync(path)) return undefined
  const inode = inodeOf(path)
  const ownVersion = `${layoutVersion} ${version}`
  let db: Sqlite | undefined
  try {
    db = new SqliteDatabase(path, { readonly: true, fileMustExist: true })
    db.pragma('busy_timeout = 250')
    db.pragma('cache_size = -32768')
    if (getMeta(db, 'version') === ownVersion) return readerOf(db, () => inodeOf(path) === inode, ownVersion)
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
    frequencies: (tokens) => {
      const found = new Map<string, number>()
      for (const token of tokens) {
        const n = scores.count(token)
        if (n > 0) found.set(token, n)
      }
      return found
    },
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

function prepare(db: Sqlite, version: string): void {
  const isThere = db.prepare("select 1 from sqlite_master where name = 'meta'").get() !== undefined
  if (isThere && getMeta(db, 'version') === version) return
  db.transaction(() => {
    for (const name of ['vocabulary', 'word', 'sound', 'doc', 'title', 'title_key', 'field_key', 'meta'])
      db.exec(`drop table if exists ${name}`)
    db.exec(`
      create table meta (key text primary key, value text not null) without rowid;
      create table doc (rowid integer primary key, id text not null unique, filling integer not null, hash text not null, words text not null,
        lengths text not null, keys text not null);
      create table title (rowid integer primary key, title text not null);
      create table title_key (key text not null, listing integer not null, primary key (key, listing)) without rowid;
      create index title_key_listing on title_key (listing);
      create table field_key (key text primary key, listings integer not null) without rowid;
      create virtual table word using fts5(${columns}, content='', contentless_delete=1,
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*'");
      create virtual table sound using fts5(sounds, content='', contentless_delete=1, prefix='3 4 5');
      create virtual table vocabulary using fts5vocab(word, row);
    `)
    setMeta(db, 'version', version)
  })()
}

function countTokens(text: string): number {
  let count = text ? 1 : 0
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++
  return count
}

function getMeta(db: Sqlite, key: string): string | undefined {
  return db.prepare('select value from meta where key = ?').pluck().get(key) as string | undefined
}

function setMeta(db: Sqlite, key: string, value: string): void {
  db.prepare('insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value').run(
    key,
    value,
  )
}

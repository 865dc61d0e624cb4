import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase, { type Database as Sqlite } from 'better-sqlite3'

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
  count: () => number
  /** Mean number of tokens in each column, in their order. */
  meanLengths: () => number[]
  /** In how many listings each of these tokens stands; those in none are left out. */
  frequencies: (tokens: readonly string[]) => Map<string, number>
  /** Listings with any of the tokens, nearest first by BM25. */
  nearest: (tokens: readonly string[], limit: number) => WordsCandidate[]
  /** Ids of listings that sound like all or any of these; the last may be a beginning. Nearest first. */
  soundingLike: (sounds: readonly string[], which: 'all' | 'any', limit: number) => string[]
  /** Ids of listings with this very piece in a title, shortest titles first: every title is looked at. */
  titlesHolding: (piece: string, limit: number) => string[]
  /** In how many listings a sound is found, counted up to `most`. */
  countSounding: (sound: string, most: number) => number
  /** Field names that hold a text, most frequent first. */
  fieldKeysLike: (text: string, limit: number) => string[]
  /** Words that begin so and are in at least one listing, with their frequency. */
  wordsFrom: (beginning: string, limit: number) => { word: string; count: number }[]
  close: () => void
}

export type WordsWriter = {
  /** Puts or replaces listings. */
  put: (rows: readonly WordsRow[]) => void
  remove: (ids: readonly string[]) => void
  /** Begins a new filling: until `finish` the index counts as incomplete only when it was so before. */
  begin: () => void
  /** Ends a filling: what was not put since `begin` is removed, and the index is complete. */
  finish: () => void
  close: () => void
}

/** Raised when the same listing becomes other words; a file of another version is emptied. */
const layoutVersion = 5
const weights = [6, 3, 2, 2, 2, 1, 1, 0.5]
const columns = wordColumns.join(', ')

/** Opens the file for writing, making or emptying it where needed. One process at a time. */
export function openWordsWriter(path: string, version: string): WordsWriter {
  mkdirSync(dirname(path), { recursive: true })
  const db = new SqliteDatabase(path)
  db.pragma('journal_mode = WAL')
  // It can be made again, so a crash of the machine may cost it; a crash of the program does not.
  db.pragma('synchronous = OFF')
  db.pragma('busy_timeout = 5000')
  prepare(db, `${layoutVersion} ${version}`)
  const find = db.prepare('select rowid from doc where id = ?').pluck()
  const insertDoc = db.prepare('insert into doc (id, filling, words, lengths) values (?, ?, ?, ?)')
  const deleteDoc = db.prepare('delete from doc where rowid = ?')
  const insertWords = db.prepare(
    `insert into word (rowid, ${columns}) values (?, ${wordColumns.map(() => '?').join(', ')})`,
  )
  const deleteWords = db.prepare('delete from word where rowid = ?')
  const insertSounds = db.prepare('insert into sound (rowid, sounds) values (?, ?)')
  const insertTitle = db.prepare('insert into title (rowid, title) values (?, ?)')
  const deleteTitle = db.prepare('delete from title where rowid = ?')
  const deleteSounds = db.prepare('delete from sound where rowid = ?')
  const insertField = db.prepare(
    'insert into field_key (key, listings) values (?, 1) on conflict (key) do update set listings = listings + 1',
  )
  let filling = Number(getMeta(db, 'filling') ?? 0)

  const removeOne = (rowid: unknown) => {
    deleteWords.run(rowid)
    deleteSounds.run(rowid)
    deleteTitle.run(rowid)
    deleteDoc.run(rowid)
  }
  return {
    put: db.transaction((rows: readonly WordsRow[]) => {
      for (const row of rows) {
        const before = find.get(row.id)
        if (before !== undefined) removeOne(before)
        const words = wordColumns.map((name) => row.words[name])
        const { lastInsertRowid } = insertDoc.run(row.id, filling, words.join('\n'), words.map(countTokens).join(' '))
        insertWords.run(lastInsertRowid, ...words)
        insertTitle.run(lastInsertRowid, row.title)
        if (row.sounds) insertSounds.run(lastInsertRowid, row.sounds)
        if (before === undefined) for (const key of new Set(row.fieldKeys)) insertField.run(key)
      }
    }),
    remove: db.transaction((ids: readonly string[]) => {
      for (const id of ids) {
        const before = find.get(id)
        if (before !== undefined) removeOne(before)
      }
    }),
    begin: () => {
      filling += 1
      setMeta(db, 'filling', String(filling))
    },
    finish: db.transaction(() => {
      for (const rowid of db.prepare('select rowid from doc where filling <> ?').pluck().all(filling)) removeOne(rowid)
      const lengths = wordColumns.map(() => 0)
      let seen = 0
      for (const row of db.prepare('select lengths from doc order by rowid limit 5000').pluck().iterate()) {
        seen += 1
        for (const [index, length] of String(row).split(' ').entries())
          lengths[index] = (lengths[index] ?? 0) + Number(length)
      }
      setMeta(db, 'meanLengths', JSON.stringify(lengths.map((sum) => sum / Math.max(1, seen))))
      setMeta(db, 'complete', '1')
    }),
    close: () => db.close(),
  }
}

/** Opens the file for reading; undefined while there is none. */
export function openWordsReader(path: string, version: string): WordsReader | undefined {
  if (!existsSync(path)) return undefined
  let db: Sqlite
  try {
    db = new SqliteDatabase(path, { readonly: true, fileMustExist: true })
    db.pragma('busy_timeout = 1000')
    db.pragma('mmap_size = 1073741824')
    db.pragma('cache_size = -32768')
    if (getMeta(db, 'version') !== `${layoutVersion} ${version}`) {
      db.close()
      return undefined
    }
  } catch {
    return undefined
  }
  const frequency = db.prepare('select doc from vocabulary where term = ?').pluck()
  const nearest = db.prepare(
    `select doc.id, doc.words, doc.lengths from (
       select rowid, bm25(word, ${weights.join(', ')}) as score from word where word match ? order by score limit ?
     ) as found join doc on doc.rowid = found.rowid order by found.score`,
  )
  const sounding = db.prepare(
    `select doc.id from (select rowid, rank from sound where sound match ? order by rank limit ?) as found
     join doc on doc.rowid = found.rowid order by found.rank`,
  )
  const holding = db
    .prepare(
      'select doc.id from title join doc on doc.rowid = title.rowid where instr(title.title, ?) > 0 order by length(title.title), doc.id limit ?',
    )
    .pluck()
  const countSounding = db.prepare('select count(*) from (select 1 from sound where sound match ? limit ?)').pluck()
  const fieldLike = db.prepare(
    "select key from field_key where key like ? escape '\\' order by listings desc, length(key), key limit ?",
  )
  const from = db.prepare(
    'select term as word, doc as count from vocabulary where term >= ? and term < ? order by doc desc limit ?',
  )
  const count = db.prepare('select count(*) from doc').pluck()
  const phrase = (token: string) => `"${token.replaceAll('"', '')}"`
  let isComplete = false
  let lengths: number[] | undefined
  return {
    isComplete: () => {
      isComplete ||= getMeta(db, 'complete') === '1'
      return isComplete
    },
    count: () => Number(count.get()),
    meanLengths: () => {
      lengths ??= JSON.parse(getMeta(db, 'meanLengths') ?? 'null') ?? undefined
      return lengths ?? wordColumns.map(() => 10)
    },
    frequencies: (tokens) => {
      const found = new Map<string, number>()
      for (const token of tokens) {
        const n = frequency.get(token)
        if (typeof n === 'number' && n > 0) found.set(token, n)
      }
      return found
    },
    nearest: (tokens, limit) =>
      tokens.length === 0
        ? []
        : (nearest.all(tokens.map(phrase).join(' OR '), limit) as { id: string; words: string; lengths: string }[]).map(
            ({ lengths, ...row }) => ({ ...row, lengths: lengths.split(' ').map(Number) }),
          ),
    soundingLike: (sounds, which, limit) =>
      sounds.length === 0
        ? []
        : (
            sounding.all(`${sounds.map(phrase).join(which === 'all' ? ' AND ' : ' OR ')} *`, limit) as { id: string }[]
          ).map((row) => row.id),
    titlesHolding: (piece, limit) => holding.all(piece, limit) as string[],
    countSounding: (sound, most) => Number(countSounding.get(`${phrase(sound)} *`, most)),
    fieldKeysLike: (text, limit) =>
      (fieldLike.all(`%${text.replace(/[\\%_]/g, '\\$&')}%`, limit) as { key: string }[]).map((row) => row.key),
    wordsFrom: (beginning, limit) =>
      from.all(beginning, `${beginning}\u{10ffff}`, limit) as { word: string; count: number }[],
    close: () => db.close(),
  }
}

function prepare(db: Sqlite, version: string): void {
  const isThere = db.prepare("select 1 from sqlite_master where name = 'meta'").get() !== undefined
  if (isThere && getMeta(db, 'version') === version) return
  db.transaction(() => {
    for (const name of ['vocabulary', 'word', 'sound', 'doc', 'title', 'field_key', 'meta'])
      db.exec(`drop table if exists ${name}`)
    db.exec(`
      create table meta (key text primary key, value text not null) without rowid;
      create table doc (rowid integer primary key, id text not null unique, filling integer not null, words text not null,
        lengths text not null);
      create table title (rowid integer primary key, title text not null);
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
  return text ? text.split(' ').length : 0
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

import { createHash } from 'node:crypto'
import { rmSync, statSync } from 'node:fs'
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
  /** Keys of the titles: equal for titles that differ only in spaces and signs. */
  titleKeys: readonly string[]
  /** How title, provider and places sound: pairs of syllables, and initials from every character on. */
  sounds: string
  /** Every name of every field, as `fieldKey` writes it. */
  fieldKeys: readonly string[]
}

/** A listing near to some words: its columns in the order of `wordColumns`, a line each, and the number of tokens in each. */
export type WordsCandidate = { id: string; words: string; lengths: number[] }

/** Raised when the same listing becomes other words; a file of another version is emptied. */
const layoutVersion = 8
/** The columns as SQL names them. */
export const columns = wordColumns.join(', ')

/** The version a file is of: that of the layout, and the one of whoever fills it. */
export function ownVersion(version: string): string {
  return `${layoutVersion} ${version}`
}

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

/** Empties a file of another version, or makes the tables of a new one. */
export function prepare(db: Sqlite, version: string): void {
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

/** How many listings there are, and how many tokens they have in each column. */
export type Totals = { listings: number; tokens: number[] }

/** Of a file that holds nothing. */
export const noTotals = (): Totals => ({ listings: 0, tokens: wordColumns.map(() => 0) })

/** What is kept of both; nothing where the file is new. */
export function readTotals(db: Sqlite): Totals {
  const text = getMeta(db, 'totals')
  return text ? (JSON.parse(text) as Totals) : noTotals()
}

/** Names the file at a path: another number once another lies there; 0 where there is none. */
export function inodeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? 0
}

/** What is noted of the file as a whole. */
export function getMeta(db: Sqlite, key: string): string | undefined {
  return db.prepare('select value from meta where key = ?').pluck().get(key) as string | undefined
}

/** Notes something of the file as a whole. */
export function setMeta(db: Sqlite, key: string, value: string): void {
  db.prepare('insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value').run(
    key,
    value,
  )
}

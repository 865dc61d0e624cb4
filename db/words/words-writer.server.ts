import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase, { type Database as Sqlite } from 'better-sqlite3'
import {
  columns,
  getMeta,
  inodeOf,
  isDamage,
  ownVersion,
  prepare,
  readTotals,
  removeWords,
  setMeta,
  type Totals,
  type WordsRow,
  wordColumns,
  wordsHash,
} from './words-layout.server.ts'

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
    prepare(db, ownVersion(version))
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

type DocRow = { rowid: number; lengths: string; keys: string; hash: string }

function addTo(totals: Totals, lengths: string, times: 1 | -1): void {
  totals.listings += times
  for (const [column, length] of lengths.split(' ').entries())
    totals.tokens[column] = (totals.tokens[column] ?? 0) + times * Number(length)
}

function linesOf(text: string): string[] {
  return text ? text.split('\n') : []
}

function countTokens(text: string): number {
  let count = text ? 1 : 0
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++
  return count
}

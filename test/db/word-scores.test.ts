import SqliteDatabase, { type Database as Sqlite } from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { keepScores } from '#db/words/word-scores.server.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const weights = [6, 1]

/** A file of titles and texts, and another connection that reads it. */
function openFile(rows: readonly (readonly [string, string])[]): { writer: Sqlite; reader: Sqlite } {
  const path = `${temporaryFolder()}/words.sqlite`
  const writer = new SqliteDatabase(path)
  writer.pragma('journal_mode = WAL')
  writer.exec(
    'create virtual table word using fts5(title, body); create virtual table vocabulary using fts5vocab(word, row)',
  )
  const insert = writer.prepare('insert into word (title, body) values (?, ?)')
  writer.transaction(() => {
    for (const row of rows) insert.run(...row)
  })()
  const reader = new SqliteDatabase(path, { readonly: true })
  onTestFinished(() => {
    reader.close()
    writer.close()
  })
  return { writer, reader }
}

/** Listings of which the words are spread unevenly, and repeat. */
const rows = Array.from({ length: 900 }, (_, index) => {
  const words = [index % 2 && 'load', index % 3 && 'port', index % 7 === 0 && 'tide', index % 50 === 0 && 'reef']
  const title = words.filter(Boolean).join(' ')
  return [title, `${`${title} `.repeat(1 + (index % 5))}${'other '.repeat(index % 11)}`] as const
})

/** What FTS5 itself finds nearest. */
function nearestByItself(db: Sqlite, tokens: readonly string[], limit: number, which: 'any' | 'all'): number[] {
  const asked = tokens.map((token) => `"${token}"`).join(which === 'all' ? ' AND ' : ' OR ')
  return db
    .prepare(`select rowid from word where word match ? order by bm25(word, ${weights.join(', ')}), rowid limit ?`)
    .pluck()
    .all(asked, limit) as number[]
}

test('the nearest are those of FTS5 itself, for any and for all of the words', () => {
  const { reader } = openFile(rows)
  const scores = keepScores(reader, weights, () => rows.length)
  for (const which of ['any', 'all'] as const)
    for (const tokens of [
      ['reef'],
      ['tide', 'reef'],
      ['load', 'port'],
      ['load', 'port', 'tide', 'reef'],
      ['reef', 'none'],
    ])
      for (const limit of [1, 20, 2_000])
        expect(scores.nearest(tokens, limit, which), `${which} ${tokens} ${limit}`).toEqual(
          nearestByItself(reader, tokens, limit, which),
        )
  expect(scores.counts(['reef', 'none', 'reef'])).toEqual(new Map([['reef', 18]]))
})

test('a change shows at once for rare words, and within two seconds for common ones', () => {
  const { writer, reader } = openFile(rows)
  let now = 0
  const scores = keepScores(
    reader,
    weights,
    () => rows.length,
    () => now,
  )
  for (const word of ['reef', 'load']) scores.nearest([word], 5, 'any')
  const { lastInsertRowid } = writer.prepare("insert into word (title, body) values ('load reef', '')").run()
  const added = Number(lastInsertRowid)
  expect(scores.nearest(['reef'], 2_000, 'any')).toContain(added)
  expect(scores.counts(['reef']).get('reef')).toBe(19)
  expect(scores.nearest(['load'], 2_000, 'any')).not.toContain(added)
  now = 2_000
  expect(scores.nearest(['load'], 2_000, 'any')).toContain(added)
})

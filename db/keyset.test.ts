import SqliteDatabase from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { expect, test } from 'vitest'
import { pageBy, whereAfter } from './keyset.server.ts'

type Line = { id: string; at: number }

async function openLines(lines: readonly Line[]) {
  const db = new Kysely<{ line: Line }>({ dialect: new SqliteDialect({ database: new SqliteDatabase(':memory:') }) })
  await db.schema.createTable('line').addColumn('id', 'text').addColumn('at', 'integer').execute()
  await db.insertInto('line').values(lines).execute()
  return db
}

/** Many of the same moment, in no order. */
const lines = Array.from({ length: 23 }, (_, n) => ({
  id: `id-${String((n * 7) % 23).padStart(2, '0')}`,
  at: (n * 5) % 4,
}))

test.each(['asc', 'desc'] as const)('pages one after another are the whole list, each line once: %s', async (order) => {
  const db = await openLines(lines)
  const found: Line[] = []
  let last: Line | undefined
  do {
    const page: Line[] = await pageBy(db.selectFrom('line').selectAll(), 'at', 'id', {
      order,
      after: last && [last.at, last.id],
      limit: 5,
    }).execute()
    found.push(...page)
    last = page.length === 5 ? page.at(-1) : undefined
  } while (last)
  const inOrder = [...lines].sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
  expect(found).toEqual(order === 'asc' ? inOrder : inOrder.reverse())
  await db.destroy()
})

test('what comes after a line that is gone begins where it stood', async () => {
  const db = await openLines([
    { id: 'a', at: 1 },
    { id: 'c', at: 1 },
    { id: 'a', at: 2 },
  ])
  const rows = await whereAfter(db.selectFrom('line').selectAll(), 'line.at', 'line.id', {
    order: 'asc',
    after: [1, 'b'],
  })
    .orderBy('at')
    .execute()
  expect(rows).toEqual([
    { id: 'c', at: 1 },
    { id: 'a', at: 2 },
  ])
  await db.destroy()
})

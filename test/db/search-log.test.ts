import { afterEach, expect, test } from 'vitest'
import { readSearchLog } from '#app/domain/search-log/read-search-log.server.ts'
import { forgetSearches } from '#app/jobs/forget-searches.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { insertOpenings, insertSearches } from '#db/queries/search-log.server.ts'

const day = 24 * 3_600_000
const now = Date.UTC(2026, 10, 25)
let database: Database | undefined
afterEach(async () => {
  await database?.close()
  database = undefined
})

async function openLog(rows: { visitor: string; at: number; query: string }[]): Promise<Database> {
  database = await openDatabase(':memory:')
  await insertSearches(
    database.write,
    rows.map((row, index) => ({
      ...{ id: `s${String(index).padStart(6, '0')}`, language: 'zh', filters: '', page: 1, total: 3, shown: '["A"]' },
      ...{ engine: 'meilisearch' as const, milliseconds: 5 },
      ...row,
    })),
  )
  return database
}

test('searches older than the days kept are removed, with what was opened from them', async () => {
  const { write, read } = await openLog(
    Array.from({ length: 2_500 }, (_, index) => ({
      visitor: 'v',
      at: now - (index < 2_400 ? 41 : 39) * day,
      query: 'q',
    })),
  )
  await insertOpenings(write, [
    { searchId: 's000000', code: 'A', rank: 1, openedAt: now },
    { searchId: 's002499', code: 'A', rank: 1, openedAt: now },
  ])
  expect(await forgetSearches({ ...(database as Database) }, 40, now)).toBe(2_400)
  expect(await read.selectFrom('search_opening').select('searchId').execute()).toEqual([{ searchId: 's002499' }])
  expect(await forgetSearches(database as Database, 40, now)).toBe(0)
})

test('the log is read in slices, visitor by visitor, from a moment on', async () => {
  const { read } = await openLog(
    Array.from({ length: 11_000 }, (_, index) => ({
      visitor: `v${index % 700}`,
      at: now + Math.floor(index / 700) * 1_000,
      query: index % 2 === 0 ? '负荷' : '电价',
    })),
  )
  const all = await readSearchLog(read, { since: 0, minVisitors: 5 })
  // 700 visitors, each of whom asks for the same again and again within minutes.
  expect(all).toMatchObject({ visitors: 700, searches: 700 })
  expect(all.queries.map(({ query, visitors }) => [query, visitors])).toEqual([
    ['电价', 350],
    ['负荷', 350],
  ])
  expect(await readSearchLog(read, { since: now + 15_000, minVisitors: 5 })).toMatchObject({ visitors: 500 })
  expect(await readSearchLog(read, { since: now + day, minVisitors: 5 })).toMatchObject({ visitors: 0, searches: 0 })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server.ts'
import { findOwnWritings, writingTables } from '#db/queries/own-writings.server.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase(':memory:')
})
afterAll(() => database.close())

test('every table where somebody’s words stand beside their number is in the export of own data', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct tables.name from sqlite_master as tables
      join pragma_foreign_key_list(tables.name) as keys on keys."table" = 'person' and keys."from" = 'personId'
      join pragma_table_info(tables.name) as columns on columns.name in ('text', 'plan')
    where tables.type = 'table' order by tables.name`.execute(database.read)
  expect(rows.map(({ name }) => name)).toEqual([...writingTables].sort())
})

test('whoever wrote nothing has nothing there', async () => {
  const written = await findOwnWritings(database.read, 'nobody', 10)
  expect(Object.values(written).flat()).toEqual([])
  expect(Object.keys(written)).toContain('dataFiles')
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, inTransaction, openDatabase } from '#db/client.server.ts'
import { upsertSetting } from '#db/queries/settings.server.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { type WatchedTables, watchTables } from '../helpers/watched-tables.ts'

let database: Database
let watched: WatchedTables

beforeAll(async () => {
  database = await openDatabase(':memory:')
  watched = await watchTables(database)
})
afterAll(() => database.close())

test('what came, went or became another is told once, by its table', async () => {
  const { personId } = await makePerson(database)
  await signInAs({ database }, personId)
  expect(await watched.changed()).toEqual(expect.arrayContaining(['person', 'session']))
  expect(await watched.changed()).toEqual([])
  const rename = (name: string) =>
    database.write.updateTable('person').set({ name }).where('id', '=', personId).execute()
  await rename('别名')
  await rename('张三')
  expect(await watched.changed()).toEqual(['person'])
  await database.write.deleteFrom('session').execute()
  expect(await watched.changed()).toEqual(['session'])
})

test('what is written as it was, or not committed, is no change; nor is when something was last used', async () => {
  const { personId, name } = await makePerson(database)
  await signInAs({ database }, personId)
  await watched.changed()
  await database.write.updateTable('person').set({ name }).execute()
  await database.write.updateTable('session').set({ lastSeenAt: 1 }).execute()
  await inTransaction(database.write, async (trx) => {
    await trx.deleteFrom('session').execute()
    throw new Error('given up')
  }).catch(() => undefined)
  expect(await watched.changed()).toEqual([])
})

test('of the settings only those of the exchange count', async () => {
  await inTransaction(database.write, (trx) => upsertSetting(trx, 'index.state', '1'))
  expect(await watched.changed()).toEqual([])
  await inTransaction(database.write, (trx) => upsertSetting(trx, 'exchange.settings', '{}'))
  expect(await watched.changed()).toEqual(['setting'])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.server.ts'
import { prepareListQuery } from '#db/prepared.server.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase(':memory:')
  const counter = (name: string, value: number) => ({ name, value })
  await database.write
    .insertInto('counter')
    .values([counter('one', 1), counter('two', 2), counter('three', 3)])
    .execute()
})
afterAll(() => database.close())

test('a prepared list of values finds what each list asks for, of one length and of others', async () => {
  let built = 0
  const valuesOf = prepareListQuery((db, names) => {
    built++
    return db.selectFrom('counter').select('value').where('name', 'in', names).where('value', '>', 0).orderBy('value')
  })
  const found = async (...names: string[]) => (await valuesOf(database.read, names)).map(({ value }) => value)
  expect(await found('one', 'three')).toEqual([1, 3])
  expect(await found('two', 'three')).toEqual([2, 3])
  expect(await found('two')).toEqual([2])
  expect(await found('none')).toEqual([])
  expect(await found()).toEqual([])
  expect(built).toBe(2)
})

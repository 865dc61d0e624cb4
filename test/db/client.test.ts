import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listingStates } from '#app/domain/listing/listing-states.ts'
import { DatabaseUnusable, type Db, inSharedTransaction, inTransaction, openDatabase } from '#db/client.server.ts'
import { findSetting, upsertSetting } from '#db/queries/settings.server.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

test('a new database is made, and opened again with what was kept', async () => {
  const path = join(temporaryFolder(), 'deep', 'shuji.sqlite')
  const first = await openDatabase(path)
  await upsertSetting(first.write, 'a', '1')
  await first.close()
  const second = await openDatabase(path)
  expect(await second.read.selectFrom('setting').selectAll().execute()).toEqual([{ key: 'a', value: '1' }])
  await second.close()
})

test('a file that is no database, or another program’s, is refused in one sentence and left as it was', async () => {
  const folder = temporaryFolder()
  const text = join(folder, 'text.sqlite')
  writeFileSync(text, 'This is a letter, not a database. '.repeat(50))
  await expect(openDatabase(text)).rejects.toThrow(DatabaseUnusable)
  await expect(openDatabase(text)).rejects.toThrow(/is not a database/)

  const foreign = join(folder, 'foreign.sqlite')
  const other = new SqliteDatabase(foreign)
  other.exec('create table theirs (id integer); insert into theirs values (1)')
  other.close()
  await expect(openDatabase(foreign)).rejects.toThrow(/another program/)
  const again = new SqliteDatabase(foreign)
  expect(again.prepare('select count(*) from sqlite_master').pluck().get()).toBe(1)
  again.close()
})

test('a folder in place of the database is refused', async () => {
  const path = join(temporaryFolder(), 'shuji.sqlite')
  mkdirSync(path)
  await expect(openDatabase(path)).rejects.toThrow(DatabaseUnusable)
})

test('a database of a newer program is refused', async () => {
  const path = join(temporaryFolder(), 'shuji.sqlite')
  const database = await openDatabase(path)
  await sql`insert into kysely_migration (name, timestamp) values ('999-future', '2099-01-01')`.execute(database.write)
  await database.close()
  await expect(openDatabase(path)).rejects.toThrow(/newer than this program/)
})

test('what was acknowledged is flushed to disk, references are checked, and the reader cannot write', async () => {
  const database = await openDatabase(join(temporaryFolder(), 'shuji.sqlite'))
  const pragma = async (name: string) =>
    Object.values((await sql.raw(`pragma ${name}`).execute(database.write)).rows[0] as object)[0]
  expect(await pragma('synchronous')).toBe(2)
  expect(await pragma('journal_mode')).toBe('wal')
  expect(await pragma('foreign_keys')).toBe(1)
  await expect(upsertSetting(database.read, 'a', '1')).rejects.toThrow(/readonly/)
  await database.close()
})

test('the states the database accepts are the states of the domain', async () => {
  const database = await openDatabase(':memory:')
  const { rows } = await sql<{ sql: string }>`select sql from sqlite_master where name = 'listing'`.execute(
    database.write,
  )
  const [, list = ''] = /"state" in \(([^)]*)\)/.exec(rows[0]?.sql ?? '') ?? []
  expect(list.replaceAll("'", '').split(',')).toEqual([...listingStates])
  await database.close()
})

test('every reference between tables is a real one', async () => {
  const database = await openDatabase(':memory:')
  const { rows: tables } = await sql<{
    name: string
  }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'`.execute(
    database.write,
  )
  const loose: string[] = []
  for (const { name } of tables) {
    const { rows: columns } = await sql<{ name: string }>`select name from pragma_table_info(${name})`.execute(
      database.write,
    )
    const { rows: keys } = await sql<{ from: string }>`select "from" from pragma_foreign_key_list(${name})`.execute(
      database.write,
    )
    const bound = keys.map((key) => key.from)
    // Record ids belong to the source; subjects of events may be of any kind; a submission only marks its draft as locked;
    // opinions refer to the draft whose slot they fill; a demand and the response that was accepted would refer to each other;
    // an item of the construction list outlives its topic.
    loose.push(
      ...columns
        .map((column) => column.name)
        .filter(
          (column) =>
            /[a-z]Id$/.test(column) && !['recordId', 'subjectId', 'ruleId'].includes(column) && !bound.includes(column),
        )
        .map((column) => `${name}.${column}`)
        .filter(
          (column) =>
            ![
              'draft.submissionId',
              'draft_evidence.opinionId',
              'demand.acceptedResponseId',
              'construction_item.topicId',
            ].includes(column),
        ),
    )
  }
  expect(loose).toEqual([])
  await database.close()
})

test('a transaction that fails leaves nothing, and one inside another joins it', async () => {
  const database = await openDatabase(':memory:')
  await expect(
    inTransaction(database.write, async (trx) => {
      await inTransaction(trx, (inner) => upsertSetting(inner, 'a', '1'))
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(await database.write.selectFrom('setting').selectAll().execute()).toEqual([])
  await database.close()
})

test('small works of one moment share a transaction, and one that is refused is refused alone', async () => {
  const database = await openDatabase(':memory:')
  const seen: Db[] = []
  const keep = (key: string) =>
    inSharedTransaction(database.write, async (trx) => {
      seen.push(trx)
      await upsertSetting(trx, key, key)
      return key
    })
  const refuse = () =>
    inSharedTransaction(database.write, async () => {
      throw new Error('not this one')
    })
  const ended = await Promise.allSettled([keep('a'), keep('b'), refuse(), keep('c')])
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(new Set(seen).size).toBeLessThan(3)
  expect(await keep('d')).toBe('d')
  for (const key of ['a', 'b', 'c', 'd']) expect(await findSetting(database.read, key)).toBe(key)
  await database.close()
})

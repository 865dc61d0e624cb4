import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '#app/config.server.ts'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { askForPreview, discardPreview, savePreview } from '#app/domain/glossary/preview-glossary.server.ts'
import { createGlossaryPreviews } from '#app/jobs/glossary-preview.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { listGlossaryLines } from '#db/queries/glossary.server.ts'
import { findPreview, updatePreview } from '#db/queries/glossary-previews.server.ts'
import { insertSearches } from '#db/queries/search-log.server.ts'
import { createListings } from '../factories/listings.ts'
import { makePerson } from '../factories/people.ts'
import { until } from '../helpers/engine.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'shuji-preview-'))
const config = readConfig({ DATA_DIR: dataDir })
let database: Database
let actor: PersonActor

beforeAll(async () => {
  database = await openDatabase(config.databasePath)
  const { personId, name, email } = await makePerson(database, { isOperator: true })
  actor = {
    ...{ kind: 'person', personId, name, email, sessionId: 's', language: 'zh', confirmedAt: 0, memberships: [] },
    ...{
      isConfirmed: true,
      isOperator: true,
      isOperatorPending: false,
      hasSecondFactor: true,
      organisationId: undefined,
    },
  }
  await createListings(database.write, [{ title: '古厝修缮贷款明细' }, { title: '全市公路里程' }])
  await insertSearches(database.write, [
    {
      ...{
        id: 's',
        at: Date.now(),
        visitor: 'v',
        language: 'zh',
        query: 'zzquxiaodai',
        filters: '',
        page: 1,
        total: 0,
      },
      ...{ shown: '[]', engine: 'meilisearch', milliseconds: 5 },
    },
  ])
})
afterAll(async () => {
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const ask = () => askForPreview(database, { actor, wanted: { add: ['古厝修缮=zzquxiaodai'] } })
const preview = async () => {
  const row = await findPreview(database.read, actor.personId)
  if (!row) throw new Error('No preview')
  return row
}
const jobs = () => createGlossaryPreviews({ database, config })
const isAtWork = async () => (await preview()).step === 'index' || (await preview()).step === 'before'
const hasCopy = () => existsSync(join(dataDir, 'preview'))

test('what the end of the process breaks off waits for the next one, which does it', async () => {
  await ask()
  const first = jobs()
  const running = first.run(Date.now())
  await until(isAtWork)
  await expect(savePreview(database, { actor, id: (await preview()).id })).rejects.toThrow('notReady')
  first.stop?.()
  await running
  expect(await preview()).toMatchObject({ state: 'waiting', attempts: 0, searches: null })
  expect(hasCopy()).toBe(false)

  expect(await jobs().run(Date.now())).toBe(1)
  const { state, searches, listings } = await preview()
  expect(state).toBe('done')
  expect(JSON.parse(listings ?? '')).toMatchObject({ count: 1, some: [{ gains: ['zzquxiaodai'] }] })
  expect(JSON.parse(searches ?? '')).toMatchObject({
    ...{ kind: 'compared', asked: 1, changed: 1 },
    some: [{ query: 'zzquxiaodai', after: [{ title: { zh: '古厝修缮贷款明细' }, was: null }], gone: [] }],
  })
  expect(await jobs().run(Date.now())).toBe(0)
})

test('work ends when nobody waits for it any more', async () => {
  await ask()
  const running = jobs().run(Date.now())
  await until(isAtWork)
  await discardPreview(database, { actor, id: (await preview()).id })
  expect(await running).toBe(1)
  expect(await findPreview(database.read, actor.personId)).toBeUndefined()
  expect(hasCopy()).toBe(false)
})

test('lines are taken away the same way; where nobody searched that is said', async () => {
  await ask()
  await database.write.deleteFrom('search_log').execute()
  await jobs().run(Date.now())
  expect(await savePreview(database, { actor, id: (await preview()).id })).toEqual({ listings: 1 })
  await askForPreview(database, { actor, wanted: { remove: ['古厝修缮=zzquxiaodai'] } })
  await jobs().run(Date.now())
  const { id, state, searches, listings } = await preview()
  expect([state, searches]).toEqual(['done', '{"kind":"nobodySearched"}'])
  expect(JSON.parse(listings ?? '')).toMatchObject({ count: 1, some: [{ loses: ['zzquxiaodai'] }] })
  // Revised since: promised to the index with the others.
  await database.write.deleteFrom('outbox').execute()
  const [made] = await createListings(database.write, [{ title: '茶园' }])
  await database.write.deleteFrom('outbox').execute()
  await savePreview(database, { actor, id })
  expect(await listGlossaryLines(database.read)).toEqual([])
  const promised = await database.read.selectFrom('outbox').select('key').execute()
  expect(promised.map(({ key }) => key)).toContain(made?.id)
  expect(promised).toHaveLength(2)
})

test('what took the whole process with it twice is given up', async () => {
  await ask()
  await updatePreview(database.write, (await preview()).id, { state: 'running', attempts: 2 })
  await jobs().run(Date.now())
  expect(await preview()).toMatchObject({ state: 'failed', listings: null })
})

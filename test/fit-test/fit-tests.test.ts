import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import type { FitCheck } from '#app/domain/fit-test/fit-checks.ts'
import { readFitTest, readFitTests } from '#app/domain/fit-test/read-fit-tests.server.ts'
import { runNextTest } from '#app/domain/fit-test/run-fit-tests.server.ts'
import { setFitRule } from '#app/domain/fit-test/set-fit-rule.server.ts'
import { findFitTest } from '#db/queries/fit-tests.server.ts'
import { monday } from '../factories/trading.ts'
import { keyOf, openFitTrade, release, start, wholeCsv } from './fit-trade.ts'

const rows: FitCheck = { kind: 'rows', least: 1_000 }
const keys = Array.from({ length: 1_000 }, (_, index) => keyOf(index + 1_500))
const all: FitCheck[] = [
  rows,
  { kind: 'nulls', column: 'value', most: 5 },
  { kind: 'fresh', column: 'day', days: 30 },
  { kind: 'dates', column: 'day', from: '2026-01-01', to: '2026-12-31', by: 'month', least: 80 },
  { kind: 'regions', column: 'region', codes: ['350200', '350100', '350500', '350600'], least: 75 },
  { kind: 'unique', column: 'code', least: 100 },
  { kind: 'keys', column: 'code', count: keys.length, least: 40 },
]

test('checks run on all of the files, and only steps of figures come back; keys are kept as hashes', async () => {
  const made = await openFitTrade()
  const { database, parts, buyer, provider, stranger } = made
  await release(made, wholeCsv())
  const id = newId()
  expect(await start(made, all, { keys, id })).toBe(id)
  // The form again is the same test; another while it waits is refused.
  expect(await start(made, all, { keys, id })).toBe(id)
  await expect(start(made, [rows])).rejects.toThrow('fitRunning')
  expect(await runNextTest(database, parts, monday)).toBe(1)
  expect(await runNextTest(database, parts, monday)).toBe(0)
  const found = await findFitTest(database.read, id)
  expect(found).toMatchObject({ state: 'done', isPassed: 1 })
  const answers = found?.answers ?? []
  expect(answers.slice(0, 6)).toEqual([
    { passed: true, said: 'magnitude', from: 1_000 },
    { passed: true, said: 'share', share: 5 },
    { passed: true, said: 'age', within: 30 },
    { passed: true, said: 'share', share: 80 },
    { passed: true, said: 'share', share: 75 },
    { passed: true, said: 'share', share: 100 },
  ])
  // 500 of 1,000 occur, give or take the noise.
  expect([45, 50]).toContain((answers[6] as { share: number }).share)
  const [kept] = await database.read.selectFrom('fit_test_keys').select('hashes').execute()
  expect(JSON.parse(kept?.hashes ?? '[]')).toHaveLength(1_000)
  const told = JSON.stringify([kept, await database.read.selectFrom('event').selectAll().execute()])
  expect(told).not.toContain(keyOf(1_600))
  const see = (organisationId: string) => readFitTest(database.read, { id, organisationId, language: 'zh' })
  expect(await see(buyer.organisationId)).toMatchObject({ side: 'buyer', isPassed: true })
  expect(await see(provider.organisationId)).toMatchObject({ side: 'provider', answers: null, isPassed: null })
  expect(await see(stranger.organisationId)).toBeUndefined()
  const list = { organisationId: provider.organisationId, side: 'provider' as const, after: undefined }
  expect((await readFitTests(database.read, { ...list, language: 'zh' })).lines).toMatchObject([{ id, checks: 7 }])
  // Nearly the same keys would tell of those that differ.
  const alike = [{ kind: 'keys', column: 'code', count: 999, least: 40 } as const]
  await expect(start(made, alike, { keys: keys.slice(1) })).rejects.toThrow('fitAlike')
  await made.close()
})

test('a buyer tests five times a month, and only what provider and grade let it', async () => {
  const made = await openFitTrade()
  const { database, parts, provider, listed } = made
  await expect(start(made, [rows])).rejects.toThrow('fitNoFiles')
  await release(made, wholeCsv(300))
  const phone = { column: 'phone', least: 50 }
  await expect(start(made, [{ kind: 'unique', ...phone }])).rejects.toThrow('fitPersonal')
  await expect(start(made, [{ kind: 'unique', column: 'unknown', least: 50 }])).rejects.toThrow('fitColumn')
  const act = { actor: provider.editor, organisationId: provider.organisationId, code: listed.code, now: monday }
  await setFitRule(database, { ...act, isAllowed: true, hidden: ['value'] })
  await expect(start(made, [{ kind: 'nulls', column: 'value', most: 5 }])).rejects.toThrow('fitColumn')
  await setFitRule(database, { ...act, isAllowed: false, hidden: [] })
  await expect(start(made, [rows])).rejects.toThrow('fitForbidden')
  await setFitRule(database, { ...act, isAllowed: true, hidden: [] })
  const viewer = { ...act, actor: provider.viewer, isAllowed: false, hidden: [] }
  await expect(setFitRule(database, viewer)).rejects.toThrow('notAllowed')
  for (let count = 0; count < 5; count++) {
    await start(made, [rows])
    await database.write.updateTable('fit_test').set({ state: 'done', answers: '[]', isPassed: 1 }).execute()
  }
  await expect(start(made, [rows])).rejects.toThrow('fitBudget')
  await start(made, [rows], { now: monday + 31 * 86_400_000 })
  // A program that was killed over it three times leaves it.
  await database.write
    .updateTable('fit_test')
    .set({ state: 'running', attempts: 3 })
    .where('state', '=', 'waiting')
    .execute()
  expect(await runNextTest(database, parts, monday)).toBe(1)
  expect(await database.read.selectFrom('fit_test').select('failure').where('state', '=', 'failed').execute()).toEqual([
    { failure: 'crashed' },
  ])
  await made.close()
})

test('important data are not tested', async () => {
  const made = await openFitTrade({ listing: { grade: 'IMPORTANT' } })
  await release(made, wholeCsv(300))
  await expect(start(made, [rows])).rejects.toThrow('fitGrade')
  await made.close()
})

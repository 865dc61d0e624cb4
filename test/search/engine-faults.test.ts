import { rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { emptyQuery } from '#app/domain/catalogue/catalogue-state.ts'
import { countJobs } from '#db/queries/outbox.server.ts'
import { createSearch } from '#search/create-search.server.ts'
import { createListing, createListings } from '../factories/listings.ts'
import { quietTimeOf } from '../helpers/cpu-time.ts'
import { openTestSearch, type TestSearch, until } from '../helpers/engine.ts'
import { sampleCatalogue } from './sample-catalogue.ts'

let site: TestSearch | undefined
afterEach(async () => {
  await site?.close()
  site = undefined
})

const open = async () => {
  site = await openTestSearch({ fill: (database) => createListings(database.write, sampleCatalogue(60)) })
  return site
}
const find = (on: TestSearch, text: string) => on.search.searchListings({ ...emptyQuery, text })
const pidOf = (on: TestSearch) => {
  const pid = on.search.engine.pid()
  if (!pid) throw new Error('The engine does not run')
  return pid
}

test('a killed engine is replaced by the database at once, and changes made meanwhile are found when it is back', async () => {
  const on = await open()
  process.kill(pidOf(on), 'SIGKILL')
  const answers = await Promise.all(Array.from({ length: 20 }, () => find(on, '用电')))
  for (const answer of answers) expect(answer.total).toBe(4)
  await createListing(on.database.write, { title: '停机时的新产品' })
  expect((await find(on, '停机时')).total).toBe(1)
  await until(async () => on.search.status() === 'ready' && (await find(on, '停机时的新')).engine === 'meilisearch')
  await until(async () => (await find(on, '停机时的新')).total === 1)
  // The job is settled a moment after the engine has told of its end.
  await until(async () => (await countJobs(on.database.read, 'search.listing')) === 0)
})

test('a stopped engine costs nobody more than two seconds, and only the first to ask', async () => {
  const on = await open()
  const pid = pidOf(on)
  process.kill(pid, 'SIGSTOP')
  const first = async () => expect((await find(on, '用电')).engine).toBe('database')
  expect(await quietTimeOf(first)).toBeLessThan(2_000)
  expect(await quietTimeOf(() => find(on, '用电'))).toBeLessThan(500)
  expect(on.search.status()).toBe('away')
  await createListing(on.database.write, { title: '停顿时的新产品' })
  process.kill(pid, 'SIGCONT')
  await until(async () => (await find(on, '停顿时的')).engine === 'meilisearch')
  await until(async () => (await find(on, '停顿时的')).total === 1)
})

test('an engine whose folder was wiped fills its index again by itself', async () => {
  const on = await open()
  rmSync(join(on.config.dataDir, 'meili'), { recursive: true, force: true })
  process.kill(pidOf(on), 'SIGKILL')
  await until(async () => {
    const answer = await find(on, '用电')
    // Never «nothing found» as a truth, from whoever answers.
    expect(answer.total).toBe(4)
    return answer.engine === 'meilisearch' && on.search.status() === 'ready'
  })
})

test.each([
  ['of another version', (folder: string) => writeFileSync(join(folder, 'VERSION'), '1.2.3')],
  ['cut short', (folder: string) => truncateSync(join(folder, 'tasks', 'data.mdb'), 5_000)],
])('an index folder %s is made anew', async (_, damage) => {
  const on = await open()
  await on.search.close()
  damage(join(on.config.dataDir, 'meili', 'data.ms'))
  on.search = await createSearch({ database: on.database, config: on.config, log: (line) => on.lines.push(line) })
  await on.search.ready
  const answer = await find(on, '用电')
  expect([answer.engine, answer.total]).toEqual(['meilisearch', 4])
})

test('a change is found within a second', async () => {
  const on = await open()
  await createListing(on.database.write, { title: '热身产品' })
  await until(async () => (await find(on, '热身')).total === 1)
  const took = await quietTimeOf(async () => {
    await createListing(on.database.write, { title: '立即可见的新产品' })
    on.search.nudge()
    await until(async () => (await find(on, '立即可见')).total === 1)
  })
  expect(took).toBeLessThan(1_000)
})

test('killed again and again while listings change, it ends with what the database has', async () => {
  const on = await open()
  for (let round = 0; round < 3; round++) {
    await createListings(
      on.database.write,
      Array.from({ length: 40 }, (_, index) => ({ title: `负载期间${round}批第${index}件` })),
    )
    on.search.nudge()
    await new Promise((resolve) => setTimeout(resolve, 60 * round))
    const pid = on.search.engine.pid()
    if (pid && on.search.status() === 'ready') process.kill(pid, 'SIGKILL')
  }
  await until(async () => {
    const answer = await find(on, '负载期间')
    expect(answer.total).toBeLessThanOrEqual(120)
    return answer.engine === 'meilisearch' && answer.total === 120
  })
})

test('without an engine the database answers, and says so', async () => {
  site = await openTestSearch({
    fill: (database) => createListings(database.write, sampleCatalogue(60)),
    environment: { MEILI_BIN: '/nowhere/meilisearch' },
  })
  expect(site.search.status()).toBe('away')
  expect(site.lines.join('\n')).toContain('MEILI_BIN')
  const answer = await find(site, '用电')
  expect([answer.engine, answer.total]).toEqual(['database', 4])
  expect(await site.search.similarListings(answer.hits[0]?.card.code ?? '', 3)).toHaveLength(3)
})

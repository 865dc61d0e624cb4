import { expect, onTestFinished, test, vi } from 'vitest'
import { forgetAccounts } from '#app/jobs/forget-accounts.server.ts'
import { type Job, startJobs } from '#app/jobs/run-jobs.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { listJobRuns } from '#db/queries/jobs.server.ts'
import { insertMail, listMails } from '#db/queries/mail.server.ts'
import { makePerson, signInAs } from '#test/factories/people.ts'

const day = 24 * 3_600_000

/** Starts jobs over an empty database, with a clock that stands still unless it is moved. */
async function start(jobs: readonly (Pick<Job, 'name' | 'run'> & Partial<Job>)[]) {
  const database = await openDatabase(':memory:')
  const clock = { now: Date.UTC(2026, 10, 29) }
  const log: string[] = []
  const running = startJobs({
    database,
    jobs: jobs.map((job) => ({ every: 1, first: 0, ...job })),
    log: (line) => log.push(line),
    now: () => clock.now,
  })
  onTestFinished(async () => {
    await running.close()
    await database.close()
  })
  return { database, running, log, clock }
}

test('a job runs again and again, never beside itself', async () => {
  let [beside, most, runs] = [0, 0, 0]
  await start([
    {
      name: 'slow',
      run: async () => {
        most = Math.max(most, ++beside)
        await new Promise((resolve) => setTimeout(resolve, 3))
        beside--
        return ++runs
      },
    },
  ])
  await vi.waitFor(() => expect(runs).toBeGreaterThan(5))
  expect(most).toBe(1)
})

test('the last run, the last failure and what was done are kept; a failure does not end a job', async () => {
  let run = 0
  const { database, log } = await start([
    {
      name: 'moody',
      run: async () => {
        if (++run < 3) throw new Error('the engine is away')
        return 7
      },
    },
  ])
  await vi.waitFor(async () => expect(await listJobRuns(database.read)).toMatchObject([{ done: 7 }]))
  expect(await listJobRuns(database.read)).toMatchObject([{ name: 'moody', lastError: 'the engine is away' }])
  // Said once, not at each turn.
  expect(log).toEqual(['The job moody failed: the engine is away'])
})

test('runs that do nothing are written down once a minute', async () => {
  let runs = 0
  const { database, clock } = await start([{ name: 'idle', run: async () => 0 * ++runs }])
  await vi.waitFor(() => expect(runs).toBeGreaterThan(3))
  const first = clock.now
  expect(await listJobRuns(database.read)).toMatchObject([{ finishedAt: first }])
  clock.now += 59_999
  const before = runs
  await vi.waitFor(() => expect(runs).toBeGreaterThan(before + 2))
  expect(await listJobRuns(database.read)).toMatchObject([{ finishedAt: first }])
  clock.now += 1
  await vi.waitFor(async () => expect(await listJobRuns(database.read)).toMatchObject([{ finishedAt: clock.now }]))
})

test('a nudge runs a job at once, also one that came while it ran', async () => {
  let runs = 0
  let release = () => {}
  const { running } = await start([
    {
      name: 'seldom',
      every: day,
      run: () => {
        runs++
        return new Promise((resolve) => {
          release = () => resolve(1)
        })
      },
    },
  ])
  await vi.waitFor(() => expect(runs).toBe(1))
  running.nudge('seldom')
  release()
  await vi.waitFor(() => expect(runs).toBe(2))
  release()
})

test('closing tells a run to stop, waits for it, and starts none any more', async () => {
  const told: string[] = []
  let end = () => {}
  const { running } = await start([
    {
      name: 'long',
      run: () =>
        new Promise((resolve) => {
          told.push('started')
          end = () => resolve(0)
        }),
      stop: () => {
        told.push('stop')
        end()
      },
      close: () => told.push('close'),
    },
  ])
  await vi.waitFor(() => expect(told).toEqual(['started']))
  await running.close()
  expect(told).toEqual(['started', 'stop', 'close'])
})

test('ended sessions and old mail are forgotten, live ones and waiting mail stay', async () => {
  const database = await openDatabase(':memory:')
  onTestFinished(() => database.close())
  const now = Date.UTC(2026, 10, 29)
  const { personId } = await makePerson(database, { now: now - 100 * day })
  await signInAs({ database }, personId, { now: now - 60 * day })
  await signInAs({ database }, personId, { now })
  const mail = { kind: 'test', personId, toAddress: 'a@example.com', language: 'zh', subject: 's' } as const
  for (const [id, age, state] of [
    ['old', 31, 'sent'],
    ['new', 29, 'sent'],
    ['unsent', 31, 'waiting'],
  ] as const) {
    const createdAt = now - age * day
    await insertMail(database.write, {
      ...mail,
      ...{ id, occasion: id, bodyText: 't', bodyHtml: 'h', dueAt: createdAt, createdAt },
    })
    await database.write.updateTable('mail').set({ state }).where('id', '=', id).execute()
  }
  await database.write
    .insertInto('attempt')
    .values({ key: 'a', failures: 1, blockedUntil: 0, forgetAt: now - 1 })
    .execute()
  expect(await forgetAccounts(database, now)).toBe(3)
  expect(await database.read.selectFrom('session').select('createdAt').execute()).toEqual([{ createdAt: now }])
  const left = await listMails(database.read, {}, { limit: 10, offset: 0 })
  expect(left.map(({ id }) => id)).toEqual(['new', 'unsent'])
})

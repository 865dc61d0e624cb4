import { expect, test } from 'vitest'
import { openDatabase } from '#db/client.server.ts'
import { countJobs, enqueue, hurryJobs, listDueJobs, postponeJobs, settleJobs } from '#db/queries/outbox.server.ts'

const topic = 'search.listing' as const

test('repeated changes to one key are one job, done once', async () => {
  const { write, close } = await openDatabase(':memory:')
  await enqueue(write, { topic, keys: ['a', 'b'], now: 1 })
  await enqueue(write, { topic, keys: ['a'], now: 2 })
  const jobs = await listDueJobs(write, topic, 10, 10)
  expect(jobs.map((job) => [job.key, job.revision])).toEqual([
    ['b', 1],
    ['a', 2],
  ])
  await settleJobs(write, jobs)
  expect(await countJobs(write, topic)).toBe(0)
  await close()
})

test('a change made while its job is under way stays queued', async () => {
  const { write, close } = await openDatabase(':memory:')
  await enqueue(write, { topic, keys: ['a'], now: 1 })
  const jobs = await listDueJobs(write, topic, 1, 10)
  await enqueue(write, { topic, keys: ['a'], now: 2 })
  await settleJobs(write, jobs)
  expect((await listDueJobs(write, topic, 2, 10)).map((job) => job.revision)).toEqual([2])
  await close()
})

test('failed jobs wait longer each time, up to ten minutes, and can be hurried', async () => {
  const { write, close } = await openDatabase(':memory:')
  await enqueue(write, { topic, keys: ['a'], now: 0 })
  const waits: number[] = []
  let now = 0
  for (let attempt = 0; attempt < 12; attempt++) {
    const jobs = await listDueJobs(write, topic, now, 10)
    expect(jobs).toHaveLength(1)
    await postponeJobs(write, jobs, 'away', now)
    const { dueAt } = await write.selectFrom('outbox').select('dueAt').executeTakeFirstOrThrow()
    waits.push(dueAt - now)
    now = dueAt
  }
  expect(waits.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000])
  expect(Math.max(...waits)).toBe(600_000)
  await postponeJobs(write, await listDueJobs(write, topic, now, 10), 'away', now)
  expect(await listDueJobs(write, topic, now, 10)).toEqual([])
  await hurryJobs(write, topic, now)
  expect(await listDueJobs(write, topic, now, 10)).toHaveLength(1)
  await close()
})

import { expect, test } from 'vitest'
import { jobHealth } from './job-kinds.ts'

const hour = 3_600_000
const now = Date.UTC(2026, 10, 29)
const run = { startedAt: now - 1_000, finishedAt: now, failedAt: null }

test('a job is judged by its last run', () => {
  expect(jobHealth(undefined, hour, now)).toBe('new')
  expect(jobHealth(run, hour, now)).toBe('well')
  expect(jobHealth({ ...run, failedAt: now - 5_000 }, hour, now)).toBe('well')
  expect(jobHealth({ ...run, failedAt: now + 5_000 }, hour, now + 6_000)).toBe('failed')
})

test('a job is late after twice its time and five minutes', () => {
  expect(jobHealth(run, hour, now + 2 * hour)).toBe('well')
  expect(jobHealth(run, hour, now + 2 * hour + 301_000)).toBe('late')
  expect(jobHealth(run, 1_000, now + 6 * 60_000)).toBe('well')
  expect(jobHealth(run, 1_000, now + 8 * 60_000)).toBe('late')
})

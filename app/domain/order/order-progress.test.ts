import { expect, test } from 'vitest'
import { progressOf } from './order-progress.ts'

const at = Date.parse('2026-11-23T09:00+08:00')
const order = {
  state: 'contracting' as const,
  totalCents: 100,
  approvalsNeeded: 0,
  signedAt: null,
  startedAt: null,
  deliveredAt: null,
  endedAt: null,
}
const said = (steps: ReturnType<typeof progressOf>) => steps.map(({ name, state }) => `${name} ${state}`)

test('what needs no approval or payment has no step for it', () => {
  expect(said(progressOf({ ...order, totalCents: 0 }))).toEqual([
    'contracting now',
    'delivering next',
    'completed next',
  ])
  expect(said(progressOf({ ...order, state: 'approving', approvalsNeeded: 2 }))[0]).toBe('approving now')
})

test('steps that are done carry their day, and all are once it is complete', () => {
  const done = { ...order, state: 'completed' as const, signedAt: at, startedAt: at, deliveredAt: at, endedAt: at }
  expect(progressOf(done).every(({ state, at: day }) => state === 'done' && day === '2026-11-23')).toBe(true)
})

test('what ended early stops at the step it was in; what has to be paid again is there again', () => {
  const cancelled = { ...order, state: 'cancelled' as const, signedAt: at, endedAt: at }
  expect(said(progressOf(cancelled)).slice(0, 3)).toEqual(['contracting done', 'paying stopped', 'delivering next'])
  const refused = { ...order, state: 'refused' as const, approvalsNeeded: 1, endedAt: at }
  expect(said(progressOf(refused))[0]).toBe('approving stopped')
  const loosened = { ...order, state: 'paying' as const, signedAt: at, startedAt: at, deliveredAt: at }
  expect(said(progressOf(loosened)).slice(1, 4)).toEqual(['paying now', 'delivering next', 'inspecting next'])
  const disputed = { ...order, state: 'disputed' as const, signedAt: at, startedAt: at, deliveredAt: at }
  expect(said(progressOf(disputed))[3]).toBe('inspecting stopped')
})

import { expect, test } from 'vitest'
import { readAuditFilter, readSeq, spanOf, writeAuditFilter } from './audit-filter.ts'

test('what is read can be written and read again; what is empty or no day is left out', () => {
  const params = new URLSearchParams({ who: ' 陈衡 ', what: 'Person.', from: '2026-02-29', to: '2026-11-23', x: 'y' })
  const filter = readAuditFilter(params)
  expect(filter).toEqual({ who: '陈衡', what: 'person.', subject: '', from: '', to: '2026-11-23', reason: '' })
  expect(String(writeAuditFilter(filter))).toBe('who=%E9%99%88%E8%A1%A1&what=person.&to=2026-11-23')
  expect(readAuditFilter(writeAuditFilter(filter))).toEqual(filter)
})

test('a day is one in the exchange’s time, and the last one counts whole', () => {
  const { from, before } = spanOf({ from: '2026-11-23', to: '2026-11-23' })
  expect(from).toBe(Date.parse('2026-11-23T00:00:00+08:00'))
  expect(before).toBe(Date.parse('2026-11-24T00:00:00+08:00'))
  expect(spanOf({ from: '', to: 'yesterday' })).toEqual({ from: undefined, before: undefined })
})

test('a number of an event is a whole number and nothing else', () => {
  expect(['12', '-1', '1e3', '', null, '9'.repeat(16)].map(readSeq)).toEqual([
    12,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

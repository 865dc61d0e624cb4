import { expect, test } from 'vitest'
import { groupNoticeKinds, groupOfNotice } from './notice-groups.ts'
import { noticeKinds } from './notice-kinds.ts'

test('operators choose for every kind, once', () => {
  const shown = groupNoticeKinds({ isOperator: true }).flatMap(({ kinds }) => kinds)
  expect(shown.toSorted()).toEqual(Object.keys(noticeKinds).toSorted())
})

test('nobody else is asked about what waits for operators', () => {
  const shown = groupNoticeKinds({ isOperator: false }).flatMap(({ kinds }) => kinds)
  for (const kind of [
    'operator.waiting',
    'review.waiting',
    'complaint.waiting',
    'demand.waiting',
    'demand.desk',
  ] as const)
    expect(shown).not.toContain(kind)
  expect(shown).toContain('demand.moved')
})

test('a kind stands with its word', () => {
  expect(groupOfNotice('follow.search')).toBe('following')
  expect(groupOfNotice('census.reminder')).toBe('organisation')
  expect(groupOfNotice('construction.waiting')).toBe('operators')
})

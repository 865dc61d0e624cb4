import { expect, test } from 'vitest'
import { deskFilters, isDemandState, readDeskQuery, writeDeskQuery } from './desk-list.ts'

const id = '0190a1b2-0000-7000-8000-000000000001'

test.each(deskFilters)('what is looked for and where stands in the address: %s', (filter) => {
  const after = { at: filter === 'near' ? '2027-03-15' : '1790000000000', id }
  expect(readDeskQuery(writeDeskQuery(filter, after))).toEqual({ filter, after })
})

test('what is no filter or no place is left out', () => {
  expect(readDeskQuery(new URLSearchParams('state=nothing&after=1'))).toEqual({ filter: 'submitted' })
  // A day is no place in a list that is ordered by moments.
  expect(readDeskQuery(new URLSearchParams(`after=2027-03-15~${id}`))).toEqual({ filter: 'submitted' })
})

test('the states among the filters', () => {
  expect(deskFilters.filter((each) => !isDemandState(each))).toEqual([
    'unanswered',
    'near',
    'choose',
    'escalated',
    'open',
  ])
})

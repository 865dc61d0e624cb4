import { expect, test } from 'vitest'
import { couldAnswerFrom, publicRecordOf, recordOf } from './response-record.ts'

const day = 86_400_000
const demand = { publishedAt: 10 * day, invitedAt: null, verifiedAt: null, submittedAt: null }

test.each([
  { says: 'published', given: {}, from: 10 },
  { says: 'invited later', given: { invitedAt: 14 * day }, from: 14 },
  { says: 'invited before it was published', given: { invitedAt: 4 * day }, from: 10 },
  { says: 'verified later', given: { verifiedAt: 12 * day }, from: 12 },
])('could answer from when it was $says', ({ given, from }) => {
  expect(couldAnswerFrom({ ...demand, ...given })).toBe(from * day)
})

test('the median is of first answers, and an answer before the invitation took no time', () => {
  const answered = [11, 13, 20].map((at) => ({ ...demand, submittedAt: at * day }))
  expect(recordOf(answered).medianMs).toBe(3 * day)
  expect(recordOf([...answered, { ...demand, invitedAt: 30 * day, submittedAt: 12 * day }]).medianMs).toBe(2 * day)
  expect(recordOf([demand])).toEqual({ answers: 0, medianMs: null, invitations: 0, invitationsAnswered: 0 })
})

test('invitations that were not answered count, and nothing is public of a few answers', () => {
  const invited = { ...demand, invitedAt: 10 * day }
  const record = recordOf([
    { ...invited, submittedAt: 11 * day },
    { ...invited, submittedAt: 12 * day },
    { ...invited, submittedAt: 13 * day },
    invited,
  ])
  expect(publicRecordOf(record)).toEqual({ answers: 3, days: 2, invitedShare: 75 })
  expect(publicRecordOf({ ...record, answers: 2 })).toBeUndefined()
  expect(publicRecordOf(undefined)).toBeUndefined()
})

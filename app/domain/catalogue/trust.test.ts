import { expect, test } from 'vitest'
import { trustOf } from './trust.ts'

const bare = { hasSample: false, disclosure: 40 }
const whole = {
  hasSample: true,
  isSampleSound: true,
  grade: 'G2',
  isGradeReasoned: true,
  disclosure: 95,
} as const

test.each([
  ['nothing to say', bare, 'none', undefined],
  ['due is not overdue, and no merit either', bare, 'due', undefined],
  ['a kept promise', bare, 'fresh', 'on-time'],
  ['79 of 100 is not high', { ...bare, disclosure: 79 }, 'none', undefined],
  ['80 of 100 is', { ...bare, disclosure: 80 }, 'fresh', 'disclosure'],
  ['a grade without reasons says nothing', { ...bare, grade: 'G1' }, 'none', undefined],
  ['a grade with reasons', { ...bare, grade: 'G1', isGradeReasoned: true, disclosure: 95 }, 'fresh', 'grade'],
  ['a sample in which something was found says nothing', { ...bare, hasSample: true }, 'none', undefined],
  ['a sample that agrees with its dictionary', whole, 'fresh', 'sample'],
  ['a sample that is not shown says nothing', { ...whole, hasSample: false }, 'fresh', 'grade'],
  ['a broken promise comes before any merit', whole, 'overdue', 'overdue'],
] as const)('%s', (_, card, freshness, expected) => expect(trustOf(card, freshness)).toBe(expected))

import { expect, test } from 'vitest'
import { type ConflictFacts, conflictRules, conflictsOf } from './conflicts.ts'

const clean: ConflictFacts = {
  isSame: false,
  provider: { creditCode: '91350500M000000012', website: 'https://provider.example' },
  assessor: { creditCode: '91350100MA00000099', website: 'https://assessor.example', kinds: ['LAW'] },
  sharedMembers: 0,
  interest: 'NONE',
  competing: 0,
  returned: 0,
}

test('two that have nothing to do with each other have no conflict, also where little is known', () => {
  expect(conflictsOf(clean)).toEqual([])
  const unknown = { creditCode: undefined, website: undefined }
  expect(
    conflictsOf({
      ...clean,
      provider: unknown,
      assessor: { ...unknown, kinds: [] },
      interest: undefined,
    }),
  ).toEqual([])
  expect(
    conflictsOf({
      ...clean,
      provider: { ...unknown, website: 'no address' },
      assessor: { ...clean.assessor, website: 'no address' },
    }),
  ).toEqual([])
})

test.each([
  ['C01', 'block', { isSame: true }],
  // The same body, registered by another authority.
  ['C02', 'block', { assessor: { ...clean.assessor, creditCode: '11350100M00000001X' } }],
  ['C03', 'block', { sharedMembers: 1 }],
  ['C04', 'block', { interest: 'CURRENT' }],
  ['C05', 'warn', { assessor: { ...clean.assessor, website: 'http://www.provider.example/about' } }],
  ['C06', 'warn', { assessor: { ...clean.assessor, kinds: ['LAW', 'BROKER'] } }],
  ['C07', 'warn', { competing: 2 }],
  ['C08', 'warn', { returned: 1 }],
  ['C09', 'warn', { interest: 'PAST' }],
] as [string, string, Partial<ConflictFacts>][])('%s is a %s', (id, severity, facts) => {
  expect(conflictsOf({ ...clean, ...facts })).toEqual([{ id, severity }])
})

test('what blocks comes first, and each rule says what it stands on', () => {
  const found = conflictsOf({ ...clean, sharedMembers: 3, interest: 'CURRENT', competing: 1 })
  expect(found.map(({ id }) => id)).toEqual(['C03', 'C04', 'C07'])
  expect(conflictRules.every(({ basis }) => basis.zh && basis.en)).toBe(true)
})

import { expect, test } from 'vitest'
import { type CrossBorderCase, purposes, readCase, writeCase } from './cross-border-case.ts'
import { branches, crossBorderVerdict, isStricter, type Mechanism } from './cross-border-verdict.ts'
import { zones } from './negative-lists.ts'

const plain: CrossBorderCase = { isCiio: false, important: 'NO', persons: 0, sensitive: 0, purpose: 'OTHER' }
const ask = (given: Partial<CrossBorderCase>) => crossBorderVerdict({ ...plain, ...given })
const inZone = (standing: 'OUTSIDE' | 'CONTRACT' | 'ASSESSMENT' | 'SILENT') => ({ code: 'BEIJING' as const, standing })

// CAC Order 16, written out again with its edges.
const cases: [string, Partial<CrossBorderCase>, Mechanism, string[]][] = [
  ['IMPORTANT', { important: 'YES' }, 'ASSESSMENT', ['7']],
  ['IMPORTANT', { important: 'YES', purpose: 'CONTRACT', persons: 1 }, 'ASSESSMENT', ['7']],
  ['IMPORTANT', { important: 'YES', zone: inZone('OUTSIDE') }, 'ASSESSMENT', ['7']],
  ['ZONE_OUTSIDE', { persons: 5_000_000, zone: inZone('OUTSIDE') }, 'EXEMPT', ['6']],
  ['ZONE_ASSESSMENT', { persons: 1, zone: inZone('ASSESSMENT') }, 'ASSESSMENT', ['6']],
  ['ZONE_CONTRACT', { persons: 5_000_000, zone: inZone('CONTRACT') }, 'CONTRACT', ['6']],
  ['NO_PERSONAL', { purpose: 'TRADE' }, 'EXEMPT', ['3']],
  ['NOTHING', {}, 'EXEMPT', ['2', '7', '8']],
  ['NOTHING', { isCiio: true }, 'EXEMPT', ['2', '7', '8']],
  ['TRANSIT', { purpose: 'TRANSIT', persons: 5_000_000 }, 'EXEMPT', ['4']],
  ['PERSON_CONTRACT', { purpose: 'CONTRACT', sensitive: 50_000, isCiio: true }, 'EXEMPT', ['5(1)']],
  ['HR', { purpose: 'HR', sensitive: 20_000 }, 'EXEMPT', ['5(2)']],
  ['EMERGENCY', { purpose: 'EMERGENCY', sensitive: 1 }, 'EXEMPT', ['5(3)']],
  ['CIIO', { isCiio: true, persons: 1 }, 'ASSESSMENT', ['7']],
  ['CIIO', { isCiio: true, sensitive: 1 }, 'ASSESSMENT', ['7']],
  ['MANY', { persons: 1_000_000 }, 'ASSESSMENT', ['7']],
  ['MANY_SENSITIVE', { sensitive: 10_000 }, 'ASSESSMENT', ['7']],
  ['SOME_SENSITIVE', { sensitive: 9_999 }, 'CONTRACT', ['8']],
  ['SOME_SENSITIVE', { sensitive: 1 }, 'CONTRACT', ['8']],
  ['SOME_SENSITIVE', { persons: 99_999, sensitive: 1 }, 'CONTRACT', ['8']],
  ['SOME', { persons: 999_999 }, 'CONTRACT', ['8']],
  ['SOME', { persons: 100_000 }, 'CONTRACT', ['8']],
  ['SOME', { persons: 100_000, zone: inZone('SILENT') }, 'CONTRACT', ['8']],
  ['SOME', { persons: 100_000, purpose: 'TRADE' }, 'CONTRACT', ['8']],
  ['FEW', { persons: 99_999 }, 'EXEMPT', ['5(4)']],
  ['FEW', { persons: 1, important: 'UNSURE' }, 'EXEMPT', ['5(4)']],
]

test.each(cases)('%s %j', (branch, given, mechanism, articles) => {
  expect(ask(given)).toMatchObject({ branch, mechanism, articles })
})

test('every branch is reached', () => {
  expect(new Set(cases.map(([branch]) => branch))).toEqual(new Set(branches.map(({ id }) => id)))
})

test('changes lead to another mechanism, never to the same', () => {
  for (const [, given] of cases) {
    const verdict = ask(given)
    for (const change of verdict.changes) expect(change.mechanism).not.toBe(verdict.mechanism)
  }
  const ids = (given: Partial<CrossBorderCase>) => ask(given).changes.map(({ id, mechanism }) => [id, mechanism])
  expect(ids({ persons: 99_999 })).toEqual([
    ['IS_IMPORTANT', 'ASSESSMENT'],
    ['IS_CIIO', 'ASSESSMENT'],
    ['PERSONS_100K', 'CONTRACT'],
    ['PERSONS_1M', 'ASSESSMENT'],
    ['SENSITIVE_ONE', 'CONTRACT'],
    ['SENSITIVE_10K', 'ASSESSMENT'],
  ])
  expect(ids({ important: 'YES' })).toEqual([['NOT_IMPORTANT', 'EXEMPT']])
  expect(ids({ isCiio: true, persons: 5 })).toEqual([['NOT_CIIO', 'EXEMPT']])
  expect(ids({ sensitive: 10_000 })).toEqual([
    ['SENSITIVE_NONE', 'EXEMPT'],
    ['SENSITIVE_FEWER', 'CONTRACT'],
  ])
  expect(ids({ persons: 200_000, zone: inZone('OUTSIDE') })).toContainEqual(['ZONE_LEFT', 'CONTRACT'])
  expect(ids({ persons: 200_000, purpose: 'HR' })).toContainEqual(['PURPOSE_OTHER', 'CONTRACT'])
  expect(ids({ persons: 200_000 })).toContainEqual(['PERSONS_FREE', 'EXEMPT'])
})

test('more persons, important data or critical infrastructure never ask for less', () => {
  const counts = [0, 1, 9_999, 10_000, 99_999, 100_000, 999_999, 1_000_000]
  for (const { code: purpose } of purposes)
    for (const persons of counts)
      for (const sensitive of counts) {
        const { mechanism } = ask({ purpose, persons, sensitive })
        for (const more of [
          { persons: persons + 1 },
          { sensitive: sensitive + 1 },
          { isCiio: true },
          { important: 'YES' as const },
        ])
          expect(isStricter(mechanism, ask({ purpose, persons, sensitive, ...more }).mechanism)).toBe(false)
      }
})

test('caveats say what the answer rests on', () => {
  expect(ask({ important: 'UNSURE' }).caveats).toEqual(['IDENTIFY_IMPORTANT'])
  expect(ask({ purpose: 'HR', persons: 1 }).caveats).toEqual(['EXEMPT_IS_NARROW', 'DUTIES_REMAIN'])
  expect(ask({ purpose: 'TRADE', persons: 1 }).caveats).toEqual(['TRADE_HOLDS_PERSONAL', 'DUTIES_REMAIN'])
  expect(ask({ purpose: 'TRADE', important: 'YES' }).caveats).toEqual(['IMPORTANT_BEATS_EXEMPTION'])
  expect(ask({ zone: inZone('SILENT') }).caveats).toEqual(['ZONE_SILENT'])
  expect(ask({ zone: inZone('OUTSIDE') }).caveats).toEqual(['ZONE_INSIDE'])
  expect(ask({}).caveats).toEqual([])
})

test('a case is written to an address and read back', () => {
  for (const [, given] of cases) {
    const it = { ...plain, ...given }
    expect(readCase(writeCase(it)).found).toEqual(it)
  }
})

test('an address without answers is no case; what is wrong is said by field', () => {
  const read = (text: string) => readCase(new URLSearchParams(text))
  expect(read('')).toEqual({ given: {}, problems: [] })
  expect(read('other=1').problems).toEqual([])
  expect(read('persons=5').problems).toEqual([
    { field: 'ciio', reason: 'missing' },
    { field: 'important', reason: 'missing' },
  ])
  expect(read('ciio=NO&important=NO&persons=-1&sensitive=1e9').problems).toEqual([
    { field: 'persons', reason: 'number' },
    { field: 'sensitive', reason: 'number' },
  ])
  expect(read('ciio=NO&important=NO&persons=99999999999').problems).toEqual([{ field: 'persons', reason: 'tooMany' }])
  expect(read('ciio=no&important=NO&purpose=X&zone=FUJIAN').problems).toEqual([
    { field: 'ciio', reason: 'choice' },
    { field: 'purpose', reason: 'choice' },
    { field: 'zone', reason: 'choice' },
  ])
  expect(read('ciio=NO&important=NO&zone=HAINAN').problems).toEqual([{ field: 'list', reason: 'missing' }])
  expect(read('ciio=NO&important=NO&persons=１０，０００&sensitive=1,000').found).toMatchObject({
    persons: 10_000,
    sensitive: 1_000,
  })
  // Without a zone the answer about its list counts for nothing.
  expect(read('ciio=NO&important=NO&zone=NONE&list=OUTSIDE').found).toEqual(plain)
})

test('only zones with a published list can be chosen', () => {
  expect(zones.map(({ code }) => code)).not.toContain('FUJIAN')
})

import { expect, test } from 'vitest'
import { answerCheck, mostNoise, noiseOf, privacyLoss } from './answer-checks.ts'
import { formsOfRegion, isTooAlike, keysIn, periodsOf, regionsIn, twoDigits } from './fit-checks.ts'
import { fieldName, formParts, readFitForm } from './fit-form.ts'

const of = { seed: 'AAAAAAAA', today: '2026-11-23' }
const share = (held: number, all: number) => ({ kind: 'share', held, of: all }) as const

test('a share is told in steps of five, against whoever would be let through by rounding', () => {
  const nulls = { kind: 'nulls', column: 'a', most: 5 } as const
  expect(answerCheck(nulls, share(50, 1_000), of)).toEqual({ passed: true, said: 'share', share: 5 })
  expect(answerCheck(nulls, share(51, 1_000), of)).toEqual({ passed: false, said: 'share', share: 10 })
  expect(answerCheck(nulls, share(0, 199), of)).toEqual({ passed: false, said: 'none', why: 'tooFewRows' })
  const unique = { kind: 'unique', column: 'a', least: 100 } as const
  expect(answerCheck(unique, share(1_000, 1_000), of)).toMatchObject({ passed: true, share: 100 })
  expect(answerCheck(unique, share(999, 1_000), of)).toMatchObject({ passed: false, share: 95 })
})

test('rows are told by their order of magnitude, and only two digits of them can be asked', () => {
  expect(answerCheck({ kind: 'rows', least: 12_000 }, { kind: 'rows', rows: 12_345 }, of)).toEqual({
    ...{ passed: true, said: 'magnitude', from: 10_000 },
  })
  expect(answerCheck({ kind: 'rows', least: 10 }, { kind: 'rows', rows: 9 }, of)).toEqual({
    passed: false,
    said: 'few',
  })
  expect(twoDigits(129_999)).toBe(120_000)
  expect(twoDigits(7)).toBe(7)
})

test('freshness is told in steps', () => {
  const fresh = { kind: 'fresh', column: 'd', days: 30 } as const
  const latest = (day: string | null) => answerCheck(fresh, { kind: 'latest', day }, of)
  expect(latest('2026-11-20')).toEqual({ passed: true, said: 'age', within: 7 })
  expect(latest('2026-10-01')).toEqual({ passed: false, said: 'age', within: 90 })
  expect(latest(null)).toEqual({ passed: false, said: 'age', within: null })
})

test('few matches are told as few, and noise is the same for the same test', () => {
  const keys = { kind: 'keys', column: 'k', count: 1_000, least: 50 } as const
  expect(answerCheck(keys, share(0, 1_000), of)).toEqual({ passed: false, said: 'few' })
  expect(answerCheck(keys, share(600, 1_000), of)).toEqual(answerCheck(keys, share(600, 1_000), of))
  expect(answerCheck(keys, { kind: 'missing' }, of)).toMatchObject({ passed: false, why: 'columnMissing' })
})

test('one key more or less changes the odds of any noise by e^0.2 at most', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const seen = new Map<number, number>()
  // Every value of the first three characters of a seed.
  for (const a of alphabet)
    for (const b of alphabet)
      for (const c of alphabet) {
        const noise = noiseOf(`${a}${b}${c}gggggg`)
        seen.set(noise, (seen.get(noise) ?? 0) + 1)
      }
  for (const noise of Array.from({ length: 30 }, (_, index) => index - 15)) {
    const ratio = (seen.get(noise) ?? 0) / (seen.get(noise + 1) ?? 0)
    expect(Math.abs(Math.log(ratio))).toBeLessThan(privacyLoss + 0.02)
  }
  expect(Math.max(...seen.keys())).toBeLessThanOrEqual(mostNoise)
  const mean = [...seen].reduce((sum, [noise, count]) => sum + noise * count, 0) / 64 ** 3
  expect(Math.abs(mean)).toBeLessThan(0.05)
})

test('lists of keys that differ by few are too alike', () => {
  expect(isTooAlike({ size: 100, earlier: 101, shared: 100 })).toBe(true)
  expect(isTooAlike({ size: 1_000, earlier: 1_000, shared: 901 })).toBe(true)
  expect(isTooAlike({ size: 1_000, earlier: 1_000, shared: 500 })).toBe(false)
  expect(isTooAlike({ size: 200, earlier: 200, shared: 0 })).toBe(false)
})

test('keys and regions are read as people write them', () => {
  expect(keysIn(' a1,\r\nA1；b2\t')).toEqual(['A1', 'B2'])
  expect(regionsIn('厦门、350100 火星')).toEqual({ codes: ['350200', '350100'], unknown: ['火星'] })
  expect(formsOfRegion('350200')).toEqual(['350200', '厦门市', '厦门'])
  expect(periodsOf({ from: '2025-11-15', to: '2026-02-01', by: 'month' })).toBe(4)
  expect(periodsOf({ from: '2026-02-28', to: '2026-03-01', by: 'day' })).toBe(2)
})

test('the form holds ten checks; what is empty is not asked, what is wrong is said beside its field', () => {
  expect(formParts.reduce((sum, { times }) => sum + times, 0)).toBe(10)
  expect(readFitForm({ 'nulls-most': '5', 'keys-column': 'k' })).toEqual({
    ok: false,
    problems: [{ reason: 'noChecks' }],
  })
  const typed = { 'rows-least': '12,000', 'nulls2-column': 'a', 'nulls2-most': '10' }
  expect(readFitForm(typed)).toEqual({
    ...{ ok: true, keys: [] },
    checks: [
      { kind: 'rows', least: 12_000 },
      { kind: 'nulls', column: 'a', most: 10 },
    ],
  })
  const wrong = (values: Record<string, string>) => {
    const read = readFitForm(values)
    return read.ok ? [] : read.problems
  }
  expect(wrong({ 'rows-least': '12345' })).toEqual([{ field: 'rows-least', reason: 'rowsDigits' }])
  expect(wrong({ 'nulls-column': 'a', 'nulls-most': '7' })).toEqual([{ field: 'nulls-most', reason: 'shareStep' }])
  expect(wrong({ 'keys-keys': 'a\nb', 'keys-column': 'k', 'keys-least': '50' })).toEqual([
    { field: 'keys-keys', reason: 'keysFew' },
  ])
  const dates = { 'dates-column': 'd', 'dates-from': '2026-02-01', 'dates-to': '2026-01-01', 'dates-least': '90' }
  expect(wrong(dates)).toEqual([{ field: 'dates-to', reason: 'datesTurned' }])
  expect(wrong({ 'regions-column': 'r', 'regions-codes': '火星', 'regions-least': '90' })).toEqual([
    { field: fieldName('regions', 0, 'codes'), reason: 'regionUnknown' },
  ])
})

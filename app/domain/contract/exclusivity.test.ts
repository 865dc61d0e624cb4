import { expect, test } from 'vitest'
import { anyPurpose, type Licence, overlaps, pathsOf } from './exclusivity.ts'

const licence = (changes: Partial<Licence> = {}): Licence => ({
  exclusivity: 'EXCLUSIVE',
  paths: pathsOf('350000'),
  purposes: ['research'],
  from: 1_000,
  until: 2_000,
  ...changes,
})

test.each<[string, Partial<Licence>, boolean]>([
  ['the same', {}, true],
  ['a city of the province', { paths: pathsOf('350500') }, true],
  ['the country', { paths: pathsOf('X-CN') }, true],
  ['the world', { paths: pathsOf('X-001') }, true],
  ['another province', { paths: pathsOf('440000') }, false],
  ['another country', { paths: pathsOf('X-US') }, false],
  ['another purpose', { purposes: ['credit'] }, false],
  ['one of several purposes', { purposes: ['credit', 'research'] }, true],
  ['any purpose', { purposes: [anyPurpose] }, true],
  ['a time that begins when the other ends', { from: 2_000, until: 3_000 }, false],
  ['a time that begins before the other ends', { from: 1_999, until: 3_000 }, true],
  ['a time that ends when the other begins', { from: 0, until: 1_000 }, false],
  ['a licence that is not exclusive', { exclusivity: 'NONEXCL' }, true],
])('an exclusive licence against %s', (_, other, is) => {
  expect(overlaps(licence(), licence(other))).toBe(is)
  expect(overlaps(licence(other), licence())).toBe(is)
})

test('two licences that shut nobody out stand beside each other', () => {
  expect(overlaps(licence({ exclusivity: 'NONEXCL' }), licence({ exclusivity: 'NONEXCL' }))).toBe(false)
  expect(overlaps(licence({ exclusivity: 'SOLE' }), licence({ exclusivity: 'NONEXCL' }))).toBe(true)
})

test('a region lies in all that hold it, and in nothing else', () => {
  const meets = (one: string, other: string) =>
    overlaps(licence({ paths: pathsOf(one) }), licence({ paths: pathsOf(other) }))
  expect(meets('350128', '350100')).toBe(true)
  expect(meets('350128', '350200')).toBe(false)
  expect(meets('X-FR', 'X-EU')).toBe(true)
  expect(meets('X-EU', 'X-ASEAN')).toBe(false)
  expect(meets('X-EU', 'X-CN')).toBe(false)
})

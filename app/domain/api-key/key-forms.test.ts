import { expect, test } from 'vitest'
import { KeyForm } from './key-forms.ts'

const key = { intent: 'create', name: ' 目录同步 ', scopes: ['catalogue:read'], days: '90' }

test('a key has a name, scopes there are, and one of the terms offered', () => {
  expect(KeyForm.parse(key)).toEqual({ ...key, name: '目录同步', days: 90 })
})

test.each([
  ['no name', { ...key, name: '  ' }, 'nameMissing'],
  ['a name too long', { ...key, name: 'x'.repeat(61) }, 'tooLong'],
  ['no scope', { ...key, scopes: [] }, 'scopesMissing'],
  ['a scope nobody offers', { ...key, scopes: ['catalogue:write'] }, 'invalid'],
  ['no term', { ...key, days: undefined }, 'daysMissing'],
  ['a longer term', { ...key, days: '3650' }, 'daysMissing'],
  ['nothing that can be done', { ...key, intent: 'keep' }, 'invalid'],
])('%s is said', (_, form, reason) => {
  const parsed = KeyForm.safeParse(form)
  expect(parsed.error?.issues.map(({ message }) => message)).toEqual([reason])
})

import { expect, test } from 'vitest'
import { creditCodeCheck } from './organisation.ts'
import { DecisionForm, ProfileForm } from './organisation-forms.ts'

const base = { nameZh: '闽南数据科技有限公司', kind: 'RESOURCE' }
const body = '91350100M000100Y4'
const code = body + creditCodeCheck(body)
const reasonOf = (form: Record<string, unknown>) => ProfileForm.safeParse(form).error?.issues[0]?.message

test('name and kind are enough for a draft; what is empty is left out', () => {
  expect(ProfileForm.parse(base)).toEqual({ name: { zh: base.nameZh }, kind: 'RESOURCE' })
})

test.each([
  ['as on the licence', code],
  ['small letters', code.toLowerCase()],
  ['with spaces and hyphens', `${code.slice(0, 8)} ${code.slice(8, 12)}-${code.slice(12)}`],
  ['full width', [...code].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')],
])('a credit code is taken %s', (_why, typed) => {
  expect(ProfileForm.parse({ ...base, creditCode: typed }).creditCode).toBe(code)
})

test.each([
  ['too short', code.slice(0, 17), 'creditCodeLength'],
  ['a letter the standard leaves out', `${code.slice(0, 4)}O${code.slice(5)}`, 'creditCodeSigns'],
  ['a wrong check character', body + (code.endsWith('0') ? '1' : '0'), 'creditCodeCheck'],
])('a credit code with %s is told why', (_why, typed, reason) => {
  expect(reasonOf({ ...base, creditCode: typed })).toBe(reason)
})

test.each([
  ['javascript:alert(1)', 'websiteInvalid'],
  ['ftp://example.com', 'websiteInvalid'],
  ['https://user:secret@example.com', 'websiteInvalid'],
  ['not an address', 'websiteInvalid'],
])('the website %s is refused', (website, reason) => {
  expect(reasonOf({ ...base, website })).toBe(reason)
})

test('a website without scheme is one over https', () => {
  expect(ProfileForm.parse({ ...base, website: 'www.example.com' }).website).toBe('https://www.example.com')
})

test('a name that turns the direction of writing, or a region nobody knows, is refused', () => {
  expect(reasonOf({ ...base, nameZh: '闽南\u202e数据' })).toBe('badSigns')
  expect(reasonOf({ ...base, region: '999999' })).toBe('invalid')
})

test('what is returned needs one reason at least; empty ones are left out', () => {
  const form = { intent: 'return', verification: '0199a1b2-0000-7000-8000-000000000000' }
  expect(DecisionForm.safeParse(form).error?.issues[0]?.message).toBe('reasonsMissing')
  const given = DecisionForm.parse({ ...form, 'reason-creditCode': ' 与执照不符 ', 'reason-kind': '' })
  expect(given).toMatchObject({ reasons: [{ field: 'creditCode', reason: '与执照不符' }] })
})

test('a request is named by its capability and its moment; a day must exist', () => {
  expect(DecisionForm.parse({ intent: 'grant', request: 'BUYER:1700000000000' })).toEqual({
    intent: 'grant',
    request: { capability: 'BUYER', requestedAt: 1_700_000_000_000 },
  })
  expect(DecisionForm.safeParse({ intent: 'grant', request: 'KING:1' }).success).toBe(false)
  expect(DecisionForm.safeParse({ intent: 'badges', dcmm: '3', dcmmUntil: '2026-02-30' }).success).toBe(false)
  expect(DecisionForm.safeParse({ intent: 'badges', dcmm: '3', dcmmUntil: '2027-06-30' }).success).toBe(true)
})

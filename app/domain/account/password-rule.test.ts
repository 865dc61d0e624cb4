import { expect, test } from 'vitest'
import { commonPasswords } from './common-passwords.ts'
import { problemWithPassword, shortestPassword } from './password-rule.ts'

const li = { email: 'Li.Na@example.com', name: '李娜' }

test.each([
  ['too short', 'abc', 'passwordShort'],
  ['nine characters', 'k7#pQ2vXz', 'passwordShort'],
  ['nine characters of several bytes', '海丝数据交易所的船', 'passwordShort'],
  ['ten of them', '海丝数据交易所的大船', undefined],
  ['letters outside the basic plane count once', '𠮷'.repeat(9), 'passwordShort'],
  ['no need of figures or signs', 'quiet harbour morning', undefined],
  ['spaces are kept', '  k7pQ2vXz  ', undefined],
  ['among the commonest', '1q2w3e4r5t', 'passwordCommon'],
  ['whatever the case', 'WoAiNi1314', 'passwordCommon'],
  ['full width is the same', '１２３４５６７８９０', 'passwordCommon'],
  ['one sign over and over', 'aaaaaaaaaaaaaaa', 'passwordCommon'],
  ['two signs in turn', '1212121212', 'passwordCommon'],
  ['following one another', 'efghijklmnop', 'passwordCommon'],
  ['backwards too', '98765432109876'.slice(0, 10), 'passwordCommon'],
  ['the address', 'li.na@example.com', 'passwordAbout'],
  ['the first part of it twice', 'li.nali.na1', 'passwordAbout'],
  ['the first part and figures', 'lina19900101', 'passwordAbout'],
  ['figures and the first part', '19900101lina', 'passwordAbout'],
  ['the name within a sentence is no harm', 'lina mag das Meer sehr', undefined],
  ['200 characters', 'x1y2'.repeat(50), undefined],
  ['201 characters', `${'x1y2'.repeat(50)}z`, 'passwordLong'],
])('%s: %s', (_why, password, problem) => {
  expect(problemWithPassword(password, li)).toBe(problem)
})

test('the list holds only what the rule of length lets pass, as it is compared', () => {
  for (const each of commonPasswords) {
    expect(each).toBe(each.toLowerCase().normalize('NFKC'))
    expect([...each].length, each).toBeGreaterThanOrEqual(shortestPassword)
  }
  expect(commonPasswords.size).toBeGreaterThan(200)
})

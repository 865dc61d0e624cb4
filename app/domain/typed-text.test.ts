import { expect, test } from 'vitest'
import { cleanText, hasBadSigns, neededText, typedText } from './typed-text.ts'

const reasonOf = (schema: ReturnType<typeof typedText> | ReturnType<typeof neededText>, value: unknown) =>
  schema.safeParse(value).error?.issues[0]?.message

test('a text is trimmed, its lines end alike, and it is counted in characters, not in halves of them', () => {
  expect(typedText(5).parse('  一\r\n二\r三 ')).toBe('一\n二\n三')
  expect(reasonOf(typedText(2), '𠮷𠮷')).toBeUndefined()
  expect(reasonOf(typedText(2), '𠮷𠮷𠮷')).toBe('tooLong')
  expect(reasonOf(typedText(2), undefined)).toBe('required')
  expect(typedText(2).parse(' ')).toBe('')
})

test('what is needed is told by its own reason, sent empty or not sent', () => {
  for (const nothing of [undefined, '', ' \n'])
    expect(reasonOf(neededText(9, 'reasonMissing'), nothing)).toBe('reasonMissing')
  expect(neededText(9, 'reasonMissing').parse(' 可以 ')).toBe('可以')
})

test.each(['\u0000', '\u0007', '\u007f', '\u202e', '\u2066'])(
  'the sign %j is refused in a form and taken out of what is read',
  (sign) => {
    expect(hasBadSigns(`甲${sign}乙`)).toBe(true)
    expect(reasonOf(typedText(9), `甲${sign}乙`)).toBe('badSigns')
    expect(cleanText(` 甲${sign}乙\r\n丙\t丁 `)).toBe('甲乙\n丙\t丁')
  },
)

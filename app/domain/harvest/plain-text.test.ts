import { expect, test } from 'vitest'
import { readDay, readInstant } from './cn-dates.ts'
import { cutText, firstSentence, oneLine, plainText } from './plain-text.ts'

test('HTML left-overs go, comparisons stay', () => {
  expect(plainText('<p>&nbsp; 甲&amp;乙<br/>a < b，c > d</p><!-- x --><style>p{}</style>')).toBe('甲&乙\na < b，c > d')
})

test.each(['暂无', ' 无 ', 'null', '--', '', null, undefined])('%s says nothing', (text) => {
  expect(oneLine(text)).toBeUndefined()
})

test('a text is cut at the end of a sentence and shows it', () => {
  expect(cutText(`${'甲'.repeat(8)}。${'乙'.repeat(8)}`, 12)).toBe(`${'甲'.repeat(8)}。…`)
  expect(cutText('甲'.repeat(30), 10)).toHaveLength(10)
  expect(firstSentence('全省气象站逐日观测数据。含气温。', 100)).toBe('全省气象站逐日观测数据。')
})

test.each([
  ['2023-05-25', '2023-05-25'],
  ['2022/07/08 00:05:23', '2022-07-08'],
  ['2019-10-06\n10:37', '2019-10-06'],
  ['2022-04-22T10:45:33+08:00', '2022-04-22'],
  ['2023年5月1日', '2023-05-01'],
  ['20230501', '2023-05-01'],
  ['2023-02-30', undefined],
  ['昨天', undefined],
  ['', undefined],
])('the day of %s is %s', (text, day) => {
  expect(readDay(text)).toBe(day)
})

test('a moment without a zone is Chinese time', () => {
  expect(readInstant('2023-05-25 08:00:00')).toBe(Date.UTC(2023, 4, 25))
  expect(readInstant('2023-05-25T08:00:00Z')).toBe(Date.UTC(2023, 4, 25, 8))
})

test('radicals that look like characters become characters', () => {
  expect(plainText('⻋联⽹')).toBe('车联网')
})

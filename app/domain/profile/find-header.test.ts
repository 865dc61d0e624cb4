import { expect, test } from 'vitest'
import { findHeader, nameColumns } from './find-header.ts'

const table = (text: string) => text.split('\n').map((line) => line.split(','))

test.each([
  ['names above numbers', 'name,load\na,1\nb,2', true],
  ['names above texts', '名称,类别\n甲,一\n乙,二', true],
  ['numbers from the first line on', '1,a\n2,b', false],
  ['a date in the first line', '2024-03-01,a\n2024-03-02,b', false],
  ['the first line comes again', '甲,居民\n乙,居民\n丙,商业\n甲,居民', false],
  ['years as names of columns', '指标,2021,2022\n人口,1,2', true],
  ['a telephone number in the first line', '张三,13800138000\n李四,13800138001', false],
  ['a header alone', 'a,b', true],
])('%s', (_why, text, hasHeader) => {
  expect(findHeader(table(text)).hasHeader).toBe(hasHeader)
})

test('without a header columns are named by their place and no row is lost', () => {
  expect(findHeader(table('1,2\n3,4'))).toMatchObject({ columns: ['列1', '列2'], skip: 0, renamed: 0 })
})

test('titles above the header are passed over', () => {
  const rows = [
    ['2024年用电情况', '', ''],
    ['单位：万千瓦时', '', ''],
    ['地区', '一月', '二月'],
    ['泉州', '1', '2'],
  ]
  expect(findHeader(rows)).toMatchObject({ hasHeader: true, titleLines: 2, skip: 3, columns: ['地区', '一月', '二月'] })
})

test('rows of spreadsheets end with their last value: the widest counts', () => {
  const rows = [['1'], ['2', '3', '4'], ['5'], ['6']]
  expect(findHeader(rows, true).columns).toHaveLength(3)
  expect(findHeader(rows).columns).toHaveLength(1)
})

test('names that are empty, repeated or personal are changed', () => {
  expect(nameColumns(['a', '', 'a', '电话13800138000', ' b\nc '])).toEqual({
    columns: ['a', '列2', 'a_2', '电话138****8000', 'b c'],
    renamed: 2,
    masked: 1,
  })
})

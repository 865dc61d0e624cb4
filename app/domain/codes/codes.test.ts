import { expect, test } from 'vitest'
import { codeLists } from './all-lists.ts'
import { findCode, labelOf, matchCode } from './code-list.ts'
import { frequencies } from './content.ts'
import { fields16, industrySections, localIndustries } from './industry.ts'
import { allRegions, findRegion, fujianUnits, provinceOf } from './region.ts'
import { kinds } from './trade.ts'

test.each(Object.entries(codeLists))('%s: every code once, named in both languages', (_, list) => {
  const codes = list.map((item) => item.code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const item of list) {
    expect(item.zh.trim(), item.code).not.toBe('')
    expect(item.en.trim(), item.code).not.toBe('')
  }
})

test('the lists have the lengths their sources give', () => {
  expect(kinds).toHaveLength(13)
  expect(fields16).toHaveLength(16)
  expect(localIndustries).toHaveLength(7)
  expect(industrySections.map((section) => section.code).join('')).toBe('ABCDEFGHIJKLMNOPQRST')
  expect(fujianUnits).toHaveLength(10)
  for (const unit of fujianUnits) expect(findCode(allRegions, unit), unit).toBeDefined()
})

test('other spellings lead to one code, whatever their case and width', () => {
  expect(matchCode(frequencies, '每季度')?.code).toBe('QUARTER')
  expect(matchCode(frequencies, ' ＡＮＮＵＡＬＬＹ ')?.code).toBe('YEAR')
  expect(matchCode(industrySections, '农、林、牧、渔业')?.code).toBe('A')
  expect(matchCode(frequencies, '')).toBeUndefined()
  expect(matchCode(frequencies, '有时')).toBeUndefined()
})

test('no other spelling belongs to two codes of one list', () => {
  for (const [name, list] of Object.entries(codeLists)) {
    const owners = new Map<string, string>()
    for (const item of list as readonly { code: string; also?: readonly string[] }[])
      for (const spelling of item.also ?? []) {
        const key = spelling.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
        expect(owners.get(key) ?? item.code, `${name}: ${spelling}`).toBe(item.code)
        owners.set(key, item.code)
      }
  }
})

test('an unknown code is shown as it is', () => {
  expect(labelOf(kinds, 'NEW_KIND', 'zh')).toBe('NEW_KIND')
})

test('regions outside the table are countries', () => {
  expect(findRegion('X-DE')).toEqual({ code: 'X-DE', zh: '德国', en: 'Germany' })
  expect(findRegion('999999')).toBeUndefined()
  expect(provinceOf('350500')).toBe('350000')
  expect(provinceOf('X-DE')).toBe('X-DE')
})

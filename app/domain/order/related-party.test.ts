import { expect, test } from 'vitest'
import { companyDomain, relationsBetween } from './related-party.ts'

const apart = { sharedMembers: 0 }

test('public mail hosts and reserved names say nothing of who belongs together', () => {
  expect(['a@qq.com', 'a@163.com', 'a@gmail.com', 'a@example.org', 'a@x.test', 'nobody'].map(companyDomain)).toEqual(
    Array(6).fill(undefined),
  )
  expect(companyDomain('Wang@Data.Xiamen-Grid.cn')).toBe('data.xiamen-grid.cn')
})

test('each sign that two sides belong together is named, and nothing else', () => {
  const none = { mailDomains: ['a.cn'] }
  expect(relationsBetween(none, { mailDomains: ['b.cn'] }, apart)).toEqual([])
  expect(relationsBetween(none, none, { sharedMembers: 1 })).toEqual(['MEMBERS', 'MAIL'])
  const one = { creditCode: '91350200MA2XN0AA1B', website: 'https://www.grid.cn/about', mailDomains: [] }
  const other = { creditCode: '12350200MA2XN0AA1X', website: 'http://grid.cn', mailDomains: [] }
  expect(relationsBetween(one, other, apart)).toEqual(['BODY', 'WEBSITE'])
  // Nothing said on either side is nothing in common.
  expect(relationsBetween({ mailDomains: [] }, { mailDomains: [] }, apart)).toEqual([])
})

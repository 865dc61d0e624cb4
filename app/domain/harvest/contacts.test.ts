import { expect, test } from 'vitest'
import { setContactsApart } from './contacts.ts'

test.each([
  ['请联系（13912345678，sales@example.com）', ['sales@example.com', '13912345678']],
  ['电话 139****5678 或 0591-87654321', ['139****5678', '0591-87654321']],
  ['联系人：王小明，微信：wang_xm99', ['wang_xm99', '王小明']],
])('%s', (text, contacts) => {
  const found = setContactsApart(text)
  expect(found.contacts).toEqual(contacts)
  for (const contact of contacts) expect(found.text).not.toContain(contact)
})

test.each([
  '字段包括联系人、联系电话、微信公众号',
  '统一社会信用代码 91350100MA12345678，订单 1391234567812345',
  '服务热线 400-123-4567',
  '价格 0.5元/次，编号 2023-05-25',
])('«%s» names nobody', (text) => {
  expect(setContactsApart(text)).toEqual({ text, contacts: [] })
})

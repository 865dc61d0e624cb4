import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const text = '名称,说明\n水质,每日'

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16 LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 BE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  // «名称» in GBK
  ['GBK', Buffer.concat([Buffer.from([0xc3, 0xfb, 0xb3, 0xc6]), Buffer.from(',a')])],
])('%s is read', (name, bytes) => {
  expect(decodeText(bytes)).toBe(name === 'GBK' ? '名称,a' : text)
})

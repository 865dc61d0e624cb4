import { expect, test } from 'vitest'
import { isOpenToOthers } from './open-to-others.ts'

test.each([
  ['127.0.0.1', {}, false],
  ['127.8.0.1', {}, false],
  ['localhost', {}, false],
  ['::1', {}, false],
  ['0.0.0.0', {}, true],
  ['::', {}, true],
  ['192.168.1.4', {}, true],
  ['127.0.0.1', { publicUrl: 'https://data.example.com' }, true],
  ['127.0.0.1', { trustProxy: '1' }, true],
  ['127.0.0.1.example.com', {}, true],
] as const)('%s %o can be reached from elsewhere: %s', (host, more, isOpen) => {
  expect(isOpenToOthers({ host, publicUrl: undefined, trustProxy: undefined, ...more })).toBe(isOpen)
})

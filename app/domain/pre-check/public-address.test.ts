import { expect, test } from 'vitest'
import { hostOf, isInnerHost, isLoopback, isPublicAddress } from './public-address.ts'

test.each([
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '100.64.0.1',
  '100.127.255.255',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.0.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:8.8.8.8',
  '::127.0.0.1',
  '::ffff:0:8.8.8.8',
  '64:ff9b::7f00:1',
  '64:ff9b::8.8.8.8',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
  '5f00::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '2400:cb00::1%0',
  '0177.0.0.1',
  '127.1',
  '2130706433',
  '0x7f000001',
  '1.2.3.256',
  '1.2.3',
  '1:2:3',
  ':::',
  '2400::1::2',
  '',
  'localhost',
])('%s is not of the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '100.63.255.255',
  '100.128.0.1',
  '172.15.255.255',
  '172.32.0.1',
  '192.167.255.255',
  '223.255.255.255',
  '198.17.255.255',
  '198.20.0.1',
  '2400:3200::1',
  '2606:4700:4700::1111',
  '240e:4c:4008::1',
  '2a00:1450:4001:80b::200e',
])('%s is of the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test('loopback is told from what is only private', () => {
  expect(['127.0.0.1', '127.8.9.1', '::1'].every(isLoopback)).toBe(true)
  expect(['10.0.0.1', '::', '::2', 'fe80::1', '128.0.0.1', 'localhost'].some(isLoopback)).toBe(false)
})

test('hosts that nobody outside reaches are known by their names', () => {
  const inner = ['localhost', 'intranet', 'db.internal', 'nas.local', '10.1.1.1', '::1', 'fe80::1', 'shop.corp']
  expect(inner.filter((host) => !isInnerHost(host))).toEqual([])
  expect(['data.gov.cn', '8.8.8.8', '2400:3200::1', 'localhost.fujian.gov.cn'].filter(isInnerHost)).toEqual([])
  expect(hostOf('http://0x7f.1/')).toBe('127.0.0.1')
  expect(hostOf('https://[::1]:8443/')).toBe('::1')
  expect(hostOf('http://a.b./x')).toBe('a.b')
  expect(hostOf('no address')).toBeUndefined()
})

import { expect, test } from 'vitest'
import { headersToBuyer, headersToProvider, isPathAllowed, isPathPattern, safePath } from './endpoint-rules.ts'

test.each([
  ['/v1/companies/*', true],
  ['/v1/**', true],
  ['/', true],
  ['/v1/../admin', false],
  ['/v1/**/x', false],
  ['v1', false],
  ['', false],
])('%s is a pattern: %s', (text, is) => {
  expect(isPathPattern(text)).toBe(is)
})

test.each([
  ['/v1/companies/91350000', '/v1/companies/*', true],
  ['/v1/companies/', '/v1/companies/*', false],
  ['/v1/companies/1/owners', '/v1/companies/*', false],
  ['/v1/companies/1/owners', '/v1/**', true],
  ['/v1', '/v1/**', true],
  ['/v2', '/v1/**', false],
  ['/', '/', true],
  ['/x', '/', false],
])('%s under %s: %s', (path, pattern, is) => {
  expect(isPathAllowed([pattern], path)).toBe(is)
})

test.each([
  '/v1/../admin',
  '/v1/%2e%2e/admin',
  '/v1/a%2Fb',
  '/v1//admin',
  '/v1/%252e',
  '/v1/\\admin',
  '/v1/%0d%0aX',
  '/v1/%',
  '//evil.example',
])('%s is not passed on', (path) => {
  expect(safePath(path)).toBeUndefined()
})

test('a path in Chinese is passed on as it is written', () => {
  expect(safePath('/v1/%E5%9F%8E%E5%B8%82')).toBe('/v1/%E5%9F%8E%E5%B8%82')
})

test('a buyer tells the provider neither its key nor how it was reached, and cannot set the secret', () => {
  const sent = headersToProvider(
    {
      ...{ accept: 'text/csv', authorization: 'Bearer k', cookie: 'a=b', host: 'x', 'x-forwarded-for': '1.2.3.4' },
      ...{ connection: 'close, X-Mine', 'x-mine': '1', 'x-shuji-entitlement': 'forged', 'x-secret': 'forged' },
    },
    'X-Secret',
  )
  expect(sent).toEqual({ accept: 'text/csv' })
})

test('a provider cannot set cookies, policies or limits for the site', () => {
  const given = headersToBuyer({
    ...{ 'content-type': 'text/html', 'set-cookie': ['a=b'], 'access-control-allow-origin': '*', location: '/x' },
    ...{ 'x-quota-remaining': '9', etag: '"1"', 'content-security-policy': "default-src 'self'" },
  })
  expect(given).toEqual({ 'content-type': 'text/html', etag: '"1"' })
})

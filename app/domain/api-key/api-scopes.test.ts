import { expect, test } from 'vitest'
import { scopeOfPath } from './api-scopes.ts'

test.each([
  ['/api/v1/organisation', 'organisation:read'],
  ['/api/v1/listings', 'catalogue:read'],
  ['/api/v1/listings/sj-1', 'catalogue:read'],
  ['/api/v1/code-lists', 'catalogue:read'],
  ['/api/v1/demands', 'catalogue:read'],
  ['/api/v1/demands/xq202611-000004j', 'catalogue:read'],
  ['/api/v1/openapi.json', undefined],
  ['/api/v1/organisations', undefined],
])('%s needs %s', (path, scope) => {
  expect(scopeOfPath(path)).toBe(scope)
})

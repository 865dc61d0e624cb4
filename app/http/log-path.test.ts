import { expect, test } from 'vitest'
import { newToken } from '#app/domain/account/tokens.server.ts'
import { pathForLog } from './log-path.ts'

test('a secret in an address does not reach the log, other paths do as they are', () => {
  for (const end of ['', '.data', `.${newToken()}`])
    expect(pathForLog(`/en/reset-password/${newToken()}${end}`)).toBe('/en/reset-password/…')
  for (const path of [
    '/listings/FJ-D-2026-000123',
    '/api/v1/listings/FJ-D-2026-000123',
    '/organisations/quanzhou-data-group',
  ])
    expect(pathForLog(path)).toBe(path)
})

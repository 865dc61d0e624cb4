import { formatDay } from '../../i18n/format.ts'
import { labelOf } from '../codes/code-list.ts'
import type { Language } from '../text.ts'
import { type ApiScope, apiScopes } from './api-scopes.ts'

type Key = {
  id: string
  name: string
  start: string
  scopes: readonly ApiScope[]
  createdBy: string
  createdAt: number
  expiresAt: number
  lastUsedAt: number | null
  revokedAt: number | null
}

/** A key that can be used, as its organisation sees it. */
export type LiveKeyLine = {
  id: string
  name: string
  start: string
  scopes: string[]
  createdBy: string
  created: string
  until: string
  used?: string
}

/** A key that was revoked or has expired, and on which day. */
export type EndedKeyLine = { name: string; start: string; revoked?: string; expired?: string }

/** Puts keys that can be used into words. */
export function viewLiveKeys(keys: readonly Key[], language: Language): LiveKeyLine[] {
  return keys.map((key) => ({
    id: key.id,
    name: key.name,
    start: key.start,
    scopes: key.scopes.map((scope) => labelOf(apiScopes, scope, language)),
    createdBy: key.createdBy,
    created: formatDay(key.createdAt),
    until: formatDay(key.expiresAt),
    ...(key.lastUsedAt !== null && { used: formatDay(key.lastUsedAt) }),
  }))
}

/** Puts keys that are over into words. */
export function viewEndedKeys(keys: readonly Key[]): EndedKeyLine[] {
  return keys.map(({ name, start, revokedAt, expiresAt }) => ({
    name,
    start,
    ...(revokedAt === null ? { expired: formatDay(expiresAt) } : { revoked: formatDay(revokedAt) }),
  }))
}

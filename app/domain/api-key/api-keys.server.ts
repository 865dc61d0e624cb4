import { v7 as newId } from 'uuid'
import { type Db, inTransaction } from '#db/client.server.ts'
import {
  countLiveKeys,
  existsKey,
  findKeyByHash,
  insertKey,
  type KeyInUse,
  revokeLiveKey,
} from '#db/queries/api-keys.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import type { KeyActor } from '../access/permissions.ts'
import { hashToken } from '../account/tokens.server.ts'
import { Refusal } from '../errors.ts'
import { type InOrganisation, requireRole } from '../member/member-acts.server.ts'
import type { ApiScope } from './api-scopes.ts'
import { type KeyDays, mostLiveKeys } from './key-limits.ts'
import { isKeyText, newKeyText, startOfKey } from './key-text.server.ts'

const day = 86_400_000

/**
 * Makes a key for programs of the organisation. What it gives is the only time the key is seen: kept is its hash. Refuses
 * a suspended organisation, and one that has as many keys as it may.
 */
export function createKey(
  db: Db,
  {
    now = Date.now(),
    ...key
  }: InOrganisation & { name: string; scopes: readonly ApiScope[]; days: KeyDays; isDemo: boolean; now?: number },
): Promise<{ key: string; expiresAt: number }> {
  const { organisationId, actorId } = key
  const scopes = [...new Set(key.scopes)].sort()
  return inTransaction(db, async (trx) => {
    const { standing } = await requireRole(trx, key, 'key.change')
    if (standing === 'suspended') throw new Refusal('not_allowed', 'suspended')
    if ((await countLiveKeys(trx, organisationId, now)) >= mostLiveKeys) throw new Refusal('invalid', 'tooManyKeys')
    const text = newKeyText(key.isDemo)
    const id = newId()
    const expiresAt = now + key.days * day
    await insertKey(trx, {
      id,
      organisationId,
      name: key.name,
      start: startOfKey(text),
      keyHash: hashToken(text),
      scopes,
      createdBy: actorId,
      createdAt: now,
      expiresAt,
      lastUsedAt: null,
      revokedAt: null,
    })
    await insertEvents(trx, [
      {
        at: now,
        actor: actorId,
        action: 'key.created',
        subjectKind: 'key',
        subjectId: id,
        detail: { organisationId, scopes, expiresAt },
      },
    ])
    return { key: text, expiresAt }
  })
}

/** Ends a key at once, for good. */
export function revokeKey(
  db: Db,
  { keyId, now = Date.now(), ...by }: InOrganisation & { keyId: string; now?: number },
): Promise<void> {
  const { organisationId, actorId } = by
  return inTransaction(db, async (trx) => {
    await requireRole(trx, by, 'key.change')
    if (!(await revokeLiveKey(trx, { id: keyId, organisationId, now }))) {
      const isOurs = await existsKey(trx, { id: keyId, organisationId })
      throw new Refusal(isOurs ? 'stale' : 'not_found', 'keyEnded')
    }
    await insertEvents(trx, [
      {
        at: now,
        actor: actorId,
        action: 'key.revoked',
        subjectKind: 'key',
        subjectId: keyId,
        detail: { organisationId },
      },
    ])
  })
}

/** Why a key is not taken. */
export type KeyProblem = 'malformed' | 'unknown' | 'expired' | 'revoked' | 'suspended'

export type ReadKey = { ok: true; program: KeyActor; lastUsedAt: number | null } | { ok: false; problem: KeyProblem }

/** Whose program carries this key. Looked up at each request, so a key that is revoked is dead at once, everywhere. */
export async function readKey(db: Db, text: string, now = Date.now()): Promise<ReadKey> {
  if (!isKeyText(text)) return { ok: false, problem: 'malformed' }
  const key = await findKeyByHash(db, hashToken(text))
  const problem = problemOf(key, now)
  if (!key || problem) return { ok: false, problem: problem ?? 'unknown' }
  const { id: keyId, organisationId, scopes, lastUsedAt } = key
  return { ok: true, program: { kind: 'key', keyId, organisationId, scopes }, lastUsedAt }
}

function problemOf(key: KeyInUse | undefined, now: number): KeyProblem | undefined {
  if (!key) return 'unknown'
  if (key.revokedAt !== null) return 'revoked'
  if (key.expiresAt <= now) return 'expired'
  return key.standing === 'suspended' ? 'suspended' : undefined
}

import { v7 as newId } from 'uuid'
import { type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { countCallKeys, existsCallKey, insertCallKey, revokeCallKey } from '#db/queries/gateway-keys.server.ts'
import { hashToken } from '../account/tokens.server.ts'
import { newCallKeyText, startOfKey } from '../api-key/key-text.server.ts'
import { whyNotUsable } from '../entitlement/entitlement-states.ts'
import { type EntitlementAct, openEntitlement } from '../entitlement/open-entitlement.server.ts'
import { Refusal } from '../errors.ts'
import { mostCallKeys } from './key-rules.ts'

const day = 86_400_000

/**
 * Makes a key to use a right with, which ends at the latest with the right. What it gives is the only time the key is seen:
 * kept is its hash. Refuses a right that cannot be used, one of another way of delivery, and one with as many keys as it may.
 */
export function createCallKey(
  db: Db,
  { name, days, now = Date.now(), ...act }: EntitlementAct & { name: string; days: number },
): Promise<{ key: string; expiresAt: number }> {
  return inTransaction(db, async (trx) => {
    const entitlement = await openEntitlement(trx, act, { permission: 'entitlement.use', side: 'buyer' })
    const { mode, endsAt, id: entitlementId } = entitlement
    if (mode !== 'API' && mode !== 'QUERY') throw new Refusal('not_found', 'notAllowed')
    const why = whyNotUsable(entitlement, now)
    if (why && why !== 'usedUp') throw new Refusal('not_allowed', 'rightNotUsable')
    if ((await countCallKeys(trx, entitlementId, now)) >= mostCallKeys) throw new Refusal('invalid', 'tooManyKeys')
    const text = newCallKeyText()
    const id = newId()
    const expiresAt = Math.min(now + days * day, endsAt)
    const createdBy = act.actor.personId
    await insertCallKey(trx, {
      ...{ id, entitlementId, name, start: startOfKey(text), keyHash: hashToken(text), createdBy },
      ...{ createdAt: now, expiresAt, lastUsedAt: null, revokedAt: null },
    })
    await record(trx, { action: 'call_key.created', by: createdBy, id, detail: { entitlementId, expiresAt }, now })
    return { key: text, expiresAt }
  })
}

/** Ends a key at once, for good. */
export function endCallKey(
  db: Db,
  { keyId, now = Date.now(), ...act }: EntitlementAct & { keyId: string },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { id: entitlementId } = await openEntitlement(trx, act, { permission: 'entitlement.use', side: 'buyer' })
    if (!(await revokeCallKey(trx, { id: keyId, entitlementId, now }))) {
      const isOurs = await existsCallKey(trx, { id: keyId, entitlementId })
      throw new Refusal(isOurs ? 'stale' : 'not_found', 'keyEnded')
    }
    const by = act.actor.personId
    await record(trx, { action: 'call_key.revoked', by, id: keyId, detail: { entitlementId }, now })
  })
}

async function record(
  trx: Db,
  act: { action: string; by: string; id: string; detail: Record<string, unknown>; now: number },
): Promise<void> {
  const { action, by: actor, id: subjectId, detail, now: at } = act
  await insertEvents(trx, [{ at, actor, action, subjectKind: 'key', subjectId, detail }])
}

import { v7 as newId } from 'uuid'
import { type Database, inSharedTransaction } from '#db/client.server.ts'
import {
  beginCall,
  type CallEnd,
  type CallKey,
  endCall,
  findCallKey,
  readUsed,
  touchCallKey,
} from '#db/queries/gateway.server.ts'
import { hashToken } from '../account/tokens.server.ts'
import { isKeyText } from '../api-key/key-text.server.ts'
import { whyNotUsable } from '../entitlement/entitlement-states.ts'
import type { CallKind } from './call-outcomes.ts'

/** Why a call is not passed on: something about its key, or about the right it uses. */
export type KeyRefusal =
  | 'keyMalformed'
  | 'keyUnknown'
  | 'keyExpired'
  | 'keyRevoked'
  | 'otherRight'
  | 'buyerSuspended'
  | 'suspended'
  | 'ended'
  | 'revoked'
  | 'notYet'
  | 'usedUp'

/** The use of a key is written down at most this often. */
const noteEvery = 60_000
/** What became of answered calls is written down together, this many milliseconds later at most. */
const flushEvery = 200
const mostWaiting = 200

/**
 * Whose key this is and whether it may be used for the right of this number now. Looked up at each call: a key or right that
 * ended is dead at once, in every process.
 */
export async function readCallKey(
  db: Database,
  asked: { key: string; number: string; now: number },
): Promise<{ ok: true; key: CallKey } | { ok: false; problem: KeyRefusal }> {
  const { now } = asked
  if (!isKeyText(asked.key)) return { ok: false, problem: 'keyMalformed' }
  const key = await findCallKey(db.read, hashToken(asked.key))
  const problem = !key ? 'keyUnknown' : problemOf(key, asked.number, now)
  return key && !problem ? { ok: true, key } : { ok: false, problem: problem ?? 'keyUnknown' }
}

function problemOf(key: CallKey, number: string, now: number): KeyRefusal | undefined {
  if (key.revokedAt !== null) return 'keyRevoked'
  if (key.expiresAt <= now) return 'keyExpired'
  if (key.number !== number) return 'otherRight'
  if (key.buyerStanding === 'suspended') return 'buyerSuspended'
  return whyNotUsable(key, now)
}

/** A call that was counted and is under way. */
export type OpenCall = { id: string; entitlementId: string; at: number; remaining: number | null }

/**
 * Counts calls before they are passed on and writes down what became of them. Counting is a transaction of its own before
 * anything leaves, so that a call that was passed on is counted whatever happens then; those of one moment share it. What is
 * given back is written down before the buyer is told; what is charged stays as it is, so its end may be written down a
 * little later, with others.
 */
export function createCallCounter(database: Database, report: (error: unknown) => void) {
  let waiting: CallEnd[] = []
  let timer: NodeJS.Timeout | undefined
  let underWay = 0
  const noting = new Set<string>()

  const flush = async () => {
    clearTimeout(timer)
    timer = undefined
    const ends = waiting
    waiting = []
    if (ends.length === 0) return
    await inSharedTransaction(database.write, async (trx) => {
      for (const end of ends) await endCall(trx, end)
    }).catch(report)
  }

  return {
    /** Counts one call; undefined where the right does not hold any more or nothing is left of it. */
    begin: async (call: {
      key: Pick<CallKey, 'entitlementId' | 'quota'> & { keyId: string | null }
      kind: CallKind
      method: string
      path: string
      detail?: string
      now: number
    }): Promise<OpenCall | undefined> => {
      const { key, now, ...said } = call
      const { entitlementId, keyId, quota } = key
      const id = newId()
      const begun = await inSharedTransaction(database.write, async (trx) => {
        if (!(await beginCall(trx, { ...said, id, entitlementId, keyId, now }))) return undefined
        return { used: quota === null ? 0 : await readUsed(trx, entitlementId) }
      })
      if (!begun) return undefined
      underWay++
      return { id, entitlementId, at: now, remaining: quota === null ? null : Math.max(0, quota - begun.used) }
    },
    /** Ends a call. One that is given back is given back once this is over. */
    end: async (call: OpenCall, end: Omit<CallEnd, 'id' | 'entitlementId' | 'at'>): Promise<void> => {
      underWay--
      const { id, entitlementId, at } = call
      const whole = { ...end, id, entitlementId, at }
      if (!end.charged) {
        await inSharedTransaction(database.write, (trx) => endCall(trx, whole)).catch(report)
        return
      }
      waiting.push(whole)
      if (underWay === 0 || waiting.length >= mostWaiting) await flush()
      else timer ??= setTimeout(flush, flushEvery).unref()
    },
    /** Notes that a key is used. A note that is lost costs nothing: the next call writes it. */
    note: ({ keyId, lastUsedAt }: CallKey, now: number): void => {
      const before = now - noteEvery
      if ((lastUsedAt !== null && lastUsedAt >= before) || noting.has(keyId)) return
      noting.add(keyId)
      inSharedTransaction(database.write, (trx) => touchCallKey(trx, keyId, { now, before }))
        .catch(() => undefined)
        .finally(() => noting.delete(keyId))
    },
  }
}
export type CallCounter = ReturnType<typeof createCallCounter>

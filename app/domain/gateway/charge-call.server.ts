import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import { type Database, inSharedTransaction, inTransaction } from '#db/client.server.ts'
import {
  beginCalls,
  type CallBegin,
  type CallEnd,
  type CallKey,
  endCall,
  findCallKey,
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
/** What became of answered calls is written down with the next calls, or this many milliseconds later. */
const writtenWithin = 200
/** Most calls of one transaction, and milliseconds between two in which others get their turn. */
const mostTogether = 200
const pause = 4

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

/** A call that is to be counted, and who waits for that. */
type Waiting = { call: CallBegin; settle: (outcome: { isCounted: boolean } | { error: unknown }) => void }

/**
 * Counts calls before they are passed on and writes down what became of them. Counting is committed before anything leaves, so
 * that a call that was passed on is counted whatever happens then; calls of one moment share a transaction, and so one
 * flush to the disk. What is given back is written down before the buyer is told. What is charged stays as it is, so its end
 * is written down a little later, with the next calls: where the process ends before, the call is counted once all the same.
 */
export function createCallCounter(database: Database, report: (error: unknown) => void) {
  const begins: Waiting[] = []
  const ends: CallEnd[] = []
  let timer: NodeJS.Timeout | undefined
  let isRunning = false
  const noting = new Set<string>()

  const write = async () => {
    clearTimeout(timer)
    timer = undefined
    if (isRunning) return
    isRunning = true
    while (begins.length > 0 || ends.length > 0) {
      const begun = begins.splice(0, mostTogether)
      const ended = ends.splice(0, mostTogether)
      try {
        const counted = await inTransaction(database.write, async (trx) => {
          for (const end of ended) await endCall(trx, end)
          return begun.length === 0
            ? new Set()
            : beginCalls(
                trx,
                begun.map(({ call }) => call),
              )
        })
        for (const { call, settle } of begun) settle({ isCounted: counted.has(call.id) })
      } catch (error) {
        for (const { settle } of begun) settle({ error })
        // They stay under way, and charged; the tidying job ends them. At the end of the program there is nobody to tell.
        if (ended.length > 0 && !/destroyed/.test(String(error))) report(error)
      }
      if (begins.length === 0) break
      await sleep(pause)
    }
    isRunning = false
    if (ends.length > 0) timer ??= setTimeout(() => void write(), writtenWithin)
  }

  return {
    /** Counts one call; undefined where the right does not hold any more or nothing is left of it. */
    begin: async (call: {
      key: Pick<CallKey, 'entitlementId' | 'quota' | 'used'> & { keyId: string | null }
      kind: CallKind
      method: string
      path: string
      detail?: string
      now: number
    }): Promise<OpenCall | undefined> => {
      const { key, now: at, detail = null, ...said } = call
      const { entitlementId, keyId, quota, used } = key
      const id = newId()
      const outcome = await new Promise<{ isCounted: boolean } | { error: unknown }>((settle) => {
        begins.push({ call: { ...said, id, entitlementId, keyId, detail, at }, settle })
        void write()
      })
      if ('error' in outcome) throw outcome.error
      if (!outcome.isCounted) return undefined
      return { id, entitlementId, at, remaining: quota === null ? null : Math.max(0, quota - used - 1) }
    },
    /** Ends a call. One that is given back is given back once this is over. */
    end: async (call: OpenCall, end: Omit<CallEnd, 'id' | 'entitlementId' | 'at'>): Promise<void> => {
      const { id, entitlementId, at } = call
      const whole = { ...end, id, entitlementId, at }
      if (!end.charged) {
        await inSharedTransaction(database.write, (trx) => endCall(trx, whole)).catch(report)
        return
      }
      ends.push(whole)
      if (ends.length >= mostTogether) void write()
      else timer ??= setTimeout(() => void write(), writtenWithin)
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

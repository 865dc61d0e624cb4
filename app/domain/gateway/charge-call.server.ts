import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
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
/** Most calls of one transaction, and milliseconds that one waits for others. */
const mostTogether = 200
const mostWait = 16
/** Keys that are kept in mind while nothing in the database changes. */
const mostKept = 1_000

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
  const key = await findKept(db, hashToken(asked.key))
  const problem = !key ? 'keyUnknown' : problemOf(key, asked.number, now)
  return key && !problem ? { ok: true, key } : { ok: false, problem: problem ?? 'keyUnknown' }
}

type Kept = { version: unknown; keys: Map<string, CallKey | undefined> }
const kept = new WeakMap<Database, Kept>()

/** The key with this hash as it is at this moment: looked up once for all calls between two commits of anybody. */
async function findKept(db: Database, keyHash: string): Promise<CallKey | undefined> {
  // Asked first: what is committed while the key is looked up makes it another version.
  const version = db.version()
  let { keys, version: known } = kept.get(db) ?? { keys: new Map<string, CallKey | undefined>(), version: undefined }
  if (known !== version || keys.size >= mostKept) {
    keys = new Map()
    known = version
    kept.set(db, { version, keys })
  }
  if (keys.has(keyHash)) return keys.get(keyHash)
  const key = await findCallKey(db.read, keyHash)
  keys.set(keyHash, key)
  return key
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
 * flush to the disk, which holds up the whole process: a transaction begins once all that has arrived was read, and where
 * other calls are under way, whose callers will soon ask again, waits for them up to twice as long as the last one took. What is given back is written down before the buyer is told. What is charged stays as it is, so its end
 * is written down a little later, with the next calls: where the process ends before, the call is counted once all the same.
 */
export function createCallCounter(database: Database, report: (error: unknown) => void) {
  const begins: Waiting[] = []
  const ends: CallEnd[] = []
  let timer: NodeJS.Timeout | undefined
  let isRunning = false
  /** Calls that were asked for and have not ended. */
  let underWay = 0
  /** Milliseconds of the last transaction. */
  let lastTook = 0
  const noting = new Set<string>()

  /** Lets in what has arrived, and where others are about to ask again, a little more. */
  const others = async () => {
    await nextTurn()
    const until = performance.now() + Math.min(2 * lastTook, mostWait)
    while (begins.length < underWay && begins.length < mostTogether && performance.now() < until) await sleep(1)
  }

  const write = async () => {
    clearTimeout(timer)
    timer = undefined
    if (isRunning) return
    isRunning = true
    while (begins.length > 0 || ends.length > 0) {
      await others()
      const begun = begins.splice(0, mostTogether)
      const ended = ends.splice(0, mostTogether)
      const startedAt = performance.now()
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
      lastTook = performance.now() - startedAt
      if (begins.length === 0) break
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
      underWay++
      const outcome = await new Promise<{ isCounted: boolean } | { error: unknown }>((settle) => {
        begins.push({ call: { ...said, id, entitlementId, keyId, detail, at }, settle })
        void write()
      })
      if ('error' in outcome || !outcome.isCounted) underWay--
      if ('error' in outcome) throw outcome.error
      if (!outcome.isCounted) return undefined
      return { id, entitlementId, at, remaining: quota === null ? null : Math.max(0, quota - used - 1) }
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

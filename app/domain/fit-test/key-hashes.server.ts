import { createHash } from 'node:crypto'
import type { Db } from '#db/client.server.ts'
import { listEarlierKeys } from '#db/queries/fit-tests.server.ts'
import type { ExchangeKey } from '../account/exchange-key.server.ts'
import { isTooAlike, mostListsOfKey } from './fit-checks.ts'
import { hashLength } from './measure-checks.server.ts'

/** Lists of keys that a new one is held against: more than a buyer can have asked in the time they are kept. */
const mostEarlier = 70

/** What goes before the keys of a test: known to the exchange alone, another for each test. */
export function fitSalt(key: ExchangeKey, testId: string): string {
  return key.sign('fit-test', `salt:${testId}`)
}

/** Keys as they are kept: hashed with the salt of their test. `keys` are in the form in which they are compared. */
export function hashKeys(salt: string, keys: readonly string[]): string[] {
  return keys.map((each) => createHash('sha256').update(`${salt}|${each}`).digest('hex').slice(0, hashLength))
}

/**
 * Why a list of keys is not looked for, as the key of a sentence; undefined where it is. Too like an earlier list of the buyer, both
 * answers together would tell of single keys; and no key may stand in more than a few lists, which bounds what all answers together
 * tell of it. What was kept cannot be read: these keys are hashed with the salt of each earlier test.
 */
export async function whyNotKeys(
  db: Db,
  key: ExchangeKey,
  asked: { listingId: string; buyerId: string; keys: readonly string[] },
): Promise<'fitAlike' | 'fitKeyWorn' | undefined> {
  const times = asked.keys.map(() => 0)
  for (const { testId, hashes } of await listEarlierKeys(db, { ...asked, limit: mostEarlier })) {
    const known = new Set(hashes)
    const isShared = hashKeys(fitSalt(key, testId), asked.keys).map((hash) => known.has(hash))
    const shared = isShared.filter(Boolean).length
    if (isTooAlike({ size: asked.keys.length, earlier: hashes.length, shared })) return 'fitAlike'
    for (const [index, is] of isShared.entries()) if (is) times[index] = (times[index] ?? 0) + 1
  }
  return times.some((count) => count >= mostListsOfKey) ? 'fitKeyWorn' : undefined
}

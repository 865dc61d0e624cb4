import { createHash } from 'node:crypto'
import type { Db } from '#db/client.server.ts'
import { listEarlierKeys } from '#db/queries/fit-tests.server.ts'
import type { ExchangeKey } from '../account/exchange-key.server.ts'
import { isTooAlike } from './fit-checks.ts'
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
 * The earlier test of a buyer on a listing the keys of which are so like these that both answers together would tell of single
 * ones; undefined where there is none. What was kept cannot be read: these keys are hashed with the salt of each.
 */
export async function findAlikeTest(
  db: Db,
  key: ExchangeKey,
  asked: { listingId: string; buyerId: string; keys: readonly string[] },
): Promise<string | undefined> {
  for (const { testId, hashes } of await listEarlierKeys(db, { ...asked, limit: mostEarlier })) {
    const known = new Set(hashes)
    const shared = hashKeys(fitSalt(key, testId), asked.keys).filter((hash) => known.has(hash)).length
    if (isTooAlike({ size: asked.keys.length, earlier: hashes.length, shared })) return testId
  }
  return undefined
}

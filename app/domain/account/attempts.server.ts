import { type Database, type Db, inSharedTransaction, inTransaction } from '#db/client.server.ts'
import { deleteAttempts, listAttempts, upsertAttempts } from '#db/queries/attempts.server.ts'
import { Refusal } from '../errors.ts'
import {
  type AttemptCount,
  type AttemptRule,
  type AttemptRuleName,
  attemptRules,
  countTry,
  secondsToWait,
  takeBack,
} from './attempt-rules.ts'
import type { ExchangeKey } from './exchange-key.server.ts'

/** What a try is counted against: a rule, and the account, network or person it is about. */
export type AttemptOf = { rule: AttemptRuleName; of: string }

/**
 * Counts a try before it is made, so that no number of tries at once gets more than its share; all processes share the
 * counts, and they outlive a restart. Refused with `too_many` and the seconds to wait where one of them says so, and then
 * nothing is counted. Fails where the counts cannot be read: what cannot be counted is not tried. Gives the seconds until
 * the next try, 0 where it may be at once.
 */
export async function countAttempt(
  database: Database,
  key: ExchangeKey,
  attempts: readonly AttemptOf[],
  now: number,
): Promise<number> {
  const named = nameAttempts(key, attempts)
  // Whoever has to wait anyway is told without a place in the line of those who write.
  requireNoWait(named, await findCounts(database.read, named), now)
  return inSharedTransaction(database.write, async (trx) => {
    const counts = await findCounts(trx, named)
    requireNoWait(named, counts, now)
    const next = named.map(({ name, rule }) => ({ key: name, ...countTry(rule, counts.get(name), now) }))
    await upsertAttempts(trx, next)
    return Math.max(...next.map((count) => secondsToWait(count, now)))
  })
}

/** After a try that succeeded: starts its counts again or takes the try back, as each rule says. */
export function forgiveAttempt(trx: Db, key: ExchangeKey, attempts: readonly AttemptOf[]): Promise<void> {
  return settle(trx, nameAttempts(key, attempts), ({ success }) => success)
}

/** Takes one try back that was counted but never made. */
export function uncountAttempt(database: Database, key: ExchangeKey, attempts: readonly AttemptOf[]): Promise<void> {
  return inTransaction(database.write, (trx) => settle(trx, nameAttempts(key, attempts), () => 'takesBack'))
}

/** Keys name nobody: they are signed, so that the table tells no addresses. */
function nameAttempts(key: ExchangeKey, attempts: readonly AttemptOf[]) {
  return attempts.map(({ rule, of }) => ({
    name: `${rule}:${key.sign('attempt', `${rule}:${of}`)}`,
    rule: attemptRules[rule],
  }))
}

async function settle(
  trx: Db,
  named: readonly { name: string; rule: AttemptRule }[],
  how: (rule: AttemptRule) => AttemptRule['success'],
): Promise<void> {
  const counts = await findCounts(trx, named)
  const left = named.flatMap(({ name, rule }) => {
    const count = takeBack({ ...rule, success: how(rule) }, counts.get(name))
    return count ? [{ key: name, ...count }] : []
  })
  const kept = new Set(left.map((each) => each.key))
  await deleteAttempts(
    trx,
    named.map(({ name }) => name).filter((name) => !kept.has(name)),
  )
  await upsertAttempts(trx, left)
}

async function findCounts(db: Db, named: readonly { name: string }[]): Promise<Map<string, AttemptCount>> {
  const rows = await listAttempts(
    db,
    named.map(({ name }) => name),
  )
  return new Map(rows.map((row) => [row.key, row]))
}

function requireNoWait(named: readonly { name: string }[], counts: Map<string, AttemptCount>, now: number): void {
  const wait = Math.max(...named.map(({ name }) => secondsToWait(counts.get(name), now)))
  if (wait > 0) throw new Refusal('too_many', 'tooMany', { retryAfter: wait })
}

import type { Database } from '#db/client.server.ts'
import { listHeadEnds } from '#db/queries/chain-heads.server.ts'
import { findChainEnd, findEventHash, walkChain } from '#db/queries/events.server.ts'
import { upsertSetting } from '#db/queries/settings.server.ts'
import type { ExchangeKey } from '../account/exchange-key.server.ts'
import { auditCheckKey, type ChainCheck } from './chain-check.ts'
import { keepMark, readMarks } from './chain-marks.server.ts'

/** What is needed to check the record of acts: the database, and what is kept beside it. */
export type Audited = { database: Database; key: ExchangeKey; dataDir: string }

/** The record of acts is not whole; `check` says where. */
export class ChainBroken extends Error {
  readonly check: ChainCheck
  constructor(check: ChainCheck) {
    super(`The record of acts is not whole: ${check.what} at ${check.brokenAt ?? 'the marks'}`)
    this.check = check
  }
}

/**
 * Walks the whole record of acts and holds it against the marks kept beside the database, the heads that were made public
 * and, where they are given, hashes noted or heads kept elsewhere. Keeps what it found for the operator to see, and a new mark where all is well.
 */
export async function verifyAudit(
  { database, key, dataDir }: Audited,
  { expected = [], now = Date.now() }: { expected?: readonly { seq: number; hash: string }[]; now?: number } = {},
): Promise<ChainCheck> {
  // What is marked is older than what is walked.
  const { marks, wrong } = await readMarks(dataDir, key)
  const heads = await listHeadEnds(database.read)
  // What is kept in two places must be the same in both.
  const known = new Map<number, Set<string>>()
  for (const { seq, hash } of [...marks, ...heads, ...expected]) known.set(seq, (known.get(seq) ?? new Set()).add(hash))
  const walk = await walkChain(database.read, ({ seq, hash }) =>
    [...(known.get(seq) ?? [])].every((each) => each === hash),
  )
  const lastSeq = walk.last?.seq ?? 0
  const furthest = Math.max(0, ...known.keys())
  const found = { at: now, events: walk.events, marks: marks.length, last: walk.last }
  const check: ChainCheck =
    walk.what !== undefined
      ? { ...found, what: walk.what === 'other' ? 'rewritten' : walk.what, brokenAt: walk.brokenAt }
      : furthest > lastSeq
        ? { ...found, what: 'cut', brokenAt: lastSeq + 1 }
        : wrong > 0
          ? { ...found, what: 'mark' }
          : found
  await keepCheck(database, check)
  if (!check.what && walk.last && lastSeq > (marks.at(-1)?.seq ?? 0))
    await keepMark(dataDir, key, { marks, mark: { ...walk.last, at: now } })
  return check
}

/** The regular check of the whole record; gives how many events it walked. Throws ChainBroken. */
export async function checkAudit(audited: Audited, now: number): Promise<number> {
  const check = await verifyAudit(audited, { now })
  if (check.what) throw new ChainBroken(check)
  return check.events
}

/**
 * Marks the last event, where there are new ones, after a look at the one marked before: a record that was cut off or
 * written anew is not marked over. Gives how many events are new. Throws ChainBroken.
 */
export async function markAudit({ database, key, dataDir }: Audited, now: number): Promise<number> {
  const { marks, wrong } = await readMarks(dataDir, key)
  const end = await findChainEnd(database.read)
  const before = marks.at(-1)
  const found = { at: now, events: end?.seq ?? 0, marks: marks.length, last: end }
  const fail = async (check: ChainCheck) => {
    await keepCheck(database, check)
    throw new ChainBroken(check)
  }
  if (wrong > 0) return fail({ ...found, what: 'mark' })
  if (before && before.seq > (end?.seq ?? 0)) return fail({ ...found, what: 'cut', brokenAt: (end?.seq ?? 0) + 1 })
  if (before && (await findEventHash(database.read, before.seq)) !== before.hash)
    return fail({ ...found, what: 'rewritten', brokenAt: before.seq })
  if (!end || end.seq === before?.seq) return 0
  await keepMark(dataDir, key, { marks, mark: { ...end, at: now } })
  return end.seq - (before?.seq ?? 0)
}

async function keepCheck(database: Database, check: ChainCheck): Promise<void> {
  await upsertSetting(database.write, auditCheckKey, JSON.stringify(check))
}

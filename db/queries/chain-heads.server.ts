import type { Insertable } from 'kysely'
import type { ChainedEvent } from '#app/domain/events/event-chain.ts'
import type { Db } from '../client.server.ts'
import type { Schema } from '../schema.ts'
import type { CertificateTables } from '../tables/certificates.ts'

export type HeadRow = CertificateTables['chain_head']

/** The last head that was made public. */
export function findLastHead(db: Db): Promise<HeadRow | undefined> {
  return db.selectFrom('chain_head').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst()
}

/** Heads from the newest back, those before a day where one is given. */
export function listHeads(db: Db, { before, limit }: { before?: string; limit: number }): Promise<HeadRow[]> {
  let query = db.selectFrom('chain_head').selectAll().orderBy('day', 'desc').limit(limit)
  if (before !== undefined) query = query.where('day', '<', before)
  return query.execute()
}

/** Number and hash of every event at which a head was made public: one a day. */
export function listHeadEnds(db: Db): Promise<{ seq: number; hash: string }[]> {
  return db.selectFrom('chain_head').select(['seq', 'hash']).orderBy('seq').limit(20_000).execute()
}

/** Events after one, in order, up to `limit`. */
export function listEventsAfter(db: Db, seq: number, limit: number): Promise<ChainedEvent[]> {
  return db.selectFrom('event').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()
}

/** Numbers of the certificates whose events lie in a span, both ends included, with their events. */
export function listCertificatesBetween(
  db: Db,
  { first, last }: { first: number; last: number },
): Promise<{ number: string; eventSeq: number }[]> {
  return db
    .selectFrom('certificate')
    .select(['number', 'eventSeq'])
    .where('eventSeq', '>=', first)
    .where('eventSeq', '<=', last)
    .orderBy('eventSeq')
    .execute()
}

/** Keeps a head and the proofs that hang on it. */
export async function insertHead(
  trx: Db,
  head: Insertable<Schema['chain_head']>,
  proofs: readonly Insertable<Schema['certificate_proof']>[],
): Promise<void> {
  await trx.insertInto('chain_head').values(head).execute()
  for (let start = 0; start < proofs.length; start += 1_000)
    await trx
      .insertInto('certificate_proof')
      .values(proofs.slice(start, start + 1_000))
      .execute()
}

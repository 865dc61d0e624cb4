import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { KeptMatch } from '#app/domain/matching/match-limits.ts'
import type { Match } from '#app/domain/matching/match-types.ts'
import type { Db } from '../client.server.ts'
import type { Schema } from '../schema.ts'
import type { DemandTables } from '../tables/demands.ts'

type Row = DemandTables['demand_match']

/** What is kept of the matches of these demands, also pairs that no longer match and were told of. */
export async function listKeptMatches(db: Db, demandIds: readonly string[]): Promise<KeptMatch[]> {
  if (demandIds.length === 0) return []
  const rows = await db
    .selectFrom('demand_match')
    .select(['demandId', 'listingId', 'rank', 'score', 'isShut', 'toldBuyerAt', 'toldProviderAt'])
    .where('demandId', 'in', demandIds)
    .execute()
  return rows.map(({ isShut, ...row }) => ({ ...row, isShut: isShut === 1 }))
}

/** Matches of these demands with no shut gate and this score at least, of which a side was not told. */
export async function listUntoldMatches(
  db: Db,
  { demandIds, listingIds, least }: { demandIds: readonly string[]; listingIds?: readonly string[]; least: number },
): Promise<(KeptMatch & { match: Match })[]> {
  if (demandIds.length === 0) return []
  let query = db
    .selectFrom('demand_match')
    .select(['demandId', 'listingId', 'rank', 'score', 'toldBuyerAt', 'toldProviderAt', 'match'])
    .where('demandId', 'in', demandIds)
    .where('rank', '>', 0)
    .where('isShut', '=', 0)
    .where('score', '>=', least)
    .where((eb) => eb.or([eb('toldBuyerAt', 'is', null), eb('toldProviderAt', 'is', null)]))
  if (listingIds) query = query.where('listingId', 'in', listingIds)
  const rows = await query.orderBy('score', 'desc').orderBy('listingId').execute()
  return rows.map((row) => ({ ...row, isShut: false, match: JSON.parse(row.match) as Match }))
}

/** Demands that have one of these listings among their matches. */
export async function listDemandsMatching(db: Db, listingIds: readonly string[]): Promise<string[]> {
  if (listingIds.length === 0) return []
  const rows = await db
    .selectFrom('demand_match')
    .select('demandId')
    .distinct()
    .where('listingId', 'in', listingIds)
    .where('rank', '>', 0)
    .execute()
  return rows.map(({ demandId }) => demandId)
}

/** Keeps matches over what was kept of the same pairs; whether they were told of stays as it is. */
export async function upsertMatches(
  trx: Db,
  matches: readonly (Omit<Row, 'isShut' | 'match' | 'toldBuyerAt' | 'toldProviderAt'> & { match: Match })[],
): Promise<void> {
  for (let start = 0; start < matches.length; start += 50)
    await trx
      .insertInto('demand_match')
      .values(
        matches.slice(start, start + 50).map(({ match, ...row }) => ({
          ...row,
          isShut: match.shut.length > 0 ? 1 : 0,
          match: writeMatch(match),
          toldBuyerAt: null,
          toldProviderAt: null,
        })),
      )
      .onConflict((oc) =>
        oc.columns(['demandId', 'listingId']).doUpdateSet((eb) => ({
          listingRevision: eb.ref('excluded.listingRevision'),
          demandRevision: eb.ref('excluded.demandRevision'),
          rank: eb.ref('excluded.rank'),
          score: eb.ref('excluded.score'),
          isShut: eb.ref('excluded.isShut'),
          match: eb.ref('excluded.match'),
          matchedAt: eb.ref('excluded.matchedAt'),
        })),
      )
      .execute()
}

/**
 * Takes these listings out of the matches of these demands. A pair of which somebody was told stays with rank 0, so that it
 * is not told again when it comes back; no list shows it.
 */
export async function retireMatches(
  trx: Db,
  { demandIds, listingIds }: { demandIds: readonly string[]; listingIds: readonly string[] },
): Promise<void> {
  if (demandIds.length === 0 || listingIds.length === 0) return
  await takeOut(trx, ({ eb, and }) => and([eb('demandId', 'in', demandIds), eb('listingId', 'in', listingIds)]))
}

/** Numbers the matches of these demands anew: those without a shut gate first, then by score, then by id. */
export async function rankMatches(trx: Db, demandIds: readonly string[]): Promise<void> {
  if (demandIds.length === 0) return
  await trx
    .updateTable('demand_match')
    .set((eb) => ({
      rank: eb
        .selectFrom('demand_match as other')
        .select((e) => e.fn.countAll<number>().as('place'))
        .whereRef('other.demandId', '=', 'demand_match.demandId')
        .where('other.rank', '>', 0)
        .where(({ eb: e, and, or, ref }) => {
          const shut = ref('demand_match.isShut')
          const score = ref('demand_match.score')
          return or([
            e('other.isShut', '<', shut),
            and([e('other.isShut', '=', shut), e('other.score', '>', score)]),
            and([
              e('other.isShut', '=', shut),
              e('other.score', '=', score),
              e('other.listingId', '<=', ref('demand_match.listingId')),
            ]),
          ])
        }),
    }))
    .where('demandId', 'in', demandIds)
    .where('rank', '>', 0)
    .execute()
}

/** Takes out what stands behind the last place that is kept, as `retireMatches` does. */
export async function trimMatches(
  trx: Db,
  { demandIds, most }: { demandIds: readonly string[]; most: number },
): Promise<void> {
  if (demandIds.length === 0) return
  await takeOut(trx, ({ eb, and }) => and([eb('demandId', 'in', demandIds), eb('rank', '>', most)]))
}

/** Removes pairs that nobody was told of; the others stay, with rank 0. */
async function takeOut(
  trx: Db,
  which: (eb: ExpressionBuilder<Schema, 'demand_match'>) => Expression<SqlBool>,
): Promise<void> {
  await trx
    .deleteFrom('demand_match')
    .where(which)
    .where('toldBuyerAt', 'is', null)
    .where('toldProviderAt', 'is', null)
    .execute()
  await trx.updateTable('demand_match').set({ rank: 0, score: 0, isShut: 1, match: '{}' }).where(which).execute()
}

/** Notes that a side was told of these listings as matches of a demand. */
export async function noteTold(
  trx: Db,
  told: { demandId: string; listingIds: readonly string[]; side: 'buyer' | 'provider'; now: number },
): Promise<void> {
  await trx
    .updateTable('demand_match')
    .set(told.side === 'buyer' ? { toldBuyerAt: told.now } : { toldProviderAt: told.now })
    .where('demandId', '=', told.demandId)
    .where('listingId', 'in', told.listingIds)
    .execute()
}

/** A match as it is kept: the listing's code and revision, where the search gave them along, stand elsewhere. */
function writeMatch({ listingId, score, shut, requirements, parts }: Match): string {
  const match: Match = { listingId, score, shut, requirements, parts }
  return JSON.stringify(match)
}

import type { Insertable } from 'kysely'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import type { Finding } from '#app/domain/pre-check/finding.ts'
import { openStates } from '#app/domain/review/review-steps.ts'
import type { Db } from '../client.server.ts'
import type { CheckTables } from '../tables/checks.ts'

/** What is known of these links, by the hashes of their addresses; at most a hundred. */
export async function listLinkChecks(db: Db, hashes: readonly string[]): Promise<CheckTables['link_check'][]> {
  if (hashes.length === 0) return []
  return db.selectFrom('link_check').selectAll().where('hash', 'in', hashes.slice(0, 100)).execute()
}

/** Keeps what came of asking links; over what was known of them. */
export async function putLinkChecks(trx: Db, rows: readonly Insertable<CheckTables['link_check']>[]): Promise<void> {
  if (rows.length === 0) return
  await trx
    .insertInto('link_check')
    .values([...rows])
    .onConflict((oc) =>
      oc.column('hash').doUpdateSet(({ ref }) => ({
        checkedAt: ref('excluded.checkedAt'),
        isAnswered: ref('excluded.isAnswered'),
        status: ref('excluded.status'),
        reason: ref('excluded.reason'),
      })),
    )
    .execute()
}

/** The last connection test of a draft, or of another draft of its listing. */
export async function findConnectionTest(
  db: Db,
  of: { draftId: string; listingId: string | null },
): Promise<CheckTables['connection_test'] | undefined> {
  const own = db.selectFrom('connection_test').selectAll().where('draftId', '=', of.draftId)
  const all =
    of.listingId === null
      ? own
      : own.unionAll(db.selectFrom('connection_test').selectAll().where('listingId', '=', of.listingId))
  const tests = await all.orderBy('testedAt', 'desc').limit(1).execute()
  return tests[0]
}

/** Keeps a connection test; over the one before of this draft. */
export async function putConnectionTest(trx: Db, row: Insertable<CheckTables['connection_test']>): Promise<void> {
  const { draftId: _, ...changed } = row
  await trx
    .insertInto('connection_test')
    .values(row)
    .onConflict((oc) => oc.column('draftId').doUpdateSet(changed))
    .execute()
}

/** Own listings in the catalogue whose links were not asked since `before`, never asked ones first; at most `limit`. */
export async function listLinkRounds(
  db: Db,
  { before, limit }: { before: number; limit: number },
): Promise<{ id: string; content: ListingContent }[]> {
  const rows = await db
    .selectFrom('listing')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .leftJoin('listing_link_round', 'listing_link_round.listingId', 'listing.id')
    .select(['listing.id', 'listing_revision.content'])
    .where('listing.sourceId', 'is', null)
    .where('listing.state', '=', 'listed')
    .where('listing.isDemo', '=', 0)
    .where((eb) => eb(eb.fn.coalesce('listing_link_round.checkedAt', eb.lit(0)), '<', before))
    .orderBy((eb) => eb.fn.coalesce('listing_link_round.checkedAt', eb.lit(0)))
    .orderBy('listing.id')
    .limit(limit)
    .execute()
  return rows.map(({ id, content }) => ({ id, content: JSON.parse(content) as ListingContent }))
}

/** Notes that the links of a listing were asked. */
export async function putLinkRound(trx: Db, row: CheckTables['listing_link_round']): Promise<void> {
  await trx
    .insertInto('listing_link_round')
    .values(row)
    .onConflict((oc) => oc.column('listingId').doUpdateSet({ checkedAt: row.checkedAt }))
    .execute()
}

/** Submissions under way whose present round these rules did not look at yet, the least time left first; at most `limit`. */
export async function listUncheckedRounds(
  db: Db,
  { rulesVersion, limit }: { rulesVersion: string; limit: number },
): Promise<
  { submissionId: string; round: number; organisationId: string; draftId: string; listingId: string | null }[]
> {
  const rows = await db
    .selectFrom('submission')
    .select(['id', 'round', 'organisationId', 'draftId', 'listingId'])
    .where('isOpen', '=', 1)
    .where('state', 'in', openStates)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('submission_check')
            .select('submission_check.round')
            .whereRef('submission_check.submissionId', '=', 'submission.id')
            .whereRef('submission_check.round', '=', 'submission.round')
            .where('submission_check.rulesVersion', '=', rulesVersion),
        ),
      ),
    )
    .orderBy('dueAt')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id, draftId, ...row }) => ({ ...row, submissionId: id, draftId: draftId ?? '' }))
}

/** Keeps what these rules found in a round; the first look of a version counts. */
export async function insertSubmissionCheck(trx: Db, row: Insertable<CheckTables['submission_check']>): Promise<void> {
  await trx
    .insertInto('submission_check')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** The last look of the machine at a round after it was handed in; undefined where there was none. */
export async function findLastCheck(
  db: Db,
  of: { submissionId: string; round: number },
): Promise<{ rulesVersion: string; checkedAt: number; findings: Finding[] } | undefined> {
  const row = await db
    .selectFrom('submission_check')
    .select(['rulesVersion', 'checkedAt', 'findings'])
    .where('submissionId', '=', of.submissionId)
    .where('round', '=', of.round)
    .orderBy('checkedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, findings: JSON.parse(row.findings) as Finding[] }
}

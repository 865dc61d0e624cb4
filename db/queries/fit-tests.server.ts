import type { Insertable, Selectable, Updateable } from 'kysely'
import type { FitAnswer } from '#app/domain/fit-test/answer-checks.ts'
import type { FitCheck } from '#app/domain/fit-test/fit-checks.ts'
import type { FitTestState } from '#app/domain/fit-test/fit-test-states.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { FitTestTables } from '../tables/fit-tests.ts'

/** A test with its listing and both sides as they are today. */
export type FitTest = Omit<Selectable<FitTestTables['fit_test']>, 'checks' | 'answers'> & {
  checks: FitCheck[]
  answers: FitAnswer[] | null
  code: string
  title: Text
  buyer: { slug: string; name: Text }
  provider: { slug: string; name: Text }
}

/** What a provider lets be tested; undefined where it said nothing. */
export async function findFitRule(
  db: Db,
  listingId: string,
): Promise<{ isAllowed: boolean; hidden: string[]; updatedAt: number } | undefined> {
  const row = await db.selectFrom('fit_test_rule').selectAll().where('listingId', '=', listingId).executeTakeFirst()
  return row && { isAllowed: row.isAllowed === 1, hidden: JSON.parse(row.hidden), updatedAt: row.updatedAt }
}

/** Keeps what a provider lets be tested, in place of what it said before. */
export async function upsertFitRule(trx: Db, rule: Insertable<FitTestTables['fit_test_rule']>): Promise<void> {
  const { listingId, ...set } = rule
  await trx
    .insertInto('fit_test_rule')
    .values(rule)
    .onConflict((oc) => oc.column('listingId').doUpdateSet(set))
    .execute()
}

/** Keeps a new test; false where its form was sent before. */
export function insertFitTest(trx: Db, test: Insertable<FitTestTables['fit_test']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('fit_test')
      .values(test)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** A test by its id. */
export async function findFitTest(db: Db, id: string): Promise<FitTest | undefined> {
  const row = await tests(db).where('fit_test.id', '=', id).executeTakeFirst()
  return row && readTest(row)
}

/** Tests of one side, the newest first. */
export async function listFitTests(
  db: Db,
  asked: {
    side: 'buyer' | 'provider'
    organisationId: string
    after?: { at: number; id: string } | undefined
    limit: number
  },
): Promise<FitTest[]> {
  const { side, organisationId, after, limit } = asked
  const query = tests(db).where(side === 'buyer' ? 'fit_test.buyerId' : 'fit_test.providerId', '=', organisationId)
  const rows = await pageBy(query, 'fit_test.createdAt', 'fit_test.id', {
    order: 'desc',
    after: after && [after.at, after.id],
    limit,
  }).execute()
  return rows.map(readTest)
}

/** How many tests of a buyer were begun since: of one listing without those that failed, or of all. */
export async function countFitTests(
  db: Db,
  asked: { buyerId: string; listingId?: string; since: number; states: readonly FitTestState[] },
): Promise<number> {
  let query = db
    .selectFrom('fit_test')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('buyerId', '=', asked.buyerId)
    .where('createdAt', '>=', asked.since)
    .where('state', 'in', asked.states)
  if (asked.listingId !== undefined) query = query.where('listingId', '=', asked.listingId)
  return Number((await query.executeTakeFirstOrThrow()).count)
}

/** The test that is next: one that a program that ended had begun, or the one that waits longest. */
export async function findNextFitTest(db: Db): Promise<FitTest | undefined> {
  for (const state of ['running', 'waiting'] as const) {
    const row = await tests(db)
      .where('fit_test.state', '=', state)
      .orderBy('fit_test.createdAt')
      .orderBy('fit_test.id')
      .limit(1)
      .executeTakeFirst()
    if (row) return readTest(row)
  }
  return undefined
}

/** Changes a test that is as it was seen; false where it is not. */
export function moveFitTest(
  trx: Db,
  move: { id: string; from: FitTestState; attempts: number; set: Updateable<FitTestTables['fit_test']> },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('fit_test')
      .set(move.set)
      .where('id', '=', move.id)
      .where('state', '=', move.from)
      .where('attempts', '=', move.attempts),
  )
}

/** Keeps hashes of a test's keys. */
export async function insertFitKeys(trx: Db, keys: { testId: string; hashes: string[]; now: number }): Promise<void> {
  await trx
    .insertInto('fit_test_keys')
    .values({ testId: keys.testId, hashes: JSON.stringify(keys.hashes), createdAt: keys.now })
    .execute()
}

/** Hashes of the keys of a test; none where it has none any more. */
export async function findFitKeys(db: Db, testId: string): Promise<string[]> {
  const row = await db.selectFrom('fit_test_keys').select('hashes').where('testId', '=', testId).executeTakeFirst()
  return row ? JSON.parse(row.hashes) : []
}

/** Keys that a buyer asked of a listing before, the newest first. */
export async function listEarlierKeys(
  db: Db,
  asked: { listingId: string; buyerId: string; limit: number },
): Promise<{ testId: string; hashes: string[] }[]> {
  const rows = await db
    .selectFrom('fit_test')
    .innerJoin('fit_test_keys', 'fit_test_keys.testId', 'fit_test.id')
    .select(['fit_test_keys.testId', 'fit_test_keys.hashes'])
    .where('fit_test.listingId', '=', asked.listingId)
    .where('fit_test.buyerId', '=', asked.buyerId)
    .where('fit_test.state', '!=', 'failed')
    .orderBy('fit_test.createdAt', 'desc')
    .limit(asked.limit)
    .execute()
  return rows.map(({ testId, hashes }) => ({ testId, hashes: JSON.parse(hashes) }))
}

/** Forgets keys that are older; gives of how many tests. Those of deliveries that are still to come stay. */
export async function deleteOldFitKeys(trx: Db, before: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('fit_test_keys')
    .where('createdAt', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('fit_test_order')
            .select('fit_test_order.id')
            .whereRef('fit_test_order.testId', '=', 'fit_test_keys.testId')
            .where('fit_test_order.state', 'in', ['waiting', 'running']),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

function tests(db: Db) {
  return db
    .selectFrom('fit_test')
    .innerJoin('listing', 'listing.id', 'fit_test.listingId')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .innerJoin('organisation as buyer', 'buyer.id', 'fit_test.buyerId')
    .innerJoin('organisation as provider', 'provider.id', 'fit_test.providerId')
    .selectAll('fit_test')
    .select([
      'listing.code',
      'listing_revision.content',
      'buyer.slug as buyerSlug',
      'buyer.name as buyerName',
      'provider.slug as providerSlug',
      'provider.name as providerName',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof tests>['executeTakeFirstOrThrow']>>

function readTest(row: Row): FitTest {
  const { content, buyerSlug, buyerName, providerSlug, providerName, ...test } = row
  return {
    ...test,
    checks: JSON.parse(row.checks),
    answers: row.answers === null ? null : JSON.parse(row.answers),
    title: (JSON.parse(content) as { title: Text }).title,
    buyer: { slug: buyerSlug, name: JSON.parse(buyerName) },
    provider: { slug: providerSlug, name: JSON.parse(providerName) },
  }
}

import type { Insertable, Selectable, Updateable } from 'kysely'
import type { FitAnswer } from '#app/domain/fit-test/answer-checks.ts'
import type { CriteriaState } from '#app/domain/fit-test/fit-test-states.ts'
import type { Db } from '../client.server.ts'
import { changesOne, deletesOne, insertsOne } from '../one-row.ts'
import type { FitTestTables } from '../tables/fit-tests.ts'

/** Checks that a delivery has to pass. */
export type Criteria = Omit<Selectable<FitTestTables['fit_test_order']>, 'answers'> & { answers: FitAnswer[] | null }

/** Ties checks to a request or an order; false where it has some already. */
export function insertCriteria(trx: Db, row: Insertable<FitTestTables['fit_test_order']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('fit_test_order')
      .values(row)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** Takes checks away again that have not been run; false where they were. */
export function deleteCriteria(trx: Db, id: string): Promise<boolean> {
  return deletesOne(
    trx
      .deleteFrom('fit_test_order')
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .where('deliveredAt', 'is', null),
  )
}

/** Deliveries that a test's checks are tied to, with number and state of what they belong to. */
export async function listCriteriaOfTest(
  db: Db,
  testId: string,
  limit: number,
): Promise<(Criteria & { request: string | null; order: string | null; orderState: string | null })[]> {
  const rows = await db
    .selectFrom('fit_test_order')
    .leftJoin('request', 'request.id', 'fit_test_order.requestId')
    .leftJoin('trade_order', (join) =>
      join.on((eb) =>
        eb.or([
          eb('trade_order.id', '=', eb.ref('fit_test_order.orderId')),
          eb.and([
            eb('fit_test_order.requestId', 'is not', null),
            eb('trade_order.requestId', '=', eb.ref('fit_test_order.requestId')),
          ]),
        ]),
      ),
    )
    .selectAll('fit_test_order')
    .select(['request.number as request', 'trade_order.number as order', 'trade_order.state as orderState'])
    .where('fit_test_order.testId', '=', testId)
    .orderBy('fit_test_order.createdAt', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, ...readAnswers(row) }))
}

/** Checks of an order, also those that were tied to its request. */
export async function findCriteriaOfOrder(
  db: Db,
  order: { id: string; requestId: string | null },
): Promise<Criteria | undefined> {
  const row = await db
    .selectFrom('fit_test_order')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('orderId', '=', order.id),
        ...(order.requestId === null ? [] : [eb('requestId', '=', order.requestId)]),
      ]),
    )
    .orderBy('createdAt')
    .executeTakeFirst()
  return row && { ...row, ...readAnswers(row) }
}

/** Orders that are delivered and of which this delivery was not checked yet, the longest waiting first. */
export async function listUncheckedDeliveries(
  db: Db,
  limit: number,
): Promise<{ criteriaId: string; orderId: string; deliveredAt: number }[]> {
  // Few orders are being inspected at a time: it begins with them.
  const rows = await db
    .selectFrom('trade_order')
    .leftJoin('fit_test_order as own', 'own.orderId', 'trade_order.id')
    .leftJoin('fit_test_order as asked', 'asked.requestId', 'trade_order.requestId')
    .select(({ fn }) => [
      fn.coalesce('own.id', 'asked.id').as('criteriaId'),
      'trade_order.id as orderId',
      'trade_order.deliveredAt',
    ])
    .where('trade_order.state', '=', 'inspecting')
    .where('trade_order.deliveredAt', 'is not', null)
    .where(({ eb, fn, or, and }) => {
      const state = fn.coalesce('own.state', 'asked.state')
      const ranFor = fn.coalesce('own.deliveredAt', 'asked.deliveredAt')
      return and([
        eb(state, 'is not', null),
        or([eb(ranFor, 'is', null), eb(ranFor, '<', eb.ref('trade_order.deliveredAt')), eb(state, '=', 'running')]),
      ])
    })
    .orderBy('trade_order.deliveredAt')
    .orderBy('trade_order.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, criteriaId: row.criteriaId ?? '', deliveredAt: row.deliveredAt ?? 0 }))
}

/** Checks of a delivery by their id. */
export async function findCriteria(db: Db, id: string): Promise<Criteria | undefined> {
  const row = await db.selectFrom('fit_test_order').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { ...row, ...readAnswers(row) }
}

/** Changes checks that are as they were seen; false where they are not. */
export function moveCriteria(
  trx: Db,
  move: { id: string; from: CriteriaState; attempts: number; set: Updateable<FitTestTables['fit_test_order']> },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('fit_test_order')
      .set(move.set)
      .where('id', '=', move.id)
      .where('state', '=', move.from)
      .where('attempts', '=', move.attempts),
  )
}

/** Requests and orders of a buyer for a listing to which checks can still be tied. */
export async function listAttachable(
  db: Db,
  asked: {
    listingId: string
    buyerId: string
    orders: readonly ('approving' | 'contracting' | 'paying' | 'delivering')[]
    requests: readonly ('submitted' | 'changes' | 'approved')[]
    limit: number
  },
): Promise<{ kind: 'request' | 'order'; id: string; number: string }[]> {
  const { listingId, buyerId, limit } = asked
  const orders = await db
    .selectFrom('trade_order')
    .select(['id', 'number'])
    .where('listingId', '=', listingId)
    .where('buyerId', '=', buyerId)
    .where('state', 'in', asked.orders)
    .where('totalCents', '>', 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('fit_test_order')
            .select('fit_test_order.id')
            .where((eb) =>
              eb.or([
                eb('fit_test_order.orderId', '=', eb.ref('trade_order.id')),
                eb('fit_test_order.requestId', '=', eb.ref('trade_order.requestId')),
              ]),
            ),
        ),
      ),
    )
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .execute()
  const requests = await db
    .selectFrom('request')
    .select(['id', 'number'])
    .where('listingId', '=', listingId)
    .where('buyerId', '=', buyerId)
    .where('state', 'in', asked.requests)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('fit_test_order')
            .select('fit_test_order.id')
            .whereRef('fit_test_order.requestId', '=', 'request.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('trade_order').select('trade_order.id').whereRef('trade_order.requestId', '=', 'request.id')),
      ),
    )
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .execute()
  return [
    ...requests.map((each) => ({ kind: 'request' as const, ...each })),
    ...orders.map((each) => ({ kind: 'order' as const, ...each })),
  ]
}

function readAnswers({ answers }: { answers: string | null }): { answers: FitAnswer[] | null } {
  return { answers: answers === null ? null : JSON.parse(answers) }
}

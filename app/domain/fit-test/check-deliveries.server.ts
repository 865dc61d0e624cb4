import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { type Criteria, findCriteria, listUncheckedDeliveries, moveCriteria } from '#db/queries/fit-criteria.server.ts'
import { type FitTest, findFitTest } from '#db/queries/fit-tests.server.ts'
import { findOrderById, type Order } from '#db/queries/orders.server.ts'
import { fileModes } from '../delivery/delivery-rules.ts'
import { setsOfRight } from '../delivery/right-sets.server.ts'
import { completeOrder } from '../order/advance-order.server.ts'
import { recordOrder } from '../order/order-case.server.ts'
import { type ChecksRun, type FitParts, runChecks } from './run-checks.server.ts'
import { mostAttempts } from './run-fit-tests.server.ts'
import { tellOfFitTest } from './tell-fit-test.server.ts'

/**
 * Runs the checks of the delivery whose turn it is on what was delivered; gives 1 where there was one. Where all pass and the buyer
 * chose so the order is accepted by that, in the same transaction and only while it is being inspected still; where one does not, the
 * buyer is told and inspecting goes on.
 */
export async function checkNextDelivery(database: Database, parts: FitParts, now = Date.now()): Promise<number> {
  const [next] = await listUncheckedDeliveries(database.read, 1)
  const seen = next && (await findCriteria(database.read, next.criteriaId))
  const order = next && (await findOrderById(database.read, next.orderId))
  const test = seen && (await findFitTest(database.read, seen.testId))
  if (!next || !seen || !order || !test) return 0
  const { deliveredAt } = next
  // Another delivery begins anew; one that a program which ended had begun is begun again.
  const isAgain = seen.state === 'running' && seen.deliveredAt === deliveredAt
  const attempts = isAgain ? seen.attempts + 1 : 1
  const isBegun = await moveCriteria(database.write, {
    ...{ id: seen.id, from: seen.state, attempts: seen.attempts },
    set: { state: 'running', attempts, orderId: order.id, deliveredAt, startedAt: now, answers: null, endedAt: null },
  })
  if (!isBegun) return 0
  const setId = await deliveredSet(database.read, order)
  const run: ChecksRun =
    attempts > mostAttempts || !setId
      ? { failure: setId ? 'crashed' : 'filesGone' }
      : await runChecks(database.read, parts, { testId: test.id, checks: test.checks, setId, now })
  if (run === 'stopped') {
    await moveCriteria(database.write, {
      ...{ id: seen.id, from: 'running', attempts, set: { attempts: attempts - 1 } },
    })
    return 0
  }
  await settle(database, { criteria: { ...seen, attempts }, test, deliveredAt, run, setId, orderId: order.id, now })
  return 1
}

/** The files that an order brought: the newest set of its right. */
async function deliveredSet(db: Db, order: Order): Promise<string | undefined> {
  const right = await findEntitlementOfOrder(db, order.id)
  if (!right || !fileModes.includes(right.mode)) return undefined
  return (await setsOfRight(db, right, order.terms.updates))[0]?.id
}

async function settle(
  database: Database,
  done: {
    criteria: Criteria
    test: FitTest
    orderId: string
    deliveredAt: number
    run: Exclude<ChecksRun, 'stopped'>
    setId: string | undefined
    now: number
  },
): Promise<void> {
  const { criteria, test, orderId, deliveredAt, run, setId, now } = done
  const isPassed = 'answers' in run && run.answers.every(({ passed }) => passed)
  const state = 'failure' in run ? 'broken' : isPassed ? 'passed' : 'failed'
  await inTransaction(database.write, async (trx) => {
    const isMoved = await moveCriteria(trx, {
      ...{ id: criteria.id, from: 'running', attempts: criteria.attempts },
      set: {
        ...{ state, endedAt: now, ...(setId && { setId }) },
        ...('answers' in run && { answers: JSON.stringify(run.answers) }),
      },
    })
    const order = isMoved ? await findOrderById(trx, orderId) : undefined
    if (!order) return
    await recordOrder(trx, order, {
      action: `order.checks_${state}`,
      actorId: 'system',
      detail: { fitTest: test.id },
      now,
    })
    const isInspected = order.state === 'inspecting' && order.deliveredAt === deliveredAt
    const isAccepted = isPassed && criteria.releases === 1 && isInspected
    if (isAccepted) await completeOrder(trx, order, { actorId: 'system', by: 'fit-test', now })
    const what = isAccepted ? 'accepted' : state === 'failed' ? 'notPassed' : state
    await tellOfFitTest(trx, test, { what, order: { number: order.number, deliveredAt }, now })
  })
}

import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { deleteCriteria, insertCriteria, listAttachable, listCriteriaOfTest } from '#db/queries/fit-criteria.server.ts'
import { type FitTest, findFitTest } from '#db/queries/fit-tests.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { attachableOrders, attachableRequests } from './fit-test-states.ts'

/** Requests and orders that are looked at for one test. */
const mostAttachable = 50

/** An act of a member of the buyer on its own test. */
export type FitTestAct = { actor: PersonActor; organisationId: string; id: string; now?: number }

/** Requests and orders to which the checks of a test can be tied. */
export function attachableTo(db: Db, { listingId, buyerId }: Pick<FitTest, 'listingId' | 'buyerId'>) {
  return listAttachable(db, {
    ...{ listingId, buyerId, orders: attachableOrders, requests: attachableRequests, limit: mostAttachable },
  })
}

/**
 * Ties the checks of a test to a request or an order for the same listing: they are run on what is delivered. Where `releases`,
 * passing all of them accepts the delivery. Again for the same one changes nothing.
 */
export async function attachFitTest(
  database: Database,
  act: FitTestAct & { number: string; releases: boolean },
): Promise<void> {
  const { actor, number, releases, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const test = await openOwnTest(trx, act)
    const tied = await listCriteriaOfTest(trx, test.id, mostAttachable)
    if (tied.some(({ request, order }) => request === number || order === number)) return
    if (test.state !== 'done') throw new Refusal('not_allowed', 'fitNotDone')
    const to = (await attachableTo(trx, test)).find((each) => each.number === number)
    if (!to) throw new Refusal('stale', 'fitNotAttachable', { field: 'number' })
    const isNew = await insertCriteria(trx, {
      ...{ id: newId(), testId: test.id, releases: releases ? 1 : 0, state: 'waiting', attempts: 0 },
      ...{ requestId: to.kind === 'request' ? to.id : null, orderId: to.kind === 'order' ? to.id : null },
      ...{ createdBy: actor.personId, createdAt: now },
    })
    if (!isNew) throw new Refusal('stale', 'fitNotAttachable', { field: 'number' })
    await recordTest(trx, act, { action: 'fit_test.attached', test, detail: { number, releases } })
  })
}

/** Unties checks that were not run yet; where they are not tied any more nothing happens. */
export async function detachFitTest(database: Database, act: FitTestAct & { criteria: string }): Promise<void> {
  await inTransaction(database.write, async (trx) => {
    const test = await openOwnTest(trx, act)
    const tied = (await listCriteriaOfTest(trx, test.id, mostAttachable)).find(({ id }) => id === act.criteria)
    if (!tied) return
    if (!(await deleteCriteria(trx, tied.id))) throw new Refusal('stale', 'fitRanAlready')
    const number = tied.order ?? tied.request
    await recordTest(trx, act, { action: 'fit_test.detached', test, detail: { number } })
  })
}

async function openOwnTest(trx: Db, { actor, organisationId, id }: FitTestAct): Promise<FitTest> {
  insist(actor, 'request.write', organisationId)
  await requireRole(trx, { organisationId, actorId: actor.personId }, 'request.write')
  const test = await findFitTest(trx, id)
  if (test?.buyerId !== organisationId) throw new Refusal('not_found', 'notAllowed')
  return test
}

async function recordTest(
  trx: Db,
  { actor, now = Date.now() }: FitTestAct,
  { action, test, detail }: { action: string; test: FitTest; detail: Record<string, unknown> },
): Promise<void> {
  const { id, code, buyerId, providerId } = test
  await insertEvents(trx, [
    {
      ...{ at: now, actor: actor.personId, action, subjectKind: 'fit_test', subjectId: id },
      detail: { listing: code, buyer: buyerId, provider: providerId, ...detail },
    },
  ])
}

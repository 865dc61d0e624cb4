import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { attachFitTest, detachFitTest } from '#app/domain/fit-test/attach-fit-test.server.ts'
import { checkNextDelivery } from '#app/domain/fit-test/check-deliveries.server.ts'
import type { FitCheck } from '#app/domain/fit-test/fit-checks.ts'
import { runNextTest } from '#app/domain/fit-test/run-fit-tests.server.ts'
import { afterSigned } from '#app/domain/order/advance-order.server.ts'
import { afterHeld } from '#app/domain/payment/after-held.server.ts'
import { holdPayment } from '#app/domain/payment/move-payment.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { listCriteriaOfTest } from '#db/queries/fit-criteria.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { findPayment, insertPayment } from '#db/queries/payments.server.ts'
import { makeOrder, monday } from '../factories/trading.ts'
import { type FitTrade, openFitTrade, release, start, wholeCsv } from './fit-trade.ts'

const checks: FitCheck[] = [
  { kind: 'rows', least: 1_000 },
  { kind: 'unique', column: 'code', least: 100 },
]

/** A test that was run, its checks tied to an order that is then paid and delivered at once. */
async function tied(made: FitTrade, { releases = true, asked = checks } = {}) {
  const { database, parts, buyer } = made
  const id = await start(made, asked)
  await runNextTest(database, parts, monday)
  const { id: orderId, number } = await makeOrder(made)
  const act = { actor: buyer.editor, organisationId: buyer.organisationId, id, now: monday }
  await attachFitTest(database, { ...act, number, releases })
  await attachFitTest(database, { ...act, number, releases })
  await inTransaction(database.write, async (trx) => {
    const order = await findOrderById(trx, orderId)
    if (order) await afterSigned(trx, order, monday)
    const paymentId = newId()
    await insertPayment(trx, {
      ...{ id: paymentId, orderId, period: 0, method: 'card', state: 'open', isOpen: 1, amountCents: 1_000_000 },
      ...{ currency: 'CNY', reference: number, createdAt: monday, updatedAt: monday },
    })
    const payment = async () => {
      const found = await findPayment(trx, { id: paymentId })
      if (!found) throw new Error('No payment')
      return found
    }
    await holdPayment(trx, await payment(), { holdUntil: monday + 7 * 86_400_000, now: monday })
    await afterHeld(trx, await payment(), monday)
  })
  expect((await findOrderById(database.read, orderId))?.state).toBe('inspecting')
  return { id, orderId, number, act }
}

test('checks that are passed at delivery accept the order by themselves, and the payment is taken', async () => {
  const made = await openFitTrade()
  const { database, parts } = made
  await release(made, wholeCsv())
  const { id, orderId, act } = await tied(made)
  expect(await checkNextDelivery(database, parts, monday + 1)).toBe(1)
  expect(await checkNextDelivery(database, parts, monday + 2)).toBe(0)
  expect((await findOrderById(database.read, orderId))?.state).toBe('completed')
  expect(await database.read.selectFrom('payment_task').select('kind').execute()).toEqual([{ kind: 'capture' }])
  const [accepted] = await database.read
    .selectFrom('event')
    .select('detail')
    .where('action', '=', 'order.accepted')
    .execute()
  expect(JSON.parse(accepted?.detail ?? '{}')).toMatchObject({ by: 'fit-test' })
  const [criteria] = await listCriteriaOfTest(database.read, id, 9)
  expect(criteria).toMatchObject({ state: 'passed', releases: 1 })
  await expect(detachFitTest(database, { ...act, criteria: criteria?.id ?? '' })).rejects.toThrow('fitRanAlready')
  await made.close()
})

test('where one check is not passed the buyer is told, and inspecting goes on; so it does where the buyer accepts itself', async () => {
  const made = await openFitTrade()
  const { database, parts } = made
  await release(made, wholeCsv())
  const failing = await tied(made, { asked: [...checks, { kind: 'rows', least: 9_000 }] })
  await checkNextDelivery(database, parts, monday + 1)
  expect((await findOrderById(database.read, failing.orderId))?.state).toBe('inspecting')
  const [criteria] = await listCriteriaOfTest(database.read, failing.id, 9)
  expect(criteria).toMatchObject({ state: 'failed', answers: [{ passed: true }, { passed: true }, { passed: false }] })
  const own = await tied(made, { releases: false })
  await checkNextDelivery(database, parts, monday + 1)
  expect((await findOrderById(database.read, own.orderId))?.state).toBe('inspecting')
  const told = await database.read.selectFrom('notice').select('detail').where('kind', '=', 'fit_test.moved').execute()
  const news = new Set(told.map(({ detail }) => JSON.parse(detail).what))
  expect(news).toEqual(new Set(['done', 'notPassed', 'passed']))
  expect(await database.read.selectFrom('payment_task').select('kind').execute()).toEqual([])
  await made.close()
})

test('a run that broke off with the program is begun again; an order that was moved meanwhile is left as it is', async () => {
  const made = await openFitTrade()
  const { database, parts } = made
  await release(made, wholeCsv())
  const { orderId } = await tied(made)
  const running = { state: 'running' as const, attempts: 1, deliveredAt: monday, orderId }
  await database.write.updateTable('fit_test_order').set(running).execute()
  expect(await checkNextDelivery(database, parts, monday + 1)).toBe(1)
  expect((await findOrderById(database.read, orderId))?.state).toBe('completed')
  const again = await tied(made)
  await database.write.updateTable('trade_order').set({ state: 'disputed' }).where('id', '=', again.orderId).execute()
  expect(await checkNextDelivery(database, parts, monday + 1)).toBe(0)
  await made.close()
})

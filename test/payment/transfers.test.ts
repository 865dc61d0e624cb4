import { expect, test } from 'vitest'
import { afterSigned, completeOrder, deliverOrder, undoOrder } from '#app/domain/order/advance-order.server.ts'
import { beginPayment, withdrawPayment } from '#app/domain/payment/begin-payment.server.ts'
import { confirmTransfer, markReturned, noteTransfer, strikeTransfer } from '#app/domain/payment/transfers.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { sumLedger } from '#db/queries/ledger.server.ts'
import { findOrderById, type Order } from '#db/queries/orders.server.ts'
import { listTransfers } from '#db/queries/payment-transfers.server.ts'
import { listPaymentsOfOrder, type Payment } from '#db/queries/payments.server.ts'
import { makeOrder, monday, openTrade } from '../factories/trading.ts'

async function openTransfer() {
  const trade = await openTrade({ path: ':memory:' })
  const { database, buyer, one } = trade
  const order = await makeOrder(trade)
  await inTransaction(database.write, (trx) => afterSigned(trx, order, monday))
  const act = { actor: buyer.finance, organisationId: buyer.organisationId, number: order.number, now: monday }
  const begin = () => beginPayment(database, { ...act, method: 'transfer', backUrl: 'http://127.0.0.1:3000/pay' })
  const { payment } = await begin()
  return {
    ...trade,
    act,
    begin,
    reference: payment.reference,
    order: async () => (await findOrderById(database.read, order.id)) as Order,
    payment: async () => (await listPaymentsOfOrder(database.read, order.id)).at(-1) as Payment,
    note: (given: { reference?: string; cents?: number; line?: string } = {}) =>
      noteTransfer(database, {
        actor: one,
        reference: payment.reference,
        cents: 1_000_000,
        payer: '海西冷链物流有限公司',
        line: 'L1',
        now: monday,
        ...given,
      }),
    confirm: (transferId: string, cents = 1_000_000) =>
      confirmTransfer(database, { actor: one, transferId, cents, now: monday }),
    owed: () => listTransfers(database.read, { states: ['toReturn'], limit: 10 }),
    balances: async () =>
      Object.fromEntries((await sumLedger(database.read)).map(({ account, cents }) => [account, cents])),
  }
}

test('a transfer counts once it was noted and its amount typed again; then the order goes on', async () => {
  const { note, confirm, order, payment, reference, database, buyer, balances, close } = await openTransfer()
  const noted = await note({ reference: ` ${reference.slice(0, 8).toLowerCase()} ${reference.slice(8)} ` })
  expect(noted).toMatchObject({ state: 'noted', why: null })
  expect((await order()).state).toBe('paying')
  await expect(confirm(noted.id, 999_999)).rejects.toMatchObject({ reason: 'amountDiffers' })
  expect(await confirm(noted.id)).toMatchObject({ state: 'confirmed' })
  expect(await confirm(noted.id)).toMatchObject({ state: 'confirmed' })
  expect((await order()).state).toBe('delivering')
  const started = await order()
  await inTransaction(database.write, async (trx) => {
    const delivered = await deliverOrder(trx, started, { actorId: 'system', now: monday })
    await completeOrder(trx, delivered, { actorId: buyer.editor.personId, by: 'buyer', now: monday })
  })
  expect((await payment()).state).toBe('captured')
  expect(await balances()).toEqual({ hold: 0, held: 0, bank: 1_000_000, provider: -980_000, fee: -20_000 })
  await close()
})

test('a line of the bank is noted once; other amounts, later and unknown ones go back', async () => {
  const { note, confirm, owed, order, database, one, close } = await openTransfer()
  expect(await note({ cents: 999_999, line: 'L0' })).toMatchObject({ state: 'toReturn', why: 'amount' })
  const first = await note()
  await expect(note({ line: ' l1 ' })).rejects.toMatchObject({ code: 'stale', field: 'line' })
  const second = await note({ line: 'L2' })
  await Promise.all([confirm(first.id), confirm(second.id)])
  expect((await owed()).map(({ why, occasion }) => [occasion, why])).toEqual([
    ['bank:L2', 'twice'],
    ['bank:L0', 'amount'],
  ])
  expect((await order()).state).toBe('delivering')
  const unknown = await note({ reference: '无', line: 'L3' })
  expect(unknown).toMatchObject({ state: 'noted', why: 'unknown', paymentId: null })
  await expect(confirm(unknown.id)).rejects.toMatchObject({ reason: 'noPayment' })
  await markReturned(database, { actor: one, transferId: unknown.id, now: monday })
  await strikeTransfer(database, { actor: one, transferId: second.id, reason: '误录', now: monday })
  expect((await owed()).map(({ occasion }) => occasion)).toEqual(['bank:L0'])
  await close()
})

test('what is given back of a transfer is owed until an operator has sent it', async () => {
  const { note, confirm, owed, order, payment, database, buyer, one, balances, close } = await openTransfer()
  const { id } = await note()
  await confirm(id)
  const started = await order()
  await inTransaction(database.write, async (trx) => {
    await undoOrder(trx, started, {
      step: 'giveUp',
      actorId: buyer.editor.personId,
      reason: '无法交付',
      now: monday,
    })
  })
  expect((await payment()).state).toBe('released')
  const [back] = await owed()
  expect(back).toMatchObject({ cents: 1_000_000, payer: '海西冷链物流有限公司', notedBy: 'system' })
  const transferId = back?.id ?? ''
  await expect(strikeTransfer(database, { actor: one, transferId, reason: '不退' })).rejects.toMatchObject({
    reason: 'transferOwed',
  })
  await expect(markReturned(database, { actor: buyer.owner, transferId })).rejects.toMatchObject({ code: 'not_found' })
  await markReturned(database, { actor: one, transferId })
  await markReturned(database, { actor: one, transferId })
  expect(await owed()).toEqual([])
  expect(await balances()).toEqual({ hold: 0, held: 0 })
  await close()
})

test('money for a way to pay that was taken back goes back, and the next has another code', async () => {
  const { note, begin, act, reference, database, payment, close } = await openTransfer()
  await withdrawPayment(database, act)
  expect((await payment()).state).toBe('released')
  expect(await note()).toMatchObject({ state: 'toReturn', why: 'ended' })
  expect((await begin()).payment.reference).not.toBe(reference)
  await close()
})

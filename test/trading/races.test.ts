import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { signContract } from '#app/domain/contract/sign-contract.server.ts'
import { handOver } from '#app/domain/delivery-task/take-task-step.server.ts'
import { decideDispute } from '#app/domain/dispute/end-dispute.server.ts'
import { openDispute } from '#app/domain/dispute/open-dispute.server.ts'
import { afterSigned } from '#app/domain/order/advance-order.server.ts'
import { approveOrder } from '#app/domain/order/approve-order.server.ts'
import { acceptOrder, cancelOrder } from '#app/domain/order/move-order.server.ts'
import type { OrderTerms } from '#app/domain/order/order-terms.ts'
import { beginPayment } from '#app/domain/payment/begin-payment.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { runDueTasks } from '#app/domain/payment/run-task.server.ts'
import { watchHolds } from '#app/domain/payment/watch-holds.server.ts'
import { type Database, inTransaction, openDatabase } from '#db/client.server.ts'
import { findContract } from '#db/queries/contracts.server.ts'
import { findDisputeOfOrder } from '#db/queries/disputes.server.ts'
import { findOrderById, type Order } from '#db/queries/orders.server.ts'
import { listTasks } from '#db/queries/payment-tasks.server.ts'
import { listPaymentsOfOrder } from '#db/queries/payments.server.ts'
import { createListing } from '../factories/listings.ts'
import { makeRequest } from '../factories/requests.ts'
import { makeOrder, openTrade, type Trade, type Trader, termsOf } from '../factories/trading.ts'
import { payOnPage } from '../payment/pay-on-page.ts'
import { cards, openService, type TestService } from '../payment/payment-world.ts'
import { reasonOf } from '../review/review-world.ts'
import { faultsOf, readBooks } from './invariants.ts'
import { signed } from './property-world.ts'

const keysFolder = mkdtempSync(join(tmpdir(), 'shuji-races-'))
const certifier = { signer: loadSigner(keysFolder), issuer: { name: { zh: '数集', en: 'Shuji' }, url: null } }
const key = exchangeKeyOf(Buffer.alloc(32, 5))
const day = 86_400_000
const backUrl = 'http://127.0.0.1:3000/pay'

let service: TestService
beforeAll(async () => {
  service = await openService()
})

/** Two connections to one file, as two processes have them. */
let trade: Trade
let here: Database
let there: Database
beforeEach(async () => {
  if (trade) return
  const path = join(keysFolder, 'shuji.sqlite')
  trade = await openTrade({
    path,
    listing: { deliveryModes: ['FILE'], openness: 'OPEN', offers: [{ model: 'FREE' }] },
  })
  here = trade.database
  there = await openDatabase(path)
})
afterEach(async () => {
  expect(await faultsOf(here.read, { books: await readBooks(service.stripe) })).toEqual([])
})
afterAll(async () => {
  await there.close()
  await trade.close()
  await service.close()
  rmSync(keysFolder, { recursive: true, force: true })
})

const by = ({ organisationId, owner: actor }: Trader, { number }: Order) => ({
  actor,
  organisationId,
  number,
  now: Date.now(),
})
const both = (one: Promise<unknown>, other: Promise<unknown>) => Promise.all([reasonOf(one), reasonOf(other)])
const stateOf = async ({ id }: Order) => (await findOrderById(here.read, id))?.state

async function paying(terms: Partial<OrderTerms> = {}): Promise<Order> {
  const order = await makeOrder(trade, { terms: { mode: 'OFFLINE', ...terms }, now: Date.now() })
  return inTransaction(here.write, (trx) => afterSigned(trx, order, Date.now()))
}

const paymentsOf = ({ id }: Order) => listPaymentsOfOrder(here.read, id)
const tell = (database: Database, now = Date.now()) => runDueTasks({ database, payments: service.payments }, now)

/** It is paid for on the page, and what the service says of that is given, not heard yet. */
async function paid(order: Order) {
  await beginPayment(here, { ...by(trade.buyer, order), method: 'card', backUrl })
  await tell(here)
  const [payment] = await paymentsOf(order)
  await payOnPage(service.mock, payment?.checkout ?? '', cards.good)
  const { data } = await service.stripe.events.list({ type: 'payment_intent.amount_capturable_updated', limit: 1 })
  const [event] = data
  if (!event) throw new Error('nothing was said')
  return event
}

const hear = (database: Database, event: Awaited<ReturnType<typeof paid>>) =>
  receiveNotice({ database, payments: service.payments }, signed(event))

async function inspecting(): Promise<Order> {
  const order = await paying()
  await hear(here, await paid(order))
  await handOver(here, { ...by(trade.provider, order), text: '已交付', credentials: '', key })
  return order
}

const claim = { reason: 'INCOMPLETE', wish: 'WHOLE', text: '缺三个月' } as const

test('two buyers sign for one exclusive licence: one has it, the other is told that it is taken', async () => {
  const listed = await createListing(here.write, { provider: 'provider' })
  const use = { ...termsOf(trade).use, exclusivity: 'EXCLUSIVE' as const }
  const sides = [trade.buyer, trade.stranger]
  const orders = await Promise.all(
    sides.map((buyer) => makeOrder({ ...trade, listed, buyer }, { terms: { mode: 'OFFLINE', use }, now: Date.now() })),
  )
  const sign = async (database: Database, order: Order, trader: Trader) => {
    const { hash = '' } = (await findContract(database.read, order.id)) ?? {}
    return signContract(database, { ...by(trader, order), hash, certifier })
  }
  for (const order of orders) await sign(here, order, trade.provider)
  const [first, second] = orders as [Order, Order]
  const said = await both(sign(here, first, trade.buyer), sign(there, second, trade.stranger))
  expect(said.sort()).toEqual(['done', 'not_allowed licenceTaken'])
  expect([await stateOf(first), await stateOf(second)].sort()).toEqual(['contracting', 'paying'])
})

test('a double click on paying is one payment; a card and a transfer in two tabs are one, the other tab is told', async () => {
  const order = await paying()
  const begin = (database: Database, method: 'card' | 'transfer', of: Order) =>
    beginPayment(database, { ...by(trade.buyer, of), method, backUrl })
  const [one, two] = await Promise.all([begin(here, 'card', order), begin(there, 'card', order)])
  expect(one.payment.id).toBe(two.payment.id)
  expect(await paymentsOf(order)).toHaveLength(1)
  const other = await paying()
  const said = await both(begin(here, 'card', other), begin(there, 'transfer', other))
  expect(said.sort()).toEqual(['done', 'stale payingOtherwise'])
  expect(await paymentsOf(other)).toHaveLength(1)
})

test('a double click on a free listing is one order, and both are shown it', async () => {
  const content = { offer: { model: 'FREE' as const, currency: 'CNY' }, months: null }
  const ask = (database: Database) => makeRequest({ ...trade, database }, { content })
  const [one, two] = await Promise.all([ask(here), ask(there)])
  expect(one.order).toBeDefined()
  expect(two.order).toBe(one.order)
  expect(await here.read.selectFrom('entitlement').select('id').execute()).toHaveLength(1)
})

test('accepted twice, or accepted and disputed at once: one counts, the other is told', async () => {
  const order = await inspecting()
  const accept = (database: Database, of: Order) => acceptOrder(database, by(trade.buyer, of))
  expect((await both(accept(here, order), accept(there, order))).sort()).toEqual(['done', 'stale orderMoved'])
  const [payment] = await paymentsOf(order)
  expect(await listTasks(here.read, { paymentId: payment?.id ?? '', kind: 'capture' })).toHaveLength(1)
  for (const [one, two] of [[here, there] as const, [there, here] as const]) {
    const other = await inspecting()
    const said = await both(accept(one, other), openDispute(two, { ...by(trade.buyer, other), claim }))
    expect(said.filter((each) => each === 'done')).toHaveLength(1)
    expect(['stale orderMoved', 'stale disputeNotNow']).toContain(said.find((each) => each !== 'done'))
    expect(await stateOf(other)).toBe(said[0] === 'done' ? 'completed' : 'disputed')
  }
})

test('paid and cancelled at once: it is being delivered and cannot be cancelled, or it is cancelled and the money goes back', async () => {
  for (const [one, two] of [[here, there] as const, [there, here] as const]) {
    const order = await paying()
    const event = await paid(order)
    const cancel = cancelOrder(two, { ...by(trade.provider, order), reason: '不再提供' })
    const said = await both(hear(one, event), cancel)
    const isCancelled = said[1] === 'done'
    expect(said).toEqual(['done', isCancelled ? 'done' : 'stale orderMoved'])
    expect(await stateOf(order)).toBe(isCancelled ? 'cancelled' : 'delivering')
    await tell(one, Date.now() + day)
    const [payment] = await paymentsOf(order)
    expect(payment?.state).toBe(isCancelled ? 'released' : 'authorised')
    const { status } = await service.stripe.paymentIntents.retrieve(payment?.intent ?? '')
    expect(status).toBe(isCancelled ? 'canceled' : 'requires_capture')
  }
})

test('taken and to be given back at once: whichever the service does first, nothing is kept', async () => {
  for (const [one, two] of [[here, there] as const, [there, here] as const]) {
    const order = await inspecting()
    await openDispute(here, { ...by(trade.buyer, order), claim })
    const late = Date.now() + 6.9 * day
    expect(await watchHolds(here, late)).toBe(1)
    const { number = '' } = (await findDisputeOfOrder(here.read, order.id)) ?? {}
    const decision = { decision: 'refund' as const, reason: '确有缺失' }
    await both(tell(one, late), decideDispute(two, { actor: trade.one, number, ...decision, now: late }))
    for (let round = 1; round < 4; round++) await tell(here, late + round * day)
    expect(await stateOf(order)).toBe('refunded')
    const [payment] = await paymentsOf(order)
    expect(['refunded', 'released']).toContain(payment?.state)
    const booked = (await readBooks(service.stripe)).filter((each) => each.payment === payment?.id)
    expect(booked.reduce((kept, { takenCents, givenBackCents }) => kept + takenCents - givenBackCents, 0)).toBe(0)
    expect(booked.filter(({ status }) => status === 'requires_capture')).toEqual([])
  }
})

test('two operators approve at once: each counts once, and no more than are needed', async () => {
  const approve = (database: Database, actor: Trader['owner'], { number }: Order) =>
    approveOrder(database, { actor, number, now: Date.now() })
  const one = await makeOrder(trade, { terms: { grade: 'G3', mode: 'QUERY' }, now: Date.now() })
  expect((await both(approve(here, trade.one, one), approve(there, trade.two, one))).sort()).toEqual([
    'done',
    'stale orderMoved',
  ])
  const twoNeeded = { grade: 'G4', isPersonal: true, isSensitive: true, mode: 'QUERY' } as const
  const two = await makeOrder(trade, { terms: twoNeeded, now: Date.now() })
  expect(await both(approve(here, trade.one, two), approve(there, trade.two, two))).toEqual(['done', 'done'])
  expect(await stateOf(two)).toBe('contracting')
  const same = await makeOrder(trade, { terms: twoNeeded, now: Date.now() })
  expect((await both(approve(here, trade.one, same), approve(there, trade.one, same))).sort()).toEqual([
    'done',
    'stale approvedAlready',
  ])
})

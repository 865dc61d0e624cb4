import Stripe from 'stripe'
import { v7 as newId } from 'uuid'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { signContract } from '#app/domain/contract/sign-contract.server.ts'
import { handOver } from '#app/domain/delivery-task/take-task-step.server.ts'
import { decideDispute } from '#app/domain/dispute/end-dispute.server.ts'
import { openDispute } from '#app/domain/dispute/open-dispute.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import { acceptOrder } from '#app/domain/order/move-order.server.ts'
import { beginPayment } from '#app/domain/payment/begin-payment.server.ts'
import type { PaymentService } from '#app/domain/payment/payment-service.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { runDueTasks } from '#app/domain/payment/run-task.server.ts'
import { watchHolds } from '#app/domain/payment/watch-holds.server.ts'
import { approve } from '#app/domain/request/decide-request.server.ts'
import { submitRequest } from '#app/domain/request/submit-request.server.ts'
import type { PaymentMock } from '#app/payment-mock/start-payment-mock.server.ts'
import { findContract } from '#db/queries/contracts.server.ts'
import { findDisputeOfOrder } from '#db/queries/disputes.server.ts'
import { findOrder, type Order } from '#db/queries/orders.server.ts'
import { listPaymentsOfOrder } from '#db/queries/payments.server.ts'
import type { Trader } from '../factories/trading.ts'
import type { Ground, Steps } from '../helpers/take-steps.ts'
import { webhookSecret } from '../payment/mock-keys.ts'
import { payOnPage } from '../payment/pay-on-page.ts'

/** By whom the steps are taken; one buys and accepts, the other disputes what it gets. */
export type Parties = { provider: Trader; buyer: Trader; other: Trader; operator: Trader['owner']; code: string }
/** The payment service, which lives in the process that is killed and has its own memory. */
export type Service = { mock: PaymentMock; payments: PaymentService; time: { now: number } }
type Place = Ground & Parties & Service
type Side = 'buyer' | 'other'

const begin = Date.parse('2026-11-23T09:00+08:00')
const day = 86_400_000

const by = ({ organisationId, owner }: Trader) => ({ organisationId, actor: owner })

async function orderOf({ database, ...place }: Place, side: Side): Promise<Order> {
  const row = await database.read
    .selectFrom('trade_order')
    .select('number')
    .where('buyerId', '=', place[side].organisationId)
    .executeTakeFirstOrThrow()
  const order = await findOrder(database.read, row)
  if (!order) throw new Error('No order')
  return order
}

const ask = async (place: Place, side: Side, now: number) =>
  submitRequest(place.database, {
    ...by(place[side]),
    code: place.code,
    id: await place.once(`request-${side}`, async () => newId()),
    content: {
      ...{
        revision: 1,
        choice: 'listed',
        offer: { model: 'ONEOFF', price: 299_000_000, currency: 'CNY' },
        mode: 'OFFLINE',
      },
      ...{
        quantity: null,
        months: 12,
        days: null,
        purpose: '冷链运输风险定价',
        isListedPurpose: false,
        scenario: null,
      },
      ...{ isPublicInterest: false, wish: null, evidence: {}, fields: [], answers: {} },
      contact: { name: '采购王五', email: 'buyer@example.org' },
    },
    now,
  })

const agree = async (place: Place, side: Side, now: number) => {
  const { number } = await place.database.read
    .selectFrom('request')
    .select('number')
    .where('buyerId', '=', place[side].organisationId)
    .executeTakeFirstOrThrow()
  return approve(place.database, { ...by(place.provider), number, round: 1, now })
}

const sign = async (place: Place, side: Side, signer: Trader, now: number) => {
  const { id, number } = await orderOf(place, side)
  const { hash = '' } = (await findContract(place.database.read, id)) ?? {}
  const certifier = { signer: loadSigner(place.folder), issuer: { name: { zh: '数集', en: 'Shuji' }, url: null } }
  return signContract(place.database, { ...by(signer), number, hash, certifier, now })
}

const choose = async (place: Place, side: Side, now: number) => {
  const { number } = await orderOf(place, side)
  await beginPayment(place.database, {
    ...by(place[side]),
    number,
    method: 'card',
    backUrl: 'http://127.0.0.1:3000/pay',
    now,
  })
}

/** The service is told all that is open, also what somebody had taken who died. */
const tell = async ({ database, payments, time }: Place, now: number) => {
  time.now = now
  await database.write.updateTable('payment_task').set({ dueAt: now }).where('state', '=', 'open').execute()
  await runDueTasks({ database, payments }, now)
}

const pay = async (place: Place, side: Side, now: number) => {
  place.time.now = now
  const [payment] = await listPaymentsOfOrder(place.database.read, (await orderOf(place, side)).id)
  await payOnPage(place.mock, payment?.checkout ?? '', '4242424242424242')
}

/** All that the service ever said comes, the oldest first. */
const hear = async ({ database, payments }: Place, now: number) => {
  const { data } = await (await payments.connect()).events.list({ limit: 100 })
  for (const event of data.reverse()) {
    const payload = JSON.stringify(event)
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: webhookSecret })
    await receiveNotice({ database, payments }, { raw: Buffer.from(payload), signature, now })
  }
}

const deliver = async (place: Place, side: Side, now: number) => {
  const { number } = await orderOf(place, side)
  const key = exchangeKeyOf(Buffer.alloc(32, 5))
  return handOver(place.database, { ...by(place.provider), number, text: '已交付', credentials: '', key, now })
}

/** What was done before says so, which is an answer, too. */
const unlessDone = (act: Promise<unknown>) =>
  act.catch((error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'stale')) throw error
  })

const minute = (count: number) => begin + count * 60_000

/** The way of a trade that ends well, and of another that ends in a dispute after which all goes back. */
export const way: Steps<Place> = {
  ask: (place) => ask(place, 'buyer', minute(0)),
  agree: (place) => agree(place, 'buyer', minute(1)),
  'the provider signs': (place) => sign(place, 'buyer', place.provider, minute(2)),
  'the buyer signs': (place) => sign(place, 'buyer', place.buyer, minute(3)),
  'choose how to pay': (place) => choose(place, 'buyer', minute(4)),
  'open the page': (place) => tell(place, minute(5)),
  pay: (place) => pay(place, 'buyer', minute(6)),
  'hear that it is held': (place) => hear(place, minute(7)),
  'hand over': (place) => deliver(place, 'buyer', minute(8)),
  accept: async (place) =>
    acceptOrder(place.database, { ...by(place.buyer), number: (await orderOf(place, 'buyer')).number, now: minute(9) }),
  'take the money': (place) => tell(place, minute(10)),
  'hear that it was taken': (place) => hear(place, minute(11)),
  'the other buys and pays': async (place) => {
    await ask(place, 'other', minute(20))
    await unlessDone(agree(place, 'other', minute(21)))
    await sign(place, 'other', place.provider, minute(22))
    await sign(place, 'other', place.other, minute(23))
    const { state } = await orderOf(place, 'other')
    if (state !== 'paying') return
    await choose(place, 'other', minute(24))
    await tell(place, minute(25))
    await pay(place, 'other', minute(26))
    await hear(place, minute(27))
  },
  'hand over to the other': (place) => deliver(place, 'other', minute(28)),
  dispute: async (place) =>
    openDispute(place.database, {
      ...by(place.other),
      number: (await orderOf(place, 'other')).number,
      claim: { reason: 'INCOMPLETE', wish: 'WHOLE', text: '缺三个月' },
      now: minute(29),
    }),
  'the hold ends soon': ({ database }) => watchHolds(database, begin + 6.9 * day),
  'take the money before': (place) => tell(place, begin + 6.9 * day + 60_000),
  'all goes back': async (place) => {
    const { id } = await orderOf(place, 'other')
    const { number = '' } = (await findDisputeOfOrder(place.database.read, id)) ?? {}
    const decided = { decision: 'refund' as const, reason: '确有缺失' }
    await decideDispute(place.database, { actor: place.operator, number, ...decided, now: begin + 8 * day })
  },
  'give the money back': (place) => tell(place, begin + 8 * day + 60_000),
  'hear of all': (place) => hear(place, begin + 8 * day + 120_000),
}

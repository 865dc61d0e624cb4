import type { MemberRole } from '#app/domain/access/roles.ts'
import { payPeriod, stateUnits, stopRenewal, writeOffPeriod } from '#app/domain/billing/decide-period.server.ts'
import { signContract } from '#app/domain/contract/sign-contract.server.ts'
import { handOver } from '#app/domain/delivery-task/take-task-step.server.ts'
import { disputedOf } from '#app/domain/dispute/disputable.server.ts'
import { disputeDecisions } from '#app/domain/dispute/dispute-steps.ts'
import { sayInDispute } from '#app/domain/dispute/dispute-thread.server.ts'
import { decideDispute, withdrawDispute } from '#app/domain/dispute/end-dispute.server.ts'
import { openDispute } from '#app/domain/dispute/open-dispute.server.ts'
import {
  resumeEntitlement,
  revokeEntitlement,
  suspendEntitlement,
} from '#app/domain/entitlement/decide-entitlement.server.ts'
import { approveOrder, refuseOrder } from '#app/domain/order/approve-order.server.ts'
import { acceptOrder, cancelOrder, giveUpOrder, leaveOrder } from '#app/domain/order/move-order.server.ts'
import type { OrderState } from '#app/domain/order/order-steps.ts'
import { beginPayment, withdrawPayment } from '#app/domain/payment/begin-payment.server.ts'
import { lookAtPayment } from '#app/domain/payment/look-at-payment.server.ts'
import { retryTask } from '#app/domain/payment/operate-payments.server.ts'
import { runTask } from '#app/domain/payment/run-task.server.ts'
import * as transfers from '#app/domain/payment/transfers.server.ts'
import { findContract } from '#db/queries/contracts.server.ts'
import { findDisputeOfOrder } from '#db/queries/disputes.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { listPaymentsOfOrder, type Payment } from '#db/queries/payments.server.ts'
import type { Trader } from '../factories/trading.ts'
import { payOnPage } from '../payment/pay-on-page.ts'
import type { Market } from './property-world.ts'

export type Draw = () => number
export type OrderDoing = (market: Market, order: Order, draw: Draw) => Promise<unknown>

const backUrl = 'http://127.0.0.1:3000/pay'
export const reason = '情况有变'
export const oneOf = <T>(draw: Draw, all: readonly T[]): T => all[Math.floor(draw() * all.length)] as T

/** Good most of the time, declined, without money, expired, one whose holder must agree. */
const cards = [
  ...Array<string>(6).fill('4242424242424242'),
  '4000000000000002',
  '4000000000009995',
  '4000000000000069',
  '4000002500003155',
]

/** The buyer of an order, or somebody else who tries. */
function buyerOf(market: Market, order: Order, draw: Draw): Trader {
  if (draw() < 0.02) return oneOf(draw, market.buyers)
  return market.buyers.find(({ organisationId }) => organisationId === order.buyerId) ?? market.buyer
}

export const by = (
  market: Market,
  { organisationId, ...people }: Trader,
  role: MemberRole,
  { number }: { number: string },
) => ({
  actor: people[role],
  organisationId,
  number,
  now: market.time.now,
})
const asBuyer = (market: Market, order: Order, draw: Draw, role: MemberRole = 'owner') =>
  by(market, buyerOf(market, order, draw), role, order)
const asProvider = (market: Market, order: Order) => by(market, market.provider, 'owner', order)
const asOperator = ({ one, two, time }: Market, draw: Draw) => ({ actor: draw() < 0.5 ? one : two, now: time.now })

async function paymentOf({ database }: Market, order: Order, draw: Draw): Promise<Payment | undefined> {
  const all = await listPaymentsOfOrder(database.read, order.id)
  return draw() < 0.8 ? all.at(-1) : oneOf(draw, all)
}

const sign: OrderDoing = async (market, order, draw) => {
  const { hash = '' } = (await findContract(market.database.read, order.id)) ?? {}
  const isProviders = order.waitsFor === 'provider' || (order.waitsFor === 'both' && draw() < 0.5)
  const act = isProviders ? asProvider(market, order) : asBuyer(market, order, draw)
  return signContract(market.database, { ...act, hash, certifier: market.certifier })
}

const begin: OrderDoing = async (market, order, draw) => {
  const method = draw() < 0.75 ? 'card' : 'transfer'
  const act = asBuyer(market, order, draw, 'finance')
  const { taskId } = await beginPayment(market.database, { ...act, method, backUrl })
  if (taskId && draw() < 0.8) await runTask(market.service, taskId, market.time.now)
}

const payOn: OrderDoing = async (market, order, draw) => {
  const payment = await paymentOf(market, order, draw)
  if (payment?.checkout) await payOnPage(market.mock, payment.checkout, oneOf(draw, cards))
}

const transfer: OrderDoing = async (market, order, draw) => {
  const { database } = market
  const payment = await paymentOf(market, order, draw)
  if (payment?.method !== 'transfer') return
  const act = asOperator(market, draw)
  const noted = await database.read
    .selectFrom('payment_transfer')
    .selectAll()
    .where('paymentId', '=', payment.id)
    .execute()
  const one = oneOf(draw, noted)
  if (!one || draw() < 0.2) {
    const cents = draw() < 0.85 ? payment.amountCents : payment.amountCents + 1
    const line = `L${Math.floor(draw() * 1e6)}`
    await transfers.noteTransfer(database, { ...act, reference: payment.reference, cents, payer: '买方', line })
    return
  }
  const { id: transferId, cents } = one
  const chance = draw()
  if (chance < 0.7) await transfers.confirmTransfer(database, { ...act, transferId, cents })
  else if (chance < 0.9) await transfers.markReturned(database, { ...act, transferId })
  else await transfers.strikeTransfer(database, { ...act, transferId, reason })
}

const decide: OrderDoing = async (market, order, draw) => {
  const { database } = market
  if (draw() < 0.2) return withdrawDispute(database, asBuyer(market, order, draw))
  if (draw() < 0.2) return sayInDispute(database, { ...asProvider(market, order), text: '已按约定交付' })
  const decision = oneOf(draw, disputeDecisions)
  const { number = '', period = 0 } = (await findDisputeOfOrder(database.read, order.id)) ?? {}
  const { cents } = await disputedOf(database.read, order, { period })
  const backCents = Math.ceil(draw() * Math.max(1, cents - 1))
  return decideDispute(database, { ...asOperator(market, draw), number, decision, reason, backCents })
}

const decideRight: OrderDoing = async (market, order, draw) => {
  const right = await findEntitlementOfOrder(market.database.read, order.id)
  if (!right) return
  const act = {
    ...(draw() < 0.5
      ? by(market, market.provider, 'owner', right)
      : { ...asOperator(market, draw), number: right.number }),
    reason,
  }
  const chance = draw()
  if (chance < 0.4) await suspendEntitlement(market.database, act)
  else if (chance < 0.9) await resumeEntitlement(market.database, act)
  else await revokeEntitlement(market.database, act)
}

const periods: OrderDoing = async (market, order, draw) => {
  const { database } = market
  const found = await database.read.selectFrom('billing_period').select('n').where('orderId', '=', order.id).execute()
  const n = oneOf(draw, found)?.n ?? 1
  const chance = draw()
  if (chance < 0.1)
    return stopRenewal(database, draw() < 0.5 ? asBuyer(market, order, draw) : asProvider(market, order))
  if (chance < 0.2) return writeOffPeriod(database, { ...asProvider(market, order), n, reason })
  if (chance < 0.4) return stateUnits(database, { ...asProvider(market, order), n, units: Math.floor(draw() * 2_000) })
  const method = draw() < 0.7 ? 'card' : 'transfer'
  return payPeriod(database, { ...asBuyer(market, order, draw, 'finance'), n, method, backUrl })
}

const look: OrderDoing = async (market, order, draw) => {
  const payment = await paymentOf(market, order, draw)
  if (payment) await lookAtPayment(market.service, payment, market.time.now)
}

const tellAgain: OrderDoing = async (market, order, draw) => {
  const payment = await paymentOf(market, order, draw)
  const tasks = await market.database.read
    .selectFrom('payment_task')
    .select('id')
    .where('paymentId', '=', payment?.id ?? '')
    .execute()
  const task = oneOf(draw, tasks)
  if (payment && task && draw() < 0.3)
    await retryTask(market.database, { ...asOperator(market, draw), paymentId: payment.id, taskId: task.id })
  if (task) await runTask(market.service, task.id, market.time.now)
}

/** What is done with an order, by name. */
export const doings = {
  approve: (market, { number }, draw) => approveOrder(market.database, { ...asOperator(market, draw), number }),
  refuse: (market, { number }, draw) => refuseOrder(market.database, { ...asOperator(market, draw), number, reason }),
  sign,
  begin,
  payOn,
  transfer,
  withdraw: (market, order, draw) => withdrawPayment(market.database, asBuyer(market, order, draw, 'finance')),
  handOver: (market, order) =>
    handOver(market.database, { ...asProvider(market, order), text: '已交付', credentials: '', key: market.key }),
  accept: (market, order, draw) => acceptOrder(market.database, asBuyer(market, order, draw)),
  dispute: (market, order, draw) =>
    openDispute(market.database, {
      ...asBuyer(market, order, draw),
      claim: { reason: 'INCOMPLETE', wish: 'REDELIVER', text: '缺三个月' },
    }),
  decide,
  cancel: (market, order, draw) =>
    cancelOrder(market.database, {
      ...(draw() < 0.5 ? asBuyer(market, order, draw) : asProvider(market, order)),
      reason,
    }),
  giveUp: (market, order) => giveUpOrder(market.database, { ...asProvider(market, order), reason }),
  leave: (market, order, draw) => leaveOrder(market.database, { ...asBuyer(market, order, draw), reason }),
  decideRight,
  periods,
  look,
  tellAgain,
} as const satisfies Record<string, OrderDoing>
export type Doing = keyof typeof doings

const many = (doing: Doing, times: number): Doing[] => Array(times).fill(doing)

/** What is likely done with an order in each state; anything at all is tried now and then. */
export const likely: Readonly<Record<OrderState, readonly Doing[]>> = {
  approving: [...many('approve', 12), 'refuse', 'cancel'],
  contracting: [...many('sign', 20), 'cancel'],
  paying: [
    ...many('begin', 6),
    ...many('payOn', 8),
    ...many('transfer', 4),
    'look',
    'look',
    'tellAgain',
    'withdraw',
    'cancel',
  ],
  delivering: [...many('handOver', 14), 'giveUp', 'leave', 'dispute', 'decideRight', 'look', 'payOn', 'withdraw'],
  inspecting: [...many('accept', 3), ...many('dispute', 3), 'decideRight', 'look', 'tellAgain', 'payOn'],
  completed: [...many('periods', 3), 'dispute', 'decide', 'decide', 'decideRight', 'tellAgain', 'look'],
  disputed: [...many('decide', 4), 'decideRight', 'decideRight', 'look', 'accept', 'tellAgain'],
  refused: ['begin'],
  cancelled: ['payOn', 'transfer', 'tellAgain', 'look', 'begin'],
  refunded: ['payOn', 'tellAgain', 'transfer', 'look'],
}

import { signContract } from '#app/domain/contract/sign-contract.server.ts'
import { handOver } from '#app/domain/delivery-task/take-task-step.server.ts'
import { sayInDispute } from '#app/domain/dispute/dispute-thread.server.ts'
import { decideDispute } from '#app/domain/dispute/end-dispute.server.ts'
import { openDispute } from '#app/domain/dispute/open-dispute.server.ts'
import { approveOrder, refuseOrder } from '#app/domain/order/approve-order.server.ts'
import { acceptOrder, cancelOrder } from '#app/domain/order/move-order.server.ts'
import { beginPayment } from '#app/domain/payment/begin-payment.server.ts'
import { orderPeriod } from '#app/domain/payment/payment-states.ts'
import { confirmTransfer, markReturned, noteTransfer } from '#app/domain/payment/transfers.server.ts'
import { answerRating, rateOrder } from '#app/domain/rating/rate-order.server.ts'
import { listPeriodsOfOrder } from '../queries/billing.server.ts'
import { findContract } from '../queries/contracts.server.ts'
import { findDisputeOfOrder } from '../queries/disputes.server.ts'
import { findOrder, type Order } from '../queries/orders.server.ts'
import { findTransfer, listTransfersOf } from '../queries/payment-transfers.server.ts'
import { findOpenPayment, listPaymentsOfOrder } from '../queries/payments.server.ts'
import type { DemoDealing } from './demo-trading.server.ts'

/** Months that a deal of the demo has by the day of loading, at most. */
const mostPeriods = 12

/** What happens to the order of a deal: approved, signed, paid, delivered, and what comes after. */
export function orderSteps(dealing: DemoDealing): void {
  const { trade, add, database, operator, certifier, key } = dealing
  const { passed, refused, signed, handed, cancelled, rated } = trade
  const own = sidesOf(dealing)
  const desk = () => ({ actor: operator, number: dealing.numbers.order })
  const sign = (side: 'buyer' | 'provider') => async (now: number) => {
    const { hash = '' } = (await findContract(database.read, (await orderOf(dealing)).id)) ?? {}
    await signContract(database, { ...own(side), hash, certifier, now })
  }

  add(passed?.ago, 12, (now) => approveOrder(database, { ...desk(), note: passed?.note ?? '', now }))
  add(refused?.ago, 12, (now) => refuseOrder(database, { ...desk(), reason: refused?.reason ?? '', now }))
  add(signed?.provider, 13, sign('provider'))
  add(signed?.buyer, 14, sign('buyer'))
  payingSteps(dealing)
  add(handed?.ago, 10, (now) =>
    handOver(database, { ...own('provider'), text: handed?.text ?? '', credentials: '', key, now }),
  )
  add(trade.accepted?.ago, 17, (now) => acceptOrder(database, { ...own('buyer'), now }))
  disputeSteps(dealing)
  add(cancelled?.ago, 17, (now) => {
    const { side = 'buyer', reason = '' } = cancelled ?? {}
    return cancelOrder(database, { ...own(side), reason, now })
  })
  if (!rated) return
  const { scores, text, isNamed, answer } = rated
  add(rated.ago, 18, (now) => rateOrder(database, { ...own('buyer'), written: { scores, text, isNamed }, now }))
  add(answer?.ago, 19, (now) => answerRating(database, { ...own('provider'), text: answer?.text ?? '', now }))
}

function payingSteps(dealing: DemoDealing): void {
  const { trade, add, database, certifier } = dealing
  const { paying } = trade
  const own = sidesOf(dealing)
  let transferId = ''
  add(paying?.chosen, 15, async (now) => {
    const { number } = await orderOf(dealing)
    const path = `/my/organisations/${trade.buyer}/orders/${number}/pay`
    const backUrl = new URL(path, certifier.issuer.url ?? 'http://localhost').href
    await beginPayment(database, { ...own('buyer'), method: 'transfer', backUrl, now })
  })
  add(paying?.noted, 16, async (now) => {
    transferId = await note(dealing, orderPeriod, now)
  })
  add(paying?.confirmed, 16.5, (now) => confirm(dealing, transferId, now))
  if (!trade.paysMonths || paying?.confirmed === undefined) return
  for (let ago = paying.confirmed; ago > 0; ago--)
    add(ago, 16.5, async (now) => {
      for (const { n, isDue } of await listPeriodsOfOrder(database.read, (await orderOf(dealing)).id, mostPeriods))
        if (isDue === 1) await confirm(dealing, await note(dealing, n, now), now)
    })
}

/** The operator notes the money of a transfer as it came, by a line of the bank. */
async function note(dealing: DemoDealing, period: number, now: number): Promise<string> {
  const { database, operator, ownerOf, trade } = dealing
  const order = await orderOf(dealing)
  const payment = await findOpenPayment(database.read, { orderId: order.id, period })
  if (!payment) throw new Error(`A deal of the demo waits for no payment: ${trade.listing}, ${period}`)
  const { reference, amountCents: cents } = payment
  const payer = ownerOf(trade.buyer).actor.memberships[0]?.name.zh ?? ''
  const line = `DEMO-${order.number}-${period}`
  const { id } = await noteTransfer(database, { actor: operator, reference, cents, payer, line, now })
  return id
}

async function confirm({ database, operator }: DemoDealing, transferId: string, now: number): Promise<void> {
  const { cents = 0 } = (await findTransfer(database.read, transferId)) ?? {}
  await confirmTransfer(database, { actor: operator, transferId, cents, now })
}

function disputeSteps(dealing: DemoDealing): void {
  const { trade, add, database, operator } = dealing
  const { disputed } = trade
  if (!disputed) return
  const { ago, claim, words = [], decided, returned } = disputed
  const own = sidesOf(dealing)
  add(ago, 11, (now) => openDispute(database, { ...own('buyer'), claim, now }))
  for (const { ago: said, side, text } of words)
    add(said, 14, (now) => sayInDispute(database, { ...own(side), text, now }))
  add(decided?.ago, 16, async (now) => {
    if (!decided) return
    const { decision, reason, backCents } = decided
    const { number = '' } = (await findDisputeOfOrder(database.read, (await orderOf(dealing)).id)) ?? {}
    await decideDispute(database, { actor: operator, number, decision, reason, backCents, now })
  })
  add(returned, 10, async (now) => {
    for (const { id } of await listPaymentsOfOrder(database.read, (await orderOf(dealing)).id))
      for (const transfer of await listTransfersOf(database.read, id))
        if (transfer.state === 'toReturn')
          await markReturned(database, { actor: operator, transferId: transfer.id, now })
  })
}

/** A member of a side with the number of the order. */
function sidesOf({ trade, ownerOf, numbers }: DemoDealing) {
  return (side: 'buyer' | 'provider') => ({
    ...ownerOf(side === 'buyer' ? trade.buyer : trade.provider),
    number: numbers.order,
  })
}

async function orderOf({ database, numbers, trade }: DemoDealing): Promise<Order> {
  const order = await findOrder(database.read, { number: numbers.order })
  if (!order) throw new Error(`A deal of the demo has no order: ${trade.listing}`)
  return order
}

import type { Params } from '../api/params.ts'
import { wrongCall } from '../failure.ts'
import { begin, emit, need, type Service } from '../service.ts'
import { mostAmount } from './attempt.ts'
import { changeCharge } from './charges.ts'
import type { Charge, Refund } from './shapes.ts'

const reasons = ['duplicate', 'fraudulent', 'requested_by_customer'] as const

/** Gives back what was taken, all that is left of it or a part; never more than that. */
export function createRefund(service: Service, params: Params): Refund {
  const charge = chargeOf(service, params)
  const wanted = params.integer('amount', 1, mostAmount)
  const reason = params.choice('reason', reasons) ?? null
  const metadata = params.metadata()
  params.without('instructions_email', 'origin', 'refund_application_fee', 'reverse_transfer').done()
  if (!charge.captured)
    throw wrongCall(`Charge ${charge.id} has not been captured: cancel its PaymentIntent instead.`, {
      code: 'charge_not_refundable',
      charge: charge.id,
    })
  const left = charge.amount_captured - refundedOf(charge)
  if (left === 0)
    throw wrongCall(`Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
      charge: charge.id,
    })
  const amount = wanted ?? left
  if (amount > left)
    throw wrongCall(
      `Refund amount (${amount} ${charge.currency}) is greater than unrefunded amount on charge (${left} ${charge.currency})`,
      { param: 'amount', charge: charge.id },
    )
  const refund: Refund = {
    ...begin(service, 're', 'refund'),
    amount,
    charge: charge.id,
    currency: charge.currency,
    metadata,
    payment_intent: charge.payment_intent,
    reason,
    status: 'succeeded',
  }
  service.store.insert('refund', { body: refund, kept: {} })
  emit(service, 'refund.created', refund)
  const changed = { ...charge, amount_refunded: charge.amount_refunded + amount, refunded: amount === left }
  changeCharge(service, changed, 'charge.refunded')
  return refund
}

/** What refunds gave back of it: a part that was never captured is none of it. */
const refundedOf = (charge: Charge): number => charge.amount_refunded - (charge.amount - charge.amount_captured)

function chargeOf(service: Service, params: Params): Charge {
  const intentId = params.text('payment_intent')
  const chargeId = params.text('charge')
  if (chargeId) return need(service, 'charge', chargeId, 'charge').body
  if (!intentId)
    throw wrongCall('One of the following params should be provided for this request: payment_intent or charge.', {
      code: 'parameter_missing',
    })
  const intent = need(service, 'payment_intent', intentId, 'payment_intent').body
  const charge = intent.latest_charge === null ? undefined : need(service, 'charge', intent.latest_charge).body
  if (charge?.status !== 'succeeded' || !charge.captured)
    throw wrongCall(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
      code: 'payment_intent_unexpected_state',
      payment_intent: intent,
    })
  return charge
}

/** Changes what is noted with a refund. */
export function updateRefund(service: Service, params: Params, id: string): Refund {
  const { body, kept } = need(service, 'refund', id)
  const changed = { ...body, metadata: params.metadata(body.metadata) }
  params.done()
  service.store.update('refund', { body: changed, kept })
  return changed
}

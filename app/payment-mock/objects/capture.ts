import type { Params } from '../api/params.ts'
import { wrongCall } from '../failure.ts'
import { newId } from '../ids.ts'
import { emit, need, type Service } from '../service.ts'
import { mostAmount, saveIntent, wrongState } from './attempt.ts'
import { changeCharge } from './charges.ts'
import { endIntent } from './end-intent.ts'
import { leaveToSession, markSessionPaid } from './session-state.ts'
import type { Intent } from './shapes.ts'

const cancelReasons = ['duplicate', 'fraudulent', 'requested_by_customer', 'abandoned'] as const

/** Takes money that is held, all or a part of it; the rest is let go. */
export function captureIntent(service: Service, params: Params, id: string): Intent {
  const held = need(service, 'payment_intent', id)
  const { body } = held
  const wanted = params.integer('amount_to_capture', 1, mostAmount)
  const metadata = params.metadata(body.metadata)
  params.without('statement_descriptor', 'statement_descriptor_suffix', 'final_capture').done()
  if (body.status !== 'requires_capture' || body.latest_charge === null)
    throw wrongState(body, 'captured', ['requires_capture'])
  const amount = wanted ?? body.amount_capturable
  if (amount > body.amount_capturable)
    throw wrongCall(
      'The `amount_to_capture` is greater than the amount you are able to capture for this PaymentIntent.',
      {
        code: 'amount_too_large',
        param: 'amount_to_capture',
        payment_intent: body,
      },
    )
  const charge = need(service, 'charge', body.latest_charge).body
  changeCharge(
    service,
    {
      ...charge,
      captured: true,
      amount_captured: amount,
      amount_refunded: charge.amount - amount,
      balance_transaction: newId('txn'),
    },
    'charge.captured',
  )
  const taken = saveIntent(service, {
    ...held,
    body: { ...body, metadata, status: 'succeeded', amount_capturable: 0, amount_received: amount },
  })
  emit(service, 'payment_intent.succeeded', taken.body)
  if (held.kept.sessionId) markSessionPaid(service, held.kept.sessionId)
  return taken.body
}

export function cancelIntent(service: Service, params: Params, id: string): Intent {
  const held = need(service, 'payment_intent', id)
  const reason = params.choice('cancellation_reason', cancelReasons)
  params.done()
  leaveToSession(service, held)
  return endIntent(service, held, reason ?? null).body
}

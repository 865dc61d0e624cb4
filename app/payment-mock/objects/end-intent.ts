import { emit, need, type Service, seconds } from '../service.ts'
import { type HeldIntent, openStates, saveIntent, wrongState } from './attempt.ts'
import { changeCharge } from './charges.ts'

/** Ends an intent that took no money, and lets go what it held. `automatic`: its time was over. */
export function endIntent(service: Service, held: HeldIntent, reason: string | null): HeldIntent {
  const { body } = held
  const allowed = [...openStates, 'requires_capture', 'processing']
  if (!allowed.includes(body.status)) throw wrongState(body, 'canceled', allowed)
  if (body.status === 'requires_capture' && body.latest_charge !== null) {
    const charge = need(service, 'charge', body.latest_charge).body
    const released = { ...charge, refunded: true, amount_refunded: charge.amount }
    changeCharge(service, released, reason === 'automatic' ? 'charge.expired' : 'charge.refunded')
  }
  const ended = saveIntent(service, {
    body: {
      ...body,
      status: 'canceled',
      amount_capturable: 0,
      canceled_at: seconds(service),
      cancellation_reason: reason,
      next_action: null,
    },
    kept: { ...held.kept, authToken: '' },
  })
  emit(service, 'payment_intent.canceled', ended.body)
  return ended
}

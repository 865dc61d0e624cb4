import { newId } from '../ids.ts'
import { begin, emit, type Service } from '../service.ts'
import type { Decline } from '../test-cards.ts'
import type { HeldMethod } from './payment-methods.ts'
import type { Charge, Intent } from './shapes.ts'

/** Puts on record that money was asked of a card, and what the card said. `captureBefore` (seconds) for a hold. */
export function recordCharge(
  service: Service,
  intent: Intent,
  method: HeldMethod,
  result: { decline: Decline } | { captureBefore: number | null },
): Charge {
  const decline = 'decline' in result ? result.decline : null
  const captureBefore = 'captureBefore' in result ? result.captureBefore : null
  const isTaken = decline === null && captureBefore === null
  const charge: Charge = {
    ...begin(service, 'ch', 'charge'),
    amount: intent.amount,
    amount_captured: isTaken ? intent.amount : 0,
    amount_refunded: 0,
    balance_transaction: isTaken ? newId('txn') : null,
    captured: isTaken,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    metadata: intent.metadata,
    outcome: decline
      ? {
          network_status: 'declined_by_network',
          reason: decline.decline_code,
          seller_message: 'The bank declined the payment.',
          type: 'issuer_declined',
        }
      : {
          network_status: 'approved_by_network',
          reason: null,
          seller_message: 'Payment complete.',
          type: 'authorized',
        },
    paid: decline === null,
    payment_intent: intent.id,
    payment_method: method.body.id,
    payment_method_details: {
      type: 'card',
      card: { brand: method.body.card.brand, last4: method.body.card.last4, capture_before: captureBefore },
    },
    refunded: false,
    status: decline ? 'failed' : 'succeeded',
  }
  service.store.insert('charge', { body: charge, kept: {} })
  emit(service, decline ? 'charge.failed' : 'charge.succeeded', charge)
  return charge
}

/** Keeps a charge as it is now and says what happened to it. */
export function changeCharge(service: Service, charge: Charge, type: string): void {
  service.store.update('charge', { body: charge, kept: {} })
  emit(service, type, charge)
}

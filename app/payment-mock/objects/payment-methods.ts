import type { Params } from '../api/params.ts'
import { isCardNumber, isCvc, isExpiry, isPast } from '../card-input.ts'
import { Failure, wrongCall } from '../failure.ts'
import { begin, need, type Service } from '../service.ts'
import type { Thing } from '../store.server.ts'
import { cardForToken, cardNamed, cardWithNumber, type Decline, notATestCard, type TestCard } from '../test-cards.ts'
import type { PaymentMethod } from './shapes.ts'

export type HeldMethod = Thing<'payment_method'>

/** A card that was refused: 402. */
export const refusedCard = (decline: Decline, more: Record<string, unknown> = {}) =>
  new Failure(402, 'card_error', decline.message, { ...decline, ...more })

/** The test card behind a payment method. */
export function cardOf(method: HeldMethod): TestCard {
  const card = cardNamed(method.kept.card)
  if (!card) throw new Error(`No test card ${method.kept.card}`)
  return card
}

/** Keeps a new payment method of a test card: of its number the last four figures and the brand, nothing else. */
export function keepMethod(
  service: Service,
  card: TestCard,
  {
    month,
    year,
    name = null,
    email = null,
  }: { month: number; year: number; name?: string | null; email?: string | null },
): HeldMethod {
  const body: PaymentMethod = {
    ...begin(service, 'pm', 'payment_method'),
    type: 'card',
    billing_details: { address: null, email, name, phone: null },
    card: {
      brand: card.brand,
      country: 'US',
      exp_month: month,
      exp_year: year,
      fingerprint: `mock-${card.name}`,
      funding: 'credit',
      last4: card.number.slice(-4),
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    customer: null,
    metadata: {},
  }
  const method: HeldMethod = { body, kept: { card: card.name, isSetUp: false, isUsed: false } }
  service.store.insert('payment_method', method)
  return method
}

/** A payment method by its id, or a new one where the id is the name of a test card, such as `pm_card_visa`. */
export function methodFor(service: Service, id: string, param: string): HeldMethod {
  const card = cardForToken(id)
  if (!card || !id.startsWith('pm_')) return need(service, 'payment_method', id, param)
  return keepMethod(service, card, { month: 12, year: new Date(service.now()).getUTCFullYear() + 3 })
}

/** Makes one from `type` and `card` as a call carries them, by number or by token. */
export function methodFromParams(service: Service, params: Params): HeldMethod {
  params.choice('type', ['card'])
  const billing = params.group('billing_details')
  const name = billing?.text('name') ?? null
  const email = billing?.text('email') ?? null
  billing?.without('address', 'phone').done()
  const card = params.group('card')
  if (!card) throw params.lacking('card')
  const token = card.text('token')
  if (token !== undefined) {
    card.done()
    const known = cardForToken(token)
    if (!known)
      throw wrongCall(`No such token: '${token.slice(0, 60)}'`, { code: 'resource_missing', param: 'card[token]' })
    return keepMethod(service, known, { month: 12, year: new Date(service.now()).getUTCFullYear() + 3, name, email })
  }
  const number = card.needed('number')
  const month = card.integer('exp_month', 1, 12)
  const year = card.integer('exp_year', 2000, 2099)
  const cvc = card.text('cvc')
  card.done()
  if (month === undefined) throw card.lacking('exp_month')
  if (year === undefined) throw card.lacking('exp_year')
  const wrong = (code: string, message: string, param: string) =>
    new Failure(402, 'card_error', message, { code, param })
  if (!isCardNumber(number)) throw wrong('incorrect_number', 'Your card number is incorrect.', 'number')
  if (!isExpiry({ month, year }) || isPast({ month, year }, service.now()))
    throw wrong('invalid_expiry_year', "Your card's expiration year is invalid.", 'exp_year')
  if (cvc !== undefined && !isCvc(cvc)) throw wrong('invalid_cvc', "Your card's security code is invalid.", 'cvc')
  const known = cardWithNumber(number)
  if (!known) throw refusedCard(notATestCard)
  return keepMethod(service, known, { month, year, name, email })
}

/** Keeps a method for a customer. Throws a Failure where the card is refused or another customer has it. */
export function attach(service: Service, method: HeldMethod, customerId: string): HeldMethod {
  need(service, 'customer', customerId, 'customer')
  if (method.body.customer === customerId) return method
  if (method.body.customer !== null || method.kept.isUsed)
    throw wrongCall(
      'The payment method you provided has already been attached to a customer, or was used before without one.',
      { param: 'payment_method' },
    )
  const { atAttach } = cardOf(method)
  if (atAttach) throw refusedCard(atAttach)
  return keepFor(service, method, customerId)
}

/** Writes down whose method it is, without asking the card. */
export function keepFor(service: Service, method: HeldMethod, customerId: string, isSetUp?: boolean): HeldMethod {
  const kept: HeldMethod = {
    body: { ...method.body, customer: customerId },
    kept: { ...method.kept, isSetUp: isSetUp ?? method.kept.isSetUp },
  }
  service.store.update('payment_method', kept)
  return kept
}

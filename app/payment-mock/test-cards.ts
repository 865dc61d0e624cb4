/** Why a card is refused, in the words of the interface. */
export type Decline = { code: string; decline_code: string; message: string }

export const declined: Decline = {
  code: 'card_declined',
  decline_code: 'generic_decline',
  message: 'Your card was declined.',
}
const noFunds: Decline = {
  code: 'card_declined',
  decline_code: 'insufficient_funds',
  message: 'Your card has insufficient funds.',
}
const expired: Decline = { code: 'expired_card', decline_code: 'expired_card', message: 'Your card has expired.' }

/** Any number that is none of the test cards: nobody pays here with a card of their own. */
export const notATestCard: Decline = {
  code: 'card_declined',
  decline_code: 'test_mode_live_card',
  message: 'Your card was declined. Your request was in test mode, but used a non test card.',
}

export const authenticationNeeded: Decline = {
  code: 'authentication_required',
  decline_code: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
}

export type TestCard = {
  /** Name in addresses of the page, and what is kept of it with a payment method. */
  name: string
  number: string
  brand: 'visa' | 'mastercard' | 'unionpay'
  /** Names under which the interface gives it without its number. */
  tokens: readonly string[]
  /** Refused when it is kept for a customer. */
  atAttach?: Decline
  /** Refused when money is asked of it. */
  atCharge?: Decline
  /** When its holder must say yes on a page: each time, or until it was set up for later use. */
  asks?: 'always' | 'until set up'
}

/** The cards of the test mode, with the numbers that are known from Stripe's documentation. */
export const testCards: readonly TestCard[] = [
  { name: 'success', number: '4242424242424242', brand: 'visa', tokens: ['pm_card_visa', 'tok_visa'] },
  {
    name: 'mastercard',
    number: '5555555555554444',
    brand: 'mastercard',
    tokens: ['pm_card_mastercard', 'tok_mastercard'],
  },
  { name: 'unionpay', number: '6200000000000005', brand: 'unionpay', tokens: ['pm_card_unionpay', 'tok_unionpay'] },
  {
    name: 'authentication',
    number: '4000002500003155',
    brand: 'visa',
    tokens: ['pm_card_authenticationRequiredOnSetup', 'tok_authenticationRequiredOnSetup'],
    asks: 'until set up',
  },
  {
    name: 'authentication-always',
    number: '4000002760003184',
    brand: 'visa',
    tokens: ['pm_card_authenticationRequired', 'tok_authenticationRequired'],
    asks: 'always',
  },
  {
    name: 'declined',
    number: '4000000000000002',
    brand: 'visa',
    tokens: ['pm_card_visa_chargeDeclined', 'pm_card_chargeDeclined', 'tok_chargeDeclined'],
    atAttach: declined,
    atCharge: declined,
  },
  {
    name: 'insufficient-funds',
    number: '4000000000009995',
    brand: 'visa',
    tokens: [
      'pm_card_visa_chargeDeclinedInsufficientFunds',
      'pm_card_chargeDeclinedInsufficientFunds',
      'tok_chargeDeclinedInsufficientFunds',
    ],
    atAttach: noFunds,
    atCharge: noFunds,
  },
  {
    name: 'expired',
    number: '4000000000000069',
    brand: 'visa',
    tokens: ['pm_card_chargeDeclinedExpiredCard', 'tok_chargeDeclinedExpiredCard'],
    atAttach: expired,
    atCharge: expired,
  },
  {
    name: 'fails-later',
    number: '4000000000000341',
    brand: 'visa',
    tokens: ['pm_card_chargeCustomerFail', 'tok_chargeCustomerFail'],
    atCharge: declined,
  },
]

const byName = new Map(testCards.map((card) => [card.name, card]))
const byNumber = new Map(testCards.map((card) => [card.number, card]))
const byToken = new Map(testCards.flatMap((card) => card.tokens.map((token) => [token, card] as const)))

export const cardNamed = (name: string) => byName.get(name)
export const cardWithNumber = (number: string) => byNumber.get(number)
export const cardForToken = (token: string) => byToken.get(token)

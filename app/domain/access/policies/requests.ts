import type { RoutePolicies } from './policy.ts'

/** Requests, quotes and private offers: of the buyer that asks, and of the provider that answers. */
export const requestPolicies: RoutePolicies = {
  '($lang).listings.$code_.request': {
    read: 'request.begin',
    acts: { submit: 'request.begin', take: 'request.begin' },
  },
  '($lang).my.organisations.$slug.requests._index': { read: 'request.see' },
  '($lang).my.organisations.$slug.requests.$number': {
    read: 'request.see',
    acts: {
      approve: 'request.decide',
      changes: 'request.decide',
      deny: 'request.decide',
      withdraw: 'request.write',
      message: 'quote.write',
      quote: 'quote.write',
      acceptQuote: 'quote.write',
      dropQuote: 'quote.write',
    },
  },
  '($lang).my.organisations.$slug.listings.code.$code_.trading': {
    read: 'listing.see',
    acts: {
      settings: 'trading.set',
      addRule: 'trading.set',
      removeRule: 'trading.set',
      offer: 'trading.set',
      withdrawOffer: 'trading.set',
    },
  },
  '($lang).my.organisations.$slug.offers._index': { read: 'request.see' },
  '($lang).my.organisations.$slug.offers.$id': {
    read: 'request.see',
    acts: { accept: 'request.write', decline: 'request.write' },
  },
}

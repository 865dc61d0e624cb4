import type { RoutePolicies } from './policy.ts'

/** Orders and rights to use, for both sides and for operators; the figures of a side's trade. */
export const orderPolicies: RoutePolicies = {
  '($lang).my.organisations.$slug.orders._index': { read: 'order.see' },
  '($lang).my.organisations.$slug.orders.$number._index': {
    read: 'order.see',
    acts: {
      cancel: 'order.write',
      giveUp: 'order.write',
      leave: 'order.write',
      accept: 'order.write',
    },
  },
  'my.organisations.$slug.orders[.]csv': { read: 'order.see' },
  '($lang).my.organisations.$slug.entitlements._index': { read: 'entitlement.see' },
  '($lang).my.organisations.$slug.entitlements.$number._index': {
    read: 'entitlement.see',
    acts: { suspend: 'order.write', resume: 'order.write', revoke: 'order.write' },
  },
  '($lang).my.organisations.$slug.trade-figures': { read: 'order.see' },
  'my.organisations.$slug.trade-figures[.]csv': { read: 'order.see' },
  '($lang).operator.orders._index': { read: 'exchange.orders' },
  '($lang).operator.orders.$number': {
    read: 'exchange.orders',
    acts: {
      approve: 'exchange.orders',
      refuse: 'exchange.orders',
      suspend: 'exchange.orders',
      resume: 'exchange.orders',
      revoke: 'exchange.orders',
    },
  },
}

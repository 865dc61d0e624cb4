import type { RoutePolicies } from './policy.ts'

/** Interfaces and tables of a provider; keys, calls and questions of a buyer; deliveries by hand, for both sides. */
export const gatewayPolicies: RoutePolicies = {
  '($lang).my.organisations.$slug.endpoints._index': { read: 'delivery.see' },
  '($lang).my.organisations.$slug.endpoints.$code': {
    read: 'delivery.see',
    acts: {
      endpoint: 'delivery.write',
      pause: 'delivery.write',
      open: 'delivery.write',
      table: 'delivery.write',
      pauseTable: 'delivery.write',
      openTable: 'delivery.write',
    },
  },
  '($lang).my.organisations.$slug.entitlements.$number.api': {
    read: 'entitlement.see',
    acts: { create: 'entitlement.use', revoke: 'entitlement.use' },
  },
  '($lang).my.organisations.$slug.entitlements.$number.query': {
    read: 'entitlement.see',
    acts: { verify: 'entitlement.use', aggregate: 'entitlement.use' },
  },
  'my.organisations.$slug.entitlements.$number.calls[.]csv': { read: 'entitlement.see' },
  '($lang).my.organisations.$slug.orders.$number.delivery': {
    read: 'order.see',
    acts: { plan: 'delivery.write', start: 'delivery.write', hand: 'delivery.write', look: 'entitlement.use' },
  },
  'my.organisations.$slug.orders.$number.handovers.$id': { read: 'order.see' },
}

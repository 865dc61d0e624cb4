import type { RoutePolicies } from './policy.ts'

/** Files that are delivered: of the provider that releases them, of the buyer that has a right to them. */
export const deliveryPolicies: RoutePolicies = {
  '($lang).my.organisations.$slug.deliveries._index': { read: 'delivery.see' },
  '($lang).my.organisations.$slug.deliveries.$code._index': {
    read: 'delivery.see',
    acts: {
      begin: 'delivery.write',
      choices: 'delivery.write',
      upload: 'delivery.write',
      choose: 'delivery.write',
      remove: 'delivery.write',
      finish: 'delivery.write',
      drop: 'delivery.write',
      release: 'delivery.write',
      discard: 'delivery.write',
    },
  },
  '($lang).my.organisations.$slug.deliveries.$code.upload': { acts: { piece: 'delivery.write' } },
  '($lang).my.organisations.$slug.entitlements.$number.files': {
    read: 'entitlement.see',
    acts: { download: 'entitlement.use', link: 'entitlement.use' },
  },
  '($lang).operator.watermark': { read: 'exchange.orders', acts: { upload: 'exchange.orders' } },
  // Whoever has the secret of the link: it is bound to a right, a file and a member of the buyer.
  'deliveries.$token': { read: 'anyone' },
}

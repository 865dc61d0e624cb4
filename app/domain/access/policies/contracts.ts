import type { RoutePolicies } from './policy.ts'

/** Contracts of orders, for both sides. */
export const contractPolicies: RoutePolicies = {
  '($lang).my.organisations.$slug.orders.$number.contract': {
    read: 'contract.see',
    acts: { sign: 'contract.sign', refuse: 'contract.sign' },
  },
  '($lang).my.organisations.$slug.orders.$number.contract[.]pdf': { read: 'contract.see' },
  'my.organisations.$slug.orders.$number.contract[.]json': { read: 'contract.see' },
}

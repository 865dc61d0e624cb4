import type { RoutePolicies } from './policy.ts'

/** Paying for orders; the operators' work with payments, transfers and what the payment service says. */
export const paymentPolicies: RoutePolicies = {
  // Whoever signs with the secret of the payment service is heard; anybody else is told that it cannot be.
  'webhooks.stripe': { read: 'anyone', acts: { '*': 'anyone' } },
  '($lang).my.organisations.$slug.orders.$number.pay': {
    read: 'payment.see',
    acts: { begin: 'payment.pay', withdraw: 'payment.pay' },
  },
  '($lang).operator.payments._index': { read: 'exchange.payments', acts: { reconcile: 'exchange.payments' } },
  '($lang).operator.payments.$id': {
    read: 'exchange.payments',
    acts: { look: 'exchange.payments', retry: 'exchange.payments', settled: 'exchange.payments' },
  },
  '($lang).operator.payments.transfers': {
    read: 'exchange.payments',
    acts: {
      note: 'exchange.payments',
      confirm: 'exchange.payments',
      returned: 'exchange.payments',
      strike: 'exchange.payments',
      account: 'exchange.payments',
    },
  },
  '($lang).operator.payments.notices': {
    read: 'exchange.payments',
    acts: { again: 'exchange.payments', close: 'exchange.payments' },
  },
}

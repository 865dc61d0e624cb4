import type { RoutePolicies } from './policy.ts'

/** Billing periods, statements and invoices of both sides; settlement runs of operators. */
export const billingPolicies: RoutePolicies = {
  '($lang).my.organisations.$slug.billing._index': { read: 'billing.see' },
  '($lang).my.organisations.$slug.billing.orders.$number': {
    read: 'billing.see',
    acts: { pay: 'payment.pay', stop: 'billing.write', state: 'billing.write', writeOff: 'billing.write' },
  },
  '($lang).my.organisations.$slug.billing.statement': { read: 'billing.see' },
  '($lang).my.organisations.$slug.billing.statement[.]pdf': { read: 'billing.see' },
  'my.organisations.$slug.billing.statement[.]csv': { read: 'billing.see' },
  'my.organisations.$slug.billing.statement[.]xlsx': { read: 'billing.see' },
  '($lang).my.organisations.$slug.billing.invoices._index': { read: 'billing.see' },
  '($lang).my.organisations.$slug.billing.invoices.new': { read: 'billing.write', acts: { ask: 'billing.write' } },
  '($lang).my.organisations.$slug.billing.invoices.$id._index': {
    read: 'billing.see',
    acts: { issue: 'billing.write', refuse: 'billing.write', withdraw: 'billing.write' },
  },
  'my.organisations.$slug.billing.invoices.$id.file': { read: 'billing.see' },
  '($lang).my.organisations.$slug.billing.credit-notes._index': { read: 'billing.see' },
  '($lang).my.organisations.$slug.billing.credit-notes.$id._index': {
    read: 'billing.see',
    acts: { issue: 'billing.write' },
  },
  'my.organisations.$slug.billing.credit-notes.$id.file': { read: 'billing.see' },
  '($lang).operator.settlement._index': {
    read: 'exchange.payments',
    acts: { propose: 'exchange.payments', check: 'exchange.payments' },
  },
  '($lang).operator.settlement.$number': {
    read: 'exchange.payments',
    acts: {
      approve: 'exchange.payments',
      cancel: 'exchange.payments',
      paid: 'exchange.payments',
      failed: 'exchange.payments',
    },
  },
}

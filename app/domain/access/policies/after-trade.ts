import type { RoutePolicies } from './policy.ts'

const order = '($lang).my.organisations.$slug.orders.$number'
const filed = '($lang).my.organisations.$slug.filed-deals'

/** What comes after a trade: disputes, ratings, receipts and certificates, and deals made elsewhere. */
export const afterTradePolicies: RoutePolicies = {
  [`${order}.dispute._index`]: {
    read: 'order.see',
    acts: { open: 'dispute.write', say: 'dispute.write', withdraw: 'dispute.write' },
  },
  'my.organisations.$slug.orders.$number.dispute.$fileId': { read: 'order.see' },
  [`${order}.rating`]: {
    read: 'order.see',
    acts: { rate: 'rating.write', answer: 'rating.write', object: 'rating.write' },
  },
  [`${order}.receipts`]: { read: 'order.see' },
  [`${order}.certificate[.]pdf`]: { read: 'order.see' },
  'my.organisations.$slug.orders.$number.receipts[.]json': { read: 'order.see' },
  [`${filed}._index`]: { read: 'order.see' },
  [`${filed}.new`]: { read: 'order.write', acts: { file: 'order.write' } },
  [`${filed}.$number._index`]: {
    read: 'order.see',
    acts: { confirm: 'order.write', deny: 'order.write', withdraw: 'order.write' },
  },
  [`${filed}.$number.certificate[.]pdf`]: { read: 'order.see' },
  'my.organisations.$slug.filed-deals.$number.certificate[.]json': { read: 'order.see' },
  'my.organisations.$slug.filed-deals.$number.document': { read: 'order.see' },
  '($lang).operator.disputes._index': { read: 'exchange.disputes' },
  '($lang).operator.disputes.$number._index': {
    read: 'exchange.disputes',
    acts: { decide: 'exchange.disputes', ask: 'exchange.disputes' },
  },
  'operator.disputes.$number.files.$fileId': { read: 'exchange.disputes' },
  '($lang).operator.disputes.ratings': {
    read: 'exchange.disputes',
    acts: { keep: 'exchange.disputes', hide: 'exchange.disputes' },
  },
  '($lang).operator.filed-deals._index': { read: 'exchange.orders' },
  '($lang).operator.filed-deals.$number._index': {
    read: 'exchange.orders',
    acts: { register: 'exchange.orders', return: 'exchange.orders' },
  },
  'operator.filed-deals.$number.document': { read: 'exchange.orders' },
}

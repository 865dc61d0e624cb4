import type { OrderTerms } from '../order/order-terms.ts'

/** Which of the national model contracts a contract is built like: data are provided, processed for somebody, or a product is made of them. */
export const contractKinds = [
  { code: 'PROVISION', zh: '数据提供合约', en: 'Data provision contract' },
  { code: 'PROCESSING', zh: '数据委托处理服务合约', en: 'Data processing service contract' },
  { code: 'FUSION', zh: '数据融合开发合约', en: 'Data fusion and development contract' },
] as const
export type ContractKind = (typeof contractKinds)[number]['code']

/** The kind that what is listed calls for: services are done for the buyer, models and applications are made of data. */
export function contractKindOf({ listing }: Pick<OrderTerms, 'listing'>): ContractKind {
  if (listing.kind === 'SERVICE') return 'PROCESSING'
  return listing.kind === 'MODEL' || listing.kind === 'APP' ? 'FUSION' : 'PROVISION'
}

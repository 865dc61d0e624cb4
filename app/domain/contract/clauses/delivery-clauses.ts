import type { DeliveryMode } from '../../codes/trade.ts'
import { contractKindOf } from '../contract-kinds.ts'
import { isFree, isMetered, isSubscription } from '../pay-duties.ts'
import type { Clause } from './clause.ts'

const copied: readonly DeliveryMode[] = ['FILE', 'OFFLINE', 'REPORT']
const called: readonly DeliveryMode[] = ['API', 'QUERY', 'STREAM', 'SAAS', 'DBSHARE']

/** Delivery, price and payment, acceptance. */
export const deliveryClauses: readonly Clause[] = [
  {
    id: 'delivery.at-once',
    when: ({ deliverDays }) => deliverDays === 0,
    settles: 'deliveryTime',
    zh: '供方以“{mode}”方式交付标的数据，在本合约生效且应付款项托管后即时交付。',
    en: 'The Provider delivers the Subject Data by {mode}, at once when this contract is in force and any payment due is held.',
  },
  {
    id: 'delivery.in-days',
    when: ({ deliverDays }) => deliverDays > 0,
    settles: 'deliveryTime',
    zh: '供方以“{mode}”方式交付标的数据，在本合约生效且应付款项托管后 {deliverDays} 个工作日内完成。',
    en: 'The Provider delivers the Subject Data by {mode} within {deliverDays} working days after this contract is in force and any payment due is held.',
  },
  {
    id: 'delivery.copy',
    when: ({ mode }) => copied.includes(mode),
    settles: 'deliveryForm',
    zh: '交付的文件附校验值，需方收到后应核对。交付的副本可以带有标识需方的水印，需方不得去除。',
    en: 'Files come with checksums, which the Buyer compares. Copies may carry a watermark of the Buyer, which must not be removed.',
  },
  {
    id: 'delivery.access',
    when: ({ mode }) => called.includes(mode),
    settles: 'deliveryForm',
    zh: '供方向需方开通访问，访问凭证只限需方使用，需方对凭证下的全部访问负责；凭证泄露应立即通知供方和交易所更换。',
    en: 'The Provider opens access for the Buyer. Credentials are the Buyer’s alone and it answers for all access with them; where they leak it tells the Provider and the Exchange at once to have them replaced.',
  },
  {
    id: 'delivery.contained',
    when: ({ mode }) => !copied.includes(mode) && !called.includes(mode),
    settles: 'deliveryForm',
    zh: '标的数据在约定的受控环境中提供，原始数据不离开该环境，需方只取得经核验的结果。',
    en: 'The Subject Data is provided in the agreed controlled environment; raw data does not leave it and the Buyer takes out only results that were checked.',
  },
  {
    id: 'delivery.updates',
    when: ({ updates }) => updates,
    settles: 'updates',
    zh: '期限内标的数据发布新修订版的，供方应一并提供；结构有变化的，应同时说明变化。',
    en: 'Revisions released during the term are delivered as well; where the structure changes, the Provider says how.',
  },
  {
    id: 'delivery.no-updates',
    when: ({ updates }) => !updates,
    settles: 'updates',
    zh: '本合约只涵盖第二章所列修订版，供方没有义务提供以后的版本。',
    en: 'This contract covers the revision named in chapter 2 only; later ones are not owed.',
  },
  {
    id: 'payment.free',
    when: isFree,
    settles: 'price',
    zh: '需方取得和使用标的数据不支付费用。',
    en: 'The Buyer pays nothing for obtaining and using the Subject Data.',
  },
  {
    id: 'payment.price',
    when: (terms) => !isFree(terms),
    settles: 'price',
    zh: '费用按以下方式计算：{charges}',
    en: 'The price is made up as follows: {charges}',
  },
  {
    id: 'payment.held',
    when: (terms) => terms.price.cents > 0 && !isMetered(terms),
    zh: '双方签署后应付的款项为 {price}。该款项由交易所的支付服务托管，在验收通过或者检验期届满无异议时付给供方；验收前合约解除的，退还需方。',
    en: 'Once both have signed, {price} falls due. The payment service of the Exchange holds it and pays it to the Provider on acceptance, or when the inspection period ends without objection; it returns to the Buyer where the contract is ended before acceptance.',
  },
  {
    id: 'payment.deposit',
    when: (terms) => terms.price.cents > 0 && isMetered(terms),
    zh: '双方签署后，由交易所的支付服务托管 {price}，作为按量费用的担保。实际费用结算后，以该款项抵扣或者退还需方。',
    en: 'Once both have signed, the payment service of the Exchange holds {price} as security for charges by use. When these are settled it is set off or returned to the Buyer.',
  },
  {
    id: 'payment.subscription',
    when: isSubscription,
    zh: '以后各期的费用在每期开始时收取。未按时支付的，供方可以暂停提供，直至付清。',
    en: 'The price of later periods is charged when each begins. Where it is not paid in time the Provider may suspend provision until it is.',
  },
  {
    id: 'payment.metered',
    when: isMetered,
    zh: '按量费用以交易所计量记录为准，按月出账。需方对账单有异议的，应在出账后 10 个工作日内提出。',
    en: 'Charges by use follow the meter of the Exchange and are billed monthly. Objections to a statement are raised within 10 working days.',
  },
  {
    id: 'payment.fee',
    when: (terms) => !isFree(terms),
    zh: '交易所的服务费从供方所得中扣除，比例为 {fee}，不另向需方收取。发票由供方向需方开具。',
    en: 'The fee of the Exchange, {fee}, is kept from what the Provider receives and not charged to the Buyer in addition. The Provider issues the invoice to the Buyer.',
  },
  {
    id: 'acceptance.period',
    zh: '检验期为交付后 {inspectDays} 个工作日。需方应在检验期内核对标的数据与本合约约定是否相符，并通过交易所确认验收或提出异议。',
    en: 'The inspection period is {inspectDays} working days from delivery. Within it the Buyer compares the Subject Data with this contract and accepts or objects through the Exchange.',
  },
  {
    id: 'acceptance.silence',
    zh: '检验期届满未提出异议的，视为验收通过。',
    en: 'Where no objection is made by the end of the inspection period, the Subject Data counts as accepted.',
  },
  {
    id: 'acceptance.objection',
    zh: '异议应写明不符之处并附证明。供方应在 5 个工作日内补正或重新交付，检验期自重新交付之日起重新计算；仍不相符的，需方可以解除合约并要求退款。',
    en: 'An objection names what does not conform, with evidence. The Provider mends it or delivers again within 5 working days and the period starts anew; where it still does not conform the Buyer may end the contract and be refunded.',
  },
  {
    id: 'acceptance.use-needed',
    zh: '标的数据是否相符非经使用无法判断的，为检验而进行的必要使用不视为验收通过；因此发现的问题在检验期内提出的，按异议处理。',
    en: 'Where conformity cannot be judged without use, use that inspection requires does not count as acceptance; defects found by it within the period are treated as objections.',
  },
  {
    id: 'acceptance.processing',
    when: (terms) => contractKindOf(terms) === 'PROCESSING',
    zh: '服务成果按约定的处理要求逐项验收，供方应提供处理过程的说明。',
    en: 'What the service yields is accepted item by item against what was ordered; the Provider explains how it was made.',
  },
]

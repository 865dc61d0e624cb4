import type { OrderTerms } from '../../order/order-terms.ts'
import { durationOf, effectiveUse, isGuarded } from '../effective-use.ts'
import { isFree } from '../pay-duties.ts'
import type { Clause } from './clause.ts'

const mayDerive = (terms: OrderTerms) => effectiveUse(terms).grants.derivative !== 'no'
const ends = (how: ReturnType<typeof effectiveUse>['afterTerm']) => (terms: OrderTerms) =>
  effectiveUse(terms).afterTerm === how

/** Results, breach, term and end, disputes, general. */
export const closingClauses: readonly Clause[] = [
  {
    id: 'results.unchanged',
    zh: '标的数据及其数据库、说明文件上的知识产权不因本合约转移。',
    en: 'Intellectual property in the Subject Data, its database and documents does not pass under this contract.',
  },
  {
    id: 'results.buyer',
    when: mayDerive,
    settles: 'results',
    zh: '需方依本合约形成的衍生成果归需方，但不得与本合约的使用限制相抵触，也不得从中还原标的数据。',
    en: 'Results that the Buyer makes under this contract are the Buyer’s; they stay within the limits of this contract and the Subject Data must not be restored from them.',
  },
  {
    id: 'results.internal',
    when: (terms) => !mayDerive(terms),
    settles: 'results',
    zh: '需方为约定用途处理标的数据得出的分析结论归需方自用。',
    en: 'Conclusions that the Buyer draws from the Subject Data for the agreed purposes are the Buyer’s for its own use.',
  },
  {
    id: 'breach.general',
    zh: '一方违反本合约的，应当停止违约、采取补救措施，并赔偿对方因此受到的实际损失，包括为维权支出的合理费用。',
    en: 'Whoever breaches this contract ends the breach, mends it and makes good the other side’s actual loss, with the reasonable cost of enforcing its rights.',
  },
  {
    id: 'breach.late',
    when: (terms) => !isFree(terms),
    zh: '供方逾期交付的，需方可以在交付前解除合约，已托管的款项全额退还；需方逾期付款的，供方可以顺延交付。',
    en: 'Where delivery is late the Buyer may end the contract before it is made and everything held is returned; where payment is late the Provider may deliver later by as much.',
  },
  {
    id: 'breach.misuse',
    zh: '需方超出约定范围使用或者向第三方泄露标的数据的，供方可以通过交易所立即中止其使用权，要求删除，并追究责任；情节严重的，可以解除合约。',
    en: 'Where the Buyer uses the Subject Data beyond this contract or lets it leak, the Provider may have its right suspended at once through the Exchange, demand deletion and claim damages; in serious cases it may end the contract.',
  },
  {
    id: 'breach.rights',
    zh: '第三方就标的数据主张权利的，由供方负责处理并承担由此造成的损失；需方在此期间可以中止使用并要求退还相应费用。',
    en: 'Claims of third parties to the Subject Data are the Provider’s to deal with, at its cost; the Buyer may stop using it meanwhile and be refunded in proportion.',
  },
  {
    id: 'breach.force-majeure',
    zh: '因不可抗力或者法律、政策变化不能履行的，受影响的一方不承担违约责任，但应及时通知并减少损失。',
    en: 'Whoever cannot perform because of force majeure or a change of law or policy is not in breach, but gives notice in time and limits the loss.',
  },
  {
    id: 'term.begin',
    zh: '本合约自双方签署之时起生效。',
    en: 'This contract is in force once both sides have signed.',
  },
  {
    id: 'term.months',
    when: (terms) => durationOf(terms) !== null,
    settles: 'term',
    zh: '使用期限为 {term}，自首次交付之日起计算。届满前双方可以通过交易所续期。',
    en: 'The term of use is {term} from first delivery. Before it ends the two sides may renew it through the Exchange.',
  },
  {
    id: 'term.endless',
    when: (terms) => durationOf(terms) === null,
    settles: 'term',
    zh: '使用不设期限，至一方依本合约解除或者双方协商终止时为止。',
    en: 'Use has no set term; it lasts until one side ends this contract as it provides or both agree to end it.',
  },
  {
    id: 'term.end',
    zh: '有下列情形之一的，合约终止：期限届满；双方协商一致；一方依本合约或者法律解除；主管部门依法要求停止。',
    en: 'The contract ends when the term is over, when both sides agree, when one side ends it under this contract or the law, or when an authority lawfully requires it.',
  },
  {
    id: 'term.delete',
    when: ends('DELETE'),
    settles: 'afterTerm',
    zh: '终止后 15 日内，需方应当删除标的数据及全部副本，并通过交易所出具删除说明；衍生成果不在此列。',
    en: 'Within 15 days of the end the Buyer deletes the Subject Data and all copies and declares so through the Exchange; Results are not affected.',
  },
  {
    id: 'term.return',
    when: ends('RETURN'),
    settles: 'afterTerm',
    zh: '终止后 15 日内，需方应当将标的数据返还供方，不留副本；衍生成果不在此列。',
    en: 'Within 15 days of the end the Buyer returns the Subject Data to the Provider and keeps no copy; Results are not affected.',
  },
  {
    id: 'term.access-ends',
    when: ends('ACCESS_ENDS'),
    settles: 'afterTerm',
    zh: '终止时供方停止提供访问，需方不得再访问标的数据，并应删除为使用而缓存的内容；已得出的结果可以继续使用。',
    en: 'At the end the Provider closes access; the Buyer does not access the Subject Data any more and deletes what it has cached; what it has found out it may go on using.',
  },
  {
    id: 'term.keep',
    when: ends('KEEP'),
    settles: 'afterTerm',
    zh: '合约因期限届满或者协商而终止的，需方已取得的标的数据可以继续按本合约约定的用途使用；因需方违约而终止的，应当删除。',
    en: 'Where the contract ends with its term or by agreement the Buyer may go on using what it has received for the agreed purposes; where it ends for the Buyer’s breach it is deleted.',
  },
  {
    id: 'term.evidence',
    when: isGuarded,
    zh: '依法须留存的记录不受前款影响。供方可以在终止后六个月内要求需方证明已经履行处置义务。',
    en: 'Records that the law requires to be kept are not affected. Within six months of the end the Provider may ask the Buyer to prove what it has done with the data.',
  },
  {
    id: 'disputes.exchange',
    zh: '发生争议的，双方先协商；协商不成的，可以通过交易所提出争议，由交易所依交易规则和双方提交的证据作出处理，托管款项按处理结果支付。',
    en: 'Disputes are first negotiated; failing that, either side may bring one before the Exchange, which decides by its rules and the evidence of both sides; what is held is paid accordingly.',
  },
  {
    id: 'disputes.court',
    zh: '对处理结果不服的，可以向供方住所地有管辖权的人民法院提起诉讼。本合约适用中华人民共和国法律。',
    en: 'Whoever does not accept the decision may bring an action before the competent people’s court at the Provider’s domicile. The law of the People’s Republic of China applies.',
  },
  {
    id: 'other.evidence',
    zh: '交易所保存的订单、签名、交付、计量和支付记录，可以作为履行本合约的证明。',
    en: 'The records of orders, signatures, delivery, metering and payment that the Exchange keeps may serve as evidence of performance.',
  },
  {
    id: 'other.odrl',
    zh: '本合约附有同样内容的机器可读使用规则（ODRL）。两者由同一组条件生成；理解不一致的，以本文为准。',
    en: 'The rules of use are attached in machine-readable form (ODRL). Both are made of the same terms; where they are understood differently, this text prevails.',
  },
  {
    id: 'other.signature',
    zh: '双方各由有权签署的人在交易所签署本合约的摘要（SHA-256），与签字盖章具有同等效力。本合约以中文本为准，英文供参考。',
    en: 'Each side has a person entitled to do so sign the SHA-256 digest of this contract on the Exchange, with the effect of signature and seal. The Chinese text prevails; the English is for reference.',
  },
]

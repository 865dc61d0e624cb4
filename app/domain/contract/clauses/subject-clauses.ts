import { contractKindOf } from '../contract-kinds.ts'
import { effectiveUse } from '../effective-use.ts'
import type { Clause } from './clause.ts'

/** Definitions, what is provided, the rights in it. */
export const subjectClauses: readonly Clause[] = [
  {
    id: 'definitions.parties',
    zh: '“供方”指{provider}（统一社会信用代码：{providerCode}），“需方”指{buyer}（统一社会信用代码：{buyerCode}），“交易所”指{exchange}。',
    en: '“Provider” means {provider} (credit code: {providerCode}); “Buyer” means {buyer} (credit code: {buyerCode}); “Exchange” means {exchange}.',
  },
  {
    id: 'definitions.data',
    zh: '“标的数据”指本合约第二章所列的数据，包括按本合约提供的更新版本、副本以及可以还原出该数据的任何形式。',
    en: '“Subject Data” means the data named in chapter 2, with the revisions provided under this contract, copies, and any form from which the data can be restored.',
  },
  {
    id: 'definitions.use',
    zh: '“使用”指为约定用途对标的数据进行查询、存储、加工、分析等处理；“衍生成果”指加工后产生、且不能还原出标的数据的数据、模型、报告和产品。',
    en: '“Use” means consulting, storing, processing and analysing the Subject Data for the agreed purposes; “Results” means data, models, reports and products made from it from which the Subject Data cannot be restored.',
  },
  {
    id: 'definitions.abroad',
    zh: '“境外”指中国内地以外的国家和地区；“工作日”按国务院公布的节假日安排计算。',
    en: '“Abroad” means countries and regions outside mainland China; “working days” follow the public holidays published by the State Council.',
  },
  {
    id: 'subject.listing',
    zh: '标的数据为交易所登记的数据产品《{title}》，产品编码 {code}，第 {revision} 修订版，{listingKind}。',
    en: 'The Subject Data is the {listingKind} “{title}” as registered with the Exchange, code {code}, revision {revision}.',
  },
  {
    id: 'subject.content',
    zh: '标的数据的字段、范围、规模、格式和质量以该修订版公示的内容为准，其内容摘要（SHA-256）为 {contentHash}。此后产品页面的变动不改变本合约。',
    en: 'Its fields, coverage, volume, formats and quality are those published in that revision, whose content has the SHA-256 digest {contentHash}. Later changes of the listing do not change this contract.',
  },
  {
    id: 'subject.purpose',
    zh: '需方申明的用途：{purpose}',
    en: 'The Buyer has stated its purpose: {purpose}',
    when: ({ purpose }) => purpose.trim() !== '',
  },
  {
    id: 'subject.processing',
    when: (terms) => contractKindOf(terms) === 'PROCESSING',
    zh: '供方按需方的委托提供数据处理服务，只在委托的目的和范围内处理需方提供的数据，未经需方书面同意不得转委托。',
    en: 'The Provider processes data on the Buyer’s behalf, only for the purpose and within the scope ordered, and does not pass the work on without the Buyer’s written consent.',
  },
  {
    id: 'subject.fusion',
    when: (terms) => contractKindOf(terms) === 'FUSION',
    zh: '标的由多来源数据融合开发而成。供方保证对所用各来源数据有权进行融合开发，并对开发过程留存记录以备核查。',
    en: 'The subject was developed by combining data of several sources. The Provider warrants that it may combine them and keeps records of the development for inspection.',
  },
  {
    id: 'subject.trial',
    when: ({ isTrial }) => isTrial,
    zh: '本合约为试用。试用只供需方评估标的数据是否适用，不构成双方订立正式合约的义务。',
    en: 'This contract is a trial. It lets the Buyer find out whether the Subject Data suits it and obliges neither side to conclude another contract.',
  },
  {
    id: 'rights.warranty',
    zh: '供方保证标的数据来源合法，供方有权按本合约提供，且不侵犯任何第三方的合法权益。',
    en: 'The Provider warrants that the Subject Data was obtained lawfully, that it may provide it under this contract, and that no right of a third party is infringed.',
  },
  {
    id: 'rights.granted',
    when: ({ use }) => use.rights.length > 0,
    settles: 'rights',
    zh: '需方依本合约取得{rights}，以本合约约定的范围和期限为限；其余权利由供方保留。',
    en: 'Under this contract the Buyer acquires the {rights}, within the scope and term agreed; all other rights stay with the Provider.',
  },
  {
    id: 'rights.use-only',
    when: ({ use }) => use.rights.length === 0,
    settles: 'rights',
    zh: '需方依本合约取得数据使用权，以本合约约定的范围和期限为限；其余权利由供方保留。',
    en: 'Under this contract the Buyer acquires the right to use, within the scope and term agreed; all other rights stay with the Provider.',
  },
  {
    id: 'rights.nonexclusive',
    when: ({ use }) => use.exclusivity === 'NONEXCL',
    settles: 'exclusivity',
    zh: '本合约为普通许可：供方可以自己使用标的数据，也可以许可他人使用。',
    en: 'The licence is non-exclusive: the Provider may use the Subject Data itself and license it to others.',
  },
  {
    id: 'rights.sole',
    when: ({ use }) => use.exclusivity === 'SOLE',
    settles: 'exclusivity',
    zh: '本合约为排他许可：在约定的期限、地域和用途内，供方可以自己使用标的数据，但不得许可需方以外的任何人使用。供方保证签署时不存在与此冲突的许可。',
    en: 'The licence is sole: within the agreed term, territory and purposes the Provider may use the Subject Data itself but licenses it to nobody but the Buyer. The Provider warrants that no conflicting licence exists at signature.',
  },
  {
    id: 'rights.exclusive',
    when: ({ use }) => use.exclusivity === 'EXCLUSIVE',
    settles: 'exclusivity',
    zh: '本合约为独占许可：在约定的期限、地域和用途内，供方自己不得使用标的数据，也不得许可需方以外的任何人使用。供方保证签署时不存在与此冲突的许可。',
    en: 'The licence is exclusive: within the agreed term, territory and purposes the Provider neither uses the Subject Data itself nor licenses it to anybody but the Buyer. The Provider warrants that no conflicting licence exists at signature.',
  },
  {
    id: 'use.purposes',
    when: ({ use }) => use.purposes.length > 0,
    settles: 'purposes',
    zh: '需方只可将标的数据用于：{purposes}。',
    en: 'The Buyer may use the Subject Data only for: {purposes}.',
  },
  {
    id: 'use.any-lawful',
    when: ({ use }) => use.purposes.length === 0,
    settles: 'purposes',
    zh: '需方可以将标的数据用于自身合法的业务活动，本合约另有限制的除外。',
    en: 'The Buyer may use the Subject Data for its own lawful activities, unless this contract limits it.',
  },
  {
    id: 'use.forbidden',
    when: ({ use }) => use.forbidden.length > 0,
    zh: '需方不得将标的数据用于：{forbidden}。',
    en: 'The Buyer must not use the Subject Data for: {forbidden}.',
  },
  {
    id: 'use.world',
    when: (terms) => effectiveUse(terms).territory.includes('X-001'),
    settles: 'territory',
    zh: '使用的地域不限。',
    en: 'The territory of use is not limited.',
  },
  {
    id: 'use.territory',
    when: (terms) => !effectiveUse(terms).territory.includes('X-001'),
    settles: 'territory',
    zh: '使用的地域限于：{territory}。',
    en: 'Use is limited to this territory: {territory}.',
  },
  {
    id: 'use.quota',
    when: ({ quota }) => quota !== null,
    zh: '期限内使用量以 {quota} 为限，超出部分须另行订立合约。',
    en: 'Use within the term is limited to {quota}; more needs another contract.',
  },
  {
    id: 'use.affiliates',
    zh: '使用权属于需方自身。关联企业、外包人员和服务商代需方处理标的数据的，由需方承担全部责任，且不得超出本合约范围。',
    en: 'The right is the Buyer’s own. Where affiliates, contractors or service providers handle the Subject Data for the Buyer, the Buyer answers for them and they stay within this contract.',
  },
]

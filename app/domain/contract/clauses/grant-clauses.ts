import type { OrderTerms } from '../../order/order-terms.ts'
import { effectiveUse, type Grant, type Granted } from '../effective-use.ts'
import type { Clause } from './clause.ts'

const is = (grant: Grant, granted: Granted) => (terms: OrderTerms) => effectiveUse(terms).grants[grant] === granted

/** What the buyer may do beside using: derive, train, pass on, sublicense. */
export const grantClauses: readonly Clause[] = [
  {
    id: 'use.derivative-yes',
    when: is('derivative', 'yes'),
    settles: 'derivative',
    zh: '需方可以对标的数据进行加工、融合，形成衍生成果。',
    en: 'The Buyer may process and combine the Subject Data into Results.',
  },
  {
    id: 'use.derivative-no',
    when: is('derivative', 'no'),
    settles: 'derivative',
    zh: '除为约定用途所必需的处理外，需方不得加工标的数据形成对外提供的衍生数据或产品。',
    en: 'Beyond what the agreed purposes require, the Buyer must not make derived data or products of the Subject Data for others.',
  },
  {
    id: 'use.training-yes',
    when: is('modelTraining', 'yes'),
    settles: 'modelTraining',
    zh: '需方可以将标的数据用于训练、微调和评测模型，但应采取措施防止模型输出还原标的数据。',
    en: 'The Buyer may train, tune and evaluate models with the Subject Data and takes measures so that the models do not reproduce it.',
  },
  {
    id: 'use.training-no',
    when: is('modelTraining', 'no'),
    settles: 'modelTraining',
    zh: '需方不得将标的数据用于训练、微调模型，也不得交由他人用于此目的。',
    en: 'The Buyer must not train or tune models with the Subject Data, nor let others do so.',
  },
  {
    id: 'use.redistribution-yes',
    when: is('redistribution', 'yes'),
    settles: 'redistribution',
    zh: '需方可以将标的数据再提供给第三方，并应将本合约的使用限制告知且约束接收方。',
    en: 'The Buyer may pass the Subject Data on to third parties and binds them to the limits of this contract.',
  },
  {
    id: 'use.redistribution-no',
    when: is('redistribution', 'no'),
    settles: 'redistribution',
    zh: '需方不得以任何方式向第三方提供、公开或转让标的数据。',
    en: 'The Buyer must not provide, disclose or transfer the Subject Data to third parties in any way.',
  },
  {
    id: 'use.sublicense-yes',
    when: is('sublicense', 'yes'),
    settles: 'sublicense',
    zh: '需方可以在本合约范围内再许可第三方使用，再许可的范围和期限不得超过本合约。',
    en: 'The Buyer may grant sublicences within this contract; none goes further or lasts longer than it.',
  },
  {
    id: 'use.sublicense-no',
    when: is('sublicense', 'no'),
    settles: 'sublicense',
    zh: '需方不得再许可第三方使用标的数据。',
    en: 'The Buyer must not sublicense the Subject Data.',
  },
  {
    id: 'use.licence',
    when: ({ use }) => use.licence !== null,
    zh: '标的数据同时适用许可协议“{licence}”；本合约未约定的事项从该协议，两者不一致的以本合约为准。',
    en: 'The licence “{licence}” applies as well: it governs what this contract does not settle; where they differ this contract prevails.',
  },
]

import { OrderTerms } from '#app/domain/order/order-terms.ts'
import { termsOf as tradeTerms } from '../factories/trading.ts'

/** Terms of an order without a database: a dataset, sold once for ¥1,200. */
export function termsOf(changes: Partial<OrderTerms> = {}): OrderTerms {
  const sides = {
    provider: { slug: 'gongfang', name: '闽电数据' },
    buyer: { slug: 'xufang', name: '东南研究院' },
    listed: { code: 'FJ-DS-202611-000001', revision: 3 },
  }
  const made = tradeTerms(sides as Parameters<typeof tradeTerms>[0])
  return OrderTerms.parse({
    ...made,
    provider: { ...made.provider, creditCode: '91350500MA31ABCD1X' },
    offer: { model: 'ONEOFF', price: 1_200_000_000, unit: 'ITEM', currency: 'CNY' },
    quantity: 1,
    use: {
      ...made.use,
      purposes: [{ zh: '科学研究', en: 'Research' }],
      forbidden: [{ zh: '识别个人' }],
      sublicense: null,
    },
    price: { cents: 120_000, currency: 'CNY', feeBasisPoints: 200 },
    updates: false,
    ...changes,
  })
}

/** The same with other terms of use. */
export function termsWith(use: Partial<OrderTerms['use']>, changes: Partial<OrderTerms> = {}): OrderTerms {
  return termsOf({ ...changes, use: { ...termsOf().use, ...use } })
}

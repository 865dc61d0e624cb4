import type { OrderTerms } from '../../order/order-terms.ts'

/** Chapters of a contract in the order of the national model contracts. */
export const chapters = [
  { id: 'definitions', zh: '定义', en: 'Definitions' },
  { id: 'subject', zh: '标的数据', en: 'Subject data' },
  { id: 'rights', zh: '数据产权安排', en: 'Rights in the data' },
  { id: 'use', zh: '使用范围与限制', en: 'Scope and limits of use' },
  { id: 'delivery', zh: '交付', en: 'Delivery' },
  { id: 'payment', zh: '费用与支付', en: 'Price and payment' },
  { id: 'acceptance', zh: '验收', en: 'Acceptance' },
  { id: 'security', zh: '安全与保密', en: 'Security and confidentiality' },
  { id: 'personal', zh: '个人信息', en: 'Personal information' },
  { id: 'important', zh: '重要数据', en: 'Important data' },
  { id: 'abroad', zh: '数据出境', en: 'Provision outside mainland China' },
  { id: 'public', zh: '公共数据', en: 'Public data' },
  { id: 'results', zh: '知识产权与衍生成果', en: 'Intellectual property and results' },
  { id: 'breach', zh: '违约责任', en: 'Breach' },
  { id: 'term', zh: '期限、终止与数据处置', en: 'Term, end and what becomes of the data' },
  { id: 'disputes', zh: '争议解决', en: 'Disputes' },
  { id: 'other', zh: '其他', en: 'General' },
] as const
export type Chapter = (typeof chapters)[number]['id']

/**
 * One clause of the library. `{name}` in a text is a placeholder. Of clauses with the same `settles` exactly one applies to
 * any terms that the question arises for.
 */
export type Clause = {
  /** Chapter and name: `payment.subscription`. */
  id: `${Chapter}.${string}`
  /** Whether it applies; left out where it always does. */
  when?: (terms: OrderTerms) => boolean
  settles?: string
  zh: string
  en: string
}

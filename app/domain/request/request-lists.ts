/** Longest texts, in characters. */
export const longestPurpose = 2_000
export const longestReason = 1_000
export const longestMessage = 2_000
export const longestAnswer = 2_000
export const longestNumber = 200
/** Most messages and quotes of one request. */
export const mostMessages = 500
export const mostQuotes = 50
/** Most fields of a provider's form, and choices of one field. */
export const mostFields = 12
export const mostOptions = 20
/** Most rules by which a provider approves by itself. */
export const mostRules = 10
/** Longest term, months. */
export const mostMonths = 1_200
/** Longest a quote or a private offer may hold, days. */
export const mostValidDays = 365

/** Why a provider denies a request. */
export const denyReasons = [
  { code: 'PURPOSE', zh: '用途不符合使用条件', en: 'The purpose is not among those allowed' },
  { code: 'QUALIFICATION', zh: '资质不满足要求', en: 'The buyer does not qualify' },
  { code: 'MATERIAL', zh: '材料不完整或不属实', en: 'What was handed in is incomplete or untrue' },
  { code: 'CAPACITY', zh: '暂时无法供给', en: 'It cannot be supplied now' },
  { code: 'PRICE', zh: '价格未达成一致', en: 'No agreement on the price' },
  { code: 'COMPLIANCE', zh: '合规要求不允许', en: 'Compliance does not allow it' },
  { code: 'OTHER', zh: '其他', en: 'Other' },
] as const
export type DenyReason = (typeof denyReasons)[number]['code']

/** Places of a request of which a provider can say what is to be changed. */
export const remarkFields = ['offer', 'purpose', 'mode', 'months', 'evidence', 'answers'] as const
export type RemarkField = (typeof remarkFields)[number]

/** Kinds of fields that a provider may ask for. */
export const fieldKinds = ['line', 'text', 'choice', 'tick', 'number'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** Names of what is typed of the nth field of a provider's form. */
export const fieldName = (index: number, part: 'label' | 'labelEn' | 'kind' | 'options' | 'required') =>
  `field.${index}.${part}`

import type { CodeList, CodeOf } from '../codes/code-list.ts'

/** Why a buyer does not accept. */
export const disputeReasons = [
  { code: 'NOT_AS_DESCRIBED', zh: '与描述不符', en: 'Not as described' },
  { code: 'INCOMPLETE', zh: '内容不完整', en: 'Incomplete' },
  { code: 'LATE', zh: '逾期未交付', en: 'Not delivered in time' },
  { code: 'UNUSABLE', zh: '无法使用', en: 'Cannot be used' },
  { code: 'BELOW_CHECKS', zh: '未达到约定的检验标准', en: 'Below the agreed checks' },
  { code: 'PERSONAL_DATA', zh: '含未经授权的个人信息', en: 'Holds personal data without a ground' },
  { code: 'OTHER', zh: '其他', en: 'Other' },
] as const satisfies CodeList
export type DisputeReason = CodeOf<typeof disputeReasons>

/** What the buyer wants. */
export const disputeWishes = [
  { code: 'REDELIVER', zh: '重新交付', en: 'Delivered again' },
  { code: 'PART', zh: '退还部分款项', en: 'A part of the money back' },
  { code: 'WHOLE', zh: '全额退款', en: 'All of the money back' },
] as const satisfies CodeList
export type DisputeWish = CodeOf<typeof disputeWishes>

/** Longest text, in characters, and most messages of a dispute. */
export const longestDisputeText = 4_000
export const mostDisputeMessages = 100
/** Working days in which the provider answers; after that the operators decide without. */
export const answerDays = 3

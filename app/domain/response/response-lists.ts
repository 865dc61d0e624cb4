import { type CodeList, type CodeOf, codesOf } from '../codes/code-list.ts'

/** What is offered for a demand (domain handbook 7.3). */
export const responseKinds = [
  { code: 'EXISTING', zh: '现有产品', en: 'Existing product', also: ['现有'] },
  { code: 'CUSTOM', zh: '可定制', en: 'Made to order', also: ['定制'] },
  { code: 'JOINT', zh: '联合建设', en: 'Joint construction', also: ['共建', '联合'] },
  { code: 'LEAD', zh: '仅线索', en: 'A lead only', also: ['线索'] },
] as const satisfies CodeList
export type ResponseKind = CodeOf<typeof responseKinds>
export const responseKindCodes = codesOf(responseKinds)

/** How a price is named; 面议 only with the range in which talks begin. */
export const priceKinds = [
  { code: 'FIXED', zh: '一口价', en: 'Fixed' },
  { code: 'RANGE', zh: '区间', en: 'Range' },
  { code: 'NEGOTIABLE', zh: '面议', en: 'Negotiable' },
] as const satisfies CodeList
export type PriceKind = CodeOf<typeof priceKinds>
export const priceKindCodes = codesOf(priceKinds)

/** The two sides of a response. */
export const responseSides = ['buyer', 'provider'] as const
export type ResponseSide = (typeof responseSides)[number]

/** Why a response ended: by a reason that was given, because another was accepted, its validity or the demand was over. */
export const endReasons = ['GIVEN', 'OTHER_ACCEPTED', 'VALIDITY', 'DEMAND_ENDED'] as const
export type EndReason = (typeof endReasons)[number]

/** Longest texts, in characters. */
export const longestNote = 300
export const longestMessage = 4_000
export const longestReason = 1_000
/** Most listings one response names. */
export const mostListings = 10
/** Most messages of one thread. */
export const mostMessages = 500
/** Most days a delivery may take, and an offer may hold. */
export const mostDays = 3_650
export const mostValidDays = 365

import { z } from 'zod'
import type { Language } from '../text.ts'

/**
 * Time limits an operator may set, with what holds until then and the bounds. Review: the registrar answers within three
 * working days (Fujian; rule R21). Public notice: ten working days for public data (Fujian), three elsewhere (Beibu Gulf).
 * Overdue periods: after so many promised updates that did not come, a listing is suspended (rule R15).
 */
export const timeLimits = {
  reviewDays: { unit: 'workingDays', standard: 3, least: 1, most: 30 },
  noticeDays: { unit: 'workingDays', standard: 10, least: 1, most: 60 },
  shortNoticeDays: { unit: 'workingDays', standard: 3, least: 1, most: 60 },
  invitationDays: { unit: 'days', standard: 7, least: 1, most: 30 },
  overduePeriods: { unit: 'periods', standard: 3, least: 1, most: 24 },
} as const satisfies Record<
  string,
  { unit: 'days' | 'workingDays' | 'periods'; standard: number; least: number; most: number }
>
export type TimeLimit = keyof typeof timeLimits
export const timeLimitNames = Object.keys(timeLimits) as TimeLimit[]

/**
 * What of trading an operator may set: working days that each side may take, and the share the exchange keeps, in hundredths
 * of a per cent. Inspection follows the model contract for providing data: a period after which what was not objected to is
 * accepted.
 */
export const tradingLimits = {
  requestDays: { unit: 'workingDays', standard: 3, least: 1, most: 30 },
  approveDays: { unit: 'workingDays', standard: 3, least: 1, most: 30 },
  signDays: { unit: 'workingDays', standard: 10, least: 1, most: 60 },
  payDays: { unit: 'workingDays', standard: 5, least: 1, most: 60 },
  deliverDays: { unit: 'workingDays', standard: 5, least: 1, most: 120 },
  inspectDays: { unit: 'workingDays', standard: 3, least: 1, most: 60 },
  disputeDays: { unit: 'workingDays', standard: 10, least: 1, most: 60 },
  feeBasisPoints: { unit: 'basisPoints', standard: 200, least: 0, most: 3_000 },
} as const satisfies Record<
  string,
  { unit: 'workingDays' | 'basisPoints'; standard: number; least: number; most: number }
>
export type TradingLimit = keyof typeof tradingLimits
export const tradingLimitNames = Object.keys(tradingLimits) as TradingLimit[]

/** Longest rules text, in characters of one language: in Chinese that is as much as a form may carry. */
export const longestRules = 28_000
/** Key under which the settings are kept; texts that few pages need have keys of their own. */
export const settingsKey = 'exchange'
export const rulesKey = (language: Language) => `exchange-rules-${language}`
export const logoKey = 'exchange-logo'

const limit = (name: TimeLimit) => {
  const { standard, least, most } = timeLimits[name]
  return z.number().int().min(least).max(most).catch(standard)
}

const tradingLimit = (name: TradingLimit) => {
  const { standard, least, most } = tradingLimits[name]
  return z.number().int().min(least).max(most).catch(standard)
}

/** What operators have set; anything left out is as the software brings it. */
const Settings = z.object({
  /** Counts the changes: whoever saves must have seen the last one. */
  revision: z.number().int().default(0),
  name: z.object({ zh: z.string(), en: z.string() }).default({ zh: '数集', en: 'Shuji' }),
  tagline: z.object({ zh: z.string(), en: z.string() }).default({ zh: '数据交易所', en: 'Data exchange' }),
  contact: z
    .object({ email: z.string(), phone: z.string(), address: z.object({ zh: z.string(), en: z.string() }) })
    .default({ email: '', phone: '', address: { zh: '', en: '' } }),
  limits: z
    .object({
      reviewDays: limit('reviewDays'),
      noticeDays: limit('noticeDays'),
      shortNoticeDays: limit('shortNoticeDays'),
      invitationDays: limit('invitationDays'),
      overduePeriods: limit('overduePeriods'),
    })
    .prefault({} as never),
  trading: z
    .object({
      requestDays: tradingLimit('requestDays'),
      approveDays: tradingLimit('approveDays'),
      signDays: tradingLimit('signDays'),
      payDays: tradingLimit('payDays'),
      deliverDays: tradingLimit('deliverDays'),
      inspectDays: tradingLimit('inspectDays'),
      disputeDays: tradingLimit('disputeDays'),
      feeBasisPoints: tradingLimit('feeBasisPoints'),
    })
    .prefault({} as never),
  /** A picture of the exchange's own, by the hash of its bytes. */
  logo: z.object({ sha256: z.string(), mediaType: z.string() }).nullable().default(null),
  /** When the rules were last changed in each language; null where there are none. */
  rulesAt: z.object({ zh: z.number().nullable(), en: z.number().nullable() }).default({ zh: null, en: null }),
})
export type ExchangeSettings = z.infer<typeof Settings>

/** Reads what is kept; nothing kept gives the settings the software brings. */
export function parseSettings(text: string | undefined): ExchangeSettings {
  return Settings.parse(text === undefined ? {} : JSON.parse(text))
}

/** Whether there are rules to read, in any language. */
export function hasRules({ rulesAt }: ExchangeSettings): boolean {
  return rulesAt.zh !== null || rulesAt.en !== null
}

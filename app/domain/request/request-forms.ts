import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import { findRegion } from '../codes/region.ts'
import { readUnits } from '../listing/price-calculator.ts'
import { mostCents } from '../quote/quote-content.ts'
import { quoteModels } from '../quote/quote-states.ts'
import { neededText, typedText } from '../typed-text.ts'
import {
  denyReasons,
  longestMessage,
  longestNumber,
  longestReason,
  mostMonths,
  mostValidDays,
  type RemarkField,
  remarkFields,
} from './request-lists.ts'

/** The form in which a listing is asked for; what it says is read by `readRequestChoice`. */
export const RequestFormSent = z.looseObject({
  intent: z.enum(['submit', 'take']),
  as: z.string().max(80).default(''),
  id: z.uuid().optional(),
  /** Sent where the price is to be worked out and nothing handed in. */
  calculate: z.string().optional(),
  /** Number of the request that is changed, and its round as it was seen. */
  again: z.string().max(40).optional(),
  round: z.coerce.number().int().min(1).optional(),
  response: z.string().max(40).optional(),
})

const number = (most: number, reason: string) =>
  z
    .string()
    .default('')
    .transform((text, context) => {
      if (text.trim() === '') return null
      const value = readUnits(text)
      if (value !== undefined && value >= 1 && value <= most) return value
      context.addIssue({ code: 'custom', message: reason })
      return z.NEVER
    })

/** Money as people type it: 1,200 or 0.5. Cents. */
export const money = z
  .string('priceWrong')
  .transform((text) => text.normalize('NFKC').replace(/[,\s¥]/g, ''))
  .refine((text) => /^\d{1,10}(\.\d{1,2})?$/.test(text), 'priceWrong')
  .transform((text) => {
    const [whole = '0', part = ''] = text.split('.')
    return Number(whole) * 100 + Number(part.padEnd(2, '0'))
  })
  .refine((value) => value <= mostCents, 'priceWrong')

/** Region codes with commas between them. */
export const territory = z
  .string()
  .default('')
  .transform((text) => text.split(/[,，、\s]+/).filter(Boolean))
  .refine((codes) => codes.length <= 40 && codes.every((code) => findRegion(code)), 'territoryWrong')

/** What of a price that is talked about is typed. */
export const quoteFields = {
  price: money,
  currency: z
    .string('currencyWrong')
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, 'currencyWrong'),
  model: z.enum(quoteModels),
  months: number(mostMonths, 'monthsWrong'),
  quota: number(1_000_000_000, 'numberWrong'),
  note: typedText(longestReason).default(''),
  validDays: z.coerce.number('daysWrong').int('daysWrong').min(1, 'daysWrong').max(mostValidDays, 'daysWrong'),
}
/** Months are needed where it is paid by month or year. */
export const needsMonths = ({ model, months }: { model: string; months: number | null }) =>
  model === 'ONEOFF' || months !== null
export const monthsNeeded = { message: 'monthsWrong', path: ['months'] }

const round = z.coerce.number('stale').int().min(1)
/** What a provider shows of a deal. */
export const evidenceFields = {
  'evidence.complianceOpinion': typedText(longestNumber).default(''),
  'evidence.consentEvidence': typedText(longestNumber).default(''),
}
const remarks = Object.fromEntries(
  remarkFields.map((field) => [`remark.${field}`, typedText(longestReason).default('')]),
) as Record<`remark.${RemarkField}`, ReturnType<ReturnType<typeof typedText>['default']>>

/** What either side does on the page of a request. */
export const RequestPageForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('approve'),
    round,
    purposes: typedText(500).default(''),
    territory,
    months: number(mostMonths, 'monthsWrong'),
    note: typedText(longestReason).default(''),
    ...evidenceFields,
  }),
  z.object({
    intent: z.literal('changes'),
    round,
    reason: neededText(longestReason, 'reasonMissing'),
    ...remarks,
  }),
  z.object({
    intent: z.literal('deny'),
    round,
    code: z.enum(codesOf(denyReasons)),
    reason: neededText(longestReason, 'reasonMissing'),
  }),
  z.object({ intent: z.literal('withdraw') }),
  z.object({ intent: z.literal('message'), text: neededText(longestMessage, 'messageMissing') }),
  z
    .object({ intent: z.literal('quote'), seen: z.string().max(40).default(''), ...quoteFields, ...evidenceFields })
    .refine(needsMonths, monthsNeeded),
  z.object({ intent: z.literal('acceptQuote'), quote: z.string().max(40), ...evidenceFields }),
  z.object({ intent: z.literal('dropQuote'), quote: z.string().max(40) }),
])

/** Evidence of a form, without what was left empty. */
export function evidenceIn(data: Readonly<Record<keyof typeof evidenceFields, string>>): Record<string, string> {
  return Object.fromEntries(
    (Object.keys(evidenceFields) as (keyof typeof evidenceFields)[]).flatMap((name) =>
      data[name] === '' ? [] : [[name.slice('evidence.'.length), data[name]]],
    ),
  )
}

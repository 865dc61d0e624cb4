import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import { enterpriseTiers, organisationKinds } from '../codes/parties.ts'
import * as trade from '../codes/trade.ts'
import { readUnits } from '../listing/price-calculator.ts'
import { cleanText, neededText, typedText } from '../typed-text.ts'
import type { FormField } from './form-fields.ts'
import { evidenceFields, money, monthsNeeded, needsMonths, quoteFields, territory } from './request-forms.ts'
import { fieldKinds, fieldName, longestPurpose, mostFields, mostOptions } from './request-lists.ts'
import type { Trial } from './trading-settings.ts'

const seen = z.coerce.number('stale').int().min(0)
const oneOf = <const C extends readonly [string, ...string[]]>(codes: C) => z.array(z.enum(codes)).default([])
const choice = z.enum(['', 'yes', 'no']).default('')

/** What a provider sets on the page of a listing's trading. */
export const TradingForm = z.discriminatedUnion('intent', [
  z.looseObject({ intent: z.literal('settings'), scope: z.enum(['one', 'all']), seenOne: seen, seenAll: seen }),
  z.object({
    intent: z.literal('addRule'),
    seenOne: seen,
    seenAll: seen,
    name: neededText(60, 'nameMissing'),
    tiers: oneOf(codesOf(enterpriseTiers)),
    kinds: oneOf(codesOf(organisationKinds)),
    regions: territory,
    onlyListed: z.string().optional(),
    models: oneOf(codesOf(trade.priceModels)),
    maxPrice: z
      .string()
      .default('')
      .transform((text) => (text.trim() === '' ? undefined : text))
      .pipe(money.optional()),
  }),
  z.object({ intent: z.literal('removeRule'), seenOne: seen, seenAll: seen, rule: z.string().max(12) }),
  z
    .object({
      intent: z.literal('offer'),
      id: z.uuid(),
      to: neededText(80, 'organisationMissing'),
      mode: z.enum(codesOf(trade.deliveryModes)),
      purpose: typedText(longestPurpose).default(''),
      exclusivity: z.enum(['', ...codesOf(trade.exclusivities)]).default(''),
      territory,
      derivative: choice,
      redistribution: choice,
      modelTraining: choice,
      afterTerm: z.enum(['', ...codesOf(trade.afterTerms)]).default(''),
      ...quoteFields,
      ...evidenceFields,
    })
    .refine(needsMonths, monthsNeeded),
  z.object({ intent: z.literal('withdrawOffer'), offer: z.uuid() }),
])

type Problem = { field: string; reason: string }
type Values = Readonly<Record<string, string | readonly string[]>>

/** Reads the fields of a provider's form; those without a name are left out. */
export function readFormFields(values: Values): { fields: FormField[]; problems: Problem[] } {
  const valueIn = (name: string) => (typeof values[name] === 'string' ? cleanText(values[name] as string) : '')
  const fields: FormField[] = []
  const problems: Problem[] = []
  for (let index = 0; index < mostFields; index++) {
    const label = valueIn(fieldName(index, 'label'))
    const labelEn = valueIn(fieldName(index, 'labelEn'))
    const options = valueIn(fieldName(index, 'options'))
      .split(/[,，、\n]/)
      .map((option) => option.trim())
      .filter(Boolean)
    if (label === '' && labelEn === '') {
      if (options.length > 0) problems.push({ field: fieldName(index, 'label'), reason: 'labelMissing' })
      continue
    }
    const kind = fieldKinds.find((each) => each === valueIn(fieldName(index, 'kind'))) ?? 'line'
    if ([...label].length > 120) problems.push({ field: fieldName(index, 'label'), reason: 'tooLong' })
    if ([...labelEn].length > 120) problems.push({ field: fieldName(index, 'labelEn'), reason: 'tooLong' })
    const isList = kind === 'choice'
    if (isList && (options.length < 2 || options.length > mostOptions))
      problems.push({ field: fieldName(index, 'options'), reason: 'optionsMissing' })
    if (options.some((option) => option.length > 80))
      problems.push({ field: fieldName(index, 'options'), reason: 'tooLong' })
    fields.push({
      id: `f${index + 1}`,
      kind,
      label: { ...(label && { zh: label }), ...(labelEn && { en: labelEn }) },
      options: isList ? [...new Set(options)] : [],
      isRequired: valueIn(fieldName(index, 'required')) === 'yes',
    })
  }
  return { fields, problems }
}

/** Reads a trial: none where no days are named. */
export function readTrial(values: Values): { trial: Trial | null; problems: Problem[] } {
  const [days = '', calls = ''] = ['trialDays', 'trialCalls'].map((name) => String(values[name] ?? '').trim())
  if (days === '') return { trial: null, problems: [] }
  const [length, count] = [readUnits(days), calls === '' ? undefined : readUnits(calls)]
  const problems: Problem[] = []
  if (!length || length > 366) problems.push({ field: 'trialDays', reason: 'daysWrong' })
  if (calls !== '' && !count) problems.push({ field: 'trialCalls', reason: 'numberWrong' })
  return { trial: { days: length ?? 1, calls: count ?? null }, problems }
}

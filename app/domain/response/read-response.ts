import { isDay } from '../calendar/days.ts'
import type { DemandContent } from '../demand/demand-content.ts'
import { type RequirementKey, requirementsOf, type Verdict, verdicts } from '../demand/demand-requirements.ts'
import { allOf, type FormValues, oneOf } from '../draft/form-values.ts'
import { readDayTyped, readMoney, readNumber, writeMoney } from '../draft/plain-values.ts'
import type { FormProblem } from '../form-state.ts'
import { cleanText } from '../typed-text.ts'
import { type LooseResponse, type ResponsePrice, whyNotWhole } from './response-content.ts'
import {
  longestMessage,
  longestNote,
  mostDays,
  mostListings,
  type PriceKind,
  priceKindCodes,
  responseKindCodes,
} from './response-lists.ts'

/** Name of the box of a requirement's verdict, and of its note. */
export const verdictField = (key: RequirementKey) => `verdict.${key}`
export const noteField = (key: RequirementKey) => `note.${key}`

/**
 * Reads the form of a response to a demand. For a draft what is missing is no problem; what is there has to be right. What was
 * compared by the exchange is not part of the form.
 */
export function readResponse(
  form: FormValues,
  asked: { demand: DemandContent; isDraft: boolean; today: string; lastDay: string },
): { content: LooseResponse; problems: FormProblem[] } {
  const problems: FormProblem[] = []
  const typed = (name: string) => cleanText(oneOf(form, name) ?? '')
  const found: LooseResponse = { listings: [], statements: {} }

  const kind = typed('kind')
  const isKind = responseKindCodes.find((code) => code === kind)
  if (isKind) found.kind = isKind
  else if (kind) problems.push({ field: 'kind', reason: 'kindMissing' })

  found.listings = [...new Set(allOf(form, 'listings[]'))]
  if (found.listings.length > mostListings) problems.push({ field: 'listings', reason: 'listingsTooMany' })

  for (const { key } of requirementsOf(asked.demand)) {
    const statement = readStatement(typed(verdictField(key)), typed(noteField(key)))
    if (typeof statement === 'string') problems.push({ field: noteField(key), reason: statement })
    else if (statement) found.statements[key] = statement
  }

  const price = readPrice(typed)
  if (Array.isArray(price)) problems.push(...price)
  else if (price) found.price = price

  const days = readNumber(typed('days').replace(/[天日]$/, ''))
  if (days !== undefined) {
    if (typeof days === 'number' && Number.isInteger(days) && days >= 0 && days <= mostDays) found.days = days
    else problems.push({ field: 'days', reason: 'daysWrong' })
  }
  const day = readDayTyped(typed('validUntil'))
  if (day !== undefined) {
    if (isDay(day)) found.validUntil = day
    else problems.push({ field: 'validUntil', reason: 'dayInvalid' })
  }
  const sampleOf = typed('sampleOf')
  if (sampleOf) {
    if (found.listings.includes(sampleOf)) found.sampleOf = sampleOf
    else problems.push({ field: 'sampleOf', reason: 'sampleNotOffered' })
  }
  const message = typed('message')
  if ([...message].length > longestMessage) problems.push({ field: 'message', reason: 'tooLong' })
  else if (message) found.message = message
  if (asked.demand.challenge && typed('mayName') === 'yes') found.mayName = true

  if (!asked.isDraft) {
    const told = new Set(problems.map(({ field }) => field))
    const isPriceTold = told.has('price') || told.has('priceMax')
    problems.push(
      ...whyNotWhole(found, asked).filter(({ field }) => !told.has(field) && !(field === 'priceKind' && isPriceTold)),
    )
  }
  return { content: found, problems }
}

/** A response as the boxes of its form hold it. */
export function writeResponse(content: Partial<LooseResponse>): Record<string, string | string[]> {
  const { kind, listings = [], statements = {}, price, days, sampleOf, validUntil, message, mayName } = content
  const values: Record<string, string | string[]> = {
    ...(kind && { kind }),
    'listings[]': listings,
    ...(days !== undefined && { days: String(days) }),
    ...(sampleOf && { sampleOf }),
    ...(validUntil && { validUntil }),
    ...(message && { message }),
    ...(mayName && { mayName: 'yes' }),
  }
  if (price) {
    values.priceKind = price.kind
    values.price = writeMoney(price.kind === 'FIXED' ? price.micros : price.min)
    if (price.kind !== 'FIXED') values.priceMax = writeMoney(price.max)
  }
  for (const [key, statement] of Object.entries(statements)) {
    if (!statement) continue
    values[verdictField(key as RequirementKey)] = statement.verdict
    if (statement.note) values[noteField(key as RequirementKey)] = statement.note
  }
  return values
}

function readStatement(verdict: string, note: string): { verdict: Verdict; note?: string } | string | undefined {
  if ([...note].length > longestNote) return 'tooLong'
  const found = verdicts.find((each) => each === verdict)
  if (!found && !note) return undefined
  return { verdict: found ?? 'unknown', ...(note && { note }) }
}

/** What is asked: one amount for a fixed price, else the two ends of a range. */
function readPrice(typed: (name: string) => string): ResponsePrice | FormProblem[] | undefined {
  const kind = priceKindCodes.find((code): code is PriceKind => code === typed('priceKind'))
  const least = readMoney(typed('price'))
  const most = readMoney(typed('priceMax'))
  if (least === undefined && most === undefined) return undefined
  const problems: FormProblem[] = []
  const isAmount = (value: unknown): value is number => typeof value === 'number' && value >= 0
  if (!isAmount(least)) problems.push({ field: 'price', reason: least === undefined ? 'priceMissing' : 'amountWrong' })
  const isRange = kind === 'RANGE' || kind === 'NEGOTIABLE' || (kind === undefined && most !== undefined)
  if (isRange && !isAmount(most))
    problems.push({ field: 'priceMax', reason: most === undefined ? 'rangeMissing' : 'amountWrong' })
  if (!isAmount(least) || (isRange && !isAmount(most))) return problems
  if (!isRange) return { kind: 'FIXED', micros: least }
  if ((most as number) < least) return [{ field: 'priceMax', reason: 'rangeTurned' }]
  return { kind: kind === 'NEGOTIABLE' ? 'NEGOTIABLE' : 'RANGE', min: least, max: most as number }
}

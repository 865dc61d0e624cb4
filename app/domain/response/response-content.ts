import { z } from 'zod'
import { isDay } from '../calendar/days.ts'
import { type RequirementKey, type Verdict, verdicts } from '../demand/demand-requirements.ts'
import { longestMessage, longestNote, mostDays, mostListings, responseKindCodes } from './response-lists.ts'

/** Millionths of a yuan, for all that is offered. */
const micros = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const range = { min: micros, max: micros }
const isRange = ({ min, max }: { min: number; max: number }) => min <= max

/** What is asked for what is offered, in all; 面议 only with a range. */
export const ResponsePrice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('FIXED'), micros }),
  z.strictObject({ kind: z.literal('RANGE'), ...range }).refine(isRange),
  z.strictObject({ kind: z.literal('NEGOTIABLE'), ...range }).refine(isRange),
])
export type ResponsePrice = z.infer<typeof ResponsePrice>

/** What the provider says of one requirement. */
export const ResponseStatement = z.strictObject({
  verdict: z.enum(verdicts),
  note: z.string().trim().min(1).max(longestNote).optional(),
})
export type ResponseStatement = z.infer<typeof ResponseStatement>

const requirementKey = z.string().regex(/^(?:[a-z]{2,20}|field:\d{1,2})$/) as unknown as z.ZodType<
  RequirementKey,
  RequirementKey
>

/** What is offered for a demand (domain handbook 7.3), as far as it was said. */
export const LooseResponse = z.strictObject({
  kind: z.enum(responseKindCodes).optional(),
  /** Codes of own listings. */
  listings: z.array(z.string().min(1).max(40)).max(mostListings).default([]),
  /** What is said of each requirement of the demand, by its key. */
  statements: z.partialRecord(requirementKey, ResponseStatement).default({}),
  /** What comparing the listings with the demand said of them, the best of each: found by the exchange, never sent. */
  machine: z.partialRecord(requirementKey, z.enum(verdicts)).optional(),
  price: ResponsePrice.optional(),
  /** Calendar days until delivery. */
  days: z.number().int().min(0).max(mostDays).optional(),
  /** Code of the own listing of which the sample counts. */
  sampleOf: z.string().max(40).optional(),
  /** The last day on which this is offered. */
  validUntil: z.string().refine(isDay).optional(),
  message: z.string().trim().min(1).max(longestMessage).optional(),
  /** In a challenge: whoever sees the demand may be told who was chosen, if this is it. */
  mayName: z.literal(true).optional(),
})
export type LooseResponse = z.infer<typeof LooseResponse>

/** A response that can be handed in. */
export type ResponseContent = LooseResponse & { kind: NonNullable<LooseResponse['kind']>; validUntil: string }

/** What both sides agreed on when a response was accepted; an order is made from it, or a contract. */
export type ResponseAgreed = Pick<
  ResponseContent,
  'kind' | 'listings' | 'statements' | 'price' | 'days' | 'mayName'
> & {
  /** Of the response and of the demand. */
  revision: number
  demandRevision: number
}

/** Why a response cannot be handed in as it is, field by field, as keys of sentences. */
export function whyNotWhole(
  content: LooseResponse,
  { today, lastDay }: { today: string; lastDay: string },
): { field: string; reason: string }[] {
  const { kind, listings, price, days, validUntil, message } = content
  const problems: { field: string; reason: string }[] = []
  if (kind === undefined) problems.push({ field: 'kind', reason: 'kindMissing' })
  if (kind === 'EXISTING' && listings.length === 0) problems.push({ field: 'listings', reason: 'listingMissing' })
  // A lead says where something may be found; it has neither price nor delivery of its own.
  if (kind === 'LEAD') {
    if (message === undefined) problems.push({ field: 'message', reason: 'leadMissing' })
  } else if (kind !== undefined) {
    if (price === undefined) problems.push({ field: 'priceKind', reason: 'priceMissing' })
    if (days === undefined) problems.push({ field: 'days', reason: 'daysMissing' })
  }
  if (validUntil === undefined) problems.push({ field: 'validUntil', reason: 'validMissing' })
  else if (validUntil < today) problems.push({ field: 'validUntil', reason: 'validOver' })
  else if (validUntil > lastDay) problems.push({ field: 'validUntil', reason: 'validLong' })
  return problems
}

/** The lowest and the highest that may have to be paid, in millionths of a yuan. */
export function boundsOf(price: ResponsePrice): { min: number; max: number } {
  return price.kind === 'FIXED' ? { min: price.micros, max: price.micros } : { min: price.min, max: price.max }
}

/** The verdict that stands for a requirement: what the provider says, unknown where nothing was said. */
export function verdictOf({ statements }: Pick<LooseResponse, 'statements'>, key: RequirementKey): Verdict {
  return statements[key]?.verdict ?? 'unknown'
}

/**
 * Whether the provider says other than what comparing its listings says, which the buyer is told: `better` where it claims
 * more, `worse` where it claims less. Undefined where the two agree or nothing was compared.
 */
export function differenceOf(content: LooseResponse, key: RequirementKey): 'better' | 'worse' | undefined {
  const found = content.machine?.[key]
  // A listing that says nothing says nothing against it.
  if (found === undefined || found === 'unknown') return undefined
  const said = verdictOf(content, key)
  if (said === 'unknown' || said === found) return undefined
  return rank[said] > rank[found] ? 'better' : 'worse'
}

const rank: Record<Verdict, number> = { meets: 3, partly: 2, no: 1, unknown: 0 }

/** The best verdict of several listings on each requirement. */
export function bestVerdicts(
  matches: readonly { requirements: readonly { key: RequirementKey; verdict: Verdict }[] }[],
): Partial<Record<RequirementKey, Verdict>> {
  const best: Partial<Record<RequirementKey, Verdict>> = {}
  for (const { requirements } of matches)
    for (const { key, verdict } of requirements) if (rank[verdict] >= rank[best[key] ?? 'unknown']) best[key] = verdict
  return best
}

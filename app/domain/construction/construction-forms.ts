import { z } from 'zod'
import { isDay } from '../calendar/days.ts'
import { neededText } from '../typed-text.ts'

/** Longest plan, note of progress and reason, in characters. */
export const longestPlan = 4_000
export const longestProgress = 2_000
export const longestReason = 1_000

/** Offering to build an item, in the name of an own organisation. */
export const ClaimForm = z.object({
  intent: z.literal('claim'),
  /** Slug of the organisation. */
  organisation: z.string('organisationMissing').min(1, 'organisationMissing').max(200, 'organisationMissing'),
  plan: neededText(longestPlan, 'planMissing').pipe(z.string().min(10, 'planShort')),
  readyBy: z.string('dayMissing').refine(isDay, 'dayMissing'),
})

/** What a provider does with its claim. */
export const OwnClaimForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('withdraw') }),
  z.object({ intent: z.literal('progress'), text: neededText(longestProgress, 'progressMissing') }),
  z.object({ intent: z.literal('giveUp'), reason: neededText(longestReason, 'reasonMissing') }),
  z.object({
    intent: z.literal('deliver'),
    listing: z.string('listingMissing').trim().min(1, 'listingMissing').max(40, 'listingMissing'),
  }),
])

export type OwnClaimForm = z.infer<typeof OwnClaimForm>

/** What operators do with an item and its claims. */
export const DecideClaimForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept'), claim: z.uuid('claimMissing') }),
  z.object({
    intent: z.literal('pass'),
    claim: z.uuid('claimMissing'),
    reason: neededText(longestReason, 'reasonMissing'),
  }),
  z.object({
    intent: z.literal('release'),
    claim: z.uuid('claimMissing'),
    reason: neededText(longestReason, 'reasonMissing'),
  }),
  z.object({ intent: z.literal('drop'), reason: neededText(longestReason, 'reasonMissing') }),
])
export type DecideClaimForm = z.infer<typeof DecideClaimForm>

import type { Freshness } from '../listing/freshness.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import type { ResponseRecord } from '../response/response-record.ts'

/** How a provider has answered demands so far. */
export type ProviderRecord = {
  /** Demands it was told of or invited to. */
  asked: number
  /** Those it answered. */
  answered: number
  /** Median time to its first answer, in days. */
  medianDays?: number | undefined
}

const day = 86_400_000

/** How a provider answers as matching weighs it: what it answered unasked counts as asked and answered. */
export function providerRecordOf(record: ResponseRecord | undefined): ProviderRecord | undefined {
  if (!record) return undefined
  const { answers, medianMs, invitations, invitationsAnswered } = record
  return {
    asked: answers + Math.max(0, invitations - invitationsAnswered),
    answered: answers,
    ...(medianMs !== null && { medianDays: medianMs / day }),
  }
}

/** What is looked at of a listing when it is held against a demand. */
export type MatchListing = {
  id: string
  /** What visitors may see. */
  content: ListingContent
  /** 0 to 100. */
  disclosure: number
  freshness: Freshness
  /** Left out where it was never asked. */
  record?: ProviderRecord | undefined
}

/**
 * How near the words of a listing are to those of a demand, each 0 to 1. It is measured against the demand and the
 * collection, never against other candidates, so that a pair is measured alike from either side.
 */
export type MatchText = {
  relevance: number
  /** Of the scenario alone; left out where none is stated. */
  scenario?: number | undefined
}

import { z } from 'zod'
import { type Day, isDay } from '../calendar/days.ts'
import type { ListingContent } from '../listing/listing-content.ts'

const day = z.string().refine(isDay, 'A date is written YYYY-MM-DD')

/** A filled slot of evidence (证明材料): what proves something about the listing, and until when. */
export const Evidence = z.strictObject({
  /** Which slot: PIA, COMPLIANCE, AUTHORISATION, COMMITMENT ... */
  slot: z.string().regex(/^[A-Z][A-Z_]{1,29}$/),
  number: z.string().max(120).optional(),
  issuer: z.string().max(200).optional(),
  issued: day.optional(),
  expires: day.optional(),
  /** A document of the organisation, by id, and the hash of its file. */
  document: z.string().max(40).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Who looked at the original. */
  verifiedBy: z.string().max(200).optional(),
  /** The signed opinion of an assessor that fills it, by id. */
  opinion: z.string().max(40).optional(),
})
export type Evidence = z.infer<typeof Evidence>

export const mostEvidence = 50
export const EvidenceList = z.array(Evidence).max(mostEvidence)

/** One thing with a last day, by the place it stands in. */
export type Expiry = { place: string; expires: Day }

/**
 * Everything a listing rests on that ends on a day, the first to end first (rule R09: no listing outlives its authorisation,
 * its certificates or the licence of the right-holder).
 */
export function expiriesOf(
  content: Pick<ListingContent, 'dataIp' | 'qualityReport' | 'publicData'>,
  evidence: readonly Evidence[],
): Expiry[] {
  return [
    ...evidence.map(({ slot, expires }) => ({ place: `evidence.${slot}`, expires })),
    { place: 'publicData.to', expires: content.publicData?.to },
    { place: 'dataIp.expires', expires: content.dataIp?.expires },
    { place: 'qualityReport.expires', expires: content.qualityReport?.expires },
  ]
    .flatMap(({ place, expires }) => (expires === undefined ? [] : [{ place, expires }]))
    .sort((one, other) => (one.expires < other.expires ? -1 : one.expires > other.expires ? 1 : 0))
}

/** What has ended before this day. The last day itself still counts. */
export function expiredOn(day: Day, expiries: readonly Expiry[]): Expiry[] {
  return expiries.filter(({ expires }) => expires < day)
}

import { canonicalJson, hashOf } from '../events/event-chain.ts'
import { ListingContent } from '../listing/listing-content.ts'
import { DraftSample } from '../review/draft-sample.ts'

/** What of a draft is assessed, by hash. */
export type AssessedHashes = { contentHash: string; sampleHash: string | null }

/**
 * The hashes of a draft as it stands: that of its content is the one its submission will carry. Undefined while the content
 * is not whole.
 */
export function hashesOfDraft(draft: { content: unknown; sample: string | null }): AssessedHashes | undefined {
  const content = ListingContent.safeParse(draft.content)
  if (!content.success) return undefined
  return { contentHash: hashOf(canonicalJson(content.data)), sampleHash: hashOfSample(draft.sample) }
}

/** The hash of a sample that is kept as JSON beside a draft or a round; null where there are no rows. */
export function hashOfSample(sample: string | null): string | null {
  const parsed = sample === null ? undefined : DraftSample.safeParse(JSON.parse(sample))
  return parsed?.success && parsed.data.rows.length > 0 ? hashOf(canonicalJson(parsed.data)) : null
}

/** Whether what was assessed is what is there. */
export function isSameContent(given: AssessedHashes, now: AssessedHashes | undefined): boolean {
  return now !== undefined && given.contentHash === now.contentHash && given.sampleHash === now.sampleHash
}

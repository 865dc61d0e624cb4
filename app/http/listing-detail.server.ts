import type { z } from 'zod'
import { type KeptSuggestion, shownSuggestions } from '#app/domain/industry-suggestion/suggestion-states.ts'
import type { ListingDetail } from '#app/domain/interchange/api-v1.ts'
import { isRestricted, publicContent } from '#app/domain/listing/public-content.ts'
import type { ListingPage, RevisionLine } from '#db/queries/listings.server.ts'

/** One listing as the interface gives it. */
export function detailAnswer(
  listing: ListingPage,
  revisions: readonly RevisionLine[],
  suggestions: readonly KeptSuggestion[],
  origin: string,
): z.infer<typeof ListingDetail> {
  const restricted = isRestricted(listing.content)
  return {
    code: listing.code,
    url: `${origin}/listings/${listing.code}`,
    state: listing.state,
    provider: listing.card.provider as { slug: string; name: Record<string, string> },
    content: publicContent(listing.content) as z.infer<typeof ListingDetail>['content'],
    contentHash: listing.contentHash,
    restricted,
    disclosure: listing.card.disclosure,
    firstListedAt: listing.firstListedAt,
    updatedAt: listing.updatedAt,
    ...(listing.delistedAt !== null && { delisted: { at: listing.delistedAt, reason: listing.delistReason } }),
    ...(listing.harvest && {
      harvested: {
        source: listing.harvest.source,
        title: listing.harvest.title as Record<string, string>,
        sourceUrl: listing.harvest.sourceUrl,
        recordUrl: listing.harvest.url,
        licence: listing.harvest.licence,
        original: listing.harvest.original,
      },
    }),
    ...(listing.sample &&
      !restricted && {
        sample: {
          url: `${origin}/listings/${listing.code}/sample`,
          format: listing.sample.format,
          bytes: listing.sample.bytes,
          rows: listing.sample.rowCount,
          sha256: listing.sample.sha256,
        },
      }),
    suggestedIndustries: restricted
      ? []
      : shownSuggestions(suggestions).flatMap(({ industry, confidence, state }) =>
          state === 'declined' ? [] : [{ industry, confidence, state }],
        ),
    revisions: revisions.map((revision) => ({ ...revision, change: revision.change as Record<string, string> | null })),
  }
}

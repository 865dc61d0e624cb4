import type { z } from 'zod'
import { contentHashOf } from '#app/domain/certificate/content-hash.ts'
import { shownSuggestions } from '#app/domain/industry-suggestion/suggestion-states.ts'
import type { ListingDetail } from '#app/domain/interchange/api-v1.ts'
import { publicContentText } from '#app/domain/listing/public-content.ts'
import type { WholeListing } from '#db/queries/whole-listing.server.ts'

type Detail = z.infer<typeof ListingDetail>
type AfterContent = Omit<Detail, 'code' | 'url' | 'state' | 'provider' | 'content'>

/** One listing as the interface gives it: the JSON text of a ListingDetail. */
export function detailText(listing: WholeListing, origin: string): string {
  const { text, isShort } = publicContentText(listing.content)
  const url = `${origin}/listings/${listing.code}`
  const before: Pick<Detail, 'code' | 'url' | 'state' | 'provider'> = {
    code: listing.code,
    url,
    state: listing.state,
    provider: listing.provider as Detail['provider'],
  }
  const after: AfterContent = {
    // A plain hash of what is not shown would let anybody try out what it may be.
    contentHash: isShort ? contentHashOf(JSON.parse(text)) : listing.contentHash,
    restricted: isShort,
    disclosure: listing.disclosure,
    firstListedAt: listing.firstListedAt,
    updatedAt: listing.updatedAt,
    ...(listing.delistedAt !== null && { delisted: { at: listing.delistedAt, reason: listing.delistReason } }),
    ...(listing.harvest && {
      harvested: { ...listing.harvest, title: listing.harvest.title as Record<string, string> },
    }),
    ...(listing.sample && !isShort && { sample: { url: `${url}/sample`, ...listing.sample } }),
    suggestedIndustries: isShort
      ? []
      : shownSuggestions(listing.suggestions).flatMap(({ industry, confidence, state }) =>
          state === 'declined' ? [] : [{ industry, confidence, state }],
        ),
    revisions: isShort
      ? []
      : listing.revisions.map((line) => ({ ...line, change: line.change as Record<string, string> | null })),
  }
  // The content goes out as it is stored: to read it and write it again would cost more than all the rest.
  return `${JSON.stringify(before).slice(0, -1)},"content":${text},${JSON.stringify(after).slice(1)}`
}

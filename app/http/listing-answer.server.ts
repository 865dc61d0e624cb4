import { isResolvable } from '#app/domain/listing/listing-states.ts'
import type { Database } from '#db/client.server.ts'
import { listSuggestionsOf } from '#db/queries/industry-suggestions.server.ts'
import { findListingPage, listRevisions } from '#db/queries/listings.server.ts'
import { answerJson } from './api-answer.server.ts'
import { detailAnswer } from './listing-detail.server.ts'

/** One listing for programs; what visitors may not see is not in it. */
export async function answerListing(
  { read }: Database,
  asked: { request: Request; code: string; origin: string },
): Promise<Response> {
  const { request, code, origin } = asked
  const listing = await findListingPage(read, code)
  if (!listing || !isResolvable(listing))
    return answerJson(
      request,
      { error: { code: 'not-found', message: 'There is no listing with this code' } },
      { status: 404 },
    )
  const [revisions, suggestions] = await Promise.all([
    listRevisions(read, listing.id, 100),
    listSuggestionsOf(read, listing.id),
  ])
  return answerJson(request, detailAnswer(listing, revisions, suggestions, origin))
}

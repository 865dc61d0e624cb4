import type { LoaderFunctionArgs } from '@remix-run/node'
import { isResolvable } from '#app/domain/listing/listing-states.ts'
import { answerJson } from '#app/http/api-answer.server.ts'
import { detailAnswer } from '#app/http/listing-detail.server.ts'
import { listSuggestionsOf } from '#db/queries/industry-suggestions.server.ts'
import { findListingPage, listRevisions } from '#db/queries/listings.server.ts'

/** One listing for programs; what visitors may not see is not in it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const db = context.exchange.database.read
  const listing = await findListingPage(db, params.code ?? '')
  if (!listing || !isResolvable(listing))
    return answerJson(
      request,
      { error: { code: 'not-found', message: 'There is no listing with this code' } },
      { status: 404 },
    )
  const [revisions, suggestions] = await Promise.all([
    listRevisions(db, listing.id, 100),
    listSuggestionsOf(db, listing.id),
  ])
  return answerJson(request, detailAnswer(listing, revisions, suggestions, context.origin))
}

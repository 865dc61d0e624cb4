import { isResolvable } from '#app/domain/listing/listing-states.ts'
import type { Db } from '#db/client.server.ts'
import { findWholeListing } from '#db/queries/whole-listing.server.ts'
import { detailText } from './listing-detail.server.ts'

/** The JSON text of one listing for programs; what visitors may not see is not in it. Undefined for an unknown code. */
export async function listingText(
  db: Db,
  { code, origin }: { code: string; origin: string },
): Promise<string | undefined> {
  const listing = await findWholeListing(db, code)
  return listing && isResolvable(listing) ? detailText(listing, origin) : undefined
}

/** What is said where there is no such listing. */
export const noListing = JSON.stringify({
  error: { code: 'not-found', message: 'There is no listing with this code' },
})

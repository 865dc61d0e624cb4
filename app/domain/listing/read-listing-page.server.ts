import type { SampleReport } from '#app/domain/sample/check-sample.ts'
import type { SampleRow } from '#app/domain/sample/sample-row.ts'
import type { ColumnStatistics } from '#app/domain/sample/sample-statistics.ts'
import type { Db } from '#db/client.server.ts'
import { listCertificatesOf } from '#db/queries/certificates.server.ts'
import { countUpheld } from '#db/queries/complaints.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { listSuggestionsOf } from '#db/queries/industry-suggestions.server.ts'
import { findListingPage, findSample, listRevisions } from '#db/queries/listings.server.ts'
import { findOrganisation } from '#db/queries/organisations.server.ts'
import { findNoticeNumber } from '#db/queries/submissions-notice.server.ts'
import type { ListingPageSource } from './listing-page-view.ts'
import { isFound, isResolvable } from './listing-states.ts'
import { maySeeSample } from './sample-access.ts'

const mostRevisions = 50
const mostEvents = 20
/** For so long the page tells how many complaints were upheld: a year. */
const upheldFor = 365 * 86_400_000

/**
 * Everything a listing's page is made from; undefined where there is no page: an unknown code, or one never public.
 * A listing taken off the catalogue keeps its page (rule R25), harvested ones too: who holds the link learns what became of it.
 */
export async function readListingPage(db: Db, code: string): Promise<ListingPageSource | undefined> {
  const listing = await findListingPage(db, code)
  if (!listing || !isResolvable(listing)) return undefined
  const since = Date.now() - upheldFor
  const [provider, revisions, events, suggestions, certificates, noticeNumber, complaintsUpheld, sample] =
    await Promise.all([
      findOrganisation(db, listing.providerSlug),
      listRevisions(db, listing.id, mostRevisions),
      listEventsOf(db, { kind: 'listing', id: listing.id }, mostEvents),
      listSuggestionsOf(db, listing.id),
      listing.harvest ? [] : listCertificatesOf(db, listing.id),
      listing.harvest ? undefined : findNoticeNumber(db, listing.id),
      listing.harvest ? 0 : countUpheld(db, { listingId: listing.id, since }),
      offersSample(listing) ? findSample(db, listing.id) : undefined,
    ])
  if (!provider) return undefined
  return {
    listing,
    provider: provider.profile,
    revisions,
    events,
    suggestions,
    certificates,
    complaintsUpheld,
    ...(noticeNumber !== undefined && { noticeNumber }),
    ...(sample && {
      sample: {
        columns: JSON.parse(sample.columns) as ColumnStatistics[],
        preview: JSON.parse(sample.preview) as SampleRow[],
        report: JSON.parse(sample.report) as SampleReport,
      },
    }),
  }
}

/** The sample of a code that visitors may download, or undefined. */
export async function findPublicSample(
  db: Db,
  code: string,
): Promise<{ format: 'CSV' | 'JSONL'; sha256: string } | undefined> {
  const listing = await findListingPage(db, code)
  return listing?.sample && offersSample(listing) ? listing.sample : undefined
}

/** What is no longer offered gives no data either. */
function offersSample(listing: ListingPageSource['listing']): boolean {
  return listing.sample !== null && isFound(listing.state) && maySeeSample(listing.content)
}

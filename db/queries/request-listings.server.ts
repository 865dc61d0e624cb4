import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import type { ListingState } from '#app/domain/listing/listing-states.ts'
import type { OrganisationProfile } from '#app/domain/organisation/organisation.ts'
import type { Standing } from '#app/domain/organisation/standings.ts'
import type { ResponseAgreed } from '#app/domain/response/response-content.ts'
import type { Db } from '../client.server.ts'

/** A listing with all of its live revision, for whoever makes a deal about it: nothing of it goes to visitors as it is. */
export type Listing = {
  id: string
  code: string
  state: ListingState
  isHarvested: boolean
  isDemo: boolean
  firstListedAt: number | null
  revision: number
  content: ListingContent
  contentHash: string
  provider: { id: string; slug: string; profile: OrganisationProfile; standing: Standing }
}

/** A listing by its code or its id. */
export async function findListingWhole(db: Db, by: { code: string } | { id: string }): Promise<Listing | undefined> {
  const row = await db
    .selectFrom('listing')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select([
      'listing.id',
      'listing.code',
      'listing.state',
      'listing.sourceId',
      'listing.isDemo',
      'listing.firstListedAt',
      'listing_revision.number as revision',
      'listing_revision.content',
      'listing_revision.contentHash',
      'organisation.id as providerId',
      'organisation.slug',
      'organisation.profile',
      'organisation.standing',
    ])
    .where('code' in by ? 'listing.code' : 'listing.id', '=', 'code' in by ? by.code : by.id)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    isHarvested: row.sourceId !== null,
    isDemo: row.isDemo === 1,
    firstListedAt: row.firstListedAt,
    revision: row.revision,
    content: JSON.parse(row.content) as ListingContent,
    contentHash: row.contentHash,
    provider: {
      id: row.providerId,
      slug: row.slug,
      profile: JSON.parse(row.profile) as OrganisationProfile,
      standing: row.standing,
    },
  }
}

/** An accepted response to a demand of this buyer, and what was agreed on; undefined for any other. */
export async function findAgreedResponse(
  db: Db,
  { responseId, buyerId }: { responseId: string; buyerId: string },
): Promise<{ responseId: string; number: string; providerId: string; agreed: ResponseAgreed } | undefined> {
  const row = await db
    .selectFrom('response')
    .innerJoin('demand', 'demand.id', 'response.demandId')
    .select(['response.id', 'response.organisationId', 'response.agreed', 'demand.number'])
    .where('response.id', '=', responseId)
    .where('response.state', '=', 'accepted')
    .where('demand.organisationId', '=', buyerId)
    .executeTakeFirst()
  if (!row || row.agreed === null) return undefined
  return {
    responseId: row.id,
    number: row.number ?? '',
    providerId: row.organisationId,
    agreed: JSON.parse(row.agreed) as ResponseAgreed,
  }
}

/** The verified provider of a listing; undefined where it may not trade. */
export async function findProviderId(db: Db, listingId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select('listing.providerId')
    .where('listing.id', '=', listingId)
    .where('organisation.standing', '=', 'verified')
    .executeTakeFirst()
  return row?.providerId
}

import type { Db } from '#db/client.server.ts'
import { listCapabilities } from '#db/queries/capabilities.server.ts'
import { findOrganisationWork, type OrganisationWork } from '#db/queries/organisation-work.server.ts'
import type { Listing } from '#db/queries/request-listings.server.ts'
import { Refusal } from '../errors.ts'
import { consequencesOf, flagsOf } from '../grading/consequences.ts'

/** Why a listing cannot be asked for, as the key of a sentence; undefined where it can. */
export function whyNotRequestable(listing: Listing): string | undefined {
  if (listing.isHarvested) return 'listingHarvested'
  if (listing.state === 'suspended') return 'listingSuspended'
  if (listing.state !== 'listed') return 'listingNotListed'
  if (listing.provider.standing !== 'verified') return 'providerNotVerified'
  if (consequencesOf(listing.content.grade, flagsOf(listing.content)).deal.isRefused) return 'gradeRefused'
  return undefined
}

/** Why an organisation cannot buy a listing, as the key of a sentence; undefined where it can. */
export async function whyNotBuyer(
  db: Db,
  { organisation, listing }: { organisation: Pick<OrganisationWork, 'id' | 'standing'>; listing: Listing },
): Promise<string | undefined> {
  if (organisation.id === listing.provider.id) return 'ownListing'
  if (organisation.standing === 'suspended') return 'buyerSuspended'
  if (organisation.standing !== 'verified') return 'buyerNotVerified'
  const granted = await listCapabilities(db, organisation.id)
  const isBuyer = granted.some(({ capability, state }) => capability === 'BUYER' && state === 'granted')
  return isBuyer ? undefined : 'notBuyer'
}

/** Makes sure inside a transaction that this organisation can have this listing; gives the organisation. */
export async function requireBuyer(
  trx: Db,
  { organisationId, listing }: { organisationId: string; listing: Listing },
): Promise<OrganisationWork> {
  const organisation = await findOrganisationWork(trx, { id: organisationId })
  if (!organisation) throw new Refusal('not_found', 'notAllowed')
  const why = whyNotRequestable(listing) ?? (await whyNotBuyer(trx, { organisation, listing }))
  if (why) throw new Refusal('not_allowed', why)
  return organisation
}

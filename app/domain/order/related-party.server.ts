import type { Db } from '#db/client.server.ts'
import { listMailAddresses } from '#db/queries/members.server.ts'
import { countSharedMembers } from '#db/queries/opinions.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import { companyDomain, type RelatedFacts, type Relation, relationsBetween } from './related-party.ts'

/** Most members of a side whose addresses are compared. */
const mostMembers = 500

/** Why buyer and provider of a deal seem to belong together, as things are now; none where nothing speaks for it. */
export async function relationOf(
  db: Db,
  { buyerId, providerId }: { buyerId: string; providerId: string },
): Promise<Relation[]> {
  const [buyer, provider, sharedMembers] = await Promise.all([
    factsOf(db, buyerId),
    factsOf(db, providerId),
    countSharedMembers(db, buyerId, providerId),
  ])
  return relationsBetween(buyer, provider, { sharedMembers })
}

async function factsOf(db: Db, organisationId: string): Promise<RelatedFacts> {
  const organisation = await findOrganisationWork(db, { id: organisationId })
  const addresses = await listMailAddresses(db, organisationId, mostMembers)
  const domains = addresses.flatMap((address) => companyDomain(address) ?? [])
  const { creditCode, website } = organisation?.profile ?? {}
  return { creditCode, website, mailDomains: [...new Set(domains)] }
}

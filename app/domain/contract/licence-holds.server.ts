import type { Db } from '#db/client.server.ts'
import { findDeclared, type InTheWay, insertLicence, listInTheWay } from '#db/queries/contracts.server.ts'
import { Refusal } from '../errors.ts'
import type { OrderTerms } from '../order/order-terms.ts'
import { type Licence, licenceOf } from './exclusivity.ts'

/** What is to be licensed: terms on a listing, perhaps of an order that there is. */
export type WantedLicence = { listingId: string; orderId?: string; terms: OrderTerms; now: number }

/**
 * Signed licences that shut out what is wanted, or that it would shut out (rule R20): at most five. For warnings before
 * anything is signed; signing looks again.
 */
export async function findInTheWay(db: Db, wanted: WantedLicence): Promise<InTheWay[]> {
  const licence = await wantedLicence(db, wanted)
  return listInTheWay(db, { listingId: wanted.listingId, orderId: wanted.orderId, licence })
}

/**
 * Enters what a contract covers once both have signed it, inside the caller's transaction. Refuses with `licenceTaken` where
 * a licence stands in the way (rule R20); the database would refuse it, too.
 */
export async function holdLicence(
  trx: Db,
  { contractId, ...wanted }: WantedLicence & { contractId: string; orderId: string },
): Promise<void> {
  const { listingId, orderId } = wanted
  const licence = await wantedLicence(trx, wanted)
  const [other] = await listInTheWay(trx, { listingId, orderId, licence })
  if (other) throw new Refusal('not_allowed', other.isExclusive ? 'licenceTaken' : 'licenceNotFree')
  await insertLicence(trx, { contractId, orderId, listingId }, licence)
}

async function wantedLicence(db: Db, { listingId, terms, now }: WantedLicence): Promise<Licence> {
  const declared = await findDeclared(db, { listingId, revision: terms.listing.revision })
  return licenceOf(terms, { offered: declared?.content.terms?.purposes ?? [], from: now })
}

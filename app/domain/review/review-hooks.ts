import type { Db } from '#db/client.server.ts'
import type { Grade } from '../codes/grading.ts'
import type { RegistrationKind } from './review-lists.ts'

/** A listing, or a new revision of one, that has just been registered. */
export type RegisteredListing = {
  listingId: string
  code: string
  revision: number
  /** SHA-256 of the canonical content of the revision. */
  contentHash: string
  organisationId: string
  registration: RegistrationKind
  submissionId: string
  submissionNumber: string
  grade: Grade
  /** Whether it is in the catalogue: a revision of a listing that is. */
  isListed: boolean
  /** A person's id, or `system`. */
  actorId: string
  /** The public notice, first moment and last. */
  noticeFrom: number
  noticeUntil: number
  now: number
}

/** A listing that has just come into the catalogue, for the first time or again. */
export type ListedListing = {
  listingId: string
  code: string
  revision: number
  contentHash: string
  organisationId: string
  isFirst: boolean
  actorId: string
  now: number
}

/** A listing that has just been taken off the catalogue for good. */
export type DelistedListing = Omit<ListedListing, 'isFirst'> & { reason: string }

/**
 * What others do of it in the same transaction, such as issuing a certificate: it happens together or not at all. They must
 * not wait for network or files.
 */
export type ReviewHooks = {
  registered?: (trx: Db, listing: RegisteredListing) => Promise<void>
  listed?: (trx: Db, listing: ListedListing) => Promise<void>
  delisted?: (trx: Db, listing: DelistedListing) => Promise<void>
}

import { type Database, inTransaction } from '#db/client.server.ts'
import { findFreshness, upsertFreshness } from '#db/queries/freshness.server.ts'
import { findMembership } from '#db/queries/members.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { insistReviewer } from '../review/review-case.server.ts'
import type { ReviewHooks } from '../review/review-hooks.ts'
import type { ListingStep } from './listing-steps.ts'
import { openListing, takeListingStep } from './listing-steps-take.server.ts'

type Act = { actor: PersonActor; listingId: string; hooks?: ReviewHooks; now?: number }
type OwnAct = Act & { organisationId: string }
type Reasoned = { reason: string }

/**
 * Puts a registered listing into the catalogue (上架): the provider presses it. Refuses one without offer, with evidence that
 * has ended, without confirmed grade or passed compliance (rule R10), or whose zones have not approved.
 */
export async function listListing(database: Database, act: OwnAct): Promise<void> {
  await takeOwn(database, act, 'list')
}

/** Takes an own listing off the catalogue for good, with a reason; its page stays (rule R25). */
export async function delistListing(database: Database, act: OwnAct & Reasoned): Promise<void> {
  await takeOwn(database, act, 'delist')
}

/** Puts an own listing back that its provider had taken off; the same is asked of it as at first. */
export async function relistListing(database: Database, act: OwnAct): Promise<void> {
  await takeOwn(database, act, 'relist')
}

/** Takes a listing out of the catalogue for a while, with a reason that its page shows. */
export async function suspendListing(database: Database, act: Act & Reasoned): Promise<void> {
  await takeAsOperator(database, act, 'suspend')
}

/** Ends a suspension, with a reason. */
export async function reinstateListing(database: Database, act: Act & Reasoned): Promise<void> {
  await takeAsOperator(database, act, 'reinstate')
}

/** Takes any own listing of the exchange off the catalogue for good, with a reason. */
export async function delistByOperator(database: Database, act: Act & Reasoned): Promise<void> {
  await takeAsOperator(database, act, 'delist')
}

/** Puts a delisted listing back, whoever took it off. */
export async function relistByOperator(database: Database, act: Act): Promise<void> {
  await takeAsOperator(database, act, 'relistByOperator')
}

async function takeOwn(database: Database, act: OwnAct & Partial<Reasoned>, step: ListingStep): Promise<void> {
  const { actor, organisationId, now = Date.now() } = act
  insist(actor, 'listing.write', organisationId)
  await inTransaction(database.write, async (trx) => {
    const { role } = await requireRole(trx, { organisationId, actorId: actor.personId }, 'listing.write')
    const opened = await openListing(trx, { ...act, now })
    await takeListingStep(trx, opened, { ...act, step, by: role, actorId: actor.personId, now })
  })
}

async function takeAsOperator(database: Database, act: Act & Partial<Reasoned>, step: ListingStep): Promise<void> {
  const { actor, listingId, now = Date.now() } = act
  insistReviewer(actor)
  await inTransaction(database.write, async (trx) => {
    const opened = await openListing(trx, { listingId, now })
    const organisationId = opened.listing.organisation.id
    if (await findMembership(trx, { organisationId, personId: actor.personId }))
      throw new Refusal('not_allowed', 'ownSubmission')
    await takeListingStep(trx, opened, { ...act, step, by: 'operator', actorId: actor.personId, now })
    const mark = step === 'reinstate' ? await findFreshness(trx, listingId) : undefined
    // Reinstated by a person: it is not suspended for the same promised day again.
    if (mark?.suspendedAt != null) await upsertFreshness(trx, { ...mark, reinstatedAt: now })
  })
}

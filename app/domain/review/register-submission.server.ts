import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { findSubmission, type Submission, unlockDraft } from '#db/queries/submissions.server.ts'
import { findRound } from '#db/queries/submissions-rounds.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import type { ListingEntry } from '../listing/enter-listings.server.ts'
import { prepareSample } from '../sample/enter-sample.server.ts'
import { registerListing } from './register-listing.server.ts'
import { openCase, type ReviewCase } from './review-case.server.ts'
import type { ReviewHooks } from './review-hooks.ts'
import { takeStep } from './take-step.server.ts'
import { tellProvider } from './tell-review.server.ts'

export type Registration = {
  submissionId: string
  /** An operator; left out where the exchange does it at the end of the notice. */
  actor?: PersonActor
  filesDir: string
  hooks?: ReviewHooks
  now?: number
}

/** What was registered; `isRepeat` where it had been before. */
export type Registered = { listingId: string; isRepeat: boolean }

/**
 * Registers what has been in public notice to its end (登记): a new listing with its code, or a new revision of one, which
 * stays in the catalogue where it is there. Refuses while the notice runs or an objection waits (rule R22). Repeated, it finds
 * the first effect.
 */
export async function registerSubmission(database: Database, registration: Registration): Promise<Registered> {
  const { submissionId, actor, filesDir, hooks = {}, now = Date.now() } = registration
  if (actor && !may(actor, 'exchange.review')) throw new Refusal('not_found', 'notAllowed')
  const seen = await findSubmission(database.read, { id: submissionId })
  if (!seen) throw new Refusal('not_found', 'notAllowed')
  if (seen.state === 'registered' && seen.listingId !== null) return { listingId: seen.listingId, isRepeat: true }
  // The file comes first: none is written while the database waits. It is named by its content, so nothing is lost by it.
  const sample = await prepareRoundSample(database.read, seen, { filesDir, now })
  return inTransaction(database.write, async (trx) => {
    const actorId = actor?.personId ?? 'system'
    const opened = await openCase(trx, { submissionId, round: seen.round, actorId, now })
    const { submission } = opened
    if (submission.state === 'registered' && submission.listingId !== null)
      return { listingId: submission.listingId, isRepeat: true }
    const listingId = await register(trx, opened, { actorId, by: actor ? 'operator' : 'system', sample, hooks })
    return { listingId, isRepeat: false }
  })
}

async function register(
  trx: Db,
  opened: ReviewCase,
  taken: { actorId: string; by: 'operator' | 'system'; sample: ListingEntry['sample']; hooks: ReviewHooks },
): Promise<string> {
  const { submission, organisation, now } = opened
  const { actorId, by, sample, hooks } = taken
  // The step first: its guards hold whether there is anything to register.
  await takeStep(trx, opened, {
    step: 'register',
    by,
    actorId,
    set: { decidedAt: now, noticeUntil: submission.dueAt },
  })
  const listing = await registerListing(trx, opened, { actorId, sample, hooks })
  await unlockDraft(trx, { submissionId: submission.id, listingId: listing.listingId })
  await tellProvider(trx, { submission, slug: organisation.slug, what: 'registered', actorId, now })
  return listing.listingId
}

async function prepareRoundSample(
  db: Db,
  submission: Submission,
  { filesDir, now }: { filesDir: string; now: number },
): Promise<ListingEntry['sample']> {
  const round = await findRound(db, { submissionId: submission.id, number: submission.round })
  if (!round?.sample) return undefined
  const { format, rows } = round.sample
  return prepareSample({ filesDir, format, rows, dictionary: round.content.dictionary, now })
}

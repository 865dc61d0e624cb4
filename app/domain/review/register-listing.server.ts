import type { Db } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { deleteProposals } from '#db/queries/industry-suggestions.server.ts'
import { insertListings, updateListings } from '#db/queries/listing-rows.server.ts'
import { enqueueListings } from '#db/queries/match-queue.server.ts'
import { findOrganisation } from '#db/queries/organisations.server.ts'
import { linkRegistered } from '#db/queries/resource-history.server.ts'
import { moveSubmission } from '#db/queries/submissions.server.ts'
import { deleteSampleOf, findListingCase, type ListingCase } from '#db/queries/submissions-listing.server.ts'
import { Refusal } from '../errors.ts'
import { giveCodes, type ListingEntry, rowsOf } from '../listing/enter-listings.server.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { resumeWhereFresh } from '../listing/listing-steps-take.server.ts'
import type { ConfirmedGrade } from './grade-decision.ts'
import type { ReviewCase } from './review-case.server.ts'
import type { RegisteredListing, ReviewHooks } from './review-hooks.ts'

/** What is registered: what was handed in, with the grade as an operator confirmed it. */
export function registeredContent(content: ListingContent, grading: ConfirmedGrade): ListingContent {
  return { ...content, grade: grading.grade, gradeImpacts: grading.impacts }
}

/**
 * Writes the listing, or its new revision, of a submission that has just been registered, with event and the promise to the
 * search index; then what the hooks do. A new listing is known by its code and in no catalogue; one that is listed stays so.
 */
export async function registerListing(
  trx: Db,
  { submission, round, organisation, now }: ReviewCase,
  { actorId, sample, hooks }: { actorId: string; sample: ListingEntry['sample']; hooks: ReviewHooks },
): Promise<RegisteredListing> {
  const { grading } = submission
  const provider = await findOrganisation(trx, organisation.slug)
  if (!grading || !provider) throw new Refusal('not_allowed', 'gradeMissing')
  const known = submission.listingId === null ? undefined : await findListingCase(trx, submission.listingId)
  const entry: ListingEntry = {
    ...(known && { existing: existingOf(known) }),
    provider: { id: provider.id, profile: provider.profile },
    isDemo: known?.isDemo ?? provider.isDemo,
    content: registeredContent(round.content, grading),
    listedAt: now,
    ...(round.note && known && { change: { zh: round.note } }),
    ...(sample && { sample }),
    stays: known ?? { state: 'registered', delistedAt: null, delistReason: null },
  }
  const [code = ''] = await giveCodes(trx, [entry])
  const rows = rowsOf(entry, code, now)
  const { id: listingId } = rows.listing
  if (known) {
    await deleteProposals(trx, [listingId])
    await deleteSampleOf(trx, listingId)
    await updateListings(trx, [rows])
  } else {
    await insertListings(trx, [rows])
    const isKept = await moveSubmission(trx, {
      id: submission.id,
      from: 'registered',
      round: submission.round,
      set: { listingId },
    })
    if (!isKept) throw new Refusal('stale', 'stepMoved')
    if (submission.draftId !== null) await linkRegistered(trx, { draftId: submission.draftId, listingId })
  }
  const revision = rows.revisions.at(-1)
  const registered: RegisteredListing = {
    listingId,
    code,
    revision: revision?.number ?? 1,
    contentHash: revision?.contentHash ?? '',
    organisationId: organisation.id,
    registration: submission.registration,
    submissionId: submission.id,
    submissionNumber: submission.number,
    grade: grading.grade,
    isListed: known?.state === 'listed',
    actorId,
    noticeFrom: submission.noticeFrom ?? now,
    noticeUntil: submission.noticeUntil ?? now,
    now,
  }
  await insertEvents(trx, [
    {
      at: now,
      actor: actorId,
      action: known ? 'listing.revised' : 'listing.registered',
      subjectKind: 'listing',
      subjectId: listingId,
      detail: {
        code,
        revision: registered.revision,
        contentHash: registered.contentHash,
        submission: submission.number,
        grade: grading.grade,
      },
    },
  ])
  await enqueueListings(trx, { listingIds: [listingId], now })
  await hooks.registered?.(trx, registered)
  if (known) await resumeWhereFresh(trx, { listingId, hooks, now })
  return registered
}

function existingOf(known: ListingCase): NonNullable<ListingEntry['existing']> {
  const { id, code, liveRevision, createdAt, firstListedAt } = known
  // The sample belongs to the round: one that is not handed in again is gone.
  return { id, code, liveRevision, createdAt, firstListedAt, hasSample: false }
}

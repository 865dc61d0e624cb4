import type { Db } from '#db/client.server.ts'
import { insertEvents, listEventsOf } from '#db/queries/events.server.ts'
import { findFreshness, upsertFreshness } from '#db/queries/freshness.server.ts'
import { enqueueListings } from '#db/queries/match-queue.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import { findListingCase, type ListingCase, moveListing } from '#db/queries/submissions-listing.server.ts'
import { dayOf } from '../calendar/days.ts'
import { Refusal } from '../errors.ts'
import type { ListingNews } from '../notice/notice-detail.ts'
import { expiredOn, expiriesOf } from '../review/evidence.ts'
import type { ReviewHooks } from '../review/review-hooks.ts'
import { tellOfListing } from '../review/tell-review.server.ts'
import {
  canListingStep,
  failingListingGuard,
  type ListingFacts,
  type ListingStep,
  type ListingStepRule,
  type ListingStepTaker,
  listingSteps,
} from './listing-steps.ts'

/** How many of a listing's last events are looked at for who took it off the catalogue. */
const mostEvents = 50

export type TakenListingStep = {
  step: ListingStep
  by: ListingStepTaker
  actorId: string
  reason?: string
  hooks?: ReviewHooks
  now: number
}

/** Opens a listing with what guards look at. Refuses one there is not, or not of this organisation. */
export async function openListing(
  trx: Db,
  { listingId, organisationId, now }: { listingId: string; organisationId?: string; now: number },
): Promise<{ listing: ListingCase; facts: ListingFacts }> {
  const listing = await findListingCase(trx, listingId)
  if (!listing || (organisationId !== undefined && listing.organisation.id !== organisationId))
    throw new Refusal('not_found', 'notAllowed')
  const organisation = await findOrganisationWork(trx, { id: listing.organisation.id })
  const { content, registration, nextDueAt } = listing
  const mark = await findFreshness(trx, listingId)
  return {
    listing,
    facts: {
      isHarvested: listing.isHarvested,
      organisation: { standing: organisation?.standing ?? 'draft' },
      offers: content.offers.length,
      expired: expiredOn(dayOf(now), expiriesOf(content, registration?.evidence ?? [])),
      // What was entered as decided elsewhere has no registration here: what it declares stands.
      grade: (registration ? registration.grading?.grade : content.grade) ?? null,
      compliance: registration ? registration.compliance : 'passed',
      zonesOpen: registration ? content.zones.filter((zone) => !registration.zones.includes(zone)) : [],
      delistedBy: listing.state === 'delisted' ? await readDelistedBy(trx, listingId) : undefined,
      isFreshAgain:
        mark?.suspendedAt != null && mark.reinstatedAt === null && (nextDueAt === null || nextDueAt > mark.dueAt),
    },
  }
}

/**
 * Takes a step of the table inside the caller's transaction: guards, state by a conditional update, event, the promise to the
 * search index, the notice to the provider, and the hooks. Refuses what the table does not have and what a guard forbids.
 */
export async function takeListingStep(
  trx: Db,
  { listing, facts }: { listing: ListingCase; facts: ListingFacts },
  taken: TakenListingStep,
): Promise<void> {
  const { step, by, actorId, now, hooks = {} } = taken
  const rule: ListingStepRule = listingSteps[step]
  const reason = taken.reason?.trim()
  if (!canListingStep(step, listing.state, by)) throw new Refusal('stale', 'listingMoved')
  const missing = failingListingGuard(step, facts)
  if (missing !== undefined)
    throw new Refusal(
      'not_allowed',
      missing,
      missing === 'evidenceExpired' ? { field: facts.expired[0]?.place ?? '' } : {},
    )
  if (rule.needsReason && !reason) throw new Refusal('invalid', 'reasonMissing', { field: 'reason' })
  const isFirst = listing.firstListedAt === null
  const isMoved = await moveListing(trx, {
    id: listing.id,
    from: listing.state,
    set: {
      state: rule.to,
      // Shown on the page of what is not offered: since when, and why.
      delistedAt: rule.to === 'listed' ? null : now,
      delistReason: rule.to === 'listed' ? null : (reason ?? null),
      ...(rule.to === 'listed' &&
        isFirst && {
          firstListedAt: now,
          listedAt: now,
          card: JSON.stringify({ ...listing.card, listedAt: now }),
        }),
      updatedAt: Math.max(now, listing.updatedAt + 1),
    },
  })
  if (!isMoved) throw new Refusal('stale', 'listingMoved')
  const about = {
    listingId: listing.id,
    code: listing.code,
    revision: listing.liveRevision,
    contentHash: listing.contentHash,
    organisationId: listing.organisation.id,
    actorId,
    now,
  }
  await insertEvents(trx, [
    {
      at: now,
      actor: actorId,
      action: rule.event,
      subjectKind: 'listing',
      subjectId: listing.id,
      ...(reason && { reason }),
      ...(rule.rule !== undefined && { ruleId: rule.rule }),
      detail: {
        code: about.code,
        revision: about.revision,
        contentHash: about.contentHash,
        ...(rule.to === 'delisted' && { by: by === 'operator' ? 'operator' : 'provider' }),
      },
    },
  ])
  await enqueueListings(trx, { listingIds: [listing.id], now })
  await tellOfListing(trx, {
    listing: {
      id: listing.id,
      code: listing.code,
      title: listing.content.title,
      organisationId: listing.organisation.id,
      slug: listing.organisation.slug,
    },
    what: newsOf[step],
    actorId,
    occasion: `${step}:${now}`,
    now,
  })
  if (rule.event === 'listing.listed') await hooks.listed?.(trx, { ...about, isFirst })
  if (rule.to === 'delisted') await hooks.delisted?.(trx, { ...about, reason: reason ?? '' })
}

const newsOf: Record<ListingStep, ListingNews> = {
  list: 'listed',
  suspend: 'suspended',
  suspendOverdue: 'suspendedOverdue',
  reinstate: 'resumed',
  resumeFresh: 'resumed',
  delist: 'delisted',
  relist: 'listed',
  relistByOperator: 'listed',
}

/** Puts a listing back that was suspended for being out of date and no longer is; does nothing to any other. */
export async function resumeWhereFresh(
  trx: Db,
  { listingId, hooks, now }: { listingId: string; hooks: ReviewHooks; now: number },
): Promise<void> {
  const opened = await openListing(trx, { listingId, now })
  if (opened.listing.state !== 'suspended' || failingListingGuard('resumeFresh', opened.facts) !== undefined) return
  await takeListingStep(trx, opened, { step: 'resumeFresh', by: 'system', actorId: 'system', hooks, now })
  const mark = await findFreshness(trx, listingId)
  if (mark) await upsertFreshness(trx, { ...mark, reinstatedAt: now })
}

async function readDelistedBy(trx: Db, listingId: string): Promise<'provider' | 'operator'> {
  const events = await listEventsOf(trx, { kind: 'listing', id: listingId }, mostEvents)
  const last = events.find(({ action }) => action === 'listing.delisted')
  const by = last && (JSON.parse(last.detail) as { by?: string }).by
  return by === 'provider' ? 'provider' : 'operator'
}

import type { Db } from '#db/client.server.ts'
import { listCertificatesOf } from '#db/queries/certificates.server.ts'
import { findDraftOfListing } from '#db/queries/drafts.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { findOwnListing } from '#db/queries/own-listings.server.ts'
import { listSubmissionsOf } from '#db/queries/submissions.server.ts'
import { dayOf } from '../calendar/days.ts'
import { viewCertificateLines } from '../certificate/certificate-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { frequencies } from '../codes/content.ts'
import { grades } from '../codes/grading.ts'
import { localIndustries } from '../codes/industry.ts'
import { kinds } from '../codes/trade.ts'
import { freshnessOf, nextDue } from '../listing/freshness.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { isResolvable, type ListingState } from '../listing/listing-states.ts'
import { openListing } from '../listing/listing-steps-take.server.ts'
import { viewPlace } from '../review/place-view.ts'
import { readLimits } from '../review/review-case.server.ts'
import { isOpen } from '../review/review-steps.ts'
import { type Language, pickText } from '../text.ts'
import { type OwnListingView, offersOf } from './own-listing-view.ts'

/** Submissions and events that a page shows. */
const mostSubmissions = 10
const mostEvents = 50

const revisable: readonly ListingState[] = ['registered', 'listed', 'suspended']

/** A listing of an organisation as its members manage it; undefined where it has none of this code. */
export async function readOwnListing(
  db: Db,
  asked: { organisationId: string; code: string; language: Language; now: number },
): Promise<OwnListingView | undefined> {
  const { organisationId, code, language, now } = asked
  const own = await findOwnListing(db, { organisationId, code })
  if (!own) return undefined
  const { listing, facts } = await openListing(db, { listingId: own.id, organisationId, now })
  const [submissions, draftId, certificates, events, limits] = await Promise.all([
    listSubmissionsOf(db, { listingId: own.id }, mostSubmissions),
    findDraftOfListing(db, { listingId: own.id, organisationId }),
    listCertificatesOf(db, own.id),
    listEventsOf(db, { kind: 'listing', id: own.id }, mostEvents),
    readLimits(db),
  ])
  const { content, state } = listing
  const underWay = submissions.find((submission) => isOpen(submission.state))
  return {
    code,
    title: pickText(content.title, language) ?? { text: code, language },
    kind: labelOf(kinds, content.kind, language),
    ...(facts.grade && { grade: { code: facts.grade, label: labelOf(grades, facts.grade, language) } }),
    state,
    revision: listing.liveRevision,
    score: listing.card.disclosure,
    isPublic: isResolvable(listing),
    ...(listing.delistedAt !== null && {
      stopped: { at: listing.delistedAt, ...(listing.delistReason && { reason: listing.delistReason }) },
    }),
    offers: offersOf(state, facts),
    zonesOpen: facts.zonesOpen.map((zone) => labelOf(localIndustries, zone, language)),
    expired: facts.expired.map(({ place, expires }) => ({
      label: viewPlace(place, content, language).label,
      day: expires,
    })),
    canRevise: revisable.includes(state),
    ...((draftId || underWay) && {
      next: {
        ...(draftId && { draftId }),
        ...(underWay && { submission: { number: underWay.number, state: underWay.state } }),
      },
    }),
    freshness: viewFreshness(content, limits.overduePeriods, { language, now }),
    submissions: submissions.map(({ number, state: at, submittedAt }) => ({ number, state: at, submittedAt })),
    certificates: viewCertificateLines(certificates),
    history: events.map(({ action, at, reason, detail }) => {
      const { revision } = JSON.parse(detail) as { revision?: unknown }
      return { action, at, ...(reason && { reason }), ...(typeof revision === 'number' && { revision }) }
    }),
  }
}

function viewFreshness(
  { frequency, lastUpdated }: ListingContent,
  periods: number,
  { language, now }: { language: Language; now: number },
): OwnListingView['freshness'] {
  const updatedAt = lastUpdated === undefined ? undefined : Date.parse(lastUpdated)
  const due = nextDue(frequency, updatedAt)
  return {
    state: freshnessOf(frequency, updatedAt, now),
    ...(frequency && { frequency: labelOf(frequencies, frequency, language) }),
    ...(lastUpdated !== undefined && { updatedOn: lastUpdated }),
    ...(due !== undefined && { dueOn: dayOf(due) }),
    periods,
  }
}

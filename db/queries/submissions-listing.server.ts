import type { Updateable } from 'kysely'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import type { ListingState } from '#app/domain/listing/listing-states.ts'
import type { Evidence } from '#app/domain/review/evidence.ts'
import type { ConfirmedGrade } from '#app/domain/review/grade-decision.ts'
import type { ComplianceState } from '#app/domain/review/review-guards.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { changesOne } from '../one-row.ts'
import type { Schema } from '../schema.ts'

/** A listing as the steps that move it need it, with the registration its live revision rests on. */
export type ListingCase = {
  id: string
  code: string
  state: ListingState
  isHarvested: boolean
  isDemo: boolean
  liveRevision: number
  content: ListingContent
  contentHash: string
  card: ListingCard
  hasSample: boolean
  nextDueAt: number | null
  firstListedAt: number | null
  delistedAt: number | null
  delistReason: string | null
  createdAt: number
  updatedAt: number
  organisation: { id: string; slug: string; name: Text }
  /** None where it was entered as decided elsewhere. */
  registration:
    | { grading: ConfirmedGrade | undefined; compliance: ComplianceState; zones: string[]; evidence: Evidence[] }
    | undefined
}

/** A listing by its id, with the last submission that registered it. */
export async function findListingCase(db: Db, id: string): Promise<ListingCase | undefined> {
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
      'listing.liveRevision',
      'listing.card',
      'listing.hasSample',
      'listing.nextDueAt',
      'listing.firstListedAt',
      'listing.delistedAt',
      'listing.delistReason',
      'listing.createdAt',
      'listing.updatedAt',
      'listing_revision.content',
      'listing_revision.contentHash',
      'organisation.id as organisationId',
      'organisation.slug',
      'organisation.name',
    ])
    .where('listing.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const registered = await db
    .selectFrom('submission')
    .innerJoin('submission_round', (join) =>
      join
        .onRef('submission_round.submissionId', '=', 'submission.id')
        .onRef('submission_round.number', '=', 'submission.round'),
    )
    .select(['submission.grading', 'submission.compliance', 'submission.zones', 'submission_round.evidence'])
    .where('submission.listingId', '=', id)
    .where('submission.state', '=', 'registered')
    .orderBy('submission.decidedAt', 'desc')
    .orderBy('submission.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { sourceId, organisationId, slug, name, ...listing } = row
  return {
    ...listing,
    isHarvested: sourceId !== null,
    isDemo: row.isDemo === 1,
    hasSample: row.hasSample === 1,
    liveRevision: row.liveRevision ?? 1,
    content: JSON.parse(row.content) as ListingContent,
    card: JSON.parse(row.card) as ListingCard,
    organisation: { id: organisationId, slug, name: JSON.parse(name) as Text },
    registration: registered && {
      grading: registered.grading === null ? undefined : (JSON.parse(registered.grading) as ConfirmedGrade),
      compliance: registered.compliance,
      zones: JSON.parse(registered.zones) as string[],
      evidence: JSON.parse(registered.evidence) as Evidence[],
    },
  }
}

/** Moves a listing only if it is still where the caller saw it; false means somebody else moved it first. */
export function moveListing(
  trx: Db,
  move: { id: string; from: ListingState; set: Updateable<Schema['listing']> },
): Promise<boolean> {
  return changesOne(trx.updateTable('listing').set(move.set).where('id', '=', move.id).where('state', '=', move.from))
}

/** Takes the sample of a listing away, before another is entered or because the new revision has none. */
export async function deleteSampleOf(trx: Db, listingId: string): Promise<void> {
  await trx.deleteFrom('sample').where('listingId', '=', listingId).execute()
}

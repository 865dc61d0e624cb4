import type { Insertable, Updateable } from 'kysely'
import type { ComplaintState } from '#app/domain/complaint/complaint-steps.ts'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { ListingState } from '#app/domain/listing/listing-states.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { OpinionTables } from '../tables/opinions.ts'

type Row = OpinionTables['complaint']

export type Complaint = Row & {
  listing: { code: string; title: Text; state: ListingState }
  provider: { slug: string; name: Text }
  /** Who complains: the name of the person, and of the organisation in whose name it is. */
  complainant: { name: string; organisation: Text | undefined }
}

/** Which complaints the operators look for: those that wait, or those in one state. */
export type ComplaintFilter = 'open' | ComplaintState

/** Where a page of the queue begins: after this line. */
export type ComplaintKey = { dueAt: number; id: string }

/** Keeps a complaint; false where the person has one about this listing that is not decided. */
export function insertComplaint(trx: Db, complaint: Insertable<Row>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('complaint')
      .values(complaint)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** One complaint by its number. */
export async function findComplaint(db: Db, number: string): Promise<Complaint | undefined> {
  const row = await complaints(db).where('complaint.number', '=', number).executeTakeFirst()
  return row && readComplaint(row)
}

/** One complaint of a person, by its id. */
export async function findOwnComplaint(
  db: Db,
  { id, personId }: { id: string; personId: string },
): Promise<Complaint | undefined> {
  const row = await complaints(db)
    .where('complaint.id', '=', id)
    .where('complaint.personId', '=', personId)
    .executeTakeFirst()
  return row && readComplaint(row)
}

/** A person's complaints about one listing, the newest first; at most twenty. */
export async function listOwnComplaints(
  db: Db,
  { listingId, personId }: { listingId: string; personId: string },
): Promise<Complaint[]> {
  const rows = await complaints(db)
    .where('complaint.personId', '=', personId)
    .where('complaint.listingId', '=', listingId)
    .orderBy('complaint.filedAt', 'desc')
    .limit(20)
    .execute()
  return rows.map(readComplaint)
}

/** Complaints about listings of a provider that the exchange took up, the newest first, from before this one on. */
export async function listComplaintsAgainst(
  db: Db,
  { providerId, before, limit }: { providerId: string; before?: { filedAt: number; id: string }; limit: number },
): Promise<Complaint[]> {
  const query = complaints(db)
    .where('complaint.providerId', '=', providerId)
    .where('complaint.acceptedAt', 'is not', null)
  const rows = await pageBy(query, 'complaint.filedAt', 'complaint.id', {
    order: 'desc',
    after: before && [before.filedAt, before.id],
    limit,
  }).execute()
  return rows.map(readComplaint)
}

/** One page of the operators' queue: what waits with the least time left first, what is decided with the newest first. */
export async function listComplaintQueue(
  db: Db,
  { filter, after, limit }: { filter: ComplaintFilter; after?: ComplaintKey; limit: number },
): Promise<Complaint[]> {
  const isSettled = filter === 'upheld' || filter === 'dismissed'
  const query = complaints(db).where((eb) =>
    filter === 'open' ? eb('complaint.isOpen', '=', 1) : eb('complaint.state', '=', filter),
  )
  const direction = isSettled ? 'desc' : 'asc'
  const rows = await pageBy(query, 'complaint.dueAt', 'complaint.id', {
    order: direction,
    after: after && [after.dueAt, after.id],
    limit,
  }).execute()
  return rows.map(readComplaint)
}

/** How many complaints wait, by state. */
export async function countOpenComplaints(db: Db): Promise<Map<ComplaintState, number>> {
  const rows = await db
    .selectFrom('complaint')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('isOpen', '=', 1)
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state, Number(count)]))
}

/** When a person filed complaints since then, the oldest first; at most `most`. */
export async function listComplaintTimes(
  db: Db,
  { personId, since, most }: { personId: string; since: number; most: number },
): Promise<number[]> {
  const rows = await db
    .selectFrom('complaint')
    .select('filedAt')
    .where('personId', '=', personId)
    .where('filedAt', '>', since)
    .orderBy('filedAt')
    .limit(most)
    .execute()
  return rows.map(({ filedAt }) => filedAt)
}

/** How many complaints about a listing were upheld since then. */
export async function countUpheld(db: Db, { listingId, since }: { listingId: string; since: number }): Promise<number> {
  const { count } = await db
    .selectFrom('complaint')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('listingId', '=', listingId)
    .where('state', '=', 'upheld')
    .where('decidedAt', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Moves a complaint only if it is still as the caller saw it; false means somebody else moved it first. */
export function moveComplaint(
  trx: Db,
  move: { id: string; from: ComplaintState; seen: number; set: Updateable<Row> },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('complaint')
      .set(move.set)
      .where('id', '=', move.id)
      .where('state', '=', move.from)
      .where('updatedAt', '=', move.seen),
  )
}

/** A listing as a complaint about it needs it, by its code. */
export async function findComplainedListing(
  db: Db,
  code: string,
): Promise<
  | {
      id: string
      code: string
      state: ListingState
      isHarvested: boolean
      revision: number
      title: Text
      provider: { id: string; slug: string; name: Text }
    }
  | undefined
> {
  const row = await db
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select([
      'listing.id',
      'listing.code',
      'listing.state',
      'listing.sourceId',
      'listing.liveRevision',
      'listing.card',
      'organisation.id as providerId',
      'organisation.slug',
      'organisation.name',
    ])
    .where('listing.code', '=', code)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      code: row.code,
      state: row.state,
      isHarvested: row.sourceId !== null,
      revision: row.liveRevision ?? 1,
      title: (JSON.parse(row.card) as ListingCard).title,
      provider: { id: row.providerId, slug: row.slug, name: JSON.parse(row.name) as Text },
    }
  )
}

function complaints(db: Db) {
  return db
    .selectFrom('complaint')
    .innerJoin('listing', 'listing.id', 'complaint.listingId')
    .innerJoin('organisation as provider', 'provider.id', 'complaint.providerId')
    .innerJoin('person', 'person.id', 'complaint.personId')
    .leftJoin('organisation as own', 'own.id', 'complaint.organisationId')
    .selectAll('complaint')
    .select([
      'listing.code as listingCode',
      'listing.card as listingCard',
      'listing.state as listingState',
      'provider.slug as providerSlug',
      'provider.name as providerName',
      'person.name as personName',
      'own.name as ownName',
    ])
}

function readComplaint({
  listingCode,
  listingCard,
  listingState,
  providerSlug,
  providerName,
  personName,
  ownName,
  ...row
}: Row & {
  listingCode: string
  listingCard: string
  listingState: ListingState
  providerSlug: string
  providerName: string
  personName: string
  ownName: string | null
}): Complaint {
  return {
    ...row,
    listing: {
      code: listingCode,
      title: (JSON.parse(listingCard) as ListingCard).title,
      state: listingState,
    },
    provider: { slug: providerSlug, name: JSON.parse(providerName) as Text },
    complainant: { name: personName, organisation: ownName === null ? undefined : (JSON.parse(ownName) as Text) },
  }
}

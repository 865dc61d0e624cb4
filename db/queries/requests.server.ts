import type { Insertable, Selectable, Updateable } from 'kysely'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import { RequestContent } from '#app/domain/request/request-content.ts'
import type { RequestState } from '#app/domain/request/request-states.ts'
import type { RequestSide } from '#app/domain/request/request-steps.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { OrderTables } from '../tables/orders.ts'

type Row = Selectable<OrderTables['request']>

/** A request with both sides and what it is about. */
export type AccessRequest = Omit<Row, 'content'> & {
  content: RequestContent
  listing: { code: string; title: Text }
  buyer: { slug: string; name: Text }
  provider: { slug: string; name: Text }
}

/** Which requests a list holds: those of which something can still come, or those in one state. */
export type RequestFilter = 'open' | RequestState

/** Keeps a new request; false where the buyer has an open one about the listing, or where it is there already. */
export function insertRequest(trx: Db, request: Insertable<OrderTables['request']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('request')
      .values(request)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** A request by its number or its id. */
export async function findRequest(db: Db, by: { number: string } | { id: string }): Promise<AccessRequest | undefined> {
  const row = await requestRows(db)
    .where('number' in by ? 'request.number' : 'request.id', '=', 'number' in by ? by.number : by.id)
    .executeTakeFirst()
  return row && readRequest(row)
}

/** The request of a buyer about a listing of which something can still come. */
export async function findOpenRequest(
  db: Db,
  { listingId, buyerId }: { listingId: string; buyerId: string },
): Promise<{ id: string; number: string } | undefined> {
  return db
    .selectFrom('request')
    .select(['id', 'number'])
    .where('listingId', '=', listingId)
    .where('buyerId', '=', buyerId)
    .where('isOpen', '=', 1)
    .executeTakeFirst()
}

/** Requests of one side, the last changed first. */
export async function listRequests(
  db: Db,
  asked: {
    side: RequestSide
    organisationId: string
    filter: RequestFilter
    after?: { updatedAt: number; id: string }
    limit: number
  },
): Promise<AccessRequest[]> {
  const { side, filter, after } = asked
  let query = requestRows(db).where(
    side === 'buyer' ? 'request.buyerId' : 'request.providerId',
    '=',
    asked.organisationId,
  )
  query = filter === 'open' ? query.where('request.isOpen', '=', 1) : query.where('request.state', '=', filter)
  const rows = await pageBy(query, 'request.updatedAt', 'request.id', {
    order: 'desc',
    after: after && [after.updatedAt, after.id],
    limit: asked.limit,
  }).execute()
  return rows.map(readRequest)
}

/** Open requests of which the time is over and whoever is waited for was not told so, the longest over first. */
export async function listOverdueRequests(
  db: Db,
  { now, limit }: { now: number; limit: number },
): Promise<AccessRequest[]> {
  const rows = await requestRows(db)
    .where('request.isOpen', '=', 1)
    .where('request.dueAt', '<', now)
    .where(({ or, eb }) =>
      or([eb('request.toldDueAt', 'is', null), eb('request.toldDueAt', '!=', eb.ref('request.dueAt'))]),
    )
    .orderBy('request.dueAt')
    .limit(limit)
    .execute()
  return rows.map(readRequest)
}

/** Open requests that nobody moved since a moment, the longest first. */
export async function listStaleRequests(
  db: Db,
  { before, limit }: { before: number; limit: number },
): Promise<AccessRequest[]> {
  const rows = await requestRows(db)
    .where('request.isOpen', '=', 1)
    .where('request.updatedAt', '<', before)
    .orderBy('request.updatedAt')
    .limit(limit)
    .execute()
  return rows.map(readRequest)
}

/** Changes a request that is still as it was seen; false where it is not. */
export function moveRequest(
  trx: Db,
  move: { id: string; from: RequestState; seen: number; set: Updateable<OrderTables['request']> },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('request')
      .set(move.set)
      .where('id', '=', move.id)
      .where('state', '=', move.from)
      .where('updatedAt', '=', move.seen),
  )
}

/** The order that anybody may have at once and a buyer has of a listing, while something is left of it. */
export async function findFreeOrder(
  db: Db,
  { listingId, buyerId }: { listingId: string; buyerId: string },
): Promise<string | undefined> {
  const rows = await db
    .selectFrom('trade_order')
    .innerJoin('request', 'request.id', 'trade_order.requestId')
    .select(['trade_order.number', 'trade_order.terms'])
    .where('trade_order.listingId', '=', listingId)
    .where('trade_order.buyerId', '=', buyerId)
    .where('trade_order.state', 'in', ['contracting', 'paying', 'delivering', 'inspecting', 'completed'])
    .orderBy('trade_order.createdAt', 'desc')
    .limit(20)
    .execute()
  return rows.find(({ terms }) => (JSON.parse(terms) as { isUnconditional: boolean }).isUnconditional)?.number
}

function requestRows(db: Db) {
  return db
    .selectFrom('request')
    .innerJoin('listing', 'listing.id', 'request.listingId')
    .innerJoin('organisation as buyer', 'buyer.id', 'request.buyerId')
    .innerJoin('organisation as provider', 'provider.id', 'request.providerId')
    .selectAll('request')
    .select([
      'listing.code',
      'listing.card',
      'buyer.slug as buyerSlug',
      'buyer.name as buyerName',
      'provider.slug as providerSlug',
      'provider.name as providerName',
    ])
}

function readRequest(row: Awaited<ReturnType<ReturnType<typeof requestRows>['execute']>>[number]): AccessRequest {
  const { content, code, card, buyerSlug, buyerName, providerSlug, providerName, ...request } = row
  return {
    ...request,
    content: RequestContent.parse(JSON.parse(content)),
    listing: { code, title: (JSON.parse(card) as ListingCard).title },
    buyer: { slug: buyerSlug, name: JSON.parse(buyerName) as Text },
    provider: { slug: providerSlug, name: JSON.parse(providerName) as Text },
  }
}

import type { Insertable, Selectable, Updateable } from 'kysely'
import type { DeliveryMode } from '#app/domain/codes/trade.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { GatewayTables } from '../tables/gateway.ts'

type Row = GatewayTables['gateway_endpoint']
export type Endpoint = Omit<Selectable<Row>, 'methods' | 'paths'> & { methods: string[]; paths: string[] }

/** Where the calls of a listing go. */
export async function findEndpoint(db: Db, listingId: string): Promise<Endpoint | undefined> {
  const row = await db.selectFrom('gateway_endpoint').selectAll().where('listingId', '=', listingId).executeTakeFirst()
  return row && { ...row, methods: JSON.parse(row.methods) as string[], paths: JSON.parse(row.paths) as string[] }
}

/** Keeps an endpoint; false where the listing has one. */
export function insertEndpoint(trx: Db, row: Insertable<Row>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('gateway_endpoint')
      .values(row)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** Changes an endpoint that is still as it was seen; false where it is not. */
export function changeEndpoint(trx: Db, change: { id: string; seen: number; set: Updateable<Row> }): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('gateway_endpoint')
      .set(change.set)
      .where('id', '=', change.id)
      .where('updatedAt', '=', change.seen),
  )
}

/** A listing of a provider, by its code. */
export async function findOwnListing(
  db: Db,
  asked: { code: string; providerId: string },
): Promise<{ id: string; code: string; title: Text } | undefined> {
  const row = await db
    .selectFrom('listing')
    .select(['id', 'code', 'card'])
    .where('code', '=', asked.code)
    .where('providerId', '=', asked.providerId)
    .where('sourceId', 'is', null)
    .executeTakeFirst()
  return row && { id: row.id, code: row.code, title: titleIn(row.card) }
}

/** Listings of a provider that are delivered by one of these ways, with what is set up for each; the newest first. */
export async function listServedListings(
  db: Db,
  asked: { providerId: string; modes: readonly DeliveryMode[]; limit: number },
) {
  const rows = await db
    .selectFrom('listing')
    .leftJoin('gateway_endpoint as endpoint', 'endpoint.listingId', 'listing.id')
    .leftJoin('query_table', 'query_table.listingId', 'listing.id')
    .select(['listing.code', 'listing.card', 'endpoint.state as endpoint', 'query_table.state as table'])
    .select((eb) =>
      eb
        .selectFrom('entitlement')
        .select(eb.fn.countAll<number>().as('n'))
        .whereRef('entitlement.listingId', '=', 'listing.id')
        .where('entitlement.state', '=', 'active')
        .where('entitlement.mode', 'in', asked.modes)
        .as('rights'),
    )
    .where('listing.providerId', '=', asked.providerId)
    .where('listing.sourceId', 'is', null)
    .where(({ exists, selectFrom, or, eb }) =>
      or([
        exists(
          selectFrom('listing_code')
            .select('listing_code.code')
            .whereRef('listing_code.listingId', '=', 'listing.id')
            .where('listing_code.list', '=', 'delivery')
            .where('listing_code.code', 'in', asked.modes),
        ),
        eb('endpoint.id', 'is not', null),
        eb('query_table.id', 'is not', null),
      ]),
    )
    .orderBy('listing.createdAt', 'desc')
    .orderBy('listing.id', 'desc')
    .limit(asked.limit)
    .execute()
  return rows.map(({ card, rights, ...row }) => ({ ...row, title: titleIn(card), rights: Number(rights) }))
}

/** Rights to a listing by these ways of delivery, the newest first, with the buyer's name; at most `limit`. */
export async function listListingRights(
  db: Db,
  asked: { listingId: string; modes: readonly DeliveryMode[]; limit: number },
) {
  const rows = await db
    .selectFrom('entitlement')
    .innerJoin('organisation', 'organisation.id', 'entitlement.buyerId')
    .select([
      'entitlement.id',
      'entitlement.number',
      'entitlement.state',
      'entitlement.startsAt',
      'entitlement.endsAt',
      'entitlement.quota',
      'entitlement.used',
      'organisation.name as buyer',
    ])
    .where('entitlement.listingId', '=', asked.listingId)
    .where('entitlement.mode', 'in', asked.modes)
    .orderBy('entitlement.createdAt', 'desc')
    .orderBy('entitlement.id', 'desc')
    .limit(asked.limit)
    .execute()
  return rows.map((row) => ({ ...row, buyer: JSON.parse(row.buyer) as Text }))
}

/** Numbers and ids of orders of a listing that wait to be delivered by this way; the first first. */
export async function listWaitingOrderIds(
  db: Db,
  asked: { listingId: string; mode: DeliveryMode; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('trade_order')
    .innerJoin('entitlement', 'entitlement.orderId', 'trade_order.id')
    .select('trade_order.id')
    .where('trade_order.listingId', '=', asked.listingId)
    .where('trade_order.state', '=', 'delivering')
    .where('entitlement.mode', '=', asked.mode)
    .orderBy('trade_order.createdAt')
    .limit(asked.limit)
    .execute()
  return rows.map(({ id }) => id)
}

function titleIn(card: string): Text {
  return (JSON.parse(card) as { title: Text }).title
}

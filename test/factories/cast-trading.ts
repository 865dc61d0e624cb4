import { startOrder } from '#app/domain/order/advance-order.server.ts'
import type { Db } from '#db/client.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import type { Player } from './cast.ts'
import { type CastGateway, insertCastGateway } from './cast-gateway.ts'
import type { MadeOrganisation } from './organisations.ts'
import { insertTradeOrder, type Trader } from './trading.ts'

/** What is traded in a cast. */
export type CastTrading = {
  /** Number of an order of the first organisation at the second, the contract of which waits for both. */
  order: string
  /** Number of a right of the first organisation to files of the second. */
  files: string
  gateway: CastGateway
}

type Side = MadeOrganisation & { by: Player; listing: string }

/** Makes it. */
export async function insertCastTrading(trx: Db, { own, other }: { own: Side; other: Side }): Promise<CastTrading> {
  const listing = await trx
    .selectFrom('listing')
    .innerJoin('listing_revision', 'listing_revision.listingId', 'listing.id')
    .select(['listing.id', 'listing.code', 'listing_revision.number as revision'])
    .where('listing.code', '=', other.listing)
    .executeTakeFirstOrThrow()
  const sides = { provider: traderOf(other), buyer: traderOf(own), listed: { ...listing, listedAt: 0 } }
  const now = Date.now()
  const { number } = await insertTradeOrder(trx, sides, { now })
  const price = { cents: 0, currency: 'CNY', feeBasisPoints: 0 }
  const free = await insertTradeOrder(trx, sides, { terms: { price }, now })
  await startOrder(trx, free, now)
  const right = await findEntitlementOfOrder(trx, free.id)
  return { order: number, files: right?.number ?? '', gateway: await insertCastGateway(trx, sides, now) }
}

/** Whoever acts for a side acts in each role of it. */
function traderOf({ by, ...side }: Side): Trader {
  const { actor } = by
  if (actor.kind !== 'person') throw new Error('Only people trade')
  return { ...side, owner: actor, editor: actor, finance: actor, viewer: actor }
}

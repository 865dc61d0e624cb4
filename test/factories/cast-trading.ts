import type { Db } from '#db/client.server.ts'
import type { Player } from './cast.ts'
import type { MadeOrganisation } from './organisations.ts'
import { insertTradeOrder, type Trader } from './trading.ts'

/** What is traded in a cast. */
export type CastTrading = {
  /** Number of an order of the first organisation at the second, the contract of which waits for both. */
  order: string
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
  const { number } = await insertTradeOrder(trx, sides, { now: Date.now() })
  return { order: number }
}

/** Whoever acts for a side acts in each role of it. */
function traderOf({ by, ...side }: Side): Trader {
  const { actor } = by
  if (actor.kind !== 'person') throw new Error('Only people trade')
  return { ...side, owner: actor, editor: actor, finance: actor, viewer: actor }
}

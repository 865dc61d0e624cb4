import { v7 as newId } from 'uuid'
import type { linkToken } from '#app/domain/delivery/delivery-links.server.ts'
import { afterSigned, startOrder } from '#app/domain/order/advance-order.server.ts'
import { transferReference } from '#app/domain/payment/payment-reference.ts'
import { orderPeriod } from '#app/domain/payment/payment-states.ts'
import type { Exchange } from '#app/exchange.server.ts'
import type { Db } from '#db/client.server.ts'
import { insertDeliveryDownload } from '#db/queries/delivery-downloads.server.ts'
import { insertDeliveryFile } from '#db/queries/delivery-files.server.ts'
import { insertDeliverySet } from '#db/queries/delivery-sets.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { insertFitTest } from '#db/queries/fit-tests.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { insertPayment } from '#db/queries/payments.server.ts'
import type { Player } from './cast.ts'
import { type CastAfterTrade, insertCastAfterTrade } from './cast-after-trade.ts'
import { type CastBilling, insertCastBilling } from './cast-billing.ts'
import { type CastGateway, insertCastGateway } from './cast-gateway.ts'
import type { MadeOrganisation } from './organisations.ts'
import { insertTradeOrder, type Trade, type Trader } from './trading.ts'

/** What is traded in a cast. */
export type CastTrading = {
  /** Number of an order of the first organisation at the second, the contract of which waits for both. */
  order: string
  /** Number of a right of the first organisation to files of the second. */
  files: string
  /** A link to a file of that right, which is over. */
  link: Parameters<typeof linkToken>[1]
  gateway: CastGateway
  billing: CastBilling
  after: CastAfterTrade
  /** Number of an order of the first organisation that waits to be paid, and a payment of another one. */
  toPay: string
  payment: string
  /** Id of a fit test of the first organisation on a listing of the second. */
  fitTest: string
}

type Side = MadeOrganisation & { by: Player; listing: string }

/** Makes it. */
export async function insertCastTrading(
  trx: Db,
  exchange: Exchange,
  { own, other }: { own: Side; other: Side },
): Promise<CastTrading> {
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
  const [toPay, paying] = [await insertTradeOrder(trx, sides, { now }), await insertTradeOrder(trx, sides, { now })]
  for (const order of [toPay, paying]) await afterSigned(trx, order, now)
  return {
    order: number,
    files: right?.number ?? '',
    link: await insertLink(trx, sides, { entitlementId: right?.id ?? '', now }),
    gateway: await insertCastGateway(trx, sides, now),
    billing: await insertCastBilling(trx, sides, now),
    after: await insertCastAfterTrade(trx, exchange, { sides, now }),
    toPay: toPay.number,
    payment: await insertTransferPayment(trx, paying, now),
    fitTest: await insertTest(trx, sides, now),
  }
}

/** A link that is over, to a file of a released set. */
async function insertLink(
  trx: Db,
  { provider, buyer, listed }: Pick<Trade, 'provider' | 'buyer' | 'listed'>,
  { entitlementId, now }: { entitlementId: string; now: number },
): Promise<CastTrading['link']> {
  const [id, setId, fileId] = [newId(), newId(), newId()]
  const personId = provider.owner.personId
  await insertDeliverySet(trx, {
    ...{ id: setId, listingId: listed.id, providerId: provider.organisationId, revision: listed.revision, number: 1 },
    ...{ state: 'released' as const, isMarked: 0, unmarkedReason: '测试', untouched: '[]', note: null },
    ...{ createdBy: personId, createdAt: now, releasedBy: personId, releasedAt: now, updatedAt: now },
  })
  await insertDeliveryFile(trx, {
    ...{
      id: fileId,
      setId,
      fileName: 'a.csv',
      mediaType: 'text/csv',
      kind: null,
      bytes: 1,
      sha256: '0'.repeat(64),
    },
    ...{ blocks: '0'.repeat(64), carriers: '[]', unmarked: null, uploadedBy: personId, uploadedAt: now },
  })
  const link = { id, entitlementId, fileId, buyerId: buyer.organisationId, expiresAt: now - 1 }
  await insertDeliveryDownload(trx, {
    ...link,
    ...{ copyId: null, personId: buyer.owner.personId, issuedAt: now - 2, countedAt: null, damagedAt: null },
  })
  return link
}

/** A fit test that waits for its turn; gives its id. */
async function insertTest(
  trx: Db,
  { provider, buyer, listed }: { provider: Trader; buyer: Trader; listed: { id: string } },
  now: number,
): Promise<string> {
  const id = newId()
  await insertFitTest(trx, {
    ...{ id, listingId: listed.id, providerId: provider.organisationId, buyerId: buyer.organisationId },
    ...{ createdBy: buyer.owner.personId, checks: JSON.stringify([{ kind: 'rows', least: 100 }]) },
    ...{ state: 'waiting', attempts: 0, createdAt: now },
  })
  return id
}

/** A payment by bank transfer that waits for its money; gives its id. */
async function insertTransferPayment(trx: Db, order: Order, now: number): Promise<string> {
  const id = newId()
  await insertPayment(trx, {
    id,
    orderId: order.id,
    period: orderPeriod,
    method: 'transfer',
    state: 'open',
    isOpen: 1,
    amountCents: order.totalCents,
    currency: order.currency,
    reference: transferReference(order.number, orderPeriod, 1),
    createdAt: now,
    updatedAt: now,
  })
  return id
}

/** Whoever acts for a side acts in each role of it. */
function traderOf({ by, ...side }: Side): Trader {
  const { actor } = by
  if (actor.kind !== 'person') throw new Error('Only people trade')
  return { ...side, owner: actor, editor: actor, finance: actor, viewer: actor }
}

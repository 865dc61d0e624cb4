import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { listDeliveryUploads } from '#db/queries/delivery-files.server.ts'
import {
  changeDeliverySet,
  type DeliverySet,
  listDeliverySets,
  listHolders,
  listRevisionContents,
  listWaitingOrderIds,
} from '#db/queries/delivery-sets.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { Refusal } from '../errors.ts'
import { notifyEach } from '../notice/notify.server.ts'
import { deliverOrder } from '../order/advance-order.server.ts'
import { OrderTerms } from '../order/order-terms.ts'
import { fileModes } from './delivery-rules.ts'
import { hasFiles, openOwnSet, recordSet, type SetAct } from './delivery-set.server.ts'
import { setsOfRight } from './right-sets.server.ts'

/** Orders that one release delivers, and holders it tells, at most. */
const mostOrders = 500
const holdersAtOnce = 200
const mostHolderPages = 25

/**
 * Releases a set: it never changes again, orders that wait for it are delivered, and whoever has a right that comes with it is told; all in one
 * transaction. Gives how many orders were delivered.
 */
export async function releaseSet(database: Database, act: SetAct): Promise<number> {
  const { actor, now = Date.now() } = act
  return inTransaction(database.write, async (trx) => {
    const set = await openOwnSet(trx, act)
    if (!(await hasFiles(trx, set.id))) throw new Refusal('invalid', 'setEmpty')
    if ((await listDeliveryUploads(trx, set.id, 1)).length > 0) throw new Refusal('not_allowed', 'uploadUnderWay')
    const released = { state: 'released' as const, releasedAt: now, releasedBy: actor.personId, updatedAt: now }
    if (!(await changeDeliverySet(trx, set.id, released))) throw new Refusal('stale', 'setMoved')
    const { number, revision } = set
    await recordSet(trx, act, 'delivery.released', { id: set.id, number, revision, isMarked: set.isMarked })
    const delivered = await deliverWaiting(trx, set, { actorId: actor.personId, now })
    await tellHolders(trx, { ...set, ...released }, now)
    return delivered
  })
}

async function deliverWaiting(
  trx: Db,
  { listingId }: DeliverySet,
  by: { actorId: string; now: number },
): Promise<number> {
  let delivered = 0
  for (const id of await listWaitingOrderIds(trx, listingId, mostOrders)) {
    const order = await findOrderById(trx, id)
    const entitlement = order && (await findEntitlementOfOrder(trx, id))
    if (!entitlement || !fileModes.includes(entitlement.mode)) continue
    const { updates } = order.terms
    if ((await setsOfRight(trx, entitlement, updates)).length === 0) continue
    await deliverOrder(trx, order, by)
    delivered++
  }
  return delivered
}

/** Tells those who had files of the listing before that there are new ones; the others hear of their order. */
async function tellHolders(trx: Db, set: DeliverySet, now: number): Promise<void> {
  const earlier = (await listDeliverySets(trx, { listingId: set.listingId, state: 'released', limit: 2 })).length > 1
  if (!earlier) return
  const [content] = await listRevisionContents(trx, set.listingId, [set.revision])
  const { title } = JSON.parse(content?.content ?? '{"title":{}}') as { title: unknown }
  let after: string | undefined
  for (let page = 0; page < mostHolderPages; page++) {
    const holders = await listHolders(trx, {
      ...{ listingId: set.listingId, now, limit: holdersAtOnce },
      ...(after !== undefined && { after }),
    })
    after = holders.at(-1)?.id
    for (const { id, number, buyerId, slug, revision, terms } of holders) {
      const { updates } = OrderTerms.parse(JSON.parse(terms))
      if (set.revision > revision && !updates) continue
      const personIds = await listMemberIds(trx, buyerId, ['owner', 'editor'], holdersAtOnce)
      await notifyEach(trx, [
        {
          kind: 'delivery.files',
          personIds,
          occasion: `delivery:${set.id}:${id}`,
          detail: { number, title: JSON.stringify(title), version: String(set.number) },
          path: `/my/organisations/${slug}/entitlements/${number}/files`,
          now,
        },
      ])
    }
    if (holders.length < holdersAtOnce) return
  }
}

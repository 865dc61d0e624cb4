import { v7 as newId } from 'uuid'
import type { DeliveryMode } from '#app/domain/codes/trade.ts'
import { startOrder } from '#app/domain/order/advance-order.server.ts'
import type { Db } from '#db/client.server.ts'
import { findTask, insertHandover } from '#db/queries/delivery-tasks.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { castFile } from './cast-rows.ts'
import { insertTradeOrder } from './trading.ts'

/** What the first organisation of a cast has of the second by ways other than files. */
export type CastGateway = {
  /** Numbers of rights to call an interface, and to ask a table. */
  api: string
  query: string
  /** Number of an order that is delivered by hand, and something that was handed over. */
  byHand: string
  handover: string
}

/** Makes it, of free orders that began. */
export async function insertCastGateway(
  trx: Db,
  sides: Parameters<typeof insertTradeOrder>[1],
  now: number,
): Promise<CastGateway> {
  const begun = async (mode: DeliveryMode) => {
    const price = { cents: 0, currency: 'CNY', feeBasisPoints: 0 }
    const order = await insertTradeOrder(trx, sides, { terms: { mode, price }, now })
    await startOrder(trx, order, now)
    return { order, right: (await findEntitlementOfOrder(trx, order.id))?.number ?? '' }
  }
  const { order } = await begun('SANDBOX')
  const handover = newId()
  await insertHandover(trx, {
    ...{ id: handover, taskId: (await findTask(trx, order.id))?.id ?? '', text: '沙箱已开通', credentials: null },
    ...{ personId: sides.provider.owner.personId, ...castFile, at: now },
  })
  const [api, query] = [await begun('API'), await begun('QUERY')]
  return { api: api.right, query: query.right, byHand: order.number, handover }
}

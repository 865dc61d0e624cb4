import { v7 as newId } from 'uuid'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { openDisputeIn } from '#app/domain/dispute/open-dispute.server.ts'
import { afterSigned, deliverOrder, startOrder } from '#app/domain/order/advance-order.server.ts'
import { drawReceiptsIn } from '#app/domain/receipt/draw-receipts.server.ts'
import { issueDeal } from '#app/domain/receipt/issue-deal.server.ts'
import type { Exchange } from '#app/exchange.server.ts'
import type { Db } from '#db/client.server.ts'
import { insertFiledDeal } from '#db/queries/filed-deals.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { castFile } from './cast-rows.ts'
import { insertTradeOrder, type Trade } from './trading.ts'

/** What comes after trades of a cast; the first organisation is the buyer. */
export type CastAfterTrade = {
  /** Number of an order that is disputed, of its dispute, and the id of a message with a file. */
  disputedOrder: string
  dispute: string
  message: string
  /** Number of a completed order that nobody rated, with its receipts. */
  completed: string
  /** Numbers of deals the first organisation filed: one that waits, one on record. */
  filed: string
  onRecord: string
}

type Sides = Pick<Trade, 'provider' | 'buyer' | 'listed'>

/** Makes it. */
export async function insertCastAfterTrade(
  trx: Db,
  exchange: Exchange,
  { sides, now }: { sides: Sides; now: number },
): Promise<CastAfterTrade> {
  const free = { price: { cents: 0, currency: 'CNY', feeBasisPoints: 0 } }
  const completed = await delivered(
    trx,
    await insertTradeOrder(trx, sides, { terms: { ...free, mode: 'OFFLINE' }, now }),
  )
  const disputed = await delivered(trx, await insertTradeOrder(trx, sides, { terms: { mode: 'OFFLINE' }, now }))
  const { buyer } = sides
  const dispute = await openDisputeIn(
    trx,
    {
      actor: buyer.owner,
      organisationId: buyer.organisationId,
      number: disputed.number,
      claim: { reason: 'INCOMPLETE', wish: 'REDELIVER', text: '缺少两个月的数据' },
      now,
    },
    { ...castFile, mediaType: 'application/pdf' },
  )
  const message = await trx
    .selectFrom('dispute_message')
    .innerJoin('dispute', 'dispute.id', 'dispute_message.disputeId')
    .select('dispute_message.id')
    .where('dispute.number', '=', dispute)
    .executeTakeFirstOrThrow()
  const certifier = certifierOf(exchange)
  while ((await drawReceiptsIn(trx, certifier, now)) > 0);
  const [filed, onRecord] = [await fileOne(trx, sides, now), await fileOne(trx, sides, now)]
  const party = { name: { zh: buyer.name }, creditCode: null }
  await trx.updateTable('filed_deal').set({ state: 'registered' }).where('id', '=', onRecord.id).execute()
  await issueDeal(
    trx,
    {
      kind: 'FILED',
      of: { filedDealId: onRecord.id },
      content: {
        deal: onRecord.number,
        provider: party,
        buyer: party,
        subject: { zh: '客流数据' },
        amount: { currency: 'CNY', cents: 100, backCents: 0 },
        contract: null,
        document: castFile.sha256,
        dealtOn: '2026-11-02',
        lastReceipt: null,
      },
      listing: null,
      at: now,
      event: { seq: 1, hash: '0'.repeat(64) },
      isDemo: false,
    },
    { certifier, now },
  )
  return {
    disputedOrder: disputed.number,
    dispute,
    message: message.id,
    completed: completed.number,
    filed: filed.number,
    onRecord: onRecord.number,
  }

  async function delivered(db: Db, order: Order): Promise<Order> {
    const signed = order.totalCents === 0 ? order : await afterSigned(db, order, now)
    const started = await startOrder(db, signed, now)
    return deliverOrder(db, started, { actorId: 'system', now })
  }
}

async function fileOne(trx: Db, { buyer }: Sides, now: number): Promise<{ id: string; number: string }> {
  const id = newId()
  const number = `BA${id}`
  await insertFiledDeal(trx, {
    id,
    number,
    organisationId: buyer.organisationId,
    otherId: null,
    otherName: '闽南数据服务有限公司',
    otherCode: null,
    side: 'buyer',
    subject: '客流数据',
    listingId: null,
    amountCents: 100,
    currency: 'CNY',
    dealtOn: '2026-11-02',
    note: '',
    state: 'filed',
    personId: buyer.owner.personId,
    ...castFile,
    filedAt: now,
    updatedAt: now,
  })
  return { id, number }
}

import { v7 as newId } from 'uuid'
import { afterSigned, startOrder } from '#app/domain/order/advance-order.server.ts'
import type { Db } from '#db/client.server.ts'
import { insertCreditNotes } from '#db/queries/credit-notes.server.ts'
import { insertInvoice } from '#db/queries/invoices.server.ts'
import { insertRun } from '#db/queries/settlement.server.ts'
import { castFile } from './cast-rows.ts'
import { insertTradeOrder, type Trade } from './trading.ts'

/** What is billed in a cast. */
export type CastBilling = {
  /** Number of an order that is charged by the month. */
  order: string
  /** Id of an invoice that the first organisation asked for; its file is there already, so that it can be asked for. */
  invoice: string
  /** Id of a credit note of it, with its file. */
  creditNote: string
  /** Number of a settlement run that waits to be approved. */
  run: string
}

/** Makes it: the first organisation is the buyer. */
export async function insertCastBilling(
  trx: Db,
  sides: Pick<Trade, 'provider' | 'buyer' | 'listed'>,
  now: number,
): Promise<CastBilling> {
  const terms = {
    mode: 'OFFLINE' as const,
    offer: { model: 'MONTH' as const, price: 99_000_000, currency: 'CNY' },
    price: { cents: 9_900, currency: 'CNY', feeBasisPoints: 200 },
  }
  const order = await insertTradeOrder(trx, sides, { terms, now })
  await startOrder(trx, await afterSigned(trx, order, now), now)
  const [invoice, creditNote, run] = [newId(), newId(), newId()]
  await insertInvoice(trx, {
    id: invoice,
    orderId: order.id,
    buyerId: order.buyerId,
    providerId: order.providerId,
    state: 'requested',
    kind: 'plain',
    cents: 9_900,
    currency: 'CNY',
    title: sides.buyer.name,
    taxNumber: '91350200TEST000018',
    address: '',
    bank: '',
    email: 'finance@example.org',
    requestedBy: sides.buyer.finance.personId,
    requestedAt: now,
    ...castFile,
    updatedAt: now,
  })
  await insertCreditNotes(trx, [
    {
      id: creditNote,
      number: `HZ${creditNote}`,
      occasion: `cast:${creditNote}`,
      invoiceId: invoice,
      orderId: order.id,
      buyerId: order.buyerId,
      providerId: order.providerId,
      state: 'due',
      cents: -900,
      taxCents: -51,
      currency: 'CNY',
      ...castFile,
      createdAt: now,
      updatedAt: now,
    },
  ])
  const number = `JS${run}`
  await insertRun(trx, {
    id: run,
    number,
    occasion: `run:${run}`,
    state: 'proposed',
    cutoffAt: now,
    proposedBy: 'system',
    proposedAt: now,
    updatedAt: now,
  })
  return { order: order.number, invoice, creditNote, run: number }
}

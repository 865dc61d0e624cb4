import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  insertReceipts,
  listLastReceipts,
  listOrderEvents,
  listReceiptOrders,
  type OrderEvent,
  type Receipt,
  type ReceiptOrder,
} from '#db/queries/receipts.server.ts'
import { findSetting, upsertSetting } from '#db/queries/settings.server.ts'
import type { Certifier } from '../certificate/certifier.server.ts'
import { canonicalJson, hashOf } from '../events/event-chain.ts'
import { issueDeal } from './issue-deal.server.ts'
import { ReceiptPayload } from './receipt-payload.ts'
import { completingSteps, receiptSteps } from './receipt-steps.ts'

/** Up to which event receipts were drawn. */
const mark = 'receipts-until'
/** Most events at once. */
const batch = 200

type Detail = { captured?: number; refunded?: number; back?: number }

/**
 * Draws a receipt for each thing that happened to an order since the last time, in the order of the record of acts, each naming
 * the hash of the one before; with the last step of an order also its certificate. Event by event, receipts and how far it came
 * are kept in one transaction: killed anywhere, nothing is drawn twice or left out. Gives how many.
 */
export async function drawReceipts(
  database: Database,
  certifier: Certifier,
  { now = Date.now() }: { now?: number } = {},
): Promise<number> {
  const after = await readMark(database.read)
  const { until } = await listOrderEvents(database.read, { after, actions: receiptSteps, limit: 1 })
  if (until <= after) return 0
  return inTransaction(database.write, (trx) => drawReceiptsIn(trx, certifier, now))
}

/** The same inside a transaction, for the next events that have none. */
export async function drawReceiptsIn(trx: Db, certifier: Certifier, now: number): Promise<number> {
  const after = await readMark(trx)
  const { events, until } = await listOrderEvents(trx, { after, actions: receiptSteps, limit: batch })
  const ids = [...new Set(events.map(({ orderId }) => orderId))]
  const orders = new Map((await listReceiptOrders(trx, ids)).map((order) => [order.id, order]))
  const last = new Map((await listLastReceipts(trx, ids)).map((each) => [each.orderId, each]))
  const drawn: Receipt[] = []
  for (const event of events) {
    const order = orders.get(event.orderId)
    if (!order) continue
    const receipt = draw(event, { order, before: last.get(order.id), certifier, now })
    last.set(order.id, receipt)
    drawn.push(receipt)
  }
  await insertReceipts(trx, drawn)
  for (const receipt of drawn) {
    const order = orders.get(receipt.orderId)
    const event = events.find(({ seq }) => seq === receipt.eventSeq)
    if (order && event && completingSteps.includes(receipt.step))
      await certify(trx, { order, event, receipt, certifier, now })
  }
  if (until > after) await upsertSetting(trx, mark, String(until))
  return drawn.length
}

function draw(
  event: OrderEvent,
  {
    order,
    before,
    certifier,
    now,
  }: {
    order: ReceiptOrder
    before: Pick<Receipt, 'position' | 'hash'> | undefined
    certifier: Certifier
    now: number
  },
): Receipt {
  const detail = JSON.parse(event.detail) as Detail
  const isPayment = event.subjectKind === 'payment'
  // Through the schema: what would not be read back is not signed.
  const payload = ReceiptPayload.parse({
    is: 'shuji-receipt',
    version: 1,
    exchange: certifier.issuer,
    order: order.number,
    position: (before?.position ?? 0) + 1,
    step: event.action,
    at: new Date(event.at).toISOString(),
    issuedAt: new Date(now).toISOString(),
    listing: listingOf(order),
    ...partiesOf(order),
    contract: order.drawnAt !== null && order.drawnAt <= event.at ? contractOf(order) : null,
    amount: {
      currency: order.currency,
      total: order.totalCents,
      taken: isPayment ? (detail.captured ?? 0) : null,
      back: isPayment ? (detail.refunded ?? 0) : (detail.back ?? null),
    },
    event: { seq: event.seq, hash: event.hash },
    previous: before?.hash ?? null,
    isDemo: order.isDemo === 1,
  } satisfies ReceiptPayload)
  const { signature, keyId, publicKey } = certifier.signer.sign(payload)
  const text = canonicalJson(payload)
  return {
    eventSeq: event.seq,
    orderId: order.id,
    position: payload.position,
    step: event.action,
    payload: text,
    hash: hashOf(text),
    signature,
    signedBy: keyId,
    publicKey,
    issuedAt: now,
  }
}

async function certify(
  trx: Db,
  {
    order,
    event,
    receipt,
    certifier,
    now,
  }: { order: ReceiptOrder; event: OrderEvent; receipt: Receipt; certifier: Certifier; now: number },
): Promise<void> {
  const { back = 0 } = JSON.parse(event.detail) as Detail
  const content = {
    deal: order.number,
    ...partiesOf(order),
    subject: order.terms.listing.title,
    amount: { currency: order.currency, cents: order.totalCents, backCents: back },
    contract: contractOf(order),
    document: null,
    dealtOn: null,
    lastReceipt: receipt.hash,
  }
  await issueDeal(
    trx,
    {
      kind: 'TRADE',
      of: { orderId: order.id },
      content,
      listing: listingOf(order),
      at: event.at,
      event: { seq: event.seq, hash: event.hash },
      isDemo: order.isDemo === 1,
    },
    { certifier, now },
  )
}

const listingOf = ({ terms: { listing } }: ReceiptOrder) => ({
  code: listing.code,
  revision: listing.revision,
  title: listing.title,
})

function partiesOf({ terms: { provider, buyer } }: ReceiptOrder) {
  const party = ({ name, creditCode }: typeof provider) => ({ name, creditCode })
  return { provider: party(provider), buyer: party(buyer) }
}

function contractOf({ contractNumber, contractHash }: ReceiptOrder) {
  return contractNumber === null || contractHash === null ? null : { number: contractNumber, hash: contractHash }
}

async function readMark(db: Db): Promise<number> {
  return Number((await findSetting(db, mark)) ?? 0)
}

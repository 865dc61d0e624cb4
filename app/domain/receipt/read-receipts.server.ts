import type { Db } from '#db/client.server.ts'
import { findEventHash } from '#db/queries/events.server.ts'
import { findOrder, type Order } from '#db/queries/orders.server.ts'
import { type DealCertificate, findDealCertificate, listReceipts, type Receipt } from '#db/queries/receipts.server.ts'
import type { PublicKeyEntry } from '../certificate/certificate-payload.ts'
import { sideOf } from '../order/order-case.server.ts'
import type { Language } from '../text.ts'
import { checkDeal } from './check-deal.ts'
import { DealFile, DealOpening, ReceiptBundle, ReceiptFile } from './receipt-payload.ts'
import { viewDealSheet, viewReceiptLine } from './receipt-view.ts'

/** Most receipts of an order that are shown and given along. */
const mostReceipts = 2_000

type Asked = { number: string; organisationId: string }

/** What the page of an order says of its receipts. */
export async function viewReceipts(db: Db, order: Pick<Order, 'id'>): Promise<{ count: number; certificate?: string }> {
  const [receipts, certificate] = await Promise.all([
    listReceipts(db, { orderId: order.id, limit: mostReceipts }),
    findDealCertificate(db, { orderId: order.id }),
  ])
  return { count: receipts.length, ...(certificate && { certificate: certificate.number }) }
}

/** The page of the receipts of an own order; undefined for another's. */
export async function readReceiptsPage(
  db: Db,
  { language, origin, ...asked }: Asked & { language: Language; origin: string },
) {
  const found = await findOwn(db, asked)
  if (!found) return undefined
  const { order, receipts, certificate } = found
  return {
    number: order.number,
    receipts: receipts.map((receipt) => viewReceiptLine(fileOf(receipt).payload, receipt.hash)).reverse(),
    ...(certificate && {
      certificate: viewDealSheet(dealFileOf(certificate, { isOpen: true }), { language, origin }),
    }),
  }
}
export type ReceiptsPage = NonNullable<Awaited<ReturnType<typeof readReceiptsPage>>>

/** All receipts of an own order with its certificate, as one file that is verified without the exchange. */
export async function readReceiptBundle(db: Db, asked: Asked): Promise<ReceiptBundle | undefined> {
  const found = await findOwn(db, asked)
  if (!found || found.receipts.length === 0) return undefined
  const { order, receipts, certificate } = found
  return ReceiptBundle.parse({
    is: 'shuji-receipts',
    version: 1,
    order: order.number,
    receipts: receipts.map(fileOf),
    ...(certificate && { certificate: dealFileOf(certificate, { isOpen: true }) }),
  })
}

/** The certificate of an own order, with what it hides; undefined before there is one. */
export async function readOrderCertificate(db: Db, asked: Asked): Promise<DealFile | undefined> {
  const found = await findOwn(db, asked)
  return found?.certificate && dealFileOf(found.certificate, { isOpen: true })
}

/** Looks at the certificate that is kept under a number, as everybody may see it; undefined where there is none. */
export async function verifyDealNumber(db: Db, keys: readonly PublicKeyEntry[], number: string) {
  const kept = await findDealCertificate(db, { number })
  return kept && verifyDealFile(db, keys, dealFileOf(kept, { isOpen: false }))
}

/** Looks at a certificate that somebody has against what is kept. */
export async function verifyDealFile(db: Db, keys: readonly PublicKeyEntry[], file: DealFile) {
  const kept = await findDealCertificate(db, { number: file.payload.number })
  const eventHash = await findEventHash(db, file.payload.event.seq)
  return { file, checks: checkDeal(file, { keys, kept, eventHash }) }
}

/** A certificate as a file; what it hides only for the sides. */
export function dealFileOf(kept: DealCertificate, { isOpen }: { isOpen: boolean }): DealFile {
  return DealFile.parse({
    payload: JSON.parse(kept.payload),
    signature: kept.signature,
    keyId: kept.signedBy,
    publicKey: kept.publicKey,
    ...(isOpen && { opening: DealOpening.parse(JSON.parse(kept.opening)) }),
  })
}

function fileOf({ payload, signature, signedBy, publicKey }: Receipt): ReceiptFile {
  return ReceiptFile.parse({ payload: JSON.parse(payload), signature, keyId: signedBy, publicKey })
}

async function findOwn(db: Db, { number, organisationId }: Asked) {
  const order = await findOrder(db, { number })
  if (!order || !sideOf(order, organisationId)) return undefined
  const [receipts, certificate] = await Promise.all([
    listReceipts(db, { orderId: order.id, limit: mostReceipts }),
    findDealCertificate(db, { orderId: order.id }),
  ])
  return { order, receipts, certificate }
}

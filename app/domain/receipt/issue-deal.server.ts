import { randomBytes } from 'node:crypto'
import type { Db } from '#db/client.server.ts'
import { findDealCertificate, insertDealCertificate } from '#db/queries/receipts.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import { certificateNumber, certificateSerial } from '../certificate/certificate-number.ts'
import type { Certifier } from '../certificate/certifier.server.ts'
import { commitmentOf } from '../certificate/content-hash.ts'
import { canonicalJson, hashOf } from '../events/event-chain.ts'
import { DealContent, type DealKind, type DealOpening, DealPayload } from './receipt-payload.ts'

/** What a certificate of a deal is drawn from. */
export type WantedDeal = {
  kind: DealKind
  of: { orderId: string } | { filedDealId: string }
  content: DealContent
  listing: DealPayload['listing']
  /** When the deal was done, or put on record. */
  at: number
  event: { seq: number; hash: string }
  isDemo: boolean
}

/**
 * Issues the certificate of a deal in the caller's transaction: anybody may know its number, day and listing; who dealt and for
 * how much is hidden behind a salted hash that only the sides can open. A deal has one: asked again it gives the first number.
 */
export async function issueDeal(
  trx: Db,
  wanted: WantedDeal,
  { certifier, now }: { certifier: Certifier; now: number },
): Promise<string> {
  const { kind, of, at, event, isDemo } = wanted
  const known = await findDealCertificate(trx, of)
  if (known) return known.number
  const number = certificateNumber(kind, now, await takeSerials(trx, certificateSerial(kind, now), 1))
  // Through the schemas: what would not be read back is not signed.
  const content = DealContent.parse(wanted.content)
  const opening: DealOpening = { salt: randomBytes(32).toString('hex'), content }
  const payload = DealPayload.parse({
    is: 'shuji-deal-certificate',
    version: 1,
    exchange: certifier.issuer,
    kind,
    number,
    listing: wanted.listing,
    at: new Date(at).toISOString(),
    issuedAt: new Date(now).toISOString(),
    commitment: commitmentOf(opening.salt, hashOf(canonicalJson(content))),
    event,
    isDemo,
  })
  const { signature, keyId, publicKey } = certifier.signer.sign(payload)
  await insertDealCertificate(trx, {
    number,
    kind,
    orderId: 'orderId' in of ? of.orderId : null,
    filedDealId: 'filedDealId' in of ? of.filedDealId : null,
    payload: canonicalJson(payload),
    opening: canonicalJson(opening),
    signature,
    signedBy: keyId,
    publicKey,
    eventSeq: event.seq,
    issuedAt: now,
  })
  return number
}

import { randomBytes } from 'node:crypto'
import type { Db } from '#db/client.server.ts'
import {
  type CertificateRow,
  type CertifiedListing,
  insertCertificateEnds,
  insertCertificates,
  listLastCertificates,
  listToCertify,
} from '#db/queries/certificates.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import { Refusal } from '../errors.ts'
import { canonicalJson, hashOf } from '../events/event-chain.ts'
import { isRestricted, publicContent } from '../listing/public-content.ts'
import { certificateNumber, certificateSerial } from './certificate-number.ts'
import { type CertificateKind, CertificatePayload } from './certificate-payload.ts'
import type { Certifier } from './certifier.server.ts'
import { commitmentOf } from './content-hash.ts'

/** One certificate to be issued. */
export type WantedCertificate = {
  listingId: string
  /** Number of the revision that it speaks of. */
  revision: number
  /** Days of the public notice before a registration: 2026-11-20. */
  notice?: { from: string; until: string }
}

type Occasion = { certifier: Certifier; actor: string; now: number }

/**
 * Issues one certificate in the caller's transaction: the row, an event `listing.certified`, and the end of the one before.
 * The same revision again gives the certificate that is valid; another revision makes a new one that names the old, which
 * ends as replaced. Gives its number. Throws Refusal where there is no such revision.
 */
export async function issueCertificate(
  trx: Db,
  { kind, ...wanted }: WantedCertificate & { kind: CertificateKind },
  occasion: Occasion,
): Promise<string> {
  const [number = ''] = await issueCertificates(trx, kind, [wanted], occasion)
  return number
}

/** The same for many listings, in the order given; each listing once. */
export async function issueCertificates(
  trx: Db,
  kind: CertificateKind,
  wanted: readonly WantedCertificate[],
  occasion: Occasion,
): Promise<string[]> {
  const last = await lastOf(trx, kind, wanted)
  const open = wanted.filter(({ listingId, revision }) => {
    const before = last.get(listingId)
    return !before || before.how !== null || before.revision !== revision
  })
  const made = new Map((await issueAll(trx, kind, { wanted: open, last, occasion })).map((row) => [row.listingId, row]))
  return wanted.map(({ listingId }) => (made.get(listingId) ?? last.get(listingId))?.number ?? '')
}

/**
 * Issues a valid certificate anew for the same revision, as after a change of the provider's name; the old one ends as
 * replaced, with the reason. In the caller's transaction. Gives the new number. Throws Refusal for a listing without one.
 */
export async function replaceCertificate(
  trx: Db,
  { kind, listingId, reason }: { kind: CertificateKind; listingId: string; reason: string },
  occasion: Occasion,
): Promise<string> {
  const [before] = await listLastCertificates(trx, kind, [listingId])
  if (!before || before.how !== null) throw new Refusal('not_found', 'certificateGone')
  const { notice } = CertificatePayload.parse(JSON.parse(before.payload))
  const wanted = [{ listingId, revision: before.revision, ...(notice && { notice }) }]
  const [row] = await issueAll(trx, kind, { wanted, last: new Map([[listingId, before]]), occasion, reason })
  return row?.number ?? ''
}

type Last = CertificateRow & { how: 'revoked' | 'replaced' | null }

async function lastOf(trx: Db, kind: CertificateKind, wanted: readonly WantedCertificate[]) {
  const ids = wanted.map(({ listingId }) => listingId)
  return new Map<string, Last>((await listLastCertificates(trx, kind, ids)).map((row) => [row.listingId, row]))
}

async function issueAll(
  trx: Db,
  kind: CertificateKind,
  given: { wanted: readonly WantedCertificate[]; last: ReadonlyMap<string, Last>; occasion: Occasion; reason?: string },
): Promise<CertificateRow[]> {
  const { wanted, last, reason } = given
  const { certifier, actor, now } = given.occasion
  if (wanted.length === 0) return []
  const listings = new Map((await listToCertify(trx, wanted)).map((each) => [each.listingId, each]))
  const serial = await takeSerials(trx, certificateSerial(kind, now), wanted.length)
  const drafts = wanted.map((each, index) => {
    const listing = listings.get(each.listingId)
    if (!listing) throw new Refusal('not_found', 'revisionGone')
    const before = last.get(each.listingId)
    return {
      ...hashesOf(listing),
      listing,
      notice: each.notice ?? null,
      number: certificateNumber(kind, now, serial + index),
      edition: (before?.edition ?? 0) + 1,
      replaced: before?.how === null ? before.number : null,
    }
  })
  const events = await insertEvents(
    trx,
    drafts.map(({ listing, number, hash, replaced }) => ({
      at: now,
      actor,
      action: 'listing.certified',
      subjectKind: 'listing',
      subjectId: listing.listingId,
      ...(reason && { reason }),
      detail: { number, kind, code: listing.code, revision: listing.revision, contentHash: hash, replaces: replaced },
    })),
  )
  const rows = drafts.map((draft, index): CertificateRow => {
    const { listing, number, edition, hash, commitment, salt } = draft
    const event = events[index]
    // Through the schema: what would not be read back is not signed.
    const payload = CertificatePayload.parse({
      is: 'shuji-certificate',
      version: 1,
      exchange: certifier.issuer,
      kind,
      number,
      listing: { code: listing.code, kind: listing.content.kind, title: listing.content.title },
      provider: { name: listing.provider.name, creditCode: listing.provider.creditCode ?? null },
      content: { revision: listing.revision, version: listing.version, hash, commitment },
      grade: listing.content.grade ?? null,
      issuedAt: new Date(now).toISOString(),
      notice: draft.notice,
      event: { seq: event?.seq, hash: event?.hash },
      replaces: draft.replaced,
      isDemo: listing.isDemo,
    })
    const { signature, keyId, publicKey } = certifier.signer.sign(payload)
    return {
      number,
      kind,
      listingId: listing.listingId,
      edition,
      revision: listing.revision,
      payload: canonicalJson(payload),
      signature,
      signedBy: keyId,
      publicKey,
      contentHash: hash,
      salt,
      eventSeq: event?.seq ?? 0,
      issuedAt: now,
    }
  })
  await insertCertificates(trx, rows)
  const ends = drafts.flatMap(({ replaced, number }) =>
    replaced
      ? [{ number: replaced, how: 'replaced' as const, reason: reason ?? null, replacedBy: number, at: now }]
      : [],
  )
  await insertCertificateEnds(trx, ends)
  return rows
}

/** The hash of what everybody may see; where that is not all, a salt and what hides the whole with it. */
function hashesOf({ content, contentHash }: CertifiedListing) {
  const hash = hashOf(canonicalJson(publicContent(content)))
  const salt = isRestricted(content) ? randomBytes(32).toString('hex') : null
  return { hash, salt, commitment: salt && commitmentOf(salt, contentHash) }
}

import type { Insertable } from 'kysely'
import type { CertificateKind } from '#app/domain/certificate/certificate-payload.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import type { ListingState } from '#app/domain/listing/listing-states.ts'
import type { OrganisationProfile } from '#app/domain/organisation/organisation.ts'
import type { Db } from '../client.server.ts'
import type { Schema } from '../schema.ts'
import type { CertificateTables } from '../tables/certificates.ts'

export type CertificateRow = CertificateTables['certificate']
/** A certificate, how it ended where it did, the proof that it was made public, and its listing as it is now. */
export type KeptCertificate = CertificateRow & {
  end: { how: 'revoked' | 'replaced'; reason: string | null; replacedBy: string | null; at: number } | null
  proof: { position: number; path: string[]; head: CertificateTables['chain_head'] } | null
  listing: { code: string; state: ListingState; liveRevision: number | null; firstListedAt: number | null }
}

const mostAtOnce = 500

/** One certificate by its number, or undefined. */
export async function findCertificate(db: Db, number: string): Promise<KeptCertificate | undefined> {
  return (await selectKept(db).where('certificate.number', '=', number).limit(1).execute()).map(keptOf)[0]
}

/** Certificates of a listing, newest first, at most 20. */
export async function listCertificatesOf(db: Db, listingId: string): Promise<KeptCertificate[]> {
  const rows = await selectKept(db)
    .where('certificate.listingId', '=', listingId)
    .orderBy('certificate.eventSeq', 'desc')
    .limit(20)
    .execute()
  return rows.map(keptOf)
}

/** Certificates over a public content with this hash, newest first, at most 20. */
export async function listCertificatesOver(db: Db, contentHash: string): Promise<KeptCertificate[]> {
  const rows = await selectKept(db)
    .where('certificate.contentHash', '=', contentHash)
    .orderBy('certificate.eventSeq', 'desc')
    .limit(20)
    .execute()
  return rows.map(keptOf)
}

function selectKept(db: Db) {
  return db
    .selectFrom('certificate')
    .innerJoin('listing', 'listing.id', 'certificate.listingId')
    .leftJoin('certificate_end', 'certificate_end.number', 'certificate.number')
    .leftJoin('certificate_proof', 'certificate_proof.number', 'certificate.number')
    .leftJoin('chain_head', 'chain_head.day', 'certificate_proof.day')
    .selectAll('certificate')
    .select([
      'listing.code as code',
      'listing.state as state',
      'listing.liveRevision as liveRevision',
      'listing.firstListedAt as firstListedAt',
      'certificate_end.how as how',
      'certificate_end.reason as reason',
      'certificate_end.replacedBy as replacedBy',
      'certificate_end.at as endedAt',
      'certificate_proof.position as position',
      'certificate_proof.path as path',
      'chain_head.day as day',
      'chain_head.seq as headSeq',
      'chain_head.hash as headHash',
      'chain_head.payload as headPayload',
      'chain_head.signature as headSignature',
      'chain_head.signedBy as headSignedBy',
      'chain_head.publicKey as headPublicKey',
      'chain_head.publishedAt as publishedAt',
    ])
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectKept>['execute']>>[number]

function keptOf(row: Selected): KeptCertificate {
  const { code, state, liveRevision, firstListedAt, how, reason, replacedBy, endedAt, position, path, day, ...rest } =
    row
  const { headSeq, headHash, headPayload, headSignature, headSignedBy, headPublicKey, publishedAt, ...certificate } =
    rest
  return {
    ...certificate,
    listing: { code, state, liveRevision, firstListedAt },
    end: how ? { how, reason, replacedBy, at: endedAt ?? 0 } : null,
    proof: day
      ? {
          position: position ?? 0,
          path: JSON.parse(path ?? '[]') as string[],
          head: {
            day,
            seq: headSeq ?? 0,
            hash: headHash ?? '',
            payload: headPayload ?? '',
            signature: headSignature ?? '',
            signedBy: headSignedBy ?? '',
            publicKey: headPublicKey ?? '',
            publishedAt: publishedAt ?? 0,
          },
        }
      : null,
  }
}

/** What a certificate is drawn from: a listing with one of its revisions and its provider. */
export type CertifiedListing = {
  listingId: string
  code: string
  isDemo: boolean
  revision: number
  version: string
  content: ListingContent
  contentHash: string
  provider: OrganisationProfile
}

/** Listings with the revisions asked for; what is not there is left out. */
export async function listToCertify(
  db: Db,
  wanted: readonly { listingId: string; revision: number }[],
): Promise<CertifiedListing[]> {
  const found: CertifiedListing[] = []
  for (let start = 0; start < wanted.length; start += mostAtOnce) {
    const some = wanted.slice(start, start + mostAtOnce)
    const rows = await db
      .selectFrom('listing')
      .innerJoin('listing_revision', 'listing_revision.listingId', 'listing.id')
      .innerJoin('organisation', 'organisation.id', 'listing.providerId')
      .select([
        'listing.id as listingId',
        'listing.code',
        'listing.isDemo',
        'listing_revision.number as revision',
        'listing_revision.version',
        'listing_revision.content',
        'listing_revision.contentHash',
        'organisation.profile',
      ])
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('listing.id', 'listing_revision.number'),
          'in',
          some.map(({ listingId, revision }) => tuple(listingId, revision)),
        ),
      )
      .execute()
    for (const { isDemo, content, profile, ...row } of rows)
      found.push({
        ...row,
        isDemo: isDemo === 1,
        content: JSON.parse(content) as ListingContent,
        provider: JSON.parse(profile) as OrganisationProfile,
      })
  }
  return found
}

/** The last certificates of a kind of these listings, with what ended them. */
export async function listLastCertificates(
  db: Db,
  kind: CertificateKind,
  listingIds: readonly string[],
): Promise<(CertificateRow & { how: 'revoked' | 'replaced' | null })[]> {
  const found: (CertificateRow & { how: 'revoked' | 'replaced' | null })[] = []
  for (let start = 0; start < listingIds.length; start += mostAtOnce)
    found.push(
      ...(await db
        .selectFrom('certificate')
        .leftJoin('certificate_end', 'certificate_end.number', 'certificate.number')
        .selectAll('certificate')
        .select('certificate_end.how')
        .where('certificate.kind', '=', kind)
        .where('certificate.listingId', 'in', listingIds.slice(start, start + mostAtOnce))
        .where('certificate.edition', '=', (eb) =>
          eb
            .selectFrom('certificate as later')
            .select((max) => max.fn.max('later.edition').as('last'))
            .whereRef('later.listingId', '=', 'certificate.listingId')
            .whereRef('later.kind', '=', 'certificate.kind'),
        )
        .execute()),
    )
  return found
}

/** Keeps new certificates. */
export async function insertCertificates(trx: Db, rows: readonly Insertable<Schema['certificate']>[]): Promise<void> {
  for (let start = 0; start < rows.length; start += mostAtOnce)
    await trx
      .insertInto('certificate')
      .values(rows.slice(start, start + mostAtOnce))
      .execute()
}

/** Keeps how certificates ended, where they had not; gives how many did so now. */
export async function insertCertificateEnds(
  trx: Db,
  rows: readonly Insertable<Schema['certificate_end']>[],
): Promise<number> {
  let ended = 0
  for (let start = 0; start < rows.length; start += mostAtOnce) {
    const results = await trx
      .insertInto('certificate_end')
      .values(rows.slice(start, start + mostAtOnce))
      .onConflict((oc) => oc.column('number').doNothing())
      .execute()
    for (const { numInsertedOrUpdatedRows } of results) ended += Number(numInsertedOrUpdatedRows ?? 0)
  }
  return ended
}

/** Listings of the demo that are listed and have no certificate of either kind, with their live revision; at most 1,000. */
export async function listDemoWithoutCertificate(db: Db): Promise<{ listingId: string; revision: number }[]> {
  const rows = await db
    .selectFrom('listing')
    .select(['id as listingId', 'liveRevision as revision'])
    .where('isDemo', '=', 1)
    .where('state', '=', 'listed')
    .where('liveRevision', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('certificate').select('number').whereRef('certificate.listingId', '=', 'listing.id'))),
    )
    .orderBy('listedAt')
    .orderBy('id')
    .limit(1_000)
    .execute()
  return rows.map(({ listingId, revision }) => ({ listingId, revision: revision ?? 1 }))
}

/** A revision of a listing as it is stored, with what decides whether visitors see it; undefined for an unknown one. */
export async function findRevision(db: Db, code: string, number: number) {
  return db
    .selectFrom('listing')
    .innerJoin('listing_revision', 'listing_revision.listingId', 'listing.id')
    .select(['listing.state', 'listing.firstListedAt', 'listing_revision.content', 'listing_revision.contentHash'])
    .where('listing.code', '=', code)
    .where('listing_revision.number', '=', number)
    .executeTakeFirst()
}

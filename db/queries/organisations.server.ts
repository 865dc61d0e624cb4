import { v7 as newId } from 'uuid'
import { fold } from '#app/domain/catalogue/fold.ts'
import type { OrganisationProfile } from '#app/domain/organisation/organisation.ts'
import type { Standing } from '#app/domain/organisation/standings.ts'
import { everyVersion } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { askedFor, prepareQuery } from '../prepared.server.ts'

export type OrganisationRow = {
  id: string
  slug: string
  profile: OrganisationProfile
  isDemo: boolean
  isHarvested: boolean
  standing: Standing
  verifiedAt: number | null
  createdAt: number
}

const organisationBySlug = prepareQuery((db) => db.selectFrom('organisation').selectAll().where('slug', '=', askedFor))

/** The organisation behind a page address, or undefined. */
export async function findOrganisation(db: Db, slug: string): Promise<OrganisationRow | undefined> {
  const [row] = await organisationBySlug(db, slug)
  return row && readOrganisation(row)
}

/** Organisations by slug: those that exist, in no order. */
export async function listOrganisationsBySlug(db: Db, slugs: readonly string[]): Promise<OrganisationRow[]> {
  const rows: OrganisationRow[] = []
  for (let start = 0; start < slugs.length; start += 1_000)
    rows.push(
      ...(
        await db
          .selectFrom('organisation')
          .selectAll()
          .where('slug', 'in', slugs.slice(start, start + 1_000))
          .execute()
      ).map(readOrganisation),
    )
  return rows
}

/**
 * Adds organisations that come from a catalogue or the demo; a slug that is taken is left as it is. Those of the demo have
 * what their profile says of them granted from this moment on.
 */
export async function insertOrganisations(
  trx: Db,
  profiles: readonly OrganisationProfile[],
  origin: { isDemo: boolean; isHarvested: boolean; now: number },
): Promise<void> {
  for (let start = 0; start < profiles.length; start += 200) {
    const some = profiles.slice(start, start + 200)
    const added = await trx
      .insertInto('organisation')
      .values(
        some.map((profile) => ({
          id: newId(),
          slug: profile.slug,
          name: JSON.stringify(profile.name),
          searchText: fold(everyVersion(profile.name).join('\n')),
          profile: JSON.stringify(profile),
          kind: profile.kind,
          region: profile.region ?? null,
          isDemo: origin.isDemo ? 1 : 0,
          isHarvested: origin.isHarvested ? 1 : 0,
          standing: origin.isHarvested ? ('harvested' as const) : ('verified' as const),
          creditCode: profile.creditCode ?? null,
          verifiedAt: origin.isHarvested ? null : origin.now,
          createdAt: origin.now,
          updatedAt: origin.now,
        })),
      )
      .onConflict((oc) => oc.column('slug').doNothing())
      .returning(['id', 'slug'])
      .execute()
    if (!origin.isHarvested) await insertGranted(trx, added, some, origin.now)
  }
}

async function insertGranted(
  trx: Db,
  added: readonly { id: string; slug: string }[],
  profiles: readonly OrganisationProfile[],
  now: number,
): Promise<void> {
  const each = added.flatMap(({ id, slug }) => {
    const profile = profiles.find((one) => one.slug === slug)
    return profile ? [{ organisationId: id, profile }] : []
  })
  const grants = each.flatMap(({ organisationId, profile }) =>
    profile.capabilities.map((capability) => ({
      organisationId,
      capability,
      state: 'granted' as const,
      requestedAt: now,
      decidedAt: now,
    })),
  )
  const badges = each.flatMap(({ organisationId, profile }) =>
    [
      ...(profile.tier ? [{ kind: 'tier' as const, value: profile.tier as string, expiresAt: null }] : []),
      ...(profile.dcmm === undefined
        ? []
        : [{ kind: 'dcmm' as const, value: String(profile.dcmm), expiresAt: endOfDcmm(now) }]),
      ...profile.thirdPartyKinds.map((value) => ({ kind: 'third_party' as const, value, expiresAt: null })),
    ].map((badge) => ({ ...badge, organisationId, grantedAt: now })),
  )
  if (grants.length > 0) await trx.insertInto('capability_grant').values(grants).execute()
  if (badges.length > 0) await trx.insertInto('badge').values(badges).execute()
}

/** Certificates of data management maturity hold for three years. */
function endOfDcmm(from: number): number {
  return new Date(from).setUTCFullYear(new Date(from).getUTCFullYear() + 3)
}

function readOrganisation(row: {
  id: string
  slug: string
  profile: string
  isDemo: number
  isHarvested: number
  standing: Standing
  verifiedAt: number | null
  createdAt: number
}): OrganisationRow {
  return {
    id: row.id,
    slug: row.slug,
    profile: JSON.parse(row.profile) as OrganisationProfile,
    isDemo: row.isDemo === 1,
    isHarvested: row.isHarvested === 1,
    standing: row.standing,
    verifiedAt: row.verifiedAt,
    createdAt: row.createdAt,
  }
}

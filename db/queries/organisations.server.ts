import { v7 as newId } from 'uuid'
import { fold } from '#app/domain/catalogue/fold.ts'
import type { OrganisationProfile } from '#app/domain/organisation/organisation.ts'
import { everyVersion } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'

export type OrganisationRow = {
  id: string
  slug: string
  profile: OrganisationProfile
  isDemo: boolean
  isHarvested: boolean
  createdAt: number
}

/** The organisation behind a page address, or undefined. */
export async function findOrganisation(db: Db, slug: string): Promise<OrganisationRow | undefined> {
  const row = await db.selectFrom('organisation').selectAll().where('slug', '=', slug).executeTakeFirst()
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

/** Adds organisations; a slug that is taken is left as it is. */
export async function insertOrganisations(
  trx: Db,
  profiles: readonly OrganisationProfile[],
  origin: { isDemo: boolean; isHarvested: boolean; now: number },
): Promise<void> {
  for (let start = 0; start < profiles.length; start += 200)
    await trx
      .insertInto('organisation')
      .values(
        profiles.slice(start, start + 200).map((profile) => ({
          id: newId(),
          slug: profile.slug,
          name: JSON.stringify(profile.name),
          searchText: fold(everyVersion(profile.name).join('\n')),
          profile: JSON.stringify(profile),
          kind: profile.kind,
          region: profile.region ?? null,
          isDemo: origin.isDemo ? 1 : 0,
          isHarvested: origin.isHarvested ? 1 : 0,
          createdAt: origin.now,
          updatedAt: origin.now,
        })),
      )
      .onConflict((oc) => oc.column('slug').doNothing())
      .execute()
}

function readOrganisation(row: {
  id: string
  slug: string
  profile: string
  isDemo: number
  isHarvested: number
  createdAt: number
}): OrganisationRow {
  return {
    id: row.id,
    slug: row.slug,
    profile: JSON.parse(row.profile) as OrganisationProfile,
    isDemo: row.isDemo === 1,
    isHarvested: row.isHarvested === 1,
    createdAt: row.createdAt,
  }
}

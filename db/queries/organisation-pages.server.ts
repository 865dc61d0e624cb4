import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { OrganisationProfile } from '#app/domain/organisation/organisation.ts'
import { publicStandings } from '#app/domain/organisation/standings.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { contains } from '../dialect.ts'
import { prepareListQuery, prepareQuery } from '../prepared.server.ts'

export type OrganisationLine = {
  slug: string
  profile: OrganisationProfile
  isDemo: boolean
  isHarvested: boolean
  isSuspended: boolean
  listings: number
}

/** One page of public organisations whose name contains `text` (folded): own before harvested, most listings first. */
export async function listOrganisationLines(
  db: Db,
  options: { text: string; limit: number; offset: number },
): Promise<{ total: number; lines: OrganisationLine[] }> {
  let found = db.selectFrom('organisation').where('organisation.standing', 'in', publicStandings)
  if (options.text) found = found.where((eb) => contains(eb.ref('organisation.searchText'), options.text))
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('listing')
          .select((each) => ['providerId', each.fn.countAll<number>().as('n')])
          .where('state', '=', 'listed')
          .groupBy('providerId')
          .as('counted'),
      (join) => join.onRef('counted.providerId', '=', 'organisation.id'),
    )
    .select(['slug', 'profile', 'isDemo', 'isHarvested', 'standing', 'counted.n'])
    .orderBy('isHarvested')
    .orderBy((eb) => eb.fn.coalesce('counted.n', eb.val(0)), 'desc')
    .orderBy('organisation.searchText')
    .orderBy('slug')
    .limit(options.limit)
    .offset(options.offset)
    .execute()
  return {
    total: Number(total),
    lines: rows.map((row) => ({
      slug: row.slug,
      profile: JSON.parse(row.profile) as OrganisationProfile,
      isDemo: row.isDemo === 1,
      isHarvested: row.isHarvested === 1,
      isSuspended: row.standing === 'suspended',
      listings: Number(row.n ?? 0),
    })),
  }
}

const namesBySlug = prepareListQuery((db, slugs) =>
  db
    .selectFrom('organisation')
    .select(['slug', 'name'])
    .where('slug', 'in', slugs)
    .where('standing', 'in', publicStandings),
)

/** Names of public organisations by slug, at most a thousand; those that exist. */
export async function listOrganisationNames(db: Db, slugs: readonly string[]): Promise<{ slug: string; name: Text }[]> {
  const rows = await namesBySlug(db, slugs.slice(0, 1_000))
  return rows.map((row) => ({ slug: row.slug, name: JSON.parse(row.name) as Text }))
}

/** What an organisation is called, folded too, and how many listings it has. */
export type OrganisationName = { slug: string; name: Text; searchText: string; listings: number }

/** Names of all public organisations, at most fifty thousand: to be kept in memory and looked through as people type. */
export async function listAllOrganisationNames(db: Db): Promise<OrganisationName[]> {
  const rows = await db
    .selectFrom('organisation')
    .select((eb) => [
      'slug',
      'name',
      'searchText',
      // Counted one by one: each count reads an index alone, while one grouping of all would walk the table.
      eb
        .selectFrom('listing')
        .whereRef('providerId', '=', 'organisation.id')
        .where('state', '=', 'listed')
        .select((each) => each.fn.countAll<number>().as('n'))
        .as('listings'),
    ])
    .where('standing', 'in', publicStandings)
    .orderBy('slug')
    .limit(50_000)
    .execute()
  return rows.map((row) => ({
    slug: row.slug,
    name: JSON.parse(row.name) as Text,
    searchText: row.searchText,
    listings: Number(row.listings ?? 0),
  }))
}

/** Slugs of those who provide these listings, each once. */
export async function listProvidersOf(db: Db, listingIds: readonly string[]): Promise<string[]> {
  if (listingIds.length === 0) return []
  const rows = await db
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select('organisation.slug')
    .distinct()
    .where('listing.id', 'in', listingIds.slice(0, 1_000))
    .execute()
  return rows.map((row) => row.slug)
}

const allSources = prepareQuery((db) => db.selectFrom('source').select(['name', 'title']).orderBy('name').limit(500))

/** Titles of the catalogues that are harvested, by name, at most five hundred. */
export async function listSourceTitles(db: Db): Promise<{ name: string; title: Text }[]> {
  const rows = await allSources(db)
  return rows.map((row) => ({ name: row.name, title: JSON.parse(row.title) as Text }))
}

/** One page of an organisation's listed cards, newest first, and how many there are. */
export async function listCardsOfOrganisation(
  db: Db,
  organisationId: string,
  options: { limit: number; offset: number },
): Promise<{ total: number; withSample: number; cards: ListingCard[] }> {
  const listed = db.selectFrom('listing').where('providerId', '=', organisationId).where('state', '=', 'listed')
  const counts = await listed
    .select((eb) => [eb.fn.countAll<number>().as('total'), eb.fn.sum<number>('hasSample').as('withSample')])
    .executeTakeFirstOrThrow()
  const rows = await listed
    .select('card')
    .orderBy('listedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(options.limit)
    .offset(options.offset)
    .execute()
  return {
    total: Number(counts.total),
    withSample: Number(counts.withSample ?? 0),
    cards: rows.map((row) => JSON.parse(row.card) as ListingCard),
  }
}

import { sql } from 'kysely'
import type { Db } from '../client.server.ts'

/** A counted cell: how many resources of how many organisations; the first and the last of these by id. */
export type CountedCell = { count: number; organisations: number; first: string; last: string }

/** What counts in the census, and of how many organisations; of the verified ones how many. */
export async function countCensus(db: Db): Promise<{
  resources: number
  holders: number
  verified: number
  verifiedHolders: number
  converted: number
}> {
  const [register, verified, converted] = await Promise.all([
    db
      .selectFrom('resource')
      .select((eb) => [
        eb.fn.countAll<number>().as('resources'),
        eb.fn.count<number>('organisationId').distinct().as('holders'),
      ])
      .where('isCounted', '=', 1)
      .executeTakeFirstOrThrow(),
    listCoverage(db),
    db
      .selectFrom('resource_listing')
      .innerJoin('resource', 'resource.id', 'resource_listing.resourceId')
      .select((eb) => eb.fn.count<number>('resource_listing.resourceId').distinct().as('converted'))
      .where('resource_listing.listingId', 'is not', null)
      .where('resource.isCounted', '=', 1)
      .executeTakeFirstOrThrow(),
  ])
  return {
    resources: Number(register.resources),
    holders: Number(register.holders),
    verified: verified.reduce((sum, { verified: each }) => sum + each, 0),
    verifiedHolders: verified.reduce((sum, { holders }) => sum + holders, 0),
    converted: Number(converted.converted),
  }
}

/** Verified organisations by kind and region: how many there are, how many have registered something, and how much. */
export async function listCoverage(
  db: Db,
): Promise<{ kind: string; region: string | null; verified: number; holders: number; resources: number }[]> {
  const held = db
    .selectFrom('resource')
    .select((eb) => ['organisationId', eb.fn.countAll<number>().as('count')])
    .where('isCounted', '=', 1)
    .groupBy('organisationId')
  const rows = await db
    .selectFrom('organisation')
    .leftJoin(held.as('held'), 'held.organisationId', 'organisation.id')
    .select((eb) => [
      'organisation.kind',
      'organisation.region',
      eb.fn.countAll<number>().as('verified'),
      eb.fn.count<number>('held.organisationId').as('holders'),
      eb.fn.coalesce(eb.fn.sum<number>('held.count'), sql<number>`0`).as('resources'),
    ])
    .where('organisation.standing', '=', 'verified')
    .groupBy(['organisation.kind', 'organisation.region'])
    .execute()
  return rows.map(({ kind, region, verified, holders, resources }) => ({
    kind,
    region,
    verified: Number(verified),
    holders: Number(holders),
    resources: Number(resources),
  }))
}

/** What counts by industry and region. */
export async function listPlaces(db: Db): Promise<({ industry: string; region: string } & CountedCell)[]> {
  const rows = await db
    .selectFrom('resource')
    .select((eb) => [
      'industry',
      'region',
      eb.fn.countAll<number>().as('count'),
      eb.fn.count<number>('organisationId').distinct().as('organisations'),
      eb.fn.min('organisationId').as('first'),
      eb.fn.max('organisationId').as('last'),
    ])
    .where('isCounted', '=', 1)
    .groupBy(['industry', 'region'])
    .execute()
  return rows.map(({ industry, region, ...cell }) => ({
    industry: industry ?? '',
    region: region ?? '',
    ...read(cell),
  }))
}

/** What counts by one of these. */
export async function listCut(
  db: Db,
  by: 'source' | 'grade' | 'frequency',
): Promise<({ code: string } & CountedCell)[]> {
  const rows = await db
    .selectFrom('resource')
    .select((eb) => [
      eb.ref(by).as('code'),
      eb.fn.countAll<number>().as('count'),
      eb.fn.count<number>('organisationId').distinct().as('organisations'),
      eb.fn.min('organisationId').as('first'),
      eb.fn.max('organisationId').as('last'),
    ])
    .where('isCounted', '=', 1)
    .groupBy(by)
    .execute()
  return rows.map(({ code, ...cell }) => ({ code: code ?? '', ...read(cell) }))
}

/** How many resources were ever registered: it never falls. */
export async function countEverRegistered(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('resource')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('month', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many resources were registered in each month, and how many of these still count; the newest months first. */
export async function listMonths(
  db: Db,
  limit: number,
): Promise<{ month: string; registered: number; counted: number }[]> {
  const rows = await db
    .selectFrom('resource')
    .select((eb) => ['month', eb.fn.countAll<number>().as('registered'), eb.fn.sum<number>('isCounted').as('counted')])
    .where('month', 'is not', null)
    .groupBy('month')
    .orderBy('month', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ month, registered, counted }) => ({
    month: month ?? '',
    registered: Number(registered),
    counted: Number(counted),
  }))
}

/**
 * Verified organisations that have nothing in the register, the longest verified first; at most `limit`. With
 * `remindedBefore` those that can be reminded.
 */
export async function listWithoutResources(
  db: Db,
  { limit, remindedBefore }: { limit: number; remindedBefore?: number },
): Promise<{ id: string; slug: string; name: string; verifiedAt: number | null; remindedAt: number | null }[]> {
  return withoutResources(db, remindedBefore)
    .select([
      'organisation.id',
      'organisation.slug',
      'organisation.name',
      'organisation.verifiedAt',
      'census_reminder.remindedAt',
    ])
    .orderBy('organisation.verifiedAt')
    .orderBy('organisation.id')
    .limit(limit)
    .execute()
}

/** How many of them there are; with `remindedBefore` those that can be reminded: somebody is there to be told. */
export async function countWithoutResources(db: Db, remindedBefore?: number): Promise<number> {
  const { count } = await withoutResources(db, remindedBefore)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function withoutResources(db: Db, remindedBefore?: number) {
  const query = db
    .selectFrom('organisation')
    .leftJoin('census_reminder', 'census_reminder.organisationId', 'organisation.id')
    .where('organisation.standing', '=', 'verified')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('resource')
            .select('resource.id')
            .where('resource.isCounted', '=', 1)
            .whereRef('resource.organisationId', '=', 'organisation.id'),
        ),
      ),
    )
  if (remindedBefore === undefined) return query
  return query
    .where((eb) =>
      // A notice needs somebody who reads it.
      eb.exists(
        eb
          .selectFrom('member')
          .select('member.personId')
          .whereRef('member.organisationId', '=', 'organisation.id')
          .where('member.role', 'in', ['owner', 'editor']),
      ),
    )
    .where((eb) =>
      eb.or([eb('census_reminder.remindedAt', 'is', null), eb('census_reminder.remindedAt', '<', remindedBefore)]),
    )
}

/** Who may register resources of these organisations. */
export async function listWritersOf(
  db: Db,
  organisationIds: readonly string[],
): Promise<{ organisationId: string; personId: string }[]> {
  if (organisationIds.length === 0) return []
  return db
    .selectFrom('member')
    .select(['organisationId', 'personId'])
    .where('organisationId', 'in', organisationIds)
    .where('role', 'in', ['owner', 'editor'])
    .execute()
}

/** Notes that these organisations were reminded, over the last time. */
export async function upsertReminders(
  trx: Db,
  reminded: { organisationIds: readonly string[]; by: string; now: number },
): Promise<void> {
  const { organisationIds, by, now } = reminded
  if (organisationIds.length === 0) return
  await trx
    .insertInto('census_reminder')
    .values(organisationIds.map((organisationId) => ({ organisationId, remindedAt: now, remindedBy: by })))
    .onConflict((oc) => oc.column('organisationId').doUpdateSet({ remindedAt: now, remindedBy: by }))
    .execute()
}

function read(cell: { count: number; organisations: number; first: string; last: string }): CountedCell {
  return { ...cell, count: Number(cell.count), organisations: Number(cell.organisations) }
}

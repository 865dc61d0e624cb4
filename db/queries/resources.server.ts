import type { Insertable, Updateable } from 'kysely'
import { fold } from '#app/domain/catalogue/fold.ts'
import { fujianUnits } from '#app/domain/codes/region.ts'
import type { LooseResource, ResourceContact } from '#app/domain/resource/resource-content.ts'
import type { ResourceFilter, ResourceKeyset } from '#app/domain/resource/resource-list.ts'
import type { ResourceState } from '#app/domain/resource/resource-states.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { contains } from '../dialect.ts'
import { whereAfter } from '../keyset.server.ts'
import { changesOne, deletesOne } from '../one-row.ts'
import type { ResourceTables } from '../tables/resource.ts'

type ResourceTable = ResourceTables['resource']

/** A resource of an organisation, with whom to ask about it. */
export type ResourceRow = Pick<
  ResourceTable,
  | 'id'
  | 'number'
  | 'organisationId'
  | 'state'
  | 'edition'
  | 'saves'
  | 'registeredAt'
  | 'updatedAt'
  | 'retiredAt'
  | 'retireReason'
> & { content: LooseResource; contact: ResourceContact }

/** A resource of this organisation. */
export async function findResource(
  db: Db,
  asked: { id: string; organisationId: string },
): Promise<ResourceRow | undefined> {
  const row = await db
    .selectFrom('resource')
    .select([
      'id',
      'number',
      'organisationId',
      'state',
      'edition',
      'saves',
      'content',
      'contact',
      'registeredAt',
      'updatedAt',
      'retiredAt',
      'retireReason',
    ])
    .where('id', '=', asked.id)
    .where('organisationId', '=', asked.organisationId)
    .executeTakeFirst()
  return row && { ...row, ...contentsOf(row), contact: JSON.parse(row.contact) as ResourceContact }
}

/** A registered resource by its number, for operators: without whom to ask. Retired ones stay known. */
export async function findRegistered(db: Db, number: string) {
  const row = await db
    .selectFrom('resource')
    .innerJoin('organisation', 'organisation.id', 'resource.organisationId')
    .select([
      'resource.id',
      'resource.number',
      'resource.state',
      'resource.edition',
      'resource.content',
      'resource.registeredAt',
      'resource.updatedAt',
      'resource.retiredAt',
      'resource.retireReason',
      'organisation.slug',
      'organisation.name',
    ])
    .where('resource.number', '=', number)
    .executeTakeFirst()
  return row && { ...row, ...contentsOf(row), name: JSON.parse(row.name) as Text }
}

function contentsOf(row: { content: string }): { content: LooseResource } {
  return { content: JSON.parse(row.content) as LooseResource }
}

/** How many resources an organisation has in each state. */
export async function countResourceStates(
  db: Db,
  organisationId: string,
): Promise<{ state: ResourceState; count: number }[]> {
  const rows = await db
    .selectFrom('resource')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('organisationId', '=', organisationId)
    .groupBy('state')
    .execute()
  return rows.map(({ state, count }) => ({ state, count: Number(count) }))
}

/** A line of a list of resources. */
export type ResourceLineRow = Pick<
  ResourceTable,
  'id' | 'number' | 'state' | 'title' | 'source' | 'industry' | 'region' | 'grade' | 'frequency' | 'updatedAt'
> & { slug: string; name: Text; products: number }

/**
 * Resources that fit, what was changed last first, from `after` on; at most `limit`. With an organisation all of its own,
 * without one the register: what counts, of everybody.
 */
export async function listResources(
  db: Db,
  asked: { organisationId?: string; filter: ResourceFilter; after?: ResourceKeyset; limit: number },
): Promise<ResourceLineRow[]> {
  const rows = await resourcesThatFit(db, asked)
    .innerJoin('organisation', 'organisation.id', 'resource.organisationId')
    .select((eb) => [
      'resource.id',
      'resource.number',
      'resource.state',
      'resource.title',
      'resource.source',
      'resource.industry',
      'resource.region',
      'resource.grade',
      'resource.frequency',
      'resource.updatedAt',
      'organisation.slug',
      'organisation.name',
      eb
        .selectFrom('resource_listing')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('resource_listing.resourceId', '=', 'resource.id')
        .where('resource_listing.listingId', 'is not', null)
        .as('products'),
    ])
    .orderBy('resource.updatedAt', 'desc')
    .orderBy('resource.id', 'desc')
    .limit(asked.limit)
    .execute()
  return rows.map((row) => ({ ...row, name: JSON.parse(row.name) as Text, products: Number(row.products) }))
}

/** Own resources whole, for an export: what was changed last first, from `after` on. */
export async function listWholeResources(
  db: Db,
  asked: { organisationId: string; filter: ResourceFilter; after?: ResourceKeyset; limit: number },
): Promise<
  (Pick<ResourceTable, 'id' | 'number' | 'state' | 'edition' | 'registeredAt' | 'updatedAt'> & {
    content: LooseResource
    contact: ResourceContact
  })[]
> {
  const rows = await resourcesThatFit(db, asked)
    .select(['id', 'number', 'state', 'edition', 'registeredAt', 'updatedAt', 'content', 'contact'])
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(asked.limit)
    .execute()
  return rows.map((row) => ({ ...row, ...contentsOf(row), contact: JSON.parse(row.contact) as ResourceContact }))
}

function resourcesThatFit(
  db: Db,
  { organisationId, filter, after }: { organisationId?: string; filter: ResourceFilter; after?: ResourceKeyset },
) {
  const { text, state, region, kind, month, industry, source, grade, frequency } = filter
  let query = db.selectFrom('resource')
  if (organisationId === undefined) query = query.where('resource.isCounted', '=', 1)
  else query = query.where('resource.organisationId', '=', organisationId)
  if (state) query = query.where('resource.state', '=', state)
  if (industry) query = query.where('resource.industry', '=', industry as never)
  if (source) query = query.where('resource.source', '=', source as never)
  if (grade) query = query.where('resource.grade', '=', grade)
  if (frequency) query = query.where('resource.frequency', '=', frequency as never)
  if (month) query = query.where('resource.month', '=', month)
  if (region === 'other') query = query.where('resource.region', 'not in', fujianUnits)
  else if (region) query = query.where('resource.region', '=', region)
  if (kind)
    query = query.where('resource.organisationId', 'in', (eb) =>
      eb
        .selectFrom('organisation')
        .select('organisation.id')
        .where('organisation.kind', '=', kind as never),
    )
  if (text) query = query.where((eb) => contains(eb.ref('resource.searchText'), fold(text)))
  return whereAfter(query, 'resource.updatedAt', 'resource.id', {
    order: 'desc',
    after: after && [after.updatedAt, after.id],
  })
}

/** Of these folded titles those that an own resource has already that is not retired; `exceptId` is not looked at. */
export async function listTakenTitles(
  db: Db,
  asked: { organisationId: string; titleKeys: readonly string[]; exceptId?: string },
): Promise<Set<string>> {
  const taken = new Set<string>()
  for (let start = 0; start < asked.titleKeys.length; start += 500) {
    let query = db
      .selectFrom('resource')
      .select('titleKey')
      .where('organisationId', '=', asked.organisationId)
      .where('titleKey', 'in', asked.titleKeys.slice(start, start + 500))
      .where('state', '!=', 'retired')
    if (asked.exceptId !== undefined) query = query.where('id', '!=', asked.exceptId)
    for (const { titleKey } of await query.execute()) taken.add(titleKey)
  }
  return taken
}

/** How many resources an organisation has, retired ones counted. */
export async function countResources(db: Db, organisationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('resource')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Adds resources; at most a few thousand at once. */
export async function insertResources(trx: Db, rows: readonly Insertable<ResourceTable>[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 200)
    await trx
      .insertInto('resource')
      .values(rows.slice(start, start + 200))
      .execute()
}

/** Writes a resource, if it is still in one of these states and as it was seen; false where it is not. */
export function moveResource(
  trx: Db,
  move: {
    id: string
    organisationId: string
    from: readonly ResourceState[]
    seen: number
    set: Updateable<ResourceTable>
  },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('resource')
      .set({ ...move.set, saves: move.seen + 1 })
      .where('id', '=', move.id)
      .where('organisationId', '=', move.organisationId)
      .where('state', 'in', move.from)
      .where('saves', '=', move.seen),
  )
}

/** Deletes a draft of a resource, if it is still as it was seen. */
export function deleteResourceDraft(
  trx: Db,
  asked: { id: string; organisationId: string; seen: number },
): Promise<boolean> {
  return deletesOne(
    trx
      .deleteFrom('resource')
      .where('id', '=', asked.id)
      .where('organisationId', '=', asked.organisationId)
      .where('state', '=', 'draft')
      .where('saves', '=', asked.seen),
  )
}

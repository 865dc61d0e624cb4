import type { Insertable, Updateable } from 'kysely'
import type { ConstructionState } from '#app/domain/construction/construction-steps.ts'
import type { DemandContent } from '#app/domain/demand/demand-content.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne } from '../one-row.ts'
import type { ConstructionTables } from '../tables/construction.ts'

type Row = ConstructionTables['construction_item']

export type ConstructionItem = Omit<Row, 'title' | 'content'> & {
  title: Text
  content: DemandContent
  /** Code of the listing that was built. */
  listingCode: string | null
  /** The demand that it comes from. */
  demandNumber: string | null
}

/** What the list is asked for. */
export type ConstructionAsked = {
  /** Whether items that only verified organisations see are among them. */
  isVerified: boolean
  state?: ConstructionState
  /** Only items with claims that wait for the operators. */
  isWaiting?: boolean
  industry?: string
  region?: string
  /** A page begins after this item. */
  after?: { publishedAt: number; id: string }
  limit: number
}

/** Puts an item on the list, with the codes it is found by; false where the same demand or topic has one. */
export async function insertConstructionItem(
  trx: Db,
  item: Insertable<Row>,
  tags: readonly Omit<ConstructionTables['construction_tag'], 'itemId'>[],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('construction_item')
    .values(item)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow()
  if (Number(numInsertedOrUpdatedRows ?? 0) !== 1) return false
  if (tags.length > 0)
    await trx
      .insertInto('construction_tag')
      .values(tags.map((tag) => ({ ...tag, itemId: item.id })))
      .execute()
  return true
}

/** One item by its number. */
export async function findConstructionItem(db: Db, number: string): Promise<ConstructionItem | undefined> {
  const row = await items(db).where('construction_item.number', '=', number).executeTakeFirst()
  return row && readItem(row)
}

/** One item by its id. */
export async function findConstructionItemById(db: Db, id: string): Promise<ConstructionItem | undefined> {
  const row = await items(db).where('construction_item.id', '=', id).executeTakeFirst()
  return row && readItem(row)
}

/** The number of the item that a demand became; undefined where it is on no list. */
export async function findConstructionNumberOf(db: Db, demandId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('construction_item')
    .select('number')
    .where('demandId', '=', demandId)
    .executeTakeFirst()
  return row?.number
}

/** The numbers of the items that topics of unmet demand became, by the ids of the topics. */
export async function listConstructionNumbersOfTopics(
  db: Db,
  topicIds: readonly string[],
): Promise<Map<string, string>> {
  if (topicIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('construction_item')
    .select(['topicId', 'number'])
    .where('topicId', 'in', topicIds)
    .execute()
  return new Map(rows.flatMap(({ topicId, number }) => (topicId === null ? [] : [[topicId, number]])))
}

/** One page of the list, the newest first. */
export async function listConstructionItems(db: Db, asked: ConstructionAsked): Promise<ConstructionItem[]> {
  const { state, after } = asked
  let query = items(db)
  if (!asked.isVerified) query = query.where('construction_item.visibility', '=', 'PUBLIC')
  if (state) query = query.where('construction_item.state', '=', state)
  if (asked.isWaiting) query = query.where('construction_item.offeredCount', '>', 0)
  for (const kind of ['industry', 'region'] as const) {
    const code = asked[kind]
    if (code !== undefined)
      query = query.where('construction_item.id', 'in', (eb) =>
        eb.selectFrom('construction_tag').select('itemId').where('kind', '=', kind).where('code', '=', code),
      )
  }
  const rows = await pageBy(query, 'construction_item.publishedAt', 'construction_item.id', {
    order: 'desc',
    after: after && [after.publishedAt, after.id],
    limit: asked.limit,
  }).execute()
  return rows.map(readItem)
}

/** How many items there are, by state. */
export async function countConstructionItems(
  db: Db,
  { isVerified }: { isVerified: boolean },
): Promise<Partial<Record<ConstructionState, number>>> {
  let query = db
    .selectFrom('construction_item')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .groupBy('state')
  if (!isVerified) query = query.where('visibility', '=', 'PUBLIC')
  return Object.fromEntries((await query.execute()).map(({ state, count }) => [state, Number(count)]))
}

/** Moves an item only if it is still as the caller saw it; false means somebody else moved it first. */
export function moveConstructionItem(
  trx: Db,
  move: { id: string; from: ConstructionState; seen: number; set: Updateable<Row> },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('construction_item')
      .set(move.set)
      .where('id', '=', move.id)
      .where('state', '=', move.from)
      .where('updatedAt', '=', move.seen),
  )
}

/** A listed listing of a provider, by its code. */
export async function findListedListing(
  db: Db,
  { code, providerId }: { code: string; providerId: string },
): Promise<{ id: string; code: string } | undefined> {
  return db
    .selectFrom('listing')
    .select(['id', 'code'])
    .where('code', '=', code)
    .where('providerId', '=', providerId)
    .where('state', '=', 'listed')
    .executeTakeFirst()
}

function items(db: Db) {
  return db
    .selectFrom('construction_item')
    .leftJoin('listing', 'listing.id', 'construction_item.listingId')
    .leftJoin('demand', 'demand.id', 'construction_item.demandId')
    .selectAll('construction_item')
    .select(['listing.code as listingCode', 'demand.number as demandNumber'])
}

function readItem(row: Row & { listingCode: string | null; demandNumber: string | null }): ConstructionItem {
  return { ...row, title: JSON.parse(row.title) as Text, content: JSON.parse(row.content) as DemandContent }
}

import type { NotNull } from 'kysely'
import { type ChainedEvent, type SubjectKind, subjectKinds } from '#app/domain/events/event-chain.ts'
import type { Db } from '../client.server.ts'
import { contains, startsWith } from '../dialect.ts'
import type { Schema } from '../schema.ts'

/** Which events are looked for. Lists of ids that are empty fit nothing. */
export type EventFilter = {
  actors?: readonly string[] | undefined
  /** Beginning of the action. */
  action?: string | undefined
  subjects?: readonly string[] | undefined
  /** From and before, milliseconds UTC. */
  from?: number | undefined
  before?: number | undefined
  /** A piece of the reason. */
  reason?: string | undefined
}

/**
 * Events that fit, the newest first, at most `limit`: those with smaller numbers than `below`, or with greater ones than
 * `above` (then the ones next to it).
 */
export async function listEvents(
  db: Db,
  filter: EventFilter,
  page: { limit: number; below?: number | undefined; above?: number | undefined },
): Promise<ChainedEvent[]> {
  const { actors, action, subjects, from, before, reason } = filter
  let query = db.selectFrom('event').selectAll()
  if (actors) query = query.where('actor', 'in', actors)
  // A range, not a pattern: it goes by the index.
  if (action) query = query.where('action', '>=', action).where('action', '<', `${action}\uffff`)
  if (subjects) query = query.where('subjectKind', 'in', subjectKinds).where('subjectId', 'in', subjects)
  if (from !== undefined) query = query.where('at', '>=', from)
  if (before !== undefined) query = query.where('at', '<', before)
  if (reason) query = query.where((eb) => contains(eb.ref('reason'), reason))
  if (page.below !== undefined) query = query.where('seq', '<', page.below)
  if (page.above !== undefined) query = query.where('seq', '>', page.above)
  const rows = await query
    .orderBy('seq', page.above === undefined ? 'desc' : 'asc')
    .limit(page.limit)
    .execute()
  return page.above === undefined ? rows : rows.reverse()
}

/** Ids of people whose name has this piece or whose mail address begins so, at most 50. */
export async function listPersonIdsLike(db: Db, text: string): Promise<string[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where((eb) =>
      eb.or([startsWith(eb.ref('emailKey'), text.toLowerCase()), contains(eb.ref('name'), text), eb('id', '=', text)]),
    )
    .limit(50)
    .execute()
  return rows.map(({ id }) => id)
}

/** What has a number, by the kind of thing that events name, and where it stands. */
const numbered = {
  submission: 'submission',
  resource: 'resource',
  complaint: 'complaint',
  demand: 'demand',
  response: 'response',
  construction: 'construction_item',
  order: 'trade_order',
  entitlement: 'entitlement',
  dispute: 'dispute',
  filed_deal: 'filed_deal',
} as const satisfies Partial<Record<SubjectKind, keyof Schema>>
type NumberedKind = keyof typeof numbered
const numberedKinds = Object.keys(numbered) as NumberedKind[]

/** Ids of what has this address, slug, code or number: a person, an organisation, a listing, a case. */
export async function listSubjectIdsOf(db: Db, text: string): Promise<string[]> {
  const number = text.toUpperCase()
  const others = db
    .selectFrom('person')
    .select('id')
    .where('emailKey', '=', text.toLowerCase())
    .union(db.selectFrom('organisation').select('id').where('slug', '=', text.toLowerCase()))
    .union(db.selectFrom('listing').select('id').where('code', '=', number))
  const rows = await numberedKinds
    .reduce((all, kind) => all.union(db.selectFrom(numbered[kind]).select('id').where('number', '=', number)), others)
    .execute()
  return rows.map(({ id }) => id)
}

/** What an event is about, as it is called: `key` leads to its page. */
export type SubjectName = {
  id: string
  kind: 'person' | 'organisation' | 'listing' | NumberedKind
  key: string
  name: string
}

/** What the things events are about are called: address or number, and name by id. At most as many as ids. */
export async function listSubjectNames(db: Db, ids: readonly string[]): Promise<SubjectName[]> {
  if (ids.length === 0) return []
  const others = db
    .selectFrom('person')
    .select((eb) => ['id', eb.val<string>('person').as('kind'), 'id as key', 'name'])
    .where('id', 'in', ids)
    .where('deletedAt', 'is', null)
    .unionAll(
      db
        .selectFrom('organisation')
        .select((eb) => ['id', eb.val<string>('organisation').as('kind'), 'slug as key', 'name'])
        .where('id', 'in', ids),
    )
    .unionAll(
      db
        .selectFrom('listing')
        .select((eb) => ['id', eb.val<string>('listing').as('kind'), 'code as key', 'code as name'])
        .where('id', 'in', ids),
    )
  const rows = await numberedKinds
    .reduce(
      (all, kind) =>
        all.unionAll(
          db
            .selectFrom(numbered[kind])
            .select((eb) => ['id', eb.val<string>(kind).as('kind')])
            .select(['number as key', 'number as name'])
            .$narrowType<{ key: NotNull; name: NotNull }>()
            .where('number', 'is not', null)
            .where('id', 'in', ids),
        ),
      others,
    )
    .execute()
  return rows as SubjectName[]
}

/** How many events there are since a moment. */
export async function countEventsSince(db: Db, since: number): Promise<number> {
  const { count } = await db
    .selectFrom('event')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

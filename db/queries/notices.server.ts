import { type Insertable, type Selectable, sql } from 'kysely'
import type { NoticeDelivery, NoticeKind } from '#app/domain/notice/notice-kinds.ts'
import type { Language } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { askedFor, prepareQuery } from '../prepared.server.ts'
import type { AccountTables } from '../tables/accounts.ts'

export type NoticeRow = Selectable<AccountTables['notice']>

/** How many notices a person has not read, counted up to `most`. */
export async function countUnreadNotices(db: Db, personId: string, most: number): Promise<number> {
  const row = await db
    .selectFrom(
      db
        .selectFrom('notice')
        .select('id')
        .where('personId', '=', personId)
        .where('readAt', 'is', null)
        .limit(most)
        .as('unread'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

const mostInFrame = 100

const unreadInFrame = prepareQuery((db) =>
  db
    .selectFrom(
      db
        .selectFrom('notice')
        .select('id')
        .where('personId', '=', askedFor)
        .where('readAt', 'is', null)
        .limit(mostInFrame)
        .as('unread'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n')),
)

/** The same counted up to a hundred, as the frame of every page shows it. */
export async function countUnreadInFrame(db: Db, personId: string): Promise<number> {
  const [row] = await unreadInFrame(db, personId)
  return Number(row?.n ?? 0)
}

/** Enters notices; nothing happens for those of an occasion that is there already. */
export async function insertNotices(trx: Db, notices: readonly Insertable<AccountTables['notice']>[]): Promise<void> {
  for (let start = 0; start < notices.length; start += 500)
    await trx
      .insertInto('notice')
      .values(notices.slice(start, start + 500))
      .onConflict((oc) => oc.column('occasion').doNothing())
      .execute()
}

/** A person's notices, newest first. */
export function listNotices(
  db: Db,
  personId: string,
  page: { limit: number; offset: number },
): Promise<Pick<NoticeRow, 'id' | 'kind' | 'detail' | 'createdAt' | 'readAt'>[]> {
  return db
    .selectFrom('notice')
    .select(['id', 'kind', 'detail', 'createdAt', 'readAt'])
    .where('personId', '=', personId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

/** How many notices a person has. */
export async function countNotices(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom('notice')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** One notice of this person: where it leads, and whether it was read. */
export function findNotice(
  db: Db,
  { id, personId }: { id: string; personId: string },
): Promise<Pick<NoticeRow, 'path' | 'readAt'> | undefined> {
  return db
    .selectFrom('notice')
    .select(['path', 'readAt'])
    .where('id', '=', id)
    .where('personId', '=', personId)
    .executeTakeFirst()
}

/** Marks a person's unread notices as read, one of them or all up to a moment. What was read needs no mail any more. */
export async function readNotices(
  trx: Db,
  { personId, id, until, now }: { personId: string; id?: string; until?: number; now: number },
): Promise<void> {
  let query = trx
    .updateTable('notice')
    .set((eb) => ({ readAt: now, mailedAt: eb.fn.coalesce('mailedAt', eb.val(now)) }))
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
  if (id !== undefined) query = query.where('id', '=', id)
  if (until !== undefined) query = query.where('createdAt', '<=', until)
  await query.execute()
}

/** What these people have chosen for the kinds of notices; nothing of what is as it comes. */
export async function listPreferences(
  db: Db,
  personIds: readonly string[],
): Promise<Selectable<AccountTables['notice_preference']>[]> {
  const found: Selectable<AccountTables['notice_preference']>[] = []
  for (let start = 0; start < personIds.length; start += 1_000)
    found.push(
      ...(await db
        .selectFrom('notice_preference')
        .selectAll()
        .where('personId', 'in', personIds.slice(start, start + 1_000))
        .execute()),
    )
  return found
}

/** Keeps what a person chose for some kinds. Notices that wait for their mail go by it from now on. */
export async function upsertPreferences(
  trx: Db,
  personId: string,
  preferences: readonly { kind: NoticeKind; delivery: NoticeDelivery }[],
): Promise<void> {
  if (preferences.length === 0) return
  await trx
    .insertInto('notice_preference')
    .values(preferences.map((preference) => ({ ...preference, personId })))
    .onConflict((oc) =>
      oc.columns(['personId', 'kind']).doUpdateSet((eb) => ({ delivery: eb.ref('excluded.delivery') })),
    )
    .execute()
  await trx
    .updateTable('notice')
    .set((eb) => ({
      delivery: eb
        .selectFrom('notice_preference')
        .select('notice_preference.delivery')
        .where('notice_preference.personId', '=', personId)
        .whereRef('notice_preference.kind', '=', 'notice.kind')
        .$asScalar()
        .$notNull(),
    }))
    .where('personId', '=', personId)
    .where('mailedAt', 'is', null)
    .where(
      'kind',
      'in',
      preferences.map(({ kind }) => kind),
    )
    .execute()
}

/** Removes notices made before a moment, at most `limit`; gives how many. */
export async function deleteNoticesBefore(db: Db, before: number, limit: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('notice')
    .where('id', 'in', (eb) =>
      eb.selectFrom('notice').select('id').where('createdAt', '<', before).orderBy('createdAt').limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Notices that wait for their mail: of one delivery, made before a moment. */
export type WaitingNotices = { delivery: NoticeDelivery; before: number }

/**
 * People for whom notices wait, at most `limit`. With `day`, only those who have had no digest of that day: what came too
 * late for it waits for the next.
 */
export async function listPeopleWithWaiting(
  db: Db,
  { delivery, before, day, limit }: WaitingNotices & { day?: string; limit: number },
): Promise<string[]> {
  let query = db
    .selectFrom('notice')
    .select('personId')
    .where('delivery', '=', delivery)
    .where('mailedAt', 'is', null)
    .where('createdAt', '<', before)
    .groupBy('personId')
    .limit(limit)
  if (day !== undefined)
    query = query.where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('mail')
            .select('mail.id')
            .where('mail.occasion', '=', sql<string>`'digest:' || ${sql.ref('notice.personId')} || ${`:${day}`}`),
        ),
      ),
    )
  return (await query.execute()).map(({ personId }) => personId)
}

/** Of these people those who can be written to: confirmed, neither suspended nor deleted. */
export async function listWritable(
  db: Db,
  personIds: readonly string[],
): Promise<{ id: string; email: string; language: Language }[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('person')
    .select(['id', 'email', 'language'])
    .where('id', 'in', personIds)
    .where('email', 'is not', null)
    .where('emailConfirmedAt', 'is not', null)
    .where('suspendedAt', 'is', null)
    .where('deletedAt', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, email: row.email ?? '' }))
}

export type WaitingNotice = Pick<NoticeRow, 'id' | 'personId' | 'kind' | 'detail' | 'path'> & {
  /** How many wait for this person. */
  total: number
}

/** The newest notices that wait for each of these people, at most `most` each, newest first. */
export async function listWaitingNotices(
  db: Db,
  { personIds, delivery, before, most }: WaitingNotices & { personIds: readonly string[]; most: number },
): Promise<WaitingNotice[]> {
  const rows = await db
    .selectFrom(
      db
        .selectFrom('notice')
        .select(['id', 'personId', 'kind', 'detail', 'path'])
        .select((eb) => [
          eb.fn
            .agg<number>('row_number')
            .over((over) => over.partitionBy('personId').orderBy('createdAt', 'desc').orderBy('id', 'desc'))
            .as('place'),
          eb.fn
            .countAll<number>()
            .over((over) => over.partitionBy('personId'))
            .as('total'),
        ])
        .where('personId', 'in', personIds)
        .where('delivery', '=', delivery)
        .where('mailedAt', 'is', null)
        .where('createdAt', '<', before)
        .as('waiting'),
    )
    .select(['id', 'personId', 'kind', 'detail', 'path', 'total'])
    .where('place', '<=', most)
    .orderBy('place')
    .execute()
  return rows.map((row) => ({ ...row, total: Number(row.total) }))
}

/** Notes that what waited for these people was put into a mail. */
export async function settleNotices(
  trx: Db,
  { personIds, delivery, before, now }: WaitingNotices & { personIds: readonly string[]; now: number },
): Promise<void> {
  await trx
    .updateTable('notice')
    .set({ mailedAt: now })
    .where('personId', 'in', personIds)
    .where('delivery', '=', delivery)
    .where('mailedAt', 'is', null)
    .where('createdAt', '<', before)
    .execute()
}

/** Names of people who are not deleted, by id. */
export async function listPersonNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)].slice(0, 5_000))
    .where('deletedAt', 'is', null)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

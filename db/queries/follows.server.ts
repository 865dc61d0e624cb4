import type { Insertable, Selectable } from 'kysely'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { ListingState } from '#app/domain/listing/listing-states.ts'
import { publicStandings } from '#app/domain/organisation/standings.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { deletesOne, insertsOne } from '../one-row.ts'
import type { AccountTables, FollowKind } from '../tables/accounts.ts'

export type FollowRow = Selectable<AccountTables['follow']>

/** Enters a follow; false where this person follows it already. */
export function insertFollow(trx: Db, follow: Insertable<AccountTables['follow']>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('follow')
      .values(follow)
      .onConflict((oc) => oc.columns(['personId', 'kind', 'subject']).doNothing()),
  )
}

/** A follow by what is followed, as `follow.subject` writes it. */
export type FollowKey = { personId: string; kind: FollowKind; subject: string }

/** Ends a follow; false where there is none. */
export function deleteFollow(trx: Db, { personId, kind, subject }: FollowKey): Promise<boolean> {
  return deletesOne(
    trx.deleteFrom('follow').where('personId', '=', personId).where('kind', '=', kind).where('subject', '=', subject),
  )
}

/** Ends a follow of this person by its id; false where there is none. */
export function deleteFollowById(trx: Db, { personId, id }: { personId: string; id: string }): Promise<boolean> {
  return deletesOne(trx.deleteFrom('follow').where('id', '=', id).where('personId', '=', personId))
}

/** Whether a person follows this. */
export async function existsFollow(db: Db, { personId, kind, subject }: FollowKey): Promise<boolean> {
  const row = await db
    .selectFrom('follow')
    .select('id')
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row !== undefined
}

/** How many things a person follows. */
export async function countFollows(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom('follow')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** A listing that was once public, by code: whether it is listed now, and what it is called. */
export async function findFollowedListing(
  db: Db,
  code: string,
): Promise<{ id: string; code: string; title: Text; isListed: boolean } | undefined> {
  const row = await db
    .selectFrom('listing')
    .select(['id', 'code', 'card', 'state'])
    .where('code', '=', code)
    .where('firstListedAt', 'is not', null)
    .where('state', 'in', ['listed', 'suspended', 'delisted'] satisfies ListingState[])
    .executeTakeFirst()
  return row && { id: row.id, code: row.code, title: titleIn(row.card), isListed: row.state === 'listed' }
}

/** An organisation whose page everybody may see, by the name in its address. */
export async function findFollowedOrganisation(
  db: Db,
  slug: string,
): Promise<{ id: string; slug: string; name: Text } | undefined> {
  const row = await db
    .selectFrom('organisation')
    .select(['id', 'slug', 'name'])
    .where('slug', '=', slug)
    .where('standing', 'in', publicStandings)
    .executeTakeFirst()
  return row && { ...row, name: JSON.parse(row.name) as Text }
}

/** A line of the list of what a person follows. `title` is what it is called now. */
export type FollowLine = Pick<FollowRow, 'id' | 'kind' | 'name' | 'subject' | 'createdAt'> & {
  code: string | null
  slug: string | null
  title: Text | undefined
}

/** What a person follows, newest first. */
export async function listFollows(
  db: Db,
  personId: string,
  page: { limit: number; offset: number },
): Promise<FollowLine[]> {
  const rows = await db
    .selectFrom('follow')
    .leftJoin('listing', 'listing.id', 'follow.listingId')
    .leftJoin('organisation', 'organisation.id', 'follow.organisationId')
    .select(['follow.id', 'follow.kind', 'follow.name', 'follow.subject', 'follow.createdAt'])
    .select(['listing.code', 'listing.card', 'organisation.slug', 'organisation.name as organisationName'])
    .where('follow.personId', '=', personId)
    .orderBy('follow.createdAt', 'desc')
    .orderBy('follow.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map(({ card, organisationName, ...row }) => ({
    ...row,
    title: card ? titleIn(card) : organisationName ? (JSON.parse(organisationName) as Text) : undefined,
  }))
}

/** For each of these addresses that a person was told of: when last, and how many of the notices are unread. */
export async function listNewsOf(
  db: Db,
  personId: string,
  paths: readonly string[],
): Promise<{ path: string; lastAt: number; unread: number }[]> {
  if (paths.length === 0) return []
  const rows = await db
    .selectFrom('notice')
    .select((eb) => [
      'path',
      eb.fn.max('createdAt').as('lastAt'),
      eb.fn.count<number>(eb.case().when('readAt', 'is', null).then(1).end()).as('unread'),
    ])
    .where('personId', '=', personId)
    .where('path', 'in', paths)
    .where('kind', 'in', ['follow.listing', 'follow.organisation', 'follow.search'])
    .groupBy('path')
    .execute()
  return rows.map((row) => ({ path: row.path, lastAt: Number(row.lastAt), unread: Number(row.unread) }))
}

function titleIn(card: string): Text {
  return (JSON.parse(card) as ListingCard).title
}

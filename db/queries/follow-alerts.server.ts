import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import type { FollowRow } from './follows.server.ts'

/** An event about a listing. */
export type ListingEvent = { seq: number; actor: string; action: string; listingId: string }

const inOne = 1_000

/** Number of the last event there is; 0 before the first. */
export async function findLastSeq(db: Db): Promise<number> {
  const row = await db.selectFrom('event').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row?.seq ?? 0
}

/** Number of the oldest event that follows of these kinds have yet to look at; undefined without such follows. */
export async function findFirstSeen(db: Db, kinds: readonly FollowRow['kind'][]): Promise<number | undefined> {
  const row = await db
    .selectFrom('follow')
    .select('seenSeq')
    .where('kind', 'in', kinds)
    .orderBy('seenSeq')
    .limit(1)
    .executeTakeFirst()
  return row?.seenSeq
}

/** Events of these kinds with numbers after `after` up to `upTo`, in their order: a bounded stretch of the record. */
export async function listListingEvents(
  db: Db,
  { after, upTo, actions }: { after: number; upTo: number; actions: readonly string[] },
): Promise<ListingEvent[]> {
  const rows = await db
    .selectFrom('event')
    .select(['seq', 'actor', 'action', 'subjectId as listingId'])
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .where('subjectKind', '=', 'listing')
    .where('action', 'in', actions)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

/** The providers of these listings, and whether each is listed now. */
export async function listProvidersOf(
  db: Db,
  listingIds: readonly string[],
): Promise<{ id: string; providerId: string; isListed: boolean }[]> {
  const rows = await inPieces(listingIds, (ids) =>
    db.selectFrom('listing').select(['id', 'providerId', 'state']).where('id', 'in', ids).execute(),
  )
  return rows.map(({ state, ...row }) => ({ ...row, isListed: state === 'listed' }))
}

/** Somebody who follows a listing or organisation. */
export type Follower = { id: string; personId: string; followedId: string; seenSeq: number }

/**
 * Who follows one of these listings or organisations and can be told: neither suspended nor deleted. A batch at a time, at
 * most `limit` each.
 */
export async function* listFollowersOf(
  db: Db,
  { column, ids, limit }: { column: 'listingId' | 'organisationId'; ids: readonly string[]; limit: number },
): AsyncGenerator<Follower[]> {
  const followed = `follow.${column}` as const
  for (let start = 0; start < ids.length; start += inOne)
    for (let last = { id: '', followedId: '' }; ; ) {
      const rows = await db
        .selectFrom('follow')
        .innerJoin('person', 'person.id', 'follow.personId')
        .select(['follow.id', 'follow.personId', 'follow.seenSeq', `${followed} as followedId`])
        .where(followed, 'in', ids.slice(start, start + inOne))
        .where((eb) =>
          eb.or([
            eb(followed, '>', last.followedId),
            eb.and([eb(followed, '=', last.followedId), eb('follow.id', '>', last.id)]),
          ]),
        )
        .where('person.suspendedAt', 'is', null)
        .where('person.deletedAt', 'is', null)
        .orderBy(followed)
        .orderBy('follow.id')
        .limit(limit)
        .execute()
      const followers = rows.map((row) => ({
        ...row,
        followedId: row.followedId ?? '',
        seenSeq: Number(row.seenSeq),
      }))
      if (followers.length > 0) yield followers
      if (followers.length < limit) break
      last = followers.at(-1) ?? last
    }
}

/** What these listings are called, and where their pages are. */
export async function listTitles(db: Db, ids: readonly string[]): Promise<Map<string, { code: string; title: Text }>> {
  const rows = await inPieces(ids, (piece) =>
    db.selectFrom('listing').select(['id', 'code', 'card']).where('id', 'in', piece).execute(),
  )
  return new Map(rows.map(({ id, code, card }) => [id, { code, title: (JSON.parse(card) as ListingCard).title }]))
}

/** What these organisations are called, and where their pages are. */
export async function listNames(db: Db, ids: readonly string[]): Promise<Map<string, { slug: string; name: Text }>> {
  const rows = await inPieces(ids, (piece) =>
    db.selectFrom('organisation').select(['id', 'slug', 'name']).where('id', 'in', piece).execute(),
  )
  return new Map(rows.map(({ id, slug, name }) => [id, { slug, name: JSON.parse(name) as Text }]))
}

/** Number of the last event that listed something; 0 where nothing ever was. */
export async function findLastListedSeq(db: Db): Promise<number> {
  const row = await db
    .selectFrom('event')
    .select('seq')
    .where('action', '=', 'listing.listed')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return Number(row?.seq ?? 0)
}

/** The first event after `after`, not before `since`, that listed something which has yet to reach the search index. */
export async function findFirstUnindexed(
  db: Db,
  { after, since }: { after: number; since: number },
): Promise<number | undefined> {
  const row = await db
    .selectFrom('outbox')
    .innerJoin('event', (join) =>
      join.onRef('event.subjectId', '=', 'outbox.key').on('event.subjectKind', '=', 'listing'),
    )
    .select((eb) => eb.fn.min('event.seq').as('seq'))
    .where('outbox.topic', '=', 'search.listing')
    .where('event.action', '=', 'listing.listed')
    .where('event.seq', '>', after)
    .where('event.at', '>=', since)
    .executeTakeFirst()
  return row?.seq == null ? undefined : Number(row.seq)
}

/** Followed searches that have not looked at all events up to `upTo`, those longest without a look first. */
export async function listDueSearches(
  db: Db,
  { upTo, limit }: { upTo: number; limit: number },
): Promise<(Pick<FollowRow, 'id' | 'personId' | 'subject' | 'name' | 'seenSeq'> & { isToBeTold: boolean })[]> {
  const rows = await db
    .selectFrom('follow')
    .innerJoin('person', 'person.id', 'follow.personId')
    .select(['follow.id', 'follow.personId', 'follow.subject', 'follow.name', 'follow.seenSeq'])
    .select(['person.suspendedAt', 'person.deletedAt'])
    .where('follow.kind', '=', 'search')
    .where('follow.seenSeq', '<', upTo)
    .orderBy('follow.seenSeq')
    .orderBy('follow.id')
    .limit(limit)
    .execute()
  return rows.map(({ suspendedAt, deletedAt, ...row }) => ({
    ...row,
    seenSeq: Number(row.seenSeq),
    isToBeTold: suspendedAt === null && deletedAt === null,
  }))
}

/** Listings that were listed by events after `after` up to `upTo`, newest first, at most `limit`. */
export async function listListedBetween(
  db: Db,
  { after, upTo, limit }: { after: number; upTo: number; limit: number },
): Promise<{ seq: number; id: string }[]> {
  const rows = await db
    .selectFrom('event')
    .select(['seq', 'subjectId as id'])
    .where('action', '=', 'listing.listed')
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

/** Notes that these follows have been looked at up to an event. */
export async function moveSeen(trx: Db, ids: readonly string[], seq: number): Promise<void> {
  await inPieces(ids, async (piece) => {
    await trx.updateTable('follow').set({ seenSeq: seq }).where('id', 'in', piece).where('seenSeq', '<', seq).execute()
    return []
  })
}

/** Asks for many ids, a thousand at a time. */
async function inPieces<T>(ids: readonly string[], ask: (piece: string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = []
  for (let start = 0; start < ids.length; start += inOne) found.push(...(await ask(ids.slice(start, start + inOne))))
  return found
}

import { type Database, inTransaction } from '#db/client.server.ts'
import {
  type Follower,
  findFirstSeen,
  findLastSeq,
  type ListingEvent,
  listFollowersOf,
  listListingEvents,
  listNames,
  listProvidersOf,
  listTitles,
  moveSeen,
} from '#db/queries/follow-alerts.server.ts'
import { findSetting, upsertSetting } from '#db/queries/settings.server.ts'
import type { NoticeDetails } from '../notice/notice-detail.ts'
import { type NewNotice, notifyEach } from '../notice/notify.server.ts'
import { followPaths } from './follow-paths.ts'

/** Number of the last event that followers of listings and organisations were told of. */
const seenKey = 'follow-alerts-seen'
/** Events looked at in one go. */
const stretch = 2_000

type What = NoticeDetails['follow.listing']['what']
const told: Readonly<Record<string, What>> = {
  'listing.listed': 'listed',
  'listing.revised': 'revised',
  'listing.delisted': 'delisted',
}

/** Followers told in one transaction. */
const toldAtOnce = 500

/** Some followers, and what they are told. */
type Batch = { followers: Follower[]; notices: NewNotice[] }

/**
 * Tells followers of listings and organisations what has happened since the last time: one notice a listing or organisation
 * and stretch of the record, a batch of followers at a time. The place of each follower moves with the notice, and that of
 * all once a stretch is told, so nothing is told twice. Gives how many notices there were.
 */
export async function tellOfListings(database: Database, now = Date.now()): Promise<number> {
  const { read } = database
  const kept = await findSetting(read, seenKey)
  const end = await findLastSeq(read)
  // Nobody follows anything before the first follow.
  let seen = kept === undefined ? ((await findFirstSeen(read, ['listing', 'organisation'])) ?? end) : Number(kept)
  let from = kept
  let count = 0
  while (seen < end) {
    const to = Math.min(end, seen + stretch)
    const events = await listListingEvents(read, { after: seen, upTo: to, actions: Object.keys(told) })
    for await (const batch of batchesOf(database, events, now)) {
      const notices = await tell(database, batch, { from, to })
      if (notices === undefined) return count
      count += notices
    }
    if (events.length > 0 || to - seen === stretch) {
      if (!(await move(database, { from, to }))) return count
      from = String(to)
    }
    seen = to
  }
  return count
}

type Place = { from: string | undefined; to: number }

/** Tells a batch and notes it; undefined where somebody else has gone further meanwhile, and then nothing is told. */
function tell(database: Database, { followers, notices }: Batch, { from, to }: Place): Promise<number | undefined> {
  return inTransaction(database.write, async (trx) => {
    if ((await findSetting(trx, seenKey)) !== from) return undefined
    await notifyEach(trx, notices)
    await moveSeen(
      trx,
      followers.map(({ id }) => id),
      to,
    )
    return notices.reduce((sum, { personIds }) => sum + personIds.length, 0)
  })
}

/** Notes the place that was reached; false where somebody else has gone further meanwhile. */
function move(database: Database, { from, to }: Place): Promise<boolean> {
  return inTransaction(database.write, async (trx) => {
    if ((await findSetting(trx, seenKey)) !== from) return false
    await upsertSetting(trx, seenKey, String(to))
    return true
  })
}

async function* batchesOf(database: Database, events: readonly ListingEvent[], now: number): AsyncGenerator<Batch> {
  if (events.length === 0) return
  for (const batches of [ofListings(database, events, now), ofOrganisations(database, events, now)])
    for await (const { followers, notices } of batches)
      yield { followers, notices: notices.filter(({ personIds }) => personIds.length > 0) }
}

/** One notice a followed listing: of the last thing that happened to it. */
async function* ofListings({ read }: Database, events: readonly ListingEvent[], now: number): AsyncGenerator<Batch> {
  const last = new Map(events.map((event) => [event.listingId, event]))
  for await (const followers of listFollowersOf(read, {
    column: 'listingId',
    ids: [...last.keys()],
    limit: toldAtOnce,
  })) {
    const byListing = groupBy(followers, ({ followedId }) => followedId)
    const titles = await listTitles(read, [...byListing.keys()])
    const notices = [...byListing].flatMap(([id, people]): NewNotice[] => {
      const event = last.get(id)
      const listing = titles.get(id)
      const what = event && told[event.action]
      if (!event || !listing || !what) return []
      const isNews = (person: Follower) => newsFor(person, [event]).length > 0
      return [
        {
          kind: 'follow.listing',
          personIds: people.filter(isNews).map(({ personId }) => personId),
          occasion: `listing:${id}:${event.seq}`,
          detail: { title: JSON.stringify(listing.title), what },
          path: followPaths.listing(listing.code),
          now,
        },
      ]
    })
    yield { followers, notices }
  }
}

/** One notice a followed organisation: how much it has listed that still is. */
async function* ofOrganisations(
  { read }: Database,
  events: readonly ListingEvent[],
  now: number,
): AsyncGenerator<Batch> {
  const listed = new Map(
    events.filter(({ action }) => action === 'listing.listed').map((event) => [event.listingId, event]),
  )
  const providers = (await listProvidersOf(read, [...listed.keys()])).filter(({ isListed }) => isListed)
  const byProvider = groupBy(providers, ({ providerId }) => providerId)
  const newsOf = (id: string) =>
    (byProvider.get(id) ?? []).flatMap((listing) => listed.get(listing.id) ?? []).sort((a, b) => a.seq - b.seq)
  const ids = [...byProvider.keys()]
  for await (const followers of listFollowersOf(read, { column: 'organisationId', ids, limit: toldAtOnce })) {
    const byOrganisation = groupBy(followers, ({ followedId }) => followedId)
    const names = await listNames(read, [...byOrganisation.keys()])
    const newest = [...byOrganisation.keys()].flatMap((id) => newsOf(id).at(-1)?.listingId ?? [])
    const titles = await listTitles(read, newest)
    const notices = [...byOrganisation].flatMap(([id, people]) => {
      const organisation = names.get(id)
      const news = newsOf(id)
      const last = news.at(-1)
      if (!organisation || !last) return []
      // Who began to follow in the midst of it is told of what came after.
      const byCount = groupBy(people, (person) => newsFor(person, news).length)
      byCount.delete(0)
      return [...byCount].map(([count, some]) => ({
        kind: 'follow.organisation' as const,
        personIds: some.map(({ personId }) => personId),
        occasion: `organisation:${id}:${last.seq}`,
        detail: {
          organisation: JSON.stringify(organisation.name),
          title: JSON.stringify(titles.get(last.listingId)?.title ?? {}),
          count: String(count),
        },
        path: followPaths.organisation(organisation.slug),
        now,
      }))
    })
    yield { followers, notices }
  }
}

/** What happened since somebody follows, and was not done by themselves. */
function newsFor({ personId, seenSeq }: Follower, events: readonly ListingEvent[]): ListingEvent[] {
  return events.filter(({ seq, actor }) => seq > seenSeq && actor !== personId)
}

function groupBy<T, K>(all: readonly T[], keyOf: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const each of all) {
    const key = keyOf(each)
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return groups
}

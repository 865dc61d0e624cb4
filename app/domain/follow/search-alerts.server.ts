import { setTimeout as sleep } from 'node:timers/promises'
import { type Database, inTransaction } from '#db/client.server.ts'
import {
  findFirstUnindexed,
  findLastListedSeq,
  listDueSearches,
  listListedBetween,
  moveSeen,
} from '#db/queries/follow-alerts.server.ts'
import { countJobs } from '#db/queries/outbox.server.ts'
import type { CatalogueQuery } from '../catalogue/catalogue-state.ts'
import type { NoticeDetails } from '../notice/notice-detail.ts'
import { type NewNotice, notifyEach } from '../notice/notify.server.ts'
import { followPaths } from './follow-paths.ts'
import { searchOf } from './followed.ts'

/** Which of some listings a search finds; undefined while that cannot be said. */
export type FindAmong = (query: CatalogueQuery, ids: readonly string[]) => Promise<string[] | undefined>

/** Follows looked at in one turn, a turn a minute: searches wait for one another, and people go before them. */
const mostAtOnce = 300
const between = 10
/** Newest listings looked at for one search; where there were more, the notice says «more than». */
const mostLookedAt = 1_000
/** Follows that are noted together. */
const notedTogether = 25
/** With so much on its way to the index nothing is looked for yet. */
const muchWaiting = 2_000
/** A listing that has not reached the index after so long is not waited for. */
const patience = 3_600_000

type Looking = {
  findAmong: FindAmong
  /** Whether to come to an end after what is in hand. */
  isStopped?: () => boolean
  now?: number
}
type Due = Awaited<ReturnType<typeof listDueSearches>>[number]
type Looked = { follow: Due; count: number; isMore: boolean }

/**
 * Looks for followed searches whether something that was listed since their last look is found by them, and tells of each
 * in one notice. Waits for what was listed to reach the index, and for an engine that is away: then the follow stays where
 * it was. The place of a follow moves with its notice, so nothing is told twice. Gives how many searches were looked at.
 */
export async function tellOfSearches(
  database: Database,
  { findAmong, isStopped = () => false, now = Date.now() }: Looking,
): Promise<number> {
  const upTo = await findIndexedSeq(database, now)
  if (upTo === undefined) return 0
  const due = await listDueSearches(database.read, { upTo, limit: mostAtOnce })
  const bySubject = new Map<string, Due[]>()
  for (const follow of due) bySubject.set(follow.subject, [...(bySubject.get(follow.subject) ?? []), follow])
  const listedAfter = rememberListed(database, upTo)

  let done = 0
  let looked: Looked[] = []
  const note = async () => {
    await noteLooked(database, looked, { upTo, now })
    done += looked.length
    looked = []
  }
  try {
    for (const [subject, follows] of bySubject) {
      if (isStopped()) break
      const listed = await listedAfter(Math.min(...follows.map(({ seenSeq }) => seenSeq)))
      const ids = [...new Set(listed.map(({ id }) => id))].slice(0, mostLookedAt)
      const isToBeTold = follows.some((follow) => follow.isToBeTold)
      const found = isToBeTold ? await findAmong(searchOf(subject), ids) : []
      if (!found) break
      looked.push(...follows.map((follow) => judge(follow, { listed, found: new Set(found) })))
      if (looked.length >= notedTogether) await note()
      await sleep(between)
    }
  } finally {
    await note()
  }
  return done
}

/** The last event that listed something, up to which all has reached the index; undefined where nobody has to look. */
async function findIndexedSeq({ read }: Database, now: number): Promise<number | undefined> {
  const last = await findLastListedSeq(read)
  const [oldest] = await listDueSearches(read, { upTo: last, limit: 1 })
  if (!oldest || (await countJobs(read, 'search.listing')) > muchWaiting) return undefined
  const missing = await findFirstUnindexed(read, { after: oldest.seenSeq, since: now - patience })
  return missing === undefined ? last : missing - 1
}

/** What was listed after an event, newest first; most follows ask for the same. */
function rememberListed({ read }: Database, upTo: number) {
  const known = new Map<number, ReturnType<typeof listListedBetween>>()
  return (after: number) => {
    const listed = known.get(after) ?? listListedBetween(read, { after, upTo, limit: mostLookedAt + 1 })
    known.set(after, listed)
    return listed
  }
}

/** How much of what was found is new to this follow. */
function judge(
  follow: Due,
  { listed, found }: { listed: readonly { seq: number; id: string }[]; found: ReadonlySet<string> },
): Looked {
  const own = listed.filter(({ seq }) => seq > follow.seenSeq)
  const isNew = new Set(own.slice(0, mostLookedAt).map(({ id }) => id))
  return {
    follow,
    count: follow.isToBeTold ? [...isNew].filter((id) => found.has(id)).length : 0,
    isMore: own.length > mostLookedAt,
  }
}

async function noteLooked(
  database: Database,
  looked: readonly Looked[],
  { upTo, now }: { upTo: number; now: number },
): Promise<void> {
  if (looked.length === 0) return
  const notices = looked
    .filter(({ count }) => count > 0)
    .map(({ follow, count, isMore }): NewNotice => {
      const detail: NoticeDetails['follow.search'] = {
        name: follow.name,
        count: String(count),
        ...(isMore && { more: 'more' }),
      }
      return {
        kind: 'follow.search',
        personIds: [follow.personId],
        occasion: `search:${follow.id}:${upTo}`,
        detail,
        path: followPaths.search(follow.subject),
        now,
      }
    })
  await inTransaction(database.write, async (trx) => {
    await notifyEach(trx, notices)
    await moveSeen(
      trx,
      looked.map(({ follow }) => follow.id),
      upTo,
    )
  })
}

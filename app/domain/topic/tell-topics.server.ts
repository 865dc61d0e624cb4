import { setTimeout as sleep } from 'node:timers/promises'
import { type Database, inTransaction } from '#db/client.server.ts'
import { findFirstUnindexed, findLastListedSeq, listListedBetween } from '#db/queries/follow-alerts.server.ts'
import {
  listFollowersOfTopic,
  listTopicsWithFollowers,
  noteTold,
  type TopicFollower,
} from '#db/queries/topic-follows.server.ts'
import { emptyQuery } from '../catalogue/catalogue-state.ts'
import type { FindAmong } from '../follow/search-alerts.server.ts'
import { type NewNotice, notifyEach } from '../notice/notify.server.ts'
import type { Text } from '../text.ts'
import { textOfLabels } from './topic-label.ts'
import { toldVolumeOf } from './topic-rules.ts'
import { searchOfTopic } from './topic-view.ts'

const slice = 100
const between = 10
/** Newest listings looked at for one topic, and followers told of it. */
const mostLookedAt = 1_000
const mostTold = 2_000
/** A listing that has not reached the index after so long is not waited for. */
const patience = 3_600_000

/** Where a follower of a topic is led, without language prefix. */
const pathOf = (slug: string) => `/my/organisations/${encodeURIComponent(slug)}/unmet?of=followed`

/**
 * Tells followers of topics what has moved: that something was listed which the topic's label finds, or that more is asked
 * for than they know; one notice at a time. What was told moves with the notice, so nothing is told twice. An engine that
 * cannot say ends the turn. Gives how many were told.
 */
export async function tellOfTopics(
  database: Database,
  { findAmong, isStopped, now }: { findAmong: FindAmong; isStopped: () => boolean; now: number },
): Promise<number> {
  const { read } = database
  const last = await findLastListedSeq(read)
  const missing = await findFirstUnindexed(read, { after: 0, since: now - patience })
  const upTo = missing === undefined ? last : missing - 1
  let told = 0
  for (let after = ''; ; ) {
    const topics = await listTopicsWithFollowers(read, { after, limit: slice })
    for (const { id, labels, volume, seenSeq } of topics) {
      if (isStopped()) return told
      const label = textOfLabels(labels) ?? {}
      const listed = await listListedBetween(read, { after: seenSeq, upTo, limit: mostLookedAt })
      const ids = [...new Set(listed.map((each) => each.id))]
      const found = ids.length === 0 ? [] : await findAmong({ ...emptyQuery, text: searchOfTopic(label) }, ids)
      if (!found) return told
      const followers = await listFollowersOfTopic(read, id, mostTold)
      const step = toldVolumeOf(volume)
      const isListed = found.length > 0
      const toTell = isListed ? followers : followers.filter(({ toldVolume }) => toldVolume < step)
      const notices = noticesOf(toTell, {
        occasion: isListed ? `topic:${id}:listed:${upTo}` : `topic:${id}:volume:${step}`,
        label,
        moved: isListed ? { what: 'listed', count: found.length } : { what: 'volume', count: step },
        now,
      })
      if (notices.length > 0 || upTo > seenSeq)
        await inTransaction(database.write, async (trx) => {
          await notifyEach(trx, notices)
          const personIds = toTell.map(({ personId }) => personId)
          await noteTold(trx, { topicId: id, seenSeq: upTo, personIds, ...(!isListed && { volume: step }) })
        })
      told += toTell.length
      await sleep(between)
    }
    after = topics.at(-1)?.id ?? ''
    if (topics.length < slice) return told
  }
}

function noticesOf(
  followers: readonly TopicFollower[],
  {
    occasion,
    label,
    moved,
    now,
  }: {
    occasion: string
    label: Text
    moved: { what: 'listed' | 'volume'; count: number }
    now: number
  },
): NewNotice[] {
  const bySlug = new Map<string, string[]>()
  for (const { slug, personId } of followers) bySlug.set(slug, [...(bySlug.get(slug) ?? []), personId])
  return [...bySlug].map(([slug, personIds]) => ({
    kind: 'topic.moved',
    personIds,
    occasion,
    detail: { topic: JSON.stringify(label), what: moved.what, count: String(moved.count) },
    path: pathOf(slug),
    now,
  }))
}

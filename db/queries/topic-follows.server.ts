import type { Insertable } from 'kysely'
import type { Labels } from '#app/domain/topic/topic-label.ts'
import type { Db } from '../client.server.ts'
import type { TopicTables } from '../tables/topics.ts'
import { labelsIn } from './topics.server.ts'

/** Enters a follow; nothing happens where this person follows the topic already. */
export async function insertTopicFollow(trx: Db, follow: Insertable<TopicTables['topic_follow']>): Promise<void> {
  await trx
    .insertInto('topic_follow')
    .values(follow)
    .onConflict((oc) => oc.columns(['personId', 'topicId']).doNothing())
    .execute()
}

/** Ends a follow; nothing happens where there is none. */
export async function deleteTopicFollow(
  trx: Db,
  { personId, topicId }: { personId: string; topicId: string },
): Promise<void> {
  await trx.deleteFrom('topic_follow').where('personId', '=', personId).where('topicId', '=', topicId).execute()
}

/** How many topics a person follows. */
export async function countTopicFollows(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom('topic_follow')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Topics that a person follows, the last followed first, each with the organisation in the work of which it is; at most `limit`. */
export async function listTopicsOfFollower(
  db: Db,
  personId: string,
  limit: number,
): Promise<{ id: string; labels: Labels; slug: string; createdAt: number }[]> {
  const rows = await db
    .selectFrom('topic_follow')
    .innerJoin('topic', 'topic.id', 'topic_follow.topicId')
    .innerJoin('organisation', 'organisation.id', 'topic_follow.organisationId')
    .innerJoin('member', (join) =>
      join
        .onRef('member.personId', '=', 'topic_follow.personId')
        .onRef('member.organisationId', '=', 'topic_follow.organisationId'),
    )
    .select(['topic.id', 'topic.label', 'organisation.slug', 'topic_follow.createdAt'])
    .where('topic_follow.personId', '=', personId)
    .where('topic.isShown', '=', 1)
    .orderBy('topic_follow.createdAt', 'desc')
    .orderBy('topic.id')
    .limit(limit)
    .execute()
  return rows.map(({ label, ...row }) => ({ ...row, labels: labelsIn(label) }))
}

/** Which of these topics a person follows. */
export async function listFollowedTopics(db: Db, personId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('topic_follow')
    .select('topicId')
    .where('personId', '=', personId)
    .where('topicId', 'in', ids)
    .execute()
  return new Set(rows.map(({ topicId }) => topicId))
}

/** Somebody to be told of a topic, in the work of an organisation of which they are still a member. */
export type TopicFollower = { personId: string; slug: string; toldVolume: number }

/** Shown topics that somebody follows, after an id, in their order. */
export async function listTopicsWithFollowers(
  db: Db,
  { after, limit }: { after: string; limit: number },
): Promise<{ id: string; labels: Labels; volume: number; seenSeq: number }[]> {
  const rows = await db
    .selectFrom('topic')
    .select(['id', 'label', 'volume', 'seenSeq'])
    .where('isShown', '=', 1)
    .where('id', '>', after)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('topic_follow').select('personId').whereRef('topic_follow.topicId', '=', 'topic.id')),
    )
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ label, ...row }) => ({ ...row, labels: labelsIn(label) }))
}

/** Who follows a topic and can be told; at most `limit`. */
export function listFollowersOfTopic(db: Db, topicId: string, limit: number): Promise<TopicFollower[]> {
  return db
    .selectFrom('topic_follow')
    .innerJoin('person', 'person.id', 'topic_follow.personId')
    .innerJoin('organisation', 'organisation.id', 'topic_follow.organisationId')
    .innerJoin('member', (join) =>
      join
        .onRef('member.personId', '=', 'topic_follow.personId')
        .onRef('member.organisationId', '=', 'topic_follow.organisationId'),
    )
    .select(['topic_follow.personId', 'organisation.slug', 'topic_follow.toldVolume'])
    .where('topic_follow.topicId', '=', topicId)
    .where('person.suspendedAt', 'is', null)
    .where('person.deletedAt', 'is', null)
    .orderBy('topic_follow.personId')
    .limit(limit)
    .execute()
}

/** Notes what followers of a topic were told: up to which event, and of which volume. */
export async function noteTold(
  trx: Db,
  {
    topicId,
    seenSeq,
    volume,
    personIds,
  }: { topicId: string; seenSeq: number; volume?: number; personIds: readonly string[] },
): Promise<void> {
  await trx.updateTable('topic').set({ seenSeq }).where('id', '=', topicId).where('seenSeq', '<', seenSeq).execute()
  if (volume === undefined || personIds.length === 0) return
  await trx
    .updateTable('topic_follow')
    .set({ toldVolume: volume })
    .where('topicId', '=', topicId)
    .where('personId', 'in', personIds)
    .execute()
}

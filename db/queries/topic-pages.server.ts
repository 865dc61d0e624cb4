import type { TopicMonth } from '#app/domain/topic/judge-topic.ts'
import type { Labels } from '#app/domain/topic/topic-label.ts'
import type { TopicPlace } from '#app/domain/topic/topic-list.ts'
import type { TopicList } from '#app/domain/topic/topic-rules.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { labelsIn } from './topics.server.ts'

/** A topic as lists show it. */
export type ShownTopic = {
  id: string
  labels: Labels
  weight: number
  volume: number
  unserved: number
  supply: number | null
}

/** Topics that may be told of, the weightiest first: those that have one of the codes of each list. */
export async function listShownTopics(
  db: Db,
  asked: {
    codes: readonly { list: TopicList; codes: readonly string[] }[]
    /** Codes of any list, of which one is enough. */
    anyOf?: readonly { list: TopicList; code: string }[]
    followedBy?: string
    after?: TopicPlace
    limit: number
  },
): Promise<ShownTopic[]> {
  const { after, anyOf, followedBy } = asked
  let query = db
    .selectFrom('topic')
    .select(['id', 'label', 'weight', 'volume', 'unserved', 'supply'])
    .where('isShown', '=', 1)
  for (const { list, codes } of asked.codes)
    query = query.where('id', 'in', (eb) =>
      eb.selectFrom('topic_code').select('topicId').where('list', '=', list).where('code', 'in', codes),
    )
  if (anyOf)
    query = query.where('id', 'in', (eb) =>
      eb
        .selectFrom('topic_code')
        .select('topicId')
        .where((each) =>
          each.or(anyOf.map(({ list, code }) => each.and([each('list', '=', list), each('code', '=', code)]))),
        ),
    )
  if (followedBy !== undefined)
    query = query.where('id', 'in', (eb) =>
      eb.selectFrom('topic_follow').select('topicId').where('personId', '=', followedBy),
    )
  const rows = await pageBy(query, 'weight', 'id', {
    order: 'desc',
    after: after && [after.weight, after.id],
    limit: asked.limit,
  }).execute()
  return rows.map(({ label, ...row }) => ({ ...row, labels: labelsIn(label) }))
}

/** One topic, where it may be told of. */
export async function findShownTopic(db: Db, id: string): Promise<ShownTopic | undefined> {
  const row = await db
    .selectFrom('topic')
    .select(['id', 'label', 'weight', 'volume', 'unserved', 'supply'])
    .where('id', '=', id)
    .where('isShown', '=', 1)
    .executeTakeFirst()
  if (!row) return undefined
  const { label, ...rest } = row
  return { ...rest, labels: labelsIn(label) }
}

/** The months of some topics from a month on. */
export function listMonthsOfTopics(
  db: Db,
  ids: readonly string[],
  since: string,
): Promise<({ topicId: string } & TopicMonth)[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('topic_month')
    .selectAll()
    .where('topicId', 'in', ids)
    .where('month', '>=', since)
    .orderBy('month')
    .execute()
}

/** The codes of some topics, in order. */
export function listCodesOfTopics(
  db: Db,
  ids: readonly string[],
): Promise<{ topicId: string; list: TopicList; code: string }[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db.selectFrom('topic_code').selectAll().where('topicId', 'in', ids).orderBy('list').orderBy('code').execute()
}

/** Shown topics by the codes of a list: how many, what was asked for of them, and demands nobody served. */
export async function sumTopicsBy(
  db: Db,
  list: TopicList,
): Promise<{ code: string; topics: number; volume: number; unserved: number }[]> {
  const rows = await db
    .selectFrom('topic_code')
    .innerJoin('topic', 'topic.id', 'topic_code.topicId')
    .select((eb) => [
      'topic_code.code',
      eb.fn.countAll<number>().as('topics'),
      eb.fn.sum<number>('topic.volume').as('volume'),
      eb.fn.sum<number>('topic.unserved').as('unserved'),
    ])
    .where('topic_code.list', '=', list)
    .where('topic.isShown', '=', 1)
    .groupBy('topic_code.code')
    .execute()
  return rows
    .map(({ code, ...sums }) => ({
      code,
      topics: Number(sums.topics),
      volume: Number(sums.volume),
      unserved: Number(sums.unserved),
    }))
    .sort((a, b) => b.volume - a.volume || (a.code < b.code ? -1 : 1))
}

/** Fields and industries of all listings of a provider. */
export async function listSubjectsOfProvider(
  db: Db,
  providerId: string,
): Promise<{ list: 'field' | 'industry'; code: string }[]> {
  const rows = await db
    .selectFrom('listing_code')
    .innerJoin('listing', 'listing.id', 'listing_code.listingId')
    .select(['listing_code.list', 'listing_code.code'])
    .distinct()
    .where('listing.providerId', '=', providerId)
    .where('listing_code.list', 'in', ['field', 'industry'])
    .orderBy('listing_code.list')
    .orderBy('listing_code.code')
    .execute()
  return rows as { list: 'field' | 'industry'; code: string }[]
}

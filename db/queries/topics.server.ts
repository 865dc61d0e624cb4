import type { Insertable, Updateable } from 'kysely'
import type { TopicMonth } from '#app/domain/topic/judge-topic.ts'
import type { Labels } from '#app/domain/topic/topic-label.ts'
import type { TopicList } from '#app/domain/topic/topic-rules.ts'
import type { Db } from '../client.server.ts'
import type { TopicTables } from '../tables/topics.ts'

type Row = TopicTables['topic']

const inOne = 500

/** A topic as it is judged. */
export type TopicToJudge = Pick<Row, 'id' | 'mostVisitors' | 'days' | 'createdAt'> & {
  terms: Map<string, number>
  labels: Labels
}

/** Topics that signals are held against, the oldest first: all that are shown, and the newest of the others. */
export async function listTopicTerms(
  db: Db,
  { shown, others }: { shown: number; others: number },
): Promise<{ id: string; terms: Map<string, number> }[]> {
  const rows = []
  for (const [isShown, limit] of [
    [1, shown],
    [0, others],
  ] as const)
    rows.push(
      ...(await db
        .selectFrom('topic')
        .select(['id', 'terms', 'createdAt'])
        .where('isShown', '=', isShown)
        .orderBy('createdAt', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()),
    )
  rows.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  return rows.map(({ id, terms }) => ({ id, terms: termsIn(terms) }))
}

/** Enters new topics. */
export async function insertTopics(
  trx: Db,
  topics: readonly { id: string; terms: ReadonlyMap<string, number>; createdAt: number; seenSeq: number }[],
): Promise<void> {
  const rows = topics.map(
    ({ terms, ...topic }): Insertable<Row> => ({
      ...topic,
      terms: JSON.stringify([...terms]),
      ...{ labelKey: null, label: null, mostVisitors: 0, days: 0, isShown: 0, weight: 0, volume: 0, unserved: 0 },
      ...{ supply: null, suppliedAt: 0, isStale: 1, judgedAt: 0 },
    }),
  )
  for (let start = 0; start < rows.length; start += inOne)
    await trx
      .insertInto('topic')
      .values(rows.slice(start, start + inOne))
      .execute()
}

/** Notes that signals of these topics came or went. */
export async function markStale(trx: Db, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += inOne)
    await trx
      .updateTable('topic')
      .set({ isStale: 1 })
      .where('id', 'in', ids.slice(start, start + inOne))
      .execute()
}

/** Adds to what was asked for in months, or takes away where it is negative. */
export async function addToMonths(trx: Db, months: readonly ({ topicId: string } & TopicMonth)[]): Promise<void> {
  for (let start = 0; start < months.length; start += inOne)
    await trx
      .insertInto('topic_month')
      .values(months.slice(start, start + inOne))
      .onConflict((oc) =>
        oc.columns(['topicId', 'month']).doUpdateSet((eb) => ({
          searches: eb('topic_month.searches', '+', eb.ref('excluded.searches')),
          follows: eb('topic_month.follows', '+', eb.ref('excluded.follows')),
          demands: eb('topic_month.demands', '+', eb.ref('excluded.demands')),
        })),
      )
      .execute()
}

/** Topics to be judged: those of which signals came or went, after an id, in their order. */
export async function listStaleTopics(
  db: Db,
  { after, limit }: { after: string; limit: number },
): Promise<TopicToJudge[]> {
  const rows = await db
    .selectFrom('topic')
    .select(['id', 'terms', 'label', 'mostVisitors', 'days', 'createdAt'])
    .where('isStale', '=', 1)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toJudge)
}

/** Shown topics that were judged before a moment, the longest ago first: months pass. */
export async function listTopicsJudgedBefore(db: Db, before: number, limit: number): Promise<TopicToJudge[]> {
  const rows = await db
    .selectFrom('topic')
    .select(['id', 'terms', 'label', 'mostVisitors', 'days', 'createdAt'])
    .where('isShown', '=', 1)
    .where('judgedAt', '<', before)
    .orderBy('judgedAt')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toJudge)
}

/** The months of one topic from a month on, oldest first. */
export function listMonthsOf(db: Db, topicId: string, since: string): Promise<TopicMonth[]> {
  return db
    .selectFrom('topic_month')
    .select(['month', 'searches', 'follows', 'demands'])
    .where('topicId', '=', topicId)
    .where('month', '>=', since)
    .orderBy('month')
    .execute()
}

/** Keeps what a topic was judged to be, and its codes. */
export async function saveVerdict(
  trx: Db,
  { id, codes, set }: { id: string; codes: readonly { list: TopicList; code: string }[]; set: Updateable<Row> },
): Promise<void> {
  await trx
    .updateTable('topic')
    .set({ ...set, isStale: 0 })
    .where('id', '=', id)
    .execute()
  await trx.deleteFrom('topic_code').where('topicId', '=', id).execute()
  if (codes.length > 0)
    await trx
      .insertInto('topic_code')
      .values(codes.map((code) => ({ topicId: id, ...code })))
      .execute()
}

/** The other topic that is known by these terms. */
export async function findTopicOfKey(
  db: Db,
  { labelKey, otherThan }: { labelKey: string; otherThan: string },
): Promise<{ id: string; createdAt: number } | undefined> {
  return db
    .selectFrom('topic')
    .select(['id', 'createdAt'])
    .where('labelKey', '=', labelKey)
    .where('id', '<>', otherThan)
    .executeTakeFirst()
}

/** Whether a topic is there. */
export async function existsTopic(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('topic').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

/** Makes two topics one: all that belongs to `from` is `into`'s from now on. */
export async function mergeTopics(trx: Db, { from, into }: { from: string; into: string }): Promise<void> {
  await trx.updateTable('topic_signal').set({ topicId: into }).where('topicId', '=', from).execute()
  const months = await listMonthsOf(trx, from, '')
  await addToMonths(
    trx,
    months.map((month) => ({ topicId: into, ...month })),
  )
  const followers = await trx.selectFrom('topic_follow').selectAll().where('topicId', '=', from).execute()
  if (followers.length > 0)
    await trx
      .insertInto('topic_follow')
      .values(followers.map((follow) => ({ ...follow, topicId: into })))
      .onConflict((oc) => oc.columns(['personId', 'topicId']).doNothing())
      .execute()
  await deleteTopic(trx, from)
  await markStale(trx, [into])
}

/** Forgets a topic with all that belongs to it. */
export async function deleteTopic(trx: Db, id: string): Promise<void> {
  for (const table of ['topic_signal', 'topic_month', 'topic_code', 'topic_follow'] as const)
    await trx.deleteFrom(table).where('topicId', '=', id).execute()
  await trx.deleteFrom('topic').where('id', '=', id).execute()
}

/** Shown topics whose listings were counted before a moment, the longest ago first. */
export async function listTopicsToSupply(
  db: Db,
  { before, limit }: { before: number; limit: number },
): Promise<{ id: string; labels: Labels }[]> {
  const rows = await db
    .selectFrom('topic')
    .select(['id', 'label'])
    .where('isShown', '=', 1)
    .where('suppliedAt', '<', before)
    .orderBy('suppliedAt')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id, label }) => ({ id, labels: labelsIn(label) }))
}

/** Notes how many listings a topic's label finds; without a number only that it was tried. */
export async function saveSupply(
  trx: Db,
  { id, supply, at }: { id: string; supply?: number; at: number },
): Promise<void> {
  await trx
    .updateTable('topic')
    .set({ suppliedAt: at, ...(supply !== undefined && { supply }) })
    .where('id', '=', id)
    .execute()
}

export function labelsIn(label: string | null): Labels {
  return label === null ? {} : (JSON.parse(label) as Labels)
}

function termsIn(terms: string): Map<string, number> {
  return new Map(JSON.parse(terms) as [string, number][])
}

function toJudge({
  terms,
  label,
  ...row
}: Pick<Row, 'id' | 'terms' | 'label' | 'mostVisitors' | 'days' | 'createdAt'>): TopicToJudge {
  return { ...row, terms: termsIn(terms), labels: labelsIn(label) }
}

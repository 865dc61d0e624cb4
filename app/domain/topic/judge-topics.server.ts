import { setImmediate as breathe } from 'node:timers/promises'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { listSignalsOf } from '#db/queries/topic-signals.server.ts'
import {
  deleteTopic,
  existsTopic,
  findTopicOfKey,
  listMonthsOf,
  listStaleTopics,
  listTopicsJudgedBefore,
  markStale,
  mergeTopics,
  saveVerdict,
  type TopicToJudge,
} from '#db/queries/topics.server.ts'
import { judgeTopic, type TopicVerdict } from './judge-topic.ts'
import type { ReadSubject } from './subject.ts'
import { lastMonths } from './topic-rules.ts'

const slice = 50
const mostPasses = 3
/** Newest signals of a topic that are looked at. */
const mostSignals = 500
const judgedFor = 24 * 3_600_000
const judgedAgainAtOnce = 500

type Judging = { readSubject: ReadSubject; isStopped: () => boolean; now: number }

/**
 * Judges topics of which signals came or went, and once a day those that are shown. Two that turn out to be called the same
 * become one, the older; one of which nothing is left is forgotten. Gives how many were judged.
 */
export async function judgeTopics(database: Database, judging: Judging): Promise<number> {
  const { isStopped, now } = judging
  let count = 0
  // Topics that became one are judged again.
  for (let pass = 0; pass < mostPasses; pass++)
    for (let after = ''; !isStopped(); ) {
      const topics = await listStaleTopics(database.read, { after, limit: slice })
      await judgeSome(database, topics, judging)
      count += topics.length
      after = topics.at(-1)?.id ?? ''
      if (topics.length < slice) break
    }
  for (let again = 0; again < judgedAgainAtOnce && !isStopped(); again += slice) {
    const old = await listTopicsJudgedBefore(database.read, now - judgedFor, slice)
    await judgeSome(database, old, judging)
    count += old.length
    if (old.length < slice) break
  }
  return count
}

async function judgeSome(
  database: Database,
  topics: readonly TopicToJudge[],
  { readSubject, now }: Judging,
): Promise<void> {
  const [since = ''] = lastMonths(now)
  const judged: { topic: TopicToJudge; verdict: TopicVerdict }[] = []
  for (const topic of topics) {
    const signals = await listSignalsOf(database.read, topic.id, mostSignals)
    const months = await listMonthsOf(database.read, topic.id, since)
    judged.push({ topic, verdict: judgeTopic(topic, { signals, months, readSubject, now }) })
    if (signals.length > 50) await breathe()
  }
  await inTransaction(database.write, async (trx) => {
    for (const { topic, verdict } of judged) await keepVerdict(trx, { topic, verdict, now })
  })
  await breathe()
}

async function keepVerdict(
  trx: Db,
  { topic, verdict, now }: { topic: TopicToJudge; verdict: TopicVerdict; now: number },
): Promise<void> {
  // One judged before it may have taken this one in.
  if (!(await existsTopic(trx, topic.id))) return
  const { terms, labels, codes, labelKey, isGone, isShown, ...figures } = verdict
  if (isGone) return deleteTopic(trx, topic.id)
  const twin = labelKey === undefined ? undefined : await findTopicOfKey(trx, { labelKey, otherThan: topic.id })
  if (twin && isBefore(twin, topic)) return mergeTopics(trx, { from: topic.id, into: twin.id })
  if (twin) await mergeTopics(trx, { from: twin.id, into: topic.id })
  await saveVerdict(trx, {
    id: topic.id,
    codes,
    set: {
      ...figures,
      terms: JSON.stringify([...terms]),
      label: isShown ? JSON.stringify(labels) : null,
      labelKey: labelKey ?? null,
      isShown: isShown ? 1 : 0,
      judgedAt: now,
    },
  })
  if (twin) await markStale(trx, [topic.id])
}

type Born = { id: string; createdAt: number }

function isBefore(one: Born, other: Born): boolean {
  return one.createdAt < other.createdAt || (one.createdAt === other.createdAt && one.id < other.id)
}

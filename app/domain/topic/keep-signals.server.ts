import { createHash } from 'node:crypto'
import type { Db } from '#db/client.server.ts'
import { insertSignals, listKnownSignals, listVisits } from '#db/queries/topic-signals.server.ts'
import { addToMonths, insertTopics, markStale } from '#db/queries/topics.server.ts'
import type { TopicMonth } from './judge-topic.ts'
import type { TopicIndex } from './topic-index.ts'
import { type Backing, monthOfDay, type SignalKind } from './topic-rules.ts'
import type { ReadSignal } from './topic-signal.ts'

/** A signal on its way to its topic. `key` is the same whenever it is read again; `at` says which came first. */
export type NewSignal = Backing & { key: string; at: number; read: ReadSignal }

/** Names a search: the same visitor, day and words are one signal. */
export function keyOfSearch({ who, day, text }: { who: string; day: number; text: string }): string {
  return hashOf(`${who}\n${day}\n${text}`)
}

/**
 * Brings signals to their topics, in their order, and begins topics for those that are near to none. What is kept already is
 * left as it is; a visitor counts once a day in the months of a topic. Call with the transaction that notes how far was read.
 * Gives how many were new.
 */
export async function keepSignals(
  trx: Db,
  { signals, index, seenSeq }: { signals: readonly NewSignal[]; index: TopicIndex; seenSeq: number },
): Promise<number> {
  const known = await listKnownSignals(
    trx,
    signals.map(({ key }) => key),
  )
  const fresh = [
    ...new Map(signals.filter(({ key }) => !known.has(key)).map((signal) => [signal.key, signal])).values(),
  ]
  if (fresh.length === 0) return 0
  const begun: { id: string; terms: ReadonlyMap<string, number>; createdAt: number; seenSeq: number }[] = []
  const placed = fresh.map((signal) => {
    const { terms } = signal.read.subject
    const found = index.find(terms)
    if (found !== undefined) return { ...signal, topicId: found }
    // From the signal it began with: gathering again from the beginning gives the same.
    const id = hashOf(`topic\n${signal.key}`)
    begun.push({ id, terms, createdAt: signal.at, seenSeq })
    index.add({ id, terms })
    return { ...signal, topicId: id }
  })
  await insertTopics(trx, begun)
  const visitors = [...new Set(placed.filter(({ kind }) => kind === 'search').map(({ who }) => who))]
  const visits = new Set((await listVisits(trx, visitors)).map(visitOf))
  const months = new Map<string, { topicId: string } & TopicMonth>()
  for (const signal of placed) {
    if (signal.kind === 'search') {
      const visit = visitOf(signal)
      if (visits.has(visit)) continue
      visits.add(visit)
    }
    count(months, signal, 1)
  }
  await insertSignals(
    trx,
    placed.map(({ key, topicId, kind, who, day, read }) => ({
      ...{ key, topicId, kind, who, day },
      text: read.text,
      codes: JSON.stringify(read.codes),
    })),
  )
  await addToMonths(trx, [...months.values()])
  await markStale(trx, [...new Set(placed.map(({ topicId }) => topicId))])
  return placed.length
}

/** Takes what these signals came to out of the months of their topics. */
export async function takeFromMonths(
  trx: Db,
  signals: readonly { topicId: string; kind: SignalKind; day: number }[],
): Promise<void> {
  const months = new Map<string, { topicId: string } & TopicMonth>()
  for (const signal of signals) count(months, signal, -1)
  await addToMonths(trx, [...months.values()])
}

function count(
  months: Map<string, { topicId: string } & TopicMonth>,
  { topicId, kind, day }: { topicId: string; kind: SignalKind; day: number },
  by: 1 | -1,
): void {
  const month = monthOfDay(day)
  const key = `${topicId} ${month}`
  const counted = months.get(key) ?? { topicId, month, searches: 0, follows: 0, demands: 0 }
  counted[kind === 'search' ? 'searches' : kind === 'follow' ? 'follows' : 'demands'] += by
  months.set(key, counted)
}

const visitOf = ({ topicId, who, day }: { topicId: string; who: string; day: number }) => `${topicId} ${who} ${day}`

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

import type { Insertable } from 'kysely'
import type { DemandState } from '#app/domain/demand/demand-steps.ts'
import { type SignalKind, signalKinds } from '#app/domain/topic/topic-rules.ts'
import type { Signal } from '#app/domain/topic/topic-signal.ts'
import type { Db } from '../client.server.ts'
import type { TopicTables } from '../tables/topics.ts'

/** Place of a row in the log as it was written. */
export type LogMoment = { at: number; id: string }

const inOne = 500

/**
 * Searches that found nothing, or only what is nearest, in the order of the log: those after a place and before a moment.
 * First pages that the engine answered; without words there is nothing to learn.
 */
export function listUnmetSearches(
  db: Db,
  { after, before, limit }: { after: LogMoment; before: number; limit: number },
): Promise<{ id: string; at: number; visitor: string; query: string; filters: string }[]> {
  return db
    .selectFrom('search_log')
    .select(['id', 'at', 'visitor', 'query', 'filters'])
    .where((eb) => eb(eb.refTuple('at', 'id'), '>', eb.tuple(after.at, after.id)))
    .where('at', '<', before)
    .where('page', '=', 1)
    .where('query', '<>', '')
    .where('engine', '=', 'meilisearch')
    .where((eb) => eb.or([eb('total', '=', 0), eb('isRelaxed', '=', 1)]))
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Followed searches that no topic has, after an id, in their order; with the first organisation of whoever follows. */
export function listNewFollows(
  db: Db,
  { after, limit }: { after: string; limit: number },
): Promise<{ id: string; personId: string; subject: string; createdAt: number; organisationId: string | null }[]> {
  return db
    .selectFrom('follow')
    .select((eb) => [
      ...(['id', 'personId', 'subject', 'createdAt'] as const),
      eb
        .selectFrom('member')
        .select((each) => each.fn.min('member.organisationId').as('id'))
        .whereRef('member.personId', '=', 'follow.personId')
        .as('organisationId'),
    ])
    .where('kind', '=', 'search')
    .where('id', '>', after)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('topic_signal').select('key').whereRef('topic_signal.key', '=', 'follow.id'))),
    )
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Demands in these states that no topic has, after an id, in their order. */
export function listNewDemands(
  db: Db,
  { states, after, limit }: { states: readonly DemandState[]; after: string; limit: number },
): Promise<
  {
    id: string
    organisationId: string
    state: DemandState
    content: string
    publishedAt: number | null
    createdAt: number
  }[]
> {
  return db
    .selectFrom('demand')
    .select(['id', 'organisationId', 'state', 'content', 'publishedAt', 'createdAt'])
    .where('state', 'in', states)
    .where('id', '>', after)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('topic_signal').select('key').whereRef('topic_signal.key', '=', 'demand.id'))),
    )
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** A signal as it stands: which it is, and when it was. */
export type SignalRow = Pick<TopicTables['topic_signal'], 'key' | 'topicId' | 'kind' | 'day'>

/** Signals of searches that nobody follows any more. */
export function listEndedFollows(db: Db, limit: number): Promise<SignalRow[]> {
  return db
    .selectFrom('topic_signal')
    .select(['key', 'topicId', 'kind', 'day'])
    .where('kind', '=', 'follow')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('follow').select('id').whereRef('follow.id', '=', 'topic_signal.key'))),
    )
    .limit(limit)
    .execute()
}

/** Signals of demands with the state the demand is in now, where a signal of another kind, or none, is due to it. */
export function listMovedDemands(
  db: Db,
  { kinds, limit }: { kinds: Readonly<Partial<Record<DemandState, SignalKind>>>; limit: number },
): Promise<(SignalRow & { state: DemandState })[]> {
  const states = Object.entries(kinds) as [DemandState, SignalKind][]
  return db
    .selectFrom('topic_signal')
    .innerJoin('demand', 'demand.id', 'topic_signal.key')
    .select(['topic_signal.key', 'topic_signal.topicId', 'topic_signal.kind', 'topic_signal.day', 'demand.state'])
    .where('topic_signal.kind', 'in', ['demand', 'unserved'])
    .where((eb) =>
      eb.not(
        eb.or(
          states.map(([state, kind]) => eb.and([eb('demand.state', '=', state), eb('topic_signal.kind', '=', kind)])),
        ),
      ),
    )
    .limit(limit)
    .execute()
}

/** Which of these signals are there already. */
export async function listKnownSignals(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (let start = 0; start < keys.length; start += inOne) {
    const piece = keys.slice(start, start + inOne)
    for (const { key } of await db.selectFrom('topic_signal').select('key').where('key', 'in', piece).execute())
      known.add(key)
  }
  return known
}

/** What these visitors were counted for: a topic, by the day. */
export async function listVisits(
  db: Db,
  visitors: readonly string[],
): Promise<{ topicId: string; who: string; day: number }[]> {
  const found: { topicId: string; who: string; day: number }[] = []
  for (let start = 0; start < visitors.length; start += inOne)
    found.push(
      ...(await db
        .selectFrom('topic_signal')
        .select(['topicId', 'who', 'day'])
        .distinct()
        .where('who', 'in', visitors.slice(start, start + inOne))
        .execute()),
    )
  return found
}

/** Keeps new signals. */
export async function insertSignals(
  trx: Db,
  signals: readonly Insertable<TopicTables['topic_signal']>[],
): Promise<void> {
  for (let start = 0; start < signals.length; start += inOne)
    await trx
      .insertInto('topic_signal')
      .values(signals.slice(start, start + inOne))
      .execute()
}

/** Makes signals of demands ones of another kind. */
export async function changeSignals(trx: Db, keys: readonly string[], kind: SignalKind): Promise<void> {
  for (let start = 0; start < keys.length; start += inOne)
    await trx
      .updateTable('topic_signal')
      .set({ kind })
      .where('key', 'in', keys.slice(start, start + inOne))
      .execute()
}

/** Forgets signals. */
export async function deleteSignals(trx: Db, keys: readonly string[]): Promise<void> {
  for (let start = 0; start < keys.length; start += inOne)
    await trx
      .deleteFrom('topic_signal')
      .where('key', 'in', keys.slice(start, start + inOne))
      .execute()
}

/** Searches from before a day, the oldest first. */
export function listSearchesBefore(db: Db, day: number, limit: number): Promise<SignalRow[]> {
  return db
    .selectFrom('topic_signal')
    .select(['key', 'topicId', 'kind', 'day'])
    .where('kind', '=', 'search')
    .where('day', '<', day)
    .orderBy('day')
    .limit(limit)
    .execute()
}

/** The newest signals of a topic, of each kind at most `limit`. */
export async function listSignalsOf(db: Db, topicId: string, limit: number): Promise<Signal[]> {
  const found: Signal[] = []
  for (const kind of signalKinds) {
    const rows = await db
      .selectFrom('topic_signal')
      .select(['kind', 'who', 'day', 'text', 'codes'])
      .where('topicId', '=', topicId)
      .where('kind', '=', kind)
      .orderBy('day', 'desc')
      .orderBy('key', 'desc')
      .limit(limit)
      .execute()
    for (const { codes, ...row } of rows) found.push({ ...row, codes: JSON.parse(codes) as Signal['codes'] })
  }
  return found
}

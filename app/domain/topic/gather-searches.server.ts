import { setImmediate as breathe } from 'node:timers/promises'
import { type Database, inTransaction } from '#db/client.server.ts'
import { findSetting, upsertSetting } from '#db/queries/settings.server.ts'
import {
  deleteSignals,
  type LogMoment,
  listSearchesBefore,
  listUnmetSearches,
} from '#db/queries/topic-signals.server.ts'
import { markStale } from '#db/queries/topics.server.ts'
import { keepSignals, keyOfSearch, type NewSignal } from './keep-signals.server.ts'
import type { ReadSubject } from './subject.ts'
import type { TopicIndex } from './topic-index.ts'
import { dayOf } from './topic-rules.ts'
import { readSearchSignal } from './topic-signal.ts'

/** Place in the log up to which searches were gathered. */
const readKey = 'topics-read'
const slice = 500
/** Searches are written a moment after they were answered, by several processes. */
const settled = 5 * 60_000
const forgottenAtOnce = 1_000

export type Gathering = {
  readSubject: ReadSubject
  index: TopicIndex
  /** Number of the last event: what was listed before is no news to who follows a topic that begins now. */
  seenSeq: number
  isStopped: () => boolean
  now: number
}

/**
 * Brings searches that found nothing, or only what is nearest, to their topics: from where the log was read to the last time,
 * a slice at a time, each with the new place in one transaction, so that nothing is counted twice. Gives how many were new.
 */
export async function gatherSearches(database: Database, gathering: Gathering): Promise<number> {
  const { readSubject, index, seenSeq, isStopped, now } = gathering
  const before = now - settled
  let from = await findSetting(database.read, readKey)
  let count = 0
  while (!isStopped()) {
    const rows = await listUnmetSearches(database.read, { after: readPlace(from), before, limit: slice })
    const signals = rows.flatMap(({ at, visitor, query, filters }): NewSignal[] => {
      const read = readSearchSignal({ query, filters }, readSubject)
      if (!read) return []
      const signal = { kind: 'search' as const, who: visitor, day: dayOf(at), at, read }
      return [{ ...signal, key: keyOfSearch({ ...signal, text: read.text }) }]
    })
    const last = rows.at(-1)
    const to = rows.length < slice ? `${before} ` : `${last?.at} ${last?.id}`
    const seen = from
    const added = await inTransaction(database.write, async (trx) => {
      if ((await findSetting(trx, readKey)) !== seen) return undefined
      const kept = await keepSignals(trx, { signals, index, seenSeq })
      await upsertSetting(trx, readKey, to)
      return kept
    })
    if (added === undefined) return count
    count += added
    from = to
    if (rows.length < slice) return count
    await breathe()
  }
  return count
}

/** Forgets searches that the log has forgotten: what they came to in their months stays. Gives how many. */
export async function forgetTopicSearches(database: Database, days: number, now: number): Promise<number> {
  let count = 0
  for (;;) {
    const old = await listSearchesBefore(database.read, dayOf(now) - days, forgottenAtOnce)
    await inTransaction(database.write, async (trx) => {
      await deleteSignals(
        trx,
        old.map(({ key }) => key),
      )
      await markStale(trx, [...new Set(old.map(({ topicId }) => topicId))])
    })
    count += old.length
    if (old.length < forgottenAtOnce) return count
    await breathe()
  }
}

function readPlace(kept: string | undefined): LogMoment {
  const [at = '0', id = ''] = (kept ?? '').split(' ')
  return { at: Number(at), id }
}

import {
  type ChainedEvent,
  type ChainFault,
  chainEvents,
  type EventEntry,
  faultOf,
  isPublic,
} from '#app/domain/events/event-chain.ts'
import { type Db, publicCounter } from '../client.server.ts'
import { takeSerials } from './settings.server.ts'

/** Appends events to the chain; call with the transaction that makes the change they tell of. Gives them as they stand there. */
export async function insertEvents(trx: Db, entries: readonly EventEntry[]): Promise<ChainedEvent[]> {
  const last = await trx.selectFrom('event').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const events = chainEvents(last, entries)
  for (let start = 0; start < events.length; start += 500)
    await trx
      .insertInto('event')
      .values(events.slice(start, start + 500))
      .execute()
  if (entries.some(isPublic)) await takeSerials(trx, publicCounter, 1)
  return events
}

/** The newest events about one thing, newest first. */
export function listEventsOf(
  db: Db,
  subject: { kind: EventEntry['subjectKind']; id: string },
  limit: number,
): Promise<ChainedEvent[]> {
  return db
    .selectFrom('event')
    .selectAll()
    .where('subjectKind', '=', subject.kind)
    .where('subjectId', '=', subject.id)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}

/** What a walk along the chain found. `brokenAt` is the number of the first event that is not as it should be. */
export type ChainWalk = {
  /** Events that are whole, up to the first that is not. */
  events: number
  /** The last of them. */
  last: { seq: number; hash: string } | undefined
  brokenAt?: number
  what?: ChainFault | 'other'
}

/**
 * Walks the whole chain, a page at a time, until the first event that is broken. `isKnown` may say of each event that is
 * whole in itself whether it is the one that was there before (`other` where it says no).
 */
export async function walkChain(
  db: Db,
  isKnown: (event: { seq: number; hash: string }) => boolean = () => true,
): Promise<ChainWalk> {
  let last: { seq: number; hash: string } | undefined
  let events = 0
  for (;;) {
    const page = await db
      .selectFrom('event')
      .selectAll()
      .where('seq', '>', last?.seq ?? 0)
      .orderBy('seq')
      .limit(2_000)
      .execute()
    if (page.length === 0) return { events, last }
    for (const event of page) {
      const what = faultOf(event, last) ?? (isKnown(event) ? undefined : 'other')
      if (what) return { events, last, brokenAt: event.seq, what }
      last = { seq: event.seq, hash: event.hash }
      events++
    }
  }
}

/** Walks the whole chain; gives the number of events, and the first broken one where there is one. */
export async function verifyChain(db: Db): Promise<{ events: number; brokenAt?: number }> {
  const { events, brokenAt } = await walkChain(db)
  return { events, ...(brokenAt !== undefined && { brokenAt }) }
}

/** Number and hash of the last event. */
export async function findChainEnd(db: Db): Promise<{ seq: number; hash: string } | undefined> {
  return db.selectFrom('event').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
}

/** The hash of the event with this number. */
export async function findEventHash(db: Db, seq: number): Promise<string | undefined> {
  return (await db.selectFrom('event').select('hash').where('seq', '=', seq).executeTakeFirst())?.hash
}

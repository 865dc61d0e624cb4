import { type ChainedEvent, chainEvents, type EventEntry, isChained } from '#app/domain/events/event-chain.ts'
import type { Db } from '../client.server.ts'

/** Appends events to the chain; call with the transaction that makes the change they tell of. */
export async function insertEvents(trx: Db, entries: readonly EventEntry[]): Promise<void> {
  const last = await trx.selectFrom('event').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const events = chainEvents(last, entries)
  for (let start = 0; start < events.length; start += 500)
    await trx
      .insertInto('event')
      .values(events.slice(start, start + 500))
      .execute()
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

/** Walks the whole chain; gives the number of events, and the first broken one where there is one. */
export async function verifyChain(db: Db): Promise<{ events: number; brokenAt?: number }> {
  let previous: { seq: number; hash: string } | undefined
  let events = 0
  for (;;) {
    const page = await db
      .selectFrom('event')
      .selectAll()
      .where('seq', '>', previous?.seq ?? 0)
      .orderBy('seq')
      .limit(2_000)
      .execute()
    if (page.length === 0) return { events }
    for (const event of page) {
      if (!isChained(event, previous)) return { events, brokenAt: event.seq }
      previous = event
      events++
    }
  }
}

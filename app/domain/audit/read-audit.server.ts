import type { Db } from '#db/client.server.ts'
import {
  type EventFilter,
  listEvents,
  listPersonIdsLike,
  listSubjectIdsOf,
  listSubjectNames,
  type SubjectName,
} from '#db/queries/audit.server.ts'
import { listPersonNames } from '#db/queries/people-admin.server.ts'
import type { ChainedEvent } from '../events/event-chain.ts'
import { type Language, say, type Text } from '../text.ts'
import { isId, nameOfActor } from './actor-names.ts'
import { type AuditFilter, spanOf } from './audit-filter.ts'

const words = ['system', 'import', 'demo', 'visitor', 'command']
/** Lines on a page. */
const size = 50

/** Finds whom and what the words of a filter mean. */
export async function resolveFilter(db: Db, filter: AuditFilter): Promise<EventFilter> {
  const { who, what, subject, reason } = filter
  return {
    actors: who === '' ? undefined : await actorsOf(db, who),
    action: what || undefined,
    subjects: subject === '' ? undefined : await subjectsOf(db, subject),
    ...spanOf(filter),
    reason: reason || undefined,
  }
}

async function actorsOf(db: Db, who: string): Promise<string[]> {
  if (words.includes(who.toLowerCase())) return [who.toLowerCase()]
  const people = await listPersonIdsLike(db, who)
  // Somebody who has left is still known by their id; acts of commands bear the name that was typed.
  return people.length > 0 ? people : [who]
}

async function subjectsOf(db: Db, subject: string): Promise<string[]> {
  if (isId(subject)) return [subject]
  const ids = await listSubjectIdsOf(db, subject)
  return ids.length > 0 ? ids : [subject]
}

/** One page of the record, the newest first, with names for whom and what it is about. */
export async function readAudit(
  db: Db,
  asked: {
    filter: AuditFilter
    below: number | undefined
    above: number | undefined
    language: Language
  },
) {
  const { filter, below, above, language } = asked
  const found = await listEvents(db, await resolveFilter(db, filter), { limit: size + 1, below, above })
  const isMore = found.length > size
  const events = above === undefined ? found.slice(0, size) : found.slice(-size)
  const [actors, subjects] = await Promise.all([actorNames(db, events), subjectNames(db, events)])
  return {
    lines: events.map((event) => ({
      seq: event.seq,
      at: event.at,
      actor: nameOfActor(event.actor, actors),
      action: event.action,
      subject: viewSubject(event, subjects.get(event.subjectId), language),
      reason: event.reason,
      ruleId: event.ruleId,
      detail: event.detail === '{}' ? undefined : JSON.stringify(JSON.parse(event.detail), undefined, 2),
      hash: event.hash,
    })),
    newer: (above === undefined ? below !== undefined : isMore) ? events[0]?.seq : undefined,
    older: (above === undefined ? isMore : true) ? events.at(-1)?.seq : undefined,
  }
}
export type AuditView = Awaited<ReturnType<typeof readAudit>>

/** Names of those who did these events, by id. */
export async function actorNames(db: Db, events: readonly ChainedEvent[]): Promise<Map<string, string>> {
  const ids = [...new Set(events.map(({ actor }) => actor))].filter(isId)
  return new Map((await listPersonNames(db, ids)).map(({ id, name }) => [id, name]))
}

async function subjectNames(db: Db, events: readonly ChainedEvent[]) {
  const ids = [...new Set(events.map(({ subjectId }) => subjectId))].filter(isId)
  return new Map((await listSubjectNames(db, ids)).map((row) => [row.id, row]))
}

function viewSubject(event: ChainedEvent, named: SubjectName | undefined, language: Language) {
  const name =
    named?.kind === 'organisation' ? say(JSON.parse(named.name) as Text, language) : (named?.name ?? event.subjectId)
  return { kind: event.subjectKind, name, key: named?.key }
}

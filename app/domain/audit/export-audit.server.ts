import { stringify } from 'csv-stringify/sync'
import { type Database, inTransaction } from '#db/client.server.ts'
import { type EventFilter, listEvents } from '#db/queries/audit.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { type Actor, may } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import type { AuditFilter } from './audit-filter.ts'
import { writeAuditFilter } from './audit-filter.ts'
import { actorNames, resolveFilter } from './read-audit.server.ts'

/** Most lines of one export. */
export const mostExported = 50_000
const pageSize = 1_000
const columns = [
  'number',
  'time',
  'actor',
  'actor_name',
  'action',
  'subject_kind',
  'subject',
  'reason',
  'rule',
  'detail',
  'previous_hash',
  'hash',
] as const

/**
 * The events that fit as CSV, newest first, a piece at a time, at most `mostExported`. Cells that a spreadsheet would take
 * for a formula begin with an apostrophe. That it was exported is an event, with the filter.
 */
export async function exportAudit(
  database: Database,
  { filter, actor, now = Date.now() }: { filter: AuditFilter; actor: Actor; now?: number },
): Promise<AsyncGenerator<string>> {
  if (actor.kind !== 'person' || !may(actor, 'exchange.audit')) throw new Refusal('not_allowed', 'notAllowed')
  const resolved = await resolveFilter(database.read, filter)
  await inTransaction(database.write, (trx) =>
    insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'audit.exported',
        subjectKind: 'exchange',
        subjectId: 'audit',
        // What was typed may hold a mail address: only which fields were used is kept.
        detail: { filters: [...writeAuditFilter(filter).keys()] },
      },
    ]),
  )
  return pieces(database, resolved)
}

async function* pieces(database: Database, filter: EventFilter): AsyncGenerator<string> {
  // The mark by which spreadsheets know the characters.
  yield `\uFEFF${csv([[...columns]])}`
  let below: number | undefined
  for (let given = 0; given < mostExported; ) {
    const limit = Math.min(pageSize, mostExported - given)
    const events = await listEvents(database.read, filter, { limit, below })
    if (events.length === 0) return
    const names = await actorNames(database.read, events)
    yield csv(
      events.map((event) => [
        String(event.seq),
        new Date(event.at).toISOString(),
        event.actor,
        names.get(event.actor) ?? '',
        event.action,
        event.subjectKind,
        event.subjectId,
        event.reason ?? '',
        event.ruleId ?? '',
        event.detail,
        event.previousHash,
        event.hash,
      ]),
    )
    below = events.at(-1)?.seq
    given += events.length
  }
}

function csv(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { escape_formulas: true, record_delimiter: 'windows' })
}

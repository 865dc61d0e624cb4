import { type Database, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findSearchMoment } from '#db/queries/search-log.server.ts'
import { type Actor, may } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { readSearchLog } from './read-search-log.server.ts'
import { fewestVisitors, type SearchPeriod } from './search-lists.ts'
import type { SearchReport } from './search-report.ts'
import { searchesCsv } from './searches-csv.ts'

/** Most searches one report is made of; of a longer log the newest count. */
export const mostRead = 300_000
const dayLength = 24 * 3_600_000
/** How long a report is shown again before the log is read anew. */
const freshFor = 60_000

/** A report, since when it counts, and whether that is later than was asked for. */
export type OperatorReport = { report: SearchReport; since: number; isCut: boolean; madeAt: number }

type Kept = { madeAt: number; reading: Promise<OperatorReport> }
const kept = new WeakMap<Database, Map<SearchPeriod, Kept>>()

/**
 * What visitors searched in the last days, by the exchange's privacy threshold. Whoever asks within a minute is given the
 * same report: reading a long log takes seconds.
 */
export function readOperatorReport(database: Database, days: SearchPeriod, now = Date.now()): Promise<OperatorReport> {
  const reports = kept.get(database) ?? new Map<SearchPeriod, Kept>()
  kept.set(database, reports)
  const last = reports.get(days)
  if (last && now - last.madeAt < freshFor) return last.reading
  const reading = makeReport(database, days, now)
  reports.set(days, { madeAt: now, reading })
  reading.catch(() => reports.delete(days))
  return reading
}

async function makeReport(database: Database, days: SearchPeriod, now: number): Promise<OperatorReport> {
  const asked = now - days * dayLength
  const first = await findSearchMoment(database.read, mostRead)
  const since = Math.max(asked, first ?? 0)
  const report = await readSearchLog(database.read, { since, minVisitors: fewestVisitors })
  return { report, since, isCut: since > asked, madeAt: now }
}

/** The queries of a period as a file for spreadsheets. That it was taken is an event. */
export async function exportSearches(
  database: Database,
  { actor, days, now = Date.now() }: { actor: Actor; days: SearchPeriod; now?: number },
): Promise<string> {
  if (actor.kind !== 'person' || !may(actor, 'exchange.search')) throw new Refusal('not_allowed', 'notAllowed')
  const { report } = await readOperatorReport(database, days, now)
  await inTransaction(database.write, (trx) =>
    insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'searches.exported',
        subjectKind: 'exchange',
        subjectId: 'searches',
        detail: { days, queries: report.queries.length },
      },
    ]),
  )
  return searchesCsv(report.queries)
}

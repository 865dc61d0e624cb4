import { setImmediate as breathe } from 'node:timers/promises'
import type { Db } from '#db/client.server.ts'
import { type LogPlace, listLoggedSearches } from '#db/queries/search-log.server.ts'
import { createSearchReport, type SearchReport } from './search-report.ts'

const slice = 5_000

/**
 * What can be learnt from the searches since a moment. Reads the log in slices and lets others go on between two; a query
 * that looks personal stays back.
 */
export async function readSearchLog(
  db: Db,
  options: { since: number; minVisitors: number; most?: number },
): Promise<SearchReport> {
  const { since, ...shown } = options
  const report = createSearchReport()
  for (let after: LogPlace | undefined; ; ) {
    const rows = await listLoggedSearches(db, { since, ...(after && { after }), limit: slice })
    for (const row of rows) report.add(row)
    after = rows.at(-1)
    if (rows.length < slice) return report.result(shown)
    await breathe()
  }
}

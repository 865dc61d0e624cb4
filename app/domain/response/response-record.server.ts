import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  listAnswerable,
  listRecordsToCount,
  listResponseRecords,
  upsertResponseRecord,
} from '#db/queries/response-records.server.ts'
import { type ResponseRecord, recordOf, recordWindow } from './response-record.ts'

const day = 86_400_000
/** Providers that one run counts; the next takes those that are left. */
const mostAtOnce = 50

/**
 * Counts how fast providers answer: those that answered since they were counted last, and each that has a record once a day,
 * because its window moves. Gives how many were counted.
 */
export async function countResponseRecords(database: Database, now = Date.now()): Promise<number> {
  const due = await listRecordsToCount(database.read, { since: now - 7 * day, stale: now - day, limit: mostAtOnce })
  if (due.length === 0) return 0
  await inTransaction(database.write, async (trx) => {
    for (const organisationId of due) {
      const demands = await listAnswerable(trx, { organisationId, since: now - recordWindow })
      await upsertResponseRecord(trx, { organisationId, ...recordOf(demands), countedAt: now })
    }
  })
  return due.length
}

/** How fast a provider answers, as it was counted last; undefined for one that never answered. */
export async function responseRecordOf(db: Db, organisationId: string): Promise<ResponseRecord | undefined> {
  return (await listResponseRecords(db, [organisationId])).get(organisationId)
}

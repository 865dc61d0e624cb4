import type { Db } from '#db/client.server.ts'
import { listAnswerTimes } from '#db/queries/request-rounds.server.ts'
import { medianOf, publicRecordOf, recordWindow } from '../response/response-record.ts'

/** Answers that are looked at: the last ones. */
const mostAnswers = 500

/** How fast a provider answers requests, median of twelve months in days to the tenth; undefined below three answers. */
export async function requestRecordOf(
  db: Db,
  { providerId, now }: { providerId: string; now: number },
): Promise<{ answers: number; days: number } | undefined> {
  const times = await listAnswerTimes(db, { providerId, since: now - recordWindow, limit: mostAnswers })
  const sorted = [...times].sort((a, b) => a - b)
  return publicRecordOf({ answers: sorted.length, medianMs: medianOf(sorted), invitations: 0, invitationsAnswered: 0 })
}

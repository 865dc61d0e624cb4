import type { Db } from '#db/client.server.ts'
import { findFitKeys } from '#db/queries/fit-tests.server.ts'
import type { ExchangeKey } from '../account/exchange-key.server.ts'
import { dayOf } from '../calendar/days.ts'
import { deliveryPath } from '../delivery/delivery-store.server.ts'
import { askTable } from '../query/ask-table.server.ts'
import { answerCheck, type FitAnswer } from './answer-checks.ts'
import type { FitCheck } from './fit-checks.ts'
import { tablesOfSet } from './fit-offer.server.ts'
import type { FitFailure } from './fit-test-states.ts'
import { fitSalt } from './key-hashes.server.ts'

/** What running checks needs; `scratch` is a folder for what is being read. */
export type FitParts = { key: ExchangeKey; filesDir: string; scratch: string; signal?: AbortSignal }

export type ChecksRun = { answers: FitAnswer[] } | { failure: FitFailure } | 'stopped'

/**
 * Runs the checks of a test on all files of a set, in a process of its own. Only what may be said comes back: what was counted is
 * answered and forgotten here. Noise follows from the test, so the same checks at delivery are answered alike.
 */
export async function runChecks(
  db: Db,
  { key, filesDir, scratch, signal }: FitParts,
  { testId, checks, setId, now }: { testId: string; checks: readonly FitCheck[]; setId: string; now: number },
): Promise<ChecksRun> {
  const tables = await tablesOfSet(db, setId)
  if (tables.length === 0) return { failure: 'filesGone' }
  const answer = await askTable(
    {
      kind: 'fit',
      sources: tables.map(({ sha256, format }) => ({ path: deliveryPath(filesDir, 'files', sha256), format })),
      ...{ checks, salt: fitSalt(key, testId), hashes: await findFitKeys(db, testId) },
    },
    scratch,
    signal,
  )
  if (signal?.aborted) return 'stopped'
  if (answer.kind !== 'measured')
    return { failure: answer.kind === 'failed' && answer.failure === 'outOfTime' ? 'outOfTime' : 'unreadable' }
  const answers = checks.map((check, index) => {
    const measured = answer.found[index]
    if (!measured) throw new Error('A check was not counted')
    const seed = key.sign('fit-test', `noise:${testId}:${index}`)
    return answerCheck(check, measured, { seed, today: dayOf(now) })
  })
  return { answers }
}

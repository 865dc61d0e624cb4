import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { deleteOldFitKeys, type FitTest, findNextFitTest, moveFitTest } from '#db/queries/fit-tests.server.ts'
import { findListingWhole } from '#db/queries/request-listings.server.ts'
import { dayLength } from '../calendar/days.ts'
import { fitOfferOf } from './fit-offer.server.ts'
import type { FitFailure } from './fit-test-states.ts'
import { type ChecksRun, type FitParts, runChecks } from './run-checks.server.ts'
import { tellOfFitTest } from './tell-fit-test.server.ts'

/** How often a test is begun that broke off with the whole program. */
export const mostAttempts = 3
/** Milliseconds for which hashes of keys are kept. */
export const keysLife = 400 * dayLength

/** Runs the test whose turn it is; gives 1 where there was one. One that a program which ended had begun is begun again. */
export async function runNextTest(database: Database, parts: FitParts, now = Date.now()): Promise<number> {
  const test = await findNextFitTest(database.read)
  if (!test) return 0
  const { id, state, checks } = test
  const attempts = test.attempts + 1
  const isBegun = await moveFitTest(database.write, {
    ...{ id, from: state, attempts: test.attempts },
    set: { state: 'running', attempts, startedAt: now },
  })
  if (!isBegun) return 0
  const setId = await setOf(database.read, test)
  const run = await (async (): Promise<ChecksRun> => {
    if (attempts > mostAttempts) return { failure: 'crashed' }
    if (!setId) return { failure: 'filesGone' }
    return runChecks(database.read, parts, { testId: id, checks, setId, now })
  })()
  const begun = { id, from: 'running' as const, attempts }
  if (run === 'stopped') {
    await moveFitTest(database.write, { ...begun, set: { state: 'waiting', attempts: test.attempts } })
    return 0
  }
  await settle(database, { test, begun, run, setId, now })
  return 1
}

/** Forgets hashes of keys that are old; gives of how many tests. */
export function forgetFitKeys(database: Database, now = Date.now()): Promise<number> {
  return inTransaction(database.write, (trx) => deleteOldFitKeys(trx, now - keysLife))
}

async function setOf(db: Db, { listingId }: FitTest): Promise<string | undefined> {
  const listing = await findListingWhole(db, { id: listingId })
  const offer = listing && (await fitOfferOf(db, listing))
  // What was held back or graded otherwise since is not tested any more.
  return offer && 'setId' in offer ? offer.setId : undefined
}

async function settle(
  database: Database,
  {
    test,
    begun,
    run,
    setId,
    now,
  }: {
    test: FitTest
    begun: { id: string; from: 'running'; attempts: number }
    run: { answers: { passed: boolean }[] } | { failure: FitFailure }
    setId: string | undefined
    now: number
  },
): Promise<void> {
  await inTransaction(database.write, async (trx) => {
    const isAnswered = 'answers' in run
    const isPassed = isAnswered && run.answers.every(({ passed }) => passed)
    const isMoved = await moveFitTest(trx, {
      ...begun,
      set: {
        ...{ state: isAnswered ? 'done' : 'failed', endedAt: now, ...(setId && { setId }) },
        ...(isAnswered ? { answers: JSON.stringify(run.answers), isPassed: isPassed ? 1 : 0 } : run),
      },
    })
    if (!isMoved) return
    const { id, code, buyerId, providerId } = test
    await insertEvents(trx, [
      {
        ...{ at: now, actor: 'system', action: isAnswered ? 'fit_test.answered' : 'fit_test.failed' },
        ...{ subjectKind: 'fit_test', subjectId: id },
        detail: {
          ...{ listing: code, buyer: buyerId, provider: providerId },
          ...('failure' in run ? { failure: run.failure } : { isPassed }),
        },
      },
    ])
    await tellOfFitTest(trx, test, { what: isAnswered ? 'done' : 'failed', now })
  })
}

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#app/config.server.ts'
import type { ExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { checkNextDelivery } from '#app/domain/fit-test/check-deliveries.server.ts'
import { forgetFitKeys, runNextTest } from '#app/domain/fit-test/run-fit-tests.server.ts'
import type { Database } from '#db/client.server.ts'
import type { Job } from './run-jobs.server.ts'

const forgetEvery = 3_600_000

/** Runs checks on the files of listings, one test at a time: first those of deliveries, which hold up money, then of buyers who ask. */
export function createFitTests({
  database,
  config,
  key,
}: {
  database: Database
  config: Pick<Config, 'dataDir' | 'filesDir'>
  key: ExchangeKey
}): Pick<Job, 'run' | 'stop'> {
  const closing = new AbortController()
  const scratch = join(config.dataDir, 'fit-tests')
  const parts = { key, filesDir: config.filesDir, scratch, signal: closing.signal }
  let isClean = false
  let forgotAt = 0
  return {
    run: async (now) => {
      // What a program that was killed was just reading.
      if (!isClean) await rm(scratch, { recursive: true, force: true })
      isClean = true
      if (closing.signal.aborted) return 0
      if (now - forgotAt >= forgetEvery) {
        await forgetFitKeys(database, now)
        forgotAt = now
      }
      return (await checkNextDelivery(database, parts, now)) || (await runNextTest(database, parts, now))
    },
    stop: () => closing.abort(),
  }
}

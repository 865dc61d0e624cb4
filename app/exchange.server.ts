import { type Database, openDatabase } from '#db/client.server.ts'
import { demoLoaded, findSetting } from '#db/queries/settings.server.ts'
import { createSearch, type RunningSearch } from '#search/create-search.server.ts'
import { type FollowedSearch, followSearch, type Leader } from '#search/follow-search.server.ts'
import type { Search, SearchState } from '#search/search.server.ts'
import type { Config } from './config.server.ts'
import { type ExchangeKey, loadExchangeKey } from './domain/account/exchange-key.server.ts'
import { loadSigner, type Signer } from './domain/certificate/signer.server.ts'
import type { PaymentService } from './domain/payment/payment-service.server.ts'
import { joinPayments, startPayments } from './exchange-payments.server.ts'
import { regularJobs } from './jobs/regular-jobs.server.ts'
import { startJobs } from './jobs/run-jobs.server.ts'

/** A running exchange: everything a request needs, passed along rather than imported. */
export type Exchange = {
  config: Config
  database: Database
  search: Search
  /** Where buyers pay. */
  payments: PaymentService
  /** Seals and signs for this exchange. */
  key: ExchangeKey
  /** Signs what is made public, so that anybody can check it. */
  signer: Signer
  /** Whether the invented demo catalogue is in it: pages say so. */
  hasDemo: boolean
  /** Version of the program. */
  version: string
}

export type OpenExchange = Exchange & {
  search: RunningSearch
  indexReady: Promise<void>
  /** Where the mock payment service is, where it runs here: for processes that join. */
  paymentsAt: string | undefined
  /** Says at which address of this machine the site is: the payment service sends its messages there. */
  servedAt: (url: string) => void
  close: () => Promise<void>
}

/**
 * Opens the database, starts the search engine, keeps the index up to date and does the regular work until `close`. `fill`
 * may put things into the database first, so that the index is built over them and no search says «nothing» of what is
 * there.
 */
export async function openExchange(
  config: Config,
  options: {
    version: string
    log: (line: string) => void
    onProgress?: (done: number, total: number) => void
    fill?: (database: Database) => Promise<void>
    onState?: (state: SearchState) => void
    /** False: mail, notices and all that is done at its times waits, so that nothing changes but by acts. */
    hasRegularWork?: boolean
  },
): Promise<OpenExchange> {
  const database = await openDatabase(config.databasePath)
  const search = await startSearch(database).catch(async (error) => {
    await database.close()
    throw error
  })

  async function startSearch(opened: Database) {
    await options.fill?.(opened)
    const { log, onProgress, onState } = options
    return createSearch({
      database: opened,
      config,
      log,
      ...(onProgress && { onProgress }),
      ...(onState && { onState }),
    })
  }

  const payments = await startPayments({ config, log: options.log }).catch(async (error) => {
    await search.close()
    await database.close()
    throw error
  })
  const work =
    options.hasRegularWork === false ? [] : regularJobs({ config, database, search, payments: payments.service })
  const jobs = startJobs({ database, jobs: work, log: options.log })
  return {
    config,
    database,
    search,
    payments: payments.service,
    paymentsAt: payments.address,
    servedAt: payments.servedAt,
    key: loadExchangeKey(config.dataDir),
    signer: loadSigner(config.dataDir),
    hasDemo: (await findSetting(database.read, demoLoaded)) !== undefined,
    version: options.version,
    indexReady: search.ready,
    close: async () => {
      await jobs.close()
      await payments.close()
      await search.close()
      await database.close()
    },
  }
}

/** Opens what another process of this exchange keeps: answers, and leaves the care for engine and index to that one. */
export async function joinExchange(
  config: Config,
  options: { version: string; leader: Leader; paymentsAt?: string | undefined },
): Promise<Exchange & { search: FollowedSearch; close: () => Promise<void> }> {
  const database = await openDatabase(config.databasePath)
  const search = followSearch({ database, config, leader: options.leader })
  return {
    config,
    database,
    search,
    payments: joinPayments(config, options.paymentsAt),
    key: loadExchangeKey(config.dataDir),
    signer: loadSigner(config.dataDir),
    hasDemo: (await findSetting(database.read, demoLoaded)) !== undefined,
    version: options.version,
    close: () => database.close(),
  }
}

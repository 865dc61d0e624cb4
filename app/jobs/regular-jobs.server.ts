import type { Config } from '#app/config.server.ts'
import { loadExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { checkAudit, markAudit } from '#app/domain/audit/check-audit.server.ts'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { sealSignatures } from '#app/domain/contract/seal-signatures.server.ts'
import { forgetDataFiles } from '#app/domain/data-file/data-files.server.ts'
import { forgetDeliveries } from '#app/domain/delivery/forget-deliveries.server.ts'
import { tidyOldCalls } from '#app/domain/gateway/tidy-calls.server.ts'
import { type JobName, jobKinds, jobNames } from '#app/domain/jobs/job-kinds.ts'
import { checkLedgerNightly } from '#app/domain/ledger/keep-ledger-check.server.ts'
import type { PaymentService } from '#app/domain/payment/payment-service.server.ts'
import { askListingLinks } from '#app/domain/pre-check/ask-addresses.server.ts'
import { sitePreCheck } from '#app/domain/pre-check/known.server.ts'
import { fetchSafely } from '#app/domain/pre-check/safe-fetch.server.ts'
import { drawReceipts } from '#app/domain/receipt/draw-receipts.server.ts'
import { certificateHooks } from '#app/domain/review/certificate-hooks.server.ts'
import { checkAgain } from '#app/domain/review/check-again.server.ts'
import { createPostman } from '#app/email/postman.server.ts'
import type { Database } from '#db/client.server.ts'
import type { Search } from '#search/search.server.ts'
import { runBillingPeriods } from './billing-periods.server.ts'
import { createDelivery } from './deliver-mail.server.ts'
import { runDemandClocks } from './demand-clocks.server.ts'
import { runEntitlementClocks } from './entitlement-clocks.server.ts'
import { createFitTests } from './fit-tests.server.ts'
import { createFollowAlerts } from './follow-alerts.server.ts'
import { forgetAccounts } from './forget-accounts.server.ts'
import { forgetSearches } from './forget-searches.server.ts'
import { watchFreshness } from './freshness.server.ts'
import { createTopicGathering } from './gather-topics.server.ts'
import { createGlossaryPreviews } from './glossary-preview.server.ts'
import { runHolds } from './holds.server.ts'
import { runLapsing } from './lapse-responses.server.ts'
import { createMatchRuns } from './match-demands.server.ts'
import { runOrderClocks } from './order-clocks.server.ts'
import { createPaymentTasks } from './payment-tasks.server.ts'
import { createFileProfiles } from './profile-files.server.ts'
import { publishHead } from './publish-head.server.ts'
import { createComparison } from './reconcile-payments.server.ts'
import { runRequestClocks } from './request-clocks.server.ts'
import { runReviewClocks } from './review-clocks.server.ts'
import type { Job } from './run-jobs.server.ts'
import { sendDigests } from './send-digests.server.ts'
import { sendNotices } from './send-notices.server.ts'
import { proposeWeekly } from './settlement.server.ts'

/** The regular work of an exchange, one job for each kind there is. */
export function regularJobs({
  config,
  database,
  search,
  payments,
}: {
  config: Config
  database: Database
  payments: PaymentService
  search: Pick<Search, 'matchAmong' | 'nearDuplicates' | 'searchListings' | 'canMatch' | 'matchDemand' | 'matchListing'>
}): Job[] {
  const key = loadExchangeKey(config.dataDir)
  const signer = loadSigner(config.dataDir)
  const certifier = () => certifierOf({ database, config, signer })
  const hooks = certificateHooks(certifier)
  const delivery = createDelivery({ database, postman: config.smtp && createPostman(config.smtp) })
  const work: Record<JobName, Pick<Job, 'run' | 'stop' | 'close'>> = {
    'deliver-mail': delivery,
    'follow-alerts': createFollowAlerts({ database, search }),
    match: createMatchRuns({ database, search }),
    'send-notices': { run: (now) => sendNotices({ database, key, config }, now) },
    'send-digests': { run: (now) => sendDigests({ database, key, config }, now) },
    'glossary-preview': createGlossaryPreviews({ database, config }),
    'profile-files': createFileProfiles({ database, config }),
    'forget-files': { run: (now) => forgetDataFiles(database, config.filesDir, now) },
    'forget-deliveries': { run: (now) => forgetDeliveries(database, config.filesDir, now) },
    'review-clocks': { run: (now) => runReviewClocks({ database, filesDir: config.filesDir, hooks }, now) },
    'check-again': { run: (now) => checkAgain(database, { preCheck: sitePreCheck({ database, search }), now }) },
    'check-links': { run: (now) => askListingLinks(database, { ask: fetchSafely, now }) },
    freshness: { run: (now) => watchFreshness(database, now, hooks) },
    'demand-clocks': { run: (now) => runDemandClocks(database, now) },
    'request-clocks': { run: (now) => runRequestClocks(database, now) },
    'seal-contracts': { run: () => sealSignatures(database, certifier()) },
    'draw-receipts': { run: (now) => drawReceipts(database, certifier(), { now }) },
    'lapse-responses': { run: (now) => runLapsing(database, now) },
    'order-clocks': { run: (now) => runOrderClocks(database, now) },
    'fit-tests': createFitTests({ database, config, key }),
    'entitlement-clocks': { run: (now) => runEntitlementClocks(database, now) },
    'payment-tasks': createPaymentTasks({ database, payments }),
    'payment-holds': { run: (now) => runHolds(database, now) },
    'reconcile-payments': createComparison({ database, payments }),
    'tidy-calls': { run: (now) => tidyOldCalls(database, now) },
    'billing-periods': { run: (now) => runBillingPeriods(database, now) },
    settlement: { run: (now) => proposeWeekly(database, now) },
    'check-ledger': { run: (now) => checkLedgerNightly(database, now) },
    'forget-searches': { run: (now) => forgetSearches(database, config.searchLogDays, now) },
    'gather-topics': createTopicGathering({ database, search, key, logDays: config.searchLogDays }),
    'forget-accounts': { run: (now) => forgetAccounts(database, now) },
    'mark-audit': { run: (now) => markAudit({ database, key, dataDir: config.dataDir }, now) },
    'check-audit': { run: (now) => checkAudit({ database, key, dataDir: config.dataDir }, now) },
    'publish-head': { run: (now) => publishHead({ database, certifier }, now) },
  }
  return jobNames.map((name) => ({ name, ...jobKinds[name], ...work[name] }))
}

import type { Migration } from 'kysely'
import type { DialectName } from '../dialect.ts'
import * as catalogue from './001-catalogue.ts'
import * as industrySuggestions from './002-industry-suggestions.ts'
import * as searchLog from './003-search-log.ts'
import * as operatorGlossary from './004-operator-glossary.ts'
import * as accounts from './005-accounts.ts'
import * as organisationWork from './006-organisation-work.ts'
import * as glossaryPreview from './007-glossary-preview.ts'
import * as certificates from './008-certificates.ts'
import * as draft from './009-draft.ts'
import * as review from './010-review.ts'
import * as forgetting from './011-forgetting.ts'
import * as evidence from './012-evidence.ts'
import * as dataFiles from './013-data-files.ts'
import * as census from './014-census.ts'
import * as opinions from './015-opinions.ts'
import * as checks from './016-checks.ts'
import * as objectionQueue from './017-objection-queue.ts'
import * as demands from './018-demands.ts'
import * as responses from './019-responses.ts'
import * as construction from './020-construction.ts'
import * as topics from './021-topics.ts'
import * as orders from './022-orders.ts'
import * as payments from './023-payments.ts'
import * as requests from './024-requests.ts'
import * as contracts from './025-contracts.ts'
import * as delivery from './026-delivery.ts'
import * as gateway from './027-gateway.ts'
import * as billing from './028-billing.ts'
import * as afterTrade from './029-after-trade.ts'
import * as fitTests from './030-fit-tests.ts'
import * as tradeFigures from './031-trade-figures.ts'
import * as moneyBack from './032-money-back.ts'
import * as tradeCounts from './033-trade-counts.ts'

/** Every migration in order. Up only: history is added to, never taken back. */
export function allMigrations(dialect: DialectName): Record<string, Migration> {
  return {
    '001-catalogue': { up: (db) => catalogue.up(db, dialect) },
    '002-industry-suggestions': { up: (db) => industrySuggestions.up(db, dialect) },
    '003-search-log': { up: (db) => searchLog.up(db, dialect) },
    '004-operator-glossary': { up: (db) => operatorGlossary.up(db, dialect) },
    '005-accounts': { up: (db) => accounts.up(db, dialect) },
    '006-organisation-work': { up: (db) => organisationWork.up(db, dialect) },
    '007-glossary-preview': { up: (db) => glossaryPreview.up(db, dialect) },
    '008-certificates': { up: (db) => certificates.up(db, dialect) },
    '009-draft': { up: (db) => draft.up(db, dialect) },
    '010-review': { up: (db) => review.up(db, dialect) },
    '011-forgetting': { up: (db) => forgetting.up(db) },
    '012-evidence': { up: (db) => evidence.up(db, dialect) },
    '013-data-files': { up: (db) => dataFiles.up(db, dialect) },
    '014-census': { up: (db) => census.up(db, dialect) },
    '015-opinions': { up: (db) => opinions.up(db, dialect) },
    '016-checks': { up: (db) => checks.up(db, dialect) },
    '017-objection-queue': { up: (db) => objectionQueue.up(db) },
    '018-demands': { up: (db) => demands.up(db, dialect) },
    '019-responses': { up: (db) => responses.up(db, dialect) },
    '020-construction': { up: (db) => construction.up(db, dialect) },
    '021-topics': { up: (db) => topics.up(db, dialect) },
    '022-orders': { up: (db) => orders.up(db, dialect) },
    '023-payments': { up: (db) => payments.up(db, dialect) },
    '024-requests': { up: (db) => requests.up(db, dialect) },
    '025-contracts': { up: (db) => contracts.up(db, dialect) },
    '026-delivery': { up: (db) => delivery.up(db, dialect) },
    '027-gateway': { up: (db) => gateway.up(db, dialect) },
    '028-billing': { up: (db) => billing.up(db, dialect) },
    '029-after-trade': { up: (db) => afterTrade.up(db, dialect) },
    '030-fit-tests': { up: (db) => fitTests.up(db, dialect) },
    '031-trade-figures': { up: (db) => tradeFigures.up(db, dialect) },
    '032-money-back': { up: (db) => moneyBack.up(db, dialect) },
    '033-trade-counts': { up: (db) => tradeCounts.up(db) },
  }
}

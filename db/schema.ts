import type { Generated } from 'kysely'
import type { FieldType, Format, Frequency } from '#app/domain/codes/content.ts'
import type { Grade, PersonalFlag } from '#app/domain/codes/grading.ts'
import type { IndustrySection } from '#app/domain/codes/industry.ts'
import type { OrganisationKind } from '#app/domain/codes/parties.ts'
import type { Kind, PriceModel, PriceUnit } from '#app/domain/codes/trade.ts'
import type { SuggestionState } from '#app/domain/industry-suggestion/suggestion-states.ts'
import type { ListingState } from '#app/domain/listing/listing-states.ts'
import type { Standing } from '#app/domain/organisation/standings.ts'
import type { AccountTables } from './tables/accounts.ts'
import type { AfterTradeTables } from './tables/after-trade.ts'
import type { BillingTables } from './tables/billing.ts'
import type { CertificateTables } from './tables/certificates.ts'
import type { CheckTables } from './tables/checks.ts'
import type { ConstructionTables } from './tables/construction.ts'
import type { ContractTables } from './tables/contracts.ts'
import type { DataFileTables } from './tables/data-file.ts'
import type { DeliveryTables } from './tables/delivery.ts'
import type { DemandTables } from './tables/demands.ts'
import type { DraftTables } from './tables/draft.ts'
import type { FitTestTables } from './tables/fit-tests.ts'
import type { GatewayTables } from './tables/gateway.ts'
import type { GlossaryPreviewTables } from './tables/glossary-preview.ts'
import type { OpinionTables } from './tables/opinions.ts'
import type { OrderTables } from './tables/orders.ts'
import type { OrganisationTables } from './tables/organisation-work.ts'
import type { PaymentTables } from './tables/payments.ts'
import type { RequestTables } from './tables/requests.ts'
import type { ResourceTables } from './tables/resource.ts'
import type { ResponseTables } from './tables/responses.ts'
import type { ReviewTables } from './tables/review.ts'
import type { TopicTables } from './tables/topics.ts'

export type Schema = CatalogueTables &
  AccountTables &
  OrganisationTables &
  AfterTradeTables &
  BillingTables &
  FitTestTables &
  GatewayTables &
  GlossaryPreviewTables &
  OpinionTables &
  OrderTables &
  PaymentTables &
  DeliveryTables &
  DemandTables &
  ResponseTables &
  RequestTables &
  ConstructionTables &
  ContractTables &
  CertificateTables &
  CheckTables &
  DataFileTables &
  DraftTables &
  ReviewTables &
  TopicTables &
  ResourceTables

type CatalogueTables = {
  organisation: {
    id: string
    slug: string
    /** JSON Text: the name in its languages. */
    name: string
    searchText: string
    /** JSON OrganisationProfile. */
    profile: string
    kind: OrganisationKind
    region: string | null
    isDemo: Generated<number>
    isHarvested: Generated<number>
    standing: Generated<Standing>
    /** Unified social credit code, as in the profile; unique among verified organisations. */
    creditCode: string | null
    verifiedAt: number | null
    /** JSON OwnProfile: the name, code and kind a verified organisation wants to have, until that is verified. */
    proposal: string | null
    createdAt: number
    updatedAt: number
  }
  source: { id: string; name: string; title: string; url: string | null; licence: string | null; createdAt: number }
  listing: {
    id: string
    code: string
    state: ListingState
    providerId: string
    /** Set on harvested listings: they can be found and read, not ordered. */
    sourceId: string | null
    /** Number of the revision visitors see. */
    liveRevision: number | null
    isDemo: Generated<number>
    kind: Kind
    grade: Grade | null
    frequency: Frequency | null
    titleSort: string
    /** Folded text of everything searchable, for the database search. */
    searchText: string
    /** JSON ListingCard: what a result card shows. */
    card: string
    hasSample: Generated<number>
    /** Lowest fixed price in millionths of a yuan; 0 when free, null when only on request or in another currency. */
    priceMin: number | null
    /** 0-100. */
    disclosure: number
    dataUpdatedAt: number | null
    nextDueAt: number | null
    firstListedAt: number | null
    listedAt: number | null
    delistedAt: number | null
    delistReason: string | null
    createdAt: number
    updatedAt: number
  }
  listing_revision: {
    id: string
    listingId: string
    number: number
    version: string
    /** JSON ListingContent: the record itself; everything else about a listing's content is drawn from it. */
    content: string
    contentHash: string
    /** JSON Text: what changed against the revision before. */
    change: string | null
    createdAt: number
  }
  listing_code: { list: string; code: string; listingId: string }
  listing_field: {
    listingId: string
    direction: 'IN' | 'OUT'
    position: number
    name: string
    title: string | null
    type: FieldType
    unit: string | null
    personal: PersonalFlag
  }
  listing_offer: {
    listingId: string
    position: number
    model: PriceModel
    unit: PriceUnit | null
    currency: string
    price: number | null
    rangeMin: number | null
    rangeMax: number | null
  }
  listing_file: {
    listingId: string
    position: number
    name: string
    format: Format
    bytes: number | null
    rows: number | null
    sha256: string | null
    url: string | null
  }
  sample: {
    listingId: string
    format: 'CSV' | 'JSONL'
    sha256: string
    bytes: number
    rowCount: number
    /** JSON ColumnStatistics[]. */
    columns: string
    /** JSON rows: the first hundred. */
    preview: string
    /** JSON SampleReport: the sample against the field dictionary. */
    report: string
    createdAt: number
  }
  industry_suggestion: {
    listingId: string
    industry: IndustrySection
    /** 1 is the likeliest. */
    position: number
    /** 0-1. */
    confidence: number
    modelVersion: string
    state: SuggestionState
    madeAt: number
    decidedAt: number | null
  }
  harvest_record: {
    sourceId: string
    recordId: string
    listingId: string
    contentHash: string
    url: string | null
    /** JSON: the source's own words for mapped values. */
    original: string
    /** JSON: contact persons. Never selected by a query that serves visitors. */
    contact: string | null
    harvestedAt: number
  }
  counter: { name: string; value: number }
  event: {
    seq: number
    at: number
    actor: string
    action: string
    subjectKind: string
    subjectId: string
    reason: string | null
    ruleId: string | null
    detail: string
    previousHash: string
    hash: string
  }
  outbox: {
    id: Generated<number>
    topic: OutboxTopic
    key: string
    payload: string | null
    revision: Generated<number>
    attempts: Generated<number>
    dueAt: number
    lastError: string | null
    /** When it began to wait; 0 where that is not known. */
    enqueuedAt: Generated<number>
  }
  search_log: {
    id: string
    at: number
    /** Hash of address, browser and day: the same person within a day, nobody afterwards. */
    visitor: string
    language: string
    query: string
    filters: string
    page: number
    total: number
    /** JSON: codes shown, in order. */
    shown: string
    engine: 'meilisearch' | 'database'
    milliseconds: number
    /** Nothing had all the words: the nearest were shown. */
    isRelaxed: Generated<number>
  }
  /** A result that was opened. */
  search_opening: {
    searchId: string
    code: string
    /** Counted from 1 over all pages. */
    rank: number
    openedAt: number
    /** When what was opened led to an order or a request. */
    convertedAt: number | null
  }
  /** A line of the operator's glossary. */
  glossary_line: { line: string; author: string; savedAt: number }
  setting: { key: string; value: string }
}

/** What leaves through the outbox. */
export type OutboxTopic = 'search.listing' | 'search.demand' | 'match.demand' | 'match.listing'

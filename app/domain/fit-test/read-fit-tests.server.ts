import { v7 as newId } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { findDeliveredListing } from '#db/queries/delivery-sets.server.ts'
import { listCriteriaOfTest } from '#db/queries/fit-criteria.server.ts'
import { type FitTest, findFitRule, findFitTest, listFitTests } from '#db/queries/fit-tests.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import { findListingWhole } from '#db/queries/request-listings.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import type { Said } from '../catalogue/listing-view.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { isResolvable } from '../listing/listing-states.ts'
import { publicContent } from '../listing/public-content.ts'
import { whyNotBuyer, whyNotRequestable } from '../request/who-may-buy.server.ts'
import { type Language, pickText, type Text } from '../text.ts'
import type { FitAnswer } from './answer-checks.ts'
import { attachableTo } from './attach-fit-test.server.ts'
import { mostTestsAMonth } from './fit-checks.ts'
import { type FitColumn, fitOfferOf } from './fit-offer.server.ts'
import type { CriteriaState, FitFailure, FitTestState } from './fit-test-states.ts'
import { countTests } from './start-fit-test.server.ts'

/** Tests on one page of a list, and deliveries shown of one. */
export const testsPerPage = 20
const mostCriteria = 20

/** The page on which a buyer states checks. */
export type FitFormView = {
  code: string
  title: Said
  /** A new test's id: sending the form twice begins one. */
  id: string
  organisations: { slug: string; name: Said }[]
  as?: string
  /** Why it cannot be tested: the key of a sentence. */
  why?: string
  columns: FitColumn[]
  left: number
}

/** Reads it for the organisation in whose name it is asked; undefined where there is no such listing. */
export async function readFitForm(
  db: Db,
  asked: { code: string; actor: PersonActor; as: string | undefined; language: Language; now: number },
): Promise<FitFormView | undefined> {
  const { code, actor, as, language, now } = asked
  const listing = await findListingWhole(db, { code })
  if (!listing || !isResolvable(listing)) return undefined
  const able = actor.memberships.filter(({ organisationId }) => may(actor, 'request.write', organisationId))
  const member = able.find(({ slug }) => slug === as)
  const organisation = member && (await findOrganisationWork(db, { id: member.organisationId }))
  const offer = await fitOfferOf(db, listing)
  const why =
    whyNotRequestable(listing) ??
    ('why' in offer ? offer.why : organisation && (await whyNotBuyer(db, { organisation, listing })))
  const counted = organisation && (await countTests(db, { buyerId: organisation.id, listingId: listing.id, now }))
  return {
    code,
    title: saidIn(publicContent(listing.content).title, language),
    id: newId(),
    organisations: able.map(({ slug, name }) => ({ slug, name: saidIn(name, language) })),
    ...(organisation && { as: organisation.slug }),
    ...(why && { why }),
    columns: 'columns' in offer ? offer.columns : [],
    left: mostTestsAMonth - (counted?.month ?? 0),
  }
}

/** One line of a list of tests. */
export type FitTestLine = {
  id: string
  code: string
  title: Said
  other: Said
  checks: number
  state: FitTestState
  isPassed: boolean | null
  createdAt: number
}

/** Tests that an organisation asked for, or that buyers asked of its listings; `next` is where the list goes on. */
export async function readFitTests(
  db: Db,
  asked: {
    organisationId: string
    side: 'buyer' | 'provider'
    after: { at: number; id: string } | undefined
    language: Language
  },
): Promise<{ lines: FitTestLine[]; next: { at: number; id: string } | undefined }> {
  const { side, language } = asked
  const found = await listFitTests(db, { ...asked, limit: testsPerPage + 1 })
  const shown = found.slice(0, testsPerPage)
  const last = found.length > testsPerPage ? shown.at(-1) : undefined
  return {
    lines: shown.map((test) => ({
      ...{ id: test.id, code: test.code, title: saidIn(test.title, language), checks: test.checks.length },
      other: saidIn((side === 'buyer' ? test.provider : test.buyer).name, language),
      ...{ state: test.state, createdAt: test.createdAt },
      // What came back is the buyer's.
      isPassed: side === 'buyer' && test.isPassed !== null ? test.isPassed === 1 : null,
    })),
    next: last && { at: last.createdAt, id: last.id },
  }
}

/** A delivery to which the checks are tied. */
export type CriteriaView = {
  id: string
  number: string
  isOrder: boolean
  releases: boolean
  state: CriteriaState
  isInspected: boolean
  answers: FitAnswer[] | null
  mayDetach: boolean
}

/** A test as one side sees it: the provider which checks were asked, the buyer also what came back. */
export type FitTestView = {
  id: string
  code: string
  title: Said
  side: 'buyer' | 'provider'
  other: Said
  state: FitTestState
  failure: FitFailure | null
  isPassed: boolean | null
  checks: FitTest['checks']
  answers: FitAnswer[] | null
  createdAt: number
  endedAt: number | null
  criteria: CriteriaView[]
  attachable: { kind: 'request' | 'order'; number: string }[]
}

/** Reads a test for one of its sides; undefined for anybody else. */
export async function readFitTest(
  db: Db,
  asked: { id: string; organisationId: string; language: Language },
): Promise<FitTestView | undefined> {
  const test = await findFitTest(db, asked.id)
  const side = test?.buyerId === asked.organisationId ? 'buyer' : 'provider'
  if (!test || (side === 'provider' && test.providerId !== asked.organisationId)) return undefined
  const isBuyer = side === 'buyer'
  const { id, code, state, checks, createdAt, endedAt } = test
  const criteria = isBuyer ? await listCriteriaOfTest(db, id, mostCriteria) : []
  return {
    ...{ id, code, title: saidIn(test.title, asked.language), side, state, checks, createdAt, endedAt },
    other: saidIn((isBuyer ? test.provider : test.buyer).name, asked.language),
    failure: test.failure as FitFailure | null,
    isPassed: isBuyer && test.isPassed !== null ? test.isPassed === 1 : null,
    answers: isBuyer ? test.answers : null,
    criteria: criteria.map((each) => ({
      ...{ id: each.id, number: each.order ?? each.request ?? '', isOrder: each.order !== null },
      ...{ releases: each.releases === 1, state: each.state, isInspected: each.orderState === 'inspecting' },
      ...{ answers: each.answers, mayDetach: each.state === 'waiting' && each.deliveredAt === null },
    })),
    attachable:
      isBuyer && state === 'done' ? (await attachableTo(db, test)).map(({ kind, number }) => ({ kind, number })) : [],
  }
}

/** What a provider lets be tested of a listing. */
export type FitRuleView = {
  code: string
  title: Said
  isAllowed: boolean
  columns: { name: string; isHidden: boolean }[]
}

/** Reads it; undefined where the listing is not its own. */
export async function readFitRule(
  db: Db,
  asked: { code: string; providerId: string; language: Language },
): Promise<FitRuleView | undefined> {
  const listing = await findDeliveredListing(db, asked)
  if (!listing) return undefined
  const rule = await findFitRule(db, listing.id)
  const { dictionary } = JSON.parse(listing.content) as ListingContent
  return {
    ...{ code: listing.code, title: saidIn(listing.title, asked.language), isAllowed: rule?.isAllowed ?? true },
    columns: dictionary.map(({ name }) => ({ name, isHidden: rule?.hidden.includes(name) ?? false })),
  }
}

function saidIn(text: Text, language: Language): Said {
  return pickText(text, language) ?? { text: '', language }
}

import type { Db } from '#db/client.server.ts'
import { findOrderOfRequest } from '#db/queries/orders.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import { listQuotes } from '#db/queries/quotes.server.ts'
import { findListingWhole } from '#db/queries/request-listings.server.ts'
import { listRequestMessages, listRounds } from '#db/queries/request-rounds.server.ts'
import { findRequest, listRequests } from '#db/queries/requests.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { chargeOf } from '../offer/price-of.ts'
import type { Language } from '../text.ts'
import { sideOfRequest } from './request-case.server.ts'
import { type EvidenceSlot, evidenceSlots, gatesOf, slotsOf } from './request-gates.ts'
import { type RequestFilter, type RequestPlace, requestsPerPage } from './request-list.ts'
import { mostMessages, mostQuotes } from './request-lists.ts'
import type { RequestState } from './request-states.ts'
import { type RequestSide, type RequestStep, requestStepsFrom } from './request-steps.ts'
import {
  type ClockView,
  type FactView,
  type MessageView,
  type QuoteView,
  type RequestLine,
  type RoundView,
  saidOf,
  viewConditions,
  viewFacts,
  viewPassport,
  viewQuotes,
  viewRequestClock,
  viewRequestLine,
  viewRequestMessages,
  viewRounds,
} from './request-view.ts'

/** Rounds that the page shows. */
const mostRounds = 20

/** One page of the requests an organisation sent or received. */
export async function readRequests(
  db: Db,
  asked: {
    organisationId: string
    side: RequestSide
    filter: RequestFilter
    after?: RequestPlace | undefined
    language: Language
    now: number
  },
): Promise<{ lines: RequestLine[]; next?: RequestPlace }> {
  const { organisationId, side, filter, after, language, now } = asked
  const rows = await listRequests(db, {
    side,
    organisationId,
    filter,
    ...(after && { after: { updatedAt: after.at, id: after.id } }),
    limit: requestsPerPage + 1,
  })
  const shown = rows.slice(0, requestsPerPage)
  const reader = { language, calendar: await readCalendar(db), now }
  const last = shown.at(-1)
  return {
    lines: shown.map((request) => viewRequestLine(request, side, reader)),
    ...(rows.length > requestsPerPage && last && { next: { at: last.updatedAt, id: last.id } }),
  }
}

/** The page of a request, as one side sees it. */
export type RequestPage = {
  number: string
  side: RequestSide
  state: RequestState
  listing: { code: string; title: Said }
  other: { slug: string; name: Said }
  clock?: ClockView
  facts: FactView[]
  passport: FactView[]
  conditions: FactView[]
  round: number
  rounds: RoundView[]
  order?: string
  steps: RequestStep[]
  /** What the provider has to show before it can approve. */
  slots: EvidenceSlot[]
  /** Whether the price is still to be agreed on: then a quote approves. */
  isTalked: boolean
  quotes: QuoteView[]
  openQuote?: { id: string; isMine: boolean }
  mayQuote: boolean
  currency: string
  messages: MessageView[]
  maySay: boolean
}

/** Reads it; undefined for whoever is neither side. */
export async function readRequest(
  db: Db,
  asked: { number: string; organisationId: string; actor: PersonActor; language: Language; now: number },
): Promise<RequestPage | undefined> {
  const { number, organisationId, actor, language, now } = asked
  const request = await findRequest(db, { number })
  const side = request && sideOfRequest(request, organisationId)
  const buyer = side && (await findOrganisationWork(db, { id: request.buyerId }))
  const listing = side && (await findListingWhole(db, { id: request.listingId }))
  if (!buyer || !listing) return undefined
  const { id, content, state } = request
  const calendar = await readCalendar(db)
  const rounds = await listRounds(db, { requestId: id, limit: mostRounds })
  const quotes = await listQuotes(db, { requestId: id, limit: mostQuotes })
  const messages = await listRequestMessages(db, { requestId: id, limit: mostMessages })
  const order = await findOrderOfRequest(db, id)
  const clock = viewRequestClock(request, { language, calendar, now })
  const other = side === 'buyer' ? request.provider : request.buyer
  const open = quotes.find((quote) => quote.state === 'open')
  const mayWrite = may(actor, side === 'buyer' ? 'request.write' : 'request.decide', organisationId)
  return {
    number,
    side,
    state,
    listing: { code: request.listing.code, title: saidOf(request.listing.title, language) },
    other: { slug: other.slug, name: saidOf(other.name, language) },
    ...(clock && { clock }),
    facts: viewFacts(content, language),
    passport: viewPassport(buyer.profile, content.contact, language),
    conditions: viewConditions(content.conditions, language),
    round: request.round,
    rounds: viewRounds(rounds, language),
    ...(order && { order: order.number }),
    steps: mayWrite ? requestStepsFrom(state, side) : [],
    slots: slotsOf(gatesOf(listing.content), content.mode).filter(
      (slot) => evidenceSlots[slot].side === 'provider' && !content.evidence[slot],
    ),
    isTalked: chargeOf(content.offer) === 'agreed',
    quotes: viewQuotes(quotes, side, language),
    ...(open && { openQuote: { id: open.id, isMine: open.side === side } }),
    mayQuote: may(actor, 'quote.write', organisationId) && state === 'submitted',
    currency: content.offer.currency,
    messages: viewRequestMessages(messages, side),
    maySay:
      may(actor, 'quote.write', organisationId) &&
      state !== 'withdrawn' &&
      state !== 'lapsed' &&
      messages.length < mostMessages,
  }
}

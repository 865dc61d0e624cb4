import type { Db } from '#db/client.server.ts'
import { type Demand, findDemand, listDemandsById } from '#db/queries/demands.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import { listOffered } from '#db/queries/response-listings.server.ts'
import { listResponseMessages } from '#db/queries/response-threads.server.ts'
import { findOwnResponse, findResponseRevision, listOwnResponses } from '#db/queries/responses.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { dayOf } from '../calendar/days.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import type { Language } from '../text.ts'
import { type DemandSummary, summariseDemand } from './demand-summary.ts'
import { whyNotAnswerable } from './put-response.server.ts'
import { changesOf, type OfferChange } from './response-changes.ts'
import type { LooseResponse } from './response-content.ts'
import { type ResponseLine, viewResponseLine } from './response-line.ts'
import { type ResponseFilter, type ResponsePlace, responsesPerPage } from './response-list.ts'
import { mostMessages } from './response-lists.ts'
import { type ResponseStep, responseStepsFrom, talkingStates } from './response-steps.ts'
import { type MessageView, type ResponseView, viewMessages, viewOffer, viewResponse } from './response-view.ts'
import { showsBuyer } from './response-visibility.ts'

/** One page of an organisation's responses. */
export async function readOwnResponses(
  db: Db,
  asked: {
    organisationId: string
    filter: ResponseFilter
    after?: ResponsePlace | undefined
    language: Language
    now: number
  },
): Promise<{ lines: ResponseLine[]; next?: ResponsePlace }> {
  const { organisationId, filter, after, language, now } = asked
  const rows = await listOwnResponses(db, {
    organisationId,
    filter,
    ...(after && { after: { updatedAt: after.at, id: after.id } }),
    limit: responsesPerPage + 1,
  })
  const shown = rows.slice(0, responsesPerPage)
  const demands = new Map(
    (await listDemandsById(db, [...new Set(shown.map(({ demandId }) => demandId))])).map((demand) => [
      demand.id,
      demand,
    ]),
  )
  const reader = { language, calendar: await readCalendar(db), now }
  const last = shown.at(-1)
  return {
    lines: shown.flatMap((response) => {
      const demand = demands.get(response.demandId)
      return demand ? [viewResponseLine(response, demand, reader)] : []
    }),
    ...(rows.length > responsesPerPage && last && { next: { at: last.updatedAt, id: last.id } }),
  }
}

/** The page of a response for its provider. */
export type OwnResponsePage = {
  response: ResponseView
  demand: DemandSummary
  steps: ResponseStep[]
  /** Whether it can be changed, or why it cannot. */
  mayChange: boolean
  /** Whether a draft was never handed in and can be thrown away. */
  isNew: boolean
  mayWrite: boolean
  messages: MessageView[]
  isTalking: boolean
}

/** Reads it; undefined for one of others. */
export async function readOwnResponse(
  db: Db,
  asked: { id: string; organisationId: string; actor: PersonActor; language: Language; now: number },
): Promise<OwnResponsePage | undefined> {
  const { id, organisationId, actor, language, now } = asked
  const response = await findOwnResponse(db, { id, organisationId })
  const demand = response && (await findDemand(db, { id: response.demandId }))
  const organisation = demand && (await findOrganisationWork(db, { id: organisationId }))
  if (!organisation) return undefined
  const { content, state } = response
  const calendar = await readCalendar(db)
  const listings = await listOffered(db, { codes: content.listings, organisationIds: [organisationId] })
  const messages = await listResponseMessages(db, { responseId: id, limit: mostMessages })
  const mayWrite = may(actor, 'response.write', organisationId)
  const hasAnswered = response.number !== null
  const canChange = state === 'draft' || state === 'submitted' || state === 'shortlisted'
  const why = canChange ? await whyNotAnswerable(db, { demand, organisation, hasAnswered, now }) : 'responseMoved'
  const about = { language, calendar, now, content, demand: demand.content, listings, today: dayOf(now) }
  return {
    response: viewResponse(response, about),
    demand: summariseDemand(demand, { isBuyerShown: showsBuyer(demand, response), language }),
    steps: mayWrite ? responseStepsFrom(state, 'provider', { isDemandOpen: demand.isOpen === 1 }) : [],
    mayChange: mayWrite && why === undefined,
    isNew: !hasAnswered,
    mayWrite,
    messages: viewMessages(messages, { side: 'provider', language }),
    isTalking: talkingStates.includes(state),
  }
}

/** What was changed from one revision of a response to the next; none where there is but one. */
export async function readChanges(
  db: Db,
  asked: {
    language: Language
    response: { id: string; revision: number; organisationId: string }
    content: LooseResponse
    demand: Demand
  },
): Promise<{ since: number; changes: OfferChange[] } | undefined> {
  const { response, content, demand, language } = asked
  if (response.revision < 2) return undefined
  const since = response.revision - 1
  const before = await findResponseRevision(db, { responseId: response.id, number: since })
  if (!before) return undefined
  const codes = [...new Set([...before.content.listings, ...content.listings])]
  const listings = await listOffered(db, { codes, organisationIds: [response.organisationId] })
  const view = (each: LooseResponse) => viewOffer(each, { demand: demand.content, listings, language })
  return { since, changes: changesOf(view(before.content), view(content), language) }
}

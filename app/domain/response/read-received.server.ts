import type { Db } from '#db/client.server.ts'
import { type Demand, findDemand } from '#db/queries/demands.server.ts'
import { listOffered } from '#db/queries/response-listings.server.ts'
import { listResponseMessages } from '#db/queries/response-threads.server.ts'
import { countHandedIn, findHandedIn, type HandedIn, listHandedIn } from '#db/queries/responses.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { dayOf } from '../calendar/days.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { whyNoChoice } from '../demand/challenge-rules.ts'
import { type SaidRequirement, sayRequirements } from '../demand/say-requirement.ts'
import type { Language } from '../text.ts'
import { type ComparedResponse, compareResponses } from './compare-responses.ts'
import { readChanges } from './read-own-responses.server.ts'
import type { OfferChange } from './response-changes.ts'
import {
  comparedAtOnce,
  type ReceivedFilter,
  type ResponsePlace,
  receivedFilters,
  receivedStates,
} from './response-list.ts'
import { mostMessages } from './response-lists.ts'
import { type ResponseStep, responseStepsFrom, talkingStates } from './response-steps.ts'
import { type MessageView, type ResponseView, saidOf, viewMessages, viewResponse } from './response-view.ts'

/** The comparison of what came in. */
export type ComparisonPage = {
  demand: { id: string; number: string; title: Said }
  counts: Record<ReceivedFilter, number>
  requirements: SaidRequirement[]
  responses: ComparedResponse[]
  /** Whether this reader decides, and whether the demand is answered still. */
  mayDecide: boolean
  next?: ResponsePlace
}

type Asked = { organisationId: string; demandId: string; actor: PersonActor; language: Language; now: number }

/** Reads a page of responses side by side; undefined for a demand of others. */
export async function readComparison(
  db: Db,
  asked: Asked & { filter: ReceivedFilter; after?: ResponsePlace | undefined },
): Promise<ComparisonPage | undefined> {
  const { organisationId, demandId, actor, language, now, filter, after } = asked
  const demand = await findDemand(db, { id: demandId, organisationId })
  if (!demand) return undefined
  const rows = await listHandedIn(db, {
    demandId,
    states: receivedStates[filter],
    ...(after && { after: { submittedAt: after.at, id: after.id } }),
    limit: comparedAtOnce + 1,
  })
  const shown = rows.slice(0, comparedAtOnce)
  const last = shown.at(-1)
  const counts = await countHandedIn(db, demandId)
  const countOf = (each: ReceivedFilter) =>
    receivedStates[each].reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
  return {
    demand: { id: demandId, number: demand.number ?? '', title: saidOf(demand.content.title, language) },
    counts: Object.fromEntries(receivedFilters.map((each) => [each, countOf(each)])) as Record<ReceivedFilter, number>,
    requirements: sayRequirements(demand.content, language),
    responses: await compare(db, demand, shown, { language, now }),
    mayDecide: may(actor, 'demand.write', organisationId) && demand.isOpen === 1,
    ...(rows.length > comparedAtOnce && last && { next: { at: last.submittedAt ?? 0, id: last.id } }),
  }
}

/** Every response to a demand that was handed in, for the export; at most so many. Undefined for a demand of others. */
export async function readAllCompared(
  db: Db,
  { organisationId, demandId, language, now, most }: Omit<Asked, 'actor'> & { most: number },
): Promise<{ number: string; requirements: SaidRequirement[]; responses: ComparedResponse[] } | undefined> {
  const demand = await findDemand(db, { id: demandId, organisationId })
  if (!demand) return undefined
  const rows = await listHandedIn(db, { demandId, states: Object.values(receivedStates).flat(), limit: most })
  return {
    number: demand.number ?? '',
    requirements: sayRequirements(demand.content, language),
    responses: await compare(db, demand, rows, { language, now }),
  }
}

/** The page of one response for the buyer. */
export type ReceivedResponsePage = {
  demand: { id: string; number: string; title: Said }
  provider: { slug: string; name: Said }
  response: ResponseView
  /** What is new in the last revision. */
  changed?: { since: number; changes: OfferChange[] }
  steps: ResponseStep[]
  /** The day until which nothing can be accepted, in a challenge that is answered still. */
  waitsUntil?: string
  mayWrite: boolean
  messages: MessageView[]
  isTalking: boolean
}

/** Reads it as it was handed in; undefined for one of others, or one that never was handed in. */
export async function readReceivedResponse(
  db: Db,
  asked: Asked & { responseId: string },
): Promise<ReceivedResponsePage | undefined> {
  const { organisationId, demandId, responseId, actor, language, now } = asked
  const demand = await findDemand(db, { id: demandId, organisationId })
  const response = demand && (await findHandedIn(db, { id: responseId, demandId }))
  if (!response) return undefined
  const { content } = response.handedIn
  const { challenge } = demand.content
  const calendar = await readCalendar(db)
  const listings = await listOffered(db, { codes: content.listings, organisationIds: [response.organisationId] })
  const messages = await listResponseMessages(db, { responseId, limit: mostMessages })
  const mayWrite = may(actor, 'demand.write', organisationId)
  const isWaiting = whyNoChoice({ ...(challenge && { challenge }), deadline: demand.deadline, now }) !== undefined
  const changed = await readChanges(db, { response, content, demand, language })
  const about = { language, calendar, now, content, demand: demand.content, listings, today: dayOf(now) }
  const steps = responseStepsFrom(response.state, 'buyer', { isDemandOpen: demand.isOpen === 1 })
  return {
    demand: { id: demandId, number: demand.number ?? '', title: saidOf(demand.content.title, language) },
    provider: { slug: response.provider.slug, name: saidOf(response.provider.name, language) },
    response: viewResponse(response, about),
    ...(changed && { changed }),
    steps: mayWrite ? steps : [],
    ...(isWaiting && demand.deadline !== null && { waitsUntil: demand.deadline }),
    mayWrite,
    messages: viewMessages(messages, { side: 'buyer', language }),
    isTalking: talkingStates.includes(response.state),
  }
}

async function compare(
  db: Db,
  demand: Demand,
  rows: readonly HandedIn[],
  { language, now }: { language: Language; now: number },
): Promise<ComparedResponse[]> {
  const listings = await listOffered(db, {
    codes: [...new Set(rows.flatMap(({ handedIn }) => handedIn.content.listings))],
    organisationIds: [...new Set(rows.map(({ organisationId }) => organisationId))],
  })
  const calendar = await readCalendar(db)
  return compareResponses(rows, { language, calendar, now, demand: demand.content, listings, today: dayOf(now) })
}

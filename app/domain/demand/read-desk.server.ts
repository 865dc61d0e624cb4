import type { Db } from '#db/client.server.ts'
import { findConstructionNumberOf } from '#db/queries/construction.server.ts'
import {
  countDesk,
  type DeskClock,
  listDemandAnnotations,
  listDesk,
  listDeskMatches,
  listDeskResponses,
} from '#db/queries/demand-desk.server.ts'
import { listDemandInvitations } from '#db/queries/demand-invitations.server.ts'
import { findDemandByNumber } from '#db/queries/demands.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { findMembership } from '#db/queries/members.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { dayOf, shiftDay, startOfDay } from '../calendar/days.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import type { WorkCalendar } from '../calendar/working-days.ts'
import { viewDemandPage } from '../demand-board/demand-page-view.ts'
import type { Language } from '../text.ts'
import { demandStepsFrom } from './demand-steps.ts'
import { type DeskFilter, type DeskPlace, deskPerPage, nearDays, unansweredDays } from './desk-list.ts'
import {
  viewDeskEvents,
  viewDeskInvitations,
  viewDeskLine,
  viewDeskMatches,
  viewDeskNotes,
  viewDeskResponses,
} from './desk-view.ts'
import { publicDemandOf } from './public-demand.ts'

/** Matches and events that one page shows. */
const mostMatches = 10
const mostEvents = 50

/** What decides now what waits at the desk. */
export function deskClockOf(now: number, calendar: WorkCalendar): DeskClock {
  const today = dayOf(now)
  let first = today
  for (let left = unansweredDays; left > 0; ) {
    first = shiftDay(first, -1)
    if (calendar.isWorkingDay(first)) left--
  }
  return { today, nearUntil: shiftDay(today, nearDays), unansweredSince: startOfDay(first) }
}

/** One page of the desk, and how many demands wait for what. */
export async function readDesk(
  db: Db,
  asked: { filter: DeskFilter; after?: DeskPlace | undefined; language: Language; now: number },
) {
  const { filter, after, language, now } = asked
  const calendar = await readCalendar(db)
  const clock = deskClockOf(now, calendar)
  const [rows, counts] = await Promise.all([
    listDesk(db, { ...clock, filter, ...(after && { after }), limit: deskPerPage + 1 }),
    countDesk(db, clock),
  ])
  const shown = rows.slice(0, deskPerPage)
  const last = shown.at(-1)
  return {
    counts,
    lines: shown.map(({ demand }) => viewDeskLine(demand, { language, calendar, now })),
    ...(rows.length > deskPerPage && last && { next: { at: last.at, id: last.demand.id } }),
  }
}

/** A demand whole as operators see it: with its buyer, matches, responses, invitations, notes and what happened. */
export async function readDeskDemand(
  db: Db,
  asked: { number: string; actor: PersonActor; language: Language; now: number },
) {
  const { number, actor, language, now } = asked
  const demand = await findDemandByNumber(db, number)
  if (!demand) return undefined
  const calendar = await readCalendar(db)
  const { id, organisationId } = demand
  const [matches, responses, invitations, annotations, events, construction, membership] = await Promise.all([
    listDeskMatches(db, id, mostMatches),
    listDeskResponses(db, id),
    listDemandInvitations(db, id),
    listDemandAnnotations(db, { demandId: id }),
    listEventsOf(db, { kind: 'demand', id }, mostEvents),
    findConstructionNumberOf(db, id),
    findMembership(db, { organisationId, personId: actor.personId }),
  ])
  const reader = { language, calendar, now }
  return {
    demand: viewDemandPage(publicDemandOf(demand, actor), { language, now, isOwn: false }),
    line: viewDeskLine(demand, reader),
    isMasked: demand.isMasked === 1,
    revision: demand.revision,
    ...(demand.reason !== null && { reason: demand.reason }),
    ...(demand.outcome !== null && { outcome: demand.outcome }),
    ...(construction !== undefined && { construction }),
    matches: viewDeskMatches(demand, matches, { invited: invitations, language }),
    responses: viewDeskResponses(responses, reader),
    invitations: viewDeskInvitations(invitations, language),
    annotations: viewDeskNotes(annotations),
    events: viewDeskEvents(events),
    /** Whoever belongs to the buyer looks and does not act. */
    isOwn: membership !== undefined,
    steps: membership ? [] : demandStepsFrom(demand.state, 'operator'),
  }
}
export type DeskDemand = NonNullable<Awaited<ReturnType<typeof readDeskDemand>>>

import type {
  listDemandAnnotations,
  listDeskMatches,
  listDeskResponses,
} from '../../../db/queries/demand-desk.server.ts'
import type { DemandInvitation } from '../../../db/queries/demand-invitations.server.ts'
import type { Demand } from '../../../db/queries/demands.server.ts'
import { formatDay, formatMoment } from '../../i18n/format.ts'
import { type WorkCalendar, workingDaysLeft } from '../calendar/working-days.ts'
import type { Said } from '../catalogue/listing-view.ts'
import type { ChainedEvent } from '../events/event-chain.ts'
import { explainMatch } from '../matching/explain-match.ts'
import type { ResponseSide } from '../response/response-lists.ts'
import type { ResponseState } from '../response/response-steps.ts'
import { noDue } from '../review/review-lists.ts'
import { type Language, pickText, type Text } from '../text.ts'
import type { DemandState } from './demand-steps.ts'

export type DeskReader = { language: Language; calendar: WorkCalendar; now: number }

/** A line of the desk. */
export type DeskLine = {
  number: string
  title: Said
  buyer: Said
  state: DemandState
  isChallenge: boolean
  isEscalated: boolean
  responses: number
  deadline?: string
  /** Working days that are left for the review or the choice, below 0 when they are over. */
  daysLeft?: number
}

/** A listing that matches, in a sentence. */
export type DeskMatchView = {
  code: string
  title: Said
  provider: { slug: string; name: Said }
  score: number
  isShut: boolean
  summary: string
  isInvited: boolean
}

/** A response: who, where it stands, who is waited for. */
export type DeskResponseView = {
  id: string
  provider: { slug: string; name: Said }
  state: ResponseState
  submitted: string
  clock?: { side: ResponseSide; daysLeft: number }
}

export type DeskInvitationView = {
  provider: { slug: string; name: Said }
  day: string
  isBrokered: boolean
  note?: string
}

export type DeskEventView = { seq: number; at: string; action: string; isMachine: boolean; reason?: string }

const saidOf = (text: Text | undefined, language: Language): Said => pickText(text, language) ?? { text: '—', language }

/** A line of the desk. */
export function viewDeskLine(demand: Demand, { language, calendar, now }: DeskReader): DeskLine {
  const due = demand.state === 'submitted' ? demand.dueAt : demand.isOpen === 1 ? demand.decideBy : null
  return {
    number: demand.number ?? '',
    title: saidOf(demand.content.title, language),
    buyer: saidOf(demand.organisation.name, language),
    state: demand.state,
    isChallenge: demand.content.challenge !== undefined,
    isEscalated: demand.escalatedAt !== null && (demand.state === 'published' || demand.isChallenge === 2),
    responses: demand.responseCount,
    ...(demand.deadline !== null && { deadline: demand.deadline }),
    ...(due !== null && due < noDue && { daysLeft: workingDaysLeft(now, due, calendar) }),
  }
}

/** Matches in the words of the matcher; those whose provider was invited are marked. */
export function viewDeskMatches(
  demand: Demand,
  matches: Awaited<ReturnType<typeof listDeskMatches>>,
  { invited, language }: { invited: readonly DemandInvitation[]; language: Language },
): DeskMatchView[] {
  const slugs = new Set(invited.map(({ organisation }) => organisation.slug))
  return matches.map(({ code, title, provider, match, isShut }) => ({
    code,
    title: saidOf(title, language),
    provider: { slug: provider.slug, name: saidOf(provider.name, language) },
    score: Math.round(match.score),
    isShut,
    summary: explainMatch(match, demand.content, language).summary,
    isInvited: slugs.has(provider.slug),
  }))
}

/** Responses without a word of what was said in them. */
export function viewDeskResponses(
  responses: Awaited<ReturnType<typeof listDeskResponses>>,
  { language, calendar, now }: DeskReader,
): DeskResponseView[] {
  return responses.map((response) => ({
    id: response.id,
    provider: { slug: response.provider.slug, name: saidOf(response.provider.name, language) },
    state: response.state,
    submitted: formatDay(response.submittedAt ?? 0),
    ...(response.waitsFor !== null &&
      response.dueAt < noDue && {
        clock: { side: response.waitsFor, daysLeft: workingDaysLeft(now, response.dueAt, calendar) },
      }),
  }))
}

/** Who was invited, and by whom. */
export function viewDeskInvitations(
  invitations: readonly DemandInvitation[],
  language: Language,
): DeskInvitationView[] {
  return invitations.map(({ organisation, invitedAt, isBrokered, note }) => ({
    provider: { slug: organisation.slug, name: saidOf(organisation.name, language) },
    day: formatDay(invitedAt),
    isBrokered: isBrokered === 1,
    ...(note !== null && { note }),
  }))
}

/** What happened to a demand, from the record. */
export function viewDeskEvents(events: readonly ChainedEvent[]): DeskEventView[] {
  return events.map(({ seq, at, action, actor, reason }) => ({
    seq,
    at: formatMoment(at),
    action,
    isMachine: actor === 'system',
    ...(reason !== null && { reason }),
  }))
}

export type DeskNoteView = { id: string; audience: 'operators' | 'public'; text: string; day: string; by: string }

/** What operators wrote. */
export function viewDeskNotes(notes: Awaited<ReturnType<typeof listDemandAnnotations>>): DeskNoteView[] {
  return notes.map(({ writtenAt, ...note }) => ({ ...note, day: formatDay(writtenAt) }))
}

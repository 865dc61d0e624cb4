import type { Updateable } from 'kysely'
import type { Db } from '#db/client.server.ts'
import { type Demand, findDemand } from '#db/queries/demands.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import {
  findHandedIn,
  findOwnResponse,
  type HandedIn,
  moveResponse,
  type Response,
} from '#db/queries/responses.server.ts'
import type { Schema } from '#db/schema.ts'
import type { PersonActor } from '../access/permissions.ts'
import type { MemberRole } from '../access/roles.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { noDue } from '../review/review-lists.ts'
import { isResponseOpen, type ResponseStep, responseStepOf } from './response-steps.ts'

/** An act of a member of the provider on one of its responses. */
export type OwnResponseAct = { actor: PersonActor; organisationId: string; responseId: string; now?: number }

/** An act of a member of the buyer on a response to one of its demands. */
export type ReceivedResponseAct = OwnResponseAct & { demandId: string }

/** A response and its demand, read inside the transaction of the act, with the role of whoever acts. */
export type ResponseCase<R extends Response = Response> = { response: R; demand: Demand; role: MemberRole }

/** Opens a response for an act of its provider. Refuses as not there what is another organisation's. */
export async function openOwnResponse(
  trx: Db,
  { actor, organisationId, responseId }: OwnResponseAct,
): Promise<ResponseCase> {
  insist(actor, 'response.write', organisationId)
  const { role } = await requireRole(trx, { organisationId, actorId: actor.personId }, 'response.write')
  const response = await findOwnResponse(trx, { id: responseId, organisationId })
  const demand = response && (await findDemand(trx, { id: response.demandId }))
  if (!demand) throw new Refusal('not_found', 'notAllowed')
  return { response, demand, role }
}

/** Opens a response that was handed in for an act of the buyer. */
export async function openReceivedResponse(
  trx: Db,
  { actor, organisationId, demandId, responseId }: ReceivedResponseAct,
): Promise<ResponseCase<HandedIn>> {
  insist(actor, 'demand.write', organisationId)
  const { role } = await requireRole(trx, { organisationId, actorId: actor.personId }, 'demand.write')
  const demand = await findDemand(trx, { id: demandId, organisationId })
  const response = demand && (await findHandedIn(trx, { id: responseId, demandId }))
  if (!response) throw new Refusal('not_found', 'notAllowed')
  return { response, demand, role }
}

/**
 * Takes a step of the table inside the caller's transaction: state and clock by a conditional update, and the event. Who may
 * take it the caller has made sure of.
 */
export async function takeResponseStep(
  trx: Db,
  { response, demand }: { response: Response; demand: Demand },
  taken: {
    step: ResponseStep
    /** A person, or `system`. */
    actorId: string
    reason?: string
    set?: Updateable<Schema['response']>
    detail?: Record<string, unknown>
    now: number
  },
): Promise<void> {
  const { step, actorId, now } = taken
  const rule = responseStepOf(step)
  const reason = taken.reason?.trim()
  if (!rule.from.includes(response.state)) throw new Refusal('stale', 'responseMoved')
  if (rule.needsOpenDemand && demand.isOpen === 0) throw new Refusal('stale', 'demandOver')
  if (rule.needsReason && !reason) throw new Refusal('invalid', 'reasonMissing', { field: 'reason' })
  const to = rule.to ?? response.state
  const isOpen = isResponseOpen(to)
  const isMoved = await moveResponse(trx, {
    id: response.id,
    from: response.state,
    seen: response.updatedAt,
    set: {
      state: to,
      isOpen: isOpen ? 1 : 0,
      ...(await clockOf(trx, step, response, now)),
      // The buyer has done something about it.
      ...(rule.by === 'buyer' && response.reactedAt === null && { reactedAt: now }),
      ...(isOpen ? { endReason: null, endedAt: null } : { endedAt: now }),
      ...(reason && { reason, endReason: 'GIVEN' as const }),
      ...taken.set,
      updatedAt: Math.max(now, response.updatedAt + 1),
    },
  })
  if (!isMoved) throw new Refusal('stale', 'responseMoved')
  await recordResponse(trx, { response, demand }, { action: rule.event, actorId, ...pick(taken.detail), now })
}

/** Writes an act on a response into the record: never what was offered or said, nor why. */
export async function recordResponse(
  trx: Db,
  about: {
    response: Pick<Response, 'id' | 'number' | 'organisationId' | 'revision'>
    demand: Pick<Demand, 'number'>
  },
  act: { action: string; actorId: string; detail?: Record<string, unknown>; now: number },
): Promise<void> {
  await insertEvents(trx, [eventOf(about, act)])
}

/** One act as the record keeps it. */
export function eventOf(
  { response, demand }: Parameters<typeof recordResponse>[1],
  act: Parameters<typeof recordResponse>[2],
) {
  const { id, number, organisationId, revision } = response
  return {
    at: act.now,
    actor: act.actorId,
    action: act.action,
    subjectKind: 'response' as const,
    subjectId: id,
    detail: { number, demand: demand.number, provider: organisationId, revision, ...act.detail },
  }
}

async function clockOf(
  trx: Db,
  step: ResponseStep,
  response: Response,
  now: number,
): Promise<Pick<Updateable<Schema['response']>, 'dueAt' | 'waitsFor'>> {
  const { clock } = responseStepOf(step)
  if (clock === 'keep') return {}
  // Who was shortlisted is not waited for any more: answering does not start the buyer's clock anew.
  if (clock === undefined || (step === 'answer' && response.state === 'shortlisted'))
    return { dueAt: noDue, waitsFor: null }
  return { dueAt: addWorkingDays(now, clock.days, await readCalendar(trx)), waitsFor: clock.side }
}

function pick(detail: Record<string, unknown> | undefined) {
  return detail ? { detail } : {}
}

import type { Updateable } from 'kysely'
import type { Db } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { releaseClaims } from '#db/queries/request-rounds.server.ts'
import { type AccessRequest, findRequest, moveRequest } from '#db/queries/requests.server.ts'
import type { Schema } from '#db/schema.ts'
import type { Permission, PersonActor } from '../access/permissions.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { readTradingLimits } from '../order/order-case.server.ts'
import { insist } from '../organisation/insist.ts'
import { noDue } from '../review/review-lists.ts'
import { isRequestOpen, lapseDays, type RequestSide, type RequestStep, requestStepOf } from './request-steps.ts'

/** An act of a member of one side on a request. */
export type RequestAct = { actor: PersonActor; organisationId: string; number: string; now?: number }

/** A request and which side acts. */
export type RequestCase = { request: AccessRequest; side: RequestSide }

/**
 * Opens a request inside the transaction of an act of one of its sides. Refuses as not there what is another organisation's, as
 * not allowed a role that may not, or a side that is not the one asked for.
 */
export async function openRequestCase(
  trx: Db,
  { actor, organisationId, number }: RequestAct,
  { permission, side }: { permission: Permission; side?: RequestSide },
): Promise<RequestCase> {
  insist(actor, permission, organisationId)
  await requireRole(trx, { organisationId, actorId: actor.personId }, permission)
  const request = await findRequest(trx, { number })
  const actual = request && sideOfRequest(request, organisationId)
  if (!request || !actual) throw new Refusal('not_found', 'notAllowed')
  if (side && side !== actual) throw new Refusal('not_allowed', 'notAllowed')
  return { request, side: actual }
}

/** Which side of a request an organisation is; undefined where it is neither. */
export function sideOfRequest(
  request: Pick<AccessRequest, 'buyerId' | 'providerId'>,
  organisationId: string,
): RequestSide | undefined {
  if (request.buyerId === organisationId) return 'buyer'
  return request.providerId === organisationId ? 'provider' : undefined
}

/**
 * Takes a step of the table inside the caller's transaction: state and clock by a conditional update, and the event. Who may
 * take it the caller has made sure of. Gives the request as it is then. Refused with `stale` where it is not as it was seen.
 */
export async function takeRequestStep(
  trx: Db,
  request: AccessRequest,
  taken: {
    step: RequestStep
    /** A person, `system`, or `rule`. */
    actorId: string
    reason?: string
    set?: Updateable<Schema['request']>
    detail?: Record<string, unknown>
    now: number
  },
): Promise<AccessRequest> {
  const { step, actorId, now } = taken
  const rule = requestStepOf(step)
  const reason = taken.reason?.trim()
  if (!rule.from.includes(request.state)) throw new Refusal('stale', 'requestMoved')
  if (rule.needsReason && !reason) throw new Refusal('invalid', 'reasonMissing', { field: 'reason' })
  const to = rule.to ?? request.state
  const isMoved = await moveRequest(trx, {
    id: request.id,
    from: request.state,
    seen: request.updatedAt,
    set: {
      state: to,
      isOpen: isRequestOpen(to) ? 1 : 0,
      ...(await clockOf(trx, step, now)),
      ...(reason && { reason }),
      ...taken.set,
      updatedAt: Math.max(now, request.updatedAt + 1),
    },
  })
  if (!isMoved) throw new Refusal('stale', 'requestMoved')
  if (to === 'denied' || to === 'withdrawn' || to === 'lapsed') await releaseClaims(trx, request.id)
  await recordRequest(trx, request, { action: rule.event, actorId, ...(taken.detail && { detail: taken.detail }), now })
  const moved = await findRequest(trx, { id: request.id })
  if (!moved) throw new Refusal('not_found', 'notAllowed')
  return moved
}

/** Writes an act on a request into the record: numbers and states, never what was said. */
export async function recordRequest(
  trx: Db,
  request: Pick<AccessRequest, 'id' | 'number' | 'buyerId' | 'providerId' | 'listing'>,
  act: { action: string; actorId: string; detail?: Record<string, unknown>; now: number },
): Promise<void> {
  await insertEvents(trx, [
    {
      at: act.now,
      actor: act.actorId === 'rule' ? 'system' : act.actorId,
      action: act.action,
      subjectKind: 'request',
      subjectId: request.id,
      detail: {
        number: request.number,
        listing: request.listing.code,
        buyer: request.buyerId,
        provider: request.providerId,
        ...act.detail,
      },
    },
  ])
}

async function clockOf(
  trx: Db,
  step: RequestStep,
  now: number,
): Promise<Pick<Updateable<Schema['request']>, 'dueAt' | 'waitsFor'>> {
  const { clock } = requestStepOf(step)
  if (clock === undefined) return { dueAt: noDue, waitsFor: null }
  return { dueAt: await dueAfter(trx, clock.days, now), waitsFor: clock.side }
}

/** When an answer is due, or an unmoved request ends. */
export async function dueAfter(trx: Db, what: 'answer' | 'lapse', now: number): Promise<number> {
  const days = what === 'lapse' ? lapseDays : (await readTradingLimits(trx)).requestDays
  return addWorkingDays(now, days, await readCalendar(trx))
}

import type { Updateable } from 'kysely'
import type { Db } from '#db/client.server.ts'
import { listInvitedAmong } from '#db/queries/demand-invitations.server.ts'
import { type Demand, findDemand, findDemandByNumber, moveDemand } from '#db/queries/demands.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findMembership } from '#db/queries/members.server.ts'
import { enqueue } from '#db/queries/outbox.server.ts'
import type { Schema } from '#db/schema.ts'
import { type Actor, may, type PersonActor } from '../access/permissions.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { putOnConstructionList } from '../construction/put-on-list.server.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { lapseResponsesOf } from '../response/lapse-responses-of.server.ts'
import { noDue } from '../review/review-lists.ts'
import {
  answerableStates,
  type DemandState,
  type DemandStep,
  demandStepOf,
  endStates,
  visibleStates,
} from './demand-steps.ts'
import { type SeenDemand, seesDemand } from './demand-visibility.ts'

/** An act of a member of the buyer on one of its demands. */
export type OwnDemandAct = { actor: PersonActor; organisationId: string; demandId: string; now?: number }

/** Opens a demand for an act of the buyer. Refuses as not there what is another organisation's. */
export async function openOwnDemand(trx: Db, { actor, organisationId, demandId }: OwnDemandAct): Promise<Demand> {
  insist(actor, 'demand.write', organisationId)
  await requireRole(trx, { organisationId, actorId: actor.personId }, 'demand.write')
  const demand = await findDemand(trx, { id: demandId, organisationId })
  if (!demand) throw new Refusal('not_found', 'notAllowed')
  return demand
}

/** Opens a demand that was handed in for an operator, who must not belong to the buyer: two pairs of eyes. */
export async function openDemandForOperator(
  trx: Db,
  { number, actor }: { number: string; actor: PersonActor },
): Promise<Demand> {
  if (!may(actor, 'exchange.demands')) throw new Refusal('not_found', 'notAllowed')
  const demand = await findDemandByNumber(trx, number)
  if (!demand) throw new Refusal('not_found', 'notAllowed')
  const { organisationId } = demand
  if (await findMembership(trx, { organisationId, personId: actor.personId }))
    throw new Refusal('not_allowed', 'ownDemand')
  return demand
}

/** Whether this reader sees the demand: `maySeeDemand`, with the invitations looked up. */
export async function maySeeDemandNow(db: Db, actor: Actor, demand: SeenDemand & { id: string }): Promise<boolean> {
  return seesDemand(actor, demand, (organisationIds) =>
    listInvitedAmong(db, { demandId: demand.id, organisationIds }).then((invited) => invited.length > 0),
  )
}

/**
 * Takes a step of the table inside the caller's transaction: state, clock and openness by a conditional update, the event,
 * and what the index and the matcher are told; without supply it goes on the construction list. Where it ends, the responses
 * of which something could still come lapse with it. Who may take it the caller has made sure of.
 */
export async function takeDemandStep(
  trx: Db,
  demand: Demand,
  taken: {
    step: DemandStep
    actorId: string
    reason?: string
    set?: Updateable<Schema['demand']>
    detail?: Record<string, unknown>
    now: number
  },
): Promise<void> {
  const { step, actorId, now } = taken
  const rule = demandStepOf(step)
  const reason = taken.reason?.trim()
  if (!rule.from.includes(demand.state)) throw new Refusal('stale', 'demandMoved')
  if (rule.needsReason && !reason) throw new Refusal('invalid', 'reasonMissing', { field: 'reason' })
  const isMoved = await moveDemand(trx, {
    id: demand.id,
    from: demand.state,
    seen: demand.updatedAt,
    set: {
      state: rule.to,
      isOpen: answerableStates.includes(rule.to) ? 1 : 0,
      dueAt: rule.clock === undefined ? noDue : addWorkingDays(now, rule.clock, await readCalendar(trx)),
      ...(rule.needsReason && { reason: reason ?? null }),
      ...(endStates.includes(rule.to) && { endedAt: now }),
      ...taken.set,
      updatedAt: Math.max(now, demand.updatedAt + 1),
    },
  })
  if (!isMoved) throw new Refusal('stale', 'demandMoved')
  await recordDemand(trx, demand, {
    action: rule.event,
    actorId,
    ...(reason && { reason }),
    ...(taken.detail && { detail: taken.detail }),
    now,
  })
  await tellMachines(trx, demand.id, { from: demand.state, to: rule.to, now })
  if (rule.to === 'no_supply') await putOnConstructionList(trx, { demand, actorId, now })
  // What it is matched with, and what was declined for it, the act of accepting sees to.
  if (endStates.includes(rule.to)) await lapseResponsesOf(trx, demand, now)
}

/** Writes an act on a demand into the record: never what it asks for. */
export async function recordDemand(
  trx: Db,
  demand: Pick<Demand, 'id' | 'number' | 'organisationId'>,
  act: { action: string; actorId: string; reason?: string; detail?: Record<string, unknown>; now: number },
): Promise<void> {
  await insertEvents(trx, [
    {
      at: act.now,
      actor: act.actorId,
      action: act.action,
      subjectKind: 'demand',
      subjectId: demand.id,
      ...(act.reason && { reason: act.reason }),
      detail: { number: demand.number, organisation: demand.organisationId, ...act.detail },
    },
  ])
}

/** Promises the index, and where it begins or ceases to be answered the matcher, a look at the demand. */
async function tellMachines(
  trx: Db,
  id: string,
  { from, to, now }: { from: DemandState; to: DemandState; now: number },
): Promise<void> {
  const isSeen = (state: DemandState) => visibleStates.includes(state)
  const isOpen = (state: DemandState) => answerableStates.includes(state)
  if (isSeen(from) || isSeen(to)) await enqueue(trx, { topic: 'search.demand', keys: [id], now })
  if (isOpen(from) !== isOpen(to)) await enqueue(trx, { topic: 'match.demand', keys: [id], now })
}

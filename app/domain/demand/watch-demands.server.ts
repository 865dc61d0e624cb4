import type { Updateable } from 'kysely'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  listDeadlinesNear,
  listDeadlinesOver,
  listLateReviews,
  listUnanswered,
  listUndecided,
} from '#db/queries/demand-clocks.server.ts'
import { type Demand, findDemand, moveDemand } from '#db/queries/demands.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import { listOperators } from '#db/queries/people-admin.server.ts'
import { countHandedIn } from '#db/queries/responses.server.ts'
import type { Schema } from '#db/schema.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { addWorkingDays, type WorkCalendar } from '../calendar/working-days.ts'
import type { DemandDeskNews, DemandReminder } from '../notice/notice-detail.ts'
import { notify } from '../notice/notify.server.ts'
import { isLeftUnserved } from '../response/response-steps.ts'
import { tellOfNoSupply } from './broker-demand.server.ts'
import { decideByOf, decideDays } from './challenge-rules.ts'
import { recordDemand, takeDemandStep } from './demand-case.server.ts'
import { deskClockOf } from './read-desk.server.ts'

/** Demands of each kind that one run looks at; the next takes those that are left. */
const mostAtOnce = 100
const machine = 'system'

/**
 * Does what follows when a demand's time runs out, each once: tells operators of late reviews, escalates what nobody answered,
 * tells buyers of near deadlines, ends what nobody answered by the deadline or of which no answer is left (it goes on the
 * construction list), gives the buyer time to decide on what was answered, and ends what was not decided. Gives how many
 * demands it did something with. Each in a transaction of its own that looks again; what somebody moves meanwhile is left to
 * the next run.
 */
export async function watchDemands(database: Database, now = Date.now()): Promise<number> {
  const { read } = database
  const calendar = await readCalendar(read)
  const { today, nearUntil, unansweredSince } = deskClockOf(now, calendar)
  const limit = mostAtOnce
  const occasions: readonly [readonly Demand[], Follow][] = [
    [await listLateReviews(read, { now, limit }), tellLate],
    [await listUnanswered(read, { before: unansweredSince, limit }), escalate],
    [await listDeadlinesNear(read, { today, until: nearUntil, limit }), tellNear],
    [await listDeadlinesOver(read, { today, limit }), endAnswering],
    [await listUndecided(read, { now, limit }), endChoosing],
  ]
  let count = 0
  for (const [demands, follow] of occasions)
    for (const { id, state, updatedAt } of demands)
      await inTransaction(database.write, async (trx) => {
        const demand = await findDemand(trx, { id })
        if (demand?.state !== state || demand.updatedAt !== updatedAt) return
        if (await follow(trx, demand, { calendar, now })) count++
      })
  return count
}

type Follow = (trx: Db, demand: Demand, at: { calendar: WorkCalendar; now: number }) => Promise<boolean>

const tellLate: Follow = async (trx, demand, { now }) => {
  if (demand.toldDueAt === demand.dueAt || !(await note(trx, demand, { toldDueAt: demand.dueAt }))) return false
  await tellOperators(trx, demand, { what: 'overdue', again: demand.dueAt, now })
  return true
}

const escalate: Follow = async (trx, demand, { now }) => {
  if (demand.escalatedAt !== null || !(await note(trx, demand, { escalatedAt: now }))) return false
  await recordDemand(trx, demand, { action: 'demand.escalated', actorId: machine, now })
  await tellOperators(trx, demand, { what: 'unanswered', now })
  return true
}

const tellNear: Follow = async (trx, demand, { now }) => {
  const { deadline } = demand
  if (demand.toldDeadline === deadline || !(await note(trx, demand, { toldDeadline: deadline }))) return false
  await tellBuyer(trx, demand, { what: 'deadlineNear', again: deadline ?? '', now })
  return true
}

/** The deadline is over: without an answer the demand ends, with one the buyer has a while to decide. */
const endAnswering: Follow = async (trx, demand, { calendar, now }) => {
  const { deadline, state } = demand
  if (deadline === null || demand.decideBy !== null) return false
  if (state === 'published') {
    await takeDemandStep(trx, demand, { step: 'noSupply', actorId: machine, now })
    await tellOfNoSupply(trx, { demand, now })
    return true
  }
  if (await endUnserved(trx, demand, now)) return true
  const { challenge } = demand.content
  const decideBy = decideByOf({ ...(challenge && { challenge }), deadline }, calendar)
  if (!(await note(trx, demand, { decideBy, isChallenge: challenge ? 1 : null }))) return false
  await recordDemand(trx, demand, { action: 'demand.over', actorId: machine, detail: { decideBy }, now })
  await tellBuyer(trx, demand, { what: challenge ? 'choose' : 'decide', again: decideBy, now })
  return true
}

/** The time to decide is over: a challenge is escalated and has some days more, everything else ends. */
const endChoosing: Follow = async (trx, demand, { calendar, now }) => {
  if (await endUnserved(trx, demand, now)) return true
  if (demand.isChallenge === 1) {
    const decideBy = addWorkingDays(now, decideDays, calendar)
    if (!(await note(trx, demand, { decideBy, isChallenge: 2, escalatedAt: now }))) return false
    await recordDemand(trx, demand, { action: 'demand.escalated', actorId: machine, now })
    await tellBuyer(trx, demand, { what: 'choiceOverdue', now })
    await tellOperators(trx, demand, { what: 'choiceOverdue', now })
    return true
  }
  if (demand.state === 'published') return false
  await takeDemandStep(trx, demand, { step: 'expire', actorId: machine, now })
  await tellBuyer(trx, demand, { what: 'expired', now })
  return true
}

/** Ends a demand of which every answer was taken back or lapsed, as one without supply; false where there is one to choose. */
async function endUnserved(trx: Db, demand: Demand, now: number): Promise<boolean> {
  if (demand.state === 'published' || !isLeftUnserved(await countHandedIn(trx, demand.id))) return false
  await takeDemandStep(trx, demand, { step: 'leftUnserved', actorId: machine, now })
  await tellOfNoSupply(trx, { demand, now })
  return true
}

/** Writes beside a demand what was done, only where it is as it was read. */
function note(trx: Db, demand: Demand, set: Updateable<Schema['demand']>): Promise<boolean> {
  return moveDemand(trx, { id: demand.id, from: demand.state, seen: demand.updatedAt, set })
}

async function tellBuyer(
  trx: Db,
  demand: Demand,
  { what, again = '', now }: { what: DemandReminder; again?: string | number; now: number },
): Promise<void> {
  await notify(trx, {
    kind: 'demand.reminder',
    personIds: await listMemberIds(trx, demand.organisationId, ['owner', 'editor'], 500),
    occasion: `demand:${demand.id}:${what}:${again}`,
    detail: { number: demand.number ?? '', title: JSON.stringify(demand.content.title), what },
    path: `/my/organisations/${demand.organisation.slug}/demands/${demand.id}`,
    now,
  })
}

async function tellOperators(
  trx: Db,
  demand: Demand,
  { what, again = '', now }: { what: DemandDeskNews; again?: string | number; now: number },
): Promise<void> {
  const operators = (await listOperators(trx)).flatMap(({ id, suspendedAt }) => (suspendedAt === null ? [id] : []))
  await notify(trx, {
    kind: 'demand.desk',
    personIds: operators,
    occasion: `demand:${demand.id}:${what}:${again}`,
    detail: { number: demand.number ?? '', title: JSON.stringify(demand.content.title), what },
    path: `/operator/demands/${demand.number}`,
    now,
  })
}

import type { PersonActor } from '#app/domain/access/permissions.ts'
import { dayOf, shiftDay, startOfDay } from '#app/domain/calendar/days.ts'
import { readCalendar } from '#app/domain/calendar/read-calendar.server.ts'
import type { WorkCalendar } from '#app/domain/calendar/working-days.ts'
import { beginDemand } from '#app/domain/demand/begin-demand.server.ts'
import { annotateDemand, brokerDemand, declareNoSupply } from '#app/domain/demand/broker-demand.server.ts'
import { DemandContent } from '#app/domain/demand/demand-content.ts'
import { closeDemand, withdrawDemand } from '#app/domain/demand/end-demand.server.ts'
import { inviteToDemand } from '#app/domain/demand/invite-to-demand.server.ts'
import { publishDemand, returnDemand } from '#app/domain/demand/review-demand.server.ts'
import { saveOwnDemand } from '#app/domain/demand/save-demand.server.ts'
import { submitDemand } from '#app/domain/demand/submit-demand.server.ts'
import { watchDemands } from '#app/domain/demand/watch-demands.server.ts'
import { lapseResponses } from '#app/domain/response/lapse-responses.server.ts'
import { countResponseRecords } from '#app/domain/response/response-record.server.ts'
import { type Database, inTransaction } from '#db/client.server.ts'
import { markDemoNoticesMailed } from '#db/queries/demo-people.server.ts'
import { demoLoaded, findSetting, upsertSetting } from '#db/queries/settings.server.ts'
import type { DemoDay, DemoDemand } from './demo/demands/demand-types.ts'
import { castDemoActors, type DemoActors } from './demo-actors.server.ts'
import { claimSteps } from './demo-claims.server.ts'
import { responseSteps } from './demo-responses.server.ts'
import { enterDemoSearches } from './demo-searches.server.ts'

/** Key under which it is kept that the demands of the demo were made, and when. */
const demoDemanded = 'demo-demands'
const minute = 60_000

/** What one demand of the demo is made with. `number` is empty until it is handed in. */
export type DemoMaking = DemoActors & {
  database: Database
  demand: DemoDemand
  ids: { id: string; number: string }
  /** The day that is meant. */
  dayAt: (day: DemoDay) => string
  add: AddStep
}
/** Has something happen so many working days ago, at an hour; nothing where there is no such day. */
export type AddStep = (ago: number | undefined, hour: number, take: (at: number) => Promise<unknown>) => void
type Step = { at: number; take: (at: number) => Promise<unknown> }

/**
 * Lets organisations of the demo post demands, answer them and build what was missing, and its operator bring them together,
 * over the last working days and by the acts that people use; with searches that found nothing. What matches, the matcher
 * finds once it runs. Once, all or nothing; where there is no demo, or no operator of it, nothing. Gives how many demands.
 */
export async function enterDemoDemands(database: Database, { now = Date.now() } = {}): Promise<number> {
  const { read } = database
  if ((await findSetting(read, demoLoaded)) === undefined || (await findSetting(read, demoDemanded)) !== undefined)
    return 0
  const { demoDemands } = await import('./demo/demands/all-demands.ts')
  return inTransaction(database.write, async (trx) => {
    const actors = await castDemoActors(trx, { slugs: slugsOf(demoDemands), now })
    if (!actors) return 0
    const calendar = await readCalendar(trx)
    const inside = { ...database, read: trx, write: trx }
    const steps = demoDemands.flatMap((demand, index) => stepsOf(demand, { actors, inside, calendar, index, now }))
    steps.push(...clockSteps(demoDemands, { inside, calendar, now }))
    // In the order of time, so that numbers and record rise with it.
    for (const { at, take } of steps.sort((one, other) => one.at - other.at)) await take(at)
    await countResponseRecords(inside, now)
    await enterDemoSearches(trx, now)
    await markDemoNoticesMailed(trx)
    await upsertSetting(trx, demoDemanded, String(now))
    return demoDemands.length
  })
}

type Given = { actors: DemoActors; inside: Database; calendar: WorkCalendar; index: number; now: number }

/** What happens to one of them, each step at its time. */
function stepsOf(demand: DemoDemand, { actors, inside, calendar, index, now }: Given): Step[] {
  const steps: Step[] = []
  const dayAt = (day: DemoDay) => (day >= 0 ? shiftDay(dayOf(now), day) : workedBefore(dayOf(now), -day, calendar))
  const add: AddStep = (ago, hour, take) => {
    if (ago === undefined) return
    const at = startOfDay(workedBefore(dayOf(now), ago, calendar)) + (hour * 60 + index * 2) * minute
    // What happens on the day of loading has happened by then.
    steps.push({ at: Math.min(at, now), take })
  }
  const making: DemoMaking = { ...actors, database: inside, demand, ids: { id: '', number: '' }, dayAt, add }
  demandSteps(making)
  responseSteps(making)
  claimSteps(making)
  return steps
}

function demandSteps({ database, demand, ids, operator, ownerOf, dayAt, add }: DemoMaking): void {
  const { returned, withdrawn, closed, noSupply, brokered } = demand
  const { actor, organisationId } = ownerOf(demand.buyer)
  const own = () => ({ actor, organisationId, demandId: ids.id })
  const desk = (): { actor: PersonActor; number: string } => ({ actor: operator, number: ids.number })

  add(demand.begun, 9, async (now) => {
    ids.id = await beginDemand(database, { actor, organisationId, start: { from: 'empty' }, language: 'zh', now })
    const { challenge, ...content } = demand.content
    const written = {
      content: DemandContent.parse({
        ...content,
        ...(challenge && { challenge: { ...challenge, selectBy: dayAt(challenge.selectBy) } }),
      }),
      deadline: dayAt(demand.deadline),
      visibility: demand.visibility ?? 'PUBLIC',
      isMasked: demand.isMasked === true,
    }
    await saveOwnDemand(database, { ...own(), revision: 1, written, now })
    for (const organisation of demand.invited ?? []) await inviteToDemand(database, { ...own(), organisation, now })
  })
  add(demand.submitted, 10, async (now) => {
    ids.number = await submitDemand(database, { ...own(), revision: 2, now })
  })
  add(demand.published, 11, (now) => publishDemand(database, { ...desk(), revision: 2, now }))
  add(returned?.ago, 11, (now) =>
    returnDemand(database, { ...desk(), revision: 2, reason: returned?.reason ?? '', now }),
  )
  add(brokered?.ago, 14, (now) => {
    const { providers = [], note = '' } = brokered ?? {}
    return brokerDemand(database, { ...desk(), providers, organisation: '', note, now })
  })
  for (const { ago, audience, text } of demand.notes ?? [])
    add(ago, 15, (now) => annotateDemand(database, { ...desk(), audience, text, now }))
  add(withdrawn?.ago, 16, (now) => withdrawDemand(database, { ...own(), reason: withdrawn?.reason ?? '', now }))
  add(noSupply?.ago, 16, (now) => declareNoSupply(database, { ...desk(), reason: noSupply?.reason ?? '', now }))
  add(closed?.ago, 16, (now) => {
    const { outcome = 'CONTRACTED', reason = '' } = closed ?? {}
    return closeDemand(database, { ...own(), outcome, reason, now })
  })
}

/** The clocks go off after each deadline that is over, after the time to decide that follows it, and now. */
function clockSteps(
  demands: readonly DemoDemand[],
  { inside, calendar, now }: Pick<Given, 'inside' | 'calendar' | 'now'>,
): Step[] {
  const over = demands.flatMap(({ deadline }) => (deadline < 0 ? [-deadline - 1, -deadline - 11] : []))
  const moments = [...new Set(over)]
    .filter((ago) => ago > 0)
    .map((ago) => startOfDay(workedBefore(dayOf(now), ago, calendar)) + 5 * minute)
  return [...moments, now].map((at) => ({
    at,
    take: async () => {
      await watchDemands(inside, at)
      await lapseResponses(inside, { now: at })
    },
  }))
}

function slugsOf(demands: readonly DemoDemand[]): string[] {
  return [
    ...new Set(
      demands.flatMap(({ buyer, responses = [], claims = [] }) => [
        buyer,
        ...responses.map(({ provider }) => provider),
        ...claims.map(({ provider }) => provider),
      ]),
    ),
  ]
}

/** The `count`-th working day before a day; the day itself for 0. */
function workedBefore(day: string, count: number, calendar: WorkCalendar): string {
  let found = day
  for (let left = count; left > 0; ) {
    found = shiftDay(found, -1)
    if (calendar.isWorkingDay(found)) left--
  }
  return found
}

import { proposeRun } from '#app/domain/billing/propose-run.server.ts'
import { approveRun, markPaid } from '#app/domain/billing/settle-run.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import { orderStates } from '#app/domain/order/order-steps.ts'
import { receiveNotice, retryNotices } from '#app/domain/payment/receive-notice.server.ts'
import { ComparisonFailed, reconcilePayments } from '#app/domain/payment/reconcile-payments.server.ts'
import { runDueTasks } from '#app/domain/payment/run-task.server.ts'
import { runBillingPeriods } from '#app/jobs/billing-periods.server.ts'
import { runEntitlementClocks } from '#app/jobs/entitlement-clocks.server.ts'
import { runHolds } from '#app/jobs/holds.server.ts'
import { runOrderClocks } from '#app/jobs/order-clocks.server.ts'
import { runRequestClocks } from '#app/jobs/request-clocks.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { drawing } from '../helpers/drawing.ts'
import { type Doing, type Draw, doings, likely, oneOf } from './property-acts.ts'
import { decideRequest, openSomething } from './property-asks.ts'
import { Died, listen, type Market, signed } from './property-world.ts'

const hour = 3_600_000
const day = 24 * hour
/** So many orders are open at a time. */
const mostOpen = 7

type Step = (market: Market, draw: Draw) => Promise<unknown>

/** The jobs of the exchange, in the order of a round of theirs. */
const jobs = {
  notices: ({ database, time }: Market) => retryNotices(database, time.now),
  tasks: ({ service, time }: Market) => runDueTasks(service, time.now),
  orders: ({ database, time }: Market) => runOrderClocks(database, time.now),
  holds: ({ database, time }: Market) => runHolds(database, time.now),
  rights: ({ database, time }: Market) => runEntitlementClocks(database, time.now),
  billing: ({ database, time }: Market) => runBillingPeriods(database, time.now),
  requests: ({ database, time }: Market) => runRequestClocks(database, time.now),
}

async function runJobs(market: Market): Promise<void> {
  for (const run of Object.values(jobs)) await run(market)
}

const act: Step = async (market, draw) => {
  const { database } = market
  const open = await database.read
    .selectFrom('trade_order')
    .select('id')
    .where('isOpen', '=', 1)
    .orderBy('createdAt')
    .orderBy('number')
    .execute()
  if (open.length === 0 || (open.length < mostOpen && draw() < 0.12)) return openSomething(market, draw)
  const over = await database.read
    .selectFrom('trade_order')
    .select('id')
    .where('isOpen', '=', 0)
    .orderBy('updatedAt', 'desc')
    .orderBy('number')
    .limit(5)
    .execute()
  const { id } = oneOf(draw, draw() < 0.8 || over.length === 0 ? open : over)
  const order = await findOrderById(database.read, id)
  if (!order) throw new Error('an order is gone')
  const any = Object.keys(doings) as Doing[]
  const doing = oneOf(draw, draw() < 0.93 ? likely[order.state] : any)
  market.doing = `${doing} ${order.number} ${order.state}`
  return doings[doing](market, order, draw)
}

const request: Step = async (market, draw) => {
  const open = await market.database.read
    .selectFrom('request')
    .select('number')
    .where('isOpen', '=', 1)
    .orderBy('number')
    .execute()
  const one = oneOf(draw, open)
  if (one) await decideRequest(market, one.number, draw)
}

/** A message of the service comes, in any order, perhaps not for the first time, perhaps of somebody else; or never. */
const message: Step = async (market, draw) => {
  const { said, service, time } = market
  if (said.fresh.length < 3) await listen(market)
  const isAgain = said.fresh.length === 0 || draw() < 0.15
  const event = oneOf(draw, isAgain ? said.heard : draw() < 0.6 ? said.fresh.slice(0, 2) : said.fresh)
  if (!event) return
  const chance = draw()
  if (chance < 0.05) {
    const forged = await receiveNotice(service, { ...signed(event, 'whsec_of_somebody_else'), now: time.now })
    if (forged !== 'refused') throw new Error('a forged message was taken')
    return
  }
  said.fresh = said.fresh.filter(({ id }) => id !== event.id)
  said.heard = [...said.heard.slice(-60), event]
  // Lost on the way: nobody sends it again.
  if (chance < 0.15) return
  await receiveNotice(service, { ...signed(event), now: time.now })
}

const clock: Step = async (market, draw) => {
  const { time, mock } = market
  const chance = draw()
  time.now += Math.ceil(draw() * (chance < 0.7 ? hour : chance < 0.92 ? day : chance < 0.985 ? 4 * day : 30 * day))
  await mock.settle()
}

/** The service does not answer as it should, the next time it is called. */
const disturb: Step = async ({ mock }, draw) => {
  const how = oneOf(draw, ['cut-after', 'error-after', 'error-before'] as const)
  mock.chaos.nextCall({ how, ...(how === 'error-before' && { status: oneOf(draw, [429, 500]) }) })
}

const settle: Step = async (market, draw) => {
  const { database, one, two, time } = market
  const now = time.now
  if (draw() < 0.3) return proposeRun(database, { actor: one, cutoffAt: now, now })
  const run = await database.read
    .selectFrom('settlement_run')
    .select(['id', 'number'])
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if (!run) return
  if (draw() < 0.4) return approveRun(database, { actor: two, number: run.number, now })
  const payout = await database.read.selectFrom('payout').select('id').where('runId', '=', run.id).executeTakeFirst()
  return markPaid(database, {
    actor: two,
    number: run.number,
    payoutId: payout?.id ?? '',
    bankReference: `B${run.number}`,
    now,
  })
}

const reconcile: Step = ({ service, time }) => reconcilePayments(service, { now: time.now })
const job: Step = (market, draw) => {
  const names = Object.keys(jobs) as (keyof typeof jobs)[]
  const name = draw() < 0.35 ? 'tasks' : oneOf(draw, names)
  market.doing = name
  return jobs[name](market)
}

/** What happens, and how often of a thousand times. */
const steps: readonly (readonly [string, number, Step])[] = [
  ['act', 580, act],
  ['message', 180, message],
  ['job', 130, job],
  ['clock', 45, clock],
  ['request', 20, request],
  ['disturb', 20, disturb],
  ['settle', 15, settle],
  ['reconcile', 10, reconcile],
]
const whole = steps.reduce((sum, [, weight]) => sum + weight, 0)

function pickStep(at: number): readonly [string, Step] {
  let sum = 0
  for (const [name, weight, step] of steps) {
    sum += weight
    if (at < sum) return [name, step]
  }
  return ['act', act]
}

/** How a step ended: done, refused with a reason, or the process died in it. */
export type Outcome = { name: string; how: 'done' | 'refused' | 'died' }

/** Takes one step of its seed. Throws what is neither a refusal nor a death: a fault. */
export async function takeStep(market: Market, seed: number): Promise<Outcome> {
  const draw = drawing(seed)
  const [name, step] = pickStep(draw() * whole)
  const { fuse } = market
  market.doing = ''
  if (draw() < 0.1) fuse.set(Math.floor(draw() * 30))
  try {
    await step(market, draw)
    return { name, how: fuse.isDead() ? 'died' : 'done' }
  } catch (error) {
    if (fuse.isDead() || error instanceof Died) return { name, how: 'died' }
    if (error instanceof Refusal || error instanceof ComparisonFailed) return { name, how: 'refused' }
    throw error
  } finally {
    fuse.set(Number.POSITIVE_INFINITY)
  }
}

/** Nothing is disturbed any more: all that is on its way arrives, and payments are compared. */
export async function calmDown(market: Market): Promise<void> {
  const { mock, said, service, time, database } = market
  mock.chaos.calm()
  for (let round = 0; round < 60; round++) {
    time.now += round < 3 ? 60_000 : hour
    await mock.settle()
    await listen(market)
    const fresh = said.fresh.splice(0)
    for (const event of fresh) await receiveNotice(service, { ...signed(event), now: time.now })
    said.heard.push(...fresh)
    await runJobs(market)
    if (round === 2) await reconcilePayments(service, { now: time.now + 10 * 60_000 })
    const { tasks } = await database.read
      .selectFrom('payment_task')
      .select(({ fn }) => fn.countAll<number>().as('tasks'))
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow()
    if (round > 3 && fresh.length === 0 && Number(tasks) === 0) return
  }
}

/** How many orders came to each state. */
export async function reached({ database }: Market): Promise<Record<string, number>> {
  const rows = await database.read
    .selectFrom('trade_order')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(
    orderStates.map((state) => [state, Number(rows.find((row) => row.state === state)?.count ?? 0)]),
  )
}

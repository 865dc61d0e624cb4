import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import { hasRun, insertPayouts, insertRun } from '#db/queries/settlement.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { insistOperator, recordRun } from './run-case.server.ts'
import { runNumber, runSerialName } from './run-number.ts'
import { payoutsOf } from './settlement-plan.ts'
import { machine, mostRunOrders } from './settlement-states.ts'
import { readOwed } from './what-is-owed.server.ts'

/**
 * Puts together what providers are to be paid of what was taken before `cutoffAt`, for another operator to approve. Gives the
 * number. Refused where nobody is owed anything.
 */
export async function proposeRun(
  database: Database,
  { actor, cutoffAt, now = Date.now() }: { actor: PersonActor; cutoffAt: number; now?: number },
): Promise<string> {
  insistOperator(actor)
  if (cutoffAt > now) throw new Refusal('invalid', 'cutoffAhead', { field: 'cutoff' })
  return inTransaction(database.write, async (trx) => {
    const number = await propose(trx, { occasion: `run:${newId()}`, cutoffAt, proposedBy: actor.personId, now })
    if (number === undefined) throw new Refusal('stale', 'nothingOwed')
    return number
  })
}

/** The exchange proposes a run by itself, once an occasion; undefined where it has, or nobody is owed anything. */
export function proposeByClock(
  database: Database,
  { occasion, cutoffAt, now }: { occasion: string; cutoffAt: number; now: number },
): Promise<string | undefined> {
  return inTransaction(database.write, async (trx) =>
    (await hasRun(trx, occasion)) ? undefined : propose(trx, { occasion, cutoffAt, proposedBy: machine, now }),
  )
}

async function propose(
  trx: Db,
  run: { occasion: string; cutoffAt: number; proposedBy: string; now: number },
): Promise<string | undefined> {
  const { occasion, cutoffAt, proposedBy, now } = run
  const payouts = payoutsOf(await readOwed(trx, { cutoffAt, limit: mostRunOrders }))
  if (payouts.length === 0) return undefined
  const id = newId()
  const number = runNumber(now, await takeSerials(trx, runSerialName(now), 1))
  const isNew = await insertRun(trx, {
    id,
    number,
    occasion,
    state: 'proposed',
    cutoffAt,
    proposedBy,
    proposedAt: now,
    updatedAt: now,
  })
  if (!isNew) return undefined
  const named = payouts.map((each) => ({ ...each, id: newId() }))
  await insertPayouts(trx, {
    payouts: named.map(({ id: payoutId, providerId, currency, cents }) => ({
      id: payoutId,
      runId: id,
      providerId,
      cents,
      currency,
      state: 'proposed',
      createdAt: now,
    })),
    orders: named.flatMap(({ id: payoutId, orders }) =>
      orders.map(({ orderId, cents }) => ({ runId: id, orderId, payoutId, cents, isOpen: 1 })),
    ),
  })
  const cents = payouts.reduce((sum, each) => sum + each.cents, 0)
  await recordRun(trx, { id, number }, { action: 'settlement.proposed', actorId: proposedBy, detail: { cents }, now })
  return number
}

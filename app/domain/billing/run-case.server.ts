import type { Db } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findRun, type SettlementRun } from '#db/queries/settlement.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'

/** An act of an operator on a settlement run. */
export type RunAct = { actor: PersonActor; number: string; now?: number }

/** Refuses whoever is no operator as if there were no runs. */
export function insistOperator(actor: PersonActor): void {
  if (!may(actor, 'exchange.payments')) throw new Refusal('not_found', 'notAllowed')
}

/** Opens a run inside the transaction of an act of an operator. */
export async function openRun(trx: Db, { actor, number }: RunAct): Promise<SettlementRun> {
  insistOperator(actor)
  const run = await findRun(trx, number)
  if (!run) throw new Refusal('not_found', 'notAllowed')
  return run
}

/** Writes an act on a run into the record. */
export async function recordRun(
  trx: Db,
  run: Pick<SettlementRun, 'id' | 'number'>,
  act: { action: string; actorId: string; detail?: Record<string, unknown>; now: number },
): Promise<void> {
  const { action, actorId: actor, now: at } = act
  const detail = { number: run.number, ...act.detail }
  await insertEvents(trx, [{ at, actor, action, subjectKind: 'exchange', subjectId: run.id, detail }])
}

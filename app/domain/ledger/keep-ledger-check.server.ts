import { type Database, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findSetting, upsertSetting } from '#db/queries/settings.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { checkLedger } from './check-ledger.server.ts'
import { type LedgerChecked, lastNight, ledgerCheckedKey } from './ledger-checked.ts'

/** Holds the whole ledger and keeps what was found with its time, so that pages read that alone. It takes as long as there is trade. */
export async function keepLedgerCheck(
  database: Database,
  { actorId = 'system', now = Date.now() }: { actorId?: string; now?: number } = {},
): Promise<LedgerChecked> {
  const fault = await checkLedger(database.read)
  const checked: LedgerChecked = { at: now, ...(fault && { fault }) }
  await inTransaction(database.write, async (trx) => {
    await upsertSetting(trx, ledgerCheckedKey, JSON.stringify(checked))
    await insertEvents(trx, [
      {
        at: now,
        actor: actorId,
        action: 'ledger.checked',
        subjectKind: 'exchange',
        subjectId: 'ledger',
        detail: { fault: fault?.check ?? null },
      },
    ])
  })
  return checked
}

/** An operator has the ledger checked now. */
export async function checkLedgerNow(
  database: Database,
  { actor, now = Date.now() }: { actor: PersonActor; now?: number },
): Promise<LedgerChecked> {
  if (!may(actor, 'exchange.payments')) throw new Refusal('not_found', 'notAllowed')
  return keepLedgerCheck(database, { actorId: actor.personId, now })
}

/** Checks it once a night, also where the exchange was not running at that hour. Gives how often: once, or not. */
export async function checkLedgerNightly(database: Database, now: number): Promise<number> {
  const last = await readLedgerChecked(database)
  if (last && last.at >= lastNight(now)) return 0
  await keepLedgerCheck(database, { now })
  return 1
}

/** When the ledger was last checked, and what was found; undefined where it never was. */
export async function readLedgerChecked({ read }: Pick<Database, 'read'>): Promise<LedgerChecked | undefined> {
  const kept = await findSetting(read, ledgerCheckedKey)
  return kept === undefined ? undefined : (JSON.parse(kept) as LedgerChecked)
}

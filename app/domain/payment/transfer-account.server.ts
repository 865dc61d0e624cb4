import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findSetting, upsertSetting } from '#db/queries/settings.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { parseAccount, type TransferAccount, transferAccountKey } from './transfer-account.ts'

/** The account that buyers transfer to, as operators set it. */
export async function readTransferAccount(db: Db): Promise<TransferAccount> {
  return parseAccount(await findSetting(db, transferAccountKey))
}

/** An operator sets that account; the record of acts holds what was and what is. The same again writes nothing. */
export async function setTransferAccount(
  database: Database,
  { actor, account, now = Date.now() }: { actor: PersonActor; account: TransferAccount; now?: number },
): Promise<void> {
  if (!may(actor, 'exchange.payments')) throw new Refusal('not_found', 'notAllowed')
  await inTransaction(database.write, async (trx) => {
    const before = await readTransferAccount(trx)
    if (JSON.stringify(before) === JSON.stringify(account)) return
    await upsertSetting(trx, transferAccountKey, JSON.stringify(account))
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'payments.account_changed',
        subjectKind: 'exchange',
        subjectId: 'payments',
        detail: { before, after: account },
      },
    ])
  })
}

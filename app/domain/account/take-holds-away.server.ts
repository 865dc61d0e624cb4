import type { Db } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { deleteKnownDevicesOf, type PersonRow, replaceRecoveryCodes, updatePerson } from '#db/queries/people.server.ts'
import { type Accounts, personEvent } from './accounts.server.ts'

/**
 * Takes away what somebody who never showed the address to be theirs may have set up to stay in the account: known devices
 * and the second factor. Call with the transaction of the act that puts another password in place of theirs.
 */
export async function takeHoldsAway(trx: Db, accounts: Accounts, person: PersonRow, now: number): Promise<void> {
  await deleteKnownDevicesOf(trx, person.id)
  if (person.totpSecret === null) return
  await updatePerson(trx, person.id, { totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
  await replaceRecoveryCodes(trx, person.id, [])
  const action = 'person.second_factor_removed'
  await insertEvents(trx, [personEvent(accounts, { action, personId: person.id, at: now })])
}

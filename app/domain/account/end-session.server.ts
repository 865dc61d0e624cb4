import { inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { deleteSession } from '#db/queries/sessions.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { type Accounts, personEvent } from './accounts.server.ts'

/**
 * Ends another session of the person: its secret is worth nothing from now on. Refused with `stale` where it has ended
 * already or is nobody's; for the own session there is signing out.
 */
export function endSession(
  accounts: Accounts,
  { actor, sessionId, now = Date.now() }: { actor: PersonActor; sessionId: string; now?: number },
): Promise<void> {
  const { personId } = actor
  if (sessionId === actor.sessionId) throw new Refusal('invalid', 'ownSession')
  return inTransaction(accounts.database.write, async (trx) => {
    if (!(await deleteSession(trx, { id: sessionId, personId }))) throw new Refusal('stale', 'sessionOver')
    await insertEvents(trx, [
      personEvent(accounts, { action: 'person.session_ended', personId, at: now, detail: { sessionId } }),
    ])
  })
}

import { inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { deleteSession, deleteSessionsOf } from '#db/queries/sessions.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { type Accounts, personEvent } from './accounts.server.ts'

/** Ends the session somebody acts in: its secret is worth nothing from now on. */
export function signOut(accounts: Accounts, actor: PersonActor, now = Date.now()): Promise<void> {
  const { personId, sessionId } = actor
  return inTransaction(accounts.database.write, async (trx) => {
    if (!(await deleteSession(trx, { id: sessionId, personId }))) return
    await insertEvents(trx, [
      personEvent(accounts, { action: 'person.signed_out', personId, at: now, detail: { sessionId } }),
    ])
  })
}

/** Ends all sessions of a person but the one they act in; gives how many. */
export function signOutElsewhere(accounts: Accounts, actor: PersonActor, now = Date.now()): Promise<number> {
  const { personId, sessionId } = actor
  return inTransaction(accounts.database.write, async (trx) => {
    const ended = await deleteSessionsOf(trx, personId, sessionId)
    if (ended > 0)
      await insertEvents(trx, [
        personEvent(accounts, { action: 'person.signed_out_elsewhere', personId, at: now, detail: { ended } }),
      ])
    return ended
  })
}

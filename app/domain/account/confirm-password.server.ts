import { inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findPerson } from '#db/queries/people.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { type Accounts, type ActsFrom, personEvent } from './accounts.server.ts'
import { forgiveAttempt } from './attempts.server.ts'
import { rotateSession } from './sessions.server.ts'
import { insertEventsAlone, type StartedSession } from './sign-in.server.ts'
import { tryPassword } from './try-password.server.ts'

type Confirming = { actor: PersonActor; password: string; from: ActsFrom; now?: number }

/**
 * Checks the password of somebody signed in, who wants to do something dangerous. Counted like sign-in. Refused with
 * `invalid` on `field` where it is wrong, `too_many` after several.
 */
export function requirePassword(
  accounts: Accounts,
  { actor, ...given }: Confirming & { field?: string },
): Promise<void> {
  return requirePasswordOf(accounts, { personId: actor.personId, by: actor.personId, ...given })
}

/** The same for an account that `by` names somebody for: the person, or a visitor. */
export async function requirePasswordOf(
  accounts: Accounts,
  given: { personId: string; by: string; password: string; from: ActsFrom; field?: string; now?: number },
): Promise<void> {
  const { database, key } = accounts
  const { personId, by, password, from, field = 'password', now = Date.now() } = given
  const attempts = [{ rule: 'confirm-password' as const, of: personId }]
  const person = await findPerson(database.read, personId)
  const stored = person?.passwordHash
  const { isRight, waitNext } = await tryPassword(accounts, { stored, password, attempts, now })
  if (isRight) {
    await inTransaction(database.write, (trx) => forgiveAttempt(trx, key, attempts))
    return
  }
  await insertEventsAlone(accounts, {
    action: 'person.password_refused',
    personId,
    actor: by,
    at: now,
    from,
    detail: { waitSeconds: waitNext },
  })
  throw new Refusal('invalid', 'passwordWrong', { field })
}

/** Confirms the password: dangerous acts do not ask again for a while, and the session gets another secret. */
export async function confirmPassword(accounts: Accounts, given: Confirming): Promise<StartedSession> {
  const { actor, from, now = Date.now() } = given
  await requirePassword(accounts, given)
  return inTransaction(accounts.database.write, async (trx) => {
    const session = await rotateSession(trx, actor.sessionId, { confirmedAt: now })
    if (!session) throw new Refusal('stale', 'signInAgain')
    await insertEvents(trx, [
      personEvent(accounts, { action: 'person.password_confirmed', personId: actor.personId, at: now, from }),
    ])
    return session
  })
}

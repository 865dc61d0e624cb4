import { type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findPerson, type PersonRow } from '#db/queries/people.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { type Accounts, type ActsFrom, personEvent } from './accounts.server.ts'
import { countAttempt, forgiveAttempt } from './attempts.server.ts'
import { type GivenCode, spendCode } from './second-factor.server.ts'
import { rotateSession } from './sessions.server.ts'
import { beginSession, insertEventsAlone, type StartedSession } from './sign-in.server.ts'
import type { SignInStep } from './sign-in-step.server.ts'

type Giving = { given: GivenCode; from: ActsFrom; now?: number }

/**
 * Ends a sign-in with the code of the second factor. Refused with `stale` where the password was given too long ago or
 * changed since, `invalid` for a wrong or used code, `too_many` after several.
 */
export async function signInWithCode(
  accounts: Accounts,
  { step, given, from, now = Date.now() }: Giving & { step: SignInStep },
): Promise<StartedSession> {
  const person = await findPerson(accounts.database.read, step.personId)
  if (!person || person.suspendedAt !== null || person.passwordChangedAt !== step.passwordChangedAt)
    throw new Refusal('stale', 'signInAgain')
  return giveCode(accounts, { person, given, from, now }, (trx) =>
    beginSession(trx, accounts, { person, from, secondFactorAt: now, now }),
  )
}

/**
 * Gives the second factor in a session that began without. The session gets another secret. Refused like `signInWithCode`.
 */
export async function raiseSession(
  accounts: Accounts,
  { actor, given, from, now = Date.now() }: Giving & { actor: PersonActor },
): Promise<StartedSession> {
  const person = await findPerson(accounts.database.read, actor.personId)
  if (!person) throw new Refusal('stale', 'signInAgain')
  return giveCode(accounts, { person, given, from, now }, async (trx) => {
    const session = await rotateSession(trx, actor.sessionId, { secondFactorAt: now })
    if (!session) throw new Refusal('stale', 'signInAgain')
    return session
  })
}

async function giveCode(
  accounts: Accounts,
  { person, given, from, now }: { person: PersonRow; given: GivenCode; from: ActsFrom; now: number },
  then: (trx: Db) => Promise<StartedSession>,
): Promise<StartedSession> {
  const { database, key } = accounts
  const attempts = [{ rule: 'second-factor' as const, of: person.id }]
  const waitNext = await countAttempt(database, key, attempts, now)
  const session = await inTransaction(database.write, async (trx) => {
    if (!(await spendCode(trx, key, person, given, now))) return undefined
    await forgiveAttempt(trx, key, attempts)
    const action = given.kind === 'totp' ? 'person.second_factor_used' : 'person.recovery_code_used'
    await insertEvents(trx, [personEvent(accounts, { action, personId: person.id, at: now, from })])
    return then(trx)
  })
  if (session) return session
  await insertEventsAlone(accounts, {
    action: 'person.second_factor_failed',
    personId: person.id,
    actor: 'visitor',
    at: now,
    reason: given.kind,
    from,
    detail: { waitSeconds: waitNext },
  })
  throw given.kind === 'totp'
    ? new Refusal('invalid', 'totpWrong', { field: 'totp' })
    : new Refusal('invalid', 'recoveryCodeWrong', { field: 'recoveryCode' })
}

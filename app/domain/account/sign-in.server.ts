import { newDeviceMail } from '#app/email/new-device.ts'
import { type Db, inSharedTransaction, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import {
  existsKnownDevice,
  findPerson,
  findPersonByEmail,
  hasKnownDevices,
  type PersonRow,
  strengthenPassword,
  upsertKnownDevice,
} from '#db/queries/people.server.ts'
import { Refusal } from '../errors.ts'
import { queueMail } from '../mail/queue-mail.server.ts'
import { type Accounts, type ActsFrom, hashDevice, mailFrame, personEvent, unknownPerson } from './accounts.server.ts'
import { agentName } from './agent-name.ts'
import { networkOf } from './attempt-rules.ts'
import { type AttemptOf, forgiveAttempt } from './attempts.server.ts'
import { emailKeyOf } from './email-address.ts'
import { hashPassword } from './passwords.server.ts'
import { startSession } from './sessions.server.ts'
import { tryPassword } from './try-password.server.ts'

/** A session that began: what its cookie needs. */
export type StartedSession = { token: string; expiresAt: number }

/** Signed in; or the password was right and the second factor is still to be given. */
export type SignedIn =
  | { step: 'done'; session: StartedSession; isConfirmed: boolean }
  | { step: 'second-factor'; personId: string; passwordChangedAt: number | null }

/**
 * Signs somebody in by address and password. Every way it can fail answers alike and takes alike long, whether the address
 * has an account or not; tries are counted before the password is looked at. Refused with `invalid` where the two do not
 * fit, `too_many` where one has to wait, `not_allowed` where the right password is for an account that is suspended.
 */
export async function signIn(
  accounts: Accounts,
  given: { email: string; password: string; from: ActsFrom; now?: number },
): Promise<SignedIn> {
  const { database, key } = accounts
  const { email, password, from, now = Date.now() } = given
  const emailKey = emailKeyOf(email)
  const person = await findPersonByEmail(database.read, emailKey)
  const deviceHash = hashDevice(key, person?.id ?? '', from.device)
  const isKnown = await existsKnownDevice(database.read, person?.id ?? '', deviceHash)
  const attempts: AttemptOf[] = isKnown
    ? [{ rule: 'sign-in.device', of: deviceHash }]
    : [
        { rule: 'sign-in.account', of: emailKey },
        { rule: 'sign-in.network', of: networkOf(from.address) },
      ]
  const stored = person?.passwordHash
  const line = isKnown ? 'known' : 'others'
  const { isRight, isWeak, waitNext } = await tryPassword(accounts, { stored, password, attempts, now, line })

  if (!person || !isRight || person.suspendedAt !== null) {
    const reason = isRight ? 'suspended' : 'password'
    await insertEventsAlone(accounts, {
      action: 'person.sign_in_failed',
      personId: person?.id ?? unknownPerson(key, emailKey),
      actor: 'visitor',
      at: now,
      reason,
      from,
      detail: { waitSeconds: waitNext },
    })
    throw isRight ? new Refusal('not_allowed', 'suspended') : new Refusal('invalid', 'signInWrong')
  }

  // Made anew another time where the line is full just now.
  const stronger = isWeak ? await hashPassword(password).catch(() => undefined) : undefined
  return inTransaction(database.write, async (trx) => {
    await forgiveAttempt(trx, key, attempts)
    if (stronger && person.passwordHash)
      await strengthenPassword(trx, { personId: person.id, from: person.passwordHash, to: stronger })
    const { passwordChangedAt } = person
    if (person.totpConfirmedAt !== null) return { step: 'second-factor', personId: person.id, passwordChangedAt }
    const session = await beginSession(trx, accounts, { person, from, secondFactorAt: null, now })
    return { step: 'done', session, isConfirmed: person.emailConfirmedAt !== null }
  })
}

/**
 * Starts the session of somebody who has shown who they are, and tells them by mail where the device is a new one. Call
 * with the transaction of the act. Refused with `stale` where the password changed or the account was closed meanwhile.
 */
export async function beginSession(
  trx: Db,
  accounts: Accounts,
  start: { person: PersonRow; from: ActsFrom; secondFactorAt: number | null; now: number },
): Promise<StartedSession> {
  const { from, secondFactorAt, now } = start
  const person = await findPerson(trx, start.person.id)
  // Accounts of the demo are closed by taking their password away.
  const isClosed = !person || person.suspendedAt !== null || person.passwordHash === null
  if (isClosed || person.passwordChangedAt !== start.person.passwordChangedAt) throw new Refusal('stale', 'signInAgain')
  const { sessionId, token, expiresAt } = await startSession(trx, {
    personId: person.id,
    isOperator: person.isOperator === 1,
    secondFactorAt,
    address: from.address,
    agent: from.agent,
    now,
  })
  const deviceHash = hashDevice(accounts.key, person.id, from.device)
  const isNew = !(await existsKnownDevice(trx, person.id, deviceHash)) && (await hasKnownDevices(trx, person.id))
  await upsertKnownDevice(trx, { personId: person.id, deviceHash, now })
  await insertEvents(trx, [
    personEvent(accounts, {
      action: 'person.signed_in',
      personId: person.id,
      at: now,
      from,
      detail: { sessionId, isNewDevice: isNew, secondFactor: secondFactorAt !== null },
    }),
  ])
  if (isNew && person.email !== null)
    await queueMail(trx, {
      occasion: `new-device:${sessionId}`,
      kind: 'new_device',
      personId: person.id,
      to: person.email,
      language: person.language,
      mail: newDeviceMail({
        name: person.name,
        at: now,
        device: agentName(from.agent),
        address: from.address,
        language: person.language,
        exchange: mailFrame(accounts, person.language),
      }),
      now,
    })
  return { token, expiresAt }
}

/** Writes down what changed nothing else. */
export async function insertEventsAlone(accounts: Accounts, event: Parameters<typeof personEvent>[1]): Promise<void> {
  await inSharedTransaction(accounts.database.write, (trx) => insertEvents(trx, [personEvent(accounts, event)]))
}

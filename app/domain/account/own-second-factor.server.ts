import { v7 as newId } from 'uuid'
import { secondFactorChangedMail } from '#app/email/second-factor-changed.ts'
import { type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import {
  countRecoveryCodes,
  findPerson,
  type PersonRow,
  replaceRecoveryCodes,
  updatePerson,
} from '#db/queries/people.server.ts'
import { deleteSessionsOf, findSession } from '#db/queries/sessions.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { queueMail } from '../mail/queue-mail.server.ts'
import type { Language } from '../text.ts'
import { type Accounts, type ActsFrom, mailFrame, personEvent } from './accounts.server.ts'
import { hashRecoveryCode, newRecoveryCodes, totpStepOf } from './second-factor.server.ts'
import type { SecondFactorChange } from './second-factor-change.ts'
import { offeredSecret, showSetUp } from './second-factor-set-up.server.ts'
import type { SecondFactorSetUp } from './second-factor-view.ts'
import { confirmationLife, rotateSession } from './sessions.server.ts'
import type { StartedSession } from './sign-in.server.ts'

type By = { actor: PersonActor; from: ActsFrom; now?: number }

/** How the second factor of somebody stands, for their page. */
export async function readSecondFactor(
  { database }: Accounts,
  personId: string,
): Promise<{ since: number | null; codesLeft: number; isOperator: boolean }> {
  const [person, codesLeft] = await Promise.all([
    findPerson(database.read, personId),
    countRecoveryCodes(database.read, personId),
  ])
  return { since: person?.totpConfirmedAt ?? null, codesLeft, isOperator: person?.isOperator === 1 }
}

/** What the page of setting up shows; undefined where the session has ended meanwhile. */
export async function offerSetUp(
  accounts: Accounts,
  { actor, language }: { actor: PersonActor; language: Language },
): Promise<SecondFactorSetUp | undefined> {
  const session = await findSession(accounts.database.read, actor.sessionId)
  const issuer = mailFrame(accounts, language).name
  return session && showSetUp(offeredSecret(accounts.key, session), { issuer, account: actor.email })
}

/**
 * Sets up the second factor, or puts another app in place of the old one, once a code shows that the app has the secret.
 * That code is used up, all other sessions end and this one gets another secret. Gives the recovery codes: nothing can show
 * them again. Refused with `invalid` for a wrong code.
 */
export function setUpSecondFactor(
  accounts: Accounts,
  { actor, code, from, now = Date.now() }: By & { code: string },
): Promise<{ codes: string[]; session: StartedSession }> {
  const { key } = accounts
  requireFresh(actor, now)
  return inTransaction(accounts.database.write, async (trx) => {
    const person = await knownPerson(trx, actor)
    const offering = await findSession(trx, actor.sessionId)
    if (!offering) throw new Refusal('stale', 'signInAgain')
    const secret = offeredSecret(key, offering)
    const step = totpStepOf(secret, code, now)
    if (step === undefined) throw new Refusal('invalid', 'totpWrong', { field: 'totp' })
    const change = person.totpConfirmedAt === null ? 'set_up' : 'replaced'
    await updatePerson(trx, person.id, {
      totpSecret: key.seal('totp', secret),
      totpConfirmedAt: now,
      totpLastStep: step,
    })
    const codes = await giveCodes(trx, accounts, person.id)
    const ended = await deleteSessionsOf(trx, person.id, actor.sessionId)
    await tell(trx, accounts, { person, change, from, now, detail: { ended } })
    return { codes, session: await rotated(trx, actor, { secondFactorAt: now }) }
  })
}

/** Gives ten new recovery codes in place of all old ones. Refused with `stale` where there is no second factor. */
export function renewRecoveryCodes(accounts: Accounts, { actor, from, now = Date.now() }: By): Promise<string[]> {
  requireFresh(actor, now)
  return inTransaction(accounts.database.write, async (trx) => {
    const person = await knownPerson(trx, actor)
    if (person.totpConfirmedAt === null) throw new Refusal('stale', 'noSecondFactor')
    const codes = await giveCodes(trx, accounts, person.id)
    await tell(trx, accounts, { person, change: 'codes_renewed', from, now })
    return codes
  })
}

/**
 * Does without the second factor from now on; the session gets another secret. Refused with `not_allowed` for operators,
 * `stale` where there is none.
 */
export function removeSecondFactor(accounts: Accounts, { actor, from, now = Date.now() }: By): Promise<StartedSession> {
  requireFresh(actor, now)
  return inTransaction(accounts.database.write, async (trx) => {
    const person = await knownPerson(trx, actor)
    if (person.isOperator === 1) throw new Refusal('not_allowed', 'operatorsNeedIt')
    if (person.totpConfirmedAt === null) throw new Refusal('stale', 'noSecondFactor')
    await updatePerson(trx, person.id, { totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
    await replaceRecoveryCodes(trx, person.id, [])
    await tell(trx, accounts, { person, change: 'removed', from, now })
    return rotated(trx, actor, { secondFactorAt: null })
  })
}

/** The page asks for the password before; whoever comes past it is sent back. An operator has given the code, too. */
function requireFresh(actor: PersonActor, now: number): void {
  if (now - actor.confirmedAt > confirmationLife) throw new Refusal('stale', 'passwordAgain')
  if (actor.isOperatorPending && actor.hasSecondFactor) throw new Refusal('not_allowed', 'codeFirst')
}

async function knownPerson(trx: Db, actor: PersonActor): Promise<PersonRow> {
  const person = await findPerson(trx, actor.personId)
  if (!person) throw new Refusal('stale', 'signInAgain')
  return person
}

async function giveCodes(trx: Db, { key }: Accounts, personId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await replaceRecoveryCodes(
    trx,
    personId,
    codes.map((code) => hashRecoveryCode(key, personId, code)),
  )
  return codes
}

async function rotated(
  trx: Db,
  actor: PersonActor,
  changes: { secondFactorAt: number | null },
): Promise<StartedSession> {
  const session = await rotateSession(trx, actor.sessionId, changes)
  if (!session) throw new Refusal('stale', 'signInAgain')
  return session
}

/** Writes it into the record and to the person. */
async function tell(
  trx: Db,
  accounts: Accounts,
  about: {
    person: PersonRow
    change: SecondFactorChange
    from: ActsFrom
    now: number
    detail?: Record<string, unknown>
  },
): Promise<void> {
  const { person, change, from, now, detail } = about
  await insertEvents(trx, [
    personEvent(accounts, {
      action: `person.second_factor_${change}`,
      personId: person.id,
      at: now,
      from,
      ...(detail && { detail }),
    }),
  ])
  if (person.email === null || person.emailConfirmedAt === null) return
  await queueMail(trx, {
    occasion: `second-factor-changed:${newId()}`,
    kind: 'second_factor_changed',
    personId: person.id,
    to: person.email,
    language: person.language,
    mail: secondFactorChangedMail({
      name: person.name,
      change,
      at: now,
      language: person.language,
      exchange: mailFrame(accounts, person.language),
    }),
    now,
  })
}

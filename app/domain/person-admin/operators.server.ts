import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { insertMailLink, spendMailLinksOf } from '#db/queries/mail-links.server.ts'
import {
  findPersonByEmail,
  insertPerson,
  type PersonRow,
  replaceRecoveryCodes,
  updatePerson,
} from '#db/queries/people.server.ts'
import { countOperators } from '#db/queries/people-admin.server.ts'
import { deleteSessionsOf } from '#db/queries/sessions.server.ts'
import { emailKeyOf } from '../account/email-address.ts'
import { hashToken, newToken } from '../account/tokens.server.ts'
import { closeDemoOperators } from './demo-operators.server.ts'

const day = 86_400_000

/** A command that cannot be done, said in one sentence for whoever typed it. */
export class CannotChangeOperator extends Error {}

type OfOperator = { email: string; now?: number }

/**
 * Makes a person with this address an operator, entering them where there is none, and gives the secret of a link to choose
 * a password that works once within a day. Sessions they have end: what they may do changed. Of an account whose address
 * nobody confirmed, password and second factor go: anybody may have signed up with it. The operator of a demo, whose password
 * is public, is closed. Throws CannotChangeOperator for somebody who is suspended or of the demo.
 */
export async function makeOperator(
  database: Database,
  { email, name, now = Date.now() }: OfOperator & { name: string | undefined },
): Promise<{ token: string; wasKnown: boolean; wasOperator: boolean; hasSecondFactor: boolean; closedDemo: number }> {
  return inTransaction(database.write, async (trx) => {
    const known = await findPersonByEmail(trx, emailKeyOf(email))
    if (known?.suspendedAt) throw new CannotChangeOperator('This account is suspended; reinstate it first.')
    if (known?.isDemo) throw new CannotChangeOperator('This is an account of the demo; use another address.')
    const personId = known?.id ?? newId()
    if (!known) await enter(trx, { personId, email, name, now })
    else {
      if (known.emailConfirmedAt === null) await emptyAccount(trx, personId)
      await updatePerson(trx, personId, { isOperator: 1, ...(name !== undefined && { name }) })
    }
    await deleteSessionsOf(trx, personId)
    const token = await makeLink(trx, { personId, email: known?.email ?? email, now })
    await record(trx, known?.isOperator ? 'person.operator_link_made' : 'person.made_operator', personId, now)
    return {
      token,
      wasKnown: known !== undefined,
      wasOperator: known?.isOperator === 1,
      hasSecondFactor: known?.emailConfirmedAt != null && known.totpConfirmedAt !== null,
      closedDemo: await closeDemoOperators(trx, now),
    }
  })
}

/** Takes operating away from a person and ends their sessions; the account stays. The last operator only by `force`. */
export async function revokeOperator(
  database: Database,
  { email, force, now = Date.now() }: OfOperator & { force: boolean },
): Promise<void> {
  await inTransaction(database.write, async (trx) => {
    const person = await knownOperator(trx, email)
    if (!force && person.isDemo === 0 && (await countOperators(trx, person.id)) === 0)
      throw new CannotChangeOperator('This is the last operator; --force revokes all the same.')
    await updatePerson(trx, person.id, { isOperator: 0 })
    const ended = await deleteSessionsOf(trx, person.id)
    await record(trx, 'person.operator_revoked', person.id, now, { ended })
  })
}

/** Takes the second factor of an operator away, who then has to set up another; ends their sessions. */
export async function resetSecondFactor(database: Database, { email, now = Date.now() }: OfOperator): Promise<void> {
  await inTransaction(database.write, async (trx) => {
    const person = await findPersonByEmail(trx, emailKeyOf(email))
    if (!person) throw new CannotChangeOperator(`Nobody has the address ${email}.`)
    if (person.totpSecret === null) throw new CannotChangeOperator('No second factor is set up.')
    await updatePerson(trx, person.id, { totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
    await replaceRecoveryCodes(trx, person.id, [])
    const ended = await deleteSessionsOf(trx, person.id)
    await record(trx, 'person.second_factor_removed', person.id, now, { ended })
  })
}

async function knownOperator(trx: Db, email: string): Promise<PersonRow> {
  const person = await findPersonByEmail(trx, emailKeyOf(email))
  if (!person || person.isOperator === 0) throw new CannotChangeOperator(`No operator has the address ${email}.`)
  return person
}

async function enter(
  trx: Db,
  { personId, email, name, now }: { personId: string; email: string; name: string | undefined; now: number },
): Promise<void> {
  await insertPerson(trx, {
    id: personId,
    email,
    emailKey: emailKeyOf(email),
    emailConfirmedAt: null,
    name: name ?? email.slice(0, email.indexOf('@')).slice(0, 60),
    language: 'zh',
    passwordHash: null,
    passwordChangedAt: null,
    totpSecret: null,
    totpConfirmedAt: null,
    totpLastStep: null,
    isOperator: 1,
    createdAt: now,
    suspendedAt: null,
    deletedAt: null,
  })
}

/** Leaves no way in to whoever made the account. */
async function emptyAccount(trx: Db, personId: string): Promise<void> {
  const nothing = { passwordHash: null, passwordChangedAt: null, totpSecret: null, totpConfirmedAt: null }
  await updatePerson(trx, personId, { ...nothing, totpLastStep: null })
  await replaceRecoveryCodes(trx, personId, [])
}

/** One link at a time: the ones before, and those to change the address, work no longer. */
async function makeLink(
  trx: Db,
  { personId, email, now }: { personId: string; email: string; now: number },
): Promise<string> {
  await spendMailLinksOf(trx, { personId, kinds: ['reset', 'change'], now })
  const token = newToken()
  await insertMailLink(trx, {
    tokenHash: hashToken(token),
    kind: 'reset',
    personId,
    email,
    createdAt: now,
    expiresAt: now + day,
    usedAt: null,
  })
  return token
}

async function record(
  trx: Db,
  action: string,
  personId: string,
  at: number,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await insertEvents(trx, [{ at, actor: 'command', action, subjectKind: 'person', subjectId: personId, detail }])
}

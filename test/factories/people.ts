import { createCookie } from '@remix-run/node'
import { Secret } from 'otpauth'
import { v7 as newId } from 'uuid'
import type { MemberRole } from '#app/domain/access/roles.ts'
import { emailKeyOf } from '#app/domain/account/email-address.ts'
import type { ExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { hashPassword } from '#app/domain/account/passwords.server.ts'
import { startSession } from '#app/domain/account/sessions.server.ts'
import type { Language } from '#app/domain/text.ts'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'

/** What a test may say about a person; the rest is filled in. */
export type PersonOverrides = {
  name?: string
  email?: string
  password?: string
  language?: Language
  isConfirmed?: boolean
  isSuspended?: boolean
  isOperator?: boolean
  isDemo?: boolean
  /** Sets up the second factor. With the exchange's key its codes can be given; without, only `signInAs` passes it. */
  secondFactor?: boolean | { key: ExchangeKey }
  /** Makes the person a member of these organisations. */
  memberOf?: readonly { organisationId: string; role: MemberRole }[]
  now?: number
}

export type MadePerson = {
  personId: string
  name: string
  email: string
  password: string
  /** The TOTP secret in base32. */
  totpSecret: string
}

/** The password of everybody a test makes without saying another. */
export const testPassword = 'long enough, 够长的口令'
const hashes = new Map<string, Promise<string>>()

/** The hash of a password, made once. */
function hashOf(password: string): Promise<string> {
  const made = hashes.get(password) ?? hashPassword(password)
  hashes.set(password, made)
  return made
}

/** Makes a person who can sign in: confirmed, with a password. Operators have a second factor. */
export async function makePerson(database: Database, overrides: PersonOverrides = {}): Promise<MadePerson> {
  await hashOf(overrides.password ?? testPassword)
  return inTransaction(database.write, (trx) => insertPerson(trx, overrides))
}

/** The same inside a transaction: many people cost no more than one. */
export async function insertPerson(trx: Db, overrides: PersonOverrides = {}): Promise<MadePerson> {
  const personId = newId()
  const now = overrides.now ?? Date.now()
  const email = overrides.email ?? `${personId}@example.com`
  const password = overrides.password ?? testPassword
  const name = overrides.name ?? '张三'
  const totpSecret = new Secret({ size: 20 }).base32
  const factor = overrides.secondFactor ?? overrides.isOperator ?? false
  const passwordHash = await hashOf(password)
  await trx
    .insertInto('person')
    .values({
      id: personId,
      email,
      emailKey: emailKeyOf(email),
      emailConfirmedAt: overrides.isConfirmed === false ? null : now,
      name,
      language: overrides.language ?? 'zh',
      passwordHash,
      passwordChangedAt: now,
      totpSecret: typeof factor === 'object' ? factor.key.seal('totp', totpSecret) : null,
      totpConfirmedAt: factor ? now : null,
      totpLastStep: null,
      isOperator: overrides.isOperator ? 1 : 0,
      isDemo: overrides.isDemo ? 1 : 0,
      createdAt: now,
      suspendedAt: overrides.isSuspended ? now : null,
      deletedAt: null,
    })
    .execute()
  if (overrides.memberOf?.length)
    await trx
      .insertInto('member')
      .values(overrides.memberOf.map((member) => ({ ...member, personId, joinedAt: now })))
      .execute()
  return { personId, name, email, password, totpSecret }
}

/**
 * Starts a session of this person and gives its Cookie header, for a site over plain http unless the exchange is public
 * by https. The second factor counts as given where one is set up, unless told otherwise.
 */
export async function signInAs(
  exchange: { database: Database; config?: { publicUrl: string | undefined } },
  personId: string,
  options: { secondFactor?: boolean; now?: number } = {},
): Promise<string> {
  const { read, write } = exchange.database
  const now = options.now ?? Date.now()
  const person = await read
    .selectFrom('person')
    .select(['isOperator', 'totpConfirmedAt'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const { token } = await inTransaction(write, (trx) =>
    startSession(trx, {
      personId,
      isOperator: person.isOperator === 1,
      secondFactorAt: (options.secondFactor ?? person.totpConfirmedAt !== null) ? now : null,
      address: '127.0.0.1',
      agent: 'test',
      now,
    }),
  )
  return cookieOf(token, exchange.config)
}

/** The Cookie header that carries the secret of a session. */
export async function cookieOf(token: string, config?: { publicUrl: string | undefined }): Promise<string> {
  const name = config?.publicUrl?.startsWith('https:') ? '__Host-shuji_session' : 'shuji_session'
  const cookie = await createCookie(name, { httpOnly: true, sameSite: 'lax', path: '/' }).serialize(token)
  return cookie.slice(0, cookie.indexOf(';'))
}

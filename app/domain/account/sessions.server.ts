import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { listMembershipsOf } from '#db/queries/members.server.ts'
import {
  findSessionEnd,
  findSessionPerson,
  insertSession,
  type SessionPerson,
  touchSession,
  updateSession,
} from '#db/queries/sessions.server.ts'
import type { Actor } from '../access/permissions.ts'
import { hashToken, newToken } from './tokens.server.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A session ends when nobody used it for so long; operators' sooner. */
export const sessionLife = { person: 30 * day, operator: 12 * hour } as const
/** How often the use of a session is written down. */
const noteEvery = 5 * minute
/** A session's end moves on in steps of this part of its life: with each the browser gets its cookie anew. */
const endSteps = 24
/** For so long after the password was given, dangerous acts do not ask for it again. */
export const confirmationLife = 15 * minute

/** Who carries this session cookie; a visitor where the session ended. */
export async function findActor(database: Database, token: string | undefined, now = Date.now()): Promise<Actor> {
  return (await openSession(database, token, now)).actor
}

/**
 * Who carries this session cookie, as `findActor`, and where the session lives longer for being used: until when, so that
 * its cookie can, too. Writes down now and then that it was used, without keeping the answer waiting.
 */
export async function openSession(
  database: Database,
  token: string | undefined,
  now = Date.now(),
): Promise<{ actor: Actor; movedTo: number | undefined }> {
  const session = token ? await findSessionPerson(database.read, hashToken(token), now) : undefined
  if (!session) return { actor: { kind: 'visitor' }, movedTo: undefined }
  const actor = await actorOf(database, session)
  if (session.lastSeenAt >= now - noteEvery) return { actor, movedTo: undefined }
  const life = session.isOperator ? sessionLife.operator : sessionLife.person
  const movedTo = now + life - session.expiresAt >= life / endSteps ? now + life : undefined
  // A note that is lost costs nothing: the next request writes it.
  touchSession(database.write, session.id, { now, expiresAt: movedTo ?? session.expiresAt }).catch(() => undefined)
  return { actor, movedTo }
}

async function actorOf(database: Database, session: SessionPerson): Promise<Actor> {
  const rows = await listMembershipsOf(database.read, session.personId)
  const memberships = rows.map(({ joinedAt: _, ...row }) => row)
  const current = memberships.find(({ organisationId }) => organisationId === session.organisationId) ?? memberships[0]
  const hasSecondFactor = session.totpConfirmedAt !== null
  const isOperator = session.isOperator && hasSecondFactor && session.secondFactorAt !== null
  return {
    kind: 'person',
    personId: session.personId,
    sessionId: session.id,
    name: session.name,
    email: session.email,
    language: session.language,
    isConfirmed: session.emailConfirmedAt !== null,
    isOperator,
    isOperatorPending: session.isOperator && !isOperator,
    hasSecondFactor,
    confirmedAt: session.confirmedAt,
    memberships,
    organisationId: current?.organisationId,
  }
}

/** Starts a session and gives the secret for its cookie. Call with the transaction of the act that signs in. */
export async function startSession(
  trx: Db,
  session: {
    personId: string
    isOperator: boolean
    secondFactorAt: number | null
    address: string
    agent: string
    now: number
  },
): Promise<{ token: string; sessionId: string; expiresAt: number }> {
  const token = newToken()
  const sessionId = newId()
  const expiresAt = session.now + (session.isOperator ? sessionLife.operator : sessionLife.person)
  await insertSession(trx, {
    id: sessionId,
    tokenHash: hashToken(token),
    personId: session.personId,
    organisationId: null,
    secondFactorAt: session.secondFactorAt,
    confirmedAt: session.now,
    address: session.address.slice(0, 100),
    agent: session.agent.slice(0, 300),
    createdAt: session.now,
    lastSeenAt: session.now,
    expiresAt,
  })
  return { token, sessionId, expiresAt }
}

/**
 * Gives a session another secret: called whenever what it may do changes. What it gives goes into the cookie, by
 * `sessionHeader`. Undefined where the session ended meanwhile.
 */
export async function rotateSession(
  db: Db,
  sessionId: string,
  changes: { secondFactorAt?: number | null; confirmedAt?: number } = {},
): Promise<{ token: string; expiresAt: number } | undefined> {
  const token = newToken()
  const expiresAt = await inTransaction(db, async (trx) => {
    const isKept = await updateSession(trx, sessionId, { tokenHash: hashToken(token), ...changes })
    return isKept ? findSessionEnd(trx, sessionId) : undefined
  })
  return expiresAt === undefined ? undefined : { token, expiresAt }
}

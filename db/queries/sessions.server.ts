import type { Insertable, Selectable } from 'kysely'
import type { Db } from '../client.server.ts'
import { askedFor, prepareQuery } from '../prepared.server.ts'
import type { AccountTables } from '../tables/accounts.ts'

export type SessionRow = Selectable<AccountTables['session']>

/** A session with its person, as every request needs them. */
export type SessionPerson = Pick<
  SessionRow,
  'id' | 'personId' | 'organisationId' | 'secondFactorAt' | 'confirmedAt' | 'lastSeenAt' | 'expiresAt'
> & {
  name: string
  email: string
  language: 'zh' | 'en'
  emailConfirmedAt: number | null
  totpConfirmedAt: number | null
  isOperator: boolean
}

const liveSessions = prepareQuery((db) =>
  db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.personId')
    .select([
      'session.id',
      'session.personId',
      'session.organisationId',
      'session.secondFactorAt',
      'session.confirmedAt',
      'session.lastSeenAt',
      'session.expiresAt',
      'person.name',
      'person.email',
      'person.language',
      'person.emailConfirmedAt',
      'person.totpConfirmedAt',
      'person.isOperator',
    ])
    .where('session.tokenHash', '=', askedFor)
    .where('person.deletedAt', 'is', null)
    .where('person.suspendedAt', 'is', null),
)

/** The live session behind a cookie, with its person; undefined where it ended or the person is gone or suspended. */
export async function findSessionPerson(db: Db, tokenHash: string, now: number): Promise<SessionPerson | undefined> {
  const [row] = await liveSessions(db, tokenHash)
  if (!row || row.expiresAt <= now) return undefined
  return { ...row, email: row.email ?? '', isOperator: row.isOperator === 1 }
}

/** Keeps a new session. */
export async function insertSession(trx: Db, session: Insertable<AccountTables['session']>): Promise<void> {
  await trx.insertInto('session').values(session).execute()
}

/** Notes that a session was used. */
export async function touchSession(db: Db, id: string, times: { now: number; expiresAt: number }): Promise<void> {
  await db
    .updateTable('session')
    .set({ lastSeenAt: times.now, expiresAt: times.expiresAt })
    .where('id', '=', id)
    .where('lastSeenAt', '<', times.now)
    .execute()
}

/** A person's live sessions, the last used first, at most `limit`. */
export function listSessions(db: Db, personId: string, now: number, limit = 100): Promise<SessionRow[]> {
  return db
    .selectFrom('session')
    .selectAll()
    .where('personId', '=', personId)
    .where('expiresAt', '>', now)
    .orderBy('lastSeenAt', 'desc')
    .limit(limit)
    .execute()
}

/** One session, live or not. */
export function findSession(db: Db, id: string): Promise<SessionRow | undefined> {
  return db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Ends one session of a person; false where there is none. */
export async function deleteSession(trx: Db, session: { id: string; personId: string }): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('session')
    .where('id', '=', session.id)
    .where('personId', '=', session.personId)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

/** Ends all sessions of a person, but for the one named; gives how many. */
export async function deleteSessionsOf(trx: Db, personId: string, exceptId?: string): Promise<number> {
  let query = trx.deleteFrom('session').where('personId', '=', personId)
  if (exceptId !== undefined) query = query.where('id', '!=', exceptId)
  const { numDeletedRows } = await query.executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Gives a session another secret and what changed with it; false where it ended meanwhile. */
export async function updateSession(
  trx: Db,
  id: string,
  changes: Partial<Pick<SessionRow, 'tokenHash' | 'organisationId' | 'secondFactorAt' | 'confirmedAt' | 'expiresAt'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('session')
    .set(changes)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Lets no session of a person act for an organisation any more: they fall back to another of theirs. */
export async function clearSessionsActingFor(
  trx: Db,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<void> {
  await trx
    .updateTable('session')
    .set({ organisationId: null })
    .where('organisationId', '=', organisationId)
    .where('personId', '=', personId)
    .execute()
}

/** When a session ends if nobody uses it. */
export async function findSessionEnd(db: Db, id: string): Promise<number | undefined> {
  const row = await db.selectFrom('session').select('expiresAt').where('id', '=', id).executeTakeFirst()
  return row?.expiresAt
}

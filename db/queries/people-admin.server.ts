import type { Db } from '../client.server.ts'
import { contains } from '../dialect.ts'
import { changesOne } from '../one-row.ts'

/** Which people an operator looks at. */
export type PeopleFilter = 'all' | 'operators' | 'suspended' | 'unconfirmed'

export type PersonLine = {
  id: string
  name: string
  email: string | null
  isOperator: boolean
  isDemo: boolean
  isConfirmed: boolean
  isSuspended: boolean
  createdAt: number
  /** When a session of theirs was last used; null where none is left. */
  lastSeenAt: number | null
  organisations: number
}

type Wanted = { filter: PeopleFilter; text: string }

function peopleOf(db: Db, { filter, text }: Wanted) {
  let found = db.selectFrom('person').where('person.deletedAt', 'is', null)
  if (filter === 'operators') found = found.where('person.isOperator', '=', 1)
  if (filter === 'suspended') found = found.where('person.suspendedAt', 'is not', null)
  if (filter === 'unconfirmed') found = found.where('person.emailConfirmedAt', 'is', null)
  if (text !== '')
    found = found.where((eb) =>
      eb.or([contains(eb.ref('person.emailKey'), text.toLowerCase()), contains(eb.ref('person.name'), text)]),
    )
  return found
}

/** How many people fit. `text` is a piece of a name or of a mail address. */
export async function countPeople(db: Db, wanted: Wanted): Promise<number> {
  const { count } = await peopleOf(db, wanted)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** One page of people, the newest first. */
export async function listPeople(
  db: Db,
  { limit, offset, ...wanted }: Wanted & { limit: number; offset: number },
): Promise<PersonLine[]> {
  const rows = await peopleOf(db, wanted)
    .select((eb) => [
      'person.id',
      'person.name',
      'person.email',
      'person.isOperator',
      'person.isDemo',
      'person.emailConfirmedAt',
      'person.suspendedAt',
      'person.createdAt',
      eb
        .selectFrom('session')
        .select((inner) => inner.fn.max('session.lastSeenAt').as('at'))
        .whereRef('session.personId', '=', 'person.id')
        .as('lastSeenAt'),
      eb
        .selectFrom('member')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('member.personId', '=', 'person.id')
        .as('organisations'),
    ])
    .orderBy('person.createdAt', 'desc')
    .orderBy('person.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    isOperator: row.isOperator === 1,
    isDemo: row.isDemo === 1,
    isConfirmed: row.emailConfirmedAt !== null,
    isSuspended: row.suspendedAt !== null,
    createdAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    organisations: Number(row.organisations ?? 0),
  }))
}

/** Suspends a person who is not; false where they are, or are gone. */
export function moveToSuspended(trx: Db, personId: string, now: number): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('person')
      .set({ suspendedAt: now })
      .where('id', '=', personId)
      .where('suspendedAt', 'is', null)
      .where('deletedAt', 'is', null),
  )
}

/** Takes a suspension back; false where there is none. */
export function moveToReinstated(trx: Db, personId: string): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('person')
      .set({ suspendedAt: null })
      .where('id', '=', personId)
      .where('suspendedAt', 'is not', null)
      .where('deletedAt', 'is', null),
  )
}

/** Operators who can sign in, or could once they choose a password; those of the demo do not count. */
export async function countOperators(db: Db, exceptId = ''): Promise<number> {
  const { count } = await db
    .selectFrom('person')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('isOperator', '=', 1)
    .where('isDemo', '=', 0)
    .where('suspendedAt', 'is', null)
    .where('deletedAt', 'is', null)
    .where('id', '!=', exceptId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** All operators, the first made first, at most 200. */
export function listOperators(db: Db) {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'isDemo', 'passwordHash', 'totpConfirmedAt', 'suspendedAt', 'createdAt'])
    .where('isOperator', '=', 1)
    .where('deletedAt', 'is', null)
    .orderBy('createdAt')
    .limit(200)
    .execute()
}

/** Names of these people, by id; those who are gone are left out. */
export async function listPersonNames(db: Db, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .where('deletedAt', 'is', null)
    .limit(ids.length)
    .execute()
}

/** Organisations in which a person is the only owner who can sign in. */
export async function listOnlyOwned(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('member')
    .select('organisationId')
    .where('personId', '=', personId)
    .where('role', '=', 'owner')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('member as other')
            .innerJoin('person', 'person.id', 'other.personId')
            .select('other.personId')
            .whereRef('other.organisationId', '=', 'member.organisationId')
            .where('other.personId', '!=', personId)
            .where('other.role', '=', 'owner')
            .where('person.deletedAt', 'is', null)
            .where('person.suspendedAt', 'is', null),
        ),
      ),
    )
    .limit(100)
    .execute()
  return rows.map((row) => row.organisationId)
}

/** Figures about people: all, those whose address is not confirmed, live sessions. */
export async function countAccounts(
  db: Db,
  now: number,
): Promise<{ people: number; unconfirmed: number; sessions: number }> {
  const row = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('person')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .where('deletedAt', 'is', null)
        .as('people'),
      eb
        .selectFrom('person')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .where('deletedAt', 'is', null)
        .where('emailConfirmedAt', 'is', null)
        .as('unconfirmed'),
      eb
        .selectFrom('session')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .where('expiresAt', '>', now)
        .as('sessions'),
    ])
    .executeTakeFirstOrThrow()
  return { people: Number(row.people), unconfirmed: Number(row.unconfirmed), sessions: Number(row.sessions) }
}

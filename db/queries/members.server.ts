import { mostMemberships } from '#app/domain/access/permissions.ts'
import type { MemberRole } from '#app/domain/access/roles.ts'
import type { Standing } from '#app/domain/organisation/standings.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { askedFor, prepareQuery } from '../prepared.server.ts'

export type MembershipRow = {
  organisationId: string
  slug: string
  name: Text
  role: MemberRole
  standing: Standing
  joinedAt: number
}

const membershipsOf = prepareQuery((db) =>
  db
    .selectFrom('member')
    .innerJoin('organisation', 'organisation.id', 'member.organisationId')
    .select([
      'member.organisationId',
      'member.role',
      'member.joinedAt',
      'organisation.slug',
      'organisation.name',
      'organisation.standing',
    ])
    .where('member.personId', '=', askedFor)
    .orderBy('member.joinedAt')
    .orderBy('member.organisationId')
    .limit(mostMemberships),
)

/** The organisations a person belongs to, the first joined first. */
export async function listMembershipsOf(db: Db, personId: string): Promise<MembershipRow[]> {
  const rows = await membershipsOf(db, personId)
  return rows.map((row) => ({ ...row, name: JSON.parse(row.name) as Text }))
}

/** One person's place in one organisation, with what acts need to know of it; undefined for somebody who is no member. */
export async function findMembership(
  db: Db,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<MembershipRow | undefined> {
  const row = await db
    .selectFrom('member')
    .innerJoin('organisation', 'organisation.id', 'member.organisationId')
    .select([
      'member.organisationId',
      'member.role',
      'member.joinedAt',
      'organisation.slug',
      'organisation.name',
      'organisation.standing',
    ])
    .where('member.organisationId', '=', organisationId)
    .where('member.personId', '=', personId)
    .executeTakeFirst()
  return row && { ...row, name: JSON.parse(row.name) as Text }
}

/** A member as the page of members shows them. */
export type MemberRow = {
  personId: string
  name: string
  email: string | null
  role: MemberRole
  joinedAt: number
  /** When the person was last seen, in any organisation; null where no device of theirs is known any more. */
  lastSeenAt: number | null
}

/** Members of an organisation, those who joined first come first. */
export async function listMembers(
  db: Db,
  organisationId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<MemberRow[]> {
  const rows = await memberRows(db, organisationId)
    .orderBy('member.joinedAt')
    .orderBy('member.personId')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(readMember)
}

/** One member of an organisation, or undefined. */
export async function findMember(
  db: Db,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<MemberRow | undefined> {
  const row = await memberRows(db, organisationId).where('member.personId', '=', personId).executeTakeFirst()
  return row && readMember(row)
}

function memberRows(db: Db, organisationId: string) {
  return db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.personId')
    .select((eb) => [
      'member.personId',
      'person.name',
      'person.email',
      'member.role',
      'member.joinedAt',
      eb
        .selectFrom('session')
        .select((e) => e.fn.max('session.lastSeenAt').as('at'))
        .whereRef('session.personId', '=', 'member.personId')
        .as('sessionAt'),
      eb
        .selectFrom('known_device')
        .select((e) => e.fn.max('known_device.lastSeenAt').as('at'))
        .whereRef('known_device.personId', '=', 'member.personId')
        .as('deviceAt'),
    ])
    .where('member.organisationId', '=', organisationId)
}

function readMember({
  sessionAt,
  deviceAt,
  ...row
}: Omit<MemberRow, 'lastSeenAt'> & { sessionAt: number | null; deviceAt: number | null }): MemberRow {
  const seen = Math.max(Number(sessionAt ?? 0), Number(deviceAt ?? 0))
  return { ...row, lastSeenAt: seen > 0 ? seen : null }
}

/** How many members an organisation has. */
export async function countMembers(db: Db, organisationId: string): Promise<number> {
  const row = await db
    .selectFrom('member')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** How many organisations a person belongs to. */
export async function countMemberships(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom('member')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Whether somebody with this address is a member. */
export async function existsMemberWithEmail(db: Db, organisationId: string, emailKey: string): Promise<boolean> {
  const row = await db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.personId')
    .select('member.personId')
    .where('member.organisationId', '=', organisationId)
    .where('person.emailKey', '=', emailKey)
    .executeTakeFirst()
  return row !== undefined
}

/** Adds a member; false where they are one already. */
export async function insertMember(
  trx: Db,
  member: { organisationId: string; personId: string; role: MemberRole; joinedAt: number },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('member')
    .values(member)
    .onConflict((oc) => oc.columns(['organisationId', 'personId']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

type MemberChange = { organisationId: string; personId: string; from: MemberRole }

/**
 * Gives a member another role, if they still have the one that was seen and an owner stays. An owner who may not sign in is
 * none. False where that is not so.
 */
export async function moveMemberRole(trx: Db, change: MemberChange & { to: MemberRole }): Promise<boolean> {
  let query = trx
    .updateTable('member')
    .set({ role: change.to })
    .where('organisationId', '=', change.organisationId)
    .where('personId', '=', change.personId)
    .where('role', '=', change.from)
  if (change.from === 'owner') query = query.where(({ exists }) => exists(otherOwners(trx, change)))
  const { numUpdatedRows } = await query.executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Takes a member out, under the same conditions. */
export async function deleteMember(trx: Db, change: MemberChange): Promise<boolean> {
  let query = trx
    .deleteFrom('member')
    .where('organisationId', '=', change.organisationId)
    .where('personId', '=', change.personId)
    .where('role', '=', change.from)
  if (change.from === 'owner') query = query.where(({ exists }) => exists(otherOwners(trx, change)))
  const { numDeletedRows } = await query.executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

function otherOwners(trx: Db, { organisationId, personId }: MemberChange) {
  return trx
    .selectFrom('member as other')
    .innerJoin('person', 'person.id', 'other.personId')
    .select('other.personId')
    .where('other.organisationId', '=', organisationId)
    .where('other.personId', '!=', personId)
    .where('other.role', '=', 'owner')
    .where('person.deletedAt', 'is', null)
    .where('person.suspendedAt', 'is', null)
}

/** People with these roles in an organisation, at most `limit`: those to tell of something. */
export async function listMemberIds(
  db: Db,
  organisationId: string,
  roles: readonly MemberRole[],
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('member')
    .select('personId')
    .where('organisationId', '=', organisationId)
    .where('role', 'in', roles)
    .orderBy('joinedAt')
    .limit(limit)
    .execute()
  return rows.map(({ personId }) => personId)
}

/** Confirmed mail addresses of the members of an organisation, at most `limit`: what they tell of who belongs together. */
export async function listMailAddresses(db: Db, organisationId: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.personId')
    .select('person.email')
    .where('member.organisationId', '=', organisationId)
    .where('person.emailConfirmedAt', 'is not', null)
    .orderBy('member.joinedAt')
    .limit(limit)
    .execute()
  return rows.flatMap(({ email }) => email ?? [])
}

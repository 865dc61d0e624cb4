import type { MemberRole } from '#app/domain/access/roles.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'

export type DemoPersonRow = {
  id: string
  email: string
  name: string
  isOperator: boolean
  totpSecret: string | null
  totpLastStep: number | null
}

/** Ready-made people of the demo who can sign in, operators last; at most 50. */
export async function listOpenDemoPeople(db: Db): Promise<DemoPersonRow[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'email', 'name', 'isOperator', 'totpSecret', 'totpLastStep'])
    .where('isDemo', '=', 1)
    .where('passwordHash', 'is not', null)
    .where('suspendedAt', 'is', null)
    .where('deletedAt', 'is', null)
    .orderBy('isOperator')
    .orderBy('createdAt')
    .orderBy('id')
    .limit(50)
    .execute()
  return rows.map((row) => ({ ...row, email: row.email ?? '', isOperator: row.isOperator === 1 }))
}

/** Makes that nobody signs in as one of the demo's people any more, and ends their sessions; gives whom. */
export async function closeDemoAccounts(trx: Db, { onlyOperators }: { onlyOperators: boolean }): Promise<string[]> {
  let query = trx
    .updateTable('person')
    .set({ passwordHash: null })
    .where('isDemo', '=', 1)
    .where('passwordHash', 'is not', null)
  if (onlyOperators) query = query.where('isOperator', '=', 1)
  const ids = (await query.returning('id').execute()).map(({ id }) => id)
  if (ids.length > 0) await trx.deleteFrom('session').where('personId', 'in', ids).execute()
  return ids
}

/** Whether somebody runs the exchange who is not of the demo. */
export async function existsRealOperator(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('isOperator', '=', 1)
    .where('isDemo', '=', 0)
    .where('deletedAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Makes one of the demo's people a member, or gives them back the role they had. */
export async function upsertDemoMember(
  trx: Db,
  member: { organisationId: string; personId: string; role: MemberRole; joinedAt: number },
): Promise<void> {
  await trx
    .insertInto('member')
    .values(member)
    .onConflict((oc) => oc.columns(['organisationId', 'personId']).doUpdateSet({ role: member.role }))
    .execute()
}

/** Where these people belong, the first joined first; at most 200 rows. */
export async function listMembershipsOfAll(
  db: Db,
  personIds: readonly string[],
): Promise<{ personId: string; role: MemberRole; name: Text }[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('member')
    .innerJoin('organisation', 'organisation.id', 'member.organisationId')
    .select(['member.personId', 'member.role', 'organisation.name'])
    .where('member.personId', 'in', personIds)
    .orderBy('member.joinedAt')
    .orderBy('organisation.slug', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...row, name: JSON.parse(row.name) as Text }))
}

/** People of the demo who own these organisations; at most 200. */
export function listDemoOwners(
  db: Db,
  organisationIds: readonly string[],
): Promise<{ organisationId: string; personId: string; name: string }[]> {
  return db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.personId')
    .select(['member.organisationId', 'member.personId', 'person.name'])
    .where('member.organisationId', 'in', organisationIds)
    .where('member.role', '=', 'owner')
    .where('person.isDemo', '=', 1)
    .where('person.deletedAt', 'is', null)
    .limit(200)
    .execute()
}

/** Takes the notices of the demo's people for mailed: nobody reads mail at their addresses. */
export async function markDemoNoticesMailed(trx: Db): Promise<void> {
  await trx
    .updateTable('notice')
    .set((eb) => ({ mailedAt: eb.ref('createdAt') }))
    .where('mailedAt', 'is', null)
    .where('personId', 'in', (eb) => eb.selectFrom('person').select('id').where('isDemo', '=', 1))
    .execute()
}

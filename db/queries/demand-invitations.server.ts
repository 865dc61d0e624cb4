import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { deletesOne, insertsOne } from '../one-row.ts'
import type { DemandTables } from '../tables/demands.ts'

export type DemandInvitation = DemandTables['demand_invitation'] & { organisation: { slug: string; name: Text } }

/** Invites an organisation; false where it is invited already. */
export function insertDemandInvitation(trx: Db, invitation: DemandTables['demand_invitation']): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('demand_invitation')
      .values(invitation)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** Takes an invitation back that the buyer wrote; false where there is none. */
export function deleteDemandInvitation(
  trx: Db,
  { demandId, organisationId }: { demandId: string; organisationId: string },
): Promise<boolean> {
  return deletesOne(
    trx
      .deleteFrom('demand_invitation')
      .where('demandId', '=', demandId)
      .where('organisationId', '=', organisationId)
      .where('isBrokered', '=', 0),
  )
}

/** Who is invited to answer a demand, the first first; at most a hundred. */
export async function listDemandInvitations(db: Db, demandId: string): Promise<DemandInvitation[]> {
  const rows = await db
    .selectFrom('demand_invitation')
    .innerJoin('organisation', 'organisation.id', 'demand_invitation.organisationId')
    .selectAll('demand_invitation')
    .select(['organisation.slug', 'organisation.name'])
    .where('demandId', '=', demandId)
    .orderBy('invitedAt')
    .orderBy('organisationId')
    .limit(100)
    .execute()
  return rows.map(({ slug, name, ...row }) => ({ ...row, organisation: { slug, name: JSON.parse(name) as Text } }))
}

/** Which of these organisations are invited to answer a demand. */
export async function listInvitedAmong(
  db: Db,
  { demandId, organisationIds }: { demandId: string; organisationIds: readonly string[] },
): Promise<string[]> {
  if (organisationIds.length === 0) return []
  const rows = await db
    .selectFrom('demand_invitation')
    .select('organisationId')
    .where('demandId', '=', demandId)
    .where('organisationId', 'in', organisationIds)
    .execute()
  return rows.map(({ organisationId }) => organisationId)
}

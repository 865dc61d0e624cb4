import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  deleteDemandInvitation,
  insertDemandInvitation,
  listDemandInvitations,
} from '#db/queries/demand-invitations.server.ts'
import { type Demand, listOrganisationsNamed } from '#db/queries/demands.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import { Refusal } from '../errors.ts'
import { notify } from '../notice/notify.server.ts'
import { type OwnDemandAct, openOwnDemand, recordDemand } from './demand-case.server.ts'
import { answerableStates, invitableStates } from './demand-steps.ts'

/** Most organisations that are invited to one demand. */
export const mostInvited = 50
const mostTold = 500

/**
 * Invites a verified organisation to answer, by its name or address; it sees the demand whatever its visibility. While the
 * demand is not published it is told once it is. Refuses the buyer itself, and a name that is nobody's or several's.
 */
export async function inviteToDemand(database: Database, act: OwnDemandAct & { organisation: string }): Promise<void> {
  const { actor, now = Date.now() } = act
  const named = act.organisation.trim()
  const invalid = (reason: string) => new Refusal('invalid', reason, { field: 'organisation' })
  if (named === '') throw invalid('required')
  await inTransaction(database.write, async (trx) => {
    const demand = await openOwnDemand(trx, act)
    if (!invitableStates.includes(demand.state)) throw new Refusal('stale', 'demandMoved')
    const [found, another] = await listOrganisationsNamed(trx, named, 2)
    if (!found) throw invalid('organisationUnknown')
    if (another) throw invalid('organisationSeveral')
    if (found.id === demand.organisationId) throw invalid('organisationOwn')
    if ((await listDemandInvitations(trx, demand.id)).length >= mostInvited) throw invalid('tooManyInvited')
    const isNew = await insertDemandInvitation(trx, {
      demandId: demand.id,
      organisationId: found.id,
      invitedBy: actor.personId,
      isBrokered: 0,
      note: null,
      invitedAt: now,
    })
    if (!isNew) throw invalid('invitedAlready')
    await recordDemand(trx, demand, {
      action: 'demand.invited',
      actorId: actor.personId,
      detail: { invited: found.id },
      now,
    })
    if (answerableStates.includes(demand.state)) await tellInvited(trx, { demand, organisationId: found.id, now })
  })
}

/** Takes an invitation back that the buyer wrote. */
export async function uninviteFromDemand(database: Database, act: OwnDemandAct & { invitedId: string }): Promise<void> {
  const { actor, invitedId, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const demand = await openOwnDemand(trx, act)
    if (!invitableStates.includes(demand.state)) throw new Refusal('stale', 'demandMoved')
    if (!(await deleteDemandInvitation(trx, { demandId: demand.id, organisationId: invitedId })))
      throw new Refusal('stale', 'invitationGone')
    await recordDemand(trx, demand, {
      action: 'demand.uninvited',
      actorId: actor.personId,
      detail: { invited: invitedId },
      now,
    })
  })
}

/** Tells the owners and editors of an organisation, once, that it was asked to answer. */
export async function tellInvited(
  trx: Db,
  { demand, organisationId, now }: { demand: Demand; organisationId: string; now: number },
): Promise<void> {
  await notify(trx, {
    kind: 'demand.invited',
    personIds: await listMemberIds(trx, organisationId, ['owner', 'editor'], mostTold),
    occasion: `demand:${demand.id}:invited:${organisationId}`,
    detail: { number: demand.number ?? '', title: JSON.stringify(demand.content.title) },
    path: `/demands/${encodeURIComponent(demand.number ?? '')}`,
    now,
  })
}

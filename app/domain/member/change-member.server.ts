import { type Db, inTransaction } from '#db/client.server.ts'
import { revokeInvitationsBy } from '#db/queries/invitations.server.ts'
import { deleteMember, findMembership, type MembershipRow, moveMemberRole } from '#db/queries/members.server.ts'
import { clearSessionsActingFor } from '#db/queries/sessions.server.ts'
import type { MemberRole } from '../access/roles.ts'
import { Refusal } from '../errors.ts'
import { type InOrganisation, recordMemberAct, requireRole, tellOfMember } from './member-acts.server.ts'

type OfMember = InOrganisation & {
  personId: string
  /** The role that was seen: where it is another by now, nothing happens. */
  from: MemberRole
  now?: number
}

/**
 * Gives a member another role. The last owner stays one: two who demote each other at the same time leave one. Somebody
 * who is no owner any more has their open invitations taken back.
 */
export function changeRole(db: Db, { now = Date.now(), to, ...change }: OfMember & { to: MemberRole }): Promise<void> {
  const { organisationId, actorId, personId, from } = change
  return inTransaction(db, async (trx) => {
    const organisation = await requireRole(trx, change, 'member.change')
    if (from === to) return
    if (!(await moveMemberRole(trx, { organisationId, personId, from, to }))) throw await whyNot(trx, change)
    if (from === 'owner') await takeBackInvitations(trx, { ...change, now })
    await recordMemberAct(trx, {
      organisationId,
      actorId,
      action: 'member.role_changed',
      detail: { personId, from, to },
      now,
    })
    await tellOfMember(trx, { ...change, organisation, what: 'role_changed', role: to, now })
  })
}

/**
 * Takes a member out. From now on they may do nothing for the organisation: their sessions fall back to another of theirs.
 * The last owner cannot be removed, nor oneself: that is leaving.
 */
export function removeMember(db: Db, { now = Date.now(), ...change }: OfMember): Promise<void> {
  return inTransaction(db, async (trx) => {
    const organisation = await requireRole(trx, change, 'member.change')
    if (change.personId === change.actorId) throw new Refusal('not_allowed', 'leaveInstead')
    await takeOut(trx, { ...change, organisation, now }, 'removed')
  })
}

/** Leaves an organisation. Its last owner cannot. */
export function leaveOrganisation(
  db: Db,
  { now = Date.now(), ...by }: InOrganisation & { now?: number },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const organisation = await requireRole(trx, by, 'member.leave')
    await takeOut(trx, { ...by, organisation, personId: by.actorId, from: organisation.role, now }, 'left')
  })
}

async function takeOut(
  trx: Db,
  change: OfMember & { organisation: MembershipRow; now: number },
  what: 'removed' | 'left',
): Promise<void> {
  const { organisationId, actorId, personId, from, now } = change
  if (!(await deleteMember(trx, { organisationId, personId, from }))) throw await whyNot(trx, change)
  await clearSessionsActingFor(trx, { organisationId, personId })
  await takeBackInvitations(trx, change)
  await recordMemberAct(trx, {
    organisationId,
    actorId,
    action: `member.${what}`,
    detail: { personId, role: from },
    now,
  })
  await tellOfMember(trx, { ...change, what, role: from })
}

/** Nobody who may not invite any more comes back, or lets others in, by an invitation sent before. */
async function takeBackInvitations(trx: Db, { organisationId, actorId, personId, now }: OfMember & { now: number }) {
  const ids = await revokeInvitationsBy(trx, { organisationId, invitedBy: personId, now })
  if (ids.length > 0)
    await recordMemberAct(trx, {
      organisationId,
      actorId,
      action: 'member.invitation_revoked',
      detail: { invitationIds: ids },
      now,
    })
}

async function whyNot(trx: Db, { organisationId, personId, from }: OfMember): Promise<Refusal> {
  const membership = await findMembership(trx, { organisationId, personId })
  if (!membership) return new Refusal('not_found', 'changed')
  return membership.role === from ? new Refusal('invalid', 'lastOwner') : new Refusal('stale', 'changed')
}

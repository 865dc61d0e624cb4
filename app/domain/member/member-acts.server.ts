import type { Db } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findMembership, listMemberIds, type MembershipRow } from '#db/queries/members.server.ts'
import { type Permission, permissions } from '../access/permissions.ts'
import type { MemberRole } from '../access/roles.ts'
import { Refusal } from '../errors.ts'
import type { NoticeDetails } from '../notice/notice-detail.ts'
import { notify } from '../notice/notify.server.ts'
import type { Text } from '../text.ts'
import { mostMembers } from './member-limits.ts'

/** Who acts for which organisation. */
export type InOrganisation = { organisationId: string; actorId: string }

/**
 * Makes sure, inside the transaction of an act, that whoever acts still has a role that allows it. Refuses with
 * `not_found` for somebody who is no member, `not_allowed` for another role.
 */
export async function requireRole(
  trx: Db,
  { organisationId, actorId }: InOrganisation,
  permission: Permission,
): Promise<MembershipRow> {
  const membership = await findMembership(trx, { organisationId, personId: actorId })
  if (!membership) throw new Refusal('not_found', 'notAllowed')
  const rule = permissions[permission]
  const roles: readonly MemberRole[] = 'roles' in rule ? rule.roles : []
  if (!roles.includes(membership.role)) throw new Refusal('not_allowed', 'notAllowed')
  return membership
}

/** What can happen to members and invitations, as the record calls it. */
type MemberAct =
  | 'member.invited'
  | 'member.invitation_revoked'
  | 'member.invitation_declined'
  | 'member.joined'
  | 'member.left'
  | 'member.removed'
  | 'member.role_changed'
  | 'member.switched'

/** Writes an act on members into the record, under their organisation. Details hold ids and roles, never names or addresses. */
export async function recordMemberAct(
  trx: Db,
  act: InOrganisation & { action: MemberAct; detail: Record<string, unknown>; now: number },
): Promise<void> {
  await insertEvents(trx, [
    {
      at: act.now,
      actor: act.actorId,
      action: act.action,
      subjectKind: 'organisation',
      subjectId: act.organisationId,
      detail: act.detail,
    },
  ])
}

/**
 * Tells the owners that somebody joined, left, was removed or has another role, and the member themselves where somebody
 * else did it; nobody is told of what they did.
 */
export async function tellOfMember(
  trx: Db,
  told: InOrganisation & {
    organisation: { name: Text; slug: string }
    personId: string
    what: NoticeDetails['member.changed']['what']
    role: MemberRole
    now: number
  },
): Promise<void> {
  const { organisationId, actorId, organisation, personId, what, role, now } = told
  const owners = await listMemberIds(trx, organisationId, ['owner'], mostMembers)
  const detail = { organisation: JSON.stringify(organisation.name), personId, what, role }
  const notice = {
    kind: 'member.changed',
    occasion: `member:${organisationId}:${personId}:${what}:${now}`,
    detail,
    now,
  } as const
  const path = `/my/organisations/${organisation.slug}/members`
  await notify(trx, {
    ...notice,
    personIds: owners.filter((each) => each !== actorId && each !== personId),
    path,
  })
  // Whoever was removed cannot open the page any more.
  if (personId !== actorId)
    await notify(trx, { ...notice, personIds: [personId], path: what === 'removed' ? '/my/organisations' : path })
}

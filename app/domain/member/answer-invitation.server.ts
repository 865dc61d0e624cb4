import { type Db, inTransaction } from '#db/client.server.ts'
import { findInvitationByToken, moveInvitation, type SentInvitation } from '#db/queries/invitations.server.ts'
import { countMembers, countMemberships, insertMember } from '#db/queries/members.server.ts'
import { mostMemberships, type PersonActor } from '../access/permissions.ts'
import { emailKeyOf } from '../account/email-address.ts'
import { hashToken } from '../account/tokens.server.ts'
import { Refusal } from '../errors.ts'
import { recordMemberAct, tellOfMember } from './member-acts.server.ts'
import { mostMembers } from './member-limits.ts'
import { actFor, type NewSecret } from './switch-organisation.server.ts'

/** Whether an invitation can still be answered. */
export function isOpen(invitation: Pick<SentInvitation, 'state' | 'expiresAt'>, now: number): boolean {
  return invitation.state === 'open' && invitation.expiresAt > now
}

/** Whether an invitation went to this person: they have confirmed its address. */
export function isFor(invitation: Pick<SentInvitation, 'emailKey'>, actor: PersonActor): boolean {
  return actor.isConfirmed && emailKeyOf(actor.email) === invitation.emailKey
}

/** The invitation behind a link, or undefined. */
export function readInvitation(db: Db, token: string | undefined): Promise<SentInvitation | undefined> {
  return findInvitationByToken(db, hashToken(token ?? ''))
}

type Answering = { token: string; actor: PersonActor; now?: number }

/**
 * Joins the organisation that invited, once; the session gets another secret and acts for it from now on. Refuses a link
 * that is used or over, another person's invitation, a suspended or full organisation.
 */
export function acceptInvitation(
  db: Db,
  { token, actor, now = Date.now() }: Answering,
): Promise<NewSecret & { slug: string }> {
  return inTransaction(db, async (trx) => {
    const invitation = await requireOwn(trx, { token, actor, now })
    const { organisationId, role, standing, slug } = invitation
    if (standing === 'suspended') throw new Refusal('not_allowed', 'suspended')
    if ((await countMembers(trx, organisationId)) >= mostMembers) throw new Refusal('invalid', 'organisationFull')
    if ((await countMemberships(trx, actor.personId)) >= mostMemberships)
      throw new Refusal('invalid', 'tooManyMemberships')
    if (!(await moveInvitation(trx, { id: invitation.id, to: 'accepted', now })))
      throw new Refusal('stale', 'invitationSettled')
    if (!(await insertMember(trx, { organisationId, personId: actor.personId, role, joinedAt: now })))
      throw new Refusal('stale', 'alreadyMember')
    await recordMemberAct(trx, {
      organisationId,
      actorId: actor.personId,
      action: 'member.joined',
      detail: { invitationId: invitation.id, role },
      now,
    })
    await tellOfMember(trx, {
      organisationId,
      actorId: actor.personId,
      organisation: { name: invitation.organisation, slug },
      personId: actor.personId,
      what: 'joined',
      role,
      now,
    })
    return { ...(await actFor(trx, { actor, organisationId, now })), slug }
  })
}

/** Declines an invitation: its link works no longer. */
export function declineInvitation(db: Db, { token, actor, now = Date.now() }: Answering): Promise<void> {
  return inTransaction(db, async (trx) => {
    const invitation = await requireOwn(trx, { token, actor, now })
    if (!(await moveInvitation(trx, { id: invitation.id, to: 'declined', now })))
      throw new Refusal('stale', 'invitationSettled')
    await recordMemberAct(trx, {
      organisationId: invitation.organisationId,
      actorId: actor.personId,
      action: 'member.invitation_declined',
      detail: { invitationId: invitation.id },
      now,
    })
  })
}

async function requireOwn(trx: Db, { token, actor, now }: Required<Answering>): Promise<SentInvitation> {
  const invitation = await readInvitation(trx, token)
  if (!invitation) throw new Refusal('not_found', 'invitationSettled')
  if (!isFor(invitation, actor)) throw new Refusal('not_allowed', 'otherAddress')
  if (!isOpen(invitation, now)) throw new Refusal('stale', 'invitationSettled')
  return invitation
}

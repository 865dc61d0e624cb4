import { v7 as newId } from 'uuid'
import { invitationMail } from '#app/email/invitation.ts'
import { type Db, inTransaction } from '#db/client.server.ts'
import {
  countInvitationsSince,
  countOpenInvitations,
  existsInvitation,
  findOpenInvitation,
  insertInvitation,
  moveInvitation,
} from '#db/queries/invitations.server.ts'
import { countMembers, existsMemberWithEmail } from '#db/queries/members.server.ts'
import { findSetting } from '#db/queries/settings.server.ts'
import type { MemberRole } from '../access/roles.ts'
import { emailKeyOf } from '../account/email-address.ts'
import { hashToken, newToken } from '../account/tokens.server.ts'
import { Refusal } from '../errors.ts'
import { queueMail } from '../mail/queue-mail.server.ts'
import { parseSettings, settingsKey } from '../settings/exchange-settings.ts'
import { type Language, say } from '../text.ts'
import { type InOrganisation, recordMemberAct, requireRole } from './member-acts.server.ts'
import {
  dayLength,
  invitationWindow,
  mostInvitationsAnHour,
  mostMembers,
  mostOpenInvitations,
} from './member-limits.ts'

/** Whose name stands under the invitation, and in which language it is written. */
export type Inviting = InOrganisation & {
  actorName: string
  language: Language
  exchange: { name: string; origin: string }
  now?: number
}

/** The occasion of the mail of an invitation. */
export const invitationOccasion = (invitationId: string) => `invitation:${invitationId}`

/**
 * Invites an address to the organisation in a role: one mail with a link that works once, for as long as the exchange
 * has set. Gives the
 * invitation's id. It is the same for addresses with an account and without. Refuses somebody who is a member or invited
 * already, a suspended organisation, and too many.
 */
export function inviteMember(
  db: Db,
  { email, role, now = Date.now(), ...by }: Inviting & { email: string; role: MemberRole },
): Promise<string> {
  const emailKey = emailKeyOf(email)
  return inTransaction(db, async (trx) => {
    const organisation = await requireInviter(trx, by, now)
    if (await existsMemberWithEmail(trx, by.organisationId, emailKey))
      throw new Refusal('invalid', 'alreadyMember', { field: 'email' })
    const before = await findOpenInvitation(trx, { organisationId: by.organisationId, emailKey })
    if (before && before.expiresAt > now) throw new Refusal('invalid', 'alreadyInvited', { field: 'email' })
    // One that expired makes way for the new one.
    if (before) await moveInvitation(trx, { id: before.id, to: 'revoked', now })
    if ((await countOpenInvitations(trx, by.organisationId)) >= mostOpenInvitations)
      throw new Refusal('invalid', 'tooManyOpen')
    return send(trx, { ...by, organisation: say(organisation.name, by.language), email, emailKey, role, now })
  })
}

/**
 * Sends an invitation again: another link, for as long again, and the one before works no longer. Gives the id of the
 * new invitation.
 */
export function resendInvitation(
  db: Db,
  { invitationId, now = Date.now(), ...by }: Inviting & { invitationId: string },
): Promise<string> {
  return inTransaction(db, async (trx) => {
    const organisation = await requireInviter(trx, by, now)
    const before = await findOpenInvitation(trx, { organisationId: by.organisationId, id: invitationId })
    if (!before) throw await goneOrUnknown(trx, { organisationId: by.organisationId, id: invitationId })
    await moveInvitation(trx, { id: before.id, to: 'revoked', now })
    const { email, emailKey, role } = before
    return send(trx, { ...by, organisation: say(organisation.name, by.language), email, emailKey, role, now })
  })
}

/** Takes an invitation back: its link works no longer. */
export function revokeInvitation(
  db: Db,
  { invitationId, now = Date.now(), ...by }: InOrganisation & { invitationId: string; now?: number },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    await requireRole(trx, by, 'member.change')
    const open = await findOpenInvitation(trx, { organisationId: by.organisationId, id: invitationId })
    if (!open || !(await moveInvitation(trx, { id: open.id, to: 'revoked', now })))
      throw await goneOrUnknown(trx, { organisationId: by.organisationId, id: invitationId })
    await recordMemberAct(trx, { ...by, action: 'member.invitation_revoked', detail: { invitationId }, now })
  })
}

async function requireInviter(trx: Db, by: InOrganisation, now: number) {
  const organisation = await requireRole(trx, by, 'member.change')
  if (organisation.standing === 'suspended') throw new Refusal('not_allowed', 'suspended')
  if ((await countMembers(trx, by.organisationId)) >= mostMembers) throw new Refusal('invalid', 'organisationFull')
  const since = now - invitationWindow
  const sent = await countInvitationsSince(trx, { organisationId: by.organisationId, invitedBy: by.actorId, since })
  if (sent.count >= mostInvitationsAnHour)
    throw new Refusal('too_many', 'tooMany', { retryAfter: Math.max(1, Math.ceil((sent.first - since) / 1_000)) })
  return organisation
}

async function send(
  trx: Db,
  invitation: Inviting & { organisation: string; email: string; emailKey: string; role: MemberRole; now: number },
): Promise<string> {
  const { organisationId, actorId, actorName, language, exchange, email, role, now } = invitation
  const id = newId()
  const token = newToken()
  const { limits } = parseSettings(await findSetting(trx, settingsKey))
  const expiresAt = now + limits.invitationDays * dayLength
  await insertInvitation(trx, {
    id,
    organisationId,
    email,
    emailKey: invitation.emailKey,
    role,
    tokenHash: hashToken(token),
    invitedBy: actorId,
    createdAt: now,
    expiresAt,
  })
  await recordMemberAct(trx, {
    organisationId,
    actorId,
    action: 'member.invited',
    detail: { invitationId: id, role },
    now,
  })
  await queueMail(trx, {
    occasion: invitationOccasion(id),
    kind: 'invitation',
    to: email,
    language,
    mail: invitationMail({
      organisation: invitation.organisation,
      inviter: actorName,
      role,
      token,
      expiresAt,
      language,
      exchange,
    }),
    now,
  })
  return id
}

async function goneOrUnknown(trx: Db, invitation: { id: string; organisationId: string }): Promise<Refusal> {
  return (await existsInvitation(trx, invitation))
    ? new Refusal('stale', 'invitationSettled')
    : new Refusal('not_found', 'invitationSettled')
}

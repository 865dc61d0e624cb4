import { formatDay } from '../../i18n/format.ts'
import { type MemberRole, memberRoles } from '../access/roles.ts'
import { labelOf } from '../codes/code-list.ts'
import type { Language } from '../text.ts'

type Member = {
  personId: string
  name: string
  email: string | null
  role: MemberRole
  joinedAt: number
  lastSeenAt: number | null
}
type Invitation = {
  id: string
  email: string
  role: MemberRole
  invitedBy: string
  expiresAt: number
}

/** A line of the list of members. Address and id are there for those only who may change members. */
export type MemberLine = {
  name: string
  role: string
  since: string
  seen?: string
  isYou: boolean
  id?: string
  email?: string
}

/** Puts members into words for one reader. */
export function viewMembers(
  members: readonly Member[],
  reader: { personId: string; mayChange: boolean; language: Language },
): MemberLine[] {
  return members.map((member) => ({
    name: member.name,
    role: labelOf(memberRoles, member.role, reader.language),
    since: formatDay(member.joinedAt),
    ...(member.lastSeenAt !== null && { seen: formatDay(member.lastSeenAt) }),
    isYou: member.personId === reader.personId,
    ...(reader.mayChange && { id: member.personId, ...(member.email && { email: member.email }) }),
  }))
}

/** A line of the list of invitations nobody answered yet. */
export type InvitationLine = {
  id: string
  email: string
  role: string
  invitedBy: string
  until: string
  isExpired: boolean
}

/** Puts invitations into words. */
export function viewInvitations(
  invitations: readonly Invitation[],
  { now, language }: { now: number; language: Language },
): InvitationLine[] {
  return invitations.map(({ id, email, role, invitedBy, expiresAt }) => ({
    id,
    email,
    role: labelOf(memberRoles, role, language),
    invitedBy,
    until: formatDay(expiresAt),
    isExpired: expiresAt <= now,
  }))
}

/** An address that its owner recognises and nobody else can read: `w***@example.com`. */
export function maskAddress(email: string): string {
  const at = email.lastIndexOf('@')
  return `${[...email][0] ?? ''}***${email.slice(Math.max(at, 0))}`
}

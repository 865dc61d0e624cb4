import { formatDay } from '../../i18n/format.ts'
import { type MemberRole, memberRoles } from '../access/roles.ts'
import { labelOf } from '../codes/code-list.ts'
import { type Language, say, type Text } from '../text.ts'
import { maskAddress } from './members-view.ts'

/** What whoever has the link of an invitation sees. */
export type InvitationView =
  | { kind: 'over'; isDeclined: boolean }
  | ({ kind: 'visitor' | 'unconfirmed' | 'invited' } & About)
  | ({ kind: 'member'; slug: string } & About)
  /** Somebody else than was invited: their own address, and what is told of the other. */
  | ({ kind: 'other'; own: string; invited: string } & About)

type About = { organisation: string; inviter: string; role: string; until: string }

/** What the reader may know of an invitation and do with it. */
export function viewInvitation(
  invitation: {
    organisationId: string
    organisation: Text
    slug: string
    email: string
    role: MemberRole
    invitedBy: string
    expiresAt: number
  },
  reader: {
    person?: {
      email: string
      isConfirmed: boolean
      isInvited: boolean
      memberships: readonly { organisationId: string }[]
    }
    isOpen: boolean
    isDeclined: boolean
    language: Language
  },
): InvitationView {
  const { person, language } = reader
  if (!reader.isOpen) return { kind: 'over', isDeclined: reader.isDeclined }
  const about = {
    organisation: say(invitation.organisation, language),
    inviter: invitation.invitedBy,
    role: labelOf(memberRoles, invitation.role, language),
    until: formatDay(invitation.expiresAt),
  }
  if (!person) return { kind: 'visitor', ...about }
  if (person.memberships.some(({ organisationId }) => organisationId === invitation.organisationId))
    return { kind: 'member', slug: invitation.slug, ...about }
  if (!person.isConfirmed) return { kind: 'unconfirmed', ...about }
  if (!person.isInvited) return { kind: 'other', own: person.email, invited: maskAddress(invitation.email), ...about }
  return { kind: 'invited', ...about }
}

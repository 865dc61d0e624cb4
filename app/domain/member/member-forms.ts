import { z } from 'zod'
import { memberRoles } from '../access/roles.ts'
import { EmailAddress } from '../account/email-address.ts'
import { codesOf } from '../codes/code-list.ts'

const role = z.enum(codesOf(memberRoles), 'roleMissing')
const invitationId = z.uuid('invalid')

/** What is done on the page of members. */
export const MembersForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('invite'), email: EmailAddress, role }),
  z.object({ intent: z.literal('resend'), invitationId }),
  z.object({ intent: z.literal('revoke'), invitationId }),
  z.object({ intent: z.literal('leave') }),
])

/** What is done on the page of one member; `from` is the role that was seen. */
export const MemberForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('role'), from: role, role }),
  z.object({ intent: z.literal('remove'), from: role }),
])

/** The answer to an invitation. */
export const InvitationForm = z.object({ intent: z.enum(['accept', 'decline'], 'invalid') })

/** For which organisation to act, and the page to go on with. */
export const SwitchForm = z.object({ slug: z.string('required').max(80, 'invalid'), to: z.string().optional() })

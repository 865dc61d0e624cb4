import type { Standing } from '../organisation/standings.ts'
import type { Language, Text } from '../text.ts'
import type { MemberRole } from './roles.ts'

/** An organisation a person belongs to. */
export type Membership = {
  organisationId: string
  slug: string
  name: Text
  role: MemberRole
  standing: Standing
}

/** A signed-in person. */
export type PersonActor = {
  kind: 'person'
  personId: string
  sessionId: string
  name: string
  email: string
  language: Language
  /** Whether the mail address is confirmed; without that one can only confirm it, or leave. */
  isConfirmed: boolean
  /** An operator whose second factor was given in this session. One who has not given it is an ordinary person. */
  isOperator: boolean
  /** An operator who has still to give, or to set up, the second factor. */
  isOperatorPending: boolean
  hasSecondFactor: boolean
  /** When the password was last given, milliseconds UTC. */
  confirmedAt: number
  /** At most `mostMemberships`. */
  memberships: readonly Membership[]
  /** The organisation this person acts for now. */
  organisationId: string | undefined
}

/** A program with a key of an organisation. */
export type KeyActor = { kind: 'key'; keyId: string; organisationId: string; scopes: readonly string[] }

/** Who is asking. */
export type Actor = { kind: 'visitor' } | PersonActor | KeyActor

/** Most organisations one person may belong to. */
export const mostMemberships = 50

/**
 * Who may do what. `person`: whoever is signed in, with what is theirs. `organisation`: members in these roles, with what
 * is their organisation's; `operator` too where it says so. `exchange`: operators.
 */
type Rule =
  | { scope: 'person'; unconfirmed?: true }
  | { scope: 'organisation'; roles: readonly MemberRole[]; operator?: true }
  | { scope: 'exchange' }

const everyRole: readonly MemberRole[] = ['owner', 'editor', 'finance', 'viewer']

/** The permission matrix. What is not in it nobody may do. Buttons, routes and acts read this table. */
export const permissions = {
  'account.see': { scope: 'person', unconfirmed: true },
  'account.change': { scope: 'person', unconfirmed: true },
  'account.delete': { scope: 'person', unconfirmed: true },
  'notice.see': { scope: 'person' },
  'follow.change': { scope: 'person' },
  'complaint.file': { scope: 'person' },
  'organisation.create': { scope: 'person' },
  'objection.see': { scope: 'person' },
  'construction.claim': { scope: 'person' },
  'invitation.answer': { scope: 'person' },
  'request.begin': { scope: 'person' },

  'organisation.see': { scope: 'organisation', roles: everyRole, operator: true },
  'organisation.edit': { scope: 'organisation', roles: ['owner', 'editor'] },
  'organisation.submit': { scope: 'organisation', roles: ['owner'] },
  'document.read': { scope: 'organisation', roles: ['owner', 'editor'], operator: true },
  'document.change': { scope: 'organisation', roles: ['owner', 'editor'] },
  'member.see': { scope: 'organisation', roles: everyRole, operator: true },
  'member.leave': { scope: 'organisation', roles: everyRole },
  'member.change': { scope: 'organisation', roles: ['owner'] },
  'capability.request': { scope: 'organisation', roles: ['owner'] },
  'listing.see': { scope: 'organisation', roles: everyRole },
  'listing.write': { scope: 'organisation', roles: ['owner', 'editor'] },
  'resource.see': { scope: 'organisation', roles: everyRole },
  'resource.write': { scope: 'organisation', roles: ['owner', 'editor'] },
  'objection.file': { scope: 'organisation', roles: everyRole },
  'opinion.see': { scope: 'organisation', roles: everyRole, operator: true },
  'opinion.write': { scope: 'organisation', roles: ['owner', 'editor'] },
  'opinion.sign': { scope: 'organisation', roles: ['owner'] },
  'complaint.see': { scope: 'organisation', roles: everyRole },
  'complaint.answer': { scope: 'organisation', roles: ['owner', 'editor'] },
  'demand.see': { scope: 'organisation', roles: everyRole },
  'demand.write': { scope: 'organisation', roles: ['owner', 'editor'] },
  'response.see': { scope: 'organisation', roles: everyRole },
  'response.write': { scope: 'organisation', roles: ['owner', 'editor'] },
  'request.see': { scope: 'organisation', roles: everyRole },
  'request.write': { scope: 'organisation', roles: ['owner', 'editor'] },
  'request.decide': { scope: 'organisation', roles: ['owner', 'editor'] },
  'quote.write': { scope: 'organisation', roles: ['owner', 'editor'] },
  'trading.set': { scope: 'organisation', roles: ['owner', 'editor'] },
  'order.see': { scope: 'organisation', roles: everyRole },
  'order.write': { scope: 'organisation', roles: ['owner', 'editor'] },
  'contract.see': { scope: 'organisation', roles: everyRole },
  'contract.sign': { scope: 'organisation', roles: ['owner'] },
  'payment.see': { scope: 'organisation', roles: everyRole },
  'payment.pay': { scope: 'organisation', roles: ['owner', 'finance'] },
  'delivery.see': { scope: 'organisation', roles: everyRole },
  'delivery.write': { scope: 'organisation', roles: ['owner', 'editor'] },
  'entitlement.see': { scope: 'organisation', roles: everyRole },
  'entitlement.use': { scope: 'organisation', roles: ['owner', 'editor'] },
  'billing.see': { scope: 'organisation', roles: everyRole },
  'billing.write': { scope: 'organisation', roles: ['owner', 'finance'] },
  'dispute.write': { scope: 'organisation', roles: ['owner', 'editor'] },
  'rating.write': { scope: 'organisation', roles: ['owner', 'editor'] },
  'key.see': { scope: 'organisation', roles: ['owner', 'editor'] },
  'key.change': { scope: 'organisation', roles: ['owner'] },

  'exchange.see': { scope: 'exchange' },
  'exchange.verify': { scope: 'exchange' },
  'exchange.review': { scope: 'exchange' },
  'exchange.people': { scope: 'exchange' },
  'exchange.mail': { scope: 'exchange' },
  'exchange.audit': { scope: 'exchange' },
  'exchange.settings': { scope: 'exchange' },
  'exchange.search': { scope: 'exchange' },
  'exchange.census': { scope: 'exchange' },
  'exchange.demands': { scope: 'exchange' },
  'exchange.orders': { scope: 'exchange' },
  'exchange.payments': { scope: 'exchange' },
  'exchange.disputes': { scope: 'exchange' },
} as const satisfies Record<string, Rule>
export type Permission = keyof typeof permissions

/** Whether the actor may do this; for what belongs to an organisation, with that organisation's things. */
export function may(actor: Actor, permission: Permission, organisationId?: string): boolean {
  if (actor.kind !== 'person') return false
  const rule: Rule = permissions[permission]
  if (!actor.isConfirmed && !(rule.scope === 'person' && rule.unconfirmed)) return false
  if (rule.scope === 'person') return true
  if (rule.scope === 'exchange') return actor.isOperator
  if (rule.operator && actor.isOperator) return true
  const role = actor.memberships.find((membership) => membership.organisationId === organisationId)?.role
  return role !== undefined && rule.roles.includes(role)
}

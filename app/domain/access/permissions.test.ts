import { expect, test } from 'vitest'
import { type Actor, may, type Permission, type PersonActor, permissions } from './permissions.ts'
import { memberRoles } from './roles.ts'

const own = 'org-own'
const person: PersonActor = {
  kind: 'person',
  personId: 'p',
  sessionId: 's',
  name: '林',
  email: 'lin@example.org',
  language: 'zh',
  isConfirmed: true,
  isOperator: false,
  isOperatorPending: false,
  hasSecondFactor: false,
  confirmedAt: 0,
  memberships: [],
  organisationId: undefined,
}
const memberOf = (organisationId: string, role: (typeof memberRoles)[number]['code']): Actor => ({
  ...person,
  memberships: [{ organisationId, slug: 'x', name: { zh: '某公司' }, role, standing: 'verified' }],
})
const actors: Record<string, Actor> = {
  visitor: { kind: 'visitor' },
  program: { kind: 'key', keyId: 'k', organisationId: own, scopes: ['organisation:read'] },
  unconfirmed: { ...person, isConfirmed: false, memberships: [] },
  stranger: person,
  owner: memberOf(own, 'owner'),
  editor: memberOf(own, 'editor'),
  finance: memberOf(own, 'finance'),
  viewer: memberOf(own, 'viewer'),
  'owner elsewhere': memberOf('org-other', 'owner'),
  operator: { ...person, isOperator: true, hasSecondFactor: true },
  'operator without second factor': { ...person, isOperatorPending: true },
}
const signedIn = Object.keys(actors).filter((name) => !['visitor', 'program'].includes(name))
const confirmed = signedIn.filter((name) => name !== 'unconfirmed')
const members = ['owner', 'editor', 'finance', 'viewer']

/** Written out by hand, so that a role that is added to or taken from the matrix is noticed here. */
const expected: Record<Permission, readonly string[]> = {
  'account.see': signedIn,
  'account.change': signedIn,
  'account.delete': signedIn,
  'notice.see': confirmed,
  'follow.change': confirmed,
  'complaint.file': confirmed,
  'organisation.create': confirmed,
  'objection.see': confirmed,
  'construction.claim': confirmed,
  'invitation.answer': confirmed,
  'request.begin': confirmed,
  'organisation.see': [...members, 'operator'],
  'organisation.edit': ['owner', 'editor'],
  'organisation.submit': ['owner'],
  'document.read': ['owner', 'editor', 'operator'],
  'document.change': ['owner', 'editor'],
  'member.see': [...members, 'operator'],
  'member.leave': members,
  'member.change': ['owner'],
  'capability.request': ['owner'],
  'listing.see': members,
  'listing.write': ['owner', 'editor'],
  'resource.see': members,
  'resource.write': ['owner', 'editor'],
  'objection.file': members,
  'opinion.see': [...members, 'operator'],
  'opinion.write': ['owner', 'editor'],
  'opinion.sign': ['owner'],
  'complaint.see': members,
  'complaint.answer': ['owner', 'editor'],
  'demand.see': members,
  'demand.write': ['owner', 'editor'],
  'response.see': members,
  'response.write': ['owner', 'editor'],
  'request.see': members,
  'request.write': ['owner', 'editor'],
  'request.decide': ['owner', 'editor'],
  'quote.write': ['owner', 'editor'],
  'trading.set': ['owner', 'editor'],
  'order.see': members,
  'order.write': ['owner', 'editor'],
  'contract.see': members,
  'contract.sign': ['owner'],
  'payment.see': members,
  'payment.pay': ['owner', 'finance'],
  'delivery.see': members,
  'delivery.write': ['owner', 'editor'],
  'entitlement.see': members,
  'entitlement.use': ['owner', 'editor'],
  'billing.see': members,
  'billing.write': ['owner', 'finance'],
  'dispute.write': ['owner', 'editor'],
  'rating.write': ['owner', 'editor'],
  'key.see': ['owner', 'editor'],
  'key.change': ['owner'],
  'exchange.see': ['operator'],
  'exchange.verify': ['operator'],
  'exchange.review': ['operator'],
  'exchange.people': ['operator'],
  'exchange.mail': ['operator'],
  'exchange.audit': ['operator'],
  'exchange.settings': ['operator'],
  'exchange.search': ['operator'],
  'exchange.census': ['operator'],
  'exchange.demands': ['operator'],
  'exchange.orders': ['operator'],
  'exchange.payments': ['operator'],
  'exchange.disputes': ['operator'],
}

test.each(Object.keys(permissions) as Permission[])('%s is for exactly those it names', (permission) => {
  const allowed = Object.entries(actors).filter(([, actor]) => may(actor, permission, own))
  expect(allowed.map(([name]) => name)).toEqual(
    Object.keys(actors).filter((name) => expected[permission].includes(name)),
  )
})

test('every role of members can do something that another cannot, or less', () => {
  for (const { code } of memberRoles) expect(members).toContain(code)
  expect(members).toHaveLength(memberRoles.length)
})

test('what belongs to an organisation is for nobody where no organisation is named', () => {
  const ofOrganisations = (Object.keys(permissions) as Permission[]).filter(
    (permission) => permissions[permission].scope === 'organisation',
  )
  for (const permission of ofOrganisations)
    for (const role of members)
      expect([permission, role, may(actors[role] as Actor, permission)]).toEqual([permission, role, false])
})

test('who has not confirmed the address can do nothing for an organisation, whatever the role', () => {
  const owner = { ...(actors.owner as PersonActor), isConfirmed: false }
  for (const permission of Object.keys(permissions) as Permission[])
    expect([permission, may(owner, permission, own)]).toEqual([permission, permission.startsWith('account.')])
})

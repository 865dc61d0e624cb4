import { expect, test } from 'vitest'
import { viewInvitation } from './invitation-view.ts'
import { maskAddress, viewMembers } from './members-view.ts'

const member = {
  personId: 'p1',
  name: '王伟',
  email: 'wang@example.com',
  role: 'editor' as const,
  joinedAt: Date.UTC(2026, 10, 22, 17),
  lastSeenAt: null,
}

test('only those who may change members get addresses and ids', () => {
  const reader = { personId: 'p1', language: 'zh' as const }
  expect(viewMembers([member], { ...reader, mayChange: false })).toEqual([
    { name: '王伟', role: '编辑', since: '2026-11-23', isYou: true },
  ])
  expect(viewMembers([member], { ...reader, mayChange: true })[0]).toMatchObject({
    id: 'p1',
    email: 'wang@example.com',
  })
})

test('an address is told so that only its owner knows it', () => {
  expect(maskAddress('wang.wei@example.com')).toBe('w***@example.com')
  expect(maskAddress('𠮷野@example.com')).toBe('𠮷***@example.com')
})

const invitation = {
  organisationId: 'o1',
  organisation: { zh: '海蓝数据', en: 'Hailan Data' },
  slug: 'hailan',
  email: 'wang@example.com',
  role: 'finance' as const,
  invitedBy: '李娜',
  expiresAt: Date.UTC(2026, 10, 30),
}
const person = { email: 'li@example.com', isConfirmed: true, isInvited: false, memberships: [] }
const reader = { isOpen: true, isDeclined: false, language: 'en' as const }

test.each([
  ['a visitor may read it', {}, 'visitor'],
  ['somebody unconfirmed confirms first', { person: { ...person, isConfirmed: false } }, 'unconfirmed'],
  ['somebody else is told so', { person }, 'other'],
  ['who was invited may answer', { person: { ...person, isInvited: true } }, 'invited'],
  ['a member is one already', { person: { ...person, memberships: [{ organisationId: 'o1' }] } }, 'member'],
  ['what is over is over for all', { person, isOpen: false }, 'over'],
] as const)('%s', (_, overrides, kind) => {
  expect(viewInvitation(invitation, { ...reader, ...overrides }).kind).toBe(kind)
})

test('somebody else does not learn the address that was invited, nor who reads a link that is over anything at all', () => {
  const view = viewInvitation(invitation, { ...reader, person })
  expect(JSON.stringify(view)).not.toContain('wang@example.com')
  expect(view).toMatchObject({ organisation: 'Hailan Data', role: 'Finance', invited: 'w***@example.com' })
  expect(viewInvitation(invitation, { ...reader, isOpen: false })).toEqual({ kind: 'over', isDeclined: false })
})

import { expect, test } from 'vitest'
import type { Actor, PersonActor } from '../access/permissions.ts'
import { demandVisibilityCodes } from './demand-lists.ts'
import { demandStates, visibleStates } from './demand-steps.ts'
import { maySeeDemand, seesDemand } from './demand-visibility.ts'
import { publicDemandOf } from './public-demand.ts'

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
const memberOf = (organisationId: string, standing: 'verified' | 'draft'): Actor => ({
  ...person,
  memberships: [{ organisationId, slug: 'x', name: { zh: '某公司' }, role: 'viewer', standing }],
})
const actors = {
  visitor: { kind: 'visitor' },
  stranger: person,
  unverified: memberOf('other', 'draft'),
  verified: memberOf('other', 'verified'),
  program: { kind: 'key', keyId: 'k', organisationId: 'other', scopes: [] },
  own: memberOf('buyer', 'draft'),
  operator: { ...person, isOperator: true, hasSecondFactor: true },
} satisfies Record<string, Actor>
const demand = { organisationId: 'buyer', number: 'XQ1', state: 'published', visibility: 'PUBLIC' } as const
const whoSees = (given: Parameters<typeof maySeeDemand>[1], isInvited = false) =>
  Object.entries(actors).flatMap(([name, actor]) => (maySeeDemand(actor, given, { isInvited }) ? [name] : []))

test.each([
  { visibility: 'PUBLIC', isInvited: false, by: Object.keys(actors) },
  { visibility: 'VERIFIED', isInvited: false, by: ['verified', 'own', 'operator'] },
  { visibility: 'VERIFIED', isInvited: true, by: ['unverified', 'verified', 'program', 'own', 'operator'] },
  { visibility: 'INVITED', isInvited: false, by: ['own', 'operator'] },
  { visibility: 'INVITED', isInvited: true, by: ['unverified', 'verified', 'program', 'own', 'operator'] },
] as const)('$visibility, invited: $isInvited', ({ visibility, isInvited, by }) => {
  expect(whoSees({ ...demand, visibility }, isInvited)).toEqual(by)
})

test('before it is published and after it was withdrawn only its buyer and operators see it', () => {
  for (const state of demandStates.filter((each) => !visibleStates.includes(each)))
    for (const visibility of demandVisibilityCodes)
      expect(whoSees({ ...demand, state, visibility }, true)).toEqual(['own', 'operator'])
})

test('what was never handed in is its buyer’s alone', () => {
  expect(whoSees({ ...demand, state: 'draft', number: null }, true)).toEqual(['own'])
})

test('invitations are looked up only where they decide', async () => {
  let asked = 0
  const look = async () => ++asked > 0
  expect(await seesDemand(actors.visitor as Actor, { ...demand, visibility: 'INVITED' }, look)).toBe(false)
  expect(await seesDemand(actors.verified, { ...demand, visibility: 'VERIFIED' }, look)).toBe(true)
  expect(asked).toBe(0)
  expect(await seesDemand(actors.verified, { ...demand, visibility: 'INVITED' }, look)).toBe(true)
  expect(asked).toBe(1)
})

test('a masked buyer is named to its own members and to operators alone', () => {
  const masked = {
    ...demand,
    isOpen: 1,
    isMasked: 1,
    content: {} as never,
    deadline: null,
    publishedAt: 1,
    endedAt: null,
    responseCount: 0,
    outcome: null,
    organisation: { slug: 'buyer', name: { zh: '某银行' } },
  }
  const named = Object.entries(actors).flatMap(([name, actor]) => (publicDemandOf(masked, actor).buyer ? [name] : []))
  expect(named).toEqual(['own', 'operator'])
  expect(JSON.stringify(publicDemandOf(masked, actors.verified))).not.toMatch(/某银行|buyer"/)
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MemberRole } from '#app/domain/access/roles.ts'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { findActor } from '#app/domain/account/sessions.server.ts'
import { createKey, readKey, revokeKey } from '#app/domain/api-key/api-keys.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import { acceptInvitation } from '#app/domain/member/answer-invitation.server.ts'
import { changeRole, leaveOrganisation, removeMember } from '#app/domain/member/change-member.server.ts'
import { inviteMember, resendInvitation, revokeInvitation } from '#app/domain/member/invite-member.server.ts'
import { mostMembers } from '#app/domain/member/member-limits.ts'
import { suspendPerson } from '#app/domain/person-admin/suspend-person.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { listEventsOf, verifyChain } from '#db/queries/events.server.ts'
import { listOpenInvitations } from '#db/queries/invitations.server.ts'
import { findMailLink, insertMailLink } from '#db/queries/mail-links.server.ts'
import { countMembers, findMembership } from '#db/queries/members.server.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'

const invitationLife = 7 * 24 * 3_600_000

// Two connections that write, as two processes of one exchange have them.
let here: Database
let there: Database
const folder = mkdtempSync(join(tmpdir(), 'shuji-members-'))
beforeAll(async () => {
  const path = join(folder, 'shuji.sqlite')
  here = await openDatabase(path)
  there = await openDatabase(path)
})
afterAll(async () => {
  await here.close()
  await there.close()
  rmSync(folder, { recursive: true, force: true })
})

const reasonOf = (refused: Promise<unknown>) =>
  refused.then(
    () => 'done',
    (error) => {
      if (!(error instanceof Refusal)) throw error
      return `${error.code} ${error.reason}`
    },
  )

async function team(...roles: MemberRole[]) {
  const organisation = await makeOrganisation(here)
  const { organisationId } = organisation
  const people = []
  for (const role of roles) people.push(await makePerson(here, { memberOf: [{ organisationId, role }] }))
  const roleOf = async (personId: string) => (await findMembership(here.read, { organisationId, personId }))?.role
  return { ...organisation, people, roleOf }
}

const inviting = (organisationId: string, actorId: string) => ({
  organisationId,
  actorId,
  actorName: '李娜',
  language: 'zh' as const,
  exchange: { name: '数集', origin: 'https://data.example.com' },
})

/** The secret of the last invitation to an address, from its mail. */
async function tokenFor(email: string): Promise<string> {
  const mail = await here.read
    .selectFrom('mail')
    .select('bodyText')
    .where('toAddress', '=', email)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return /\/invitations\/([\w-]+)/.exec(mail.bodyText ?? '')?.[1] ?? ''
}

async function actorOf(personId: string) {
  const cookie = await signInAs({ database: here }, personId)
  const value = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1))
  const actor = await findActor(here, JSON.parse(Buffer.from(value, 'base64').toString()))
  if (actor.kind !== 'person') throw new Error('Nobody is signed in')
  return actor
}

test('two owners who demote each other at once leave one', async () => {
  for (let round = 0; round < 10; round++) {
    const { organisationId, people, roleOf } = await team('owner', 'owner')
    const [one = '', two = ''] = people.map(({ personId }) => personId)
    const demote = (database: Database, actorId: string, personId: string) =>
      reasonOf(changeRole(database.write, { organisationId, actorId, personId, from: 'owner', to: 'editor' }))
    const outcomes = await Promise.all([demote(here, one, two), demote(there, two, one)])
    expect(outcomes.sort()).toEqual(['done', 'not_allowed notAllowed'])
    expect([await roleOf(one), await roleOf(two)].sort()).toEqual(['editor', 'owner'])
  }
})

test('two owners who leave at once leave one, and two who remove each other', async () => {
  for (let round = 0; round < 10; round++) {
    const { organisationId, people } = await team('owner', 'owner', 'viewer')
    const [one = '', two = ''] = people.map(({ personId }) => personId)
    const by = (actorId: string) => ({ organisationId, actorId })
    const isLeaving = round % 2 === 0
    const outcomes = await Promise.all(
      isLeaving
        ? [reasonOf(leaveOrganisation(here.write, by(one))), reasonOf(leaveOrganisation(there.write, by(two)))]
        : [
            reasonOf(removeMember(here.write, { ...by(one), personId: two, from: 'owner' })),
            reasonOf(removeMember(there.write, { ...by(two), personId: one, from: 'owner' })),
          ],
    )
    expect(outcomes.sort()).toEqual(['done', isLeaving ? 'invalid lastOwner' : 'not_found notAllowed'])
    expect(await countMembers(here.read, organisationId)).toBe(2)
  }
})

test('an owner who may not sign in is no owner that stays', async () => {
  const { organisationId, people } = await team('owner')
  await makePerson(here, { isSuspended: true, memberOf: [{ organisationId, role: 'owner' }] })
  const actorId = people[0]?.personId ?? ''
  expect(await reasonOf(leaveOrganisation(here.write, { organisationId, actorId }))).toBe('invalid lastOwner')
})

test('a role that changed meanwhile is not changed again', async () => {
  const { organisationId, people, roleOf } = await team('owner', 'viewer')
  const [owner = '', member = ''] = people.map(({ personId }) => personId)
  const change = { organisationId, actorId: owner, personId: member }
  await changeRole(here.write, { ...change, from: 'viewer', to: 'finance' })
  expect(await reasonOf(changeRole(here.write, { ...change, from: 'viewer', to: 'editor' }))).toBe('stale changed')
  expect(await reasonOf(removeMember(here.write, { ...change, from: 'viewer' }))).toBe('stale changed')
  expect(await roleOf(member)).toBe('finance')
})

test('whoever is suspended has sent no invitation that lets anybody in, and changes no address by a link', async () => {
  const { organisationId, people } = await team('owner', 'owner')
  const [owner = '', personId = ''] = people.map((each) => each.personId)
  await inviteMember(here.write, { ...inviting(organisationId, personId), email: 'back@example.com', role: 'owner' })
  await inviteMember(here.write, { ...inviting(organisationId, owner), email: 'stays@example.com', role: 'viewer' })
  const now = Date.now()
  const link = { tokenHash: 'changing', kind: 'change' as const, personId, email: 'other@example.com' }
  await insertMailLink(here.write, { ...link, createdAt: now, expiresAt: now + 60_000, usedAt: null })
  const { personId: operatorId } = await makePerson(here, { isOperator: true })
  const accounts = {
    database: here,
    key: exchangeKeyOf(Buffer.alloc(32, 1)),
    config: { publicUrl: undefined, host: '127.0.0.1', port: 3000 },
  }
  await suspendPerson(accounts, { personId, reason: '冒用他人身份', actor: await actorOf(operatorId) })
  const open = await listOpenInvitations(here.read, organisationId, 10)
  expect(open.map(({ email }) => email)).toEqual(['stays@example.com'])
  expect(await findMailLink(here.read, { tokenHash: 'changing', kinds: ['change'], now })).toBeUndefined()
  const [last] = await listEventsOf(here.read, { kind: 'organisation', id: organisationId }, 1)
  expect(last).toMatchObject({ actor: operatorId, action: 'member.invitation_revoked' })
})

test('whoever is removed or demoted has sent no invitation that lets anybody in', async () => {
  const { organisationId, people } = await team('owner', 'owner', 'owner')
  const [owner = '', second = '', third = ''] = people.map(({ personId }) => personId)
  await inviteMember(here.write, { ...inviting(organisationId, second), email: 'second@example.com', role: 'owner' })
  await inviteMember(here.write, { ...inviting(organisationId, third), email: 'third@example.com', role: 'owner' })
  await inviteMember(here.write, { ...inviting(organisationId, owner), email: 'kept@example.com', role: 'viewer' })
  await removeMember(here.write, { organisationId, actorId: owner, personId: second, from: 'owner' })
  await changeRole(here.write, { organisationId, actorId: owner, personId: third, from: 'owner', to: 'editor' })
  const open = await listOpenInvitations(here.read, organisationId, 10)
  expect(open.map(({ email }) => email)).toEqual(['kept@example.com'])
})

test('one link lets one in once, however many try at the same time', async () => {
  const { organisationId, people } = await team('owner')
  const person = await makePerson(here)
  await inviteMember(here.write, {
    ...inviting(organisationId, people[0]?.personId ?? ''),
    email: person.email.toUpperCase(),
    role: 'finance',
  })
  const token = await tokenFor(person.email.toUpperCase())
  const actor = await actorOf(person.personId)
  const outcomes = await Promise.all(
    [here, there, here, there].map((database) => reasonOf(acceptInvitation(database.write, { token, actor }))),
  )
  expect(outcomes.sort()).toEqual([
    'done',
    'stale invitationSettled',
    'stale invitationSettled',
    'stale invitationSettled',
  ])
  expect(await findMembership(here.read, { organisationId, personId: person.personId })).toMatchObject({
    role: 'finance',
  })
})

test('a link ends after seven days, when taken back, and when sent again', async () => {
  const { organisationId, people } = await team('owner')
  const by = inviting(organisationId, people[0]?.personId ?? '')
  const person = await makePerson(here)
  const actor = await actorOf(person.personId)
  const now = Date.now()
  const email = person.email
  const id = await inviteMember(here.write, { ...by, email, role: 'viewer', now })
  const first = await tokenFor(email)
  const late = now + invitationLife
  expect(await reasonOf(acceptInvitation(here.write, { token: first, actor, now: late }))).toBe(
    'stale invitationSettled',
  )
  const again = await resendInvitation(here.write, { ...by, invitationId: id, now })
  const second = await tokenFor(email)
  expect(second).not.toBe(first)
  expect(await reasonOf(acceptInvitation(here.write, { token: first, actor }))).toBe('stale invitationSettled')
  expect(await reasonOf(resendInvitation(here.write, { ...by, invitationId: id }))).toBe('stale invitationSettled')
  await revokeInvitation(here.write, { ...by, invitationId: again })
  expect(await reasonOf(revokeInvitation(here.write, { ...by, invitationId: again }))).toBe('stale invitationSettled')
  expect(await reasonOf(acceptInvitation(here.write, { token: second, actor }))).toBe('stale invitationSettled')
  expect(await reasonOf(acceptInvitation(here.write, { token: 'nothing', actor }))).toBe('not_found invitationSettled')
})

test('an address is invited once, again after that expired, and not when it is a member’s', async () => {
  const { organisationId, people } = await team('owner')
  const [owner] = people
  const by = inviting(organisationId, owner?.personId ?? '')
  const now = Date.now()
  const invite = (email: string, at = now) =>
    reasonOf(inviteMember(here.write, { ...by, email, role: 'viewer', now: at }))
  expect(await invite('New@example.com')).toBe('done')
  expect(await invite('new@EXAMPLE.com')).toBe('invalid alreadyInvited')
  expect(await invite('new@example.com', now + invitationLife)).toBe('done')
  expect(await invite(owner?.email ?? '')).toBe('invalid alreadyMember')
})

test('twenty invitations an hour, by one organisation and by one person, sent again or not', async () => {
  const { organisationId, people } = await team('owner', 'owner')
  const [owner = '', second = ''] = people.map(({ personId }) => personId)
  const now = Date.now()
  const invite = (of: string, actorId: string, email: string, at = now) =>
    reasonOf(inviteMember(here.write, { ...inviting(of, actorId), email, role: 'viewer', now: at }))
  let last = ''
  for (let index = 0; index < 19; index++)
    last = await inviteMember(here.write, {
      ...inviting(organisationId, owner),
      email: `n${index}@example.com`,
      role: 'viewer',
      now,
    })
  await resendInvitation(here.write, { ...inviting(organisationId, owner), invitationId: last, now })
  expect(await invite(organisationId, second, 'n20@example.com')).toBe('too_many tooMany')
  const other = await makeOrganisation(here)
  await here.write
    .insertInto('member')
    .values({ organisationId: other.organisationId, personId: owner, role: 'owner', joinedAt: now })
    .execute()
  expect(await invite(other.organisationId, owner, 'n20@example.com')).toBe('too_many tooMany')
  expect(await invite(organisationId, second, 'n20@example.com', now + 3_600_001)).toBe('done')
})

test('fifty invitations wait at most, and a hundred people are members at most', async () => {
  const { organisationId, people } = await team('owner')
  const owner = people[0]?.personId ?? ''
  const now = Date.now()
  const day = 24 * 3_600_000
  const invite = (email: string, at: number) =>
    reasonOf(inviteMember(here.write, { ...inviting(organisationId, owner), email, role: 'viewer', now: at }))
  for (let index = 0; index < 50; index++)
    await invite(`w${index}@example.com`, now - day + Math.floor(index / 20) * 4_000_000)
  expect(await invite('w50@example.com', now)).toBe('invalid tooManyOpen')
  const guest = await makePerson(here, { email: 'w0@example.com' })
  const token = await tokenFor('w0@example.com')
  for (let count = 1; count < mostMembers; count++)
    await makePerson(here, { memberOf: [{ organisationId, role: 'viewer' }] })
  const actor = await actorOf(guest.personId)
  expect(await reasonOf(acceptInvitation(here.write, { token, actor }))).toBe('invalid organisationFull')
  expect(await invite('w51@example.com', now)).toBe('invalid organisationFull')
})

test('a suspended organisation invites nobody, takes nobody in and makes no keys', async () => {
  const { organisationId, people } = await team('owner')
  const owner = people[0]?.personId ?? ''
  const guest = await makePerson(here)
  const by = inviting(organisationId, owner)
  await inviteMember(here.write, { ...by, email: guest.email, role: 'viewer' })
  const token = await tokenFor(guest.email)
  await here.write.updateTable('organisation').set({ standing: 'suspended' }).where('id', '=', organisationId).execute()
  expect(await reasonOf(inviteMember(here.write, { ...by, email: 'x@example.com', role: 'viewer' }))).toBe(
    'not_allowed suspended',
  )
  const actor = await actorOf(guest.personId)
  expect(await reasonOf(acceptInvitation(here.write, { token, actor }))).toBe('not_allowed suspended')
  const key = { organisationId, actorId: owner, name: 'x', scopes: ['catalogue:read' as const], days: 30 as const }
  expect(await reasonOf(createKey(here.write, { ...key, isDemo: false }))).toBe('not_allowed suspended')
})

test('twenty keys at most; one is good until it expires, is revoked, or its organisation is suspended', async () => {
  const { organisationId, people } = await team('owner', 'editor')
  const [owner = '', editor = ''] = people.map(({ personId }) => personId)
  const now = Date.now()
  const make = (actorId: string) =>
    createKey(here.write, {
      organisationId,
      actorId,
      name: '同步',
      scopes: ['catalogue:read'],
      days: 30,
      isDemo: false,
      now,
    })
  expect(await reasonOf(make(editor))).toBe('not_allowed notAllowed')
  const made = await make(owner)
  for (let count = 1; count < 20; count++) await make(owner)
  expect(await reasonOf(make(owner))).toBe('invalid tooManyKeys')
  const stateOf = async (at = now) => {
    const read = await readKey(there.read, made.key, at)
    return read.ok ? 'good' : read.problem
  }
  expect(await stateOf()).toBe('good')
  expect(await stateOf(now + 30 * 24 * 3_600_000)).toBe('expired')
  await here.write.updateTable('organisation').set({ standing: 'suspended' }).where('id', '=', organisationId).execute()
  expect(await stateOf()).toBe('suspended')
  await here.write.updateTable('organisation').set({ standing: 'verified' }).where('id', '=', organisationId).execute()
  const read = await readKey(here.read, made.key, now)
  const keyId = read.ok ? read.program.keyId : ''
  await revokeKey(here.write, { organisationId, actorId: owner, keyId, now })
  expect(await stateOf()).toBe('revoked')
  expect(await reasonOf(revokeKey(here.write, { organisationId, actorId: owner, keyId, now }))).toBe('stale keyEnded')
  const other = await team('owner')
  const foreign = { organisationId: other.organisationId, actorId: other.people[0]?.personId ?? '', keyId }
  expect(await reasonOf(revokeKey(here.write, foreign))).toBe('not_found keyEnded')
  const [{ keyHash } = { keyHash: '' }] = await here.read.selectFrom('api_key').select('keyHash').execute()
  expect(keyHash).not.toContain('shuji')
})

test('everything done to members and keys stands in the record, without addresses, names or secrets', async () => {
  const { organisationId, people } = await team('owner', 'viewer')
  const [owner, member] = people
  const by = inviting(organisationId, owner?.personId ?? '')
  const guest = await makePerson(here, { name: '赵敏' })
  await inviteMember(here.write, { ...by, email: guest.email, role: 'editor' })
  await acceptInvitation(here.write, { token: await tokenFor(guest.email), actor: await actorOf(guest.personId) })
  const change = { ...by, personId: member?.personId ?? '' }
  await changeRole(here.write, { ...change, from: 'viewer', to: 'finance' })
  await removeMember(here.write, { ...change, from: 'finance' })
  await leaveOrganisation(here.write, { organisationId, actorId: guest.personId })
  const events = await listEventsOf(here.read, { kind: 'organisation', id: organisationId }, 20)
  expect(events.map(({ action }) => action).reverse()).toEqual([
    'member.invited',
    'member.joined',
    'member.role_changed',
    'member.removed',
    'member.left',
  ])
  const said = JSON.stringify(events)
  for (const secret of ['@example.com', '赵敏', '李娜', await tokenFor(guest.email)]) expect(said).not.toContain(secret)
  expect((await verifyChain(here.read)).brokenAt).toBeUndefined()
})

test('owners are told of who joined, left or changed, the member of what others did, and nobody of what they did', async () => {
  const { organisationId, slug, people } = await team('owner', 'owner', 'viewer')
  const [owner = '', second = '', member = ''] = people.map(({ personId }) => personId)
  const guest = await makePerson(here)
  await inviteMember(here.write, { ...inviting(organisationId, owner), email: guest.email, role: 'editor' })
  await acceptInvitation(here.write, { token: await tokenFor(guest.email), actor: await actorOf(guest.personId) })
  const change = { organisationId, actorId: owner, personId: member }
  await changeRole(here.write, { ...change, from: 'viewer', to: 'finance' })
  await removeMember(here.write, { ...change, from: 'finance' })
  await leaveOrganisation(here.write, { organisationId, actorId: guest.personId })
  const toldTo = async (personId: string) => {
    const notices = await here.read
      .selectFrom('notice')
      .select(['detail', 'path'])
      .where('personId', '=', personId)
      .orderBy('id')
      .execute()
    return notices.map(({ detail, path }) => `${(JSON.parse(detail) as { what: string }).what} ${path}`)
  }
  const page = `/my/organisations/${slug}/members`
  expect(await toldTo(owner)).toEqual([`joined ${page}`, `left ${page}`])
  expect(await toldTo(second)).toEqual([`joined ${page}`, `role_changed ${page}`, `removed ${page}`, `left ${page}`])
  expect(await toldTo(member)).toEqual([`role_changed ${page}`, 'removed /my/organisations'])
  expect(await toldTo(guest.personId)).toEqual([])
})

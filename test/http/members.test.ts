import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MemberRole } from '#app/domain/access/roles.ts'
import { membersWords } from '#app/i18n/members.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { type MadePerson, makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { formsIn, SiteClient } from '../helpers/site-client.ts'

const words = membersWords.zh

let site: RunningExchange
beforeAll(async () => {
  site = await runExchange()
}, 120_000)
afterAll(() => site.close())

async function clientOf({ personId }: MadePerson): Promise<SiteClient> {
  return new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
}

/** An organisation with a member of each of these roles, who are signed in. */
async function team(...roles: MemberRole[]) {
  const organisation = await makeOrganisation(site.exchange.database)
  const { organisationId, slug } = organisation
  const people = []
  for (const role of roles) {
    const person = await makePerson(site.exchange.database, {
      name: `成员${role}`,
      memberOf: [{ organisationId, role }],
    })
    people.push({ ...person, client: await clientOf(person) })
  }
  return { ...organisation, people, members: `/my/organisations/${slug}/members` }
}

async function invitationFor(email: string): Promise<{ path: string; id: string }> {
  const mail = await site.exchange.database.read
    .selectFrom('mail')
    .select(['bodyText', 'occasion'])
    .where('toAddress', '=', email)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return {
    path: /(?:\/en)?\/invitations\/[\w-]+/.exec(mail.bodyText ?? '')?.[0] ?? '',
    id: mail.occasion.replace('invitation:', ''),
  }
}

/** The token of the forms of whoever is signed in, as any page has it. */
async function tokenOf(client: SiteClient): Promise<string> {
  const [form] = formsIn(await client.get('/about'))
  return form?.fields.find(([name]) => name === 'csrf')?.[1] ?? ''
}

test('an owner invites, the invited person joins by the mail’s link, once', async () => {
  const { people, members, name, slug } = await team('owner')
  const [owner] = people
  const guest = await makePerson(site.exchange.database)
  const sent = await owner?.client.submit(members, { email: guest.email, role: 'finance' }, { intent: 'invite' })
  expect(sent?.path).toMatch(/\?done=invited&mail=/)
  expect(sent?.text).toContain(words.done.invited)
  expect(sent?.text).toContain(guest.email)
  // In the demo the page leads to the mail it sent.
  const link = /href="(\/kept-mail\/[^"]+)"/.exec(sent?.text ?? '')?.[1] ?? ''
  expect((await owner?.client.get(link))?.text).toContain(name)

  const { path } = await invitationFor(guest.email)
  const client = await clientOf(guest)
  const before = client.cookies.get('shuji_session')
  expect((await client.get(path)).text).toContain(words.answer.lead('成员owner', name, '财务'))
  const joined = await client.submit(path, {}, { intent: 'accept' })
  expect(joined.path).toBe(`/my/organisations/${slug}/members?done=joined`)
  expect(joined.text).toContain(words.done.joined)
  expect(client.cookies.get('shuji_session')).not.toBe(before)
  const old = new SiteClient(site.url, { cookie: `shuji_session=${before}` })
  expect((await old.get(members, { follow: false })).location).toMatch(/^\/sign-in/)

  const again = await client.get(path)
  expect(again.status).toBe(410)
  expect(again.text).toContain(words.answer.overTitle)
})

test('the same in English, and declining', async () => {
  const { people, slug } = await team('owner')
  const guest = await makePerson(site.exchange.database, { language: 'en' })
  const page = `/en/my/organisations/${slug}/members`
  await people[0]?.client.submit(page, { email: guest.email, role: 'viewer' }, { intent: 'invite' })
  const { path } = await invitationFor(guest.email)
  expect(path).toMatch(/^\/en\/invitations\//)
  const client = await clientOf(guest)
  const declined = await client.submit(path, {}, { intent: 'decline' })
  expect(declined.status).toBe(410)
  expect(declined.text).toContain(membersWords.en.answer.declined)
  expect((await people[0]?.client.get(page))?.text).not.toContain(guest.email)
})

test('a visitor may read an invitation and is led to sign in and back; nobody keeps the page', async () => {
  const { people, members, name } = await team('owner')
  const email = 'visitor-to-be@example.com'
  await people[0]?.client.submit(members, { email, role: 'viewer' }, { intent: 'invite' })
  const { path } = await invitationFor(email)
  const visitor = new SiteClient(site.url)
  const page = await visitor.get(path)
  expect(page.status).toBe(200)
  expect(page.text).toContain(name)
  expect(page.text).not.toContain(email)
  expect(page.text).toContain(`/sign-in?to=${encodeURIComponent(path)}`)
  expect(page.text).toContain(`/sign-up?to=${encodeURIComponent(path)}`)
  expect(page.headers.get('cache-control')).toContain('no-store')
  expect(page.text).toContain('noindex')
  const sent = await visitor.post(path, { intent: 'accept' }, { follow: false })
  expect(sent.location).toMatch(/^\/sign-in/)
  expect((await visitor.get('/invitations/no-such-token')).status).toBe(404)
})

test('an invitation of another address, or of an address nobody confirmed, cannot be answered', async () => {
  const { people, members, organisationId } = await team('owner')
  const email = 'somebody-else@example.com'
  await people[0]?.client.submit(members, { email, role: 'owner' }, { intent: 'invite' })
  const { path } = await invitationFor(email)
  const other = await makePerson(site.exchange.database)
  const client = await clientOf(other)
  const page = await client.get(path)
  expect(page.text).toContain(words.answer.other(other.email, 's***@example.com'))
  expect(page.text).not.toContain(email)
  for (const intent of ['accept', 'decline']) {
    const sent = await client.post(path, { intent, csrf: await tokenOf(client) })
    expect(sent.status).toBe(403)
    expect(sent.text).toContain(words.answer.problems.otherAddress)
  }
  const unconfirmed = await makePerson(site.exchange.database, { email, isConfirmed: false })
  const early = await clientOf(unconfirmed)
  expect((await early.get(path)).text).toContain(words.answer.confirmFirst)
  const sent = await early.post(path, { intent: 'accept', csrf: await tokenOf(early) }, { follow: false })
  expect(sent.location).toBe('/confirm-address')
  const [{ count }] = (await site.exchange.database.read
    .selectFrom('member')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisationId', '=', organisationId)
    .execute()) as [{ count: number }]
  expect(Number(count)).toBe(1)
})

test('inviting tells nothing of whether an address has an account', async () => {
  const { people, members } = await team('owner')
  const known = await makePerson(site.exchange.database)
  const pages = []
  for (const email of [known.email, `${known.personId.replace(/^./, 'x')}@example.com`]) {
    const page = await people[0]?.client.submit(members, { email, role: 'viewer' }, { intent: 'invite' })
    const { id } = await invitationFor(email)
    await people[0]?.client.submit(members, { invitationId: id }, { intent: 'revoke' })
    const shown = /<main.*<\/main>/s.exec(page?.text ?? '')?.[0] ?? ''
    pages.push(
      shown
        .replaceAll(email, '@')
        .replaceAll(id, 'id')
        .replace(/[0-9a-f-]{36}\.[\w-]+/g, 'mail'),
    )
  }
  expect(pages[0]).toContain('@')
  expect(pages[0]).toBe(pages[1])
})

test('what cannot be invited is said beside the field, and nothing typed is lost', async () => {
  const { people, members } = await team('owner')
  const client = people[0]?.client
  const wrong = await client?.submit(members, { email: '不是邮箱', role: 'owner' }, { intent: 'invite' })
  expect(wrong?.status).toBe(422)
  expect(wrong?.text).toContain(words.problems.emailInvalid)
  expect(wrong?.text).toContain('value="不是邮箱"')
  const known = await client?.submit(members, { email: people[0]?.email ?? '' }, { intent: 'invite' })
  expect(known?.text).toContain(words.problems.alreadyMember)
})

test('sending again makes another link, taking back ends it', async () => {
  const { people, members } = await team('owner')
  const client = people[0]?.client
  const email = 'again@example.com'
  await client?.submit(members, { email, role: 'editor' }, { intent: 'invite' })
  const first = await invitationFor(email)
  const resent = await client?.submit(members, {}, { intent: 'resend' })
  expect(resent?.text).toContain(words.done.resent)
  const second = await invitationFor(email)
  expect(second.path).not.toBe(first.path)
  const visitor = new SiteClient(site.url)
  expect((await visitor.get(first.path)).status).toBe(410)
  expect((await visitor.get(second.path)).status).toBe(200)
  const stale = await client?.submit(members, { invitationId: first.id }, { intent: 'revoke' })
  expect(stale?.status).toBe(409)
  expect(stale?.text).toContain(words.problems.invitationSettled)
  expect((await client?.submit(members, {}, { intent: 'revoke' }))?.text).toContain(words.done.revoked)
  expect((await visitor.get(second.path)).status).toBe(410)
})

test('another organisation’s pages, members and invitations are not there', async () => {
  const ours = await team('owner', 'viewer')
  await ours.people[0]?.client.submit(ours.members, { email: 'ours@example.com', role: 'viewer' }, { intent: 'invite' })
  const invitationId = (await invitationFor('ours@example.com')).id
  const viewer = ours.people[1]
  const theirs = await team('owner')
  const stranger = await makePerson(site.exchange.database)
  const acts: [string, Record<string, string>][] = [
    [ours.members, { intent: 'invite', email: 'x@example.com', role: 'viewer' }],
    [ours.members, { intent: 'resend', invitationId }],
    [ours.members, { intent: 'revoke', invitationId }],
    [ours.members, { intent: 'leave' }],
    [`${ours.members}/${viewer?.personId}`, { intent: 'role', from: 'viewer', role: 'owner' }],
    [`${ours.members}/${viewer?.personId}`, { intent: 'remove', from: 'viewer' }],
  ]
  for (const client of [theirs.people[0]?.client, await clientOf(stranger)]) {
    if (!client) throw new Error('Nobody is there')
    const csrf = await tokenOf(client)
    for (const path of [ours.members, `${ours.members}/${viewer?.personId}`])
      expect((await client.get(path)).status, path).toBe(404)
    for (const [path, fields] of acts)
      expect((await client.post(path, { csrf, ...fields })).status, `${path} ${fields.intent}`).toBe(404)
  }
  // A member without the right is told no more.
  const own = viewer?.client
  const csrf = own ? await tokenOf(own) : ''
  for (const [path, fields] of acts.filter(([, { intent }]) => intent !== 'leave'))
    expect((await own?.post(path, { csrf, ...fields }))?.status, `${path} ${fields.intent}`).toBe(404)
  // Nor can things of one organisation be reached through another’s pages.
  const owner = theirs.people[0]?.client
  const token = owner ? await tokenOf(owner) : ''
  for (const intent of ['resend', 'revoke'])
    expect((await owner?.post(theirs.members, { csrf: token, intent, invitationId }))?.status).toBe(404)
  const theirsOfOurs = `${theirs.members}/${viewer?.personId}`
  expect((await owner?.get(theirsOfOurs))?.status).toBe(404)
  expect((await owner?.post(theirsOfOurs, { csrf: token, intent: 'remove', from: 'viewer' }))?.status).toBe(404)
})

test('members see each other, but addresses and ids only those who may change members', async () => {
  const { people, members } = await team('owner', 'viewer')
  const [owner, viewer] = people
  const page = (await viewer?.client.get(members))?.text ?? ''
  expect(page).toContain('成员owner')
  expect(page).not.toContain(owner?.email)
  expect(page).not.toContain(owner?.personId)
  const own = (await owner?.client.get(members))?.text ?? ''
  expect(own).toContain(viewer?.email)
})

test('a role that is changed counts at once', async () => {
  const { people, members, slug } = await team('owner', 'viewer')
  const [owner, viewer] = people
  const keys = `/my/organisations/${slug}/keys`
  expect((await viewer?.client.get(keys))?.status).toBe(404)
  const changed = await owner?.client.submit(`${members}/${viewer?.personId}`, { role: 'editor' }, { intent: 'role' })
  expect(changed?.path).toBe(`${members}?done=role`)
  expect((await viewer?.client.get(keys))?.status).toBe(200)
})

test('whoever is removed is out at once, and acts for another of their organisations', async () => {
  const other = await makeOrganisation(site.exchange.database, { name: '留下的机构' })
  const { people, members, slug, organisationId } = await team('owner')
  const person = await makePerson(site.exchange.database, {
    memberOf: [
      { organisationId, role: 'editor' },
      { organisationId: other.organisationId, role: 'viewer' },
    ],
  })
  const client = await clientOf(person)
  await client.post('/my/switch', { csrf: await tokenOf(client), slug })
  const acting = async () => (await client.get('/about')).text
  expect(await acting()).toContain(`href="/my/organisations/${slug}"`)
  const page = `${members}/${person.personId}`
  const removed = await people[0]?.client.submit(page, {}, { intent: 'remove' })
  expect(removed?.text).toContain(words.done.removed)
  expect((await client.get(members)).status).toBe(404)
  expect(await acting()).not.toContain(`href="/my/organisations/${slug}"`)
  expect(await acting()).toContain(`href="/my/organisations/${other.slug}"`)
  expect((await people[0]?.client.get(page))?.status).toBe(404)
})

test('the last owner stays, and says why; another may leave', async () => {
  const { people, members } = await team('owner', 'editor')
  const [owner, editor] = people
  const left = await owner?.client.submit(members, {}, { intent: 'leave' })
  expect(left?.status).toBe(422)
  expect(left?.text).toContain(words.problems.lastOwner)
  const own = `${members}/${owner?.personId}`
  const demoted = await owner?.client.submit(own, { role: 'viewer' }, { intent: 'role' })
  expect(demoted?.text).toContain(words.problems.lastOwner)
  const csrf = owner ? await tokenOf(owner.client) : ''
  const removed = await owner?.client.post(own, { csrf, intent: 'remove', from: 'owner' })
  expect(removed?.text).toContain(words.problems.leaveInstead)
  const gone = await editor?.client.submit(members, {}, { intent: 'leave', follow: false })
  expect(gone?.location).toBe('/my/organisations?done=left')
  expect((await editor?.client.get('/my/organisations?done=left'))?.text).toContain(words.done.left)
  expect((await editor?.client.get(members))?.status).toBe(404)
})

test('switching acts for another organisation under another secret, and leads to own pages only', async () => {
  const [one, two] = [await makeOrganisation(site.exchange.database), await makeOrganisation(site.exchange.database)]
  const person = await makePerson(site.exchange.database, {
    memberOf: [one, two].map(({ organisationId }) => ({ organisationId, role: 'viewer' as const })),
  })
  const client = await clientOf(person)
  const csrf = await tokenOf(client)
  const before = client.cookies.get('shuji_session')
  const switched = await client.post(
    '/my/switch',
    { csrf, slug: two.slug, to: '/about?x=1&done=joined' },
    { follow: false },
  )
  expect(switched.location).toBe('/about?x=1')
  const cookie = switched.headers.getSetCookie().find((each) => each.startsWith('shuji_session='))
  expect(cookie).toMatch(/HttpOnly.*SameSite=Lax/i)
  expect(client.cookies.get('shuji_session')).not.toBe(before)
  const old = new SiteClient(site.url, { cookie: `shuji_session=${before}` })
  expect((await old.get(`/my/organisations/${one.slug}/members`, { follow: false })).location).toMatch(/^\/sign-in/)
  // Forms of pages that were open before still work.
  for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a\nb']) {
    const sent = await client.post('/my/switch', { csrf, slug: one.slug, to }, { follow: false })
    expect(sent.location, to).toBe(`/my/organisations/${one.slug}`)
  }
  const foreign = await makeOrganisation(site.exchange.database)
  for (const slug of [foreign.slug, 'no-such-organisation'])
    expect((await client.post('/my/switch', { csrf, slug })).status).toBe(404)
  expect((await client.get('/my/switch', { follow: false })).location).toBe('/')
  expect((await client.post('/my/switch', { slug: one.slug, csrf: 'wrong' }, { follow: false })).location).toBe(
    '/my/organisations',
  )
})

test('a visitor is sent to sign in, and comes back to the page', async () => {
  const { members } = await team('owner')
  const visitor = new SiteClient(site.url)
  const sent = await visitor.get(members, { follow: false })
  expect(sent.location).toBe(`/sign-in?to=${encodeURIComponent(members)}`)
  expect((await visitor.post(members, { intent: 'leave' }, { follow: false })).location).toBe('/sign-in')
})

test('somebody without an account signs up on the way, confirms, signs in and is back at the invitation', async () => {
  const { people, members, slug } = await team('owner')
  const email = 'brand-new@example.com'
  await people[0]?.client.submit(members, { email, role: 'editor' }, { intent: 'invite' })
  const { path } = await invitationFor(email)
  const visitor = new SiteClient(site.url)
  const signUp = /href="(\/sign-up[^"]*)"/.exec((await visitor.get(path)).text)?.[1] ?? ''
  const password = 'ein langes Kennwort 42'
  await visitor.submit(signUp, { name: '新同事', email, password })
  const mail = await site.exchange.database.read
    .selectFrom('mail')
    .select('bodyText')
    .where('toAddress', '=', email)
    .where('kind', '=', 'confirm_address')
    .executeTakeFirstOrThrow()
  const link = /\/confirm-address\/\S+/.exec(mail.bodyText ?? '')?.[0] ?? ''
  const confirmed = await visitor.submit(link, {})
  expect(confirmed.path).toMatch(/^\/sign-in\?/)
  const back = await visitor.submit(confirmed.path, { email, password })
  expect(back.path).toBe(path)
  const joined = await visitor.submit(path, {}, { intent: 'accept' })
  expect(joined.path).toBe(`/my/organisations/${slug}/members?done=joined`)
})

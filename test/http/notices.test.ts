import { afterAll, beforeAll, expect, test } from 'vitest'
import { notify } from '#app/domain/notice/notify.server.ts'
import { unsubscribeToken } from '#app/domain/notice/unsubscribe.server.ts'
import { followWords } from '#app/i18n/follow.ts'
import { noticeWords } from '#app/i18n/notices.ts'
import { inTransaction } from '#db/client.server.ts'
import { type MadePerson, makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { formsIn, SiteClient } from '../helpers/site-client.ts'

const words = noticeWords.zh
const { follow, followed, followSearch } = followWords.zh

let site: RunningExchange
let listing: { id: string; code: string; slug: string }
beforeAll(async () => {
  site = await runExchange()
  listing = await site.exchange.database.read
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select(['listing.id', 'listing.code', 'organisation.slug'])
    .where('listing.state', '=', 'listed')
    .where('organisation.isHarvested', '=', 0)
    .orderBy('listing.code')
    .limit(1)
    .executeTakeFirstOrThrow()
}, 120_000)
afterAll(() => site.close())

async function signedIn(overrides: Parameters<typeof makePerson>[1] = {}) {
  const person = await makePerson(site.exchange.database, overrides)
  return { ...person, client: new SiteClient(site.url, { cookie: await signInAs(site.exchange, person.personId) }) }
}

async function tell({ personId }: Pick<MadePerson, 'personId'>, count: number, path = `/listings/${listing.code}`) {
  await inTransaction(site.exchange.database.write, async (trx) => {
    for (let index = 1; index <= count; index++)
      await notify(trx, {
        kind: 'follow.listing',
        personIds: [personId],
        occasion: `test:${path}:${index}`,
        detail: { title: `{"zh":"第 ${index} 项","en":"Number ${index}"}`, what: 'revised' },
        path,
        now: Date.now() - 1_000 * (count - index),
      })
  })
}

const noticeIds = async (personId: string) =>
  (
    await site.exchange.database.read
      .selectFrom('notice')
      .select('id')
      .where('personId', '=', personId)
      .orderBy('createdAt', 'desc')
      .execute()
  ).map(({ id }) => id)

/** What a button that follows says on a page, and where it leads. */
function buttonIn(page: { text: string; path: string }, action: string) {
  const form = formsIn(page).find((each) => each.action === action)
  return form?.intent
}

test('a visitor is asked to sign in and comes back to what they want to follow', async () => {
  const visitor = new SiteClient(site.url)
  const page = await visitor.get(`/listings/${listing.code}`)
  expect(page.text).toContain(`href="/follow/listings/${listing.code}"`)
  const asked = await visitor.get(`/follow/listings/${listing.code}`, { follow: false })
  expect(asked.location).toBe(`/sign-in?to=${encodeURIComponent(`/follow/listings/${listing.code}`)}`)
  const search = await visitor.get('/catalogue?q=%E7%94%A8%E7%94%B5&region=350500')
  expect(search.text).toContain(followSearch)
  const to = '/follow/search?q=%E7%94%A8%E7%94%B5&region=350500'
  expect(search.text).toContain(`href="${to.replace('&', '&amp;')}"`)
  expect((await visitor.get(to, { follow: false })).location).toBe(`/sign-in?to=${encodeURIComponent(to)}`)
  // Everything is no search.
  expect((await visitor.get('/catalogue')).text).not.toContain(followSearch)
})

test('listing, organisation and search are followed and no longer followed by a button of the page', async () => {
  const { client, personId } = await signedIn()
  for (const [page, action] of [
    [`/listings/${listing.code}`, `/follow/listings/${listing.code}`],
    [`/organisations/${listing.slug}`, `/follow/organisations/${listing.slug}`],
    ['/catalogue?region=350500&sort=newest', '/follow/search?region=350500&sort=newest'],
    [`/en/listings/${listing.code}`, `/en/follow/listings/${listing.code}`],
  ] as const) {
    // The English page is of the same listing: it is followed already when its turn comes.
    const before = await client.get(page)
    if (page.startsWith('/en')) {
      expect(buttonIn(before, action)).toBe('unfollow')
      continue
    }
    expect(buttonIn(before, action), page).toBe('follow')
    const form = formsIn(before).find((each) => each.action === action)
    if (!form) throw new Error('No form')
    const after = await client.send(form)
    expect(after.path).toBe(page)
    expect(after.text).toContain(followed)
    expect(buttonIn(after, action)).toBe('unfollow')
  }
  const list = await client.get('/account/follows')
  expect(list.text).toContain('泉州市')
  expect(formsIn(list).filter(({ intent }) => intent === 'unfollow')).toHaveLength(3)

  const ended = await client.submit('/account/follows', {}, { intent: 'unfollow' })
  expect(ended.path).toBe('/account/follows?done=unfollowed')
  expect(formsIn(ended).filter(({ intent }) => intent === 'unfollow')).toHaveLength(2)
  const kept = await site.exchange.database.read
    .selectFrom('follow')
    .select(['kind', 'name', 'subject'])
    .where('personId', '=', personId)
    .orderBy('id')
    .execute()
  expect(kept.map(({ kind }) => kind)).toEqual(['organisation', 'search'])
  expect(kept[1]).toMatchObject({ name: '泉州市', subject: 'region=350500' })
})

test('nobody ends what another follows, and a form without its token does nothing', async () => {
  const [one, two] = [await signedIn(), await signedIn()]
  await one.client.submit(`/follow/listings/${listing.code}`, {}, { intent: 'follow' })
  const { id } = await site.exchange.database.read
    .selectFrom('follow')
    .select('id')
    .where('personId', '=', one.personId)
    .executeTakeFirstOrThrow()
  await two.client.submit('/follow/search?hasSample=1', {}, { intent: 'follow' })
  const form = await two.client.form('/account/follows', { intent: 'unfollow' })
  expect((await two.client.send(form, { id })).status).toBe(404)
  const bare = await two.client.post(`/follow/listings/${listing.code}`, { intent: 'follow' })
  expect(bare.status).toBe(403)
  expect(await isFollowed(one.personId)).toBe(true)
  expect((await two.client.get('/follow/listings/NOTHING')).status).toBe(404)
  expect((await two.client.get('/follow/organisations/nobody-at-all')).status).toBe(404)
  expect((await two.client.get('/follow/search?sort=newest')).text).toContain(words.problems.emptySearch)
})

async function isFollowed(personId: string): Promise<boolean> {
  const row = await site.exchange.database.read
    .selectFrom('follow')
    .select('id')
    .where('personId', '=', personId)
    .where('listingId', '=', listing.id)
    .executeTakeFirst()
  return row !== undefined
}

test('notices stand newest first, unread ones marked, fifty a page; opening one reads it and leads on', async () => {
  const person = await signedIn()
  await tell(person, 52)
  const first = await person.client.get('/account/notices')
  expect(first.text).toContain(words.unread('52'))
  expect(first.text.indexOf('第 52 项')).toBeLessThan(first.text.indexOf('第 51 项'))
  expect(first.text).not.toContain('第 2 项')
  expect((await person.client.get('/account/notices?page=2')).text).toContain('第 2 项')
  expect((await person.client.get('/en/account/notices')).text).toContain('“Number 52” was revised')

  const [newest = ''] = await noticeIds(person.personId)
  const opened = await person.client.get(`/en/account/notices/${newest}`, { follow: false })
  expect(opened.location).toBe(`/en/listings/${listing.code}`)
  expect((await person.client.get('/account/notices')).text).toContain(words.unread('51'))

  const read = await person.client.submit('/account/notices', {}, { intent: 'read-all' })
  expect(read.text).toContain(words.done.read)
  expect(read.text).toContain(words.allRead)
  expect(formsIn(read).some(({ intent }) => intent === 'read-all')).toBe(false)
  expect(read.headers.get('cache-control')).toBe('private, no-store')
})

test('what comes while the page is looked at stays unread', async () => {
  const person = await signedIn()
  await tell(person, 1)
  const form = await person.client.form('/account/notices', { intent: 'read-all' })
  await tell(person, 1, '/catalogue')
  await site.exchange.database.write
    .updateTable('notice')
    .set({ createdAt: Date.now() + 60_000 })
    .where('personId', '=', person.personId)
    .where('path', '=', '/catalogue')
    .execute()
  expect((await person.client.send(form)).text).toContain(words.unread('1'))
})

test('another person’s notice is not there, nor does a path lead elsewhere', async () => {
  const [one, two] = [await signedIn(), await signedIn()]
  await tell(one, 1, '//elsewhere.example.com')
  const [id = ''] = await noticeIds(one.personId)
  expect((await two.client.get(`/account/notices/${id}`)).status).toBe(404)
  expect((await one.client.get(`/account/notices/${id}`)).status).toBe(404)
  expect((await one.client.get('/account/notices/nothing')).status).toBe(404)
})

test('mail settings are kept, and only operators are asked about what waits for operators', async () => {
  const { client, personId } = await signedIn()
  const before = await client.form('/account/notice-preferences')
  expect(Object.fromEntries(before.fields)).toMatchObject({
    'organisation.decided': 'at_once',
    'follow.search': 'daily',
  })
  expect(before.fields.filter(([name]) => name.endsWith('.waiting') || name === 'demand.desk')).toEqual([])
  const saved = await client.send(before, { 'follow.search': 'at_once', 'follow.listing': 'none' })
  expect(saved.text).toContain(words.done.saved)
  expect(Object.fromEntries((await client.form('/en/account/notice-preferences')).fields)).toMatchObject({
    'follow.search': 'at_once',
    'follow.listing': 'none',
    'follow.organisation': 'daily',
  })
  expect((await client.send(before, { 'follow.search': 'hourly' })).status).toBe(422)
  await tell({ personId }, 1)
  const row = await site.exchange.database.read
    .selectFrom('notice')
    .select('delivery')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  expect(row.delivery).toBe('none')
  const operator = await signedIn({ isOperator: true })
  expect((await operator.client.get('/account/notice-preferences')).text).toContain(words.kinds['operator.waiting'])
})

test('the link of a mail ends mails without signing in, by a button or by the mail program, not by being opened', async () => {
  const [one, two] = [await signedIn(), await signedIn()]
  const path = `/unsubscribe/${unsubscribeToken(site.exchange.key, one.personId)}`
  const visitor = new SiteClient(site.url)
  const chosen = () =>
    site.exchange.database.read
      .selectFrom('notice_preference')
      .select(['personId', 'delivery'])
      .where('personId', 'in', [one.personId, two.personId])
      .groupBy(['personId', 'delivery'])
      .execute()
  const page = await visitor.get(path)
  expect(page.status).toBe(200)
  expect(page.text).toContain(words.unsubscribe.send)
  expect(page.text).not.toContain(one.email)
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(await chosen()).toEqual([])

  const done = await visitor.submit(path)
  expect(done.text).toContain(words.unsubscribe.done)
  expect(await chosen()).toEqual([{ personId: one.personId, delivery: 'none' }])

  // As mail programs send it: no origin, no cookie, no token.
  const sent = await fetch(`${site.url}/en/unsubscribe/${unsubscribeToken(site.exchange.key, two.personId)}`, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  })
  expect(sent.status).toBe(200)
  expect(await chosen()).toHaveLength(2)
  // A second click changes nothing and is no event.
  expect((await visitor.submit(path)).text).toContain(words.unsubscribe.done)
  const ended = await site.exchange.database.read
    .selectFrom('event')
    .select('subjectId')
    .where('action', '=', 'person.unsubscribed')
    .where('subjectId', '=', one.personId)
    .execute()
  expect(ended).toHaveLength(1)

  const forged = `${two.personId}.${path.split('.')[1]}`
  expect((await visitor.get(`/unsubscribe/${forged}`)).status).toBe(404)
  expect((await visitor.post(`/unsubscribe/${forged}`, {})).status).toBe(404)
  expect(site.log.join('\n')).not.toContain(one.personId)
})

test('pages for everybody say nothing of whoever follows', async () => {
  const { client } = await signedIn()
  await client.submit(`/follow/listings/${listing.code}`, {}, { intent: 'follow' })
  const shared = await fetch(`${site.url}/listings/${listing.code}`)
  const text = await shared.text()
  expect(text).not.toContain(followed)
  expect(text).toContain(`>${follow}<`)
})

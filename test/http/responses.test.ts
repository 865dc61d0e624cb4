import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf, shiftDay } from '#app/domain/calendar/days.ts'
import type { DemandContent } from '#app/domain/demand/demand-content.ts'
import { acceptResponse } from '#app/domain/response/decide-response.server.ts'
import { lapseResponses } from '#app/domain/response/lapse-responses.server.ts'
import { responseWords } from '#app/i18n/response.ts'
import { makeDemand } from '../factories/demands.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'

const words = responseWords.zh
let site: RunningExchange
beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
}, 120_000)
afterAll(() => site.close())

type Member = Awaited<ReturnType<typeof memberOf>>

async function memberOf(made?: { organisationId: string; slug: string }, name = '欧阳成员') {
  const organisation = made ?? (await makeOrganisation(site.exchange.database))
  const { organisationId, slug } = organisation
  const { personId } = await makePerson(site.exchange.database, { name, memberOf: [{ organisationId, role: 'owner' }] })
  const client = new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
  return { organisationId, slug, personId, client, base: `/my/organisations/${slug}` }
}

/** A member of the provider of a listed listing of the demo. */
async function providerWithListing(): Promise<Member & { code: string }> {
  const listing = await site.exchange.database.read
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select(['listing.code', 'organisation.id as organisationId', 'organisation.slug'])
    .where('listing.state', '=', 'listed')
    .where('listing.sourceId', 'is', null)
    .where('organisation.profile', 'like', '%PROVIDER%')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { ...(await memberOf(listing)), code: listing.code }
}

const offer = {
  kind: 'CUSTOM',
  'verdict.field:0': 'meets',
  'verdict.field:1': 'partly',
  'note.field:1': '只有整箱',
  'verdict.frequency': 'meets',
  'verdict.budget': 'meets',
  priceKind: 'FIXED',
  price: '90,000',
  days: '20',
  validUntil: shiftDay(dayOf(Date.now()), 60),
  message: '每月 5 日前交付。',
}

async function answer(provider: Member, demand: { number: string }, changed: Record<string, string | string[]> = {}) {
  const page = `${provider.base}/responses/new?demand=${demand.number}`
  const sent = await provider.client.submit(page, { ...offer, ...changed })
  return { sent, id: /responses\/([0-9a-f-]{36})/.exec(sent.path)?.[1] ?? '' }
}

async function noticesOf(personId: string): Promise<string[]> {
  const rows = await site.exchange.database.read
    .selectFrom('notice')
    .select(['detail', 'path'])
    .where('personId', '=', personId)
    .where('kind', '=', 'response.moved')
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(({ detail }) => (JSON.parse(detail) as { what: string }).what)
}

/** A page is long: what it lacks, or has too much, is said in one line. */
function expectText(page: string, piece: string | undefined): void {
  expect(piece !== undefined && page.includes(piece), `«${piece}» is there`).toBe(true)
}
function expectNot(page: string, piece: string): void {
  expect(page.includes(piece), `«${piece}» is there`).toBe(false)
}

test('a masked buyer is answered, asks, compares and accepts without script; each side is told once', async () => {
  const { database } = site.exchange
  const buyer = await memberOf(undefined, '采购王五')
  const provider = await memberOf(undefined, '供方赵六')
  const rival = await providerWithListing()
  const stranger = await memberOf()
  const demand = await makeDemand(database, buyer, { isMasked: true })
  const { name: buyerName } = await database.read
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', buyer.organisationId)
    .executeTakeFirstOrThrow()
  const buyerSaid = (JSON.parse(buyerName) as { zh: string }).zh
  const { client } = provider

  // What is wrong is said beside the field, and what was typed stays.
  const newPage = `${provider.base}/responses/new?demand=${demand.number}`
  const blank = await client.get(newPage)
  for (const said of [words.unnamedBuyer, '用于运价预测', 'port_code']) expectText(blank.text, said)
  expectNot(blank.text, buyerSaid)
  const refused = await client.submit(newPage, { ...offer, kind: 'EXISTING', price: '很多', message: '留着这句' })
  expect([refused.status, refused.text.includes('留着这句')]).toEqual([422, true])
  for (const reason of ['listingMissing', 'amountWrong']) expectText(refused.text, words.problems[reason])
  const draft = await answer(provider, demand, { price: '', days: '', asDraft: 'yes' })
  expectText(draft.sent.text, words.done.saved)
  const own = `${provider.base}/responses/${draft.id}`
  expectText((await client.get(`${provider.base}/responses`)).text, draft.id)
  // A draft is nobody's business but the provider's.
  const received = `${buyer.base}/demands/${demand.id}/responses`
  expectText((await buyer.client.get(received)).text, words.compare.none.standing)
  expect((await buyer.client.get(`${received}/${draft.id}`)).status).toBe(404)
  expectText((await client.get(newPage)).text, words.problems.answeredAlready)

  const sent = await client.submit(`${own}/edit`, { price: '90,000', days: '20' })
  expectText(sent.text, words.done.submitted)
  const [number = ''] = /YD\d{6}-\d{6}[0-9A-Y]/.exec(sent.text) ?? []
  const other = await answer(rival, demand, {
    kind: 'EXISTING',
    'listings[]': [rival.code],
    'verdict.field:1': 'meets',
    'verdict.frequency': 'meets',
    price: '80000',
    days: '30',
  })
  expectText(other.sent.text, words.done.submitted)
  expect(await noticesOf(buyer.personId)).toEqual(['submitted', 'submitted'])

  const compared = await buyer.client.get(received)
  for (const said of [number, '¥80,000.00', '¥90,000.00', '只有整箱', '★']) expectText(compared.text, said)
  const csv = await buyer.client.get(`${received}.csv`)
  expect([csv.headers.get('content-type'), csv.text.includes('只有整箱')]).toEqual(['text/csv; charset=utf-8', true])
  // Of others it is not there, whichever way they come.
  for (const path of [received, `${received}.csv`, `${received}/${draft.id}`])
    expect((await stranger.client.get(path.replace(buyer.slug, stranger.slug))).status).toBe(404)
  for (const path of [draft.id, `${draft.id}/edit`, `${draft.id}/sample`])
    expect((await stranger.client.get(`${stranger.base}/responses/${path}`)).status).toBe(404)

  // A question starts the provider's clock; names of people stay on their own side.
  const page = `${received}/${draft.id}`
  const file = new File(['%PDF-1.7\nq\n%%EOF'], '口径.pdf')
  const asked = await buyer.client.submit(page, { text: '问'.repeat(3_990), file }, { intent: 'message' })
  expectText(asked.text, words.done.sent)
  const seen = await client.get(own)
  for (const said of [words.waits.provider.provider, '口径.pdf', words.unnamedBuyer]) expectText(seen.text, said)
  for (const hidden of ['采购王五', buyerSaid]) expectNot(seen.text, hidden)
  const [, fileId = ''] = /files\/([0-9a-f-]{36})/.exec(seen.text) ?? []
  expect((await client.get(`${own}/files/${fileId}`)).headers.get('content-disposition')).toMatch(/^attachment/)
  expect((await rival.client.get(`${rival.base}/responses/${other.id}/files/${fileId}`)).status).toBe(404)
  const wrong = await client.submit(own, { text: '', file: new File(['x'], 'a.pdf') }, { intent: 'message' })
  expect([wrong.status, wrong.text.includes(words.problems.fileType ?? '')]).toEqual([422, true])
  expectText((await client.submit(own, { text: '口径见附件。' }, { intent: 'message' })).text, words.done.sent)
  expectText((await buyer.client.get(page)).text, words.waits.buyer.buyer)
  expectNot((await buyer.client.get(page)).text, '供方赵六')

  // Another offer: the buyer sees what is new, and does not accept what it has not seen.
  const before = await buyer.client.form(page, { intent: 'accept' })
  expectText((await client.submit(`${own}/edit`, { price: '85000' })).text, words.done.revised)
  const changed = await buyer.client.get(page)
  for (const said of [words.page.changesLead(1), '¥85,000.00']) expectText(changed.text, said)
  const late = await buyer.client.send(before, { confirmed: 'yes' })
  expect([late.status, late.text.includes(words.problems.responseChanged ?? '')]).toEqual([409, true])
  expectText(
    (await buyer.client.submit(received, { response: draft.id }, { intent: 'shortlist' })).text,
    words.done.shortlisted,
  )
  expectText((await buyer.client.submit(page, {}, { intent: 'accept' })).text, words.problems.confirmMissing)
  expectText((await buyer.client.submit(page, { confirmed: 'yes' }, { intent: 'accept' })).text, words.done.accepted)

  expect(
    await database.read
      .selectFrom('demand')
      .select(['state', 'isOpen', 'acceptedResponseId', 'responseCount'])
      .where('id', '=', demand.id)
      .executeTakeFirst(),
  ).toEqual({ state: 'matched', isOpen: 0, acceptedResponseId: draft.id, responseCount: 2 })
  const agreed = await client.get(own)
  for (const said of [words.page.agreedLead, buyerSaid]) expectText(agreed.text, said)
  const lost = await rival.client.get(`${rival.base}/responses/${other.id}`)
  expectText(lost.text, words.page.ends.OTHER_ACCEPTED)
  expectNot(lost.text, buyerSaid)
  expectText((await client.get(`/en${own}`)).text, responseWords.en.page.agreed)
  expect(await noticesOf(provider.personId)).toEqual(['asked', 'shortlisted', 'accepted'])
  expect(await noticesOf(rival.personId)).toEqual(['superseded'])
  const events = await database.read
    .selectFrom('event')
    .select(['action', 'detail'])
    .where('subjectId', 'in', [draft.id, other.id])
    .execute()
  expect(events.map(({ action }) => action)).toContain('response.accepted')
  expect(events.some(({ detail }) => /整箱|口径见|问问/.test(detail))).toBe(false)
})

test('who may not answer is told why, and what was declined can be asked for again', async () => {
  const { database } = site.exchange
  const buyer = await memberOf()
  const provider = await memberOf()
  const demand = await makeDemand(database, buyer)
  const invited = await makeDemand(database, buyer, { visibility: 'INVITED' })
  const self = await buyer.client.get(`${buyer.base}/responses/new?demand=${demand.number}`)
  expectText(self.text, words.cannot.ownDemand)
  expect((await provider.client.get(`${provider.base}/responses/new?demand=${invited.number}`)).status).toBe(404)
  const unverified = await memberOf(await makeOrganisation(database, { standing: 'draft' }))
  const told = await unverified.client.get(`${unverified.base}/responses/new?demand=${demand.number}`)
  expectText(told.text, words.cannot.organisationNotVerified)

  const { id } = await answer(provider, demand)
  const page = `${buyer.base}/demands/${demand.id}/responses/${id}`
  expect((await buyer.client.submit(page, { reason: ' ' }, { intent: 'decline' })).status).toBe(422)
  await buyer.client.submit(page, { reason: '价格高于预算' }, { intent: 'decline' })
  expectText((await provider.client.get(`${provider.base}/responses/${id}`)).text, '价格高于预算')
  await buyer.client.submit(page, {}, { intent: 'invite' })
  const again = await provider.client.submit(`${provider.base}/responses/${id}/edit`, {
    price: '60000',
    intent: 'submit',
  })
  expectText(again.text, words.done.submitted)
  await provider.client.submit(`${provider.base}/responses/${id}`, { reason: '' }, { intent: 'withdraw' })
  const { responseCount } = await database.read
    .selectFrom('demand')
    .select('responseCount')
    .where('id', '=', demand.id)
    .executeTakeFirstOrThrow()
  expect(responseCount).toBe(0)
  // It answers anew by itself: then there is nothing to invite to.
  await answer(provider, demand)
  const twice = await buyer.client.submit(page, {}, { intent: 'invite' })
  expect([twice.status, twice.text.includes(words.problems.invitedAlready ?? '')]).toEqual([409, true])
  expect(await noticesOf(provider.personId)).toEqual(['declined', 'invited'])
})

test('a challenge is decided after its last day, and what holds no longer lapses', async () => {
  const { database } = site.exchange
  const [buyer, first, second] = [await memberOf(), await memberOf(), await memberOf()]
  const now = Date.now()
  const deadline = shiftDay(dayOf(now), 10)
  const challenge: DemandContent['challenge'] = {
    target: { zh: '预测误差低于 5%' },
    criteria: { zh: '按测试集误差排序' },
    selectBy: shiftDay(deadline, 30),
    mostAnswerers: 2,
  }
  const demand = await makeDemand(database, buyer, { content: { challenge }, deadline })
  const one = await answer(first, demand)
  const two = await answer(second, demand, { validUntil: shiftDay(deadline, 1) })
  const third = await memberOf()
  const full = await third.client.get(`${third.base}/responses/new?demand=${demand.number}`)
  expectText(full.text, words.cannot.answerersReached)
  const page = `${buyer.base}/demands/${demand.id}/responses/${one.id}`
  expectText((await buyer.client.get(page)).text, words.decide.acceptWait(deadline))
  const actor = await actorOf(buyer)
  const act = { actor, organisationId: buyer.organisationId, demandId: demand.id, responseId: one.id, revision: 1 }
  await expect(acceptResponse(database, act)).rejects.toThrow('challengeRunning')

  const after = now + 13 * 86_400_000
  expect(await lapseResponses(database, { now: after })).toBe(1)
  expect(await noticesOf(second.personId)).toEqual(['lapsed'])
  expectText((await second.client.get(`${second.base}/responses/${two.id}`)).text, words.page.ends.VALIDITY)
  const { read, write } = database
  const own = await read
    .selectFrom('organisation')
    .select('name')
    .where('slug', '=', first.slug)
    .executeTakeFirstOrThrow()
  const name = (JSON.parse(own.name) as { zh: string }).zh
  const setStanding = (slug: string, standing: 'verified' | 'suspended') =>
    write.updateTable('organisation').set({ standing }).where('slug', '=', slug).execute()
  for (const [slug, reason] of [
    [first.slug, 'providerNotVerified'],
    [buyer.slug, 'buyerNotVerified'],
  ] as const) {
    await setStanding(slug, 'suspended')
    await expect(acceptResponse(database, { ...act, now: after })).rejects.toMatchObject({ reason })
    await setStanding(slug, 'verified')
  }
  const rivals = await Promise.allSettled([1, 2].map(() => acceptResponse(database, { ...act, now: after })))
  expect(rivals.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await noticesOf(first.personId)).toEqual(['accepted'])
  // Who was chosen is told to others only where it agreed.
  const isNamed = async () => (await second.client.get(`/demands/${demand.number}`)).text.includes(name)
  expect(await isNamed()).toBe(false)
  const { agreed } = await read
    .selectFrom('response')
    .select('agreed')
    .where('id', '=', one.id)
    .executeTakeFirstOrThrow()
  const named = JSON.stringify({ ...JSON.parse(agreed ?? '{}'), mayName: true })
  await write.updateTable('response').set({ agreed: named }).where('id', '=', one.id).execute()
  expect(await isNamed()).toBe(true)
})

async function actorOf({ personId, organisationId, slug }: Member) {
  return {
    kind: 'person' as const,
    personId,
    sessionId: newId(),
    name: '',
    email: '',
    language: 'zh' as const,
    isConfirmed: true,
    isOperator: false,
    isOperatorPending: false,
    hasSecondFactor: false,
    confirmedAt: 0,
    memberships: [
      { organisationId, slug, name: { zh: '机构' }, role: 'owner' as const, standing: 'verified' as const },
    ],
    organisationId,
  }
}

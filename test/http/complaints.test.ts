import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintWords } from '#app/i18n/complaint.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'

const words = complaintWords.zh
let site: RunningExchange
/** A listed listing of the demo, and a member of its provider. */
let code: string
let provider: SiteClient
let base: string
let operator: SiteClient

beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
  const { read } = site.exchange.database
  const listing = await read
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select(['listing.code', 'organisation.id', 'organisation.slug'])
    .where('listing.state', '=', 'listed')
    .where('listing.sourceId', 'is', null)
    .limit(1)
    .executeTakeFirstOrThrow()
  code = listing.code
  base = `/my/organisations/${listing.slug}/complaints`
  provider = await clientOf({ memberOf: [{ organisationId: listing.id, role: 'editor' }] })
  operator = await clientOf({ isOperator: true })
}, 120_000)
afterAll(() => site.close())

async function clientOf(overrides: Parameters<typeof makePerson>[1] = {}) {
  const { personId } = await makePerson(site.exchange.database, overrides)
  return new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
}

/** A page is long: what it lacks, or has too much, is said in one line. */
function expectText(page: string, piece: string | undefined): void {
  expect(piece !== undefined && page.includes(piece), `«${piece}» is there`).toBe(true)
}
function expectNot(page: string, piece: string): void {
  expect(page.includes(piece), `«${piece}» is there`).toBe(false)
}

test('a complaint goes its way without script; the provider learns what is said and not who says it', async () => {
  const page = `/listings/${code}/complain`
  const visitor = new SiteClient(site.url)
  expectText((await visitor.get(`/listings/${code}`)).text, `href="${page}"`)
  const turned = await visitor.get(page, { follow: false })
  expect(turned.location).toBe(`/sign-in?to=${encodeURIComponent(page)}`)

  const person = await clientOf({ name: '欧阳投诉' })
  const refused = await person.submit(page, { text: '不对' }, { intent: 'file' })
  expect([refused.status, refused.text.includes('>不对</textarea>')]).toEqual([422, true])
  for (const reason of ['kindMissing', 'textShort']) expectText(refused.text, words.problems[reason])
  const text = '说明里写的是全省，文件里只有泉州一市。'
  const filed = await person.submit(page, { kind: 'UNTRUE', text }, { intent: 'file' })
  expectText(filed.text, words.done.file)
  const [number = ''] = /TS\d{6}-\d{6}[0-9A-Y]/.exec(filed.text) ?? []
  const file = new File(['%PDF-1.7\n%%EOF'], '截图.pdf')
  expectText((await person.submit(page, { file }, { intent: 'upload' })).text, words.done.upload)

  // Not taken up yet: the provider sees nothing of it.
  expectText((await provider.get(base)).text, words.provider.none)
  expect((await provider.get(`${base}/${number}`)).status).toBe(404)
  const desk = `/operator/complaints/${number}`
  expectText((await operator.get('/operator/complaints')).text, number)
  const opened = await operator.get(desk)
  for (const said of ['欧阳投诉', words.operator.isNotNamed, '截图.pdf']) expectText(opened.text, said)
  expect((await operator.get(`${desk}/document`)).status).toBe(200)
  expect((await provider.get(`${desk}/document`)).status).toBe(404)
  expectText((await operator.submit(desk, {}, { intent: 'accept' })).text, words.done.accept)

  const seen = await provider.get(`${base}/${number}`)
  expectText(seen.text, text)
  expectText(seen.text, words.unnamed)
  for (const hidden of ['欧阳投诉', '截图.pdf']) expectNot(seen.text, hidden)
  expectText(
    (await provider.submit(`${base}/${number}`, { answer: ' ' }, { intent: 'answer' })).text,
    words.problems.answerMissing,
  )
  const answered = await provider.submit(`${base}/${number}`, { answer: '已改正说明。' }, { intent: 'answer' })
  expectText(answered.text, words.done.answer)

  const bare = await operator.submit(desk, { reason: '经查属实' }, { intent: 'uphold' })
  expect([
    bare.status,
    bare.text.includes(words.problems.measureMissing ?? ''),
    bare.text.includes('经查属实'),
  ]).toEqual([422, true, true])
  const upheld = await operator.submit(desk, { measure: 'SUSPENSION', reason: '经查属实' }, { intent: 'uphold' })
  expectText(upheld.text, words.done.uphold)
  const again = await operator.submit(desk, {}, { intent: 'accept' }).catch((error: Error) => error.message)
  expect(again).toContain('no form')

  const shown = await visitor.get(`/listings/${code}`)
  for (const said of ['经查属实', words.complain.upheld(1)]) expectText(shown.text, said)
  const own = await person.get(`/en${page}`)
  for (const said of ['已改正说明。', '经查属实', complaintWords.en.states.upheld]) expectText(own.text, said)
})

test('what cannot be complained of has no such page, and nobody complains of their own', async () => {
  const person = await clientOf()
  const harvested = await site.exchange.database.read
    .selectFrom('listing')
    .select('code')
    .where('sourceId', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  for (const other of [harvested?.code ?? 'nowhere', 'nowhere'])
    expect((await person.get(`/listings/${other}/complain`)).status).toBe(404)
  const own = await provider.get(`/listings/${code}/complain`)
  expectText(own.text, words.complain.ownListing)
  await expect(provider.form(`/listings/${code}/complain`, { intent: 'file' })).rejects.toThrow('no form')
  expect((await person.get('/operator/complaints')).status).toBe(404)
})

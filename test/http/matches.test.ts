import { afterAll, beforeAll, expect, test } from 'vitest'
import { matchPageWords } from '#app/i18n/match-pages.ts'
import { createMatchRuns } from '#app/jobs/match-demands.server.ts'
import { enqueue } from '#db/queries/outbox.server.ts'
import { type MadeDemand, makeDemand } from '../factories/demands.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'

const words = matchPageWords.zh
let site: RunningExchange
/** A listed listing of the demo, its provider, a buyer whose name is masked, and a demand in the words of the listing. */
let listing: { code: string; title: string; providerId: string; slug: string }
let buyer: { organisationId: string; slug: string; name: string; personId: string; client: SiteClient }
let provider: SiteClient
let demand: MadeDemand

beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
  const { database } = site.exchange
  const row = await database.read
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.providerId')
    .select(['listing.code', 'listing.card', 'organisation.id', 'organisation.slug'])
    .where('listing.state', '=', 'listed')
    .where('listing.sourceId', 'is', null)
    .orderBy('listing.code')
    .limit(1)
    .executeTakeFirstOrThrow()
  const card = JSON.parse(row.card) as { title: { zh: string }; summary: { zh: string }; industries: ['A'] }
  listing = { code: row.code, title: card.title.zh, providerId: row.id, slug: row.slug }
  const made = await makeOrganisation(database, { name: '不便透露的需方' })
  const { personId } = await makePerson(database, {
    memberOf: [{ organisationId: made.organisationId, role: 'editor' }],
  })
  buyer = { ...made, personId, client: await clientOf(personId) }
  const member = await makePerson(database, { memberOf: [{ organisationId: row.id, role: 'editor' }] })
  provider = await clientOf(member.personId)
  demand = await post(card, { isMasked: true })
}, 120_000)
afterAll(() => site.close())

async function clientOf(personId: string) {
  return new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
}

async function post(
  card: { title: { zh: string }; summary: { zh: string } },
  overrides: Parameters<typeof makeDemand>[2] = {},
) {
  const { database } = site.exchange
  const content = {
    title: { zh: `求购：${card.title.zh}` },
    need: { zh: `需要${card.title.zh}。${card.summary.zh}` },
    required: [],
    frequency: undefined,
    kinds: [],
    budgetMax: undefined,
    gradeCeiling: 'G4' as const,
  }
  return makeDemand(database, buyer, { content, ...overrides })
}

async function run() {
  const { database, search } = site.exchange
  await enqueue(database.write, { topic: 'match.demand', keys: [demand.id], now: 1 })
  await createMatchRuns({ database, search }).run()
}

/** A page is long: what it lacks, or has too much, is said in one line. */
function expectText(page: string, piece: string): void {
  expect(page.includes(piece), `«${piece}» is there`).toBe(true)
}
function expectNot(page: string, piece: string): void {
  expect(page.includes(piece), `«${piece}» is there`).toBe(false)
}

test('a buyer sees matches before and after the run, with reasons, compares them and invites a provider', async () => {
  const page = `/my/organisations/${buyer.slug}/demands/${demand.id}/matches`
  const early = await buyer.client.get(page)
  for (const said of [listing.title, words.matches.now, words.details]) expectText(early.text, said)
  await run()
  const later = await buyer.client.get(page)
  expectText(later.text, `/listings/${listing.code}`)
  expectNot(later.text, words.matches.now)
  expectText((await buyer.client.get(`/en${page}`)).text, matchPageWords.en.matches.title)
  const own = await buyer.client.get(`/my/organisations/${buyer.slug}/demands/${demand.id}`)
  expectText(own.text, listing.title)

  const invited = await buyer.client.submit(page, { organisation: listing.slug }, { intent: 'invite' })
  expectText(invited.text, words.done.invite ?? '')
  expectText(invited.text, words.matches.invited)
  // Another organisation has no such page.
  expect((await provider.get(page)).status).toBe(404)
  expect((await provider.get(`/my/organisations/${listing.slug}/demands/${demand.id}/matches`)).status).toBe(404)
})

test('a provider finds what its listings could serve, without the name of a masked buyer', async () => {
  await run()
  const page = await provider.get(`/my/organisations/${listing.slug}/opportunities`)
  for (const said of [demand.number, words.opportunities.masked, words.opportunities.respond])
    expectText(page.text, said)
  expectText(page.text, `demand=${demand.number}&amp;listing=${listing.code}`)
  expectNot(page.text, buyer.name)
  const managed = await provider.get(`/my/organisations/${listing.slug}/listings/code/${listing.code}`)
  expectText(managed.text, demand.number)
  expectNot(managed.text, buyer.name)
})

test('a demand for invited organisations stays unknown to others, matched or not', async () => {
  const { database } = site.exchange
  await database.write.deleteFrom('demand_invitation').execute()
  await database.write.updateTable('demand').set({ visibility: 'INVITED' }).where('id', '=', demand.id).execute()
  const page = await provider.get(`/my/organisations/${listing.slug}/opportunities`)
  const managed = await provider.get(`/my/organisations/${listing.slug}/listings/code/${listing.code}`)
  for (const { text } of [page, managed]) expectNot(text, demand.number)
})

import { expect } from 'vitest'
import type { Language } from '#app/domain/text.ts'
import { createPostman } from '#app/email/postman.server.ts'
import type { OpenExchange } from '#app/exchange.server.ts'
import { createDelivery } from '#app/jobs/deliver-mail.server.ts'
import { createMatchRuns } from '#app/jobs/match-demands.server.ts'
import { sendDigests } from '#app/jobs/send-digests.server.ts'
import { sendNotices } from '#app/jobs/send-notices.server.ts'
import { enqueue } from '#db/queries/outbox.server.ts'
import { makeBuyer } from '../factories/buyers.ts'
import { createListings, type ListingOverrides } from '../factories/listings.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson } from '../factories/people.ts'
import { closePages, openBrowser } from '../helpers/browser.ts'
import { startMailServer } from '../helpers/mail-server.ts'
import { runExchange } from '../helpers/running-exchange.ts'
import { Visitor } from '../helpers/visitor.ts'

export type Stage = Awaited<ReturnType<typeof openStage>>

/**
 * A running exchange with these listings, a browser and a mail server, and what is done over and over on the way of a demand.
 * Regular work is done when a test says so.
 */
export async function openStage(listings: readonly ListingOverrides[]) {
  const [site, browser, mails] = await Promise.all([
    runExchange({ hasRegularWork: false }),
    openBrowser(),
    startMailServer(),
  ])
  const postman = createPostman({ url: `smtp://127.0.0.1:${mails.port}`, from: 'post@data.example.com' })
  const delivery = createDelivery({ database: site.exchange.database, postman })
  await createListings(site.exchange.database.write, listings)
  const drain = () => (site.exchange as OpenExchange).search.drainAll()
  await drain()
  type Member = Awaited<ReturnType<typeof member>>

  /** Somebody at a browser who acts for an organisation; without one, an operator. */
  async function member(
    of: { organisationId: string; slug: string } | undefined,
    language: Language,
    hasScript = false,
  ) {
    const memberOf = of ? [{ organisationId: of.organisationId, role: 'owner' as const }] : []
    const { personId, email } = await makePerson(site.exchange.database, { isOperator: !of, memberOf, language })
    const visitor = await (await Visitor.come({ site, browser }, language, hasScript)).as(personId)
    return { visitor, personId, email, slug: of?.slug ?? '', base: `/my/organisations/${of?.slug}` }
  }

  async function buyerOf(name: string, language: Language, hasScript = false): Promise<Member> {
    const { database } = site.exchange
    const organisation = await makeOrganisation(database, { name })
    const buyer = await member(organisation, language, hasScript)
    await makeBuyer(database, organisation.organisationId, buyer.personId)
    return buyer
  }

  async function providerOf(slug: string, language: Language, hasScript = false): Promise<Member> {
    const { id } = await site.exchange.database.read
      .selectFrom('organisation')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow()
    return member({ organisationId: id, slug }, language, hasScript)
  }

  /** What somebody was told of a kind, the oldest first. */
  async function told(personId: string, kind: 'match.demand' | 'match.found' | 'response.moved' | 'demand.invited') {
    const rows = await site.exchange.database.read
      .selectFrom('notice')
      .select(['id', 'detail'])
      .where('personId', '=', personId)
      .where('kind', '=', kind)
      .orderBy('createdAt')
      .orderBy('id')
      .execute()
    return rows.map(({ id, detail }) => ({ id, what: (JSON.parse(detail) as { what?: string }).what }))
  }

  /** Opens the newest notice of the notice centre; gives the notice centre as it was. */
  async function openNewest({ visitor }: Member): Promise<string> {
    await visitor.open('/account/notices')
    const centre = await visitor.page.content()
    await visitor.page.locator('main ol a[href*="/account/notices/"]').first().click()
    await visitor.page.waitForURL(/\/my\/organisations\//)
    return centre
  }

  /** A day passes: mails that are gathered for some minutes or a day are written and sent. */
  async function sendMails(): Promise<void> {
    const { database, key, config } = site.exchange
    const mailing = { database, key, config: { ...config, publicUrl: site.url } }
    const now = Date.now() + 24 * 3_600_000
    await sendNotices(mailing, now)
    await sendDigests(mailing, now)
    while ((await delivery.run(now)) > 0);
  }

  /** What was mailed to an address. */
  const lettersTo = (email: string) =>
    mails.taken.filter(({ to }) => JSON.stringify(to).includes(email)).map(({ text = '' }) => text)

  /** Types a paragraph; gives the id of the demand that it became, whose form is open then. */
  async function type({ visitor, base }: Member, paragraph: string): Promise<string> {
    await visitor.open(`${base}/demands/new`)
    await visitor.send({ text: paragraph }, 'text')
    await visitor.page.waitForURL(/\/edit/)
    return /demands\/([0-9a-f-]{36})/.exec(visitor.path())?.[1] ?? ''
  }

  /** Says in its form what a demand lacks, invites a guest, and hands it in; gives its number and where its own page is. */
  async function handIn({ visitor, base }: Member, id: string, more: Record<string, string>, guest?: string) {
    const page = `${base}/demands/${id}`
    await visitor.send(more, 'save')
    await visitor.open(page)
    if (guest) await visitor.send({ organisation: guest }, 'invite')
    await visitor.send({}, 'submit')
    expect(visitor.path()).toContain('done=submitted')
    // With script the address is there before the page is.
    const numbered = /XQ\d{6}-\d{6}[0-9A-Y]/
    await visitor.page.locator('main', { hasText: numbered }).waitFor()
    const number = numbered.exec(await visitor.page.locator('main').innerText())?.[0] ?? ''
    return { id, number, page }
  }

  /** An operator publishes it; the index takes it in, and it is matched. */
  async function publish(operator: Member, { id, number }: { id: string; number: string }): Promise<void> {
    const { database, search } = site.exchange
    await operator.visitor.open('/operator/demands')
    await operator.visitor.shows(number)
    await operator.visitor.open(`/operator/demands/${number}`)
    await operator.visitor.send({}, 'publish')
    expect(operator.visitor.path()).toContain('done=publish')
    await drain()
    const matches = createMatchRuns({ database, search })
    // The second time as after a restart: nobody is told twice.
    while ((await matches.run()) > 0);
    await enqueue(database.write, { topic: 'match.demand', keys: [id], now: 1 })
    while ((await matches.run()) > 0);
  }

  /** Everything that anybody may read of demands, as it is sent. */
  async function publicTexts(about: string, number: string): Promise<Record<string, string>> {
    const q = encodeURIComponent(about)
    const paths = [
      ...['/', '/demands', `/demands?q=${q}`, `/en/demands?q=${q}`, `/demands/${number}`, `/en/demands/${number}`],
      ...[`/suggest?q=${q}`, '/demands.atom', `/demands.atom?q=${q}&lang=en`, '/sitemap/0.xml', '/construction-list'],
      ...['/construction-list.atom', '/api/v1/demands?size=100', `/api/v1/demands?q=${q}`, `/api/v1/demands/${number}`],
    ]
    const texts = await Promise.all(paths.map(async (path) => (await fetch(site.url + path)).text()))
    return Object.fromEntries(paths.map((path, index) => [path, texts[index] ?? '']))
  }

  /** The answers to a demand, by whose they are. */
  async function answersOf(demandId: string): Promise<Record<string, string>> {
    const rows = await site.exchange.database.read
      .selectFrom('response')
      .innerJoin('organisation', 'organisation.id', 'response.organisationId')
      .select(['response.id', 'organisation.slug'])
      .where('demandId', '=', demandId)
      .execute()
    return Object.fromEntries(rows.map(({ slug, id }) => [slug, id]))
  }

  return {
    site,
    mails,
    member,
    buyerOf,
    providerOf,
    told,
    openNewest,
    sendMails,
    lettersTo,
    type,
    handIn,
    publish,
    publicTexts,
    answersOf,
    drain,
    close: async () => {
      delivery.close()
      await mails.close()
      await closePages(browser)
      await site.close()
    },
  }
}

/** Which of these texts say one of these names. */
export const naming = (texts: Readonly<Record<string, string>>, names: readonly string[]) =>
  Object.keys(texts).filter((path) => names.some((name) => texts[path]?.includes(name)))

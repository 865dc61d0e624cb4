import { afterAll, beforeAll, expect, test } from 'vitest'
import { endOfDay } from '#app/domain/calendar/days.ts'
import { constructionWords } from '#app/i18n/construction.ts'
import { demandWords } from '#app/i18n/demand.ts'
import { demandBoardWords } from '#app/i18n/demand-board.ts'
import { responseWords } from '#app/i18n/response.ts'
import { runDemandClocks } from '#app/jobs/demand-clocks.server.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { naming, openStage, type Stage } from './demand-stage.ts'
import { deadline, later, stories, unserved } from './demand-stories.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage(stories.flatMap(({ listings }) => listings))
}, 180_000)
afterAll(() => stage.close())

test.each(stories)(
  '$language, script $hasScript: from a paragraph to matches, two answers, and one that is accepted',
  async (story) => {
    const { language, hasScript, about, listings } = story
    const buyer = await stage.buyerOf(story.buyer, language, hasScript)
    const operator = await stage.member(undefined, language)
    const [first, second] = [
      await stage.providerOf(listings[0]?.provider ?? '', language, hasScript),
      await stage.providerOf(listings[1]?.provider ?? '', language),
    ]
    const names = listings.map(({ providerName = '' }) => providerName)
    const words = responseWords[language]
    const { visitor } = buyer

    // A paragraph becomes a form; the matches below it say why.
    const id = await stage.type(buyer, story.paragraph)
    for (const [name, value] of Object.entries(story.draft))
      expect([name, await visitor.page.inputValue(`[name="${name}"]`)]).toEqual([name, value])
    for (const box of story.boxes) {
      const [name, value] = box.split(':')
      expect([box, await visitor.page.isChecked(`[name="${name}[]"][value="${value}"]`)]).toEqual([box, true])
    }
    const cards = visitor.page.locator('section[aria-labelledby="top-matches"] article')
    for (const [index, { title }] of listings.entries()) {
      const said = await cards.nth(index).innerText()
      expect(said).toContain(typeof title === 'string' ? title : title?.[language])
      expect(said).toMatch(story.sentences[index] ?? /^$/)
      const [requirement = '', verdict = ''] = story.verdicts[index] ?? []
      const row = cards.nth(index).locator('tr', { hasText: requirement }).first()
      expect(await row.locator('td').first().textContent()).toMatch(new RegExp(`^.${verdict}$`))
    }

    const demand = await stage.handIn(buyer, id, { isMasked: 'yes' })
    await stage.publish(operator, demand)
    // Operators know whose it is.
    expect(naming({ desk: await operator.visitor.page.content() }, [story.buyer])).toEqual(['desk'])

    // Two providers are told once each, in the notice centre and by mail.
    await stage.sendMails()
    for (const { personId, email } of [first, second]) {
      expect(await stage.told(personId, 'match.demand')).toHaveLength(1)
      expect([
        stage.lettersTo(email).length,
        naming({ letters: stage.lettersTo(email).join() }, [story.buyer]),
      ]).toEqual([1, []])
    }
    expect(await stage.told(buyer.personId, 'match.found')).toHaveLength(1)
    const [letter = ''] = stage.lettersTo(second.email)

    // The first answers with what it has, the second with what it would make.
    const centre = await stage.openNewest(first)
    const opportunities = await first.visitor.page.content()
    await first.visitor.page.locator(`main a[href*="/responses/new?demand=${demand.number}"]`).first().click()
    await first.visitor.page.waitForURL(/responses\/new/)
    const verdict = (key: string) => first.visitor.page.inputValue(`[name="verdict.${key}"]`)
    expect([await verdict('field:0'), await verdict('frequency')]).toEqual(['meets', 'meets'])
    const form = await first.visitor.page.content()
    expect(naming({ centre, opportunities, form }, [story.buyer])).toEqual([])
    const terms = { priceKind: 'FIXED', days: '7', validUntil: later }
    await first.visitor.send(
      { kind: 'EXISTING', 'note.field:0': 'ISO 6346', price: '61000', ...terms },
      'submit',
      'first',
    )
    expect(first.visitor.path()).toContain('done=submitted')

    expect(await second.visitor.open(/https?:\S+\/account\/notices\/\S+/.exec(letter)?.[0] ?? '/')).toBe(200)
    expect(second.visitor.path()).toContain(`${second.base}/opportunities`)
    expect(naming({ opportunities: await second.visitor.page.content() }, [story.buyer])).toEqual([])
    await second.visitor.open(`/demands/${demand.number}/answer`)
    const asked = second.visitor.page.locator('main select[name^="verdict."]')
    const verdicts = await asked.evaluateAll((all) => all.map((each) => [each.getAttribute('name') ?? '', 'meets']))
    const custom = { ...Object.fromEntries(verdicts), 'verdict.field:2': 'partly', 'note.field:2': '±0.5' }
    await second.visitor.send({ kind: 'CUSTOM', ...custom, price: '58000', ...terms, days: '30' }, 'submit', 'first')
    expect(second.visitor.path()).toContain('done=submitted')

    // The buyer is told of both and has them side by side.
    expect((await stage.told(buyer.personId, 'response.moved')).map(({ what }) => what)).toEqual([
      'submitted',
      'submitted',
    ])
    await visitor.open(`${demand.page}/responses`)
    const compared = await visitor.page.locator('main table').first().innerText()
    for (const said of [names[0], names[1], '¥61,000.00', '¥58,000.00', 'ISO 6346', '±0.5'])
      expect(compared).toContain(said)

    // One is asked, answers, and is shortlisted; the other is declined; then the one is accepted.
    const answers = await stage.answersOf(demand.id)
    await visitor.open(`${demand.page}/responses/${answers[first.slug]}`)
    await visitor.send({ text: 'ETA 2027?' }, 'message')
    await stage.openNewest(first)
    await first.visitor.shows('ETA 2027?')
    expect(naming({ thread: await first.visitor.page.content() }, [story.buyer])).toEqual([])
    await first.visitor.send({ text: '14 d' }, 'message')
    await stage.openNewest(buyer)
    await visitor.shows('14 d')
    await visitor.send({}, 'shortlist')
    await visitor.open(`${demand.page}/responses/${answers[second.slug]}`)
    await visitor.send({ reason: '±0.5 > 0.2' }, 'decline')
    expect(visitor.path()).toContain('done=declined')
    const before = await stage.publicTexts(about, demand.number)
    expect(naming(before, [story.buyer, buyer.slug])).toEqual([])
    const lists = ['/demands', '/demands?q', '/suggest', '/demands.atom', '/sitemap', '/api/v1/demands']
    expect(lists.filter((list) => !naming(before, [demand.number]).some((path) => path.startsWith(list)))).toEqual([])
    await visitor.open(`${demand.page}/responses/${answers[first.slug]}`)
    await visitor.send({ confirmed: 'yes' }, 'accept')
    expect(visitor.path()).toContain('done=accepted')
    stage.mails.taken.length = 0
    await stage.sendMails()
    expect(stage.lettersTo(first.email).some((letter) => letter.includes(story.buyer))).toBe(true)
    expect([
      stage.lettersTo(second.email).length > 0,
      naming({ letters: stage.lettersTo(second.email).join() }, [story.buyer]),
    ]).toEqual([true, []])
    await stage.openNewest(second)
    await second.visitor.shows('±0.5 > 0.2')
    expect(naming({ declined: await second.visitor.page.content() }, [story.buyer])).toEqual([])
    await stage.openNewest(first)
    await first.visitor.shows(story.buyer)
    await first.visitor.shows(words.page.agreedLead)
    expect((await stage.told(first.personId, 'response.moved')).map(({ what }) => what)).toEqual([
      'asked',
      'shortlisted',
      'accepted',
    ])
    expect((await stage.told(second.personId, 'response.moved')).map(({ what }) => what)).toEqual(['declined'])

    // Everybody sees that it is matched, and nobody between whom.
    await stage.drain()
    const after = await stage.publicTexts(about, demand.number)
    expect(after[`${language === 'en' ? '/en' : ''}/demands/${demand.number}`]).toContain(
      demandBoardWords[language].states.matched,
    )
    expect(naming(after, [story.buyer, buyer.slug])).toEqual([])
    for (const path of [`/demands/${demand.number}`, `/api/v1/demands/${demand.number}`])
      expect(naming({ [path]: after[path] ?? '' }, names)).toEqual([])
    for (const each of [buyer, operator, first, second]) await each.visitor.leave()
  },
  300_000,
)

test('what nobody can serve ends on the construction list and is claimed', async () => {
  const { database } = stage.site.exchange
  const [buyer, operator] = [await stage.buyerOf(unserved.buyer, 'zh'), await stage.member(undefined, 'zh')]
  const builder = await stage.member(await makeOrganisation(database, { name: unserved.builder }), 'zh')
  const demand = await stage.handIn(buyer, await stage.type(buyer, unserved.paragraph), { isMasked: 'yes' })
  await stage.publish(operator, demand)
  expect(await stage.told(buyer.personId, 'match.found')).toEqual([])

  await runDemandClocks(database, endOfDay(deadline) - 1)
  await buyer.visitor.open(demand.page)
  await buyer.visitor.shows(demandWords.zh.states.published)
  await runDemandClocks(database, endOfDay(deadline) + 1)
  await stage.drain()
  await buyer.visitor.open(demand.page)
  await buyer.visitor.shows(demandWords.zh.states.no_supply)

  const words = constructionWords.zh
  await builder.visitor.open(`/demands/${demand.number}`)
  await builder.visitor.page.locator('main a[href*="/construction-list/"]').first().click()
  await builder.visitor.page.waitForURL(/\/construction-list\//)
  const item = builder.visitor.path()
  await builder.visitor.shows(words.states.open)
  await builder.visitor.open(`${item}/claim`)
  await builder.visitor.send({ plan: '在三座廊桥布设含水率探头，按月汇总。', readyBy: later }, 'claim')
  expect(builder.visitor.path()).toContain('done=claim')
  const number = item.split('/').at(-1) ?? ''
  expect(naming(await stage.publicTexts('廊桥', demand.number), [unserved.builder])).toEqual([])
  await operator.visitor.open('/operator/construction')
  await operator.visitor.shows(number)
  await operator.visitor.open(`/operator/construction/${number}`)
  await operator.visitor.send({}, 'accept')
  expect(operator.visitor.path()).toContain('done=accept')

  const list = await (await fetch(`${stage.site.url}/construction-list?state=claimed`)).text()
  for (const said of [number, words.states.claimed]) expect(list).toContain(said)
  const shown = await (await fetch(stage.site.url + item)).text()
  expect(shown).toContain(unserved.builder)
  const texts = { ...(await stage.publicTexts('廊桥', demand.number)), list, shown }
  expect(naming(texts, [unserved.buyer, buyer.slug])).toEqual([])
  for (const each of [buyer, operator, builder]) await each.visitor.leave()
}, 300_000)

test('a demand for invited organisations is there for them alone', async () => {
  const [story] = stories
  const [buyer, operator] = [await stage.buyerOf('清流内部采购部', 'zh'), await stage.member(undefined, 'zh')]
  const [guest, other] = [await stage.providerOf('zh-reefer', 'zh'), await stage.providerOf('zh-monthly', 'zh')]
  const paragraph = (story?.paragraph ?? '').replace('近三年', '密邀近三年')
  const demand = await stage.handIn(buyer, await stage.type(buyer, paragraph), { visibility: 'INVITED' }, guest.slug)
  await stage.publish(operator, demand)
  expect([
    await stage.told(guest.personId, 'demand.invited'),
    await stage.told(other.personId, 'match.demand'),
  ]).toEqual([[expect.anything()], []])
  const page = `/demands/${demand.number}`
  expect([await guest.visitor.open(page), await other.visitor.open(page)]).toEqual([200, 404])
  expect(await other.visitor.open(`${other.base}/responses/new?demand=${demand.number}`)).toBe(404)
  await other.visitor.open(`${other.base}/opportunities`)
  const texts = {
    ...(await stage.publicTexts('密邀', demand.number)),
    opportunities: await other.visitor.page.content(),
  }
  // What was asked for is said back: by its number nobody finds it, nor by its words.
  const gone = [page, `/en${page}`, `/api/v1${page}`]
  for (const path of gone) expect([path, (await fetch(stage.site.url + path)).status]).toEqual([path, 404])
  const lists = Object.fromEntries(Object.entries(texts).filter(([path]) => !gone.includes(path)))
  expect(naming(lists, [demand.number, '密邀近三年', '清流内部采购部'])).toEqual([])
  for (const each of [buyer, operator, guest, other]) await each.visitor.leave()
}, 300_000)

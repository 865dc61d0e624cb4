import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyQuery } from '#app/domain/catalogue/catalogue-state.ts'
import { changeGlossary } from '#app/domain/glossary/operator-glossary.server.ts'
import { changeTo } from '#app/domain/glossary/operator-lines.ts'
import { suggestForListings } from '#app/domain/industry-suggestion/suggest-listings.server.ts'
import { say } from '#app/domain/text.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { listGlossaryLines } from '#db/queries/glossary.server.ts'
import { listSuggestionsOf } from '#db/queries/industry-suggestions.server.ts'
import { findListingPage } from '#db/queries/listings.server.ts'
import { insertOpenings, insertSearches } from '#db/queries/search-log.server.ts'
import { type CreatedListing, createListings } from '../factories/listings.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { until } from '../helpers/engine.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { type SiteAnswer, SiteClient } from '../helpers/site-client.ts'

let running: RunningExchange
let operatorId: string
let operator: SiteClient
let listings: CreatedListing[]

const minute = 60_000
const now = Date.now()

beforeAll(async () => {
  running = await runExchange()
  const { database } = running.exchange
  operatorId = (await makePerson(database, { name: '运营甲', isOperator: true })).personId
  operator = new SiteClient(running.url, { cookie: await signInAs(running.exchange, operatorId) })
  listings = await createListings(database.write, [
    { title: '三甲医院门诊人次', provider: 'health', providerName: '测试市卫生健康局' },
    { title: '公路里程', provider: 'roads', providerName: '测试市交通局' },
    { title: '幼儿园名录', provider: 'schools', providerName: '测试市教育局' },
    { title: '古厝修缮贷款明细', industries: ['J'] },
  ])
  await suggestForListings(database.write)
  // What visitors of the demo searched would crowd out what is searched here.
  await database.write.deleteFrom('search_log').execute()
  await log([
    { visitor: 'a', query: '用电负荷', at: now - 40 * minute, opened: 2 },
    { visitor: 'b', query: '用电负荷', at: now - 30 * minute },
    { visitor: 'b', query: '电力曲线', at: now - 29 * minute, total: 0, milliseconds: 731 },
    { visitor: 'c', query: '=cmd|calc', at: now - 20 * minute, total: 0 },
    { visitor: 'd', query: '13800138000', at: now - 10 * minute },
    { visitor: 'e', query: '很久以前', at: now - 20 * 24 * 60 * minute },
    { visitor: 'f', query: 'zzquxiaodai', at: now - 5 * minute, total: 0 },
  ])
}, 120_000)
afterAll(() => running?.close())

async function log(
  rows: { visitor: string; query: string; at: number; total?: number; milliseconds?: number; opened?: number }[],
): Promise<void> {
  const { write } = running.exchange.database
  await insertSearches(
    write,
    rows.map(({ opened: _, ...row }, index) => ({
      ...{ id: `s${index}`, language: 'zh', filters: '', page: 1, total: 3, shown: '["A"]', milliseconds: 5 },
      ...{ engine: 'meilisearch' as const, ...row },
    })),
  )
  await insertOpenings(
    write,
    rows.flatMap(({ opened, at }, index) =>
      opened === undefined ? [] : [{ searchId: `s${index}`, code: 'A', rank: opened, openedAt: at }],
    ),
  )
}

const pages = ['/operator/searches', '/operator/glossary', '/operator/industries', '/operator/searches.csv?days=7']

test('the pages are there for operators only, in both languages', async () => {
  const { personId } = await makePerson(running.exchange.database)
  const stranger = new SiteClient(running.url, { cookie: await signInAs(running.exchange, personId) })
  for (const path of pages.flatMap((each) => (each.includes('.csv') ? [each] : [each, `/en${each}`]))) {
    expect((await operator.get(path)).status, path).toBe(200)
    expect((await stranger.get(path)).status, path).toBe(404)
    const visitor = await new SiteClient(running.url).get(path, { follow: false })
    expect(visitor.location, path).toContain('/sign-in')
  }
})

const suggestionsOf = (index: number) => listSuggestionsOf(running.exchange.database.read, listings[index]?.id ?? '')
const industriesOf = async (index: number) =>
  (await findListingPage(running.exchange.database.read, listings[index]?.code ?? ''))?.content.industries
const codeOf = (index: number) => listings[index]?.code ?? ''
const industries = '/operator/industries'

test('suggested industries are filtered, and nothing is decided without a listing or a verdict', async () => {
  const page = await operator.get(industries)
  for (const title of ['三甲医院门诊人次', '公路里程', '幼儿园名录']) expect(page.text).toContain(title)
  expect(page.text).not.toContain('古厝修缮贷款明细')
  const education = await operator.get(`${industries}?industry=P`)
  expect(education.text).toContain('幼儿园名录')
  expect(education.text).not.toContain('公路里程')
  const slug = /<option value="([^"]+)">测试市交通局/.exec(page.text)?.[1]
  const ofRoads = await operator.get(`${industries}?provider=${slug}`)
  expect(ofRoads.text).toContain('公路里程')
  expect(ofRoads.text).not.toContain('幼儿园名录')

  const empty = await operator.submit(industries, { verdict: 'confirm' }, { intent: 'decide' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('请至少选择一个产品')
  const undecided = await operator.submit(industries, { 'chosen[]': codeOf(0) }, { intent: 'decide' })
  expect(undecided.text).toContain('请选择确认或否定')
  const foreign = { 'chosen[]': 'XX202611A000000X', verdict: 'confirm' }
  expect((await operator.submit(industries, foreign, { intent: 'decide' })).status).toBe(422)
})

test('several are confirmed at once, another than the first where one is chosen; taken back, and confirmed after all', async () => {
  const second = (await suggestionsOf(1))[1]?.industry ?? ''
  const fields = { 'chosen[]': [codeOf(0), codeOf(1)], [`industry.${codeOf(1)}`]: second, verdict: 'confirm' }
  const done = await operator.submit(industries, fields, { intent: 'decide' })
  expect(done.text).toContain('行业已确认')
  expect(done.text).not.toContain('公路里程')
  expect([await industriesOf(0), await industriesOf(1)]).toEqual([['Q'], [second]])
  const events = await listEventsOf(running.exchange.database.read, { kind: 'listing', id: listings[0]?.id ?? '' }, 5)
  expect(events.find(({ action }) => action === 'industry.confirmed')).toMatchObject({ actor: operatorId })

  const again = await operator.submit(industries, { 'chosen[]': codeOf(2), verdict: 'confirm' }, { intent: 'decide' })
  expect(again.text).toContain('行业已确认')
  const confirmed = `${industries}?state=confirmed`
  const back = { 'chosen[]': `${codeOf(1)}=${second}`, verdict: 'decline' }
  expect((await operator.submit(confirmed, back, { intent: 'decide' })).text).toContain('已否定')
  expect(await industriesOf(1)).toEqual([])
  const twice = await operator.submit(confirmed, back, { intent: 'decide' })
  expect(twice.text).toContain('没有改动')
  const afterAll = { 'chosen[]': `${codeOf(1)}=${second}`, verdict: 'confirm' }
  await operator.submit(`${industries}?state=declined`, afterAll, { intent: 'decide' })
  expect(await industriesOf(1)).toEqual([second])
})

test('declining takes all that is suggested for a listing away', async () => {
  const { write } = running.exchange.database
  const [made] = await createListings(write, [
    { title: '全市血库存量', provider: 'health', providerName: '测试市卫生健康局' },
  ])
  await suggestForListings(write)
  const fields = { 'chosen[]': made?.code ?? '', verdict: 'decline' }
  const page = await operator.submit(`/en${industries}`, fields, { intent: 'decide' })
  expect(page.text).toContain('these suggestions are no longer shown')
  const states = (await listSuggestionsOf(write, made?.id ?? '')).map(({ state }) => state)
  expect(states).toEqual(['declined', 'declined', 'declined'])
})

test('the log says what was searched and what came of it; what looks personal stays back', async () => {
  const month = await operator.get('/operator/searches')
  for (const text of ['用电负荷', '电力曲线', '很久以前', '731 毫秒', '不予显示']) expect(month.text).toContain(text)
  expect(month.text).not.toContain('13800138000')
  expect(month.text).toContain(`href="/catalogue?q=${encodeURIComponent('用电负荷')}"`)
  const week = await operator.get('/en/operator/searches?days=7')
  expect(week.text).not.toContain('很久以前')
  expect(week.text).toContain('Typed next')

  const csv = await operator.get('/operator/searches.csv?days=7')
  expect(csv.headers.get('content-disposition')).toMatch(/attachment; filename="searches-[\d-]+-7\.csv"/)
  expect(csv.headers.get('cache-control')).toContain('no-store')
  expect(csv.text).toContain("'=cmd|calc,1,1,1")
  expect(csv.text).not.toContain('13800138000')
  const events = await listEventsOf(running.exchange.database.read, { kind: 'exchange', id: 'searches' }, 5)
  expect(events[0]).toMatchObject({ actor: operatorId, action: 'searches.exported' })
})

const glossary = '/operator/glossary'
const preview = '/operator/glossary/preview'
const linesNow = async () => (await listGlossaryLines(running.exchange.database.read)).map(({ line }) => line)

async function ready(path = preview): Promise<SiteAnswer> {
  let page: SiteAnswer | undefined
  await until(async () => {
    page = await operator.get(path)
    return page.text.includes('value="save"')
  }, 60_000)
  return page as SiteAnswer
}

test('wrong lines are named, each with what is wrong, and stay in the form', async () => {
  const typed = '古厝修缮\n贷款|=loan\n# 说明\n车=car|car\nloan=贷款'
  const page = await operator.submit(glossary, { lines: typed }, { intent: 'add' })
  expect(page.status).toBe(422)
  for (const text of ['第 1 行：', '第 2 行：', '第 4 行：', '第 5 行：「loan」']) expect(page.text).toContain(text)
  expect(page.text).toContain('车=car|car')
  expect((await operator.submit(glossary, { lines: '# 只有说明' }, { intent: 'add' })).text).toContain('没有要改的')
  expect((await operator.submit(glossary, { lines: ' ' }, { intent: 'add' })).status).toBe(422)
})

test('a change is worked out in the background, shown with listings and searches, saved, and found by', async () => {
  const { database, search, config } = running.exchange
  const waiting = await operator.submit(glossary, { lines: '古厝修缮|老屋翻新=zzquxiaodai' }, { intent: 'add' })
  expect(waiting.path).toBe(preview)
  expect(waiting.text).toContain('可以离开这一页')
  expect(waiting.text).toContain('http-equiv="refresh"')
  expect((await operator.get(glossary)).text).toContain('还没有保存的改动')
  const page = await ready()
  expect(page.text).not.toContain('http-equiv="refresh"')
  expect(page.text).toContain('1 个产品')
  expect(page.text).toContain('古厝修缮贷款明细')
  expect(page.text).toMatch(/1 个的前十条有变化/)
  expect(page.text).toContain('zzquxiaodai')
  expect(existsSync(join(config.dataDir, 'preview'))).toBe(false)
  expect(await linesNow()).toEqual([])
  const found = async () =>
    (await search.searchListings({ ...emptyQuery, text: 'zzquxiaodai' })).hits.map(({ card }) => say(card.title, 'zh'))
  expect(await found()).toEqual([])

  // Entered after the preview: saved with the rest.
  await createListings(database.write, [{ title: '古厝修缮工匠名录' }])
  const saved = await operator.submit(preview, {}, { intent: 'save' })
  expect(saved.text).toContain('已保存')
  expect(saved.text).toContain('运营甲')
  expect(await linesNow()).toEqual(['古厝修缮|老屋翻新=zzquxiaodai'])
  const [event] = await listEventsOf(database.read, { kind: 'exchange', id: 'glossary' }, 1)
  expect(event).toMatchObject({ actor: operatorId, action: 'glossary.changed' })
  await until(async () => (await found()).length === 2)
  expect((await found()).sort()).toEqual(['古厝修缮工匠名录', '古厝修缮贷款明细'])
}, 120_000)

test('a preview over which the glossary was changed cannot be saved, is worked out anew, and can be let go of', async () => {
  const { database } = running.exchange
  await operator.submit(glossary, { 'chosen[]': '古厝修缮|老屋翻新=zzquxiaodai' }, { intent: 'remove' })
  const page = await ready()
  expect(page.text).toContain('移除 1 条')
  const form = await operator.form(preview, { intent: 'save' })
  await changeGlossary(database, (before) => changeTo(before, ['水情=zzhydro'], false), {
    by: '王工',
    affected: async () => [],
  })

  const stale = await operator.send(form)
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('预览之后词汇表已有改动')
  expect(stale.text).not.toContain('value="save"')
  expect(await linesNow()).toHaveLength(2)
  const anew = await operator.submit(preview, {}, { intent: 'again' })
  expect(anew.text).toContain('移除 1 条')
  expect((await operator.send(form)).text).toContain('另外开始了一次预览')
  const left = await operator.submit(preview, {}, { intent: 'discard' })
  expect(left.text).toContain('已放弃')
  expect((await operator.get(preview)).path).toBe(glossary)
  expect(await linesNow()).toHaveLength(2)
}, 120_000)

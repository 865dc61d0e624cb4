import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDeliveryFile } from '#app/domain/delivery/add-file.server.ts'
import { issueLink, openLink } from '#app/domain/delivery/delivery-links.server.ts'
import { openSet } from '#app/domain/delivery/delivery-set.server.ts'
import { receiveStream } from '#app/domain/delivery/delivery-store.server.ts'
import { mostLeakBytes } from '#app/domain/delivery/leak-result.ts'
import { readLeak } from '#app/domain/delivery/read-leak.server.ts'
import { releaseSet } from '#app/domain/delivery/release-set.server.ts'
import { entitlementWords } from '#app/i18n/entitlement.ts'
import { leakWords } from '#app/i18n/leak.ts'
import { createListing } from '../factories/listings.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { makeTrader, type Trade } from '../factories/trading.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'
import { beginRight } from './begin-right.ts'

let site: RunningExchange
let trade: Pick<Trade, 'database' | 'provider' | 'buyer' | 'listed' | 'one' | 'two'>
let operator: SiteClient
let right: Awaited<ReturnType<typeof beginRight>>
let copy = ''
let token = ''

const rows = Array.from(
  { length: 500 },
  (_, index) => `${index},第${index}条巡检记录说明文字，状态正常,${index}.${10 + (index % 80)}`,
)
const plain = `id,说明,数值\n${rows.join('\n')}\n`
const page = '/operator/watermark'

beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
  const { database, key, config } = site.exchange
  const provider = await makeTrader(database, { slug: 'provider', name: '测试数据有限公司' })
  const buyer = await makeTrader(database, { slug: 'buyer', name: '海西冷链物流有限公司' })
  const listed = await createListing(database.write, { provider: 'provider' })
  const operatorOf = async () => {
    const { personId } = await makePerson(database, { isOperator: true })
    return { ...provider.owner, personId, memberships: [], isOperator: true }
  }
  trade = { database, provider, buyer, listed, one: await operatorOf(), two: await operatorOf() }
  const now = Date.now()
  const place = { filesDir: config.filesDir, scan: undefined, key }
  const act = { actor: provider.editor, organisationId: provider.organisationId, now }
  const setId = await openSet(database, { ...act, code: listed.code })
  const file = await receiveStream(place.filesDir, Readable.from([Buffer.from(plain)]), 1e9)
  if (typeof file === 'string') throw new Error(file)
  await addDeliveryFile(database, { ...act, setId, place, file, fileName: 'inspections.csv' })
  await releaseSet(database, { ...act, setId })
  right = await beginRight(trade, { now })
  const { id: fileId } = await database.read
    .selectFrom('delivery_file')
    .select('id')
    .where('setId', '=', setId)
    .executeTakeFirstOrThrow()
  token = await issueLink(database, place, {
    ...{ actor: buyer.editor, organisationId: buyer.organisationId, number: right.right.number, fileId, now },
  })
  const link = await openLink(database, place, { token, now })
  if (!link || 'refused' in link) throw new Error('no link')
  copy = readFileSync(link.file.path, 'utf8')
  operator = new SiteClient(site.url, { cookie: await signInAs(site.exchange, trade.one.personId) })
}, 120_000)
afterAll(() => site.close())

const part = () => copy.split('\n').slice(200, 260).join('\n')
const send = (content: string | Uint8Array<ArrayBuffer>, name = 'found.csv', path = page) =>
  operator.submit(path, { file: new File([content], name) })
const left = () =>
  readdirSync(join(site.dataDir, 'files'), { recursive: true }).filter((name) =>
    /incoming[a-z-]*\/./.test(String(name)),
  )
const readings = () =>
  site.exchange.database.read
    .selectFrom('event')
    .select(['action', 'actor', 'detail'])
    .where('action', 'like', 'watermark.%')
    .orderBy('seq')
    .execute()

test('a part of a leaked copy names its buyer in both languages; the record says who asked, and nothing stays', async () => {
  const before = (await readings()).length
  for (const [prefix, words] of [
    ['', leakWords.zh],
    ['/en', leakWords.en],
  ] as const) {
    const { status, text, headers } = await send(part(), 'found.csv', prefix + page)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toContain('no-store')
    for (const said of [words.result, right.order.number, right.right.number, 'inspections.csv', trade.buyer.name])
      expect(text).toContain(said)
    expect(text).toContain(`/operator/orders/${right.order.number}`)
    expect(text).not.toContain('巡检记录')
  }
  const lines = (await readings()).slice(before)
  expect(lines.map(({ action, actor }) => [action, actor])).toEqual(
    [1, 2].map(() => ['watermark.read', trade.one.personId]),
  )
  expect(JSON.parse(lines[0]?.detail ?? '')).toMatchObject({ named: [expect.any(String)] })
  expect(left()).toEqual([])
})

test('of a file without marks it is said that nothing is known', async () => {
  for (const [content, name] of [
    [plain, 'plain.csv'],
    ['\u0000\u0001\u0002', 'bytes.bin'],
  ] as const) {
    const { status, text } = await send(content, name)
    expect(status, name).toBe(200)
    expect(text, name).toContain(leakWords.zh.nobody)
    expect(text, name).not.toContain(right.order.number)
  }
  expect(left()).toEqual([])
})

test('no file, a damaged workbook and one that is too large are told in a sentence', async () => {
  const missing = await operator.submit(page, {})
  expect(missing.status).toBe(422)
  expect(missing.text).toContain(leakWords.zh.problems.fileMissing)
  const archive = Buffer.from('PK\u0003\u0004 xl/workbook.xml, and then nothing')
  expect((await send(new Uint8Array(archive), 'broken.xlsx')).text).toContain(leakWords.zh.nobody)
  const large = await send(new Uint8Array(mostLeakBytes + 1))
  expect(large.status).toBe(413)
  expect(large.text).toContain(leakWords.zh.problems.fileTooLarge)
  expect(left()).toEqual([])
})

test('one file is read at a time, what cannot be read is on record, and nobody but operators may ask', async () => {
  const { database, config } = site.exchange
  const path = join(site.dataDir, 'found.csv')
  writeFileSync(path, part())
  const asked = { path, dataDir: config.dataDir }
  const [one, other] = await Promise.allSettled([
    readLeak(database, { ...asked, actor: trade.one }),
    readLeak(database, { ...asked, actor: trade.two }),
  ])
  expect(one).toMatchObject({ status: 'fulfilled', value: { owners: [{ entitlement: right.right.number }] } })
  expect(other).toMatchObject({ status: 'rejected', reason: { reason: 'leakBusy' } })
  await expect(readLeak(database, { ...asked, path: `${path}.gone`, actor: trade.one })).rejects.toThrow(
    'leakUnreadable',
  )
  expect((await readings()).at(-1)).toMatchObject({ action: 'watermark.unread', actor: trade.one.personId })
  await expect(readLeak(database, { ...asked, actor: trade.buyer.owner })).rejects.toThrow('not_found')
  const buyer = new SiteClient(site.url, { cookie: await signInAs(site.exchange, trade.buyer.owner.personId) })
  expect((await buyer.get(page)).status).toBe(404)
})

test('the right is suspended and given back by forms on the page of its order, and the link follows at once', async () => {
  const order = `/operator/orders/${right.order.number}`
  const refused = async () => (await new SiteClient(site.url).get(`/deliveries/${token}`)).status
  expect(await refused()).toBe(200)
  const empty = await operator.submit(order, { reason: ' ' }, { intent: 'suspend' })
  expect([empty.status, await refused()]).toEqual([422, 200])
  expect(empty.text).toContain(entitlementWords.zh.problems.reasonMissing)
  const english = await operator.submit(`/en${order}`, { reason: '投诉属实' }, { intent: 'suspend' })
  expect(english.text).toContain(entitlementWords.en.desk.done.suspend)
  expect(english.text).toContain('投诉属实')
  expect(await refused()).toBe(403)
  const buyer = new SiteClient(site.url, { cookie: await signInAs(site.exchange, trade.buyer.owner.personId) })
  const own = await buyer.get(`/my/organisations/buyer/entitlements/${right.right.number}`)
  expect(own.text).toContain('投诉属实')
  expect((await operator.submit(order, {}, { intent: 'resume' })).text).toContain(entitlementWords.zh.desk.done.resume)
  expect(await refused()).toBe(200)
})

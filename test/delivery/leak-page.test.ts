import { readdirSync, writeFileSync } from 'node:fs'
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
import { leakWords } from '#app/i18n/leak.ts'
import { signInAs } from '../factories/people.ts'
import { openTrade, type Trade } from '../factories/trading.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'
import { beginRight } from './begin-right.ts'

let site: RunningExchange
let trade: Trade
let operator: SiteClient
let right: Awaited<ReturnType<typeof beginRight>>
let copy = ''

const rows = Array.from(
  { length: 500 },
  (_, index) => `${index},第${index}条巡检记录说明文字，状态正常,${index}.${10 + (index % 80)}`,
)
const plain = `id,说明,数值\n${rows.join('\n')}\n`
const page = '/operator/watermark'

beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
  const { database, key, config } = site.exchange
  trade = await openTrade({ open: async () => database })
  const { provider, buyer, listed } = trade
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
  const token = await issueLink(database, place, {
    ...{ actor: buyer.editor, organisationId: buyer.organisationId, number: right.right.number, fileId, now },
  })
  const link = await openLink(database, place, { token, now })
  if (!link || 'refused' in link) throw new Error('no link')
  const { readFileSync } = await import('node:fs')
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
    ['甲,乙\n1,2\n', 'other.csv'],
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

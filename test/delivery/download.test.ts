import { createHash } from 'node:crypto'
import { readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blockBytes, lookEvery, pieceBytes } from '#app/domain/delivery/delivery-rules.ts'
import { deliveryPath } from '#app/domain/delivery/delivery-store.server.ts'
import { withoutMarks } from '#app/domain/watermark/cell-marks.ts'
import { createListing } from '../factories/listings.ts'
import { signInAs } from '../factories/people.ts'
import { makeTrader, type Trader } from '../factories/trading.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { formsIn, SiteClient } from '../helpers/site-client.ts'
import { beginRight } from './begin-right.ts'

let site: RunningExchange
let provider: Trader
let buyer: Trader
let listed: Awaited<ReturnType<typeof createListing>>
let asProvider: SiteClient
let asBuyer: SiteClient
beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
  const { database } = site.exchange
  provider = await makeTrader(database, { slug: 'delivering', name: '交付数据有限公司' })
  buyer = await makeTrader(database, { slug: 'receiving', name: '接收数据有限公司' })
  listed = await createListing(database.write, { provider: 'delivering' })
  const client = async ({ editor }: Trader) =>
    new SiteClient(site.url, { cookie: await signInAs(site.exchange, editor.personId) })
  ;[asProvider, asBuyer] = [await client(provider), await client(buyer)]
}, 120_000)
afterAll(() => site.close())

const page = () => `/my/organisations/delivering/deliveries/${listed.code}`
const line = (row: number) => `${row},第${row}条巡检记录说明文字，设备状态正常,${row % 977}.${10 + (row % 89)}\n`
const table = (rows: number) => `id,说明,数值\n${Array.from({ length: rows }, (_, row) => line(row)).join('')}`

async function begun() {
  return beginRight({ database: site.exchange.database, provider, buyer, listed }, { now: Date.now() })
}

/** The address of a file that a right gives, as the page gives it for programs. */
async function linkOf(number: string, fileName: string): Promise<string> {
  const { read } = site.exchange.database
  const file = await read
    .selectFrom('delivery_file')
    .select('id')
    .where('fileName', '=', fileName)
    .executeTakeFirstOrThrow()
  const path = `/my/organisations/receiving/entitlements/${number}/files`
  const answer = await asBuyer.submit(path, { file: file.id }, { intent: 'link' })
  return /http:\/\/[^<"\s]+\/deliveries\/[\w.-]+/.exec(answer.text)?.[0] ?? answer.text
}

const right = (id: string) => site.exchange.database.write.updateTable('entitlement').where('id', '=', id)

test('a file goes by a plain form to its buyer: whole, in parts, for HEAD, counted once; then it ends with the right', async () => {
  const plain = table(30_000)
  await asProvider.submit(page(), {}, { intent: 'begin' })
  const sent = await asProvider.submit(page(), { file: new File([plain], '巡检.csv') }, { intent: 'upload' })
  expect(sent.path).toContain('done=added')
  expect((await asProvider.submit(page(), {}, { intent: 'release' })).path).toContain('done=released')
  const { order, right: own } = await begun()
  expect(order.state).toBe('completed')

  const link = await linkOf(own.number, '巡检.csv')
  const head = await fetch(link, { method: 'HEAD' })
  const bytes = Number(head.headers.get('content-length'))
  expect(bytes).toBeGreaterThan(blockBytes)
  const usedOf = async () =>
    (
      await site.exchange.database.read
        .selectFrom('entitlement')
        .select('used')
        .where('id', '=', own.id)
        .executeTakeFirstOrThrow()
    ).used
  expect(await usedOf()).toBe(0)
  const whole = await fetch(link)
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store, no-transform',
    'content-security-policy': expect.stringContaining("sandbox; default-src 'none'"),
    'content-length': String(bytes),
    'content-disposition': expect.stringMatching(/^attachment; .*%E5%B7%A1%E6%A3%80\.csv$/),
    'x-content-type-options': 'nosniff',
  })
  const copy = Buffer.from(await whole.arrayBuffer())
  expect(whole.headers.get('etag')).toBe(`"${createHash('sha256').update(copy).digest('hex')}"`)
  expect(copy.toString()).not.toBe(plain)
  expect(withoutMarks(copy.toString()).replace(/(\.\d\d)0\n/g, '$1\n')).toBe(plain)

  const part = async (range: string, more: Record<string, string> = {}) => {
    const answer = await fetch(link, { headers: { range, ...more } })
    return {
      status: answer.status,
      range: answer.headers.get('content-range'),
      body: Buffer.from(await answer.arrayBuffer()),
    }
  }
  const middle = await part(`bytes=${blockBytes - 3}-${blockBytes + 3}`)
  expect([middle.status, middle.range]).toEqual([206, `bytes ${blockBytes - 3}-${blockBytes + 3}/${bytes}`])
  expect(middle.body.equals(copy.subarray(blockBytes - 3, blockBytes + 4))).toBe(true)
  expect((await part('bytes=-5')).body.equals(copy.subarray(-5))).toBe(true)
  expect(await part(`bytes=${bytes}-`)).toMatchObject({ status: 416, range: `bytes */${bytes}` })
  expect((await part('bytes=0-1', { 'if-range': '"other"' })).status).toBe(200)
  expect((await fetch(link, { headers: { 'if-none-match': whole.headers.get('etag') ?? '' } })).status).toBe(304)
  expect(await usedOf()).toBe(1)
  for (const [client, path] of [
    [asBuyer, `/my/organisations/receiving/entitlements/${own.number}/files`],
    [asProvider, page()],
  ] as const)
    expect((await client.get(path)).text).toContain('巡检.csv')

  await right(own.id).set({ state: 'revoked' }).execute()
  const refused = await fetch(link)
  expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('使用权已被撤销')])
  await right(own.id)
    .set({ state: 'active', endsAt: Date.now() - 1 })
    .execute()
  expect(await (await fetch(link)).text()).toContain('使用权已到期')
  await right(own.id)
    .set({ endsAt: Date.now() + 1e9 })
    .execute()
  await site.exchange.database.write
    .updateTable('delivery_download')
    .set({ expiresAt: Date.now() - 1 })
    .execute()
  // What is signed is no other time, either.
  expect((await fetch(link)).status).toBe(404)
  expect((await fetch(`${site.url}/deliveries/none`)).status).toBe(404)
})

test('a script sends a file in pieces, and a revoked right, or a damaged file, breaks off what is being sent', async () => {
  await asProvider.submit(page(), {}, { intent: 'begin' })
  const content = Buffer.alloc(3 * lookEvery, 'a binary file\0')
  const shown = await asProvider.get(page())
  const fields = Object.fromEntries(formsIn(shown).find(({ intent }) => intent === 'choices')?.fields ?? [])
  const csrf = fields.csrf ?? ''
  const send = async (said: Record<string, string>, file?: Buffer) => {
    const form = file ? new FormData() : new URLSearchParams()
    for (const [name, value] of Object.entries({ csrf, intent: 'piece', ...said })) form.append(name, value)
    if (file && form instanceof FormData) form.append('file', new Blob([new Uint8Array(file)]), 'piece')
    const cookie = [...asProvider.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(`${site.url}${page()}/upload`, {
      method: 'POST',
      body: form,
      headers: { cookie, origin: site.url },
    })
    return (await answer.json()) as { state: string; id: string; received: number; to?: string; sentence?: string }
  }
  let at = await send({ set: fields.set ?? '', name: 'a.bin', bytes: String(content.length) })
  while (at.received < content.length) {
    const piece = content.subarray(at.received, at.received + pieceBytes)
    const sha256 = createHash('sha256').update(piece).digest('hex')
    at = await send({ upload: at.id, from: String(at.received), sha256 }, piece)
    expect(at.state).toBe('going')
  }
  const wrong = await send({ upload: at.id, from: '0', sha256: '0'.repeat(64) }, Buffer.from('x'))
  expect(wrong.received).toBe(content.length)
  expect(await send({ upload: at.id, end: '1' })).toMatchObject({ state: 'added' })
  expect((await asProvider.submit(page(), {}, { intent: 'release' })).path).toContain('done=')

  const { right: own } = await begun()
  const link = await linkOf(own.number, 'a.bin')
  const reader = (await fetch(link)).body?.getReader()
  let got = 0
  const readOn = async () => {
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) got += piece.value.length
  }
  got += (await reader?.read())?.value?.length ?? 0
  await right(own.id).set({ state: 'revoked' }).execute()
  await expect(readOn()).rejects.toThrow()
  expect(got).toBeLessThan(content.length)
  await right(own.id).set({ state: 'active' }).execute()

  const sha256 = createHash('sha256').update(content).digest('hex')
  const path = deliveryPath(join(site.dataDir, 'files'), 'files', sha256)
  expect(readFileSync(path).equals(content)).toBe(true)
  truncateSync(path, content.length - 1)
  await expect(fetch(link).then((answer) => answer.arrayBuffer())).rejects.toThrow()
  const damaged = () =>
    site.exchange.database.read.selectFrom('event').select('seq').where('action', '=', 'delivery.damaged').execute()
  // It is noted once the connection is broken.
  await expect.poll(damaged, { timeout: 60_000 }).toHaveLength(1)
})

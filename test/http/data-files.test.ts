import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MemberRole } from '#app/domain/access/roles.ts'
import { dataFileWords } from '#app/i18n/data-file.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { until } from '../helpers/engine.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'
import { asCsv } from '../profiling/profile-here.ts'

const words = dataFileWords.zh
const problems = words.problems

let site: RunningExchange
beforeAll(async () => {
  site = await runExchange()
}, 180_000)
afterAll(() => site.close())

async function house() {
  const { organisationId, slug } = await makeOrganisation(site.exchange.database)
  const as = async (role: MemberRole) => {
    const { personId } = await makePerson(site.exchange.database, { memberOf: [{ organisationId, role }] })
    return new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
  }
  return { base: `/my/organisations/${slug}/files`, slug, as }
}

const csv = (content = asCsv(), name = '用电月报.csv') => new File([content], name, { type: 'text/csv' })
/** A page is long: what it lacks, or has too much, is said in one line. */
const expectText = (page: string, piece: string | undefined) =>
  expect(piece !== undefined && page.includes(piece), `«${piece}» is there`).toBe(true)
const expectNot = (page: string, piece: string) => expect(page.includes(piece), `«${piece}» is there`).toBe(false)
const cookieOf = (client: SiteClient) => [...client.cookies].map((pair) => pair.join('=')).join('; ')
const incoming = () => {
  const folder = join(site.exchange.config.filesDir, 'incoming-data')
  return existsSync(folder) ? readdirSync(folder) : []
}

test('without script: a file is sent, read, and a listing drafted from it that another file refreshes', async () => {
  const { base, as } = await house()
  const owner = await as('owner')
  expectText((await owner.get(base)).text, words.list.none)
  const sent = await owner.submit(base, { file: csv() }, { intent: 'send' })
  const page = sent.path.replace(/\?.*/, '')
  expect(page).toMatch(new RegExp(`^${base}/[0-9a-f-]{36}$`))
  expectText(sent.text, words.file.readingLead)
  expectText(sent.text, 'http-equiv="refresh"')
  await until(async () => (await owner.get(page)).text.includes('id="found"'))
  const read = (await owner.get(page)).text
  for (const piece of ['120 条', '手机号码', words.proposal.send, 'FJ000000', '139****']) expectText(read, piece)
  expectNot(read, 'http-equiv="refresh"')
  expectNot(read, '13931415926')
  expect((await owner.submit(base, { file: csv() }, { intent: 'send' })).path).toBe(`${page}?done=known`)

  const draft = await owner.submit(page, { 'treat:联系电话': 'mask' }, { intent: 'draft' })
  expect(draft.path).toMatch(/\/listings\/[0-9a-f-]{36}\?done=created$/)
  expectText(draft.text, '用电月报')
  const id = /listings\/([0-9a-f-]{36})/.exec(draft.path)?.[1] ?? ''
  const again = await owner.submit(page, { draft: id }, { intent: 'take' })
  expect(again.path).toMatch(/done=refreshed$/)
  expectText((await owner.submit(page, {}, { intent: 'take' })).text, problems.draftMissing)
  expectText((await owner.get(base)).text, words.list.drafts(1))
  expectText((await owner.get('/account/notices')).text, '“用电月报.csv”已读完')
  expect((await owner.submit(page, {}, { intent: 'remove' })).path).toBe(`${base}?done=removed`)
  expect((await owner.get(page)).status).toBe(404)
})

test('members who only read see what was found and change nothing; others see nothing; the original is saved, never shown', async () => {
  const [{ base, as }, other] = [await house(), await house()]
  const [editor, viewer, stranger] = [await as('editor'), await as('viewer'), await other.as('owner')]
  const content = `编号,姓名\n${Array.from({ length: 30 }, (_, index) => `${index},林志远`).join('\n')}`
  const { path } = await editor.submit(`/en${base}`, { file: csv(content, '名单 "a".csv') }, { intent: 'send' })
  const page = path.replace(/\?.*|^\/en/g, '')
  await until(async () => (await viewer.get(page)).text.includes('id="found"'))
  const seen = (await viewer.get(page)).text
  expectText(seen, words.personal.leadReader)
  for (const form of ['name="intent" value="draft"', 'name="intent" value="remove"', words.file.original])
    expectNot(seen, form)
  expectNot((await viewer.get(base)).text, 'name="intent" value="send"')

  const original = await editor.get(`${page}/original`)
  expect(original.text).toBe(content)
  expect(original.headers.get('content-disposition')).toMatch(/^attachment;/)
  expect(original.headers.get('content-type')).toBe('application/octet-stream')
  for (const client of [viewer, stranger]) expect((await client.get(`${page}/original`)).status).toBe(404)
  expect((await stranger.get(page)).status).toBe(404)
  expect((await stranger.get(page.replace(base, other.base))).status).toBe(404)
})

test('with script: the address for sending answers in words', async () => {
  const { base, as } = await house()
  const owner = await as('owner')
  const token = (await owner.form(base, { intent: 'send' })).fields.find(([name]) => name === 'csrf')?.[1] ?? ''
  const send = (file: File | undefined, csrf = token, origin = site.url) => {
    const form = new FormData()
    form.append('csrf', csrf)
    form.append('intent', 'send')
    if (file) form.append('file', file)
    return fetch(`${site.url}${base}/send`, {
      method: 'POST',
      headers: { cookie: cookieOf(owner), origin },
      body: form,
    })
  }
  expect(await (await send(csv('a,b\n1,2'))).json()).toMatchObject({
    state: 'taken',
    to: expect.stringContaining(base),
  })
  const empty = await send(csv(''))
  expect([empty.status, await empty.json()]).toEqual([422, { state: 'refused', sentence: problems.fileEmpty }])
  expect(await (await send(undefined)).json()).toEqual({ state: 'refused', sentence: problems.fileMissing })
  expect((await send(csv('a\n9'), 'x')).status).toBe(403)
  expect((await send(csv('a\n9'), token, 'https://elsewhere.example')).status).toBe(403)
  expect(incoming()).toEqual([])
})

test('what says that it is too large is refused unread, and what breaks off leaves nothing behind', async () => {
  const { base, as } = await house()
  const owner = await as('owner')
  const token = (await owner.form(base, { intent: 'send' })).fields.find(([name]) => name === 'csrf')?.[1] ?? ''
  const { port, hostname } = new URL(site.url)
  const part = (name: string, rest = '') => `--b\r\nContent-Disposition: form-data; name="${name}"${rest}\r\n\r\n`
  const body = `${part('csrf')}${token}\r\n${part('file', '; filename="a.csv"')}a,b\n${'1,2\n'.repeat(50_000)}`
  const raw = (length: number, sent: string, isCut: boolean) =>
    new Promise<string>((resolve) => {
      let answer = ''
      const socket = connect(Number(port), hostname)
      socket.on('data', (bytes) => {
        answer += bytes.toString()
        if (answer.includes('\r\n\r\n')) socket.destroy()
      })
      socket.on('error', () => undefined)
      socket.on('close', () => resolve(answer))
      socket.write(
        `POST ${base}/send HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${site.url}\r\nCookie: ${cookieOf(owner)}\r\n` +
          `Content-Type: multipart/form-data; boundary=b\r\nContent-Length: ${length}\r\n\r\n${sent}`,
        () => isCut && setTimeout(() => socket.destroy(), 300),
      )
    })
  expect(await raw(500_000, body, true)).toBe('')
  await expect.poll(incoming, { timeout: 60_000 }).toEqual([])
  // As much is thrown away unread; then the answer comes.
  expect((await raw(300_000_000, body.padEnd(33_554_432, '1,2\n'), false)).slice(0, 12)).toBe('HTTP/1.1 413')
  expect(incoming()).toEqual([])
  expectText((await owner.get(base)).text, words.list.none)
})

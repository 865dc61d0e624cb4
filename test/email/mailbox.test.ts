import { afterAll, expect, test, vi } from 'vitest'
import { queueMail } from '#app/domain/mail/queue-mail.server.ts'
import { composeMail } from '#app/email/mail.ts'
import { keptMailLink, keptMailToken } from '#app/http/kept-mail.server.ts'
import { type Database, inTransaction } from '#db/client.server.ts'
import { enqueue } from '#db/queries/outbox.server.ts'
import { makePerson, signInAs } from '#test/factories/people.ts'
import { startMailServer } from '#test/helpers/mail-server.ts'
import { type RunningExchange, runExchange } from '#test/helpers/running-exchange.ts'
import { SiteClient } from '#test/helpers/site-client.ts'

const post = await startMailServer()
const site = await runExchange({
  demo: false,
  environment: {
    SMTP_URL: `smtp://127.0.0.1:${post.port}`,
    MAIL_FROM: 'post@exchange.example.com',
    PUBLIC_URL: 'http://exchange.example.com',
  },
})
const closers = [site.close, post.close]
afterAll(async () => {
  for (const close of closers) await close()
})

async function operatorAt({ exchange, url }: RunningExchange): Promise<SiteClient> {
  const { personId } = await makePerson(exchange.database, { isOperator: true, name: '王五' })
  return new SiteClient(url, { cookie: await signInAs(exchange, personId) })
}

/** Queues a mail; by default nobody tries it before tomorrow. */
async function queue(
  { write, read }: Database,
  occasion: string,
  about: { to?: string; dueAt?: number; personId?: string; url?: string } = {},
): Promise<string> {
  const {
    to = 'zhang@example.com',
    dueAt = Date.now() + 86_400_000,
    personId,
    url = 'http://exchange.example.com/x',
  } = about
  await inTransaction(write, async (trx) => {
    await queueMail(trx, {
      ...{ occasion, kind: 'confirm_address', to, language: 'zh', now: dueAt },
      ...(personId && { personId }),
      mail: composeMail({
        language: 'zh',
        subject: `确认 ${occasion}`,
        paragraphs: ['您好。<b>'],
        action: { label: '确认', url },
        exchange: { name: '数集' },
      }),
    })
  })
  const { id } = await read.selectFrom('mail').select('id').where('occasion', '=', occasion).executeTakeFirstOrThrow()
  return id
}

const stateOf = ({ read }: Database, id: string) =>
  read.selectFrom('mail').select(['state', 'bodyText']).where('id', '=', id).executeTakeFirst()

test('mailbox, mail and jobs are for operators; for others they are not there', async () => {
  const { database } = site.exchange
  const id = await queue(database, 'private')
  const { personId } = await makePerson(database)
  const visitor = new SiteClient(site.url)
  const stranger = new SiteClient(site.url, { cookie: await signInAs(site.exchange, personId) })
  const operator = await operatorAt(site)
  for (const path of ['/operator/mailbox', `/operator/mailbox/${id}`, '/operator/jobs'])
    for (const prefix of ['', '/en']) {
      expect((await visitor.get(prefix + path, { follow: false })).location).toMatch(/\/sign-in\?to=/)
      expect((await stranger.get(prefix + path)).status).toBe(404)
      const page = await operator.get(prefix + path)
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    }
  expect((await operator.get('/operator/mailbox/none')).status).toBe(404)
  expect((await operator.get('/operator/mailbox/none', { headers: { accept: '*/*' } })).text).not.toContain('private')
})

test('the mailbox lists mail by address and state, fifty a page', async () => {
  const { database } = site.exchange
  for (let number = 0; number < 60; number++)
    await queue(database, `many:${number}`, { to: `many_${number}@example.com` })
  const operator = await operatorAt(site)
  const rowsIn = (text: string) => text.match(/确认 many:\d+/g)?.length ?? 0
  expect(rowsIn((await operator.get('/operator/mailbox?address=MANY_')).text.split('<script')[0] ?? '')).toBe(50)
  expect(rowsIn((await operator.get('/operator/mailbox?address=many_&page=2')).text.split('<script')[0] ?? '')).toBe(10)
  const one = await operator.get('/operator/mailbox?address=many_17@&state=waiting')
  expect(one.text).toContain('many_17@example.com')
  expect(one.text).toContain('1 封')
  expect((await operator.get('/operator/mailbox?address=many_17@&state=sent')).text).toContain('没有符合条件的邮件')
  // A sign of patterns means itself.
  expect((await operator.get('/operator/mailbox?address=%25')).text).toContain('没有符合条件的邮件')
})

test('due mail is sent by itself; what waits shows its text to nobody', async () => {
  const { database } = site.exchange
  const operator = await operatorAt(site)
  const url = 'http://exchange.example.com/reset-password/secret-of-zhang'
  const id = await queue(database, 'reset', { url })
  const page = await operator.get(`/operator/mailbox/${id}`)
  expect(page.text).toContain('确认 reset')
  expect(page.text).not.toContain('secret-of-zhang')

  const answer = await operator.submit(`/operator/mailbox/${id}`, {}, { intent: 'retry' })
  expect(answer.path).toBe(`/operator/mailbox/${id}?done=retried`)
  expect(answer.text).toContain('将立即重发')
  await vi.waitFor(() => expect(post.taken.map(({ subject }) => subject)).toContain('确认 reset'), 10_000)
  await vi.waitFor(async () => expect(await stateOf(database, id)).toEqual({ state: 'sent', bodyText: null }), 5_000)
  expect((await operator.get(`/operator/mailbox/${id}`)).text).toContain('邮件已发出，正文已清除')
})

test('a dropped mail is erased; what is done with mail is in the record of acts', async () => {
  const { database } = site.exchange
  const operator = await operatorAt(site)
  const id = await queue(database, 'drop')
  const form = await operator.form(`/operator/mailbox/${id}`, { intent: 'drop' })
  expect((await operator.send({ ...form, fields: [['intent', 'drop']] })).status).toBe(403)
  expect(await stateOf(database, id)).toMatchObject({ state: 'waiting' })
  expect((await operator.send(form)).text).toContain('邮件已放弃')
  expect(await stateOf(database, id)).toEqual({ state: 'dropped', bodyText: null })
  // The same page, still open elsewhere.
  const again = await operator.send(form)
  expect([again.status, again.text.includes('这封邮件的状态已变')]).toEqual([409, true])
  const events = await database.read.selectFrom('event').select(['action', 'subjectId']).orderBy('seq').execute()
  expect(events.filter(({ action }) => action === 'mail.dropped')).toEqual([{ action: 'mail.dropped', subjectId: id }])
})

test('jobs tell how they do, and queues can be hurried', async () => {
  const { database } = site.exchange
  const operator = await operatorAt(site)
  const id = await queue(database, 'hurried')
  await vi.waitFor(async () => expect((await operator.get('/operator/jobs')).text).toContain('正常'), 10_000)
  const page = await operator.get('/en/operator/jobs')
  expect(page.text).toContain('Send mail')
  expect(page.text).toContain('Mail')
  const answer = await operator.submit('/en/operator/jobs', { topic: 'mail' }, { intent: 'hurry' })
  expect(answer.path).toBe('/en/operator/jobs?done=hurried')
  await vi.waitFor(async () => expect(await stateOf(database, id)).toMatchObject({ state: 'sent' }), 10_000)
  expect((await operator.submit(`/operator/mailbox/${await queue(database, 'x')}`, { intent: 'no' })).status).toBe(422)
  await enqueue(database.write, { topic: 'search.listing', keys: ['none'], now: Date.now() + 86_400_000 })
  await operator.submit('/operator/jobs', { topic: 'search.listing' }, { intent: 'hurry' })
  await vi.waitFor(
    async () => expect(await database.read.selectFrom('outbox').select('id').execute()).toEqual([]),
    10_000,
  )
})

test('in a demo without a mail server a mail opens from the page that sent it, by a secret', async () => {
  const demo = await runExchange()
  closers.unshift(demo.close)
  const { exchange } = demo
  const { database } = exchange
  const context = { exchange }
  const url = `http://127.0.0.1:${exchange.config.port}/confirm-address/abc`
  const id = await queue(database, 'confirm:1', { dueAt: Date.now(), url })
  const link = (await keptMailLink(context, 'confirm:1')) ?? ''
  const visitor = new SiteClient(demo.url)
  const page = await visitor.get(link)
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(page.text).toContain('确认 confirm:1')
  // The page's own link leads to this site, by whatever name it is visited.
  expect(page.text).toContain('href="/confirm-address/abc"')
  expect(page.text).toMatch(/<iframe[^>]* sandbox=""/)
  expect((await visitor.get(`/en${link}`)).text).toContain('This is a demo')
  expect((await visitor.get(link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).status).toBe(404)
  expect((await visitor.get(`/kept-mail/${id}`)).status).toBe(404)

  await vi.waitFor(async () => expect(await stateOf(database, id)).toMatchObject({ state: 'kept' }), 10_000)
  const operator = await operatorAt(demo)
  expect((await operator.get(`/operator/mailbox/${id}`)).text).toContain('href="/confirm-address/abc"')

  // A real operator's mail could open the operator's account.
  const { personId } = await makePerson(database, { isOperator: true })
  await queue(database, 'reset:1', { personId })
  expect(await keptMailToken(context, 'reset:1')).toBeUndefined()
  expect(await keptMailToken(context, 'unknown')).toBeUndefined()
  // DEMO=0 ends the demo, though its catalogue stays.
  const config = { ...exchange.config, demo: false }
  expect(await keptMailToken({ exchange: { ...exchange, config } }, 'confirm:1')).toBeUndefined()
  expect(await keptMailToken({ exchange: site.exchange }, 'private')).toBeUndefined()
})

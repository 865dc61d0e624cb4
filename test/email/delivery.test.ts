import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type QueuedMail, queueMail } from '#app/domain/mail/queue-mail.server.ts'
import { mostTries } from '#app/domain/mail/retry-plan.ts'
import { composeMail } from '#app/email/mail.ts'
import { createPostman, type Postman } from '#app/email/postman.server.ts'
import { createDelivery } from '#app/jobs/deliver-mail.server.ts'
import { type Database, inTransaction, openDatabase } from '#db/client.server.ts'
import { eraseMailsOf, findMail, hurryMails, listMails, moveMailToWaiting } from '#db/queries/mail.server.ts'
import { makePerson } from '#test/factories/people.ts'
import { ownCertificate, startMailServer } from '#test/helpers/mail-server.ts'

const start = Date.UTC(2026, 10, 29)
const minute = 60_000
const from = '泉州数据交易所 <post@exchange.example.com>'

const server = await startMailServer()
const postman = createPostman({ url: `smtp://127.0.0.1:${server.port}`, from })
const closers: (() => unknown)[] = [() => postman.close(), () => server.close()]
afterAll(async () => {
  for (const close of closers) await close()
})

beforeEach(() => {
  server.taken.length = 0
  server.raw.length = 0
  server.counted.handed = 0
  delete server.answers.recipient
  delete server.answers.mail
})

async function openOffice(by: Postman | undefined = postman) {
  const database = await openDatabase(':memory:')
  closers.push(() => database.close())
  return { database, delivery: createDelivery({ database, postman: by }) }
}

function queue({ write }: Database, about: Partial<QueuedMail> & { subject?: string; paragraphs?: string[] } = {}) {
  const { subject = '请确认邮箱地址', paragraphs = ['您好。'], ...rest } = about
  return inTransaction(write, (trx) =>
    queueMail(trx, {
      occasion: 'test',
      kind: 'test',
      to: 'zhang@example.com',
      language: 'zh',
      mail: composeMail({
        language: 'zh',
        subject,
        paragraphs,
        action: { label: '确认邮箱', url: 'https://data.example.com/confirm-address/abc' },
        exchange: { name: '泉州数据交易所' },
      }),
      now: start,
      ...rest,
    }),
  )
}

async function onlyMail({ read }: Database) {
  const [line] = await listMails(read, {}, { limit: 10, offset: 0 })
  const mail = line && (await findMail(read, line.id))
  if (!mail) throw new Error('There is no mail')
  return mail
}

test('one occasion is one mail, sent once, in Chinese, with text and HTML, and then erased', async () => {
  const { database, delivery } = await openOffice()
  await queue(database, { paragraphs: ['您好，张三：'] })
  await queue(database, { subject: '又一次' })
  expect(await delivery.run(start)).toBe(1)
  expect(await delivery.run(start + 24 * 60 * minute)).toBe(0)
  expect(server.taken).toHaveLength(1)
  const [mail] = server.taken
  expect(mail?.subject).toBe('请确认邮箱地址')
  expect(mail?.from?.value).toEqual([{ name: '泉州数据交易所', address: 'post@exchange.example.com' }])
  expect([mail?.to].flat().map((to) => to?.text)).toEqual(['zhang@example.com'])
  expect(mail?.text).toContain('您好，张三：')
  expect(mail?.text).toContain('https://data.example.com/confirm-address/abc')
  expect(mail?.html).toContain('您好，张三：')
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail?.headers.get('content-language')).toBe('zh-Hans')
  const row = await onlyMail(database)
  expect(mail?.messageId).toBe(`<${row.id}@exchange.example.com>`)
  expect(row).toMatchObject({ state: 'sent', settledAt: start, bodyText: null, bodyHtml: null })
})

test('a mail is queued with the act it tells of, or not at all', async () => {
  const { database, delivery } = await openOffice()
  const failing = inTransaction(database.write, async (trx) => {
    await queueMail(trx, {
      occasion: 'test',
      kind: 'test',
      to: 'zhang@example.com',
      language: 'zh',
      mail: { subject: 's', text: 't', html: 'h' },
      now: start,
    })
    throw new Error('the act failed')
  })
  await expect(failing).rejects.toThrow('the act failed')
  expect(await delivery.run(start)).toBe(0)
})

test('a refusal for now is tried again later, a refusal for good waits for an operator', async () => {
  const { database, delivery } = await openOffice()
  await queue(database)
  server.answers.recipient = () => ({ status: 451, text: '请稍后再试 try later' })
  expect(await delivery.run(start)).toBe(1)
  expect(await onlyMail(database)).toMatchObject({ state: 'waiting', attempts: 1, dueAt: start + minute })
  expect((await onlyMail(database)).lastError).toContain('451')
  expect(await delivery.run(start + minute - 1)).toBe(0)
  server.answers.recipient = () => ({ status: 550, text: 'no such user' })
  await delivery.run(start + minute)
  const stuck = await onlyMail(database)
  expect(stuck).toMatchObject({ state: 'stuck', attempts: 2 })
  expect(stuck.lastError).toContain('no such user')
  expect(stuck.bodyText).not.toBeNull()
  expect(server.taken).toEqual([])

  delete server.answers.recipient
  expect(await moveMailToWaiting(database.write, stuck.id, start + 2 * minute)).toBe(true)
  await delivery.run(start + 2 * minute)
  expect(await onlyMail(database)).toMatchObject({ state: 'sent', lastError: null })
  expect(server.taken).toHaveLength(1)
})

test('a mail refused for now again and again is stuck after its last try', async () => {
  const { database, delivery } = await openOffice()
  await queue(database)
  server.answers.mail = () => ({ status: 452, text: 'mailbox full' })
  const delays: number[] = []
  let now = start
  for (let tries = 1; tries < mostTries; tries++) {
    await delivery.run(now)
    const { dueAt, state } = await onlyMail(database)
    expect(state).toBe('waiting')
    delays.push((dueAt - now) / minute)
    now = dueAt
  }
  expect(delays).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360])
  await delivery.run(now)
  expect(await onlyMail(database)).toMatchObject({ state: 'stuck', attempts: mostTries })
  expect(server.counted.handed).toBe(mostTries)
})

test('a server that is away costs one mail a try, and is left alone for a minute', async () => {
  const closed = await startMailServer()
  await closed.close()
  const away = createPostman({ url: `smtp://127.0.0.1:${closed.port}`, from })
  closers.push(() => away.close())
  const { database, delivery } = await openOffice(away)
  for (let number = 0; number < 12; number++) await queue(database, { occasion: `test:${number}` })
  await expect(delivery.run(start)).rejects.toThrow('ECONNREFUSED')
  const attempts = (await listMails(database.read, {}, { limit: 20, offset: 0 })).map((mail) => mail.attempts)
  // At most as many as are tried at a time.
  expect(attempts.filter((count) => count > 0).length).toBeLessThanOrEqual(3)
  expect(attempts.filter((count) => count === 0).length).toBeGreaterThanOrEqual(9)
  await hurryMails(database.write, start + 1_000)
  await expect(delivery.run(start + 1_000)).rejects.toThrow('ECONNREFUSED')
  const later = (await listMails(database.read, {}, { limit: 20, offset: 0 })).map((mail) => mail.attempts)
  expect(later).toEqual(attempts)
})

test('a mail that was sent but not noted as sent is not sent again', async () => {
  const { database, delivery } = await openOffice()
  await queue(database)
  // The mail arrives; then the database refuses the note of it.
  await refuseNotes(database)
  await expect(delivery.run(start)).rejects.toThrow('disk is full')
  expect(server.taken).toHaveLength(1)
  expect(await onlyMail(database)).toMatchObject({ state: 'waiting', attempts: 1 })
  await takeNotes(database)
  await delivery.run(start + 24 * 60 * minute)
  expect(server.taken).toHaveLength(1)
  expect(await onlyMail(database)).toMatchObject({ state: 'sent' })
})

test('a mail in the hands of a process that died comes back after half an hour, under the same number', async () => {
  const { database, delivery } = await openOffice()
  await queue(database)
  await refuseNotes(database)
  await expect(delivery.run(start)).rejects.toThrow('disk is full')
  await takeNotes(database)
  const next = createDelivery({ database, postman })
  expect(await next.run(start + 29 * minute)).toBe(0)
  expect(await next.run(start + 30 * minute)).toBe(1)
  expect(server.taken).toHaveLength(2)
  expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(1)
  expect(await onlyMail(database)).toMatchObject({ state: 'sent', attempts: 2 })
})

test('names and subjects with line breaks put no header into a mail', async () => {
  const { database, delivery } = await openOffice()
  await queue(database, {
    subject: '您被邀请加入\r\nBcc: all@example.com\r\n\r\n<h1>',
    paragraphs: ['机构\r\nBcc: all@example.com'],
  })
  await delivery.run(start)
  expect(server.taken[0]?.bcc).toBeUndefined()
  expect(server.taken[0]?.subject).toBe('您被邀请加入 Bcc: all@example.com <h1>')
  const head = (server.raw[0] ?? '').split('\r\n\r\n', 1)[0]
  expect(head).not.toMatch(/^bcc:/im)
  const bad = queue(database, { occasion: 'other', to: 'a@example.com\r\nBcc: b@example.com' })
  await expect(bad).rejects.toThrow('one plain address')
  await expect(queue(database, { occasion: 'other', to: 'a@example.com, b@example.com' })).rejects.toThrow()
})

test('mail to invented people stays here, by person and by address', async () => {
  const { database, delivery } = await openOffice()
  const demo = await makePerson(database, { isDemo: true, email: 'Demo@example.com' })
  await queue(database, { occasion: 'person', personId: demo.personId, to: 'new-address@example.com' })
  await queue(database, { occasion: 'address', to: 'demo@Example.com' })
  await queue(database, { occasion: 'real' })
  expect(await delivery.run(start)).toBe(3)
  expect(server.taken.map((mail) => [mail.to].flat()[0]?.text)).toEqual(['zhang@example.com'])
  expect(await listMails(database.read, { state: 'kept' }, { limit: 10, offset: 0 })).toHaveLength(2)
})

test('without a mail server all mail is kept with what it says', async () => {
  const { database } = await openOffice()
  const delivery = createDelivery({ database, postman: undefined })
  for (let number = 0; number < 40; number++) await queue(database, { occasion: `test:${number}` })
  expect(await delivery.run(start)).toBe(40)
  expect(await listMails(database.read, { state: 'kept' }, { limit: 50, offset: 0 })).toHaveLength(40)
  expect((await onlyMail(database)).bodyText).toContain('您好。')
})

test('who deletes the account is taken out of the mail, and gets none any more', async () => {
  const { database, delivery } = await openOffice()
  const person = await makePerson(database, { email: 'li@example.com' })
  await queue(database, { personId: person.personId, to: 'li@example.com' })
  await eraseMailsOf(database.write, person.personId, start)
  expect(await delivery.run(start)).toBe(0)
  expect(await onlyMail(database)).toMatchObject({ state: 'dropped', toAddress: '', subject: '', bodyText: null })
})

test('TLS is required: a plain server, or a certificate nobody knows, gets neither password nor mail', async () => {
  const tls = await startMailServer({ secure: true })
  closers.push(() => tls.close())
  const outcomes = []
  for (const url of [
    // Speaks plainly.
    `smtps://name:secret@127.0.0.1:${server.port}`,
    `smtp://name:secret@127.0.0.1:${server.port}?requireTLS=true`,
    // Has a certificate of its own making.
    `smtps://localhost:${tls.port}`,
  ]) {
    const careful = createPostman({ url, from })
    outcomes.push(await careful.deliver(letter))
    careful.close()
  }
  expect(outcomes.map((each) => each.kind === 'later' && each.isAway)).toEqual([true, true, true])
  expect([server.counted.handed, tls.counted.handed]).toEqual([0, 0])

  const trusting = createPostman({ url: `smtps://localhost:${tls.port}`, from }, { authority: ownCertificate })
  expect(await trusting.deliver(letter)).toEqual({ kind: 'sent' })
  trusting.close()
  expect(tls.taken).toHaveLength(1)
})

test('a wrong password is the fault of the settings, not of the mail', async () => {
  const strict = await startMailServer({
    secure: true,
    authOptional: false,
    onAuth: (_auth, _session, done) => done(new Error('wrong')),
  })
  closers.push(() => strict.close())
  const stranger = createPostman(
    { url: `smtps://name:wrong@localhost:${strict.port}`, from },
    { authority: ownCertificate },
  )
  expect(await stranger.deliver(letter)).toMatchObject({ kind: 'later', isAway: true })
  stranger.close()
})

const letter = {
  id: '0190',
  to: 'zhang@example.com',
  language: 'zh',
  subject: '主题',
  text: '正文',
  html: '<p>正文</p>',
  writtenAt: start,
} as const

/** From here on the database refuses to note what became of a mail. */
async function refuseNotes({ write }: Database): Promise<void> {
  await sql
    .raw(`create trigger full before update of "state" on "mail" begin select raise(abort, 'disk is full'); end`)
    .execute(write)
}

async function takeNotes({ write }: Database): Promise<void> {
  await sql.raw('drop trigger full').execute(write)
}

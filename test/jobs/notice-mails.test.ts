import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { loadExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { choosePreferences, openNotice, readAllNotices } from '#app/domain/notice/notices.server.ts'
import { type NewNotice, notify } from '#app/domain/notice/notify.server.ts'
import { personOfToken, stopNoticeMails, unsubscribeToken } from '#app/domain/notice/unsubscribe.server.ts'
import { createPostman } from '#app/email/postman.server.ts'
import { createDelivery } from '#app/jobs/deliver-mail.server.ts'
import { forgetAccounts } from '#app/jobs/forget-accounts.server.ts'
import { sendDigests } from '#app/jobs/send-digests.server.ts'
import { sendNotices } from '#app/jobs/send-notices.server.ts'
import { type Database, inTransaction, openDatabase } from '#db/client.server.ts'
import { makePerson } from '../factories/people.ts'
import { startMailServer } from '../helpers/mail-server.ts'

const minute = 60_000
const hour = 60 * minute
/** Half past seven in the morning in China. */
const early = Date.UTC(2026, 10, 22, 23, 30)
const eight = early + 30 * minute

const folder = mkdtempSync(join(tmpdir(), 'shuji-notices-'))
const key = loadExchangeKey(folder)
const config = { publicUrl: 'https://data.example.com', host: '127.0.0.1', port: 3_000 }
const server = await startMailServer()
const postman = createPostman({ url: `smtp://127.0.0.1:${server.port}`, from: 'post@data.example.com' })
const databases: Database[] = []
afterAll(async () => {
  postman.close()
  await server.close()
  for (const database of databases) await database.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  server.taken.length = 0
  server.raw.length = 0
})

async function openCentre() {
  const database = await openDatabase(':memory:')
  databases.push(database)
  const mailing = { database, key, config }
  const tell = (notice: Partial<NewNotice> & Pick<NewNotice, 'personIds' | 'occasion'>) =>
    inTransaction(database.write, (trx) =>
      notify(trx, {
        kind: 'follow.search',
        detail: { name: '用电负荷 · 泉州市', count: '3' },
        path: '/catalogue?q=%E7%94%A8%E7%94%B5&sort=newest',
        now: early,
        ...notice,
      } as NewNotice),
    )
  const mails = () =>
    database.read
      .selectFrom('mail')
      .select(['occasion', 'kind', 'toAddress', 'subject', 'bodyText', 'bodyHtml'])
      .orderBy('id')
      .execute()
  return { database, mailing, tell, mails }
}

const actorOf = (personId: string) =>
  ({
    kind: 'person',
    personId,
    sessionId: '',
    name: '',
    email: '',
    language: 'zh',
    isConfirmed: true,
    isOperator: false,
    isOperatorPending: false,
    hasSecondFactor: false,
    confirmedAt: 0,
    memberships: [],
    organisationId: undefined,
  }) as const

const decided = {
  kind: 'organisation.decided',
  detail: { organisation: '{"zh":"泉州港务数据有限公司","en":"Quanzhou Port Data"}', step: 'verify' },
  path: '/my/organisations/port',
} as const

test('what is told at once is gathered for a minute into one mail a person, sent once', async () => {
  const { database, mailing, tell, mails } = await openCentre()
  const [one, two] = [await makePerson(database), await makePerson(database, { language: 'en' })]
  await tell({ ...decided, personIds: [one.personId, two.personId, one.personId], occasion: 'verify:1' })
  await tell({ ...decided, personIds: [one.personId], occasion: 'verify:1' })
  await tell({
    kind: 'member.changed',
    detail: { organisation: decided.detail.organisation, personId: two.personId, what: 'joined', role: 'editor' },
    path: '/my/organisations/port/members',
    personIds: [one.personId],
    occasion: 'joined:1',
  })
  await choosePreferences(database, {
    actor: actorOf(one.personId),
    preferences: [{ kind: 'member.changed', delivery: 'at_once' }],
  })
  expect(await sendNotices(mailing, early + minute)).toBe(0)
  const [sent, again] = await Promise.all([
    sendNotices(mailing, early + minute + 1),
    sendNotices(mailing, early + minute + 1),
  ])
  expect(sent + again).toBe(2)
  expect(await sendNotices(mailing, early + hour)).toBe(0)
  const all = await mails()
  const first = all.find(({ toAddress }) => toAddress === one.email)
  expect(first?.subject).toBe('2 条新通知')
  expect(first?.bodyText).toContain('泉州港务数据有限公司已通过认证')
  expect(first?.bodyText).toContain('张三加入了泉州港务数据有限公司，角色为编辑')
  expect(first?.bodyText).toMatch(/https:\/\/data\.example\.com\/account\/notices\/[0-9a-f-]{36}\n/)
  const second = all.find(({ toAddress }) => toAddress === two.email)
  expect(second?.subject).toBe('Quanzhou Port Data is verified')
  expect(second?.bodyText).toContain('https://data.example.com/en/account/notices/')
  expect(all).toHaveLength(2)
})

test('the daily mail comes once a day, after eight in China, with what came before', async () => {
  const { database, mailing, tell, mails } = await openCentre()
  const { personId, email } = await makePerson(database)
  await tell({ personIds: [personId], occasion: 'a' })
  await tell({ personIds: [personId], occasion: 'b', now: eight + 10 * minute })
  expect(await sendDigests(mailing, eight - 1)).toBe(0)
  expect(await sendDigests(mailing, eight + minute)).toBe(1)
  expect(await sendDigests(mailing, eight + 2 * minute)).toBe(0)
  expect(await sendDigests(mailing, eight + 15 * hour)).toBe(0)
  const [mail] = await mails()
  expect(mail).toMatchObject({
    toAddress: email,
    subject: '2026-11-23 通知汇总（1 条）',
    occasion: `digest:${personId}:2026-11-23`,
  })
  expect(mail?.bodyText).toContain('“用电负荷 · 泉州市”有 3 项新结果\nhttps://data.example.com/catalogue?q=')
  expect(mail?.bodyHtml).toContain('href="https://data.example.com/catalogue?q=%E7%94%A8%E7%94%B5&amp;sort=newest"')

  // Too late for the mail of the day: it waits for the next.
  await tell({ personIds: [personId], occasion: 'c', now: early })
  expect(await sendDigests(mailing, eight + 16 * hour)).toBe(0)
  expect(await sendDigests(mailing, eight + 24 * hour + minute)).toBe(1)
  expect((await mails()).map(({ subject }) => subject)).toEqual([
    '2026-11-23 通知汇总（1 条）',
    '2026-11-24 通知汇总（2 条）',
  ])
})

test('nothing is mailed to who wants none, was mailed already, has read it, or cannot be written to', async () => {
  const { database, mailing, tell, mails } = await openCentre()
  const [none, mailed, reader, suspended, unconfirmed, late] = [
    await makePerson(database),
    await makePerson(database),
    await makePerson(database),
    await makePerson(database, { isSuspended: true }),
    await makePerson(database, { isConfirmed: false }),
    await makePerson(database),
  ]
  await choosePreferences(database, {
    actor: actorOf(none.personId),
    preferences: [{ kind: 'organisation.decided', delivery: 'none' }],
  })
  const people = [none, mailed, reader, suspended, unconfirmed, late].map(({ personId }) => personId)
  await tell({ ...decided, personIds: people, mailed: [mailed.personId], occasion: 'verify:1' })
  await readAllNotices(database, { actor: actorOf(reader.personId), until: early })
  // What waits goes by what was chosen last.
  await choosePreferences(database, {
    actor: actorOf(late.personId),
    preferences: [{ kind: 'organisation.decided', delivery: 'daily' }],
  })
  await sendNotices(mailing, early + 2 * minute)
  expect(await mails()).toEqual([])
  expect(await sendDigests(mailing, eight + minute)).toBe(1)
  expect((await mails()).map(({ toAddress }) => toAddress)).toEqual([late.email])
})

test('more than a mail holds is counted, and all of it is told', async () => {
  const { database, mailing, tell, mails } = await openCentre()
  const { personId } = await makePerson(database)
  for (let index = 0; index < 40; index++)
    await tell({ personIds: [personId], occasion: `many:${index}`, detail: { name: `第${index}号`, count: '1' } })
  expect(await sendDigests(mailing, eight + minute)).toBe(1)
  const [mail] = await mails()
  expect(mail?.subject).toBe('2026-11-23 通知汇总（40 条）')
  expect(mail?.bodyText?.match(/有 1 项新结果/g)).toHaveLength(30)
  expect(mail?.bodyText).toContain('第39号')
  expect(mail?.bodyText).toContain('另有 10 条')
  expect(await sendDigests(mailing, eight + 24 * hour + minute)).toBe(0)
})

test('a mail carries the way out that mail programs know, and its secret is one’s own', async () => {
  const { database, mailing, tell } = await openCentre()
  const [one, two] = [await makePerson(database), await makePerson(database)]
  await tell({ ...decided, personIds: [one.personId, two.personId], occasion: 'verify:1' })
  await sendNotices(mailing, early + 2 * minute)
  await createDelivery({ database, postman }).run(early + 2 * minute)
  expect(server.taken).toHaveLength(2)
  const raw = server.raw.find((each) => each.includes(one.email))?.replace(/\r\n\s+/g, ' ') ?? ''
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  const token = /^List-Unsubscribe: <https:\/\/data\.example\.com\/unsubscribe\/(\S+)>/m.exec(raw)?.[1]
  expect(personOfToken(key, token)).toBe(one.personId)
  const forged = `${two.personId}.${token?.split('.')[1]}`
  expect(personOfToken(key, forged)).toBeUndefined()
  expect(personOfToken(key, unsubscribeToken(key, two.personId))).toBe(two.personId)

  await tell({ ...decided, personIds: [one.personId, two.personId], occasion: 'verify:2', now: early + hour })
  expect(await stopNoticeMails(database, { personId: one.personId })).toBe(true)
  expect(await sendNotices(mailing, early + 2 * hour)).toBe(1)
  const events = await database.read.selectFrom('event').select(['action', 'subjectId']).execute()
  expect(events).toEqual([{ action: 'person.unsubscribed', subjectId: one.personId }])
})

test('a notice is opened by its person only, and is read by that', async () => {
  const { database, tell } = await openCentre()
  const [one, two] = [await makePerson(database), await makePerson(database)]
  await tell({ personIds: [one.personId], occasion: 'a' })
  const { id } = await database.read.selectFrom('notice').select('id').executeTakeFirstOrThrow()
  await expect(openNotice(database, { actor: actorOf(two.personId), id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(openNotice(database, { actor: { kind: 'visitor' }, id })).rejects.toMatchObject({ code: 'not_allowed' })
  expect(await openNotice(database, { actor: actorOf(one.personId), id, now: early + 1 })).toMatch(/^\/catalogue\?/)
  await openNotice(database, { actor: actorOf(one.personId), id, now: early + 2 })
  const row = await database.read.selectFrom('notice').select(['readAt', 'mailedAt']).executeTakeFirstOrThrow()
  expect(row).toEqual({ readAt: early + 1, mailedAt: early + 1 })
})

test('notices go after a year', async () => {
  const { database, tell } = await openCentre()
  const { personId } = await makePerson(database, { now: early })
  await tell({ personIds: [personId], occasion: 'old' })
  await tell({ personIds: [personId], occasion: 'new', now: early + 2 * hour })
  await forgetAccounts(database, early + 365 * 24 * hour + hour)
  const left = await database.read.selectFrom('notice').select('occasion').execute()
  expect(left).toEqual([{ occasion: `new:${personId}` }])
})

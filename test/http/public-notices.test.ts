import { rmSync } from 'node:fs'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf, shiftDay } from '#app/domain/calendar/days.ts'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { listListing } from '#app/domain/listing/listing-steps.server.ts'
import { certificateHooks } from '#app/domain/review/certificate-hooks.server.ts'
import { registerSubmission } from '#app/domain/review/register-submission.server.ts'
import { withdrawSubmission } from '#app/domain/review/withdraw-submission.server.ts'
import { calendarWords } from '#app/i18n/calendar.ts'
import { formatDay } from '#app/i18n/format.ts'
import { objectionProblems, publicNoticeWords } from '#app/i18n/public-notice.ts'
import { statisticsWords } from '#app/i18n/statistics.ts'
import { insertDocument } from '#db/queries/documents-of.server.ts'
import { listOwnObjections } from '#db/queries/objections.server.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'
import { openWorld, type World } from '../review/review-world.ts'

let running: RunningExchange
let world: World
let visitor: SiteClient
let operator: SiteClient
let objector: SiteClient
const { zh, en } = publicNoticeWords
const minute = 60_000

beforeAll(async () => {
  running = await runExchange({ hasRegularWork: false })
  // The acts of the review, on the database of the running exchange.
  world = await openWorld(async () => running.exchange.database)
  visitor = new SiteClient(running.url)
  operator = await signedIn((await makePerson(running.exchange.database, { isOperator: true })).personId)
  const { organisationId } = world.objector
  const { personId } = await makePerson(running.exchange.database, { memberOf: [{ organisationId, role: 'viewer' }] })
  objector = await signedIn(personId)
}, 120_000)
afterAll(async () => {
  await running?.close()
  if (world) rmSync(world.folder, { recursive: true, force: true })
})

async function signedIn(personId: string): Promise<SiteClient> {
  return new SiteClient(running.url, { cookie: await signInAs(running.exchange, personId) })
}

/** Something that has been in public notice for some minutes. */
const inNotice = (title: string, options: Parameters<World['reach']>[1] = {}) =>
  world.reach('notice', {
    now: Date.now() - 10 * minute,
    ...options,
    content: { title: { zh: title }, ...options.content },
  })

const pageOf = (number: string) => `/public-notices/${number}`

test('what is in notice is before everybody, found by words, kind and number, and in a feed', async () => {
  const plain = await inNotice('企业用电负荷曲线', { content: { regions: ['350500'] } })
  const important = await inNotice('省级主网断面', {
    grade: 'IMPORTANT',
    content: { assessmentRef: 'FX-1', description: { zh: '详细的说明不公开' }, regions: ['350500'] },
  })
  const list = await visitor.get('/public-notices')
  const until = formatDay((await world.find(plain.submissionId)).noticeUntil ?? 0)
  for (const said of ['企业用电负荷曲线', '省级主网断面', '泉州市', zh.list.until(until), zh.registrations.FIRST])
    expect(list.text).toContain(said)
  // The newest first; a link to the feed in the head.
  expect(list.text.indexOf('省级主网断面')).toBeLessThan(list.text.indexOf('企业用电负荷曲线'))
  expect(list.text).toMatch(/<link[^>]+href="\/public-notices\.atom"/)

  const found = await visitor.get(`/en/public-notices?${new URLSearchParams({ q: '负荷曲线', kind: 'DATASET' })}`)
  expect(found.text).toContain('企业用电负荷曲线')
  expect(found.text).not.toContain('省级主网断面')
  for (const query of ['kind=API', 'public=1', 'q=%25', 'q=zzz', 'after=x'])
    expect((await visitor.get(`/public-notices?${query}`)).text.includes('企业用电负荷曲线'), query).toBe(
      query === 'after=x',
    )
  expect((await visitor.get(`/public-notices?q=${plain.number.toLowerCase()}`)).path).toBe(pageOf(plain.number))

  const page = await visitor.get(pageOf(plain.number))
  for (const said of [zh.page.states.notice, plain.number, 'load', zh.page.object]) expect(page.text).toContain(said)
  const restricted = await visitor.get(pageOf(important.number))
  expect(restricted.text).toContain(zh.page.restricted)
  expect(restricted.text).not.toContain('详细的说明不公开')
  const feed = await visitor.get('/public-notices.atom?lang=en')
  expect(feed.headers.get('content-type')).toContain('application/atom+xml')
  expect(feed.text).toContain(`<id>${running.url}/public-notices/${plain.number}</id>`)
  expect(feed.text).not.toContain('详细的说明不公开')

  const waiting = await world.reach('approved', { now: Date.now() - 10 * minute })
  for (const number of [waiting.number, 'SJ202611-000000X'])
    expect((await visitor.get(pageOf(number))).status).toBe(404)
})

test('a member objects by form with a document; text and objector stay with the operator', async () => {
  const { number, submissionId } = await inNotice('异议用的数据')
  const form = `${pageOf(number)}/object`
  expect((await visitor.get(form, { follow: false })).location).toBe(`/sign-in?to=${encodeURIComponent(form)}`)
  const stranger = await signedIn((await makePerson(running.exchange.database)).personId)
  expect((await stranger.get(form)).text).toContain(zh.object.nobody)

  const provider = await signedIn(world.provider.editor.personId)
  expect((await provider.get(form)).text).toContain(zh.object.own)

  const late = await objector.form(form)
  const empty = await objector.send(late, { text: '  ' })
  expect(empty.status).toBe(422)
  const member = await signedIn(world.objector.editor.personId)
  const { organisationId, slug } = world.objector
  const documentId = newId()
  const uploaded = { kind: 'other' as const, mediaType: 'application/pdf', bytes: 9, sha256: '0'.repeat(64) }
  await insertDocument(running.exchange.database.write, {
    ...{ id: documentId, organisationId, fileName: '协议.pdf', uploadedAt: Date.now() },
    ...{ ...uploaded, uploadedBy: world.objector.editor.personId },
  })
  const kept = await member.submit(form, { text: '第七条约定', document: newId() })
  expect(kept.status).toBe(422)
  expect(kept.text).toContain(objectionProblems.zh.documentGone)
  expect(kept.text).toContain('第七条约定')
  const foreign = await member.submit(form, { text: '冒名', organisation: world.provider.slug })
  expect(foreign.text).toContain(objectionProblems.zh.organisationNotYours)

  const filed = await member.submit(form, { text: '第七条约定\n不得单独登记', document: documentId })
  expect(filed.path).toBe(`${form}?organisation=${slug}&done=filed`)
  for (const said of [zh.object.done.filed, zh.object.states.open, '不得单独登记', '协议.pdf'])
    expect(filed.text).toContain(said)
  expect(filed.text).not.toContain('name="text"')
  const second = await objector.send(late, { text: '再次主张' })
  expect(second.status).toBe(409)
  for (const said of [objectionProblems.zh.objectedAlready, '再次主张']) expect(second.text).toContain(said)
  expect((await world.find(submissionId)).state).toBe('objected')

  const page = await visitor.get(pageOf(number))
  expect(page.text).toContain(zh.page.objectionCount('1', zh.page.objectionCounts.open))
  expect(page.text).toContain(zh.page.held(3))
  for (const hidden of ['第七条约定', world.objector.slug, '协议.pdf']) expect(page.text).not.toContain(hidden)
  expect((await visitor.get('/public-notices')).text).toContain(zh.list.held1)
  // The document is part of a case now: removing it takes it from the list, and not from the case.
  const owner = await signedIn(world.objector.owner.personId)
  const removed = await owner.submit(
    `/my/organisations/${slug}/documents`,
    { document: documentId },
    { intent: 'remove' },
  )
  expect(removed.path).toContain('done=removed')
  expect((await listOwnObjections(running.exchange.database.read, { submissionId, organisationId }))[0]).toMatchObject({
    fileName: '协议.pdf',
  })
})

test('an operator decides with reasons; the notice goes on or the registration is refused', async () => {
  const first = await inNotice('先被异议的数据')
  const second = await inNotice('被成功异议的数据')
  for (const { number } of [first, second])
    await objector.submit(`${pageOf(number)}/object`, { text: `对 ${number} 主张权利` })
  const queue = await operator.get(`/operator/objections?submission=${first.number}`)
  expect(queue.text).toContain(`对 ${first.number} 主张权利`)
  expect(queue.text).not.toContain(`对 ${second.number} 主张权利`)
  const linkTo = (text: string) => /href="(\/operator\/objections\/[0-9a-f-]{36})"/.exec(text)?.[1] ?? ''
  const one = linkTo(queue.text)

  const page = await operator.get(one)
  for (const said of [`对 ${first.number} 主张权利`, zh.operator.one.rejectLast(3), zh.operator.one.upholdWhat(0)])
    expect(page.text).toContain(said)
  const silent = await operator.submit(one, { reason: '' }, { intent: 'reject' })
  expect(silent.status).toBe(422)
  expect(silent.text).toContain(objectionProblems.zh.reasonMissing)
  const rejected = await operator.submit(one, { reason: '协议已经到期' }, { intent: 'reject' })
  expect(rejected.text).toContain(zh.operator.done.rejected)
  expect((await operator.get(one)).text).toContain('协议已经到期')
  expect((await visitor.get(pageOf(first.number))).text).toContain(zh.page.states.notice)
  expect((await visitor.get(pageOf(first.number))).text).not.toContain('协议已经到期')

  // Whoever objected is led to the reasons by the notice.
  const told = await running.exchange.database.read
    .selectFrom('notice')
    .select('path')
    .where('kind', '=', 'objection.decided')
    .where('personId', '=', world.objector.owner.personId)
    .executeTakeFirstOrThrow()
  const owner = await signedIn(world.objector.owner.personId)
  expect((await owner.get(told.path)).text).toContain('协议已经到期')

  const two = linkTo((await operator.get(`/operator/objections?submission=${second.number}`)).text)
  const deciding = await operator.form(two, { intent: 'reject' })
  const upheld = await operator.submit(two, { reason: '没有授权' }, { intent: 'uphold' })
  expect(upheld.text).toContain(zh.operator.done.upheld)
  const again = await operator.send(deciding, { reason: '还是不成立' })
  expect(again.status).toBe(409)
  expect(again.text).not.toContain('name="reason"')
  for (const said of ['没有授权', objectionProblems.zh.objectionDecided]) expect(again.text).toContain(said)
  const over = await visitor.get(pageOf(second.number))
  for (const said of [zh.page.states.refused, 'R22', zh.page.noContent]) expect(over.text).toContain(said)
  for (const gone of ['企业用电负荷</', '没有授权', zh.page.object]) expect(over.text).not.toContain(gone)
  expect((await operator.get('/operator/objections?state=decided')).text).toContain(zh.object.states.upheld)
})

test('an operator of an organisation that is concerned does not decide', async () => {
  const { number } = await inNotice('有牵连的数据')
  await objector.submit(`${pageOf(number)}/object`, { text: '主张权利' })
  const { organisationId } = world.objector
  const concerned = await makePerson(running.exchange.database, {
    isOperator: true,
    memberOf: [{ organisationId, role: 'viewer' }],
  })
  const client = await signedIn(concerned.personId)
  const queue = await client.get(`/operator/objections?submission=${number}`)
  const page = await client.get(/href="(\/operator\/objections\/[0-9a-f-]{36})"/.exec(queue.text)?.[1] ?? '')
  expect(page.text).toContain(zh.operator.one.own)
  expect(page.text).not.toContain('name="reason"')
})

test('what became of it stays to be read: registered with its certificate, or withdrawn', async () => {
  const registered = await inNotice('期满登记的数据')
  const { dueAt } = await world.find(registered.submissionId)
  await registerSubmission(running.exchange.database, {
    submissionId: registered.submissionId,
    filesDir: world.filesDir,
    hooks: certificateHooks(() => certifierOf(running.exchange)),
    now: dueAt + 1,
  })
  const page = await visitor.get(`/en${pageOf(registered.number)}`)
  expect(page.text).toContain(en.page.states.registered)
  const certificate = /href="(\/en\/certificates\/[^"]+)"/.exec(page.text)?.[1] ?? ''
  expect((await visitor.get(certificate)).status).toBe(200)
  // It is in no catalogue yet, so there is no page to lead to.
  expect(page.text).not.toContain(en.page.toListing)

  const { organisationId, owner } = world.provider
  const { id: listingId, code } = await world.listing(registered.submissionId)
  await listListing(running.exchange.database, {
    ...{ actor: owner, organisationId, listingId, now: dueAt + 2 },
    hooks: certificateHooks(() => certifierOf(running.exchange)),
  })
  expect((await visitor.get(`/listings/${code}`)).text).toContain(`href="${pageOf(registered.number)}"`)
  expect((await visitor.get(pageOf(registered.number))).text).toContain(`href="/listings/${code}"`)

  const withdrawn = await inNotice('撤回的数据')
  await withdrawSubmission(running.exchange.database, {
    actor: owner,
    organisationId,
    submissionId: withdrawn.submissionId,
  })
  expect((await visitor.get(pageOf(withdrawn.number))).text).toContain(zh.page.states.withdrawn)
  expect((await visitor.get('/public-notices')).text).not.toContain('撤回的数据')
  expect((await objector.get(`${pageOf(withdrawn.number)}/object`)).text).toContain(zh.object.ended)
})

test('a day made a day off moves the clocks that run over it, and back', async () => {
  const { number, submissionId } = await inNotice('日历用的数据')
  const before = (await world.find(submissionId)).dueAt
  const day = dayOf(before)
  const path = `/operator/calendar?day=${day}`
  const page = await operator.get(path)
  expect(page.text).toContain(calendarWords.zh.chosen.toOff)
  const tooLong = await operator.submit(path, { name: '长'.repeat(61) }, { intent: 'set' })
  expect(tooLong.status).toBe(422)
  expect(tooLong.text).toContain('长'.repeat(61))

  const set = await operator.submit(path, { name: '台风停工' }, { intent: 'set' })
  expect(set.path).toMatch(/&done=set&moved=[1-9]/)
  for (const said of [calendarWords.zh.done.set, '台风停工', calendarWords.zh.chosen.unset])
    expect(set.text).toContain(said)
  const after = (await world.find(submissionId)).dueAt
  expect(dayOf(after) > day).toBe(true)
  expect((await visitor.get(pageOf(number))).text).toContain(formatDay(after))

  const form = await operator.form(path, { intent: 'unset' })
  expect((await operator.send(form)).text).toContain(calendarWords.zh.done.unset)
  expect((await world.find(submissionId)).dueAt).toBe(before)
  const stale = await operator.send(form)
  expect(stale.status).toBe(409)
  expect(stale.text).toContain(objectionProblems.zh.calendarDayUnchanged)

  const past = await operator.get(`/operator/calendar?day=${shiftDay(dayOf(Date.now()), -1)}`)
  expect(past.text).toContain(calendarWords.zh.chosen.past)
  // The State Council has not said how the days of this year are arranged.
  expect((await operator.get('/en/operator/calendar?year=2027')).text).toContain(calendarWords.en.provisional)
  expect((await operator.get('/operator/calendar?year=2026')).text).toContain('国办发明电〔2025〕7号')
})

test('statistics count what was answered and registered, for everybody and as a file', async () => {
  const month = dayOf(Date.now()).slice(0, 7)
  const page = await visitor.get('/statistics')
  const { count } = await running.exchange.database.read
    .selectFrom('listing')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('sourceId', 'is', null)
    .executeTakeFirstOrThrow()
  for (const said of [statisticsWords.zh.names.everRegistered, `>${count}<`, month, statisticsWords.zh.reviews.csv])
    expect(page.text).toContain(said)
  const { decided } = await running.exchange.database.read
    .selectFrom('review_answer')
    .select((eb) => eb.fn.countAll<number>().as('decided'))
    .where('kind', '!=', 'accepted')
    .where('month', '=', month)
    .executeTakeFirstOrThrow()
  const csv = await visitor.get('/statistics.csv')
  expect(csv.headers.get('content-disposition')).toContain('reviews-')
  const line = csv.text.split('\r\n').find((each) => each.startsWith(month))
  expect(line?.split(',')[3]).toBe(String(decided))
  expect((await visitor.get('/en/statistics')).text).toContain(statisticsWords.en.reviews.title)
})

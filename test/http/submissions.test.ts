import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { reviseListing } from '#app/domain/draft/create-draft.server.ts'
import type { ListingDraft } from '#app/domain/listing/listing-content.ts'
import { acceptSubmission, refuseSubmission, returnSubmission } from '#app/domain/review/answer-submission.server.ts'
import { approveSubmission, confirmGrade, decideCompliance } from '#app/domain/review/decide-submission.server.ts'
import { registerSubmission } from '#app/domain/review/register-submission.server.ts'
import { remarkAsOperator } from '#app/domain/review/remark.server.ts'
import { reviewProblems } from '#app/i18n/review-problems.ts'
import { submissionWords } from '#app/i18n/submission.ts'
import { submissionEvidenceWords } from '#app/i18n/submission-evidence.ts'
import { submissionListingWords } from '#app/i18n/submission-listing.ts'
import { listDraftEvidence } from '#db/queries/draft-evidence.server.ts'
import { insertDrafts } from '#db/queries/drafts.server.ts'
import { findSubmission } from '#db/queries/submissions.server.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { wholeDraft } from '../factories/whole-listing.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'
import { actorOf } from '../review/review-world.ts'

const words = submissionWords.zh
const evidenceWords = submissionEvidenceWords.zh
const listingWords = submissionListingWords.zh
const problems = reviewProblems.zh

let site: RunningExchange
let operator: PersonActor
let owner: SiteClient
let ownerId: string
let organisationId: string
let base: string

beforeAll(async () => {
  site = await runExchange({ hasRegularWork: false })
  const { database } = site.exchange
  operator = await actorOf(database, { isOperator: true })
  const made = await makeOrganisation(database, { name: '泉州港务数据有限公司' })
  organisationId = made.organisationId
  base = `/my/organisations/${made.slug}`
  const person = await makePerson(database, { memberOf: [{ organisationId, role: 'owner' }] })
  ownerId = person.personId
  owner = new SiteClient(site.url, { cookie: await signInAs(site.exchange, ownerId) })
}, 180_000)
afterAll(() => site.close())

const sample = JSON.stringify({
  format: 'CSV',
  rows: [{ park_id: 'P001', stat_date: '2026-11-01', load_kw: 812.5, level: '高' }],
})
let made = 0

/** A draft that lacks nothing but its evidence; each is about another port, so that none is like another. */
async function makeDraft(content: Partial<ListingDraft> = {}) {
  const id = newId()
  const now = Date.now()
  made++
  const title = { zh: `第${'甲乙丙丁戊己庚辛壬癸'[made]}港区每日用电负荷与泊位占用` }
  await insertDrafts(site.exchange.database.write, [
    {
      id,
      organisationId,
      listingId: null,
      origin: 'EMPTY',
      content: JSON.stringify(wholeDraft({ title, ...content })),
      edition: 1,
      sample,
      submissionId: null,
      createdBy: ownerId,
      updatedBy: ownerId,
      createdAt: now,
      updatedAt: now,
    },
  ])
  return { id, title: title.zh, page: `${base}/listings/${id}` }
}

const pdf = (text: string) => new File([`%PDF-1.7\n${text}\n%%EOF`], '法律承诺书.pdf', { type: 'application/pdf' })

async function prove(page: string) {
  await owner.submit(`${page}/evidence/COMMITMENT`, { number: '2026-1', file: pdf(page) }, { intent: 'fill' })
  await owner.submit(
    `${page}/evidence/COMPLIANCE`,
    { number: '榕律 7 号', issuer: '榕城律师事务所' },
    { intent: 'fill' },
  )
}

async function handIn(content: Partial<ListingDraft> = {}) {
  const draft = await makeDraft(content)
  await prove(draft.page)
  const sent = await owner.submit(`${draft.page}/submit`, { confirmed: 'yes' }, { intent: 'submit' })
  expect(sent.path, sent.text.slice(0, 2_000)).toContain('done=submitted')
  const number = /submissions\/([^?]+)/.exec(sent.path)?.[1] ?? ''
  const submission = await findSubmission(site.exchange.database.read, { number })
  if (!submission) throw new Error(`There is no ${number}`)
  const act = (round = 1) => ({ actor: operator, submissionId: submission.id, round })
  return { ...draft, number, submissionId: submission.id, act, case: `${base}/submissions/${number}` }
}

async function register({ submissionId, act }: Awaited<ReturnType<typeof handIn>>) {
  const { database, config } = site.exchange
  await acceptSubmission(database, act())
  const impacts = [{ object: 'ORGANISATION' as const, degree: 'GENERAL' as const, reason: { zh: '仅涉及园区经营' } }]
  await confirmGrade(database, { ...act(), grade: 'G2', impacts })
  await decideCompliance(database, { ...act(), isPassed: true })
  await approveSubmission(database, { ...act(), grade: 'G2', startsNotice: true })
  const { dueAt } = (await findSubmission(database.read, { id: submissionId })) ?? { dueAt: 0 }
  const { listingId } = await registerSubmission(database, {
    submissionId,
    filesDir: config.filesDir,
    now: dueAt + 1,
  })
  const { code } = await database.read
    .selectFrom('listing')
    .select('code')
    .where('id', '=', listingId)
    .executeTakeFirstOrThrow()
  return { listingId, code, manage: `${base}/listings/code/${code}` }
}

test('a slot says why it is needed; what is wrong stands beside the field with what was typed; a file is one by its content', async () => {
  const draft = await makeDraft()
  const page = `${draft.page}/evidence`
  const slots = await owner.get(page)
  expect(slots.text).toContain(evidenceWords.missing(2))
  expect(slots.text).toMatch(/P47.{0,20}没有提交法律承诺书/)
  const wrong = await owner.submit(
    `${page}/COMMITMENT`,
    { number: '甲-1', issued: '2026-10-01', expires: '2026-09-01' },
    { intent: 'fill' },
  )
  expect([wrong.status, wrong.text.includes(evidenceWords.problems.daysReversed ?? '')]).toEqual([422, true])
  expect(wrong.text).toContain('value="甲-1"')
  const text = new File(['no document'], 'a.pdf', { type: 'application/pdf' })
  const kept = await owner.submit(`${page}/COMMITMENT`, { number: '甲-1', file: text }, { intent: 'fill' })
  expect(kept.text).toContain(evidenceWords.problems.fileType)
  expect(kept.text).toContain('value="甲-1"')
  const { read } = site.exchange.database
  expect(await listDraftEvidence(read, draft.id)).toEqual([])

  const ends = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10)
  const filled = await owner.submit(
    `${page}/COMMITMENT`,
    { number: '甲-1', issued: '2026-01-05', expires: ends, file: pdf('one') },
    { intent: 'fill' },
  )
  expect(filled.text).toContain(evidenceWords.missing(1))
  expect(filled.text).toMatch(/已过期 \d 天/)
  const [first] = await listDraftEvidence(read, draft.id)
  expect(first).toMatchObject({ slot: 'COMMITMENT', number: '甲-1', expires: ends })
  // The file can be chosen for another slot; once no slot names it, it is gone.
  await owner.submit(`${page}/RIGHTS`, { document: first?.document ?? '' }, { intent: 'fill' })
  await owner.submit(`${page}/COMMITMENT`, {}, { intent: 'empty' })
  const named = () =>
    read
      .selectFrom('organisation_document')
      .select('id')
      .where('id', '=', first?.document ?? '')
      .execute()
  expect(await named()).toHaveLength(1)
  expect((await owner.submit(`${page}/RIGHTS`, {}, { intent: 'empty' })).text).toContain(evidenceWords.done.emptied)
  expect(await named()).toEqual([])
})

test('what the machine finds is shown before, leads to its field, and keeps it from being handed in', async () => {
  const draft = await makeDraft({ summary: { zh: '短' }, deliveryModes: [] })
  const page = await owner.get(`${draft.page}/submit`)
  expect(page.text).toContain(`href="${draft.page}?section=delivery#f-deliveryModes"`)
  expect(page.text).toContain(`href="${draft.page}/evidence/COMMITMENT"`)
  expect(page.text).not.toContain(`>${words.handIn.submit}</button>`)
  expect((await owner.get(draft.page)).text).toContain(words.findings.side)
  const sent = await owner.submit(`${draft.page}/submit`, { confirmed: 'yes', note: '请尽快' }, { intent: 'submit' })
  expect([sent.status, sent.text.includes(problems.preCheckBlocks ?? '')]).toEqual([422, true])
  expect(sent.text).toContain('请尽快')
})

test('handed in it is locked and followed: returned by field, mended, handed in again, with what changed', async () => {
  const handed = await handIn()
  const { database } = site.exchange
  const again = await owner.get(`${handed.page}/submit`)
  expect(again.text).toContain(words.handIn.held(handed.number))
  expect((await owner.get(handed.page)).text).toContain(`href="${handed.case}"`)
  const locked = await owner.get(`${handed.page}/evidence/RIGHTS`)
  expect(locked.text).toContain(evidenceWords.locked)
  expect((await owner.get(handed.case)).text).toContain(words.page.todo.submitted)

  await acceptSubmission(database, handed.act())
  const remark = { place: 'title', text: '标题请写明城市', audience: 'both' as const }
  await remarkAsOperator(database, { ...handed.act(), ...remark })
  await remarkAsOperator(database, { ...handed.act(), ...remark, text: '内部备忘', audience: 'operators' })
  const answered = await owner.submit(handed.case, { text: '已在修改' }, { intent: 'remark' })
  for (const said of ['标题请写明城市', '已在修改']) expect(answered.text).toContain(said)
  expect(answered.text).not.toContain('内部备忘')

  await returnSubmission(database, {
    ...handed.act(),
    reasons: [
      { place: 'dictionary.2', rule: 'P33', text: '负荷的口径没有说明' },
      { place: 'evidence.COMPLIANCE', rule: 'P47', text: '意见书没有签章' },
    ],
  })
  const returned = await owner.get(handed.case)
  expect(returned.text).toContain(`href="${handed.page}?section=dictionary#f-dictionary.2"`)
  expect(returned.text).toContain(`href="${handed.page}/evidence/COMPLIANCE"`)
  const notices = await database.read.selectFrom('notice').select('path').where('personId', '=', ownerId).execute()
  expect(notices.map(({ path }) => path)).toContain(handed.case)

  await owner.submit(`${handed.page}/evidence/COMPLIANCE`, { number: '榕律 8 号' }, { intent: 'fill' })
  const next = await owner.get(`${handed.page}/submit`)
  expect(next.text).toContain(words.handIn.round(2, handed.number))
  expect([next.text.includes(words.handIn.mended), next.text.includes(words.handIn.notMended)]).toEqual([true, true])
  const sent = await owner.submit(
    `${handed.page}/submit`,
    { confirmed: 'yes', note: '意见书已重新签章' },
    { intent: 'submit' },
  )
  expect(sent.path).toBe(`${handed.case}?done=submitted`)
  expect(sent.text).toContain(words.page.evidenceChanged('合规评估文件或法律意见书'))
  expect(sent.text).toContain('意见书已重新签章')

  const gone = await owner.submit(handed.case, { reason: '另作安排' }, { intent: 'withdraw' })
  expect(gone.text).toContain(words.page.todo.withdrawn)
  expect(gone.text).toContain('另作安排')
})

test('core data are refused with the rule and the cell of the table; others see nothing of it', async () => {
  const handed = await handIn()
  const { database } = site.exchange
  await acceptSubmission(database, handed.act())
  const impacts = [
    { object: 'NATIONAL_SECURITY' as const, degree: 'SERIOUS' as const, reason: { zh: '可推知电网薄弱点' } },
  ]
  await confirmGrade(database, { ...handed.act(), grade: 'CORE', impacts })
  await refuseSubmission(database, { ...handed.act(), rule: 'R01', reason: '属于核心数据' })
  const page = await owner.get(handed.case)
  for (const said of ['属于核心数据', 'R01', '可推知电网薄弱点', '核心数据不予登记']) expect(page.text).toContain(said)
  const stranger = await makePerson(database, { memberOf: [] })
  const other = new SiteClient(site.url, { cookie: await signInAs(site.exchange, stranger.personId) })
  expect((await other.get(handed.case)).status).toBe(404)
  const list = await owner.get(`${base}/submissions?state=refused`)
  expect(list.text).toContain(handed.number)
  expect((await owner.get(`${base}/submissions?state=open&q=${handed.number}`)).text).toContain(words.list.noMatch)
})

test('registered, its provider lists it with a certificate, revises it with its evidence, and takes it off', async () => {
  const handed = await handIn()
  const { code, manage, listingId } = await register(handed)
  expect((await owner.get(handed.case)).text).toContain(`href="${manage}"`)
  expect((await owner.get(`${base}/listings`)).text).toContain(`href="${manage}"`)
  const listed = await owner.submit(manage, {}, { intent: 'list' })
  expect(listed.text).toContain(listingWords.done.list)
  expect(listed.text).toContain('上架证书')
  expect((await owner.get(`/listings/${code}`)).status).toBe(200)

  // The draft it was made from went on as its working copy; without that one the evidence comes from the registration.
  const { database } = site.exchange
  await owner.submit(handed.page, {}, { intent: 'delete' })
  const revised = await owner.submit(manage, {}, { intent: 'revise' })
  const draftId = /listings\/([0-9a-f-]{36})/.exec(revised.path)?.[1] ?? ''
  expect((await listDraftEvidence(database.read, draftId)).map(({ slot }) => slot)).toEqual([
    'COMMITMENT',
    'COMPLIANCE',
  ])
  const own = {
    organisationId,
    code,
    actor: await actorOf(database, { memberOf: [{ organisationId, role: 'editor' }] }),
  }
  expect(await reviseListing(database, own)).toBe(draftId)
  const unchanged = await owner.submit(`${base}/listings/${draftId}/submit`, { confirmed: 'yes' }, { intent: 'submit' })
  expect(unchanged.text).toContain(problems.nothingChanged)

  const bare = await owner.submit(manage, {}, { intent: 'delist' })
  expect([bare.status, bare.text.includes(problems.reasonMissing ?? '')]).toEqual([422, true])
  const off = await owner.submit(manage, { reason: '合同到期' }, { intent: 'delist' })
  for (const said of [listingWords.done.delist ?? '', '合同到期', listingWords.steps.relist])
    expect(off.text).toContain(said)
  expect((await owner.submit(manage, {}, { intent: 'relist' })).text).toContain(listingWords.done.relist)
  const { state } = await database.read
    .selectFrom('listing')
    .select('state')
    .where('id', '=', listingId)
    .executeTakeFirstOrThrow()
  expect(state).toBe('listed')
})

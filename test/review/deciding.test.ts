import { afterAll, beforeAll, expect, test } from 'vitest'
import { localIndustries } from '#app/domain/codes/industry.ts'
import { startNotice } from '#app/domain/public-notice/start-notice.server.ts'
import { acceptSubmission, refuseSubmission, returnSubmission } from '#app/domain/review/answer-submission.server.ts'
import { approveZones } from '#app/domain/review/approve-zones.server.ts'
import { actOnEach, mostAtOnce } from '#app/domain/review/bulk.server.ts'
import { approveSubmission, confirmGrade, decideCompliance } from '#app/domain/review/decide-submission.server.ts'
import { remarkAsOperator, remarkAsProvider } from '#app/domain/review/remark.server.ts'
import { verifyChain } from '#db/queries/events.server.ts'
import { listRemarks } from '#db/queries/remarks.server.ts'
import { listApprovals } from '#db/queries/submissions-rounds.server.ts'
import { actorOf, monday, openWorld, reasonOf, type World } from './review-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const later = monday + 3_600_000
const mend = { place: 'title', rule: 'R10', text: '请写明范围' }

test('each act is for operators only: for others it is as if there were nothing', async () => {
  const { here, provider, harmless } = world
  const { submissionId } = await world.reach('submitted')
  const act = { submissionId, round: 1, now: later }
  for (const actor of [provider.owner, world.objector.owner]) {
    const acts = [
      acceptSubmission(here, { actor, ...act }),
      returnSubmission(here, { actor, ...act, reasons: [mend] }),
      refuseSubmission(here, { actor, ...act, reason: 'x', rule: 'R01' }),
      confirmGrade(here, { actor, ...act, grade: 'G2', impacts: harmless }),
      decideCompliance(here, { actor, ...act, isPassed: true }),
      approveSubmission(here, { actor, ...act, grade: 'G2' }),
      startNotice(here, { actor, ...act }),
      approveZones(here, { actor, ...act, zones: [] }),
      remarkAsOperator(here, { actor, ...act, place: '', text: 'x', audience: 'both' }),
    ]
    expect(await Promise.all(acts.map(reasonOf))).toEqual(acts.map(() => 'not_found notAllowed'))
  }
  expect((await world.find(submissionId)).state).toBe('submitted')
})

test('an operator does not decide on an organisation of their own', async () => {
  const { organisationId } = world.provider
  const actor = await actorOf(world.here, { isOperator: true, memberOf: [{ organisationId, role: 'viewer' }] })
  const { submissionId } = await world.reach('submitted')
  expect(await reasonOf(acceptSubmission(world.here, { actor, submissionId, round: 1 }))).toBe(
    'not_allowed ownSubmission',
  )
})

test('two operators decide at once: one of them does', async () => {
  const { here, there, one, two } = world
  for (let turn = 0; turn < 10; turn++) {
    const { submissionId } = await world.reach('reviewing')
    const act = { submissionId, round: 1, now: later }
    const answers = await Promise.all([
      reasonOf(returnSubmission(here, { ...act, actor: one, reasons: [mend] })),
      reasonOf(refuseSubmission(there, { ...act, actor: two, reason: '权属有争议', rule: 'R14' })),
      reasonOf(returnSubmission(there, { ...act, actor: two, reasons: [mend] })),
    ])
    expect(answers.sort()).toEqual(['done', 'stale stepMoved', 'stale stepMoved'])
    const steps = await world.events('submission', submissionId)
    expect(steps).toHaveLength(3)
    expect(steps[2]).toBe(`submission.${(await world.find(submissionId)).state}`)
  }
})

test('accepted by one, it is in their hand, and no longer to be accepted', async () => {
  const { here, there, one, two } = world
  const { submissionId } = await world.reach('submitted')
  const answers = await Promise.all([
    reasonOf(acceptSubmission(here, { actor: one, submissionId, round: 1, now: later })),
    reasonOf(acceptSubmission(there, { actor: two, submissionId, round: 1, now: later })),
  ])
  expect(answers.sort()).toEqual(['done', 'stale stepMoved'])
  const winner = answers[0] === 'done' ? one : two
  expect(await world.find(submissionId)).toMatchObject({
    state: 'reviewing',
    acceptedAt: later,
    reviewerId: winner.personId,
  })
  expect(await world.notices(world.provider.owner.personId)).toContain('submission.moved accepted')
})

test('what is not accepted is neither graded nor approved', async () => {
  const { here, one, harmless } = world
  const { submissionId } = await world.reach('submitted')
  const act = { actor: one, submissionId, round: 1, now: later }
  expect(await reasonOf(confirmGrade(here, { ...act, grade: 'G2', impacts: harmless }))).toBe('stale stepMoved')
  expect(await reasonOf(decideCompliance(here, { ...act, isPassed: true }))).toBe('stale stepMoved')
  expect(await reasonOf(approveSubmission(here, { ...act, grade: 'G2' }))).toBe('stale stepMoved')
  expect(await reasonOf(startNotice(here, act))).toBe('stale stepMoved')
})

test('a grade follows the table, or departs from it with a reason that stands in the record', async () => {
  const { here, one, harmless } = world
  const { submissionId } = await world.reach('reviewing')
  const act = { actor: one, submissionId, round: 1, now: later, impacts: harmless }
  expect(await reasonOf(confirmGrade(here, { ...act, grade: 'G1' }))).toBe('invalid overrideReasonMissing grade')
  expect(await reasonOf(confirmGrade(here, { ...act, grade: 'G2', impacts: [] }))).toBe(
    'invalid impactsMissing impacts',
  )
  await confirmGrade(here, { ...act, grade: 'G1', overrideReason: '已公开发布' })
  expect((await world.find(submissionId)).grading).toMatchObject({
    grade: 'G1',
    tableGrade: 'G2',
    overrideReason: '已公开发布',
    by: one.personId,
  })
  await confirmGrade(here, { ...act, grade: 'G2' })
  expect(await world.find(submissionId)).toMatchObject({ grade: 'G2', grading: { grade: 'G2' } })
  const events = await here.read
    .selectFrom('event')
    .select(['reason', 'ruleId'])
    .where('subjectId', '=', submissionId)
    .where('action', '=', 'submission.graded')
    .orderBy('seq')
    .execute()
  expect(events).toEqual([
    { reason: '已公开发布', ruleId: 'R03' },
    { reason: null, ruleId: 'R03' },
  ])
})

test('core data are not approved, only refused (R01)', async () => {
  const { here, one } = world
  const { submissionId } = await world.reach('reviewing')
  const act = { actor: one, submissionId, round: 1, now: later }
  const impacts = [{ object: 'NATIONAL_SECURITY' as const, degree: 'SERIOUS' as const, reason: { zh: '关键设施' } }]
  await confirmGrade(here, { ...act, grade: 'CORE', impacts })
  await decideCompliance(here, { ...act, isPassed: true })
  expect(await reasonOf(approveSubmission(here, { ...act, grade: 'CORE' }))).toBe('not_allowed coreData')
  expect(await reasonOf(refuseSubmission(here, { ...act, reason: '核心数据', rule: 'R01' }))).toBe('done')
})

test('compliance that failed says why, and keeps it from being approved until it is passed (R10)', async () => {
  const { here, one, harmless } = world
  const { submissionId } = await world.reach('reviewing')
  const act = { actor: one, submissionId, round: 1, now: later }
  await confirmGrade(here, { ...act, grade: 'G2', impacts: harmless })
  expect(await reasonOf(decideCompliance(here, { ...act, isPassed: false }))).toBe('invalid reasonMissing note')
  await decideCompliance(here, { ...act, isPassed: false, note: '缺少授权文件' })
  expect(await reasonOf(approveSubmission(here, { ...act, grade: 'G2' }))).toBe('not_allowed complianceMissing')
  await decideCompliance(here, { ...act, isPassed: true })
  expect(await reasonOf(approveSubmission(here, { ...act, grade: 'G3' }))).toBe('stale gradeMoved')
  expect(await reasonOf(approveSubmission(here, { ...act, grade: 'G2' }))).toBe('done')
  expect(await reasonOf(decideCompliance(here, { ...act, isPassed: false, note: 'x' }))).toBe(
    'not_allowed approvedAlready',
  )
})

test('important data need two operators and the reference of an assessment (R02)', async () => {
  const { here, there, one, two, important } = world
  const { submissionId } = await world.reach('reviewing', { content: { assessmentRef: '闽数评〔2026〕8号' } })
  const act = { submissionId, round: 1, now: later, grade: 'IMPORTANT' as const }
  await confirmGrade(here, { ...act, actor: one, impacts: important })
  await decideCompliance(here, { ...act, actor: one, isPassed: true })
  expect(await reasonOf(startNotice(here, { ...act, actor: one }))).toBe('not_allowed approvalsMissing')
  const twice = await Promise.all([
    reasonOf(approveSubmission(here, { ...act, actor: one, startsNotice: true })),
    reasonOf(approveSubmission(there, { ...act, actor: one, startsNotice: true })),
  ])
  expect(twice.sort()).toEqual(['done', 'not_allowed secondPersonNeeded'])
  expect((await world.find(submissionId)).state).toBe('reviewing')
  expect(await world.notices(two.personId)).toContain('review.waiting secondApproval')
  expect(await world.notices(one.personId)).not.toContain('review.waiting secondApproval')
  expect(await reasonOf(startNotice(here, { ...act, actor: one }))).toBe('not_allowed approvalsMissing')
  expect(await approveSubmission(there, { ...act, actor: two, startsNotice: true })).toEqual({ missing: 0 })
  expect((await world.find(submissionId)).state).toBe('notice')
  expect(await listApprovals(here.read, { submissionId, number: 1 })).toHaveLength(2)

  const without = await world.reach('reviewing')
  const other = { ...act, submissionId: without.submissionId, actor: one }
  await confirmGrade(here, { ...other, impacts: important })
  await decideCompliance(here, { ...other, isPassed: true })
  expect(await reasonOf(approveSubmission(here, other))).toBe('not_allowed assessmentMissing')
})

test('a new round is graded and approved anew', async () => {
  const { here, one } = world
  const { submissionId, draftId } = await world.reach('approved')
  await returnSubmission(here, { actor: one, submissionId, round: 1, now: later, reasons: [mend] })
  const edition = await world.edit(draftId, { title: { zh: '全省企业用电负荷数据' } })
  await world.submit(draftId, { edition, now: later + 1 })
  const act = { actor: one, submissionId, round: 2, now: later + 2 }
  await acceptSubmission(here, act)
  expect(await world.find(submissionId)).toMatchObject({ grading: undefined, compliance: 'open' })
  expect(await reasonOf(approveSubmission(here, { ...act, grade: 'G2' }))).toBe('not_allowed gradeMissing')
  expect(await reasonOf(startNotice(here, act))).toBe('not_allowed gradeMissing')
})

test('zones take in what asked for them, and nothing else', async () => {
  const { here, one } = world
  const [{ code: zone }, { code: other }] = localIndustries
  const { submissionId } = await world.reach('reviewing', { content: { zones: [zone] } })
  const act = { actor: one, submissionId, round: 1, now: later }
  expect(await reasonOf(approveZones(here, { ...act, zones: [other] }))).toBe('invalid zoneUnknown zones')
  await approveZones(here, { ...act, zones: [zone, zone] })
  expect((await world.find(submissionId)).zones).toEqual([zone])
  const waiting = await world.reach('submitted')
  expect(await reasonOf(approveZones(here, { ...act, submissionId: waiting.submissionId, zones: [] }))).toBe(
    'stale stepMoved',
  )
})

test('remarks stand on fields; the provider reads those meant for both and answers', async () => {
  const { here, one, provider } = world
  const { submissionId } = await world.reach('reviewing')
  const remark = { submissionId, round: 1, place: 'dictionary.0', now: later }
  await remarkAsOperator(here, { ...remark, actor: one, text: '内部：核对来源', audience: 'operators' })
  await remarkAsOperator(here, { ...remark, actor: one, text: '这个字段的口径是什么？', audience: 'both' })
  const { organisationId } = provider
  await remarkAsProvider(here, {
    ...remark,
    organisationId,
    actor: provider.editor,
    text: '按整点统计',
    now: later + 1,
  })
  const read = async (audiences: readonly ('operators' | 'both')[]) =>
    (await listRemarks(here.read, { submissionId, audiences, limit: 100 })).map(({ text, isByOperator }) => [
      text,
      isByOperator,
    ])
  expect(await read(['both'])).toEqual([
    ['这个字段的口径是什么？', true],
    ['按整点统计', false],
  ])
  expect(await read(['operators', 'both'])).toHaveLength(3)
  expect(await world.notices(provider.owner.personId)).toContain('submission.moved remark')
  expect(await world.notices(one.personId)).toContain('review.waiting remark')
  expect(await reasonOf(remarkAsProvider(here, { ...remark, organisationId, actor: provider.owner, text: ' ' }))).toBe(
    'invalid required text',
  )
  const foreign = { ...remark, organisationId: world.objector.organisationId, actor: world.objector.owner, text: 'x' }
  expect(await reasonOf(remarkAsProvider(here, foreign))).toBe('not_found notAllowed')
})

test('many at once: each is done or refused on its own, at most fifty', async () => {
  const { here, one } = world
  const first = await world.reach('submitted')
  const second = await world.reach('reviewing')
  const accept = (submissionId: string) => acceptSubmission(here, { actor: one, submissionId, round: 1, now: later })
  expect(await actOnEach([first.submissionId, second.submissionId, first.submissionId], accept)).toEqual([
    { id: first.submissionId },
    { id: second.submissionId, refused: 'stepMoved' },
  ])
  const many = Array.from({ length: mostAtOnce + 1 }, (_, index) => String(index))
  expect(await reasonOf(actOnEach(many, accept))).toBe('too_many tooManyAtOnce')
})

test('the record of all this is whole', async () => {
  expect(await verifyChain(world.here.read)).not.toHaveProperty('brokenAt')
})

test('grade and compliance said twice by the same operator are said once; by another, or after another word, again', async () => {
  const { here, one, two, harmless } = world
  const { submissionId } = await world.reach('reviewing')
  const said = { submissionId, round: 1, now: monday + 600_000 }
  const grade = (actor = one) => confirmGrade(here, { ...said, actor, grade: 'G2', impacts: harmless })
  const compliance = (actor = one) => decideCompliance(here, { ...said, actor, isPassed: true })
  for (const say of [grade, grade, compliance, compliance]) await say()
  const [graded, decided] = ['submission.graded', 'submission.compliance_decided']
  expect((await world.events('submission', submissionId)).slice(-2)).toEqual([graded, decided])
  await compliance(two)
  await grade()
  expect((await world.events('submission', submissionId)).slice(-4)).toEqual([graded, decided, decided, graded])
})

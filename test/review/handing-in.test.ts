import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptSubmission, refuseSubmission, returnSubmission } from '#app/domain/review/answer-submission.server.ts'
import { PreCheckRefusal } from '#app/domain/review/pre-check-draft.ts'
import { isSubmissionNumber } from '#app/domain/review/submission-number.ts'
import { submitDraft } from '#app/domain/review/submit-draft.server.ts'
import { withdrawSubmission } from '#app/domain/review/withdraw-submission.server.ts'
import { findDraft } from '#db/queries/drafts.server.ts'
import { listReasons, listRounds } from '#db/queries/submissions-rounds.server.ts'
import { monday, openWorld, reasonOf, type World } from './review-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const finding = (severity: 'block' | 'warn' | 'note', place: string) => ({
  rule: 'R06',
  severity,
  place,
  text: { zh: '疑似个人信息', en: 'Looks personal' },
  remedy: { zh: '请标注', en: 'Mark it' },
})
const isLocked = async (id: string) => {
  const { organisationId } = world.provider
  return (await findDraft(world.here.read, { id, organisationId }))?.submissionId ?? null
}

test('what is handed in is kept as it is, numbered, locked, and told to the operators once', async () => {
  const draftId = await world.draft({}, { sample: { format: 'CSV', rows: [{ hour: '01', load: 12.5 }] } })
  const { submissionId, number, round, isRepeat } = await world.submit(draftId, {
    preCheck: () => [finding('warn', 'dictionary.0'), finding('note', '')],
    evidence: [{ slot: 'COMPLIANCE', number: '榕律1号', expires: '2027-01-01' }],
  })
  expect([isSubmissionNumber(number), round, isRepeat]).toEqual([true, 1, false])
  expect(await isLocked(draftId)).toBe(submissionId)
  expect(await world.find(submissionId)).toMatchObject({
    state: 'submitted',
    registration: 'FIRST',
    listingId: null,
    warnings: 1,
    clockFrom: '2026-11-23',
    clockDays: 3,
    title: { zh: '企业用电负荷数据' },
  })
  const [kept] = await listRounds(world.here.read, submissionId, { limit: 10 })
  expect(kept).toMatchObject({ number: 1, sample: { rows: [{ hour: '01', load: 12.5 }] }, draftEdition: 1 })
  expect(kept?.sampleReport?.findings).toEqual([])
  expect(kept?.evidence).toHaveLength(1)
  expect(await world.events('submission', submissionId)).toEqual(['submission.submitted'])
  for (const operator of [world.one, world.two])
    expect((await world.notices(operator.personId)).filter((each) => each === 'review.waiting submitted')).toHaveLength(
      1,
    )
  await expect(world.here.write.updateTable('submission_round').set({ note: 'x' }).execute()).rejects.toThrow(
    /append-only/,
  )
})

test('before registration nothing of it is where the catalogue looks', async () => {
  const before = await world.here.read.selectFrom('listing').select('id').execute()
  await world.reach('notice')
  expect(await world.here.read.selectFrom('listing').select('id').execute()).toEqual(before)
})

test('handed in twice, at once or later, it is one submission', async () => {
  const draftId = await world.draft()
  const handIn = {
    actor: world.provider.owner,
    organisationId: world.provider.organisationId,
    draftId,
    edition: 1,
    preCheck: () => [],
    now: monday,
  }
  const both = await Promise.all([submitDraft(world.here, handIn), submitDraft(world.there, handIn)])
  const later = await submitDraft(world.here, handIn)
  expect(new Set([...both, later].map(({ number }) => number)).size).toBe(1)
  expect([...both, later].map(({ isRepeat }) => isRepeat).sort()).toEqual([false, true, true])
  expect(await world.events('submission', later.submissionId)).toEqual(['submission.submitted'])
})

test('what blocks is not taken, with all that was found; nothing is written', async () => {
  const draftId = await world.draft()
  const findings = [finding('note', ''), finding('block', 'dictionary.1.personal')]
  const refused = await world.submit(draftId, { preCheck: async () => findings }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(PreCheckRefusal)
  expect(refused).toMatchObject({ code: 'invalid', field: 'dictionary.1.personal', findings })
  expect(await isLocked(draftId)).toBeNull()
})

test.each([
  ['a content that is not whole', { title: {} }, {}, 'invalid contentIncomplete title'],
  ['another edition', {}, { edition: 2 }, 'stale draftMoved'],
  ['evidence that cannot be', {}, { evidence: [{ slot: 'x' }] }, 'invalid evidenceInvalid evidence'],
])('refused: %s', async (_, content, options, reason) => {
  const draftId = await world.draft(content)
  expect(await reasonOf(world.submit(draftId, options))).toBe(reason)
  expect(await isLocked(draftId)).toBeNull()
})

test('owners and editors hand in; others of the organisation may not, and strangers do not know of it', async () => {
  const draftId = await world.draft()
  for (const role of ['finance', 'viewer'] as const)
    expect(await reasonOf(world.submit(draftId, { actor: await world.member(role) }))).toBe('not_allowed notAllowed')
  expect(await reasonOf(world.submit(draftId, { actor: world.objector.owner }))).toBe('not_found notAllowed')
  const { organisationId, owner } = world.objector
  expect(await reasonOf(world.submit(draftId, { actor: owner, organisationId }))).toBe('not_found notAllowed')
  expect(await reasonOf(world.submit(draftId, { actor: world.provider.editor }))).toBe('done')
})

test('only a verified organisation that is a provider hands in', async () => {
  const { organisationId } = world.provider
  const { write } = world.here
  const draftId = await world.draft()
  const stand = (standing: 'verified' | 'suspended') =>
    write.updateTable('organisation').set({ standing }).where('id', '=', organisationId).execute()
  const grant = (state: 'granted' | 'withdrawn') =>
    write.updateTable('capability_grant').set({ state }).where('organisationId', '=', organisationId).execute()
  await stand('suspended')
  expect(await reasonOf(world.submit(draftId))).toBe('not_allowed organisationNotVerified')
  await stand('verified')
  await grant('withdrawn')
  expect(await reasonOf(world.submit(draftId))).toBe('not_allowed notProvider')
  await grant('granted')
  expect(await reasonOf(world.submit(draftId))).toBe('done')
})

const mend = { place: 'dictionary.0', rule: 'R06', text: '请标注个人信息' }

test('returned with reasons by field and rule, the draft is free; handed in again it is the next round with a new clock', async () => {
  const { submissionId, draftId, number } = await world.reach('reviewing')
  const act = { actor: world.one, submissionId, round: 1, now: monday + 3_600_000 }
  expect(await reasonOf(returnSubmission(world.here, { ...act, reasons: [] }))).toBe('invalid reasonsMissing reasons')
  await returnSubmission(world.here, { ...act, reasons: [mend] })
  expect(await isLocked(draftId)).toBeNull()
  const returned = await world.find(submissionId)
  expect(returned).toMatchObject({ state: 'returned', clockFrom: null, clockDays: null, isOpen: true })
  expect(await listReasons(world.here.read, submissionId)).toEqual([{ round: 1, ...mend }])
  expect(await world.notices(world.provider.editor.personId)).toContain('submission.moved returned')

  expect(await reasonOf(world.submit(draftId))).toBe('stale nothingChanged')
  const edition = await world.edit(draftId, { dictionary: [{ name: 'hour', type: 'STRING', personal: 'PERSONAL' }] })
  const again = await world.submit(draftId, { edition, note: '已标注', now: monday + 86_400_000 })
  expect(again).toMatchObject({ submissionId, number, round: 2, isRepeat: false })
  expect(await world.find(submissionId)).toMatchObject({ state: 'submitted', round: 2, clockFrom: '2026-11-24' })
  expect(await reasonOf(acceptSubmission(world.here, act))).toBe('stale roundMoved')
  expect(await world.events('submission', submissionId)).toEqual([
    'submission.submitted',
    'submission.accepted',
    'submission.returned',
    'submission.resubmitted',
  ])
})

test('a second return says why for what could have been said the first time', async () => {
  const { submissionId, draftId } = await world.reach('reviewing')
  const act = { actor: world.one, submissionId, now: monday + 3_600_000 }
  await returnSubmission(world.here, { ...act, round: 1, reasons: [mend] })
  const edition = await world.edit(draftId, { dictionary: [{ name: 'hours', type: 'STRING' }] })
  await world.submit(draftId, { edition, now: act.now + 1 })
  const late = { place: 'title', rule: 'R10', text: '标题应写明范围' }
  const fresh = { place: 'dictionary.0.name', rule: 'R10', text: '字段名与样例不符' }
  const again = (reasons: (typeof late & { why?: string })[]) =>
    reasonOf(returnSubmission(world.here, { ...act, round: 2, reasons }))
  expect(await again([fresh, late])).toBe('invalid lateReason title')
  expect((await world.find(submissionId)).state).toBe('submitted')
  expect(await again([fresh, { ...late, why: '新发布的命名规则本周生效' }])).toBe('done')
  expect(
    (await listReasons(world.here.read, submissionId)).map(({ round, place, why }) => [round, place, why]),
  ).toEqual([
    [1, 'dictionary.0', undefined],
    [2, 'dictionary.0.name', undefined],
    [2, 'title', '新发布的命名规则本周生效'],
  ])
})

test('refused by a rule, it is over; the draft can become another submission', async () => {
  const { submissionId, draftId } = await world.reach('submitted')
  const act = { actor: world.one, submissionId, round: 1, now: monday + 1 }
  expect(await reasonOf(refuseSubmission(world.here, { ...act, reason: '核心数据', rule: '' }))).toBe(
    'invalid ruleMissing rule',
  )
  expect(await reasonOf(refuseSubmission(world.here, { ...act, reason: ' ', rule: 'R01' }))).toBe(
    'invalid reasonMissing reason',
  )
  await refuseSubmission(world.here, { ...act, reason: '核心数据不予登记', rule: 'R01' })
  expect(await world.find(submissionId)).toMatchObject({
    state: 'refused',
    isOpen: false,
    outcomeRule: 'R01',
    outcomeReason: '核心数据不予登记',
  })
  const edition = await world.edit(draftId, { title: { zh: '汇总数据' } })
  const other = await world.submit(draftId, { edition, now: monday + 2 })
  expect(other.submissionId).not.toBe(submissionId)
})

test('withdrawn, it is over and the draft is free; what was decided is not withdrawn', async () => {
  const { provider, here } = world
  const { submissionId, draftId } = await world.reach('notice')
  const withdrawal = {
    actor: provider.editor,
    organisationId: provider.organisationId,
    submissionId,
    now: monday + 9_000_000,
  }
  expect(await reasonOf(withdrawSubmission(here, { ...withdrawal, actor: world.objector.owner }))).toBe(
    'not_found notAllowed',
  )
  await withdrawSubmission(here, withdrawal)
  expect(await world.find(submissionId)).toMatchObject({ state: 'withdrawn', isOpen: false })
  expect(await isLocked(draftId)).toBeNull()
  expect(await reasonOf(withdrawSubmission(here, withdrawal))).toBe('stale stepMoved')
})

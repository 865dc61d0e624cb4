import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideObjection } from '#app/domain/public-notice/decide-objection.server.ts'
import { fileObjection } from '#app/domain/public-notice/file-objection.server.ts'
import { startNotice } from '#app/domain/public-notice/start-notice.server.ts'
import { acceptSubmission, refuseSubmission, returnSubmission } from '#app/domain/review/answer-submission.server.ts'
import { approveSubmission, confirmGrade, decideCompliance } from '#app/domain/review/decide-submission.server.ts'
import { registerSubmission } from '#app/domain/review/register-submission.server.ts'
import { reviewSteps, type SubmissionState, submissionStates } from '#app/domain/review/review-steps.ts'
import { withdrawSubmission } from '#app/domain/review/withdraw-submission.server.ts'
import { listObjections } from '#db/queries/objections.server.ts'
import { monday, openWorld, reasonOf, type World } from './review-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const later = monday + 3_600_000
const mend = [{ place: 'title', rule: 'R10', text: '请写明范围' }]

/** A submission that stands where it is asked for, reached by the acts. */
async function standing(state: SubmissionState): Promise<string> {
  const { here, one, provider, objector } = world
  const start = { submitted: 'submitted', registered: 'registered', notice: 'notice', objected: 'notice' } as const
  const { submissionId } = await world.reach(start[state as keyof typeof start] ?? 'reviewing')
  const act = { actor: one, submissionId, round: 1, now: later - 60_000 }
  if (state === 'returned') await returnSubmission(here, { ...act, reasons: mend })
  if (state === 'refused') await refuseSubmission(here, { ...act, reason: 'x', rule: 'R14' })
  const own = { actor: provider.owner, organisationId: provider.organisationId, submissionId, now: act.now }
  if (state === 'withdrawn') await withdrawSubmission(here, own)
  const { organisationId } = objector
  if (state === 'objected')
    await fileObjection(here, { actor: objector.owner, organisationId, submissionId, text: '异议', now: act.now })
  expect((await world.find(submissionId)).state).toBe(state)
  return submissionId
}

type Acts = Record<
  string,
  { steps: readonly (keyof typeof reviewSteps)[]; act: (submissionId: string) => Promise<unknown> }
>
function actsOf({ here, one, provider, organisation, harmless, filesDir }: World): Acts {
  const on = (submissionId: string) => ({ actor: one, submissionId, round: 1, now: later })
  return {
    accept: { steps: ['accept'], act: (id) => acceptSubmission(here, on(id)) },
    return: { steps: ['return'], act: (id) => returnSubmission(here, { ...on(id), reasons: mend }) },
    refuse: { steps: ['refuse'], act: (id) => refuseSubmission(here, { ...on(id), reason: 'x', rule: 'R14' }) },
    grade: { steps: ['confirmGrade'], act: (id) => confirmGrade(here, { ...on(id), grade: 'G2', impacts: harmless }) },
    compliance: { steps: ['decideCompliance'], act: (id) => decideCompliance(here, { ...on(id), isPassed: true }) },
    approve: { steps: ['approve'], act: (id) => approveSubmission(here, { ...on(id), grade: 'G2' }) },
    'start the notice': { steps: ['startNotice'], act: (id) => startNotice(here, on(id)) },
    register: {
      steps: ['register'],
      act: (id) => registerSubmission(here, { submissionId: id, filesDir, now: later }),
    },
    withdraw: {
      steps: ['withdraw'],
      act: (id) => {
        const { owner: actor, organisationId } = provider
        return withdrawSubmission(here, { actor, organisationId, submissionId: id, now: later })
      },
    },
    object: {
      steps: ['object'],
      act: async (id) => {
        const { owner: actor, organisationId } = await organisation()
        return fileObjection(here, { actor, organisationId, submissionId: id, text: '异议', now: later })
      },
    },
    'decide an objection': {
      steps: ['rejectObjection', 'upholdObjection'],
      act: async (id) => {
        const [objection] = await listObjections(here.read, id)
        const objectionId = objection?.id ?? ''
        return decideObjection(here, { actor: one, objectionId, isUpheld: false, reason: 'x', now: later })
      },
    },
  }
}

test.each(submissionStates)('of what is %s nothing can be done but what the table has', async (state) => {
  const acts = actsOf(world)
  for (const [name, { steps, act }] of Object.entries(acts)) {
    const submissionId = await standing(state)
    const before = await world.events('submission', submissionId)
    const answer = await reasonOf(act(submissionId))
    const isInTable = steps.some((step) => (reviewSteps[step].from as readonly string[]).includes(state))
    // Registered again finds the first effect; what was never in notice is not there for those outside.
    const isOther =
      (name === 'register' && state === 'registered') ||
      (name === 'object' && answer === 'not_found notAllowed') ||
      (name === 'decide an objection' && answer === 'not_found notAllowed')
    if (!isInTable && !isOther) expect([state, name, answer]).toEqual([state, name, 'stale stepMoved'])
    if (isInTable) expect([state, name, answer]).not.toEqual([state, name, 'stale stepMoved'])
    if (answer !== 'done' || isOther) {
      expect((await world.find(submissionId)).state).toBe(state)
      expect(await world.events('submission', submissionId)).toEqual(before)
    }
  }
})

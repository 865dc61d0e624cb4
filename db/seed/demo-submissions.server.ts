import type { PersonActor } from '#app/domain/access/permissions.ts'
import { dayOf, shiftDay, startOfDay } from '#app/domain/calendar/days.ts'
import { readCalendar } from '#app/domain/calendar/read-calendar.server.ts'
import type { WorkCalendar } from '#app/domain/calendar/working-days.ts'
import type { Certifier } from '#app/domain/certificate/certifier.server.ts'
import { createDrafts } from '#app/domain/draft/create-draft.server.ts'
import { asLoose } from '#app/domain/draft/draft-field.ts'
import { preCheckWith } from '#app/domain/pre-check/pre-check-listing.server.ts'
import { fileObjection } from '#app/domain/public-notice/file-objection.server.ts'
import { acceptSubmission, returnSubmission } from '#app/domain/review/answer-submission.server.ts'
import { certificateHooks } from '#app/domain/review/certificate-hooks.server.ts'
import { approveSubmission, confirmGrade, decideCompliance } from '#app/domain/review/decide-submission.server.ts'
import type { Evidence } from '#app/domain/review/evidence.ts'
import type { ConfirmedImpacts } from '#app/domain/review/grade-decision.ts'
import { registerSubmission } from '#app/domain/review/register-submission.server.ts'
import { submitDraft } from '#app/domain/review/submit-draft.server.ts'
import { withdrawSubmission } from '#app/domain/review/withdraw-submission.server.ts'
import { type Database, inTransaction } from '#db/client.server.ts'
import { markDemoNoticesMailed } from '#db/queries/demo-people.server.ts'
import { copyToDraftEvidence } from '#db/queries/draft-evidence.server.ts'
import { demoLoaded, findSetting, upsertSetting } from '#db/queries/settings.server.ts'
import { findSubmission } from '#db/queries/submissions.server.ts'
import type { DemoSubmission } from './demo/submissions/submission-types.ts'
import { castDemoActors, type DemoActors } from './demo-actors.server.ts'

/** Key under which it is kept that the submissions of the demo were made, and when. */
const demoSubmitted = 'demo-submissions'
const minute = 60_000

type Made = DemoActors & {
  database: Database
  calendar: WorkCalendar
  filesDir: string
  certifier: Certifier
}
type Step = { at: number; take: () => Promise<unknown> }

/**
 * Lets organisations of the demo hand listings in and its operator review them, spread over the last working days, by the acts
 * that people use. Once, all or nothing; where there is no demo, or no operator of it, nothing. Gives how many drafts.
 */
export async function enterDemoSubmissions(
  database: Database,
  { now = Date.now(), ...kept }: { filesDir: string; certifier: Certifier; now?: number },
): Promise<number> {
  const { read } = database
  if ((await findSetting(read, demoLoaded)) === undefined || (await findSetting(read, demoSubmitted)) !== undefined)
    return 0
  const { demoSubmissions } = await import('./demo/submissions/all-submissions.ts')
  return inTransaction(database.write, async (trx) => {
    const slugs = demoSubmissions.flatMap(({ provider, objected }) => [provider, ...(objected ? [objected.by] : [])])
    const actors = await castDemoActors(trx, { slugs: [...new Set(slugs)], now })
    if (!actors) return 0
    const made = {
      ...actors,
      ...kept,
      database: { ...database, read: trx, write: trx },
      calendar: await readCalendar(trx),
    }
    const steps = demoSubmissions.flatMap((submission, index) => stepsOf(submission, made, { index, now }))
    // In the order of time, so that numbers and record rise with it.
    for (const { take } of steps.sort((one, other) => one.at - other.at)) await take()
    await markDemoNoticesMailed(trx)
    await upsertSetting(trx, demoSubmitted, String(now))
    return demoSubmissions.length
  })
}

/** What happens to one of them, each step at its time. */
function stepsOf(submission: DemoSubmission, made: Made, { index, now }: { index: number; now: number }): Step[] {
  const { written, handedIn, accepted, graded, approved, returned, objected, withdrawn, isRegistered } = submission
  const { database, operator, calendar } = made
  const provider = made.ownerOf(submission.provider)
  const own = { actor: provider.actor, organisationId: provider.organisationId }
  const moment = (daysAgo: number, hour: number) =>
    startOfDay(workedBefore(dayOf(now), daysAgo, calendar)) + (hour * 60 + index * 3) * minute
  const steps: Step[] = []
  const add = (daysAgo: number | undefined, hour: number, take: (at: number) => Promise<unknown>) => {
    if (daysAgo === undefined) return
    const at = moment(daysAgo, hour)
    steps.push({ at, take: () => take(at) })
  }
  let draftId = ''
  let submissionId = ''
  const act = (at: number) => ({ actor: operator, submissionId, round: 1, now: at })
  const content = contentOf(submission, dayOf(moment(handedIn ?? written, 0)))
  const { grade = 'G2', gradeImpacts = [] } = content
  const confirm = (at: number) =>
    confirmGrade(database, { ...act(at), grade, impacts: gradeImpacts as ConfirmedImpacts })

  add(written, 9, async (at) => {
    draftId = await writeDraft(made, { submission, content, own, now: at })
  })
  add(handedIn, 10, async (at) => {
    const preCheck = preCheckWith({ db: database.read })
    const evidence = evidenceOf(submission, index, at)
    const handed = await submitDraft(database, { ...own, draftId, edition: 1, evidence, preCheck, now: at })
    submissionId = handed.submissionId
  })
  add(accepted, 11, (at) => acceptSubmission(database, act(at)))
  add(graded, 14, confirm)
  add(approved, 15, async (at) => {
    await confirm(at)
    await decideCompliance(database, { ...act(at + 4 * minute), isPassed: true })
    await approveSubmission(database, { ...act(at + 20 * minute), grade, startsNotice: true })
  })
  add(returned?.daysAgo, 15, (at) => returnSubmission(database, { ...act(at), reasons: returned?.reasons ?? [] }))
  add(withdrawn?.daysAgo, 15, (at) =>
    withdrawSubmission(database, { ...own, submissionId, reason: withdrawn?.reason ?? '', now: at }),
  )
  add(objected?.daysAgo, 16, (at) => {
    const by = made.ownerOf(objected?.by ?? '')
    const { actor, organisationId } = by
    return fileObjection(database, { actor, organisationId, submissionId, text: objected?.text ?? '', now: at })
  })
  if (isRegistered) steps.push({ at: now, take: () => registerAfterNotice(made, submissionId) })
  return steps
}

/** The content with the days that move with the day of loading. */
function contentOf({ content, handedIn }: DemoSubmission, day: string) {
  const until = shiftDay(day, -1)
  return { ...content, ...(handedIn !== undefined && { lastUpdated: until, timeEnd: until }) }
}

async function writeDraft(
  { database }: Made,
  {
    submission,
    content,
    own,
    now,
  }: {
    submission: DemoSubmission
    content: ReturnType<typeof contentOf>
    own: { actor: PersonActor; organisationId: string }
    now: number
  },
): Promise<string> {
  const sample = submission.sample.length > 0 && JSON.stringify({ format: 'CSV', rows: submission.sample })
  const [id = ''] = await createDrafts(database, {
    ...own,
    now,
    drafts: [{ origin: 'EMPTY', content: asLoose(content), ...(sample && { sample }) }],
  })
  if (submission.handedIn !== undefined)
    await copyToDraftEvidence(database.write, {
      draftId: id,
      evidence: evidenceOf(submission, 0, now),
      changedBy: own.actor.personId,
      now,
    })
  return id
}

/** The letter and the opinion that each of them has, numbered as of an invented office. */
function evidenceOf({ evidence = [] }: DemoSubmission, index: number, now: number): Evidence[] {
  const issued = shiftDay(dayOf(now), -20)
  const year = issued.slice(0, 4)
  const serial = String(index + 11).padStart(3, '0')
  return [
    { slot: 'COMMITMENT', number: `示例承诺 ${year}-${serial}`, issued },
    {
      slot: 'COMPLIANCE',
      number: `示例律意〔${year}〕${serial} 号`,
      issuer: '榕正律师事务所（示例）',
      issued,
      expires: shiftDay(issued, 365),
    },
    ...evidence,
  ]
}

async function registerAfterNotice({ database, filesDir, certifier }: Made, submissionId: string): Promise<void> {
  const { dueAt = 0 } = (await findSubmission(database.read, { id: submissionId })) ?? {}
  await registerSubmission(database, {
    submissionId,
    filesDir,
    hooks: certificateHooks(() => certifier),
    now: dueAt + 1,
  })
}

/** The `count`-th working day before a day. */
function workedBefore(day: string, count: number, calendar: WorkCalendar): string {
  let found = day
  for (let left = count; left > 0; ) {
    found = shiftDay(found, -1)
    if (calendar.isWorkingDay(found)) left--
  }
  return found
}

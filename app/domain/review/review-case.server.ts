import type { Db } from '#db/client.server.ts'
import { listCapabilities } from '#db/queries/capabilities.server.ts'
import { findMembership } from '#db/queries/members.server.ts'
import { countOpenObjections } from '#db/queries/objections.server.ts'
import { findOrganisationWork, type OrganisationWork } from '#db/queries/organisation-work.server.ts'
import { findSetting } from '#db/queries/settings.server.ts'
import { findSubmission, type Submission } from '#db/queries/submissions.server.ts'
import { findRound, listApprovals, type SubmissionRound } from '#db/queries/submissions-rounds.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import type { WorkCalendar } from '../calendar/working-days.ts'
import { Refusal } from '../errors.ts'
import { type ExchangeSettings, parseSettings, settingsKey } from '../settings/exchange-settings.ts'
import { approvalsNeeded, type CaseFacts } from './review-guards.ts'
import { noDue } from './review-lists.ts'

/** A submission with everything a step looks at, read inside the transaction that takes it. */
export type ReviewCase = {
  submission: Submission
  round: SubmissionRound
  organisation: OrganisationWork
  facts: CaseFacts
  calendar: WorkCalendar
  limits: ExchangeSettings['limits']
  now: number
}

/** Throws unless the actor reviews for the exchange. */
export function insistReviewer(actor: PersonActor): void {
  if (!may(actor, 'exchange.review')) throw new Refusal('not_found', 'notAllowed')
}

/**
 * Opens a submission for a step of `actorId`. Refuses one there is not (or not of this organisation), and one that is in
 * another round than the actor saw: what is decided is what was read.
 */
export async function openCase(
  trx: Db,
  asked: { submissionId: string; organisationId?: string; round?: number; actorId: string; now: number },
): Promise<ReviewCase> {
  const { submissionId, organisationId, actorId, now } = asked
  const submission = await findSubmission(trx, { id: submissionId, ...(organisationId && { organisationId }) })
  const round = submission && (await findRound(trx, { submissionId, number: submission.round }))
  const organisation = submission && (await findOrganisationWork(trx, { id: submission.organisationId }))
  if (!submission || !round || !organisation) throw new Refusal('not_found', 'notAllowed')
  if (asked.round !== undefined && asked.round !== submission.round) throw new Refusal('stale', 'roundMoved')
  const approvals = await listApprovals(trx, { submissionId, number: submission.round })
  const grade = submission.grading?.grade ?? null
  const { content } = round
  return {
    submission,
    round,
    organisation,
    calendar: await readCalendar(trx),
    limits: await readLimits(trx),
    now,
    facts: {
      organisation: await readStanding(trx, organisation),
      blocks: round.findings.filter(({ severity }) => severity === 'block').length,
      grade,
      assessmentRef: content.assessmentRef,
      compliance: submission.compliance,
      approvals: {
        given: approvals.length,
        needed: approvalsNeeded(grade, content.personal),
        byActor: approvals.some(({ personId }) => personId === actorId),
      },
      openObjections: await countOpenObjections(trx, submissionId),
      isNoticeOver: submission.dueAt < noDue && submission.dueAt < now,
    },
  }
}

/** The same for an operator, who must not belong to the organisation whose submission it is (rule R24 in spirit). */
export async function openCaseForReview(
  trx: Db,
  asked: { actor: PersonActor; submissionId: string; round?: number; now: number },
): Promise<ReviewCase> {
  const { actor, ...rest } = asked
  insistReviewer(actor)
  const opened = await openCase(trx, { ...rest, actorId: actor.personId })
  const { organisationId } = opened.submission
  if (await findMembership(trx, { organisationId, personId: actor.personId }))
    throw new Refusal('not_allowed', 'ownSubmission')
  return opened
}

/** Whether an organisation may provide: verified, with the capability granted. */
export async function readStanding(trx: Db, organisation: OrganisationWork): Promise<CaseFacts['organisation']> {
  const capabilities = await listCapabilities(trx, organisation.id)
  return {
    standing: organisation.standing,
    isProvider: capabilities.some(({ capability, state }) => capability === 'PROVIDER' && state === 'granted'),
  }
}

/** Time limits as the operators set them. */
export async function readLimits(trx: Db): Promise<ExchangeSettings['limits']> {
  return parseSettings(await findSetting(trx, settingsKey)).limits
}

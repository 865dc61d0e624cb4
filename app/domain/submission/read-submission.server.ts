import type { Db } from '#db/client.server.ts'
import { listCertificatesOf } from '#db/queries/certificates.server.ts'
import { listObjections } from '#db/queries/objections.server.ts'
import { listOwnRounds, type OwnRound } from '#db/queries/own-submissions.server.ts'
import { listRemarks } from '#db/queries/remarks.server.ts'
import { findSubmission, type Submission } from '#db/queries/submissions.server.ts'
import { findListingCase } from '#db/queries/submissions-listing.server.ts'
import { listReasons } from '#db/queries/submissions-rounds.server.ts'
import { dayOf } from '../calendar/days.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { labelOf } from '../codes/code-list.ts'
import { kinds } from '../codes/trade.ts'
import { viewGrade } from '../listing/view-grade.ts'
import { ruleTitles } from '../pre-check/rule-titles.ts'
import { viewPlace } from '../review/place-view.ts'
import type { ReturnReason } from '../review/return-reasons.ts'
import { timeLeft } from '../review/time-left.ts'
import { type Language, pickText } from '../text.ts'
import { countFindings } from './findings-view.ts'
import { sayReasons } from './reasons-view.ts'
import { changesOfRound } from './round-changes.ts'
import { type RoundLine, type SubmissionView, stepsOf } from './submission-view.ts'

/** Rounds, the newest, and remarks that a page shows. */
const mostRounds = 20
const mostRemarks = 200

/** A submission of an organisation as its members see it; undefined where it has none of this number. */
export async function readSubmission(
  db: Db,
  asked: { organisationId: string; number: string; language: Language; now: number },
): Promise<SubmissionView | undefined> {
  const { organisationId, number, language, now } = asked
  const submission = await findSubmission(db, { number, organisationId })
  if (!submission) return undefined
  const { id, state, listingId } = submission
  const [rounds, reasons, remarks, objections, calendar, listing, certificates] = await Promise.all([
    listOwnRounds(db, id, mostRounds),
    listReasons(db, id),
    listRemarks(db, { submissionId: id, audiences: ['both'], limit: mostRemarks }),
    listObjections(db, id),
    readCalendar(db),
    listingId === null ? undefined : findListingCase(db, listingId),
    listingId === null || state !== 'registered' ? [] : listCertificatesOf(db, listingId),
  ])
  const [round] = rounds
  if (!round) return undefined
  const { content } = round
  const lines = rounds.map((each, index) => viewRound(each, rounds[index + 1], reasons, language))
  return {
    number: submission.number,
    title: pickText(submission.title, language) ?? { text: number, language },
    kind: labelOf(kinds, submission.kind, language),
    registration: submission.registration,
    state,
    round: submission.round,
    time: timeLeft(submission, { calendar, now }),
    steps: stepsOf(state, submission, listing),
    ...(submission.draftId && { draftId: submission.draftId }),
    ...(listing && { listing: { code: listing.code, state: listing.state } }),
    reasons: state === 'returned' ? (lines[0]?.reasons ?? []) : [],
    ...viewOutcome(submission, content, language),
    ...(submission.noticeFrom !== null && {
      notice: {
        from: dayOf(submission.noticeFrom),
        ...(submission.frozenDays === null &&
          submission.noticeUntil !== null && { until: dayOf(submission.noticeUntil) }),
        ...(submission.frozenDays !== null && { frozenDays: submission.frozenDays }),
      },
    }),
    objections: objections.map(({ state: decided, text, filedAt, decision }) => ({
      state: decided,
      text,
      filedAt,
      ...(decision && { decision }),
    })),
    remarks: remarks.map(({ id: remarkId, isByOperator, personName, createdAt, place, text }) => ({
      id: remarkId,
      isByOperator,
      ...(!isByOperator && { by: personName }),
      at: createdAt,
      place,
      placeLabel: place === '' ? '' : viewPlace(place, content, language).label,
      text,
    })),
    rounds: lines,
    certificates: certificates.map(({ number: each, kind }) => ({ number: each, kind })),
    isOpen: submission.isOpen,
  }
}

function viewRound(
  round: OwnRound,
  before: OwnRound | undefined,
  reasons: readonly (ReturnReason & { round: number })[],
  language: Language,
): RoundLine {
  const { block, warn } = countFindings(round.findings)
  return {
    number: round.number,
    handedInAt: round.handedInAt,
    ...(round.note && { note: round.note }),
    found: { block, warn },
    ...(before && { changes: changesOfRound(round, before, language) }),
    reasons: sayReasons(
      reasons.filter((reason) => reason.round === round.number),
      { content: round.content, language },
    ),
  }
}

/** Why it was refused or withdrawn; where the grade decided (rule R01), the table with the cell it fell into. */
function viewOutcome(
  { outcomeReason, outcomeRule, grading }: Submission,
  content: OwnRound['content'],
  language: Language,
): Pick<SubmissionView, 'outcome' | 'grading'> {
  if (outcomeReason === null) return {}
  const title = ruleTitles.find(({ id }) => id === outcomeRule)?.[language]
  const graded = { ...content, ...(grading && { grade: grading.grade, gradeImpacts: grading.impacts }) }
  const view = outcomeRule === 'R01' ? viewGrade({ ...graded, grade: graded.grade ?? 'CORE' }, language) : undefined
  return {
    outcome: {
      reason: outcomeReason,
      ...(outcomeRule && { rule: outcomeRule }),
      ...(title && { ruleTitle: title }),
    },
    ...(view && { grading: view }),
  }
}

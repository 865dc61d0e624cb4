import type { Db } from '#db/client.server.ts'
import { findLastCheck } from '#db/queries/checks.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { findMembership } from '#db/queries/members.server.ts'
import { listObjections } from '#db/queries/objections.server.ts'
import { listPersonNames } from '#db/queries/people-admin.server.ts'
import { listRemarks } from '#db/queries/remarks.server.ts'
import { findSubmission } from '#db/queries/submissions.server.ts'
import { findListingCase } from '#db/queries/submissions-listing.server.ts'
import { listApprovals, listReasons, listRounds } from '#db/queries/submissions-rounds.server.ts'
import { dayOf } from '../calendar/days.ts'
import type { Language } from '../text.ts'
import { type CaseSources, type CaseView, viewCase } from './case-view.ts'
import { mostRemarks } from './remark.server.ts'
import { openCase } from './review-case.server.ts'

/** Rounds and lines of the record that the page shows. */
const mostRounds = 50
const mostEvents = 200

/** Reads the page of a case for an operator: what was handed in, what was found and said, and what can be decided. */
export async function readCase(
  db: Db,
  number: string,
  reader: { personId: string; language: Language; now: number },
): Promise<CaseView | undefined> {
  const known = await findSubmission(db, { number })
  if (!known) return undefined
  const { id: submissionId, organisationId } = known
  const opened = await openCase(db, { submissionId, actorId: reader.personId, now: reader.now })
  const { submission } = opened
  const [rounds, approvals, reasons, remarks, objections, events, check, membership, listing] = await Promise.all([
    listRounds(db, submissionId, { from: Math.max(1, submission.round - mostRounds + 1), limit: mostRounds }),
    listApprovals(db, { submissionId, number: submission.round }),
    listReasons(db, submissionId),
    listRemarks(db, { submissionId, audiences: ['operators', 'both'], limit: mostRemarks }),
    listObjections(db, submissionId),
    listEventsOf(db, { kind: 'submission', id: submissionId }, mostEvents),
    findLastCheck(db, { submissionId, round: submission.round }),
    findMembership(db, { organisationId, personId: reader.personId }),
    submission.listingId === null ? undefined : findListingCase(db, submission.listingId),
  ])
  const people = [
    ...approvals.map(({ personId }) => personId),
    ...events.map(({ actor }) => actor),
    ...(submission.reviewerId ? [submission.reviewerId] : []),
    ...(submission.grading ? [submission.grading.by] : []),
  ]
  const names = new Map((await listPersonNames(db, [...new Set(people)])).map(({ id, name }) => [id, name]))
  const sources: CaseSources = {
    ...{ opened, rounds, approvals, reasons, remarks, events, names, today: dayOf(reader.now) },
    objections: objections.map(({ state }) => state),
    laterFindings: check?.findings,
    isOwn: membership !== undefined,
    listing: listing && { code: listing.code, content: listing.content },
    readerId: reader.personId,
  }
  return viewCase(sources, reader.language)
}

import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { type DraftRow, findDraft } from '#db/queries/drafts.server.ts'
import { markHandedIn } from '#db/queries/evidence-documents.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import { findSubmission, insertSubmission, listSubmissionsOf, lockDraft } from '#db/queries/submissions.server.ts'
import { findListingCase } from '#db/queries/submissions-listing.server.ts'
import { findRound, insertRound } from '#db/queries/submissions-rounds.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import type { MemberRole } from '../access/roles.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { type Evidence, EvidenceList } from './evidence.ts'
import { type CheckedDraft, checkDraft, type PreCheck } from './pre-check-draft.ts'
import { openCase, readLimits, readStanding } from './review-case.server.ts'
import { type CaseFacts, failingGuard } from './review-guards.ts'
import { reviewSteps } from './review-steps.ts'
import { submissionNumber, submissionSerialName } from './submission-number.ts'
import { recordStep, runningClock, takeStep } from './take-step.server.ts'
import { tellReviewers } from './tell-review.server.ts'

/** A draft that is handed in, at the edition its provider saw. */
export type HandIn = {
  actor: PersonActor
  organisationId: string
  draftId: string
  edition: number
  evidence?: readonly Evidence[]
  /** What the provider says of it, such as what was mended. */
  note?: string
  preCheck: PreCheck
  now?: number
}

/** What handing in gave; `isRepeat` where this edition had been handed in before: nothing was done again. */
export type HandedInSubmission = { submissionId: string; number: string; round: number; isRepeat: boolean }

/**
 * Hands a draft in: as a new submission, or as the next round of one that was returned. What is handed in is kept as it is
 * and the draft is locked. Refuses what is not whole (`contentIncomplete`, with the field), what the machine finds to be
 * forbidden (`PreCheckRefusal` with its findings), a draft that changed meanwhile, a second submission for a listing, and a
 * supplement in which nothing is different.
 */
export async function submitDraft(database: Database, asked: HandIn): Promise<HandedInSubmission> {
  const { actor, organisationId, draftId, edition, now = Date.now() } = asked
  insist(actor, 'listing.write', organisationId)
  const evidence = EvidenceList.safeParse(asked.evidence ?? [])
  if (!evidence.success) throw new Refusal('invalid', 'evidenceInvalid', { field: 'evidence' })
  const seen = await findDraft(database.read, { id: draftId, organisationId })
  if (!seen) throw new Refusal('not_found', 'notAllowed')
  if (seen.submissionId !== null) return repeated(database.read, seen, edition)
  const checked = await checkDraft(seen, { preCheck: asked.preCheck, evidence: evidence.data, now })
  return inTransaction(database.write, async (trx) => {
    const { role } = await requireRole(trx, { organisationId, actorId: actor.personId }, 'listing.write')
    const draft = await findDraft(trx, { id: draftId, organisationId })
    if (!draft) throw new Refusal('not_found', 'notAllowed')
    if (draft.submissionId !== null) return repeated(trx, draft, edition)
    if (draft.edition !== edition || seen.edition !== edition) throw new Refusal('stale', 'draftMoved')
    const handIn = {
      draft,
      checked,
      actorId: actor.personId,
      role,
      note: asked.note?.trim().slice(0, 2_000) || null,
      now,
    }
    const [last] = await listSubmissionsOf(trx, { draftId }, 1)
    return last?.state === 'returned' ? handInAgain(trx, last.id, handIn) : handInFirst(trx, handIn)
  })
}

type Handing = {
  draft: DraftRow
  checked: CheckedDraft
  actorId: string
  role: MemberRole
  note: string | null
  now: number
}

/** The first effect of the same act, for one that comes twice. */
async function repeated(db: Db, draft: DraftRow, edition: number): Promise<HandedInSubmission> {
  const known = await findSubmission(db, { id: draft.submissionId ?? '' })
  const round = known && (await findRound(db, { submissionId: known.id, number: known.round }))
  if (round?.draftEdition !== edition || !known) throw new Refusal('stale', 'submittedAlready')
  return { submissionId: known.id, number: known.number, round: known.round, isRepeat: true }
}

async function handInFirst(trx: Db, handIn: Handing): Promise<HandedInSubmission> {
  const { draft, checked, actorId, now } = handIn
  const rule = reviewSteps.submit
  const organisation = await findOrganisationWork(trx, { id: draft.organisationId })
  if (!organisation) throw new Refusal('not_found', 'notAllowed')
  const missing = failingGuard(rule.guards, factsBefore(await readStanding(trx, organisation), checked))
  if (missing !== undefined) throw new Refusal('not_allowed', missing)
  if (draft.listingId !== null) await refuseRevision(trx, handIn, draft.listingId)
  const id = newId()
  const number = submissionNumber(now, await takeSerials(trx, submissionSerialName(now), 1))
  const limits = await readLimits(trx)
  await insertSubmission(trx, {
    id,
    number,
    organisationId: draft.organisationId,
    draftId: draft.id,
    listingId: draft.listingId,
    registration: draft.listingId === null ? 'FIRST' : 'CHANGE',
    state: rule.to,
    isOpen: 1,
    round: 1,
    ...columnsOf(checked),
    ...runningClock(limits[rule.clock], { calendar: await readCalendar(trx), now }),
    submittedBy: actorId,
    submittedAt: now,
    handedInAt: now,
    createdAt: now,
    updatedAt: now,
  })
  await keepRound(trx, { submissionId: id, number: 1 }, handIn)
  await recordStep(trx, { id, number, round: 1 }, { rule, actorId, contentHash: checked.contentHash, now })
  await tellReviewers(trx, {
    submission: { id, number, title: checked.content.title, round: 1 },
    what: 'submitted',
    now,
  })
  return { submissionId: id, number, round: 1, isRepeat: false }
}

async function handInAgain(trx: Db, submissionId: string, handIn: Handing): Promise<HandedInSubmission> {
  const { checked, actorId, role, now } = handIn
  const opened = await openCase(trx, { submissionId, actorId, now })
  const before = opened.round
  const isSame =
    before.contentHash === checked.contentHash &&
    JSON.stringify(before.evidence) === JSON.stringify(checked.evidence) &&
    JSON.stringify(before.sample) === JSON.stringify(checked.sample)
  if (isSame && handIn.note === null) throw new Refusal('stale', 'nothingChanged')
  const number = opened.submission.round + 1
  await takeStep(
    trx,
    {
      ...opened,
      round: { ...before, number, contentHash: checked.contentHash },
      facts: { ...opened.facts, blocks: 0 },
    },
    {
      step: 'resubmit',
      by: role,
      actorId,
      detail: { round: number },
      set: {
        round: number,
        ...columnsOf(checked),
        handedInAt: now,
        // What was decided was decided on what was there before.
        grading: null,
        compliance: 'open',
        complianceNote: null,
        zones: '[]',
        acceptedAt: null,
      },
    },
  )
  await keepRound(trx, { submissionId, number }, handIn)
  const { submission } = opened
  await tellReviewers(trx, {
    submission: { id: submissionId, number: submission.number, title: checked.content.title, round: number },
    what: 'resubmitted',
    ...(submission.reviewerId !== null && { reviewerId: submission.reviewerId }),
    now,
  })
  return { submissionId, number: submission.number, round: number, isRepeat: false }
}

/** A listing is revised by its provider alone, has one submission at a time, and one that changes nothing is none. */
async function refuseRevision(trx: Db, { draft, checked }: Handing, listingId: string): Promise<void> {
  const listing = await findListingCase(trx, listingId)
  if (listing?.organisation.id !== draft.organisationId) throw new Refusal('not_found', 'notAllowed')
  if (listing.isHarvested) throw new Refusal('not_allowed', 'listingHarvested')
  const [last] = await listSubmissionsOf(trx, { listingId }, 1)
  if (last?.isOpen) throw new Refusal('stale', 'listingUnderReview')
  // What was registered carries the confirmed grade, so what was handed in for it is compared, too.
  const round =
    last?.state === 'registered' ? await findRound(trx, { submissionId: last.id, number: last.round }) : undefined
  if ([round?.contentHash, listing.contentHash].includes(checked.contentHash))
    throw new Refusal('stale', 'nothingChanged')
}

async function keepRound(trx: Db, round: { submissionId: string; number: number }, handIn: Handing): Promise<void> {
  const { draft, checked, actorId, note, now } = handIn
  await insertRound(trx, {
    ...round,
    content: checked.contentText,
    contentHash: checked.contentHash,
    sample: checked.sample ? JSON.stringify(checked.sample) : null,
    sampleReport: checked.sampleReport ? JSON.stringify(checked.sampleReport) : null,
    evidence: JSON.stringify(checked.evidence),
    findings: JSON.stringify(checked.findings),
    draftEdition: draft.edition,
    note,
    handedInBy: actorId,
    handedInAt: now,
  })
  await markHandedIn(trx, {
    organisationId: draft.organisationId,
    ids: checked.evidence.flatMap(({ document }) => document ?? []),
    now,
  })
  const isLocked = await lockDraft(trx, { id: draft.id, edition: draft.edition, submissionId: round.submissionId })
  if (!isLocked) throw new Refusal('stale', 'draftMoved')
}

function columnsOf({ content, findings }: CheckedDraft) {
  return {
    title: JSON.stringify(content.title),
    kind: content.kind,
    grade: content.grade ?? null,
    isPublicData: content.subjects.includes('PUBLIC') || content.publicData !== undefined ? 1 : 0,
    warnings: findings.filter(({ severity }) => severity === 'warn').length,
  }
}

/** What guards look at before there is a submission. */
function factsBefore(organisation: CaseFacts['organisation'], { findings }: CheckedDraft): CaseFacts {
  return {
    organisation,
    blocks: findings.filter(({ severity }) => severity === 'block').length,
    grade: null,
    assessmentRef: undefined,
    compliance: 'open',
    approvals: { given: 0, needed: 1, byActor: false },
    openObjections: 0,
    isNoticeOver: false,
  }
}

import type { Remark } from '../../../db/queries/remarks.server.ts'
import type { SubmissionRound } from '../../../db/queries/submissions-rounds.server.ts'
import { type ActorName, nameOfActor } from '../audit/actor-names.ts'
import type { Day } from '../calendar/days.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { localIndustries } from '../codes/industry.ts'
import { kinds } from '../codes/trade.ts'
import { sheetOf } from '../high-quality/listing-sheet.ts'
import { type SheetView, viewSheet } from '../high-quality/sheet-view.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { type SampleView, viewSample } from '../listing/view-sample.ts'
import type { Finding } from '../pre-check/finding.ts'
import { describeColumns } from '../sample/sample-statistics.ts'
import { type Language, pickText } from '../text.ts'
import { type ContentSection, changesElsewhere, viewContent } from './content-view.ts'
import { type DecisionView, viewDecision } from './decision-view.ts'
import { type EvidenceLine, viewEvidence } from './evidence-view.ts'
import { type FindingView, listRules, viewFindings } from './finding-view.ts'
import { type GradeView, viewGrade } from './grade-view.ts'
import { homeOf, listPlaces, type PlaceGroup, type PlaceView, viewPlace } from './place-view.ts'
import { isPlainProposal, proposeFor } from './proposed-impacts.ts'
import type { ReturnReason } from './return-reasons.ts'
import type { ReviewCase } from './review-case.server.ts'
import type { ComplianceState } from './review-guards.ts'
import type { ObjectionState, RegistrationKind } from './review-lists.ts'
import type { SubmissionState } from './review-steps.ts'
import { maskedRows } from './sample-suspicions.ts'
import { type TimeLeft, timeLeft } from './time-left.ts'

/** All a case is made from, as it was read. */
export type CaseSources = {
  opened: ReviewCase
  rounds: readonly SubmissionRound[]
  approvals: readonly { personId: string; approvedAt: number }[]
  reasons: readonly (ReturnReason & { round: number })[]
  remarks: readonly Remark[]
  objections: readonly ObjectionState[]
  events: readonly { at: number; action: string; actor: string; ruleId: string | null; reason: string | null }[]
  names: ReadonlyMap<string, string>
  /** What rules that came later found in the present round. */
  laterFindings: readonly Finding[] | undefined
  isOwn: boolean
  /** The listing that is changed, or that was registered. */
  listing: { code: string; content: ListingContent } | undefined
  readerId: string
  today: Day
}

export type ReasonLine = { round: number; at: PlaceView; home: string; rule: string; text: string; why?: string }
export type RemarkLine = {
  at: PlaceView
  home: string
  rule: string | undefined
  text: string
  isInternal: boolean
  isByOperator: boolean
  personName: string
  createdAt: number
}

/** A case as the reviewer reads it. */
export type CaseView = {
  number: string
  state: SubmissionState
  round: number
  registration: RegistrationKind
  title: Said
  kind: string
  isPublicData: boolean
  organisation: { slug: string; name: Said }
  listingCode: string | undefined
  left: TimeLeft
  handedInAt: number
  note: string | undefined
  reviewer: ActorName | undefined
  outcome: { reason: string; rule: string | null } | undefined
  /** What the content is compared with. */
  comparedWith: 'round' | 'listing' | undefined
  sections: ContentSection[]
  /** Parts that differ and are no field of the form. */
  changedElsewhere: string[]
  isSampleChanged: boolean
  sample: SampleView | undefined
  /** The score sheet of a high-quality dataset (rule R18). */
  sheet: SheetView | undefined
  evidence: EvidenceLine[]
  findings: FindingView[]
  reasons: ReasonLine[]
  remarks: RemarkLine[]
  rounds: { number: number; handedInAt: number; note: string | undefined }[]
  grade: GradeView
  compliance: { state: ComplianceState; note: string | undefined }
  approvals: { given: { actor: ActorName; at: number }[]; needed: number; byReader: boolean }
  zones: { code: string; label: string; isApproved: boolean }[]
  objections: { open: number; all: number }
  decision: DecisionView
  places: PlaceGroup[]
  rules: { id: string; label: string }[]
  history: { at: number; action: string; actor: ActorName; rule: string | null; reason: string | null }[]
}

/** Puts a case into words for a reviewer. */
export function viewCase(sources: CaseSources, language: Language): CaseView {
  const { opened, rounds, names, laterFindings, listing } = sources
  const { submission, round, organisation, facts } = opened
  const { content } = round
  const before = rounds.find(({ number }) => number === round.number - 1)
  // What was registered is compared with what comes after it, never with itself.
  const live = submission.registration === 'CHANGE' && submission.state !== 'registered' ? listing?.content : undefined
  const compared = before?.content ?? live
  const proposal = proposeFor(round)
  const decision = viewDecision({ ...submission, asksZones: content.zones.length > 0 }, facts, {
    isOwn: sources.isOwn,
    isPlain: isPlainProposal(proposal.grade, content.grade),
  })
  const isAsked = decision.mayReturn || decision.mayRefuse || decision.mayRemark
  const grade = viewGrade(proposal, { content, grading: submission.grading }, language)
  const saidOr = (text: Parameters<typeof pickText>[0], or: string): Said =>
    pickText(text, language) ?? { text: or, language }
  return {
    number: submission.number,
    state: submission.state,
    round: submission.round,
    registration: submission.registration,
    title: saidOr(submission.title, submission.number),
    kind: labelOf(kinds, submission.kind, language),
    isPublicData: submission.isPublicData,
    organisation: { slug: organisation.slug, name: saidOr(organisation.profile.name, organisation.slug) },
    listingCode: listing?.code,
    left: timeLeft(submission, opened),
    handedInAt: round.handedInAt,
    note: round.note ?? undefined,
    reviewer: submission.reviewerId === null ? undefined : nameOfActor(submission.reviewerId, names),
    outcome:
      submission.outcomeReason === null
        ? undefined
        : { reason: submission.outcomeReason, rule: submission.outcomeRule },
    comparedWith: before ? 'round' : live ? 'listing' : undefined,
    sections: viewContent(content, compared, language),
    changedElsewhere: changesElsewhere(content, compared),
    isSampleChanged: before !== undefined && JSON.stringify(before.sample) !== JSON.stringify(round.sample),
    sample: sampleOf(round, language),
    sheet:
      content.kind === 'HQ_DATASET'
        ? viewSheet(sheetOf(content, round.sample?.rows, sources.today), language)
        : undefined,
    evidence: viewEvidence(round.evidence, before?.evidence, { today: sources.today, language }),
    findings: viewFindings(laterFindings ?? round.findings, { known: round.findings, content, language }),
    reasons: sources.reasons.map(({ round: number, place, rule, text, why }) => ({
      round: number,
      at: viewPlace(place, content, language),
      home: homeOf(place),
      rule,
      text,
      ...(why && { why }),
    })),
    remarks: sources.remarks.map((remark) => viewRemark(remark, content, language)),
    rounds: rounds.map(({ number, handedInAt, note }) => ({ number, handedInAt, note: note ?? undefined })),
    grade,
    compliance: { state: submission.compliance, note: submission.complianceNote ?? undefined },
    approvals: {
      given: sources.approvals.map(({ personId, approvedAt }) => ({
        actor: nameOfActor(personId, names),
        at: approvedAt,
      })),
      needed: facts.approvals.needed,
      byReader: facts.approvals.byActor,
    },
    zones: content.zones.map((code) => ({
      code,
      label: labelOf(localIndustries, code, language),
      isApproved: submission.zones.includes(code),
    })),
    objections: {
      open: sources.objections.filter((state) => state === 'open').length,
      all: sources.objections.length,
    },
    decision,
    places: isAsked ? listPlaces(content, language) : [],
    rules: isAsked ? listRules(language) : [],
    history: sources.events.map(({ at, action, actor, ruleId, reason }) => ({
      at,
      action,
      actor: nameOfActor(actor, names),
      rule: ruleId,
      reason,
    })),
  }
}

function viewRemark(remark: Remark, content: ListingContent, language: Language): RemarkLine {
  return {
    at: viewPlace(remark.place, content, language),
    home: homeOf(remark.place),
    rule: remark.rule ?? undefined,
    text: remark.text,
    isInternal: remark.audience === 'operators',
    isByOperator: remark.isByOperator,
    personName: remark.personName,
    createdAt: remark.createdAt,
  }
}

function sampleOf({ sample, sampleReport, content }: SubmissionRound, language: Language): SampleView | undefined {
  if (!sample || !sampleReport) return undefined
  const rows = maskedRows(sample)
  return viewSample(
    {
      format: sample.format,
      sha256: '',
      bytes: new TextEncoder().encode(JSON.stringify(rows)).length,
      rowCount: rows.length,
      columns: describeColumns(rows, content.dictionary),
      preview: rows,
      report: sampleReport,
    },
    content.dictionary,
    language,
  )
}

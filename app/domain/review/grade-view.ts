import { labelOf } from '../codes/code-list.ts'
import {
  type Grade,
  grades,
  type ImpactDegree,
  type ImpactObject,
  impactDegrees,
  impactObjects,
  processingDegrees,
} from '../codes/grading.ts'
import { gradeOfCell } from '../grading/grade.ts'
import { gradingFactors } from '../grading/proposal-rules.ts'
import type { GradeProposal } from '../grading/propose-grade.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { type Language, say } from '../text.ts'
import type { ConfirmedGrade } from './grade-decision.ts'
import { type PlaceView, viewPlace } from './place-view.ts'
import { impactsOf } from './proposed-impacts.ts'

export type SaidGrade = { code: Grade; label: string }

/** One row of GB/T 43697-2024, table 1: the grade of each degree, and which cells were proposed, declared and confirmed. */
export type GradeRow = {
  object: ImpactObject
  label: string
  cells: { degree: ImpactDegree; grade: SaidGrade }[]
  proposed: ImpactDegree
  declared?: ImpactDegree
  confirmed?: ImpactDegree
  /** Why the proposal has it so. */
  reasons: { rule: string; factor: string; basis: string; said: string; at: PlaceView }[]
  /** What stands in the form: the confirmed degree and reason, else the proposed ones. */
  form: { degree: ImpactDegree; reason: string }
}

export type GradeView = {
  degrees: { code: ImpactDegree; label: string }[]
  rows: GradeRow[]
  proposed: SaidGrade
  declared?: SaidGrade
  confirmed?: SaidGrade & { isOverride: boolean; reason?: string; table: SaidGrade }
  processing: { label: string; isDeclared: boolean; effect: GradeProposal['processing']['effect'] }
  questions: { said: string; basis: string; at: PlaceView }[]
  changes: { said: string; grade: SaidGrade }[]
  /** Months after which to grade again at the latest, and what asks for it before. */
  review: { months: number; events: string[] }
}

/** The grading of a case in words: the table, the machine's proposal with its reasons, and what was decided. */
export function viewGrade(
  proposal: GradeProposal,
  { content, grading }: { content: ListingContent; grading: ConfirmedGrade | undefined },
  language: Language,
): GradeView {
  const sayGrade = (code: Grade): SaidGrade => ({ code, label: labelOf(grades, code, language) })
  const suggested = impactsOf(proposal)
  const degreeIn = (impacts: readonly { object: ImpactObject; degree: ImpactDegree }[] | undefined, of: ImpactObject) =>
    impacts?.find(({ object }) => object === of)?.degree
  return {
    degrees: impactDegrees.map((degree) => ({ code: degree.code, label: degree[language] })),
    rows: impactObjects.map(({ code, ...object }): GradeRow => {
      const impact = proposal.impacts.find((each) => each.object === code)
      const kept =
        grading?.impacts.find((each) => each.object === code) ?? suggested.find((each) => each.object === code)
      const declared = degreeIn(content.gradeImpacts, code)
      const confirmed = degreeIn(grading?.impacts, code)
      return {
        object: code,
        label: object[language],
        cells: impactDegrees.map(({ code: degree }) => ({
          degree,
          grade: sayGrade(gradeOfCell({ object: code, degree })),
        })),
        proposed: impact?.degree ?? 'NONE',
        ...(declared && { declared }),
        ...(confirmed && { confirmed }),
        reasons: (impact?.reasons ?? []).map(({ rule, factor, basis, said, at }) => ({
          rule,
          factor: labelOf(gradingFactors, factor, language),
          basis: basis[language],
          said: said[language],
          at: viewPlace(at.path, content, language),
        })),
        form: { degree: kept?.degree ?? 'NONE', reason: say(kept?.reason, language) },
      }
    }),
    proposed: sayGrade(proposal.grade),
    ...(content.grade && { declared: sayGrade(content.grade) }),
    ...(grading && {
      confirmed: {
        ...sayGrade(grading.grade),
        isOverride: grading.grade !== grading.tableGrade,
        ...(grading.overrideReason && { reason: grading.overrideReason }),
        table: sayGrade(grading.tableGrade),
      },
    }),
    processing: {
      label: labelOf(processingDegrees, proposal.processing.degree, language),
      isDeclared: proposal.processing.isDeclared,
      effect: proposal.processing.effect,
    },
    questions: proposal.questions.map(({ said, basis, at }) => ({
      said: said[language],
      basis: basis[language],
      at: viewPlace(at.path, content, language),
    })),
    changes: proposal.changes.map(({ said, grade }) => ({ said: said[language], grade: sayGrade(grade) })),
    review: { months: proposal.review.months, events: proposal.review.events.map((event) => event[language]) },
  }
}

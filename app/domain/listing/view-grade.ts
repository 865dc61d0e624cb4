import { formatCount } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import * as codes from '../codes/grading.ts'
import { gradeOf, gradeOfCell, gradingRows } from '../grading/grade.ts'
import type { Language } from '../text.ts'
import type { ListingContent } from './listing-content.ts'
import { allSaid, filled, said } from './view-words.ts'

export type GradeView = {
  grade: { code: codes.Grade; label: string }
  /** The table of GB/T 43697-2024 with the cells this listing falls into; left out where nothing was assessed. */
  table?: {
    degrees: string[]
    rows: { object: string; cells: { label: string; isHit: boolean; isDeciding: boolean }[] }[]
  }
  reasons: { object: string; degree: string; grade: string; reason?: Said; isDeciding: boolean }[]
  /** The grade given is not the one the table gives. */
  differs?: { byTable: string }
  subjects: string[]
  processing?: string
  assessment?: string
  protections: string[]
  crossBorder?: string
  personal?: {
    contains: boolean
    types: Said[]
    persons?: string
    anonymised: boolean
    basis?: string
    sensitive: boolean
    minors: boolean
  }
}

/** The grade, the table it follows from, and the reasons. Undefined where no grade is declared. */
export function viewGrade(content: ListingContent, language: Language): GradeView | undefined {
  const { grade, gradeImpacts: impacts } = content
  if (!grade) return undefined
  const byTable = gradeOf(impacts)
  const label = (code: codes.Grade) => labelOf(codes.grades, code, language)
  // The standard's table has no column for no harm; it is added where the listing falls into it.
  const isHarmless = impacts.some((impact) => impact.degree === 'NONE')
  const degrees = codes.impactDegrees.filter((degree) => degree.code !== 'NONE' || isHarmless)
  const isDeciding = (object: string, degree: string) =>
    byTable?.because.object === object && byTable.because.degree === degree
  return filled({
    grade: { code: grade, label: label(grade) },
    table: byTable && {
      degrees: degrees.map((degree) => degree[language]),
      rows: gradingRows.map((object) => ({
        object: labelOf(codes.impactObjects, object, language),
        cells: degrees.map((degree) => ({
          label: label(gradeOfCell({ object, degree: degree.code })),
          isHit: impacts.some((impact) => impact.object === object && impact.degree === degree.code),
          isDeciding: isDeciding(object, degree.code),
        })),
      })),
    },
    reasons: impacts.map((impact) =>
      filled({
        object: labelOf(codes.impactObjects, impact.object, language),
        degree: labelOf(codes.impactDegrees, impact.degree, language),
        grade: label(gradeOfCell(impact)),
        reason: said(impact.reason, language),
        isDeciding: impact === byTable?.because,
      }),
    ),
    differs: byTable && byTable.grade !== grade ? { byTable: label(byTable.grade) } : undefined,
    subjects: content.subjects.map((code) => labelOf(codes.subjectCategories, code, language)),
    processing: content.processing && labelOf(codes.processingDegrees, content.processing, language),
    assessment: content.assessmentRef,
    protections: content.protections.map((code) => labelOf(codes.protections, code, language)),
    crossBorder: content.crossBorder && labelOf(codes.crossBorders, content.crossBorder, language),
    personal: content.personal && viewPersonal(content.personal, language),
  } satisfies Record<string, unknown>) as unknown as GradeView
}

function viewPersonal(
  personal: NonNullable<ListingContent['personal']>,
  language: Language,
): NonNullable<GradeView['personal']> {
  return {
    contains: personal.contains,
    types: allSaid(personal.types, language),
    ...(personal.persons !== undefined && { persons: formatCount(personal.persons) }),
    anonymised: personal.anonymised,
    ...(personal.basis && { basis: labelOf(codes.consentBases, personal.basis, language) }),
    sensitive: personal.sensitive,
    minors: personal.minors,
  }
}

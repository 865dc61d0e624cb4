import { labelOf } from '../codes/code-list.ts'
import { type Grade, grades, impactDegrees, impactObjects } from '../codes/grading.ts'
import { gradeOfCell } from '../grading/grade.ts'
import type { Language } from '../text.ts'

/** The grading table in words: columns are degrees of harm, rows are objects affected. */
export type GradingTableView = {
  degrees: string[]
  rows: { object: string; cells: { grade: Grade; label: string }[] }[]
}

/** Puts GB/T 43697-2024, table 1, into words. */
export function viewGradingTable(language: Language): GradingTableView {
  const degrees = impactDegrees.filter((degree) => degree.code !== 'NONE')
  return {
    degrees: degrees.map((degree) => degree[language]),
    rows: impactObjects.map((object) => ({
      object: object[language],
      cells: degrees.map((degree) => {
        const grade = gradeOfCell({ object: object.code, degree: degree.code })
        return { grade, label: labelOf(grades, grade, language) }
      }),
    })),
  }
}

import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import { type Grade, grades, impactDegrees, impactObjects } from '../codes/grading.ts'
import { gradeOf } from '../grading/grade.ts'
import { textOf } from '../text.ts'

/** Impacts as an operator confirms them: one a row of the table at most, each with its reason. */
export const ConfirmedImpacts = z
  .array(
    z.strictObject({
      object: z.enum(codesOf(impactObjects)),
      degree: z.enum(codesOf(impactDegrees)),
      reason: textOf(600),
    }),
  )
  .min(1)
  .max(12)
export type ConfirmedImpacts = z.infer<typeof ConfirmedImpacts>

/** A grade that was confirmed, as it is kept with the submission. */
export type ConfirmedGrade = {
  grade: Grade
  impacts: ConfirmedImpacts
  /** What the table of GB/T 43697-2024 gives. */
  tableGrade: Grade
  /** Why the operator departed from the table. */
  overrideReason?: string
  by: string
  at: number
}

/**
 * Whether a grade may be confirmed over these impacts (rule R03): it is the highest of the table's cells, or departs from it
 * with a reason, and then never lies below what the row of national security gives. Gives the key of what is wrong.
 */
export function wrongGrade(decision: {
  grade: Grade
  impacts: readonly Pick<ConfirmedImpacts[number], 'object' | 'degree'>[]
  overrideReason?: string | undefined
}): string | undefined {
  const { grade, impacts } = decision
  const table = gradeOf(impacts)
  if (!table) return 'impactsMissing'
  if (grade === table.grade) return undefined
  if (!decision.overrideReason?.trim()) return 'overrideReasonMissing'
  const security = gradeOf(impacts.filter(({ object }) => object === 'NATIONAL_SECURITY'))
  if (security && rank(grade) > rank(security.grade)) return 'belowNationalSecurity'
  return undefined
}

/** 0 is the highest. */
function rank(grade: Grade): number {
  return grades.findIndex(({ code }) => code === grade)
}

import { type Grade, grades, type ImpactDegree, type ImpactObject, impactObjects } from '../codes/grading.ts'

/**
 * GB/T 43697-2024, table 1: impact object × degree of harm → level. The general level is split 1-4 as practised
 * (domain handbook 4.1): by the harm to organisations and individuals.
 */
export const gradingTable: Record<ImpactObject, Record<Exclude<ImpactDegree, 'NONE'>, Grade>> = {
  NATIONAL_SECURITY: { VERY_SERIOUS: 'CORE', SERIOUS: 'CORE', GENERAL: 'IMPORTANT' },
  ECONOMY: { VERY_SERIOUS: 'CORE', SERIOUS: 'IMPORTANT', GENERAL: 'G2' },
  SOCIAL_ORDER: { VERY_SERIOUS: 'CORE', SERIOUS: 'IMPORTANT', GENERAL: 'G2' },
  PUBLIC_INTEREST: { VERY_SERIOUS: 'CORE', SERIOUS: 'IMPORTANT', GENERAL: 'G2' },
  ORGANISATION: { VERY_SERIOUS: 'G4', SERIOUS: 'G3', GENERAL: 'G2' },
  INDIVIDUAL: { VERY_SERIOUS: 'G4', SERIOUS: 'G3', GENERAL: 'G2' },
}

export type Impact = { object: ImpactObject; degree: ImpactDegree }

/** The grade of one cell; no harm is level 1. */
export function gradeOfCell({ object, degree }: Impact): Grade {
  return degree === 'NONE' ? 'G1' : gradingTable[object][degree]
}

/** The grade of a product: the highest of all its cells (就高从严). Undefined when nothing was assessed. */
export function gradeOf<T extends Impact>(impacts: readonly T[]): { grade: Grade; because: T } | undefined {
  const order = grades.map((item) => item.code)
  let best: { grade: Grade; because: T } | undefined
  for (const impact of impacts) {
    const grade = gradeOfCell(impact)
    if (!best || order.indexOf(grade) < order.indexOf(best.grade)) best = { grade, because: impact }
  }
  return best
}

/** Rows of the table in its printed order, for showing it. */
export const gradingRows: readonly ImpactObject[] = impactObjects.map((item) => item.code)

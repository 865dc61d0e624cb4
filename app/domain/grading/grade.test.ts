import { expect, test } from 'vitest'
import {
  type Grade,
  grades,
  type ImpactDegree,
  type ImpactObject,
  impactDegrees,
  impactObjects,
} from '../codes/grading.ts'
import { gradeOf, gradeOfCell } from './grade.ts'

// GB/T 43697-2024, table 1, written out again: the table is law, so it is spelt twice.
test.each<[ImpactObject, ImpactDegree, Grade]>([
  ['NATIONAL_SECURITY', 'VERY_SERIOUS', 'CORE'],
  ['NATIONAL_SECURITY', 'SERIOUS', 'CORE'],
  ['NATIONAL_SECURITY', 'GENERAL', 'IMPORTANT'],
  ['ECONOMY', 'VERY_SERIOUS', 'CORE'],
  ['ECONOMY', 'SERIOUS', 'IMPORTANT'],
  ['ECONOMY', 'GENERAL', 'G2'],
  ['SOCIAL_ORDER', 'VERY_SERIOUS', 'CORE'],
  ['SOCIAL_ORDER', 'SERIOUS', 'IMPORTANT'],
  ['SOCIAL_ORDER', 'GENERAL', 'G2'],
  ['PUBLIC_INTEREST', 'VERY_SERIOUS', 'CORE'],
  ['PUBLIC_INTEREST', 'SERIOUS', 'IMPORTANT'],
  ['PUBLIC_INTEREST', 'GENERAL', 'G2'],
  ['ORGANISATION', 'VERY_SERIOUS', 'G4'],
  ['ORGANISATION', 'SERIOUS', 'G3'],
  ['ORGANISATION', 'GENERAL', 'G2'],
  ['INDIVIDUAL', 'VERY_SERIOUS', 'G4'],
  ['INDIVIDUAL', 'SERIOUS', 'G3'],
  ['INDIVIDUAL', 'GENERAL', 'G2'],
])('%s harmed %s is %s', (object, degree, grade) => {
  expect(gradeOfCell({ object, degree })).toBe(grade)
})

test('no harm to anything is level 1', () => {
  for (const { code } of impactObjects) expect(gradeOfCell({ object: code, degree: 'NONE' })).toBe('G1')
})

test('the highest cell decides, in any order, and is named', () => {
  const order = grades.map((grade) => grade.code)
  for (const a of impactObjects)
    for (const b of impactDegrees)
      for (const c of impactObjects)
        for (const d of impactDegrees) {
          const impacts = [
            { object: a.code, degree: b.code },
            { object: c.code, degree: d.code },
          ]
          const result = gradeOf(impacts)
          const highest = Math.min(...impacts.map((impact) => order.indexOf(gradeOfCell(impact))))
          expect(result?.grade).toBe(order[highest])
          expect(result && gradeOfCell(result.because)).toBe(result?.grade)
          expect(gradeOf([...impacts].reverse())?.grade).toBe(result?.grade)
        }
  expect(gradeOf([])).toBeUndefined()
})

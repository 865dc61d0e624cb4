import { type Grade, grades, type ImpactDegree, type ProcessingDegree } from '../codes/grading.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { gradeOf, gradingRows, type Impact } from './grade.ts'
import { type ColumnSuspicions, type GradingFacts, gradingFactsOf } from './grading-facts.ts'
import { type GradingQuestion, questionsOf } from './important-questions.ts'
import { type GradingFactor, type Place, proposalRules, type Words } from './proposal-rules.ts'
import { changesToTry, reviewEvents, reviewMonths } from './regrading.ts'

export type ProposalReason = {
  rule: string
  factor: GradingFactor
  basis: Words
  said: Words
  at: Place
  /** Degree by the rule, and after the degree of processing was weighed. */
  degree: ImpactDegree
  before: ImpactDegree
}
/** One object and the degree of harm proposed for it, with all reasons, those that decide first. */
export type ProposedImpact = Impact & { reasons: ProposalReason[] }
export type GradeChange = { id: string; said: Words; grade: Grade }
export type GradeProposal = {
  grade: Grade
  /** The cell that decides (就高从严). */
  because: ProposedImpact
  /** Every object of the table, in its printed order. */
  impacts: ProposedImpact[]
  processing: { degree: ProcessingDegree; isDeclared: boolean; effect: 'raises' | 'lowers' | 'none' }
  /** What would change the grade, and to which; each was tried. */
  changes: GradeChange[]
  /** What only a person can answer; never empty. */
  questions: GradingQuestion[]
  /** When to grade again: events (annex J), and months after which at the latest. */
  review: { events: readonly Words[]; months: number }
}

const degrees = ['NONE', 'GENERAL', 'SERIOUS', 'VERY_SERIOUS'] as const
const higher = (a: ImpactDegree, b: ImpactDegree) => degrees.indexOf(b) - degrees.indexOf(a)

/** What processing does to the harm to those whom the data are about (GB/T 43697-2024, annex I). */
const processingSteps: Readonly<Record<ProcessingDegree, -1 | 0 | 1>> = {
  RAW: 0,
  MASKED: 0,
  LABEL: 0,
  STATISTICAL: -1,
  FUSED: 1,
}

/**
 * Proposes a grade by GB/T 43697-2024 from what a listing declares and what a look at its sample suspects: impacts with
 * their reasons, the highest of them, what would change it, what a person must answer, and when to grade again. The same
 * input gives the same proposal. Important and core data are never proposed, only asked for.
 */
export function proposeGrade(input: {
  content: ListingContent
  suspicions?: readonly ColumnSuspicions[]
}): GradeProposal {
  const facts = gradingFactsOf(input.content, input.suspicions)
  const proposed = weigh(facts)
  const changes = changesToTry.flatMap(({ id, said, apply }) => {
    const changed = apply(facts)
    const grade = changed && weigh(changed).grade
    return grade && grade !== proposed.grade ? [{ id, said, grade }] : []
  })
  const step = stepOf(facts)
  return {
    ...proposed,
    processing: {
      degree: facts.processing,
      isDeclared: input.content.processing !== undefined,
      effect: step > 0 ? 'raises' : step < 0 ? 'lowers' : 'none',
    },
    changes,
    questions: questionsOf(facts),
    review: { events: reviewEvents, months: reviewMonths[proposed.grade] },
  }
}

function weigh(facts: GradingFacts): Pick<GradeProposal, 'grade' | 'because' | 'impacts'> {
  const step = stepOf(facts)
  const reasons = proposalRules.flatMap(({ find, object, degree: before, isProcessed, ...rule }) => {
    const at = find(facts)
    if (!at) return []
    const degree = isProcessed ? moved(before, step) : before
    return [{ object, rule: rule.id, factor: rule.factor, basis: rule.basis, said: rule.said, at, before, degree }]
  })
  const impacts = gradingRows.map((object): ProposedImpact => {
    const own = reasons
      .filter((reason) => reason.object === object)
      .map(({ object: _, ...reason }): ProposalReason => reason)
      .sort((a, b) => higher(a.degree, b.degree))
    return { object, degree: own[0]?.degree ?? 'NONE', reasons: own }
  })
  const best = gradeOf(impacts)
  if (!best) throw new Error('The grading table has no rows')
  return { ...best, impacts }
}

/** Statistics lower only where no single person is left in the data. */
function stepOf(facts: GradingFacts): -1 | 0 | 1 {
  const step = processingSteps[facts.processing]
  const isOpen = facts.sensitive.length + facts.direct.length + facts.personal.length > 0
  return step < 0 && isOpen ? 0 : step
}

/** One step up or down; harm that is there never vanishes by it. */
function moved(degree: ImpactDegree, step: -1 | 0 | 1): ImpactDegree {
  const at = degrees.indexOf(degree)
  return at === 0 ? degree : (degrees[Math.min(degrees.length - 1, Math.max(1, at + step))] ?? degree)
}

export type OverrideProblem = 'NOT_ASSESSED' | 'ONLY_OPERATOR' | 'NEEDS_REASON' | 'BELOW_NATIONAL_SECURITY'

/**
 * Whether a grade other than the table's may stand (rule R03): only the operator gives one, with a reason, and never one
 * below what the row of national security says. Empty when it may.
 */
export function checkOverride(input: {
  impacts: readonly Impact[]
  grade: Grade
  by: 'provider' | 'operator'
  reason: string
}): OverrideProblem[] {
  const byTable = gradeOf(input.impacts)?.grade
  if (!byTable) return ['NOT_ASSESSED']
  if (byTable === input.grade) return []
  const order = grades.map(({ code }) => code)
  const national = gradeOf(input.impacts.filter(({ object }) => object === 'NATIONAL_SECURITY'))?.grade
  const isBelow = national !== undefined && order.indexOf(input.grade) > order.indexOf(national)
  return [
    ...(input.by === 'operator' ? [] : (['ONLY_OPERATOR'] as const)),
    ...(input.reason.trim() === '' ? (['NEEDS_REASON'] as const) : []),
    ...(isBelow ? (['BELOW_NATIONAL_SECURITY'] as const) : []),
  ]
}

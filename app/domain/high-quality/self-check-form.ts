import { findCode } from '../codes/code-list.ts'
import { type HqType, hqTypes } from '../codes/content.ts'
import { readDayTyped, readNumber } from '../draft/plain-values.ts'
import { type DocumentAspect, documentAspects } from './document-aspects.ts'
import type { IndicatorId } from './indicators.ts'
import { readRecordDay } from './record-format.ts'
import type { DeclaredValue, SheetInput } from './score-sheet.ts'

/** Indicators that a person may judge: what no machine tells, and cleanness where there is no text. */
export const judgedIndicators = [
  '0207',
  '0208',
  '0301',
  '0302',
  '0304',
  '0305',
] as const satisfies readonly IndicatorId[]
type Judged = (typeof judgedIndicators)[number]

const longestEvidence = 500

/** What was typed, as it was typed, so that nothing is lost. */
export type TypedForm = {
  from: string
  to: string
  type: string
  report: string
  aspects: string[]
  scores: Partial<Record<Judged, string>>
  evidence: Partial<Record<Judged, string>>
}
export type SelfCheckProblem = { field: string; reason: 'score' | 'evidence' | 'day' | 'period' }

export type SelfCheckForm = {
  typed: TypedForm
  problems: SelfCheckProblem[]
  days: { from?: string; to?: string }
  /** What the sheet is made from, beside the records. What is wrong is left out. */
  input: Omit<SheetInput, 'facts'>
  /** Whether nothing was filled in that a sheet could be made from. */
  isEmpty: boolean
}

/** Reads the form of the self-check. A value that a person gives needs what it rests on. */
export function readSelfCheck(fields: URLSearchParams): SelfCheckForm {
  const get = (name: string) => (fields.get(name) ?? '').trim().slice(0, longestEvidence)
  const typed: TypedForm = {
    from: get('from'),
    to: get('to'),
    type: get('type'),
    report: get('report'),
    aspects: fields.getAll('aspect'),
    scores: Object.fromEntries(judgedIndicators.map((id) => [id, get(`score.${id}`)])),
    evidence: Object.fromEntries(judgedIndicators.map((id) => [id, get(`evidence.${id}`)])),
  }
  const problems: SelfCheckProblem[] = []
  const days = readDays(typed, problems)
  const declared = Object.fromEntries(judgedIndicators.flatMap((id) => readDeclared(id, typed, problems)))
  const told = documentAspects.flatMap(({ id }): DocumentAspect[] => (typed.aspects.includes(id) ? [id] : []))
  const type: HqType | undefined = findCode(hqTypes, typed.type)?.code
  return {
    typed,
    problems,
    days,
    input: {
      ...(told.length > 0 && { aspects: { told, isComputed: false } }),
      declared,
      type,
      hasReport: typed.report !== '',
    },
    isEmpty: told.length === 0 && Object.keys(declared).length === 0 && problems.length === 0,
  }
}

function readDays(typed: TypedForm, problems: SelfCheckProblem[]): SelfCheckForm['days'] {
  const days: SelfCheckForm['days'] = {}
  for (const field of ['from', 'to'] as const) {
    const day = readRecordDay(readDayTyped(typed[field]))
    if (day) days[field] = day
    else if (typed[field] !== '') problems.push({ field, reason: 'day' })
  }
  if (days.from && days.to && days.from > days.to) {
    problems.push({ field: 'from', reason: 'period' })
    return {}
  }
  return days
}

function readDeclared(
  id: Judged,
  { scores, evidence }: TypedForm,
  problems: SelfCheckProblem[],
): [Judged, DeclaredValue][] {
  const value = readNumber(scores[id] ?? '')
  if (value === undefined) return []
  if (typeof value !== 'number' || value < 0 || value > 100) {
    problems.push({ field: `score.${id}`, reason: 'score' })
    return []
  }
  const said = evidence[id] ?? ''
  if (said === '') problems.push({ field: `evidence.${id}`, reason: 'evidence' })
  return said === '' ? [] : [[id, { value, evidence: said }]]
}

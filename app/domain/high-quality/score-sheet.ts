import type { HqType } from '../codes/content.ts'
import { type DocumentAspect, documentAspects, neededAspects } from './document-aspects.ts'
import {
  type IndicatorId,
  indicators,
  isRecordIndicator,
  leastScore,
  type SheetDimension,
  sheetDimensions,
} from './indicators.ts'
import type { RecordFacts } from './record-facts.ts'

/** What a person says of an indicator: its value, 0 to 100, and on what that rests. */
export type DeclaredValue = { value: number; evidence: string }

/** What a sheet is made from. Nothing of it has to be there. */
export type SheetInput = {
  facts?: RecordFacts | undefined
  /** Aspects of documents that are told: as a listing tells them, or as somebody says. Undefined where nobody was asked. */
  aspects?: { told: readonly DocumentAspect[]; isComputed: boolean } | undefined
  declared?: Partial<Record<IndicatorId, DeclaredValue>>
  type?: HqType | undefined
  /** Scores of an evaluation by others. */
  scores?: Partial<Record<SheetDimension, number>> | undefined
  hasReport?: boolean
}

/** How a value came about; `notApplicable` means that there is nothing to which it could apply. */
export type ValueState = 'computed' | 'declared' | 'notAssessed' | 'notApplicable'

export type SheetLine = {
  id: IndicatorId
  dimension: SheetDimension
  state: ValueState
  /** 0 to 100. */
  value?: number
  numerator?: number
  denominator?: number
  evidence?: string
}

export type DimensionScore = {
  key: SheetDimension
  /** The mean of what was assessed, 0 to 100; undefined where nothing was. */
  score: number | undefined
  /** Indicators that nobody assessed. */
  open: IndicatorId[]
  /** The score of an evaluation by others. */
  reported: number | undefined
}

/** What stands between a dataset and the label (rule R18). */
export type LabelGap =
  | { kind: 'below'; dimension: SheetDimension; score: number }
  | { kind: 'open'; dimension: SheetDimension; indicators: IndicatorId[] }
  | { kind: 'report' }

export type ScoreSheet = {
  lines: SheetLine[]
  dimensions: DimensionScore[]
  /** The mean of the dimensions by their weights, for orientation; undefined while one has no score. */
  total: number | undefined
  gaps: LabelGap[]
  /** Whether nothing stands between. */
  isLabelled: boolean
  /** Where a report scores the data high and the records show less; documents may say more than what was looked at here. */
  doubt: { score: number; reported: number } | undefined
}

/**
 * The score sheet of TC609-5-2025-04 (domain handbook 5.4). What records and documents show is computed, and no declaration
 * changes it; what only people can tell is as they declare it. An indicator counts as much as any other of its dimension.
 */
export function makeScoreSheet(input: SheetInput): ScoreSheet {
  const lines = indicators.map(({ id, dimension }) => ({ id, dimension, ...assess(id, input) }))
  const dimensions = sheetDimensions.map(({ key }) => scoreDimension(key, lines, input))
  const counted = dimensions.map((each) => ({ ...each, counts: countedScore(each) }))
  const gaps = labelGaps(
    counted.map(({ key, counts, open }) => ({ key, score: counts, open })),
    input.hasReport === true,
  )
  const total = dimensions.every(({ score }) => score !== undefined)
    ? sheetDimensions.reduce((sum, { weight }, at) => sum + ((dimensions[at]?.score ?? 0) * weight) / 100, 0)
    : undefined
  return {
    lines,
    dimensions,
    total,
    gaps,
    isLabelled: gaps.length === 0,
    doubt: doubtOf(dimensions, lines),
  }
}

/**
 * What is missing for the label (rule R18): 90 in each dimension, and a report. `open` are indicators that a score does not
 * rest on; they matter where nobody else evaluated the dimension.
 */
export function labelGaps(
  scores: readonly { key: SheetDimension; score: number | undefined; open?: readonly IndicatorId[] }[],
  hasReport: boolean,
): LabelGap[] {
  const gaps = scores.flatMap(({ key, score, open = [] }): LabelGap[] => {
    if (score === undefined) return [{ kind: 'open', dimension: key, indicators: [...open] }]
    return score < leastScore ? [{ kind: 'below', dimension: key, score }] : []
  })
  return hasReport ? gaps : [...gaps, { kind: 'report' }]
}

function doubtOf(dimensions: readonly DimensionScore[], lines: readonly SheetLine[]): ScoreSheet['doubt'] {
  const { score, reported } = dimensions.find(({ key }) => key === 'data') ?? {}
  const isLooked = lines.some(({ dimension, state }) => dimension === 'data' && state === 'computed')
  if (!isLooked || score === undefined || reported === undefined) return undefined
  return reported >= leastScore && score < leastScore ? { score, reported } : undefined
}

/** The score that counts: of an evaluation by others, else the own one once no indicator is open; a low one at once. */
function countedScore({ score, open, reported }: DimensionScore): number | undefined {
  if (reported !== undefined) return reported
  return open.length === 0 || (score !== undefined && bestPossible(score, open) < leastScore) ? score : undefined
}

const sizes = new Map(
  sheetDimensions.map(({ key }) => [key, indicators.filter((each) => each.dimension === key).length]),
)

/** What a dimension would score if everything that is open were perfect. */
function bestPossible(score: number, open: readonly IndicatorId[]): number {
  const dimension = indicators.find(({ id }) => id === open[0])?.dimension
  const all = dimension ? (sizes.get(dimension) ?? 1) : 1
  return (score * (all - open.length) + 100 * open.length) / all
}

function scoreDimension(key: SheetDimension, lines: readonly SheetLine[], { scores }: SheetInput): DimensionScore {
  const own = lines.filter(({ dimension }) => dimension === key)
  const values = own.flatMap(({ value }) => (value === undefined ? [] : [value]))
  return {
    key,
    score: values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length,
    open: own.filter(({ state }) => state === 'notAssessed').map(({ id }) => id),
    reported: scores?.[key],
  }
}

type Value = Omit<SheetLine, 'id' | 'dimension'>

function assess(id: IndicatorId, input: SheetInput): Value {
  return fromRecords(id, input) ?? fromAspects(id, input) ?? fromPerson(id, input)
}

function fromRecords(id: IndicatorId, { facts, type }: SheetInput): Value | undefined {
  if (!facts || facts.records === 0) return undefined
  if (id === '0207')
    return type === 'EXPERT' ? shareOf({ good: facts.byExperts, of: Math.max(1, facts.readable) }) : undefined
  if (!isRecordIndicator(id)) return undefined
  const share = facts.indicators[id]
  if (share) return shareOf(share)
  // Records there are, and none to which it applies: without a source or a time something else is wrong already.
  return id === '0203' && facts.annotated === 0 ? { state: 'notApplicable' } : undefined
}

function shareOf({ good, of }: { good: number; of: number }): Value {
  return { state: 'computed', value: (100 * good) / of, numerator: good, denominator: of }
}

function fromAspects(id: IndicatorId, { aspects }: SheetInput): Value | undefined {
  const own = documentAspects.filter(({ indicator }) => indicator === id)
  if (!aspects || own.length === 0) return undefined
  const told = own.filter((each) => aspects.told.includes(each.id)).length
  return {
    state: aspects.isComputed ? 'computed' : 'declared',
    value: told >= neededAspects ? 100 : told * 20,
    numerator: told,
    denominator: own.length,
  }
}

function fromPerson(id: IndicatorId, { declared }: SheetInput): Value {
  const said = declared?.[id]
  return said ? { state: 'declared', value: said.value, evidence: said.evidence } : { state: 'notAssessed' }
}

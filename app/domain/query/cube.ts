import { z } from 'zod'
import type { Aggregate, AggregateQuestion, QueryRules } from './query-rules.ts'

/** Figures of one column in one cell; null where too few rows have one, or one row is most of it. */
const Figures = z.strictObject({ n: z.number(), sum: z.number(), low: z.number(), high: z.number() }).nullable()

/**
 * All that can be said of a table as a whole. Its rows fall into cells by all group columns at once; cells below the threshold are
 * not in it. Every answer is about whole cells, so no difference of answers, however many, is about fewer rows than the
 * threshold: what would tell one row from the others is not there to be asked.
 */
export const Cube = z.strictObject({
  cells: z.array(
    z.strictObject({
      /** A value for each group column; empty text for none. */
      values: z.array(z.string()),
      rows: z.number().int(),
      figures: z.array(Figures),
    }),
  ),
  /** Rows that are in no cell, as a share of all, in whole per cent. */
  leftOut: z.number(),
})
export type Cube = z.infer<typeof Cube>

export type AggregateLine = {
  group: Record<string, string>
  /** Rounded to fives. */
  rows: number
  value: number
}

/** Counts are told in steps of this. */
export const countStep = 5

/** Answers a question that may be asked: a line for each group, of those with anything to say, in the order of their names. */
export function answerAggregate(cube: Cube, rules: QueryRules, question: AggregateQuestion): AggregateLine[] {
  const { what, measure, by, where } = question
  const at = measure === undefined ? -1 : rules.measures.indexOf(measure)
  const places = by.map((name) => rules.groups.indexOf(name))
  const wanted = Object.entries(where).map(([name, value]) => [rules.groups.indexOf(name), value] as const)
  const lines = new Map<string, Cube['cells']>()
  for (const cell of cube.cells) {
    if (wanted.some(([place, value]) => cell.values[place] !== value)) continue
    if (what !== 'count' && !cell.figures[at]) continue
    const name = JSON.stringify(places.map((place) => cell.values[place] ?? ''))
    lines.set(name, [...(lines.get(name) ?? []), cell])
  }
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cells]) => ({
      group: Object.fromEntries(by.map((name, index) => [name, cells[0]?.values[places[index] ?? -1] ?? ''])),
      rows: roundCount(sum(cells.map(({ rows, figures }) => (what === 'count' ? rows : (figures[at]?.n ?? 0))))),
      value: figureOf(what, cells, at),
    }))
}

function figureOf(what: Aggregate, cells: Cube['cells'], at: number): number {
  const figures = cells.flatMap((cell) => cell.figures[at] ?? [])
  switch (what) {
    case 'count':
      return roundCount(sum(cells.map(({ rows }) => rows)))
    case 'avg':
      return toDigits(sum(figures.map((each) => each.sum)) / sum(figures.map(({ n }) => n)), 3)
    case 'min':
      return toDigits(Math.min(...figures.map(({ low }) => low)), 2)
    case 'max':
      return toDigits(Math.max(...figures.map(({ high }) => high)), 2)
  }
}

function roundCount(count: number): number {
  return Math.round(count / countStep) * countStep
}

function toDigits(value: number, digits: number): number {
  return Number(value.toPrecision(digits))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

import type { CodeCount, StatisticsFigures } from '../../../db/queries/statistics.server.ts'
import { dayOf } from '../calendar/days.ts'
import { type CodeList, findCode, labelOf } from '../codes/code-list.ts'
import { grades } from '../codes/grading.ts'
import { kinds } from '../codes/trade.ts'
import { type ListingState, listingStates } from '../listing/listing-states.ts'
import type { Language } from '../text.ts'
import { type TradeView, viewTrade } from './trade-view.ts'

/** Months of reviews that are shown, this one among them. */
export const shownMonths = 24

/** Answers of one month; shares are of 1, days are working days. */
export type MonthView = {
  month: string
  accepted: number
  acceptedOnTime: number
  decided: number
  decidedOnTime: number
  medianDays?: number
  p90Days?: number
}

/** A line of a chart: its label, how many, and where in the catalogue they are. */
export type BarView = { code: string; label: string; n: number }

export type StatisticsView = Pick<
  StatisticsFigures,
  'everRegistered' | 'everListed' | 'listed' | 'notices' | 'objections'
> & {
  states: { state: ListingState; n: number }[]
  kinds: BarView[]
  grades: BarView[]
  months: MonthView[]
  trade: TradeView
}

/** The first and the last month of the statistics, as 2026-11 in the exchange's time. */
export function monthsUpTo(now: number): { from: string; to: string } {
  const to = dayOf(now).slice(0, 7)
  const [year = 0, month = 1] = to.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - shownMonths, 1))
  return { from: first.toISOString().slice(0, 7), to }
}

/** Puts the figures into the reader's language. */
export function viewStatistics(figures: StatisticsFigures, language: Language): StatisticsView {
  const { everRegistered, everListed, listed, notices, objections } = figures
  const states = new Map(figures.states.map(({ code, n }) => [code, n]))
  return {
    ...{ everRegistered, everListed, listed, notices, objections },
    states: listingStates.flatMap((state) => {
      const n = states.get(state)
      return n === undefined ? [] : [{ state, n }]
    }),
    kinds: viewCounts(kinds, figures.kinds, language),
    // In the order of the grades, not of their numbers.
    grades: grades.flatMap(({ code }) =>
      viewCounts(
        grades,
        figures.grades.filter((each) => each.code === code),
        language,
      ),
    ),
    months: figures.months.map(({ medianDays, p90Days, ...month }) => ({
      ...month,
      ...(medianDays !== null && { medianDays }),
      ...(p90Days !== null && { p90Days }),
    })),
    trade: viewTrade(figures.trade),
  }
}

function viewCounts(list: CodeList, counts: readonly CodeCount[], language: Language): BarView[] {
  return counts
    .filter(({ code }) => findCode(list, code))
    .map(({ code, n }) => ({ code, label: labelOf(list, code, language), n }))
}

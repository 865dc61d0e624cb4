import type { ReviewTables } from '../../../db/tables/review.ts'
import { formatDay } from '../../i18n/format.ts'
import { cnHolidays } from './cn-holidays.ts'
import { type Day, dayOf, endOfDay, isDay, shiftDay } from './days.ts'
import { arrangementOf, isProvisional, workCalendar } from './working-days.ts'

/** A day that an operator changed, with who did it. */
export type ChangedDay = ReviewTables['calendar_day']

/** One day of the year's table. */
export type DayView = {
  day: Day
  isWorking: boolean
  /** Off by the holiday table, or worked though it is a weekend. */
  arrangement?: 'off' | 'worked'
  /** An operator changed it, with the name people know it by. */
  changed?: { name?: string }
  isToday?: true
}

export type YearView = {
  year: number
  /** Years that can be looked at. */
  years: number[]
  /** Number of the State Council's notice; none where it has not been published. */
  source?: string
  workingDays: number
  /** Weeks from Monday; a place outside the month is empty. */
  months: { month: number; weeks: (DayView | undefined)[][] }[]
  changes: { day: Day; isWorking: boolean; name?: string; changedBy?: string; changedOn: string }[]
}

/** The day that is to be changed. */
export type ChosenDay = DayView & {
  /** Whether changing it moves clocks: a day that is over moves none. */
  isAhead: boolean
  /** How many clocks run over it. */
  clocks: number
}

/** The year an address asks for, or that of its day, or this one; within the years there are. */
export function readCalendarQuery(params: URLSearchParams, now: number): { year: number; day?: Day } {
  const asked = params.get('day') ?? ''
  const years = yearsAt(now)
  const day = isDay(asked) && years.includes(Number(asked.slice(0, 4))) ? asked : undefined
  const year = Number(day?.slice(0, 4) ?? params.get('year'))
  return { year: years.includes(year) ? year : Number(dayOf(now).slice(0, 4)), ...(day && { day }) }
}

/** Puts a year into months and weeks. `names` are those of the operators who changed something. */
export function viewYear(
  year: number,
  { changes, names, now }: { changes: readonly ChangedDay[]; names: ReadonlyMap<string, string>; now: number },
): YearView {
  const days = daysOf(year)
  const source = cnHolidays.find((each) => each.year === year)?.source
  const views = viewDays(days, changes, now)
  return {
    year,
    years: yearsAt(now),
    ...(source !== undefined && !isProvisional(`${year}-01-01`) && { source }),
    workingDays: views.filter(({ isWorking }) => isWorking).length,
    months: Array.from({ length: 12 }, (_, index) => ({
      month: index + 1,
      weeks: weeksOf(views.filter(({ day }) => Number(day.slice(5, 7)) === index + 1)),
    })),
    changes: changes
      .filter(({ day }) => day.startsWith(`${year}-`))
      .map(({ day, isWorking, name, changedBy, changedAt }) => {
        const who = names.get(changedBy)
        return {
          day,
          isWorking: isWorking === 1,
          ...(name !== null && { name }),
          ...(who !== undefined && { changedBy: who }),
          changedOn: formatDay(changedAt),
        }
      }),
  }
}

/** Puts one day into words, with what changing it would move. */
export function viewChosen(
  day: Day,
  { changes, clocks, now }: { changes: readonly ChangedDay[]; clocks: number; now: number },
): ChosenDay | undefined {
  const [view] = viewDays([day], changes, now)
  const isAhead = endOfDay(day) >= now
  return view && { ...view, isAhead, clocks: isAhead ? clocks : 0 }
}

function viewDays(days: readonly Day[], changes: readonly ChangedDay[], now: number): DayView[] {
  const changed = new Map(changes.map((each) => [each.day, each]))
  const calendar = workCalendar(new Map(changes.map(({ day, isWorking }) => [day, isWorking === 1])))
  const today = dayOf(now)
  return days.map((day) => {
    const arrangement = arrangementOf(day)
    const change = changed.get(day)
    return {
      day,
      isWorking: calendar.isWorkingDay(day),
      ...(arrangement && { arrangement }),
      ...(change && { changed: change.name === null ? {} : { name: change.name } }),
      ...(day === today && { isToday: true as const }),
    }
  })
}

function daysOf(year: number): Day[] {
  const days: Day[] = []
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = shiftDay(day, 1)) days.push(day)
  return days
}

function weeksOf(days: readonly DayView[]): (DayView | undefined)[][] {
  const first = days[0]
  if (!first) return []
  const before = (new Date(`${first.day}T00:00:00Z`).getUTCDay() + 6) % 7
  const places = [...Array.from({ length: before }, () => undefined), ...days]
  const weeks: (DayView | undefined)[][] = []
  for (let start = 0; start < places.length; start += 7)
    weeks.push(Array.from({ length: 7 }, (_, index) => places[start + index]))
  return weeks
}

/** From the first year of the holiday table to the next year, or as far as the table goes. */
function yearsAt(now: number): number[] {
  const known = cnHolidays.map(({ year }) => year)
  const first = Math.min(...known)
  const last = Math.max(...known, Number(dayOf(now).slice(0, 4)) + 1)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

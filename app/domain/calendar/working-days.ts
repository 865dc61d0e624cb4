import { cnHolidays } from './cn-holidays.ts'
import { type Day, dayLength, dayOf, endOfDay, isWeekend, shiftDay, startOfDay } from './days.ts'

/** Which days are worked. */
export type WorkCalendar = { isWorkingDay: (day: Day) => boolean }

/** Most days that are looked at one by one: some thirty years. Nothing on the exchange takes longer. */
const mostDays = 11_000

const published = new Map<Day, boolean>()
for (const { off, worked } of cnHolidays) {
  for (const [first, last = first] of off)
    for (let day = first; day <= last; day = shiftDay(day, 1)) published.set(day, false)
  for (const day of worked) published.set(day, true)
}

/** The calendar of the holiday table, with what operators changed in it: the day, and whether it is worked. */
export function workCalendar(changes: ReadonlyMap<Day, boolean> = new Map()): WorkCalendar {
  return { isWorkingDay: (day) => changes.get(day) ?? published.get(day) ?? !isWeekend(day) }
}

/** What the holiday table says of a day: off, worked though it is a weekend, or nothing. */
export function arrangementOf(day: Day): 'off' | 'worked' | undefined {
  const isWorked = published.get(day)
  return isWorked === undefined ? undefined : isWorked ? 'worked' : 'off'
}

/** Whether the State Council has not yet published how the holidays of this day's year are arranged. */
export function isProvisional(day: Day): boolean {
  return !cnHolidays.some(({ year, source }) => source !== undefined && String(year) === day.slice(0, 4))
}

/**
 * The last millisecond of the `count`-th working day after the day in which `from` lies; that day itself does not count
 * (as periods are counted in days by article 201 of the Civil Code). With 0 it is the end of that day.
 */
export function addWorkingDays(from: number, count: number, calendar: WorkCalendar): number {
  let day = dayOf(from)
  let left = count
  for (let looked = 0; left > 0 && looked < mostDays; looked++) {
    day = shiftDay(day, 1)
    if (calendar.isWorkingDay(day)) left--
  }
  return endOfDay(day)
}

/**
 * How many working days are left until `until`: those after today, up to its day. On its day it is 0, and below 0 for each
 * working day that it is over.
 */
export function workingDaysLeft(now: number, until: number, calendar: WorkCalendar): number {
  const [today, last] = [dayOf(now), dayOf(until)]
  return last >= today ? countWorkingDays(today, last, calendar) : -countWorkingDays(last, today, calendar)
}

/** Working days after `from` up to `to`, both days. */
export function countWorkingDays(from: Day, to: Day, calendar: WorkCalendar): number {
  let count = 0
  let day = from
  for (let looked = 0; day < to && looked < mostDays; looked++) {
    day = shiftDay(day, 1)
    if (calendar.isWorkingDay(day)) count++
  }
  return count
}

/** Milliseconds between two moments that lie in working days, which count with all their 24 hours; 0 where `to` is earlier. */
export function workingTimeBetween(from: number, to: number, calendar: WorkCalendar): number {
  let time = 0
  let day = dayOf(from)
  for (let looked = 0; startOfDay(day) < to && looked < mostDays; looked++) {
    if (calendar.isWorkingDay(day))
      time += Math.max(0, Math.min(to, startOfDay(day) + dayLength) - Math.max(from, startOfDay(day)))
    day = shiftDay(day, 1)
  }
  return time
}

/** The same in working days, to the hundredth. */
export function workingDaysBetween(from: number, to: number, calendar: WorkCalendar): number {
  return Math.round((workingTimeBetween(from, to, calendar) / dayLength) * 100) / 100
}

/** The next day that is worked, after this one. */
export function nextWorkingDay(day: Day, calendar: WorkCalendar): Day {
  return dayOf(addWorkingDays(startOfDay(day), 1, calendar))
}

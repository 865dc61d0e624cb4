import { expect, test } from 'vitest'
import { cnHolidays } from './cn-holidays.ts'
import { dayOf, endOfDay, isDay, isWeekend, startOfDay } from './days.ts'
import {
  addWorkingDays,
  isProvisional,
  nextWorkingDay,
  workCalendar,
  workingDaysBetween,
  workingDaysLeft,
  workingTimeBetween,
} from './working-days.ts'

const calendar = workCalendar()
const at = (text: string) => Date.parse(`${text}+08:00`)
const hour = 3_600_000

test.each([
  ['2026-11-23T09:00', 3, '2026-11-26', 'an ordinary week'],
  ['2026-11-26T23:59', 3, '2026-12-01', 'over a weekend; the hour does not matter'],
  ['2026-02-12T10:00', 3, '2026-02-24', 'Spring Festival: Friday, the worked Saturday, then the ninth day after'],
  ['2026-02-14T10:00', 3, '2026-02-26', 'filed on the worked Saturday before Spring Festival'],
  ['2026-02-16T10:00', 1, '2026-02-24', 'filed in the middle of Spring Festival'],
  ['2026-02-24T10:00', 10, '2026-03-09', 'ten days, with the worked Saturday after Spring Festival'],
  ['2026-09-30T17:00', 3, '2026-10-10', 'National Day, ending on a worked Saturday'],
  ['2025-09-29T17:00', 3, '2025-10-10', 'National Day with Mid-Autumn'],
  ['2024-04-30T08:00', 10, '2024-05-16', 'Labour Day, with the worked Saturday after it'],
  ['2025-12-31T08:00', 1, '2026-01-04', 'over the New Year, to a worked Sunday'],
  ['2026-11-21T08:00', 1, '2026-11-23', 'filed on a Saturday'],
  ['2026-11-23T08:00', 0, '2026-11-23', 'no days: the day itself'],
])('%s and %i working days end on %s: %s', (from, count, until) => {
  expect(addWorkingDays(at(from), count, calendar)).toBe(endOfDay(until))
})

test('what is left counts down to 0 on the last day, and below it afterwards', () => {
  const until = addWorkingDays(at('2026-09-28T09:00'), 3, calendar)
  expect(dayOf(until)).toBe('2026-10-08')
  const left = (text: string) => workingDaysLeft(at(text), until, calendar)
  expect(['2026-09-28T09:00', '2026-09-29T00:00', '2026-09-30T23:59', '2026-10-04T12:00'].map(left)).toEqual([
    3, 2, 1, 1,
  ])
  expect(['2026-10-08T23:59', '2026-10-09T00:00', '2026-10-10T00:00', '2026-10-11T00:00'].map(left)).toEqual([
    0, -1, -2, -2,
  ])
})

test('only time in working days counts', () => {
  // Friday 17:00 to Monday 09:00: seven hours and nine.
  expect(workingTimeBetween(at('2026-11-20T17:00'), at('2026-11-23T09:00'), calendar)).toBe(16 * hour)
  expect(workingDaysBetween(at('2026-02-13T12:00'), at('2026-02-24T12:00'), calendar)).toBe(2)
  expect(workingDaysBetween(at('2026-10-01T00:00'), at('2026-10-07T23:59'), calendar)).toBe(0)
  expect(workingTimeBetween(at('2026-11-23T09:00'), at('2026-11-20T17:00'), calendar)).toBe(0)
})

test('a day begins and ends in Shanghai, whatever UTC says', () => {
  expect(dayOf(Date.UTC(2026, 10, 22, 15, 59, 59, 999))).toBe('2026-11-22')
  expect(dayOf(Date.UTC(2026, 10, 22, 16))).toBe('2026-11-23')
  expect(endOfDay('2026-11-23') + 1).toBe(startOfDay('2026-11-24'))
})

test('operators add days off and worked days, and take them back', () => {
  const changed = workCalendar(
    new Map([
      ['2026-11-24', false],
      ['2026-11-28', true],
    ]),
  )
  expect(dayOf(addWorkingDays(at('2026-11-23T09:00'), 3, changed))).toBe('2026-11-27')
  expect(dayOf(addWorkingDays(at('2026-11-23T09:00'), 4, changed))).toBe('2026-11-28')
  expect(dayOf(addWorkingDays(at('2026-11-23T09:00'), 4, calendar))).toBe('2026-11-27')
  expect(nextWorkingDay('2026-11-27', changed)).toBe('2026-11-28')
})

test('the table is whole: worked days are weekend days, spans lie in their year, and every span has a day that is no weekend', () => {
  for (const { year, off, worked, source } of cnHolidays) {
    for (const day of worked) expect([day, isDay(day), isWeekend(day)]).toEqual([day, true, true])
    for (const [first, last = first] of off) {
      expect([first, isDay(first), isDay(last), first <= last]).toEqual([first, true, true, true])
      expect([first.slice(0, 4), last.slice(0, 4)]).toEqual([String(year), String(year)])
    }
    // A weekday is given for each weekend day that is worked: the totals are those of the notices.
    expect(source === undefined || worked.length > 0).toBe(true)
  }
  const workdays = (year: number) => {
    let count = 0
    for (let day = startOfDay(`${year}-01-01`); dayOf(day).startsWith(String(year)); day += 24 * hour)
      if (calendar.isWorkingDay(dayOf(day))) count++
    return count
  }
  expect([2024, 2025, 2026].map(workdays)).toEqual([251, 248, 248])
})

test('a year whose arrangement is not published is provisional', () => {
  expect(['2026-12-31', '2027-01-01', '2031-05-01'].map(isProvisional)).toEqual([false, true, true])
  expect(calendar.isWorkingDay('2027-02-05')).toBe(false)
  expect(calendar.isWorkingDay('2031-05-01')).toBe(true)
})

test.each([
  ['2026-02-29', false],
  ['2024-02-29', true],
  ['2026-13-01', false],
  ['26-01-01', false],
  ['', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected)
})

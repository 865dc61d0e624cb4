import { type Day, dayOf, startOfDay } from './days.ts'

/**
 * The same moment of day so many months later, in the exchange's time; a day the month has not is its last: 31 January and one
 * month is 28 or 29 February.
 */
export function addMonths(at: number, months: number): number {
  const day = dayOf(at)
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  const last = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate()
  const target = [Math.floor(count / 12), (count % 12) + 1, Math.min(date, last)]
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-') as Day
  return startOfDay(target) + (at - startOfDay(day))
}

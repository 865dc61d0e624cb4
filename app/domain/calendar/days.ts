/** Days as the exchange counts them: YYYY-MM-DD in Asia/Shanghai, which has been eight hours ahead of UTC all year since 1992. */
export type Day = string

const offset = 8 * 3_600_000
export const dayLength = 86_400_000

/** The day a moment (milliseconds UTC) lies in. */
export function dayOf(at: number): Day {
  return new Date(at + offset).toISOString().slice(0, 10)
}

/** The first millisecond of a day. */
export function startOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) - offset
}

/** The last millisecond of a day. */
export function endOfDay(day: Day): number {
  return startOfDay(day) + dayLength - 1
}

/** The day `count` days later, or earlier where it is negative. */
export function shiftDay(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayLength).toISOString().slice(0, 10)
}

/** Whether it is a Saturday or a Sunday. */
export function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

/** Whether a text is a day there is: no 30th of February. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

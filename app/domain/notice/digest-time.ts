const minute = 60_000
const day = 24 * 60 * minute

/** When the daily mail is made: eight in the morning in China, which has no summer time. */
export const digestTime = { hour: 8, offset: 8 * 60 * minute, said: '08:00' } as const

/** Mails are made a little after the hour, so that what is being written down then is in them. */
const pause = minute

/** The digest that is due now: of which day (YYYY-MM-DD), with the notices made before which moment. */
export function dueDigest(now: number): { day: string; before: number } {
  const sinceHour = now - pause + digestTime.offset - digestTime.hour * 60 * minute
  const start = Math.floor(sinceHour / day) * day
  return {
    day: new Date(start).toISOString().slice(0, 10),
    before: start - digestTime.offset + digestTime.hour * 60 * minute,
  }
}

/** A day, month or time that a text names: `iso` sorts as text and is a day, a month or a local time. */
export type Moment = { iso: string; precision: 'month' | 'day' | 'time' }

const written =
  /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?|年(\d{1,2})月(?:(\d{1,2})[日号]?)?)(?:[T ]*(\d{1,2})(?:[:：时点](\d{1,2})?(?:[:：分](\d{1,2})?秒?(?:\.\d{1,9})?)?分?)(?:Z| ?[+-]\d{2}:?\d{2})?)?$/
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Reads the forms in which Chinese files write dates: 2024-03-01, 2024/3/1, 2024.3.1, 2024年3月1日, 2024年3月, 2024-03, with or
 * without a time of day (as it is written; a zone is not applied). Years outside 1800 to 2200 are none.
 */
export function readMoment(text: string): Moment | undefined {
  const found = written.exec(text)
  if (!found) return undefined
  const [, year = '', sign, monthBySign, dayBySign, monthByWord, dayByWord, hour, minute, second] = found
  const month = monthBySign ?? monthByWord ?? ''
  const dayText = dayBySign ?? dayByWord
  // 2024.3 is a number.
  if (dayText === undefined) return sign === '.' || hour !== undefined ? undefined : momentOf(year, month)
  return momentOf(year, month, dayText, hour && [hour, minute ?? '0', second ?? '0'])
}

/** Reads a row of digits: 20240301, 20240301123000, 202403. Undefined where they are no date. */
export function readCompactMoment(digits: string): Moment | undefined {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)]
  if (digits.length === 6) return momentOf(year, month)
  if (digits.length === 8) return momentOf(year, month, day)
  if (digits.length === 14)
    return momentOf(year, month, day, [digits.slice(8, 10), digits.slice(10, 12), digits.slice(12)])
  return undefined
}

function momentOf(year: string, month: string, day?: string, time?: '' | string[]): Moment | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day ?? '1')]
  if (y < 1800 || y > 2200 || m < 1 || m > 12 || d < 1 || d > (monthLengths[m - 1] ?? 0)) return undefined
  if (m === 2 && d === 29 && (y % 4 !== 0 || (y % 100 === 0 && y % 400 !== 0))) return undefined
  const monthIso = `${year}-${two(month)}`
  if (day === undefined) return { iso: monthIso, precision: 'month' }
  if (!time) return { iso: `${monthIso}-${two(day)}`, precision: 'day' }
  const [hour, minute, second] = time.map(Number)
  if (hour! > 24 || minute! > 59 || second! > 60) return undefined
  return { iso: `${monthIso}-${two(day)}T${time.map(two).join(':')}`, precision: 'time' }
}

function two(digits: string): string {
  return digits.length === 1 ? `0${digits}` : digits
}

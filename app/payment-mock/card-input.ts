/** What can be wrong with what was typed, by field. */
export type CardMistake =
  | 'number missing'
  | 'number wrong'
  | 'expiry missing'
  | 'expiry wrong'
  | 'expiry past'
  | 'cvc missing'
  | 'cvc wrong'
  | 'name missing'
export type CardField = 'number' | 'expiry' | 'cvc' | 'name'

/** Digits of a card number as typed, with full-width figures, spaces and hyphens allowed. */
export const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '')

/** Whether the last figure fits the others (Luhn, ISO/IEC 7812-1 annex B), and there are 12 to 19. */
export function isCardNumber(digits: string): boolean {
  if (!/^\d{12,19}$/.test(digits)) return false
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const figure = Number(digits[digits.length - 1 - at])
    const doubled = at % 2 === 1 ? figure * 2 : figure
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** `12/29`, `12 / 2029`, `1229` as month and full year; undefined for anything else. */
export function readExpiry(text: string): { month: number; year: number } | undefined {
  const found = /^(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})$|^(\d{2})(\d{2})$/.exec(text.normalize('NFKC').trim())
  if (!found) return undefined
  const month = Number(found[1] ?? found[3])
  const year = Number(found[2] ?? found[4])
  return { month, year: year < 100 ? 2000 + year : year }
}

/** Whether a card is still good in the month of `now` (ms), the last one included. */
export function isPast({ month, year }: { month: number; year: number }, now: number): boolean {
  const date = new Date(now)
  return year < date.getUTCFullYear() || (year === date.getUTCFullYear() && month < date.getUTCMonth() + 1)
}

export const isExpiry = ({ month, year }: { month: number; year: number }) =>
  Number.isInteger(month) && month >= 1 && month <= 12 && year >= 2000 && year < 2100

export const isCvc = (text: string) => /^\d{3,4}$/.test(text.normalize('NFKC').trim())

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether 18 characters are an identity number: region, a real day of birth, check character (GB 11643-1999). */
export function isChineseId(text: string): boolean {
  return hasIdForm(text) && idCheckOf(text) === text[17]?.toUpperCase()
}

/** The check character that follows the first 17 digits of an identity number (GB 11643-1999). */
export function idCheckOf(digits: string): string {
  let sum = 0
  for (let index = 0; index < 17; index++) sum += (idWeights[index] ?? 0) * (digits.charCodeAt(index) - 48)
  return '10X98765432'[sum % 11] ?? ''
}

/**
 * Whether 18 characters have the form of an identity number, its check character aside. Permanent residents from abroad
 * have 9 and the province that issued their card in front.
 */
export function hasIdForm(text: string): boolean {
  if (!/^[1-9]\d{16}[0-9Xx]$/.test(text)) return false
  if (!provinces.has(text[0] === '9' ? text.slice(1, 3) : text.slice(0, 2))) return false
  return /^(?:19|20[0-3])/.test(text.slice(6, 10)) && isDay(text.slice(6, 14))
}

/** Whether 15 digits are an identity number of the form given until 1999; it has no check. */
export function isOldChineseId(text: string): boolean {
  return /^\d{15}$/.test(text) && provinces.has(text.slice(0, 2)) && isDay(`19${text.slice(6, 12)}`)
}

/** Whether eight digits are a day of the calendar; years before 1900 are none. */
export function isDay(digits: string): boolean {
  const year = Number(digits.slice(0, 4))
  const month = Number(digits.slice(4, 6))
  const day = Number(digits.slice(6, 8))
  if (year < 1900 || day < 1 || day > (monthLengths[month - 1] ?? 0)) return false
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
}

/** Whether a row of digits passes the Luhn check of payment cards (ISO/IEC 7812-1). */
export function isLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48
    const part = index % 2 === 1 ? digit * 2 : digit
    sum += part > 9 ? part - 9 : part
  }
  return sum % 10 === 0
}

/** Beginnings of cards issued in China or by the international networks, each with the lengths it has. */
const cardBeginnings: readonly [RegExp, number, number][] = [
  [/^62/, 16, 19],
  [/^(?:9558\d\d|601382|436742)/, 16, 19],
  [/^(?:4|5[1-5]|2(?:2[2-9]|[3-6]|7[01])|35(?:2[89]|[3-8]))/, 16, 16],
  [/^3[47]/, 15, 15],
]

/** Whether digits are a bank card number: a known beginning, its length, and the check. */
export function isBankCard(digits: string): boolean {
  const fits = cardBeginnings.some(
    ([beginning, least, most]) => digits.length >= least && digits.length <= most && beginning.test(digits),
  )
  return fits && isLuhn(digits) && !/(\d)\1{7}/.test(digits)
}

/** Mobile numbers as they are given out: 130-139, 145-199 without those for things and those not in use. */
const mobile = /^1(?:3\d|4[579]|5[0-35-9]|6[2567]|7[0135-8]|8\d|9[0-35-9])\d{8}$/

/** Whether eleven digits are a mobile number of a person under the numbering plan. */
export function isMobile(digits: string): boolean {
  return mobile.test(digits)
}

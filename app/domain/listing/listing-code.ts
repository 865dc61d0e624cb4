import type { Kind } from '../codes/trade.ts'

const letters: Record<Kind, string> = {
  DATASET: 'D',
  HQ_DATASET: 'H',
  API: 'A',
  REPORT: 'R',
  INDEX: 'X',
  VIS: 'V',
  ENCRYPTED: 'E',
  APP: 'P',
  MODEL: 'M',
  TOOL: 'T',
  SERVICE: 'S',
  RESOURCE: 'U',
  COMPUTE: 'C',
}
// No I, O, S, V, Z: read over the telephone they are mistaken for others. Same alphabet as GB 32100.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Prefix of codes given by this exchange, and of those given to harvested listings. */
export const codePrefixes = { own: 'FJ', harvested: 'HV' } as const

/** The name of the serial a code draws from: one a month and prefix. */
export function serialName(prefix: string, at: number): string {
  return `listing-code:${prefix}${yearMonth(at)}`
}

/** A listing code: prefix, year and month (UTC+8), letter of the kind, serial of six digits or more, check character. */
export function listingCode(prefix: string, kind: Kind, at: number, serial: number): string {
  const body = `${prefix}${yearMonth(at)}${letters[kind]}${String(serial).padStart(6, '0')}`
  return body + checkCharacter(body)
}

/** Whether a text has the form of a listing code and its check character is right: catches any one wrong character. */
export function isListingCode(text: string): boolean {
  return /^[A-Z]{2}\d{6}[A-Z]\d{6,}[0-9A-Y]$/.test(text) && checkCharacter(text.slice(0, -1)) === text.slice(-1)
}

/** Year and month of a moment (UTC+8), as codes carry them: 202611. */
export function yearMonth(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 7).replace('-', '')
}

/** The last character of a code or number, drawn from all before it. */
export function checkCharacter(body: string): string {
  // Modulo 31 with rising powers of 3, a generator of the field: every single error and swap of neighbours shows.
  let sum = 0
  let weight = 1
  for (const char of body) {
    sum += (Number.parseInt(char, 36) % 31) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[sum % 31] ?? '0'
}

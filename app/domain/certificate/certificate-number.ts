import { checkCharacter, codePrefixes } from '../listing/listing-code.ts'
import type { DealKind } from '../receipt/receipt-payload.ts'
import type { CertificateKind } from './certificate-payload.ts'

type Kind = CertificateKind | DealKind

const letters: Record<Kind, string> = { REGISTRATION: 'R', LISTING: 'L', TRADE: 'T', FILED: 'F' }

/** The name of the serial a number draws from: one a kind and day (UTC+8). */
export function certificateSerial(kind: Kind, at: number): string {
  return `certificate:${letters[kind]}${digitsOf(at)}`
}

/** A number: prefix of the exchange, R, L, T or F, day (UTC+8), serial of six digits or more, check character. */
export function certificateNumber(kind: Kind, at: number, serial: number): string {
  const body = `${codePrefixes.own}${letters[kind]}${digitsOf(at)}${String(serial).padStart(6, '0')}`
  return body + checkCharacter(body)
}

/** Whether a text has the form of a number and its check character is right: any one wrong character shows. */
export function isCertificateNumber(text: string): boolean {
  return /^[A-Z]{2}[RLTF]\d{14,}[0-9A-Y]$/.test(text) && checkCharacter(text.slice(0, -1)) === text.slice(-1)
}

/** A number as somebody typed it: full width, small letters, spaces and hyphens are put right. */
export function readNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]+/gu, '')
    .slice(0, 40)
}

/** The day in the exchange's time (UTC+8): 2026-11-29. */
export function dayOf(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
}

function digitsOf(at: number): string {
  return dayOf(at).replaceAll('-', '')
}

/** Whether a number is that of a deal: one done here, or one made elsewhere and put on record. */
export function isDealNumber(number: string): boolean {
  return /^[A-Z]{2}[TF]\d/.test(number)
}

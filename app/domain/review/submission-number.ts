import { checkCharacter, yearMonth } from '../listing/listing-code.ts'

/** Prefix of the numbers of submissions: 送件. */
const prefix = 'SJ'

/** The name of the serial that numbers draw from: one a month. */
export function submissionSerialName(at: number): string {
  return `submission:${yearMonth(at)}`
}

/** The number of a submission: SJ, year and month (UTC+8), serial of six digits or more, check character: SJ202611-000123K. */
export function submissionNumber(at: number, serial: number): string {
  const month = yearMonth(at)
  const digits = String(serial).padStart(6, '0')
  return `${prefix}${month}-${digits}${checkCharacter(prefix + month + digits)}`
}

/** Whether a text has the form of such a number and its check character is right: catches any one wrong character. */
export function isSubmissionNumber(text: string): boolean {
  const parts = /^(SJ\d{6})-(\d{6,})([0-9A-Y])$/.exec(text)
  return parts !== null && checkCharacter(`${parts[1]}${parts[2]}`) === parts[3]
}

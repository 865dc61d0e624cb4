import { z } from 'zod'

// SQLite's LIKE ends at U+0000, and signs that turn the direction of writing make a text look like another.
const unfit = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** Whether a text has signs that cannot be seen, or that turn the direction of writing. Its lines end as they were typed. */
export function hasBadSigns(text: string): boolean {
  return unfit.test(text)
}

/** Text without such signs, its lines ended alike, trimmed. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(new RegExp(unfit, 'gu'), '').trim()
}

/**
 * Schema of a text as people type it, maybe empty: trimmed, its lines ended alike, at most `most` characters. Reasons:
 * `missing` where the field was not sent, `tooLong`, `badSigns`.
 */
export function typedText(most: number, missing = 'required') {
  return z
    .string(missing)
    .trim()
    .transform((value) => value.replace(/\r\n?/g, '\n'))
    .refine((value) => [...value].length <= most, 'tooLong')
    .refine((value) => !hasBadSigns(value), 'badSigns')
}

/** The same, and something must be in it: `missing` where nothing is. */
export function neededText(most: number, missing: string) {
  return typedText(most, missing).pipe(z.string().min(1, missing))
}

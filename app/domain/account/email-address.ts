import { z } from 'zod'

/** A mail address as a person types it; signs of full width, as Chinese keyboards make them, become plain ones. */
export const EmailAddress = z
  .string('emailRequired')
  .transform((text) => text.normalize('NFKC').trim())
  .pipe(z.string().min(1, 'emailRequired').max(254, 'tooLong').pipe(z.email('emailInvalid')))

/** The form in which two addresses are the same. */
export function emailKeyOf(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase()
}

import { z } from 'zod'

const reason = z
  .string('reasonMissing')
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().min(1, 'reasonMissing').max(500, 'tooLong'))

/** What an operator can do with a person's account. */
export const PersonAct = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('suspend'), reason }),
  z.object({ intent: z.literal('reinstate'), reason }),
  z.object({ intent: z.literal('endSessions') }),
])

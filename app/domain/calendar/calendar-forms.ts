import { z } from 'zod'
import { isDay } from './days.ts'

const day = z.string('required').refine(isDay, 'dayInvalid')

/** Making a day a working day or a day off, or giving it back to the published table. */
export const CalendarForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('set'),
    day,
    isWorking: z.enum(['0', '1'], 'required').transform((value) => value === '1'),
    name: z
      .string()
      .trim()
      .max(60, 'tooLong')
      .refine((text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text), 'badSigns')
      .default(''),
  }),
  z.object({ intent: z.literal('unset'), day }),
])

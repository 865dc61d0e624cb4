import { z } from 'zod'

/** What was seen of a resource when its form was opened; left out for one that is not there yet. */
const seen = z.coerce.number().int().min(1).max(1_000_000).optional()

/** The form of a resource; what it says of the resource itself is read by the table of its fields. */
export const ResourceForm = z.looseObject({
  intent: z.enum(['register', 'change']),
  /** Set where it is kept as a draft and not registered. */
  asDraft: z.string().optional(),
  seen,
  /** What is new in this edition. */
  note: z.string().trim().max(300, 'tooLong').optional(),
})

const reason = z.string('reasonMissing').trim().min(1, 'reasonMissing').max(300, 'tooLong')

/** What the page of one resource is sent. */
export const ResourceActForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('draft') }),
  z.object({ intent: z.literal('retire'), seen: z.coerce.number().int().min(1), reason }),
  z.object({ intent: z.literal('discard'), seen: z.coerce.number().int().min(1) }),
])

/** The form that reminds organisations of the census. */
export const RemindForm = z.object({ intent: z.literal('remind') })

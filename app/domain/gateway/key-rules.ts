import { z } from 'zod'
import { keyDays } from '../api-key/key-limits.ts'

/** Most keys of one right that can be used at a time, and how many the page shows with those that are over. */
export const mostCallKeys = 5
export const mostShownKeys = 20

const days = keyDays.map(String) as [string, ...string[]]

/** A new key: what it is for, and for how long. */
export const CreateCallKeyForm = z.object({
  intent: z.literal('create'),
  name: z.string('nameMissing').trim().min(1, 'nameMissing').max(60, 'tooLong'),
  days: z.enum(days, 'daysMissing').transform(Number),
})

/** The end of a key. */
export const RevokeCallKeyForm = z.object({ intent: z.literal('revoke'), keyId: z.uuid('invalid') })

/** What is sent on the page of a right's interface. */
export const CallKeyForm = z.discriminatedUnion('intent', [CreateCallKeyForm, RevokeCallKeyForm], 'invalid')

import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import { apiScopes } from './api-scopes.ts'
import { keyDays } from './key-limits.ts'

const days = keyDays.map(String) as [string, ...string[]]

/** A new key: what it is for, what it may be used for, and for how long. */
export const CreateKeyForm = z.object({
  intent: z.literal('create'),
  name: z.string('nameMissing').trim().min(1, 'nameMissing').max(60, 'tooLong'),
  scopes: z
    .array(z.enum(codesOf(apiScopes), 'invalid'), 'scopesMissing')
    .min(1, 'scopesMissing')
    .max(apiScopes.length, 'invalid'),
  days: z
    .enum(days, 'daysMissing')
    .transform(Number)
    .pipe(z.union(keyDays.map((each) => z.literal(each)))),
})

/** The end of a key. */
export const RevokeKeyForm = z.object({ intent: z.literal('revoke'), keyId: z.uuid('invalid') })

export const KeyForm = z.discriminatedUnion('intent', [CreateKeyForm, RevokeKeyForm], 'invalid')

import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import { profileBounds } from '../profile/file-profile.ts'
import { fieldTreatments, type Treatments, treatmentName } from './field-treatment.ts'

/** Ends a reading, asks for another, or deletes the file. */
export const FileStepForm = z.object({ intent: z.enum(['cancel', 'again', 'remove']) })

const table = z.coerce
  .number()
  .int()
  .min(0)
  .max(profileBounds.tables - 1)
  .optional()

/** Drafts a listing from the file, or from one table of it. */
export const DraftFileForm = z.looseObject({ intent: z.literal('draft'), table })

/** Has a draft follow the file, or one table of it. */
export const TakeFileForm = z.object({ intent: z.literal('take'), table, draft: z.uuid('draftMissing') })

/** All forms of the page of a file. */
export const DataFileForm = z.discriminatedUnion('intent', [FileStepForm, DraftFileForm, TakeFileForm])

const code = z.enum(codesOf(fieldTreatments))

/** What was chosen for fields; what is no choice counts as not chosen. */
export function readTreatments(form: Readonly<Record<string, unknown>>): Treatments {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => {
      const chosen = name.startsWith(treatmentName('')) ? code.safeParse(value) : undefined
      return chosen?.success ? [[name.slice(treatmentName('').length), chosen.data]] : []
    }),
  )
}

import { z } from 'zod'
import { readUnits } from '../listing/price-calculator.ts'
import { textOf } from '../text.ts'
import { cleanText } from '../typed-text.ts'
import { fieldKinds, longestAnswer, mostOptions } from './request-lists.ts'

/** One field of a provider's form. */
export const FormField = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{1,12}$/),
  kind: z.enum(fieldKinds),
  label: textOf(120),
  options: z.array(z.string().min(1).max(80)).max(mostOptions).default([]),
  isRequired: z.boolean().default(false),
})
export type FormField = z.infer<typeof FormField>

/** Name of a field in the form. */
export const answerName = (id: string) => `answer.${id}`
const longestLine = 300

/** Reads what was answered to a provider's fields; what is missing or cannot be is named by its field. */
export function readAnswers(
  fields: readonly FormField[],
  valueIn: (name: string) => string,
): { answers: Record<string, string>; problems: { field: string; reason: string }[] } {
  const answers: Record<string, string> = {}
  const problems: { field: string; reason: string }[] = []
  for (const { id, kind, options, isRequired } of fields) {
    const field = answerName(id)
    const value = cleanText(valueIn(field))
    if (value === '') {
      if (isRequired) problems.push({ field, reason: kind === 'tick' ? 'tickMissing' : 'required' })
      continue
    }
    const most = kind === 'text' ? longestAnswer : longestLine
    if ([...value].length > most) problems.push({ field, reason: 'tooLong' })
    else if (kind === 'choice' && !options.includes(value)) problems.push({ field, reason: 'invalid' })
    else if (kind === 'number' && readUnits(value) === undefined) problems.push({ field, reason: 'numberWrong' })
    else answers[id] = kind === 'tick' ? 'yes' : kind === 'number' ? String(readUnits(value)) : value
  }
  return { answers, problems }
}

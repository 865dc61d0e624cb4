import { z } from 'zod'
import { aggregates } from './query-rules.ts'

/** A question as its form sends it: fields `key:<column>`, `claim:<column>`, `where:<column>`. */
export const QuestionForm = z.looseObject({
  intent: z.enum(['verify', 'aggregate']),
  what: z.enum(aggregates).optional(),
  measure: z.string().max(200).optional(),
  by: z.array(z.string().max(200)).max(3).optional(),
})

/** The question that was typed, as `askQuestion` takes it; what was left empty is not asked. */
export function questionOf(form: z.infer<typeof QuestionForm>): unknown {
  const under = (prefix: string) =>
    Object.fromEntries(
      Object.entries(form).flatMap(([name, value]) =>
        name.startsWith(prefix) && typeof value === 'string' && value.trim() !== ''
          ? [[name.slice(prefix.length), value.trim()]]
          : [],
      ),
    )
  if (form.intent === 'verify') return { key: under('key:'), claims: under('claim:') }
  const { what, measure, by = [] } = form
  return { what, by, where: under('where:'), ...(measure && { measure }) }
}

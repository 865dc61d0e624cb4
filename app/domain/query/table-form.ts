import { z } from 'zod'
import { QueryRules } from './query-rules.ts'

const names = z
  .string()
  .max(3_000, 'tooLong')
  .default('')
  .transform((text) => [...new Set(text.split(/[\r\n,，、]+/).flatMap((name) => name.trim() || []))])
const number = z.coerce.number('notANumber').int('notANumber')

/** A table as its provider declares it: the file, and which of its columns may be asked and how. */
export const TableForm = z
  .object({
    intent: z.literal('table'),
    seen: number.min(0),
    file: z.uuid('fileMissing'),
    ...{ keys: names, verified: names, measures: names, groups: names },
    ...{ threshold: number, perDay: number },
  })
  .transform(({ intent, seen, file, ...rules }, context) => {
    const parsed = QueryRules.safeParse(rules)
    if (parsed.success) return { intent, seen, file, rules: parsed.data }
    for (const { message, path } of parsed.error.issues)
      context.addIssue({
        code: 'custom',
        message: /^[a-z]+[A-Z]/.test(message) ? message : 'invalid',
        path: [String(path[0] ?? 'keys')],
      })
    return z.NEVER
  })
export type TableForm = z.infer<typeof TableForm>

/** Whether questions are answered. */
export const TableStateForm = z.object({
  intent: z.enum(['pauseTable', 'openTable']),
  seen: z.coerce.number().int().min(0),
})

/** The format of a data file by its name; undefined for one of which no table can be made. */
export function tableFormat(fileName: string): 'csv' | 'jsonl' | 'parquet' | undefined {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase()
  if (ending === 'csv' || ending === 'parquet') return ending
  return ending === 'jsonl' || ending === 'ndjson' ? 'jsonl' : undefined
}

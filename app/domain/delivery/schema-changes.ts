import { z } from 'zod'

const Field = z.object({
  name: z.string(),
  type: z.string(),
  unit: z.string().optional(),
  nullable: z.boolean().optional(),
  isKey: z.boolean().optional(),
  domain: z.unknown().optional(),
})
const Content = z.object({ dictionary: z.array(Field).default([]) })
type SchemaField = z.infer<typeof Field>

/** What became of one field from one revision to another; `what` names the parts of it that are others. */
export type SchemaChange = {
  field: string
  change: 'added' | 'removed' | 'changed'
  what: ('type' | 'unit' | 'nullable' | 'isKey')[]
  before?: string
  after?: string
}

/** The fields that a revision's content (JSON) declares. */
export function fieldsOf(content: string): SchemaField[] {
  return Content.parse(JSON.parse(content)).dictionary
}

/** How the fields of a revision differ from those of the one before, in the order of the newer; what was taken away stands at the end. */
export function schemaChanges(before: readonly SchemaField[], after: readonly SchemaField[]): SchemaChange[] {
  const known = new Map(before.map((field) => [field.name, field]))
  const now = new Set(after.map(({ name }) => name))
  const changes = after.flatMap((field): SchemaChange[] => {
    const old = known.get(field.name)
    if (!old) return [{ field: field.name, change: 'added', what: [], after: typeOf(field) }]
    const what = (['type', 'unit', 'nullable', 'isKey'] as const).filter((part) => old[part] !== field[part])
    if (what.length === 0) return []
    return [{ field: field.name, change: 'changed', what, before: typeOf(old), after: typeOf(field) }]
  })
  const gone = before
    .filter(({ name }) => !now.has(name))
    .map((field): SchemaChange => ({ field: field.name, change: 'removed', what: [], before: typeOf(field) }))
  return [...changes, ...gone]
}

/** Columns in which no marks go because of what the listing declares: keys and lists of codes. */
export function declaredUntouched(content: string): string[] {
  return fieldsOf(content)
    .filter(({ isKey, domain }) => isKey === true || Array.isArray(domain))
    .map(({ name }) => name)
}

function typeOf({ type, unit }: SchemaField): string {
  return unit ? `${type} (${unit})` : type
}

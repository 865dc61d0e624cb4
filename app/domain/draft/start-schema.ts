import { mapFieldType } from '../harvest/map-values.ts'
import { type Fields, fieldsOf, filled, isFields, listOf, wordsOf } from '../harvest/readers/draft.ts'
import type { LooseContent } from './draft-field.ts'

const deepest = 12
const mostFields = 1_000
/** Steps through one document's schemas: what refers to itself could be gone through for ever. */
const mostSteps = 20_000
const steps = new WeakMap<Fields, number>()

function isExhausted(document: Fields): boolean {
  const taken = (steps.get(document) ?? 0) + 1
  steps.set(document, taken)
  return taken > mostSteps
}

/** What a reference inside the document points to; what is none is given back. References that go round end as nothing. */
export function seeSchema(document: Fields, value: unknown): unknown {
  let seen = value
  for (let steps = 0; steps < deepest; steps++) {
    const ref = isFields(seen) ? wordsOf(seen.$ref) : ''
    if (ref === '') return seen
    if (!ref.startsWith('#/')) return undefined
    seen = ref
      .slice(2)
      .split('/')
      .reduce<unknown>((at, key) => fieldsOf(at)[key.replace(/~1/g, '/').replace(/~0/g, '~')], document)
  }
  return undefined
}

/**
 * The fields of the rows that a JSON schema describes. Answers wrap their rows: a list is looked into, and an object that
 * holds one list of objects (`data`, `items`, `rows`…) is taken for its wrapper.
 */
export function schemaFields(document: Fields, schema: unknown, depth = 0): LooseContent[] {
  if (depth > deepest) return []
  const at = whole(document, schema)
  if (at.items !== undefined) return schemaFields(document, at.items, depth + 1)
  const properties = Object.entries(fieldsOf(at.properties))
  const inner = properties.map(([, each]) => rowsIn(document, each)).filter((each) => each !== undefined)
  if (inner.length === 1) return schemaFields(document, inner[0], depth + 1)
  const required = listOf(at.required).map(wordsOf)
  return properties.slice(0, mostFields).map(([name, each]) => fieldOf(document, name, each, required.includes(name)))
}

/** The schema with those it is made of put together. */
function whole(document: Fields, schema: unknown, depth = 0): Fields {
  const at = fieldsOf(seeSchema(document, schema))
  if (at.allOf === undefined || depth > deepest || isExhausted(document)) return at
  const sum: Fields = { ...at, properties: { ...fieldsOf(at.properties) } }
  for (const part of listOf(at.allOf).slice(0, 50)) {
    const inner = whole(document, part, depth + 1)
    const { properties, required } = sum
    Object.assign(sum, inner, {
      properties: Object.assign(fieldsOf(properties), fieldsOf(inner.properties)),
      required: [...listOf(required), ...listOf(inner.required)],
    })
  }
  return sum
}

/** The schema of rows that stand in a property: a list of objects, or an object with one in it. */
function rowsIn(document: Fields, schema: unknown, depth = 0): unknown {
  if (depth > 3 || isExhausted(document)) return undefined
  const at = whole(document, schema)
  if (at.items !== undefined)
    return Object.keys(fieldsOf(whole(document, at.items).properties)).length > 0 ? at.items : undefined
  const rows = Object.values(fieldsOf(at.properties))
    .map((each) => rowsIn(document, each, depth + 1))
    .filter((each) => each !== undefined)
  return rows.length === 1 ? rows[0] : undefined
}

function fieldOf(document: Fields, name: string, schema: unknown, isRequired: boolean): LooseContent {
  const at = whole(document, schema)
  const types = listOf(at.type).map(wordsOf)
  const type = types.find((each) => each !== 'null') ?? ''
  const values = listOf(at.enum)
    .map(wordsOf)
    .filter((value) => value !== '')
    .slice(0, 300)
  const title = wordsOf(at.title)
  return filled({
    name: name.slice(0, 200),
    title:
      title === ''
        ? undefined
        : /\p{Script=Han}/u.test(title)
          ? { zh: title.slice(0, 200) }
          : { en: title.slice(0, 200) },
    type:
      values.length > 0
        ? 'CODE'
        : ({ date: 'DATE', 'date-time': 'DATETIME', double: 'DECIMAL', float: 'DECIMAL' }[wordsOf(at.format)] ??
          {
            string: 'STRING',
            integer: 'INTEGER',
            number: 'DECIMAL',
            boolean: 'BOOLEAN',
            object: 'JSON',
            array: 'JSON',
          }[type] ??
          mapFieldType(type) ??
          'STRING'),
    description: describe(wordsOf(at.description)),
    example: wordsOf(at.example ?? listOf(at.examples)[0]).slice(0, 300) || undefined,
    domain: values.length > 0 ? values.map((value) => ({ value: value.slice(0, 100) })) : undefined,
    nullable: !isRequired || types.includes('null') || at.nullable === true,
  }) as LooseContent
}

function describe(text: string): { zh: string } | { en: string } | undefined {
  if (text === '') return undefined
  return /\p{Script=Han}/u.test(text) ? { zh: text.slice(0, 2_000) } : { en: text.slice(0, 2_000) }
}

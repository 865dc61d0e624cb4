import type { FieldEntry } from '../../listing/listing-content.ts'
import { type Fields, fieldsOf, filled, isFields, listOf, wordsOf } from './draft.ts'
import { fieldTypeOf } from './english-values.ts'
import { cut, htmlToText, line, textIn, withoutContacts } from './markdown-text.ts'

/** The field dictionary of a contract's tables; with several tables a field is called `table.column`. */
export function readSchema(schema: unknown): FieldEntry[] {
  const tables = listOf(schema).filter(isFields)
  const prefixed = tables.length > 1
  const entries = tables.flatMap((table) => {
    const name = wordsOf(table.name) || wordsOf(table.physicalName) || 'table'
    return columnsOf(table, prefixed ? `${name}.` : '')
  })
  return [...new Map(entries.map((entry) => [entry.name, entry])).values()].slice(0, 3_000)
}

function columnsOf(owner: Fields, prefix: string): FieldEntry[] {
  const properties = owner.properties
  const columns = isFields(properties)
    ? Object.entries(properties).map(([name, column]) => ({ name, ...fieldsOf(column) }) as Fields)
    : listOf(properties).filter(isFields)
  return columns.flatMap((column) => {
    const own = wordsOf(column.name) || wordsOf(column.physicalName) || wordsOf(column.id)
    if (own === '') return []
    const name = `${prefix}${own}`.slice(0, 200)
    const items = fieldsOf(column.items)
    return [entryOf(column, name), ...columnsOf(column, `${name}.`), ...columnsOf(items, `${name}.`)]
  })
}

function entryOf(column: Fields, name: string): FieldEntry {
  const options = fieldsOf(column.logicalTypeOptions)
  const physical = wordsOf(column.physicalType)
  const length = Number(wordsOf(options.maxLength) || physical.match(/char\w*\s*[([](\d+)[)\]]/i)?.[1] || Number.NaN)
  const title = line(wordsOf(column.businessName), 200)
  const described = htmlToText(withoutContacts(wordsOf(column.description)).text)
  const rules = listOf(column.quality).filter(isFields).map(ruleOf).filter(Boolean)
  const examples = listOf(column.examples).map(wordsOf).filter(Boolean)
  const words = [described, rules.length > 0 ? `Quality rules: ${rules.join('; ')}` : ''].filter(Boolean).join('\n')
  const tags = listOf(column.tags).map((tag) => wordsOf(tag).toLowerCase())
  return filled({
    name,
    title: title === '' ? undefined : { en: title },
    type: typeOf(wordsOf(column.logicalType), physical),
    unit: wordsOf(column.unit).slice(0, 40) || undefined,
    length: Number.isInteger(length) && length > 0 ? length : undefined,
    nullable: column.required !== true,
    required: typeof column.required === 'boolean' ? column.required : undefined,
    domain: domainOf(options),
    example: examples.length > 0 ? cut(examples.join(', '), 300) : undefined,
    description: textIn('en', cut(words, 2_000)),
    isKey: column.primaryKey === true || column.isPrimaryKey === true,
    personal: tags.some((tag) => /^(?:pii|personal|sensitive-personal)$/.test(tag))
      ? ('PERSONAL' as const)
      : ('NONE' as const),
    masked: wordsOf(column.encryptedName) !== '',
  }) as FieldEntry
}

/** A logical type «object» of a column whose physical type is a plain one is that plain type. */
function typeOf(logical: string, physical: string): FieldEntry['type'] {
  const ofLogical = fieldTypeOf(logical)
  const ofPhysical = fieldTypeOf(physical)
  if (ofLogical === 'DECIMAL' && ofPhysical === 'INTEGER') return 'INTEGER'
  if (ofLogical === 'DATE' && ofPhysical === 'DATETIME') return 'DATETIME'
  if (ofLogical === 'JSON' && /^object$/i.test(logical) && ofPhysical !== undefined) return ofPhysical
  return ofLogical ?? ofPhysical ?? 'STRING'
}

function domainOf(options: Fields): FieldEntry['domain'] | undefined {
  const values = listOf(options.enum)
    .map(wordsOf)
    .filter((value) => value !== '' && value.length <= 100)
  if (values.length > 0) return values.slice(0, 300).map((value) => ({ value }))
  const from = wordsOf(options.minimum) || wordsOf(options.exclusiveMinimum)
  const to = wordsOf(options.maximum) || wordsOf(options.exclusiveMaximum)
  const range = from !== '' || to !== '' ? `${from} … ${to}`.trim() : ''
  const words = [range, wordsOf(options.pattern)].filter(Boolean).join('; ')
  return words === '' ? undefined : cut(words, 500)
}

/** A quality rule in a few words: its description, else its metric or query, with its dimension. */
export function ruleOf(rule: Fields): string {
  const words =
    wordsOf(rule.description) || wordsOf(rule.metric) || wordsOf(rule.rule) || wordsOf(rule.name) || wordsOf(rule.query)
  const dimension = wordsOf(rule.dimension)
  if (words === '') return dimension
  return line(withoutContacts(dimension === '' ? words : `${words} (${dimension})`).text, 400)
}

import type { FieldEntry } from '../../listing/listing-content.ts'
import { type Fields, fieldsOf, filled, isFields, listOf, wordsOf } from './draft.ts'
import { fieldTypeOf } from './english-values.ts'
import { cut, htmlToText, textIn, withoutContacts } from './markdown-text.ts'

/** The field dictionary of a description's record sets; with several sets a field is called `set.field`. */
export function readRecordSets(sets: readonly unknown[]): FieldEntry[] {
  const described = sets.filter(isFields).filter((set) => listOf(set.field ?? set['ml:field']).length > 0)
  const entries = described.flatMap((set) => {
    const name = shortName(wordsOf(set.name) || wordsOf(set['@id']))
    const keys = listOf(set.key).map((key) => shortName(wordsOf(key) || wordsOf(fieldsOf(key)['@id'])))
    const enumeration = /Enumeration|Split/.test(listOf(set.dataType).map(wordsOf).join()) || set.isEnumeration === true
    return listOf(set.field ?? set['ml:field'])
      .filter(isFields)
      .flatMap((field) =>
        entriesOf(field, described.length > 1 ? `${name}.` : '', keys, enumeration ? valuesOf(set, field) : []),
      )
  })
  return [...new Map(entries.map((entry) => [entry.name, entry])).values()].slice(0, 3_000)
}

function entriesOf(field: Fields, prefix: string, keys: readonly string[], values: readonly string[]): FieldEntry[] {
  const own = shortName(wordsOf(field.name) || wordsOf(field['@id']))
  if (own === '') return []
  const name = `${prefix}${own}`.slice(0, 200)
  const subFields = listOf(field.subField ?? field['ml:subField']).filter(isFields)
  const types = listOf(field.dataType ?? field['ml:dataType']).map(wordsOf)
  const repeated = field.repeated === true || field.isArray === true
  const known = types.map(fieldTypeOf).filter((type) => type !== undefined)
  const type = subFields.length > 0 || repeated ? 'JSON' : known.includes('CODE') ? 'CODE' : (known[0] ?? 'STRING')
  const entry = filled({
    name,
    type,
    description: textIn('en', cut(htmlToText(withoutContacts(wordsOf(field.description)).text), 2_000)),
    domain: values.length > 0 ? values.map((value) => ({ value })) : undefined,
    nullable: true,
    isKey: keys.includes(own),
    personal: 'NONE' as const,
    masked: false,
  }) as FieldEntry
  return [entry, ...subFields.flatMap((one) => entriesOf(one, `${name}.`, [], []))]
}

/** In 1.0 names and ids repeat the path: `set/field/part` is called `part`. */
function shortName(name: string): string {
  return name.replace(/^#/, '').split('/').pop()?.trim() ?? ''
}

/** Values an enumeration lists for a field. */
function valuesOf(set: Fields, field: Fields): string[] {
  const own = wordsOf(field.name)
  const rows = listOf(set.data).filter(isFields)
  const values = rows.map(
    (row) =>
      wordsOf(row[own]) ||
      wordsOf(row[wordsOf(field['@id'])]) ||
      wordsOf(Object.entries(row).find(([key]) => shortName(key) === shortName(own))?.[1]),
  )
  return [...new Set(values.filter((value) => value !== '' && value.length <= 100))].slice(0, 300)
}

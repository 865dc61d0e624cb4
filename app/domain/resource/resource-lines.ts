import { matchCode } from '../codes/code-list.ts'
import { fieldTypes } from '../codes/content.ts'
import { readPasted } from '../draft/dictionary-rows.ts'
import type { Text } from '../text.ts'
import { ResourceField } from './resource-content.ts'

const bar = ' | '

/**
 * The fields that lines of text name: `name | title | type | unit | description`, or cells pasted from a spreadsheet, with or
 * without a line of headings. Undefined where a line has no name or something in it is too long.
 */
export function readFieldLines(text: string): ResourceField[] | undefined {
  const lines = text
    .split('\n')
    .map((line) => (line.includes('\t') ? line : line.replace(/\s*[|｜]\s*/g, '\t')))
    .join('\n')
  const fields = readPasted(lines).map((row) => {
    const { zh, en } = (row.title ?? {}) as Text
    const said = (row.description ?? {}) as Text
    return ResourceField.safeParse({
      name: row.name,
      ...((zh ?? en) && { title: zh ?? en }),
      ...(typeof row.type === 'string' && { type: row.type }),
      ...(typeof row.unit === 'string' && { unit: row.unit }),
      ...((said.zh ?? said.en) && { description: said.zh ?? said.en }),
    })
  })
  if (fields.length === 0 || fields.some(({ success }) => !success)) return undefined
  return fields.flatMap(({ data }) => data ?? [])
}

/** The same fields as lines of text. */
export function writeFieldLines(fields: readonly ResourceField[]): string {
  return fields
    .map(({ name, title = '', type, unit = '', description = '' }) =>
      [name, title, sayFieldType(type), unit, description]
        .map((cell) => cell.replaceAll('|', '/'))
        .join(bar)
        .replace(/(?: \| ?)+$/, ''),
    )
    .join('\n')
}

/** A type in the words of the code list; what is none of them as it was written. */
export function sayFieldType(type: string | undefined): string {
  return type === undefined ? '' : (matchCode(fieldTypes, type)?.zh ?? type)
}

import { stringify } from 'csv-stringify/sync'
import type { Db } from '#db/client.server.ts'
import { listWholeResources } from '#db/queries/resources.server.ts'
import { labelOf } from '../codes/code-list.ts'
import { findRegion } from '../codes/region.ts'
import { writeResource } from './read-resource.ts'
import { mostResources } from './resource-content.ts'
import { type ResourceFieldRow, resourceFields } from './resource-fields.ts'
import type { ResourceFilter, ResourceKeyset } from './resource-list.ts'
import { numberHeading } from './resource-sheet.ts'
import { resourceStateWords } from './resource-words.ts'

const pageSize = 500

/**
 * Own resources as CSV, with the headings of the template and the registered number, state and dates before them, a piece at
 * a time. Cells that a spreadsheet would take for a formula begin with an apostrophe.
 */
export async function* exportResources(
  db: Db,
  { organisationId, filter }: { organisationId: string; filter: ResourceFilter },
): AsyncGenerator<string> {
  const headings = [numberHeading, '状态 State', '版次 Edition', '登记日期 Registered']
  // The mark by which spreadsheets know the characters.
  yield `\uFEFF${csv([[...headings, ...resourceFields.map(({ label }) => `${label.zh} ${label.en}`)]])}`
  let after: ResourceKeyset | undefined
  for (let given = 0; given < mostResources; given += pageSize) {
    const rows = await listWholeResources(db, { organisationId, filter, ...(after && { after }), limit: pageSize })
    if (rows.length === 0) return
    yield csv(
      rows.map(({ number, state, edition, registeredAt, content, contact }) => {
        const values = writeResource(content, contact)
        return [
          number ?? '',
          resourceStateWords[state].zh,
          String(edition),
          registeredAt === null ? '' : new Date(registeredAt + 8 * 3_600_000).toISOString().slice(0, 10),
          ...resourceFields.map((field) => sayCell(field, values[field.key] ?? values[`${field.key}[]`] ?? '')),
        ]
      }),
    )
    after = rows.at(-1)
  }
}

/** A value as people write it in the template. */
function sayCell({ control, list = [] }: ResourceFieldRow, value: string | readonly string[]): string {
  if (value === '') return ''
  if (control === 'codes')
    return [value]
      .flat()
      .map((code) => labelOf(list, code, 'zh'))
      .join('、')
  if (control === 'code') return labelOf(list, String(value), 'zh')
  if (control === 'region') return findRegion(String(value))?.zh ?? String(value)
  if (control === 'flag') return value === 'yes' ? '是' : '否'
  return String(value)
}

function csv(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { escape_formulas: true, record_delimiter: 'windows' })
}

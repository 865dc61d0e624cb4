import { stringify } from 'csv-stringify/sync'
import { rowMarks } from '../harvest/template-column.ts'
import { isMarked, readTables, type TableRow } from '../harvest/template-sheet.ts'
import { readResource } from './read-resource.ts'
import type { LooseResource, ResourceContact } from './resource-content.ts'
import { type ResourceKey, resourceFields } from './resource-fields.ts'
import { titleKeyOf } from './resource-row.ts'

/** The first column of the spreadsheet: what the row is. */
const markHeading = '行标记 Mark'
/** The column of registered numbers, which exports have and the empty spreadsheet has not. */
export const numberHeading = '登记编号 Number'
const codeSheet = '代码表 Codes'
/** Rows of the sheet that hold headings, hints and the example. */
const firstFreeRow = 4
const lastRow = 2_100

const headings = [markHeading, ...resourceFields.map(headingOf)]

function headingOf({ label, isRequired }: (typeof resourceFields)[number]): string {
  return `${label.zh}${isRequired ? '*' : ''} ${label.en}`
}

/** The spreadsheet in which an organisation registers many resources at once, with hints, an example and the code lists. */
export async function renderResourceTemplate(format: 'xlsx' | 'csv'): Promise<Uint8Array> {
  const rows = [
    headings,
    [rowMarks.hint, ...resourceFields.map(({ hint }) => (hint ? `${hint.zh}\n${hint.en}` : ''))],
    [rowMarks.example, ...resourceFields.map(({ example }) => example)],
  ]
  if (format === 'csv') return Buffer.from(`\ufeff${stringify(rows, { record_delimiter: 'windows' })}`)
  // Takes a third of a second to load: not for every process that never makes one.
  const { Workbook } = (await import('exceljs')).default
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('数据资源 Resources', { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] })
  sheet.addRows(rows)
  sheet.getRow(1).font = { bold: true }
  for (const row of [1, 2, 3]) sheet.getRow(row).alignment = { wrapText: true, vertical: 'top' }
  for (const row of [2, 3]) sheet.getRow(row).font = { italic: true, color: { argb: 'FF666666' } }
  const codes = workbook.addWorksheet(codeSheet)
  let place = 0
  for (const [index, field] of resourceFields.entries()) {
    const column = sheet.getColumn(index + 2)
    column.width = field.control === 'lines' || field.control === 'fields' ? 36 : 18
    column.numFmt = '@'
    if (!field.list) continue
    place++
    codes.getColumn(place).values = [field.label.zh, ...field.list.map(({ zh }) => zh)]
    codes.getColumn(place).width = 28
    const letter = codes.getColumn(place).letter
    const cells = sheet as unknown as { dataValidations: { add: (range: string, rule: object) => void } }
    cells.dataValidations.add(`${column.letter}${firstFreeRow}:${column.letter}${lastRow}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`'${codeSheet}'!$${letter}$2:$${letter}$${field.list.length + 1}`],
      // A cell that may hold several values only offers the list.
      showErrorMessage: field.control === 'code',
    })
  }
  codes.getRow(1).font = { bold: true }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** One thing that is wrong with a line. */
export type SheetFault = { row: number; field?: ResourceKey; reason: string }

/** A resource as a line of the spreadsheet declares it. */
export type SheetLine = { row: number; content: LooseResource; contact: ResourceContact }

/** What a filled spreadsheet says: the resources, and all that is wrong with it, by row and column. */
export type ReadSheet = { lines: SheetLine[]; faults: SheetFault[] } | { error: 'sheetUnknown' | 'sheetEmpty' }

/** Reads the filled spreadsheet: XLSX, or CSV in UTF-8, UTF-16 or GBK. Two lines of one name are told of. */
export async function readResourceSheet(name: string, bytes: Uint8Array): Promise<ReadSheet> {
  let tables: TableRow[][]
  try {
    tables = await readTables(name, bytes)
  } catch {
    return { error: 'sheetUnknown' }
  }
  for (const table of tables) {
    const at = table.slice(0, 20).findIndex(({ cells }) => isHeading(cells))
    if (at >= 0) return readLines(table.slice(at + 1), columnsIn(table[at]?.cells ?? []))
  }
  return { error: 'sheetUnknown' }
}

function readLines(table: readonly TableRow[], columns: readonly (Column | undefined)[]): ReadSheet {
  const lines: SheetLine[] = []
  const faults: SheetFault[] = []
  const rowOfTitle = new Map<string, number>()
  let filled = 0
  for (const { row, cells } of table) {
    const values: Record<string, string> = {}
    for (const [index, column] of columns.entries()) if (column) values[column] = (cells[index] ?? '').trim()
    const { mark, number, ...typed } = values
    if (isMarked(mark) || Object.values(typed).every((cell) => cell === '')) continue
    filled++
    if (number) {
      faults.push({ row, reason: 'numberGiven' })
      continue
    }
    const { content, contact, problems } = readResource(typed, { isDraft: false })
    faults.push(...problems.map(({ field, reason }) => ({ row, field: field as ResourceKey, reason })))
    if (!content) continue
    const key = titleKeyOf(content.title)
    if (rowOfTitle.has(key)) faults.push({ row, field: 'title', reason: 'titleTwice' })
    rowOfTitle.set(key, row)
    lines.push({ row, content, contact })
  }
  return filled === 0 ? { error: 'sheetEmpty' } : { lines, faults }
}

type Column = ResourceKey | 'mark' | 'number'

function isHeading(cells: readonly string[]): boolean {
  const found = columnsIn(cells)
  return found.includes('title') && found.includes('summary')
}

function columnsIn(cells: readonly string[]): (Column | undefined)[] {
  return cells.map((cell) => columnNames.get(bare(cell)))
}

/** What columns may be called: the whole heading, or its Chinese or its English alone. */
const columnNames: ReadonlyMap<string, Column> = new Map([
  ...namesOf(markHeading, '行标记', 'Mark').map((name) => [name, 'mark'] as const),
  ...namesOf(numberHeading, '登记编号', 'Number').map((name) => [name, 'number'] as const),
  ...resourceFields.flatMap((field) =>
    namesOf(headingOf(field), field.label.zh, field.label.en).map((name) => [name, field.key] as const),
  ),
])

function namesOf(...names: string[]): string[] {
  return names.map(bare)
}

function bare(heading: string): string {
  return heading.normalize('NFKC').toLowerCase().replace(/[\s*]/g, '')
}

import { parse } from 'csv-parse/sync'
import type ExcelJS from 'exceljs'
import { decodeText } from './decode-text.ts'
import { rowMarks, type TemplateColumn } from './template-column.ts'
import { columnOf } from './template-columns.ts'

/** A row of the spreadsheet: its number as the spreadsheet shows it, and its cells by column key. */
export type TemplateRow = { row: number; cells: ReadonlyMap<string, string> }

/** The rows of products in a spreadsheet and the headings as its author wrote them; or why there are none. */
export type TemplateSheet =
  | { rows: TemplateRow[]; headings: ReadonlyMap<string, string>; unknown: string[] }
  | { error: string }

/** Whether a row of cells is the heading of our template: our words for title and summary are among them. */
export function isHeadingRow(cells: readonly string[]): boolean {
  const keys = cells.map((cell) => columnOf(cell)?.key)
  return keys.includes('title') && keys.includes('summary')
}

/** Reads a filled template: XLSX, or CSV in UTF-8, UTF-16 or GBK, separated by comma, semicolon or tab. */
export async function readTemplateSheet(name: string, bytes: Uint8Array): Promise<TemplateSheet> {
  try {
    for (const table of await readTables(name, bytes)) {
      const at = table.slice(0, 20).findIndex(({ cells }) => isHeadingRow(cells))
      if (at >= 0) return sheetOf(table.slice(at + 1), table[at]?.cells ?? [])
    }
    return { error: 'No row of headings of the template is in it' }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

/** A row of a spreadsheet with its number. */
export type TableRow = { row: number; cells: string[] }

/** The sheets of a workbook, or the one table of a CSV file. Throws where it is neither. */
export async function readTables(name: string, bytes: Uint8Array): Promise<TableRow[][]> {
  return /\.xlsx$/i.test(name) ? workbookTables(bytes) : [csvTable(bytes)]
}

function sheetOf(table: readonly TableRow[], heading: readonly string[]): TemplateSheet {
  const columns = heading.map((cell) => columnOf(cell))
  const headings = new Map<string, string>()
  for (const [index, column] of columns.entries())
    if (column && !headings.has(column.key)) headings.set(column.key, heading[index]?.trim() ?? '')
  const rows: TemplateRow[] = []
  for (const { row, cells } of table) {
    const found = new Map<string, string>()
    for (const [index, column] of columns.entries()) {
      const value = cells[index]?.trim() ?? ''
      if (column && value !== '' && !found.has(column.key)) found.set(column.key, value)
    }
    if (found.size > 0 && !isMarked(found.get('mark'))) rows.push({ row, cells: found })
  }
  const unknown = heading.filter((cell, index) => cell.trim() !== '' && !columns[index])
  return { rows, headings, unknown }
}

/** Rows of hints and examples say so in their first cell. */
export function isMarked(mark: string | undefined): boolean {
  return (
    mark !== undefined &&
    [rowMarks.hint, rowMarks.example].some((word) => word.split(' ').some((part) => mark.includes(part)))
  )
}

function csvTable(bytes: Uint8Array): TableRow[] {
  const text = decodeText(bytes)
  const first = text.slice(0, text.search(/\r|\n|$/))
  const delimiter = [',', '\t', ';'].reduce((best, mark) => (count(first, mark) > count(first, best) ? mark : best))
  const records: string[][] = parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
  })
  return records.map((cells, index) => ({ row: index + 1, cells }))
}

function count(text: string, mark: string): number {
  return text.split(mark).length
}

async function workbookTables(bytes: Uint8Array): Promise<TableRow[][]> {
  // Takes a third of a second to load: only for those who bring a spreadsheet.
  const { Workbook } = (await import('exceljs')).default
  const workbook = new Workbook()
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer)
  return workbook.worksheets.map((sheet) => {
    const rows: TableRow[] = []
    sheet.eachRow((row, number) => {
      const cells: string[] = []
      for (let at = 1; at <= Math.min(row.cellCount, 200); at++) cells.push(cellText(row.getCell(at).value))
      rows.push({ row: number, cells })
    })
    return rows
  })
}

function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map((part) => part.text).join('')
  if ('hyperlink' in value) return cellText(value.text as ExcelJS.CellValue) || value.hyperlink
  if ('result' in value) return cellText(value.result as ExcelJS.CellValue)
  return ''
}

/** The heading of a column as it stands in the file at hand, for messages. */
export function headingIn(headings: ReadonlyMap<string, string>, column: TemplateColumn): string {
  return headings.get(column.key) ?? column.zh
}

import { stringify } from 'csv-stringify/sync'
import type ExcelJS from 'exceljs'
import type { TemplateColumn } from './template-column.ts'
import { headingOf, templateColumns } from './template-columns.ts'

/** Rows of the sheet that hold headings, hints and examples; products are written below. */
const firstFreeRow = 5
const lastRow = 1_000
const codeSheet = '代码表 Codes'

/** The spreadsheet for a provider with many products, empty but for hints and two examples, to be downloaded. */
export async function renderTemplate(format: 'xlsx' | 'csv'): Promise<Uint8Array> {
  const columns: readonly TemplateColumn[] = templateColumns
  const hints = columns.map(({ hint }) => [hint.zh, hint.en].filter(Boolean).join('\n'))
  const rows = [
    columns.map(headingOf),
    hints,
    columns.map(({ examples }) => examples[0]),
    columns.map(({ examples }) => examples[1]),
  ]
  if (format === 'csv') return Buffer.from(`\ufeff${stringify(rows, { record_delimiter: 'windows' })}`)

  // Takes a third of a second to load: not for every process that never makes one.
  const { Workbook } = (await import('exceljs')).default
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('数据产品 Products', { views: [{ state: 'frozen', xSplit: 5, ySplit: 1 }] })
  sheet.addRows(rows)
  sheet.getRow(1).font = { bold: true }
  for (const row of [1, 2]) sheet.getRow(row).alignment = { wrapText: true, vertical: 'top' }
  for (const row of [2, 3, 4]) sheet.getRow(row).font = { italic: true, color: { argb: 'FF666666' } }
  const codes = workbook.addWorksheet(codeSheet)
  let place = 0
  for (const [index, column] of columns.entries()) {
    const letter = sheet.getColumn(index + 1).letter
    sheet.getColumn(index + 1).width = column.cell === 'text' || column.cell === 'dictionary' ? 26 : 18
    if (column.cell === 'date' || column.cell === 'text') sheet.getColumn(index + 1).numFmt = '@'
    if (column.isRequired)
      sheet.getCell(1, index + 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } }
    if (!column.list) continue
    place++
    codes.getColumn(place).values = [column.zh, ...column.list.map((item) => item.zh)]
    codes.getColumn(place).width = 28
    const range = `'${codeSheet}'!$${codes.getColumn(place).letter}$2:$${codes.getColumn(place).letter}$${column.list.length + 1}`
    validationsOf(sheet).add(`${letter}${firstFreeRow}:${letter}${lastRow}`, {
      type: 'list',
      allowBlank: true,
      formulae: [range],
      // A cell that may hold several values only offers the list.
      showErrorMessage: column.cell === 'code',
      errorTitle: column.zh,
      error: `${column.hint.zh} ${column.hint.en}`,
    })
  }
  codes.getRow(1).font = { bold: true }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** ExcelJS has validations for a whole range, but its types do not say so. */
function validationsOf(sheet: ExcelJS.Worksheet) {
  return (sheet as unknown as { dataValidations: { add: (range: string, rule: ExcelJS.DataValidation) => void } })
    .dataValidations
}

import { stringify } from 'csv-stringify/sync'
import type { Db } from '#db/client.server.ts'
import type { OrderSide } from '../order/order-steps.ts'
import type { Language } from '../text.ts'
import type { StatementNote } from './read-credit-notes.server.ts'
import { readStatement, type StatementLine, statementLines } from './read-statement.server.ts'
import { boundsOfMonth, mostStatementLines, type StatementQuery } from './statement-query.ts'
import { statementWords } from './statement-view.ts'

type Asked = StatementQuery & { organisationId: string; language: Language }
type Cell = string | number

/** Amounts in whole units of the currency, as numbers, so that a spreadsheet can add them up. */
const amount = (cents: number) => cents / 100

/**
 * A statement as CSV, a piece at a time. Cells that a spreadsheet would take for a formula begin with an apostrophe; amounts are
 * plain numbers, also those below zero.
 */
export async function* statementCsv(db: Db, asked: Asked): AsyncGenerator<string> {
  const { head, foot, notes } = await framesOf(db, asked)
  // The mark by which spreadsheets know the characters.
  yield `\uFEFF${csv(head)}`
  const of = { ...asked, ...boundsOfMonth(asked.month), most: mostStatementLines.csv }
  for await (const lines of statementLines(db, of)) yield csv(lines.map((line) => rowOf(line, asked)))
  yield csv(foot)
  if (notes.length > 0) yield csv(notes)
}

/** A statement as a workbook with numbers as numbers; at most `mostStatementLines.xlsx` lines, the rest is in the CSV. */
export async function statementXlsx(db: Db, asked: Asked): Promise<Uint8Array> {
  const words = statementWords(asked.language)
  const { head, foot, notes } = await framesOf(db, asked)
  // Takes a third of a second to load: not for every process that never makes one.
  const { Workbook } = (await import('exceljs')).default
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet(words.sheet(asked.month), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRows(head)
  const of = { ...asked, ...boundsOfMonth(asked.month), most: mostStatementLines.xlsx }
  for await (const lines of statementLines(db, of)) sheet.addRows(lines.map((line) => rowOf(line, asked)))
  sheet.addRows(foot)
  sheet.addRows(notes)
  sheet.getRow(1).font = { bold: true }
  for (const [index, width] of [12, 18, 40, 30, 14].entries()) sheet.getColumn(index + 1).width = width
  for (let column = 6; column <= 8; column++) {
    sheet.getColumn(column).width = 16
    sheet.getColumn(column).numFmt = '#,##0.00'
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The rows before and after the lines, and those of the credit notes below, as wide as the others. */
async function framesOf(db: Db, asked: Asked): Promise<{ head: Cell[][]; foot: Cell[][]; notes: Cell[][] }> {
  const { columns, opening, closing, sum } = statementWords(asked.language)
  const { statement } = await readStatement(db, { ...asked, limit: 1 })
  const { sums } = statement
  const amounts = (gross: number, fee: number): Cell[] =>
    asked.side === 'provider' ? [amount(gross), amount(fee)] : [amount(gross)]
  const blank: Cell[] = asked.side === 'provider' ? ['', ''] : []
  const head = [columns.day, columns.order, columns.title, columns[asked.side], columns.kind]
  const { from, to } = boundsOfMonth(asked.month)
  const frame = (label: string, at: number, cents: number): Cell[] => [
    new Date(at + 8 * 3_600_000).toISOString().slice(0, 10),
    '',
    label,
    '',
    '',
    ...blank,
    amount(cents),
  ]
  return {
    head: [
      [
        ...head,
        ...headOf(asked.side, columns),
        `${asked.side === 'provider' ? columns.net : columns.paid} (${asked.currency})`,
      ],
      frame(opening[asked.side], from, sums.opening),
    ],
    foot: [
      ['', '', sum, '', '', ...(asked.side === 'provider' ? amounts(sums.gross, sums.fee) : []), amount(sums.net)],
      frame(closing[asked.side], to - 1, sums.closing),
    ],
    notes: noteRows(statement.notes, asked),
  }
}

/** A head and a row for each note: its numbers, the invoice it is about, and amount with the tax in it, below zero. */
function noteRows(notes: readonly StatementNote[], { side, language }: Asked): Cell[][] {
  if (notes.length === 0) return []
  const { columns, notes: words } = statementWords(language)
  const blank: Cell[] = side === 'provider' ? ['', ''] : []
  return [
    Array<Cell>(6 + blank.length).fill(''),
    [columns.day, columns.order, words.title, words.invoice, ...blank, words.tax, words.amount],
    ...notes.map(({ day, order, note, number, invoice, taxCents, cents }): Cell[] => [
      day,
      order,
      `${note} · ${number ?? words.due}`,
      invoice ?? '',
      ...blank,
      taxCents === null ? '' : amount(taxCents),
      amount(cents),
    ]),
  ]
}

function headOf(side: OrderSide, columns: { gross: string; fee: string }): string[] {
  return side === 'provider' ? [columns.gross, columns.fee] : []
}

function rowOf(line: StatementLine, { side, language }: Asked): Cell[] {
  const { kinds } = statementWords(language)
  return [
    line.day,
    line.order,
    line.title.text,
    line.other.text,
    kinds[line.kind],
    ...(side === 'provider' ? [amount(line.gross), amount(line.fee)] : []),
    amount(line.net),
  ]
}

function csv(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows as Cell[][], { escape_formulas: true, record_delimiter: 'windows' })
}

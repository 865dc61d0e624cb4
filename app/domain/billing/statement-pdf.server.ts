import type { Db } from '#db/client.server.ts'
import { inks, oneLine, type Pdf, page, startPdf } from '../pdf/pdf-sheet.server.ts'
import type { Language } from '../text.ts'
import { formatSigned } from './amounts.ts'
import type { StatementNote } from './read-credit-notes.server.ts'
import { readStatement, type StatementLine, statementLines } from './read-statement.server.ts'
import { boundsOfMonth, mostStatementLines, type StatementQuery } from './statement-query.ts'
import { statementWords } from './statement-view.ts'

const { ink, soft, lead, hairline } = inks
const left = 48
const width = page.width - 2 * left
const bottom = page.height - 60
const rowHeight = 17

type Column = { at: number; width: number; isAmount?: boolean }

/** Where the columns stand: the provider's statement has the fee beside the whole. */
const columnsOf = (isProvider: boolean): Column[] =>
  isProvider
    ? [
        { at: 0, width: 56 },
        { at: 60, width: 88 },
        { at: 152, width: 118 },
        { at: 274, width: 36 },
        { at: 312, width: 64, isAmount: true },
        { at: 378, width: 54, isAmount: true },
        { at: 434, width: 65, isAmount: true },
      ]
    : [
        { at: 0, width: 56 },
        { at: 60, width: 88 },
        { at: 152, width: 220 },
        { at: 376, width: 46 },
        { at: 424, width: 75, isAmount: true },
      ]

/**
 * A statement as an A4 document: whose it is, what there was before, each line and what there is after it. At most
 * `mostStatementLines.pdf` lines; where there are more the document says how many are left to the CSV, and sums count all.
 */
export async function drawStatement(
  db: Db,
  asked: StatementQuery & { organisationId: string; name: string; exchange: string; language: Language; at: number },
): Promise<Buffer> {
  const { language, side, month, currency } = asked
  const words = statementWords(language)
  const { statement } = await readStatement(db, { ...asked, limit: 1 })
  const { sums } = statement
  const say = (cents: number) => formatSigned(cents, currency)
  const title = words.printTitle(month)
  const about = { title, author: asked.exchange, subject: asked.name, language, at: asked.at, bufferPages: true }
  const { pdf, done } = await startPdf(about)
  const columns = columnsOf(side === 'provider')
  pdf.font('plain').fontSize(10).fillColor(lead).text(oneLine(asked.exchange), left, 48, { width, align: 'center' })
  pdf.font('medium').fontSize(18).fillColor(ink).text(title, left, 64, { width, align: 'center' })
  pdf.font('plain').fontSize(10).fillColor(ink).text(oneLine(asked.name), left, 94, { width })
  pdf.fillColor(soft).text(words.sides[side], left, 108, { width })
  pdf.y = 130
  const frame = (label: string, cents: number) => drawPair(pdf, label, say(cents))
  frame(words.opening[side], sums.opening)
  drawRow(pdf, columns, headOf(side === 'provider', words.columns), { medium: true })
  const of = { ...asked, ...boundsOfMonth(month), most: mostStatementLines.pdf }
  let drawn = 0
  for await (const lines of statementLines(db, of))
    for (const line of lines) {
      drawRow(pdf, columns, cellsOf(line, { isProvider: side === 'provider', kinds: words.kinds, say }))
      drawn++
    }
  if (side === 'provider') {
    frame(words.columns.gross, sums.gross)
    frame(words.columns.fee, 0 - sums.fee)
  }
  frame(words.sum, sums.net)
  frame(words.closing[side], sums.closing)
  drawNotes(pdf, statement.notes, { words, say })
  if (sums.lines > drawn)
    pdf
      .font('plain')
      .fontSize(9)
      .fillColor(soft)
      .text(words.more(sums.lines - drawn), left, pdf.y + 8, { width })
  drawFeet(pdf, words.pageOf)
  pdf.end()
  return done
}

const headOf = (isProvider: boolean, columns: Record<string, string>): string[] =>
  ['day', 'order', 'title', 'kind', ...(isProvider ? ['gross', 'fee', 'net'] : ['paid'])].map(
    (key) => columns[key] ?? '',
  )

function cellsOf(
  line: StatementLine,
  { isProvider, kinds, say }: { isProvider: boolean; kinds: Record<string, string>; say: (cents: number) => string },
): string[] {
  const amounts = isProvider ? [line.gross, 0 - line.fee, line.net] : [line.net]
  const about = `${oneLine(line.title.text)} · ${oneLine(line.other.text)}`
  return [line.day, line.order, about, kinds[line.kind] ?? '', ...amounts.map(say)]
}

/** Where the columns of credit notes stand. */
const noteColumns: readonly Column[] = [
  { at: 0, width: 56 },
  { at: 60, width: 88 },
  { at: 152, width: 170 },
  { at: 326, width: 100 },
  { at: 428, width: 71, isAmount: true },
]

/** Credit notes of the month, below what was paid: they move no money themselves. */
function drawNotes(
  pdf: Pdf,
  notes: readonly StatementNote[],
  { words, say }: { words: ReturnType<typeof statementWords>; say: (cents: number) => string },
): void {
  if (notes.length === 0) return
  const { columns, notes: own } = words
  pdf.y += rowHeight
  drawRow(pdf, noteColumns, [columns.day, columns.order, own.title, own.invoice, own.amount], { medium: true })
  for (const { day, order, note, number, invoice = '', cents, taxCents } of notes) {
    drawRow(pdf, noteColumns, [day, order, `${note} · ${number ?? own.due}`, invoice, say(cents)])
    if (taxCents !== null) drawRow(pdf, noteColumns, ['', '', '', own.tax, say(taxCents)])
  }
}

function roomFor(pdf: Pdf, height: number): void {
  if (pdf.y + height <= bottom) return
  pdf.addPage()
  pdf.y = 48
}

/** One line of the table: each cell on one line, what does not fit is cut. */
function drawRow(pdf: Pdf, columns: readonly Column[], cells: readonly string[], { medium = false } = {}): void {
  roomFor(pdf, rowHeight)
  const { y } = pdf
  pdf.font(medium ? 'medium' : 'plain').fontSize(8.5)
  for (const [index, column] of columns.entries()) {
    const align = column.isAmount ? 'right' : 'left'
    const options = { width: column.width, height: 12, ellipsis: true, lineBreak: false, align } as const
    pdf.fillColor(ink).text(cutTo(pdf, cells[index] ?? '', column.width), left + column.at, y, options)
  }
  pdf.y = y + rowHeight
  pdf
    .lineWidth(0.5)
    .moveTo(left, pdf.y - 4)
    .lineTo(left + width, pdf.y - 4)
    .stroke(hairline)
}

/** As much of a text as has room. */
function cutTo(pdf: Pdf, text: string, room: number): string {
  if (pdf.widthOfString(text) <= room) return text
  let signs = [...text]
  while (signs.length > 1 && pdf.widthOfString(`${signs.join('')}…`) > room) signs = signs.slice(0, -1)
  return `${signs.join('')}…`
}

function drawPair(pdf: Pdf, label: string, value: string): void {
  roomFor(pdf, rowHeight)
  const { y } = pdf
  pdf.font('medium').fontSize(9.5).fillColor(ink)
  pdf.text(label, left, y, { width: width - 140, lineBreak: false })
  pdf.text(value, left + width - 140, y, { width: 140, align: 'right', lineBreak: false })
  pdf.y = y + rowHeight
}

function drawFeet(pdf: Pdf, pageOf: (at: number, count: number) => string): void {
  const { count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(index)
    pdf.font('plain').fontSize(8).fillColor(soft)
    pdf.text(pageOf(index + 1, count), left, page.height - 40, { width, align: 'center', lineBreak: false })
  }
}

import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { pageToken, pdfMarks, pdfTokens } from './mark-pdf.ts'
import { PdfFile } from './pdf-file.ts'

const code = createHash('sha256').update('a copy').digest()
const other = createHash('sha256').update('another').digest()

function pdfOf(pages: number): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false })
  const pieces: Buffer[] = []
  const done = new Promise<Buffer>((resolve) => {
    pdf.on('data', (piece: Buffer) => pieces.push(piece))
    pdf.on('end', () => resolve(Buffer.concat(pieces)))
  })
  for (let page = 1; page <= pages; page++) pdf.addPage().text(`page ${page}`)
  pdf.end()
  return done
}

/** A PDF whose objects are packed and whose table is a stream written as differences. */
function packedPdf(): Buffer {
  const inner = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 5 0 R>>',
  ]
  let at = 0
  const pairs = inner.map((text, index) => {
    const pair = `${index + 1} ${at}`
    at += text.length + 1
    return pair
  })
  const head = `${pairs.join(' ')} `
  const packed = deflateSync(`${head}${inner.join('\n')}`)
  const parts = [Buffer.from('%PDF-1.7\n')]
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  const place4 = length()
  parts.push(
    Buffer.from(
      `4 0 obj\n<</Type /ObjStm /N 3 /First ${head.length} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  )
  const place5 = length()
  parts.push(Buffer.from('5 0 obj\n<</Length 3>>\nstream\nq Q\nendstream\nendobj\n'))
  const place6 = length()
  const rows = [
    [0, 0, 0],
    [2, 4, 0],
    [2, 4, 1],
    [2, 4, 2],
    [1, place4, 0],
    [1, place5, 0],
    [1, place6, 0],
  ].map(([a = 0, b = 0, c = 0]) => [a, b >> 8, b & 255, c])
  const differences = rows.flatMap((row, index) => [
    2,
    ...row.map((byte, column) => (byte - (rows[index - 1]?.[column] ?? 0)) & 255),
  ])
  const table = deflateSync(Buffer.from(differences))
  parts.push(
    Buffer.from(
      `6 0 obj\n<</Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 4>> /Length ${table.length}>>\nstream\n`,
    ),
    table,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${place6}\n%%EOF\n`),
  )
  return Buffer.concat(parts)
}

test.each([
  ['with a table of text', () => pdfOf(3), 3],
  ['with packed objects', async () => packedPdf(), 1],
])('a PDF %s gets marks on each page and stays what it was', async (_, make, pages) => {
  const plain = await make()
  const marks = pdfMarks(plain, code)
  expect(marks.pages).toBe(pages)
  const copy = Buffer.concat([plain, marks.added])
  expect([...pdfTokens(plain).keys()]).toEqual([])
  expect([...pdfTokens(copy).keys()]).toEqual([pageToken(code)])
  // It can be read and marked again: table, pages and contents hold together.
  const again = Buffer.concat([copy, pdfMarks(copy, other).added])
  expect([...pdfTokens(again).keys()].sort()).toEqual([pageToken(code), pageToken(other)].sort())
  const file = new PdfFile(copy)
  expect(file.size).toBeGreaterThan(new PdfFile(plain).size)
})

test('a part with one page, packed anew, still says it', async () => {
  const plain = await pdfOf(2)
  const { added } = pdfMarks(plain, code)
  const content = /q \/Artifact.*?Q/.exec(added.toString('latin1'))?.[0] ?? ''
  const page = Buffer.concat([Buffer.from('1 0 obj\n<<>>\nstream\n'), deflateSync(content), Buffer.from('\nendstream')])
  expect([...pdfTokens(page).keys()]).toEqual([pageToken(code)])
})

test('what is no PDF, encrypted or broken is not marked', async () => {
  const plain = await pdfOf(1)
  expect(() => pdfMarks(Buffer.from('no pdf'), code)).toThrow('the end is missing')
  expect(() => pdfMarks(plain.subarray(0, plain.length - 40), code)).toThrow()
  const locked = Buffer.from(plain.toString('latin1').replace('/Root', '/Encrypt 1 0 R /Root'), 'latin1')
  expect(() => pdfMarks(locked, code)).toThrow('it is encrypted')
})

import { drawQr } from '../account/qr-picture.server.ts'
import { attachJson, inks, oneLine, type Pdf, page, startPdf } from '../pdf/pdf-sheet.server.ts'
import type { Language } from '../text.ts'
import type { CertificateFile } from './certificate-payload.ts'
import { type CertificateView, sheetWords } from './certificate-view.ts'

const { ink, soft, lead, stop, hairline } = inks
/** The edges of what is written, in points. */
const left = 76
const width = page.width - 2 * left
const foot = 628

/**
 * The certificate as a PDF of one A4 page with its fonts, and with its JSON attached, so that the file can be verified. The
 * same certificate always gives the same bytes.
 */
export async function drawCertificate({
  view,
  file,
  language,
}: {
  view: CertificateView
  file: CertificateFile
  language: Language
}): Promise<Buffer> {
  const at = Date.parse(file.payload.issuedAt)
  const title = `${view.name} ${view.number}`
  const { pdf, done } = await startPdf({ title, author: view.exchange, subject: view.title, language, at })
  drawFrame(pdf)
  drawMarks(pdf, view, language)
  drawHead(pdf, view, language)
  drawFacts(pdf, view)
  drawFoot(pdf, view, language)
  attachJson(pdf, { name: `${view.number}.json`, value: file, description: view.name, at })
  pdf.end()
  return done
}

function drawFrame(pdf: Pdf): void {
  pdf
    .lineWidth(1.6)
    .rect(36, 36, page.width - 72, page.height - 72)
    .stroke(lead)
  pdf
    .lineWidth(0.5)
    .rect(41, 41, page.width - 82, page.height - 82)
    .stroke(lead)
}

/** What must be seen across the sheet: that it is of a demo, or over. */
function drawMarks(pdf: Pdf, view: CertificateView, language: Language): void {
  const words = sheetWords(language)
  const marks = [
    ...(view.end ? [{ text: view.end.how === 'revoked' ? words.revokedMark : words.replacedMark, color: stop }] : []),
    ...(view.isDemo ? [{ text: words.demo, color: lead }] : []),
  ]
  for (const [index, { text, color }] of marks.entries()) {
    pdf.save()
    pdf.rotate(-32, { origin: [page.width / 2, page.height / 2] })
    pdf
      .font('medium')
      .fontSize(84)
      .fillColor(color, view.end && index === 0 ? 0.16 : 0.07)
    pdf.text(text, -100, page.height / 2 - 60 + index * 130, {
      width: page.width + 200,
      align: 'center',
      lineBreak: false,
    })
    pdf.restore()
  }
  pdf.fillOpacity(1)
}

function drawHead(pdf: Pdf, view: CertificateView, language: Language): void {
  const words = sheetWords(language)
  const isChinese = language === 'zh'
  const center = (text: string, y: number, characterSpacing = 0) =>
    // Spacing also follows the last character: half of it is taken back, or the line would not stand in the middle.
    pdf.text(text, left + characterSpacing / 2, y, { width, align: 'center', characterSpacing })
  pdf.font('medium').fontSize(14).fillColor(lead)
  center(oneLine(view.exchange), 88, isChinese ? 4 : 1)
  pdf
    .font('medium')
    .fontSize(isChinese ? 30 : 21)
    .fillColor(ink)
  center(view.name, isChinese ? 116 : 122, isChinese ? 5 : 0)
  pdf.font('plain').fontSize(10).fillColor(soft)
  center(view.otherName, 164)
  pdf.font('plain').fontSize(11).fillColor(ink)
  center(`${words.number}  ${view.number}`, 186)
  pdf
    .lineWidth(0.8)
    .moveTo(left, 216)
    .lineTo(left + width, 216)
    .stroke(lead)
  pdf.font('plain').fontSize(12.5).fillColor(ink)
  pdf.text(view.statement, left, 232, { width })
}

/** Names and values; where a title is very long, all of it is set smaller. */
function drawFacts(pdf: Pdf, view: CertificateView): void {
  const column = left + 104
  const wide = left + width - column
  const from = pdf.y + 12
  const heightOf = (size: number) =>
    view.facts.map(({ text, code }) => {
      const high = text ? pdf.font('plain').fontSize(size).heightOfString(oneLine(text), { width: wide }) : 0
      const small = code ? pdf.font('plain').fontSize(codeSize(code, size)).heightOfString(code, { width: wide }) : 0
      const least = pdf.font('plain').fontSize(size).heightOfString('0')
      return Math.max(high + small, least) + size * 0.9
    })
  let size = 11.5
  while (size > 5 && heightOf(size).reduce((sum, each) => sum + each, 0) > foot - 16 - from) size -= 0.5
  let y = from
  for (const [index, height] of heightOf(size).entries()) {
    const { label, text, code } = view.facts[index] as CertificateView['facts'][number]
    const top = y + size * 0.4
    pdf
      .font('plain')
      .fontSize(size - 1.5)
      .fillColor(soft)
      .text(label, left, top + 1, { width: column - left - 12 })
    pdf.fillColor(ink)
    if (text)
      pdf
        .font(index === 0 ? 'medium' : 'plain')
        .fontSize(size)
        .text(oneLine(text), column, top, { width: wide })
    if (code) {
      const small = codeSize(code, size)
      const at = text ? pdf.y : top + (size - small) * 1.1
      pdf.font('plain').fontSize(small).text(code, column, at, { width: wide })
    }
    y += height
    pdf
      .lineWidth(0.4)
      .moveTo(left, y)
      .lineTo(left + width, y)
      .stroke(hairline)
  }
}

/** A hash stands in one line. */
function codeSize(code: string, size: number): number {
  return code.length > 40 ? Math.min(size, 8.4) : size
}

function drawFoot(pdf: Pdf, view: CertificateView, language: Language): void {
  const words = sheetWords(language)
  const qr = drawQr(view.verifyUrl)
  const side = 92
  pdf
    .save()
    .translate(left - 4, foot)
    .scale(side / qr.size)
    .path(qr.path)
    .fill('#000')
    .restore()
  pdf.font('plain').fontSize(8.5).fillColor(soft)
  pdf.text(words.scan, left - 4, foot + side - 2, { width: side, align: 'center' })
  const column = left + side + 16
  const lines = [
    [words.issuer, oneLine(view.exchange)],
    [words.issued, words.date(view.issued)],
  ] as const
  let y = foot + 14
  for (const [label, text] of lines) {
    pdf
      .font('plain')
      .fontSize(9.5)
      .fillColor(soft)
      .text(label, column, y + 2, { width: 90 })
    pdf
      .font('medium')
      .fontSize(12)
      .fillColor(ink)
      .text(text, column + 84, y, { width: left + width - column - 84 })
    y = pdf.y + 6
  }
  pdf
    .font('plain')
    .fontSize(8.5)
    .fillColor(soft)
    .text(words.signedWith(view.keyId), column, y + 4, { width: 300 })
  pdf.text(view.verifyUrl.replace(/\?.*/, ''), column, pdf.y + 2, { width: 300 })
  pdf.font('plain').fontSize(8).fillColor(soft)
  const note = view.isDemo ? `${words.demoNote}\n${words.foot}` : words.foot
  pdf.text(note, left, page.height - 96, { width, align: 'center', lineGap: 1.5 })
}

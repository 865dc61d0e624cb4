import { drawQr } from '../account/qr-picture.server.ts'
import { attachJson, inks, oneLine, type Pdf, page, startPdf } from '../pdf/pdf-sheet.server.ts'
import type { Language } from '../text.ts'
import type { DealFile } from './receipt-payload.ts'
import { type DealSheet, dealWords } from './receipt-view.ts'

const { ink, soft, lead, hairline } = inks
/** The edges of what is written, in points. */
const left = 76
const width = page.width - 2 * left
const foot = 640

/** A certificate of a deal as an A4 page with its JSON attached. The same certificate always gives the same bytes. */
export async function drawDeal({
  sheet,
  file,
  language,
}: {
  sheet: DealSheet
  file: DealFile
  language: Language
}): Promise<Buffer> {
  const words = dealWords(language)
  const at = Date.parse(file.payload.issuedAt)
  const title = `${sheet.name} ${sheet.number}`
  const { pdf, done } = await startPdf({ title, author: sheet.exchange, subject: sheet.name, language, at })
  pdf
    .lineWidth(1.6)
    .rect(36, 36, page.width - 72, page.height - 72)
    .stroke(lead)
  const center = (text: string, y: number, size: number, color: string, font: 'plain' | 'medium') =>
    pdf.font(font).fontSize(size).fillColor(color).text(text, left, y, { width, align: 'center' })
  center(oneLine(sheet.exchange), 84, 13, lead, 'medium')
  center(sheet.name, 112, language === 'zh' ? 27 : 20, ink, 'medium')
  center(`${words.number}  ${sheet.number}`, 160, 11, ink, 'plain')
  if (sheet.isDemo) center(words.demo, 180, 11, soft, 'plain')
  pdf.font('plain').fontSize(12).fillColor(ink).text(sheet.statement, left, 208, { width })
  drawFacts(pdf, sheet)
  drawFoot(pdf, sheet, language)
  attachJson(pdf, { name: `${sheet.number}.json`, value: file, description: title, at })
  pdf.end()
  return done
}

function drawFacts(pdf: Pdf, { facts }: DealSheet): void {
  const column = left + 116
  const wide = left + width - column
  let y = pdf.y + 14
  for (const { label, text, code } of facts) {
    pdf
      .font('plain')
      .fontSize(9.5)
      .fillColor(soft)
      .text(label, left, y + 1, { width: 110 })
    let bottom = pdf.y
    if (text) {
      pdf.font('plain').fontSize(10.5).fillColor(ink).text(oneLine(text), column, y, { width: wide })
      bottom = Math.max(bottom, pdf.y)
    }
    if (code) {
      pdf
        .font('plain')
        .fontSize(8)
        .fillColor(ink)
        .text(code, column, text ? bottom : y + 1, { width: wide })
      bottom = Math.max(bottom, pdf.y)
    }
    y = bottom + 6
    pdf
      .lineWidth(0.4)
      .moveTo(left, y - 3)
      .lineTo(left + width, y - 3)
      .stroke(hairline)
  }
}

function drawFoot(pdf: Pdf, sheet: DealSheet, language: Language): void {
  const words = dealWords(language)
  const qr = drawQr(sheet.verifyUrl)
  const side = 88
  pdf
    .save()
    .translate(left, foot)
    .scale(side / qr.size)
    .path(qr.path)
    .fill('#000')
    .restore()
  const column = left + side + 18
  const small = (text: string, y: number) => pdf.font('plain').fontSize(9).fillColor(soft).text(text, column, y)
  small(`${words.issued}  ${sheet.issued}`, foot + 12)
  small(words.signed(sheet.keyId), foot + 30)
  small(sheet.verifyUrl.replace(/\?.*/, ''), foot + 48)
  const note = sheet.isDemo ? `${words.demoNote}\n${words.foot}` : words.foot
  pdf
    .font('plain')
    .fontSize(8)
    .fillColor(soft)
    .text(note, left, page.height - 92, { width, align: 'center' })
}

import { attachJson, inks, oneLine, type Pdf, page, startPdf } from '../pdf/pdf-sheet.server.ts'
import type { Language } from '../text.ts'
import { type ContractView, contractSheetWords } from './contract-view.ts'
import type { ContractFile } from './signature-payload.ts'

const { ink, soft, lead, hairline } = inks
/** The edges of what is written, in points. */
const left = 64
const top = 64
const bottom = page.height - 76
const width = page.width - 2 * left

/**
 * A contract as an A4 document: parties, main points, clauses, digest and signatures, with its JSON attached so that it can be
 * verified. The same contract with the same signatures always gives the same bytes.
 */
export async function drawContractPdf({
  view,
  file,
  drawnAt,
  language,
}: {
  view: ContractView
  file: ContractFile
  drawnAt: number
  language: Language
}): Promise<Buffer> {
  const title = `${view.name} ${view.number}`
  const about = { title, author: view.exchange, subject: view.title.text, language, at: drawnAt, bufferPages: true }
  const { pdf, done } = await startPdf(about)
  pdf.y = top
  drawTitle(pdf, view, language)
  drawCard(pdf, view, language)
  drawChapters(pdf, view, language)
  drawSignatures(pdf, view, language)
  drawFeet(pdf, view, language)
  attachJson(pdf, { name: `${view.number}.json`, value: file, description: title, at: drawnAt })
  pdf.end()
  return done
}

type Look = {
  size?: number
  color?: string
  medium?: boolean
  indent?: number
  above?: number
  align?: 'left' | 'center'
}

/** Writes a paragraph where there is room for it, on a new page where there is none. */
function write(pdf: Pdf, text: string, look: Look = {}): void {
  const { size = 10, color = ink, medium = false, indent = 0, above = 4, align = 'left' } = look
  const options = { width: width - indent, align, lineGap: size * 0.28 }
  pdf.font(medium ? 'medium' : 'plain').fontSize(size)
  const high = pdf.heightOfString(text, options)
  if (pdf.y + above + high > bottom) {
    pdf.addPage()
    pdf.y = top
  } else pdf.y += above
  pdf.fillColor(color).text(text, left + indent, pdf.y, options)
}

/** A heading with its first paragraph: it does not stand alone at the foot of a page. */
function heading(pdf: Pdf, text: string, { size = 12 } = {}): void {
  if (pdf.y + 96 > bottom) {
    pdf.addPage()
    pdf.y = top
  }
  write(pdf, text, { size, medium: true, color: lead, above: 14 })
}

function line(pdf: Pdf): void {
  pdf.y += 8
  pdf
    .lineWidth(0.5)
    .moveTo(left, pdf.y)
    .lineTo(left + width, pdf.y)
    .stroke(hairline)
}

function drawTitle(pdf: Pdf, view: ContractView, language: Language): void {
  const { page: words } = contractSheetWords(language)
  write(pdf, oneLine(view.exchange), { size: 11, color: lead, align: 'center', above: 0 })
  write(pdf, view.name, { size: language === 'zh' ? 22 : 18, medium: true, align: 'center', above: 6 })
  write(pdf, `${view.number} · ${view.order} · ${view.drawn}`, { size: 9.5, color: soft, align: 'center' })
  line(pdf)
  for (const { side, name, creditCode } of view.parties)
    write(pdf, `${words.parties[side]}  ${oneLine(name.text)}  (${creditCode ?? words.noCode})`, { size: 10.5 })
  write(pdf, `${words.subject}  ${oneLine(view.title.text)}  ${view.code} · ${words.revision(view.revision)}`, {
    size: 10.5,
  })
  line(pdf)
}

function drawCard(pdf: Pdf, view: ContractView, language: Language): void {
  const { page: words } = contractSheetWords(language)
  heading(pdf, words.cardTitle, { size: 13 })
  write(pdf, words.asBuyer, { size: 9, color: soft })
  for (const { kind, sentences } of view.card) {
    write(pdf, words.card[kind], { medium: true, above: 6 })
    for (const sentence of sentences) write(pdf, `· ${sentence}`, { indent: 10, above: 2 })
  }
}

function drawChapters(pdf: Pdf, view: ContractView, language: Language): void {
  const { page: words } = contractSheetWords(language)
  for (const [index, { title, clauses }] of view.chapters.entries()) {
    heading(pdf, words.chapter(index, title))
    for (const [place, clause] of clauses.entries()) write(pdf, `${index + 1}.${place + 1}  ${clause}`)
  }
  write(pdf, words.library(view.library), { size: 8.5, color: soft, above: 10 })
}

function drawSignatures(pdf: Pdf, view: ContractView, language: Language): void {
  const { page: words, print } = contractSheetWords(language)
  heading(pdf, words.hashTitle)
  write(pdf, `SHA-256  ${view.hash}`, { size: 9 })
  write(pdf, words.hashLead, { size: 9, color: soft })
  heading(pdf, words.signaturesTitle)
  for (const { side, name } of view.parties) {
    const signed = view.signatures.find((each) => each.side === side)
    write(pdf, `${words.parties[side]}  ${oneLine(name.text)}`, { medium: true, above: 8 })
    if (!signed) {
      write(pdf, words.notSigned, { color: soft })
      continue
    }
    write(pdf, `${words.signature[signed.how]} · ${signed.signed}`)
    write(pdf, signed.keyId ? words.key(signed.keyId) : words.sealing, { size: 9, color: soft })
  }
  write(pdf, print.verify, { size: 9, color: soft, above: 12 })
}

/** Number and page at the foot of each page, once it is known how many there are. */
function drawFeet(pdf: Pdf, view: ContractView, language: Language): void {
  const { print } = contractSheetWords(language)
  const { count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(index)
    pdf.font('plain').fontSize(8).fillColor(soft)
    const text = `${view.number}   ${print.page(index + 1, count)}`
    pdf.text(text, left, page.height - 48, { width, align: 'center', lineBreak: false })
  }
}

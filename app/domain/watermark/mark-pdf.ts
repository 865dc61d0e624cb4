import { inflateSync } from 'node:zlib'
import type { CodeWord } from './code-word.ts'
import { PdfFile } from './pdf-file.ts'
import { type PdfValue, UnreadablePdf } from './pdf-values.ts'

/** Bytes of a code word that stand on a page: nobody meets them by chance. */
const shownBytes = 16
/** Pages of a file that is marked, at most. */
const mostPages = 20_000

/** The part of a code word that stands on a page. */
export function pageToken(code: CodeWord): string {
  return Buffer.from(code.subarray(0, shownBytes)).toString('hex')
}

/**
 * What has to be written behind a PDF so that each of its pages, and its catalogue, says the code word in a way that is not seen; and
 * how many pages do. The file itself stays byte by byte. Throws UnreadablePdf.
 */
export function pdfMarks(bytes: Buffer, code: CodeWord): { added: Buffer; pages: number } {
  const pdf = new PdfFile(bytes)
  const token = pageToken(code)
  const catalogue = pdf.root && pdf.object(pdf.root.number)
  if (!pdf.root || catalogue?.value.kind !== 'dictionary') throw new UnreadablePdf('it has no catalogue')
  const pages = pagesOf(pdf, catalogue.value)
  if (pages.length === 0) throw new UnreadablePdf('it has no pages')
  const objects: { number: number; generation: number; body: string }[] = []
  const entries = catalogue.value.entries
  objects.push({
    ...pdf.root,
    body: withEntry(sourceOf(catalogue), entries.get('SJCopy'), catalogue.value, 'SJCopy', `<${token}>`),
  })
  let next = pdf.size
  for (const { number, generation } of pages) {
    const page = pdf.object(number)
    if (page?.value.kind !== 'dictionary') continue
    // Nothing is drawn: an artifact that is empty, and a path of no size that is not painted.
    const content = `q /Artifact <</SJ <${token}>>> BDC 0 0 0 0 re n EMC Q`
    objects.push({ number: next, generation: 0, body: `<</Length ${content.length}>>\nstream\n${content}\nendstream` })
    const before = page.value.entries.get('Contents')
    const inside = contentsOf(pdf, page.text, before)
    objects.push({
      ...{ number, generation },
      body: withEntry(sourceOf(page), before, page.value, 'Contents', `[${inside} ${next} 0 R]`),
    })
    next++
  }
  return { added: sectionOf(pdf, bytes, objects, next), pages: pages.length }
}

/** The parts of code words that stand in a PDF or in a part of one, packed or not, and how often each does. */
export function pdfTokens(bytes: Buffer): Map<string, number> {
  const found = new Map<string, number>()
  const look = (text: string) => {
    for (const [, token] of text.matchAll(/\/SJ(?:Copy)?\s*<\s*([0-9a-fA-F]{32})\s*>/g))
      found.set(token?.toLowerCase() ?? '', (found.get(token?.toLowerCase() ?? '') ?? 0) + 1)
  }
  look(bytes.toString('latin1'))
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue
    const start = at + (bytes[at + 6] === 13 ? 8 : 7)
    const end = bytes.indexOf('endstream', start)
    if (end < 0) break
    try {
      look(inflateSync(bytes.subarray(start, end), { maxOutputLength: 64_000_000 }).toString('latin1'))
    } catch {
      // Packed in another way, a picture, or a font.
    }
  }
  return found
}

function pagesOf(pdf: PdfFile, catalogue: PdfValue): { number: number; generation: number }[] {
  const pages: { number: number; generation: number }[] = []
  const seen = new Set<number>()
  const walk = (node: PdfValue | undefined) => {
    if (node?.kind !== 'reference' || seen.has(node.number)) return
    seen.add(node.number)
    if (seen.size > 2 * mostPages) throw new UnreadablePdf('it has too many pages')
    const found = pdf.object(node.number)?.value
    if (found?.kind !== 'dictionary') return
    const kids = found.entries.get('Kids')
    const listed = kids?.kind === 'reference' ? pdf.object(kids.number)?.value : kids
    if (listed?.kind === 'array') for (const kid of listed.items) walk(kid)
    else pages.push(node)
  }
  walk(catalogue.kind === 'dictionary' ? catalogue.entries.get('Pages') : undefined)
  return pages
}

/** What a page draws now, as references one after another. */
function contentsOf(pdf: PdfFile, text: string, contents: PdfValue | undefined): string {
  if (contents?.kind === 'array') return text.slice(contents.start + 1, contents.end - 1)
  if (contents?.kind !== 'reference') return ''
  const referred = pdf.object(contents.number)
  return referred?.value.kind === 'array'
    ? referred.text.slice(referred.value.start + 1, referred.value.end - 1)
    : `${contents.number} ${contents.generation} R`
}

function sourceOf({ text, value }: { text: string; value: PdfValue }): { source: string; from: number } {
  return { source: text.slice(value.start, value.end), from: value.start }
}

/** The source of a dictionary with another value for one key. */
function withEntry(
  { source, from }: { source: string; from: number },
  before: PdfValue | undefined,
  dictionary: PdfValue,
  key: string,
  value: string,
): string {
  if (before) return source.slice(0, before.start - from) + value + source.slice(before.end - from)
  return `${source.slice(0, dictionary.end - from - 2)} /${key} ${value} >>`
}

/** Objects, the table of them, and the end, as they stand behind the file. */
function sectionOf(
  pdf: PdfFile,
  bytes: Buffer,
  objects: { number: number; generation: number; body: string }[],
  size: number,
): Buffer {
  let text = '\n'
  const lines = objects.map(({ number, generation, body }) => {
    const offset = bytes.length + text.length
    text += `${number} ${generation} obj\n${body}\nendobj\n`
    return { number, generation, offset }
  })
  const tableAt = bytes.length + text.length
  const root = `/Root ${pdf.root?.number} ${pdf.root?.generation} R /Prev ${pdf.tableAt}${pdf.id ? ` /ID ${pdf.id}` : ''}`
  lines.sort((a, b) => a.number - b.number)
  if (pdf.hasTextTable) {
    const table = lines.map(
      ({ number, generation, offset }) =>
        `${number} 1\n${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`,
    )
    text += `xref\n${table.join('')}trailer\n<</Size ${size} ${root}>>\n`
    return Buffer.from(`${text}startxref\n${tableAt}\n%%EOF\n`, 'latin1')
  }
  lines.push({ number: size, generation: 0, offset: tableAt })
  const rows = Buffer.alloc(lines.length * 9)
  for (const [index, { offset, generation }] of lines.entries()) {
    rows.writeUInt8(1, index * 9)
    rows.writeUIntBE(offset, index * 9 + 1, 6)
    rows.writeUInt16BE(generation, index * 9 + 7)
  }
  const index = lines.map(({ number }) => `${number} 1`).join(' ')
  text += `${size} 0 obj\n<</Type /XRef /Size ${size + 1} ${root} /W [1 6 2] /Index [${index}] /Length ${rows.length}>>\nstream\n`
  return Buffer.concat([
    Buffer.from(text, 'latin1'),
    rows,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${tableAt}\n%%EOF\n`, 'latin1'),
  ])
}

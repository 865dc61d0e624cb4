import { SharedTextReader } from '../profile/workbook-parts.ts'
import type { Untouched } from './carrying-columns.ts'
import { type Marker, markText, withoutMarks } from './cell-marks.ts'
import type { MarkReading } from './mark-reading.ts'
import { carryingTexts, readPart, sharedTexts, withWorkbook } from './workbook-columns.server.ts'
import { rewriteArchive } from './write-archive.server.ts'

/** What of a workbook would carry marks, by the names of its columns. */
export function carryingWorkbookColumns(path: string, untouched: Untouched): Promise<string[]> {
  return withWorkbook(path, async (archive) => (await carryingTexts(archive, untouched)).names)
}

/** Writes a workbook with marks in the prose of its cells; gives how many texts carry some. Numbers, formats and formulas stay. */
export function markWorkbook(path: string, to: string, marker: Marker, untouched: Untouched): Promise<number> {
  return withWorkbook(path, async (archive) => {
    const { isCarrying } = await carryingTexts(archive, untouched)
    let marked = 0
    await rewriteArchive(archive, to, (name, content) =>
      name === sharedTexts
        ? markedTexts(content, (text, index) => {
            if (!isCarrying(index)) return text
            const copy = markText(text, marker)
            if (copy !== text) marked++
            return copy
          })
        : undefined,
    )
    return marked
  })
}

/** Reads the marks of a workbook's texts. */
export function readWorkbook(path: string, reading: MarkReading): Promise<void> {
  return withWorkbook(path, async (archive) => {
    const shared = archive.entries.find(({ name }) => name === sharedTexts)
    if (shared) await readPart(archive, shared, new SharedTextReader((text) => reading.take('', text)))
    for (const entry of archive.entries)
      if (/^xl\/worksheets\/[^/]+\.xml$/.test(entry.name))
        await readPart(
          archive,
          entry,
          inlineTexts((text) => reading.take('', text)),
        )
  })
}

const oneText = /<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si>)/g
const plainText = /^(\s*<t(?:\s[^>]*)?>)([^<&]*)(<\/t>\s*)$/

/** The part of shared texts with those changed that are plain: without formats, readings and escaped signs. */
async function* markedTexts(
  content: AsyncIterable<Buffer>,
  change: (text: string, index: number) => string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  let index = 0
  for await (const piece of content) {
    rest += decoder.decode(piece, { stream: true })
    const end = rest.lastIndexOf('</si>')
    if (end < 0) continue
    const whole = rest.slice(0, end + 5)
    rest = rest.slice(end + 5)
    yield whole.replace(oneText, (found, inner: string | undefined) => {
      const plain = inner === undefined ? null : plainText.exec(inner)
      const at = index++
      if (!plain) return found
      const [, open = '', text = '', close = ''] = plain
      const copy = change(text, at)
      return withoutMarks(copy) === text && copy !== text ? `<si>${open}${copy}${close}</si>` : found
    })
  }
  yield rest + decoder.decode()
}

/** Texts that stand in their cells. */
function inlineTexts(take: (text: string) => void): { read(piece: string): void; end(): void } {
  let rest = ''
  return {
    read(piece) {
      rest += piece
      let from = 0
      for (const found of rest.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)) {
        take(found[1] ?? '')
        from = found.index + found[0].length
      }
      rest = rest.slice(Math.max(from, rest.length - 100_000))
    },
    end() {},
  }
}

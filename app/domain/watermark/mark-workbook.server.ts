import { SharedTextReader } from '../profile/workbook-parts.ts'
import { XmlReader } from '../profile/xml-reader.ts'
import type { Untouched } from './carrying-columns.ts'
import { type Marker, markText, withoutMarks } from './cell-marks.ts'
import { markDouble } from './double-marks.ts'
import type { MarkReading } from './mark-reading.ts'
import { isSheet, readPart, sharedTexts, withWorkbook, workbookCarriers } from './workbook-columns.server.ts'
import { rewriteArchive } from './write-archive.server.ts'

/** What of a workbook would carry marks, by the names of its columns. */
export function carryingWorkbookColumns(path: string, untouched: Untouched): Promise<string[]> {
  return withWorkbook(path, async (archive) => (await workbookCarriers(archive, untouched)).names)
}

/**
 * Writes a workbook with marks in the prose of its cells and beyond what is shown of its decimal numbers; gives how many texts and
 * numbers carry some. Whole numbers, days, formats, formulas and what they gave stay.
 */
export function markWorkbook(path: string, to: string, marker: Marker, untouched: Untouched): Promise<number> {
  return withWorkbook(path, async (archive) => {
    const { isCarrying, numbers, days } = await workbookCarriers(archive, untouched)
    let marked = 0
    const counted = (text: string, copy: string) => {
      if (copy !== text) marked++
      return copy
    }
    await rewriteArchive(archive, to, (name, content) => {
      const places = numbers.get(name)
      if (places) return markedNumbers(content, { places, days }, (text) => counted(text, markDouble(text, marker)))
      return name === sharedTexts
        ? markedTexts(content, (text, index) => (isCarrying(index) ? counted(text, markText(text, marker)) : text))
        : undefined
    })
    return marked
  })
}

/** Reads the marks of a workbook's texts and numbers. */
export function readWorkbook(path: string, reading: MarkReading): Promise<void> {
  return withWorkbook(path, async (archive) => {
    const shared = archive.entries.find(({ name }) => name === sharedTexts)
    if (shared) await readPart(archive, shared, new SharedTextReader((text) => reading.take('', text)))
    for (const entry of archive.entries) if (isSheet(entry)) await readPart(archive, entry, cellsOf(reading))
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

const oneCell = /<c(\s[^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g
const plainNumber = /^(\s*<v(?:\s[^>]*)?>)([^<]+)(<\/v>\s*)$/
/** Longest beginning of a cell that is waited for. */
const longestCell = 4_000_000

/** A sheet with those numbers changed that stand in these columns and are neither days nor worked out from others. */
async function* markedNumbers(
  content: AsyncIterable<Buffer>,
  { places, days }: { places: ReadonlySet<string>; days: ReadonlySet<number> },
  change: (text: string) => string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  const marked = (found: string, tag: string, inner: string | undefined) => {
    const plain = inner === undefined ? null : plainNumber.exec(inner)
    if (!plain || !places.has((attribute(tag, 'r') ?? '').replace(/\d+$/, ''))) return found
    if ((attribute(tag, 't') ?? 'n') !== 'n' || days.has(Number(attribute(tag, 's') ?? '0'))) return found
    const [, open = '', text = '', close = ''] = plain
    return `<c${tag}>${open}${change(text)}${close}</c>`
  }
  let rest = ''
  for await (const piece of content) {
    rest += decoder.decode(piece, { stream: true })
    const end = rest.length > longestCell ? rest.length - 4 : rest.lastIndexOf('</c>')
    if (end < 0) continue
    const whole = rest.slice(0, end + 4)
    rest = rest.slice(end + 4)
    yield whole.replace(oneCell, marked)
  }
  yield rest + decoder.decode()
}

/** Hands texts that stand in their cells, and numbers, to a reading. */
function cellsOf(reading: MarkReading): { read(piece: string): void; end(): void } {
  let isNumber = false
  let isTaken = false
  let value = ''
  const xml = new XmlReader({
    open: (tag, attribute) => {
      if (tag === 'c') isNumber = (attribute('t') ?? 'n') === 'n'
      isTaken = tag === 't' || (tag === 'v' && isNumber)
      if (isTaken) value = ''
    },
    close: (tag) => {
      if (tag === 't') reading.take('', value)
      else if (tag === 'v' && isNumber) reading.takeNumber(value)
      isTaken = false
    },
    text: (text) => {
      if (isTaken) value += text
    },
  })
  return { read: (piece) => xml.read(piece), end: () => xml.end() }
}

import { copyFile, open, readFile, rm, stat } from 'node:fs/promises'
import { ProfileFailure } from '../profile/profile-words.ts'
import type { Untouched } from './carrying-columns.ts'
import type { Marker } from './cell-marks.ts'
import { DelimitedMarker } from './mark-delimited.ts'
import { LinesMarker } from './mark-lines.ts'
import { pdfMarks } from './mark-pdf.ts'
import { carryingWorkbookColumns, markWorkbook } from './mark-workbook.server.ts'
import { type MarkedKind, mostBytesOf, type UnmarkedReason } from './marked-kinds.ts'
import { UnreadablePdf } from './pdf-values.ts'
import type { MarkerOptions, TextMarker } from './text-marker.ts'
import { bytesOf, OtherEncoding, readHead, type TextEncoding, textPieces } from './text-pieces.server.ts'

/** A file that cannot be marked, and why. */
export class CannotMark extends Error {
  readonly reason: UnmarkedReason

  constructor(reason: UnmarkedReason) {
    super(`The file cannot be marked: ${reason}`)
    this.reason = reason
  }
}

/** What a file is marked by. */
export type Marking = { from: string; kind: MarkedKind; untouched: Untouched }

const nobody: Marker = { key: [0, 0], code: new Uint8Array(32) }

/**
 * What of a file would carry marks: names of its columns, the pages of a PDF as `pages`. Throws CannotMark where nothing
 * does.
 */
export async function carriersOfFile({ from, kind, untouched }: Marking): Promise<string[]> {
  await refuseLarge(from, kind)
  const names = await readable(async () => {
    if (kind === 'xlsx') return carryingWorkbookColumns(from, untouched)
    if (kind === 'pdf') return pdfMarks(await readFile(from), nobody.code).pages > 0 ? ['pages'] : []
    const seen = await readHead(from)
    if (!seen) return []
    return textMarker(kind, { marker: nobody, untouched, isTextKept: seen.encoding === 'bytes' }).begin(
      seen.head,
      seen.isWhole,
    )
  })
  if (names.length === 0) throw new CannotMark('nothing')
  return [...names]
}

/**
 * Writes the copy of a file that carries a code word, at a path where nothing is; gives how many values, or pages, carry some of it.
 * The same file and code word give the same bytes. A table of text is never held in memory. Where it fails nothing is left.
 */
export async function markFile({
  from,
  to,
  kind,
  untouched,
  marker,
}: Marking & { to: string; marker: Marker }): Promise<number> {
  await refuseLarge(from, kind)
  try {
    const marked = await readable(async () => {
      if (kind === 'xlsx') return markWorkbook(from, to, marker, untouched)
      if (kind === 'pdf') return markPdf(from, to, marker)
      const seen = await readHead(from)
      if (!seen) return 0
      try {
        return await markText(from, to, kind, { marker, untouched }, seen.encoding)
      } catch (error) {
        if (!(error instanceof OtherEncoding)) throw error
        // Somewhere behind its beginning it turned out to be no UTF-8.
        await rm(to, { force: true })
        return await markText(from, to, kind, { marker, untouched }, 'bytes')
      }
    })
    if (marked === 0) throw new CannotMark('nothing')
    return marked
  } catch (error) {
    await rm(to, { force: true })
    throw error
  }
}

async function markText(
  from: string,
  to: string,
  kind: 'csv' | 'jsonl',
  options: MarkerOptions,
  encoding: TextEncoding,
): Promise<number> {
  const seen = await readHead(from)
  if (!seen) return 0
  const head = encoding === seen.encoding ? seen.head : bytesOf(seen.head, seen.encoding).toString('latin1')
  const marker = textMarker(kind, { ...options, isTextKept: encoding === 'bytes' })
  marker.begin(head, seen.isWhole)
  const file = await open(to, 'wx', 0o600)
  try {
    for await (const piece of textPieces(from, encoding))
      await file.writeFile(bytesOf(marker.mark(piece, false), encoding))
    await file.writeFile(bytesOf(marker.mark('', true), encoding))
  } finally {
    await file.close()
  }
  return marker.marked
}

async function markPdf(from: string, to: string, { code }: Marker): Promise<number> {
  const { added, pages } = pdfMarks(await readFile(from), code)
  await copyFile(from, to)
  const file = await open(to, 'a', 0o600)
  await file.writeFile(added).finally(() => file.close())
  return pages
}

function textMarker(kind: 'csv' | 'jsonl', options: MarkerOptions): TextMarker {
  return kind === 'csv' ? new DelimitedMarker(options) : new LinesMarker(options)
}

async function refuseLarge(path: string, kind: MarkedKind): Promise<void> {
  const most = mostBytesOf[kind]
  if (most !== undefined && (await stat(path)).size > most) throw new CannotMark('tooLarge')
}

/** What cannot be read in its form cannot be marked. */
async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ProfileFailure || error instanceof UnreadablePdf) throw new CannotMark('unreadable')
    throw error
  }
}

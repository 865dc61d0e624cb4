import { readFile, stat } from 'node:fs/promises'
import type { CodeWord } from './code-word.ts'
import type { HashKey } from './keyed-hash.ts'
import { kindOfFile } from './kind-of-file.server.ts'
import { pageToken, pdfTokens } from './mark-pdf.ts'
import { MarkReading, type Named, nameCopies } from './mark-reading.ts'
import { readWorkbook } from './mark-workbook.server.ts'
import { delimitedReader, linesReader } from './read-tables.ts'
import { OtherEncoding, readHead, type TextEncoding, textPieces } from './text-pieces.server.ts'

/** Most bytes of a PDF that is read. */
const mostPdf = 512_000_000

/** What a file that somebody found says. */
export type FoundMarks<Id> = {
  named: Named<Id>[]
  /** The copy that it is most like; of chance, where nobody is named. */
  nearest: Named<Id> | undefined
  /** Values that were looked at. */
  values: number
}

/**
 * Holds a file, or any part of one, against all copies that were handed out. Nothing needs to be known of the file: a part
 * of its rows, in any order, with any of its columns, is enough where it has some of what carries marks.
 */
export async function readMarkedFile<Id>(
  path: string,
  key: HashKey,
  copies: readonly { id: Id; code: CodeWord }[],
): Promise<FoundMarks<Id>> {
  const { kind } = await kindOfFile(path, path)
  if (kind === 'pdf') return readPages(path, copies)
  const readings: MarkReading[] = []
  const readingOf = () => readings[readings.push(new MarkReading(key)) - 1] as MarkReading
  if (kind === 'xlsx') await readWorkbook(path, readingOf())
  else {
    const seen = await readHead(path)
    if (seen)
      try {
        await readText(path, seen.encoding)
      } catch (error) {
        if (!(error instanceof OtherEncoding)) throw error
        readings.length = 0
        await readText(path, 'bytes')
      }
  }
  const channels = readings.flatMap((reading) => reading.channels())
  return { ...nameCopies(channels, copies), values: readings[0]?.values ?? 0 }

  async function readText(from: string, encoding: TextEncoding): Promise<void> {
    const head = (await readHead(from))?.head ?? ''
    const reader = kind === 'jsonl' ? linesReader(readingOf()) : delimitedReader(head, readingOf)
    for await (const piece of textPieces(from, encoding)) reader.read(piece, false)
    reader.read('', true)
  }
}

async function readPages<Id>(path: string, copies: readonly { id: Id; code: CodeWord }[]): Promise<FoundMarks<Id>> {
  if ((await stat(path)).size > mostPdf) return { named: [], nearest: undefined, values: 0 }
  const tokens = pdfTokens(await readFile(path))
  const named = copies
    .filter(({ code }) => tokens.has(pageToken(code)))
    .map(({ id, code }) => {
      const spoke = tokens.get(pageToken(code)) ?? 0
      return { id, said: 128, same: 128, channel: 'pages', spoke, chance: copies.length * 2 ** -128 }
    })
  return { named, nearest: named[0], values: [...tokens.values()].reduce((sum, count) => sum + count, 0) }
}

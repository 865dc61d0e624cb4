import type { Format } from '#app/domain/codes/content.ts'
import { DelimitedText, guessDelimiter } from '#app/domain/profile/delimited-text.ts'
import { type ProfileWarning, profileBounds, type TableProfile } from '#app/domain/profile/file-profile.ts'
import { findHeader, nameColumns } from '#app/domain/profile/find-header.ts'
import { ProfileFailure } from '#app/domain/profile/profile-words.ts'
import { JsonRecords, readRecord } from '#app/domain/profile/scan-json.ts'
import type { TableHead } from '#app/domain/profile/table-tally.ts'
import { type Encoding, readPieces } from './text-file.server.ts'

/** A table that can be read once: what it is, its rows in batches, and what was odd, known when they were read. */
export type TableSource = {
  head: TableHead
  /** Rows belong to whoever reads them, and may be changed. */
  rows: AsyncIterable<readonly string[][]>
  /** Whether rows may be longer than the head; what is too much then goes into a column of its own. */
  isRagged: boolean
  /** Whether rows leave out the empty cells at their end, as spreadsheets do. */
  isTrimmed?: boolean
  facts: Partial<Pick<TableProfile, 'encoding' | 'delimiter' | 'bytes'>>
  warnings: () => ProfileWarning[]
}

const headRows = 200
/** Characters of a head or a batch, beyond which it is not waited for more rows. */
const enoughText = 2_000_000

type TextFile = { path: string; name: string; encoding: Encoding; broken: number; onBytes: (bytes: number) => void }

/** A file of delimited text: its delimiter and its header are found in its first pieces. */
export async function readDelimited(file: TextFile): Promise<TableSource> {
  const pieces = readPieces(file.path, file.encoding, file.onBytes)
  const first = await pieces.next()
  const head = first.done ? '' : first.value
  const delimiter = guessDelimiter(head, head.length < 50_000)
  const reader = new DelimitedText(delimiter)
  async function* batches(): AsyncGenerator<string[][]> {
    yield [...reader.read(head)]
    for await (const piece of pieces) yield [...reader.read(piece)]
    yield [...reader.read('', true)]
  }
  return withHeader(batches(), {
    name: file.name,
    format: 'CSV',
    facts: { encoding: file.encoding, delimiter },
    warnings: () => [
      ...(file.broken > 0 ? [{ code: 'brokenEncoding' as const, count: file.broken }] : []),
      ...(reader.unclosed > 0 ? [{ code: 'unclosedQuote' as const, count: reader.unclosed }] : []),
    ],
  })
}

/** Makes a table of rows whose header is among them. */
export async function withHeader(
  batches: AsyncGenerator<string[][]>,
  about: Pick<TableSource, 'facts' | 'warnings' | 'isTrimmed'> & { name: string; format: Format },
): Promise<TableSource> {
  const first: string[][] = []
  let length = 0
  while (first.length < headRows && length < enoughText) {
    const next = await batches.next()
    if (next.done) break
    for (const row of next.value) {
      first.push(row)
      length += row.reduce((sum, cell) => sum + cell.length, 0)
    }
  }
  const header = findHeader(
    first.slice(0, headRows).map((row) => row.map((cell) => cell.trim())),
    about.isTrimmed,
  )
  if (header.columns.length > profileBounds.columns) throw new ProfileFailure('tooManyColumns')
  async function* rows(): AsyncGenerator<string[][]> {
    yield first.slice(header.skip)
    yield* batches
  }
  const { columns, hasHeader } = header
  return {
    head: { name: about.name, format: about.format, columns, hasHeader },
    rows: rows(),
    isRagged: true,
    isTrimmed: about.isTrimmed ?? false,
    facts: about.facts,
    warnings: () => [
      ...(hasHeader ? [] : [{ code: 'noHeader' as const }]),
      ...counted('titleLines', header.titleLines),
      ...counted('renamedColumns', header.renamed),
      ...counted('maskedNames', header.masked),
      ...about.warnings(),
    ],
  }
}

/** JSON with an array of objects, or JSON Lines. Read twice: members may come late. */
export async function readJson(file: TextFile & { isLines: boolean }): Promise<TableSource> {
  const seen = { records: 0, bad: 0, otherArrays: 0, values: 0 }
  const names = new Map<string, { index: number; isText: boolean }>()
  for await (const record of records(file, seen)) {
    seen.records++
    const read = readRecord(record)
    if (!read) {
      seen.bad++
      continue
    }
    for (const [name, cell] of read.cells) {
      const known = names.get(name)
      if (known) known.isText &&= cell === '' || read.texts.has(name)
      else if (names.size === profileBounds.columns) throw new ProfileFailure('tooManyColumns')
      else names.set(name, { index: names.size, isText: cell === '' || read.texts.has(name) })
    }
  }
  // Objects one after another are lines, whatever the file is called.
  if (seen.values > 1) return readJson({ ...file, isLines: true })
  if (seen.records === 0) throw new ProfileFailure('noTable')
  if (seen.bad * 2 > seen.records || names.size === 0) throw new ProfileFailure('broken')
  const { columns, renamed, masked } = nameColumns([...names.keys()])
  async function* rows(): AsyncGenerator<string[][]> {
    let batch: string[][] = []
    let length = 0
    for await (const record of records(file, { ...seen })) {
      const read = readRecord(record)
      if (!read) continue
      const row = columns.map(() => '')
      for (const [name, cell] of read.cells) row[names.get(name)?.index ?? 0] = cell
      length += record.length
      if (batch.push(row) < 500 && length < enoughText) continue
      yield batch
      batch = []
      length = 0
    }
    yield batch
  }
  return {
    head: {
      ...{ name: file.name, columns, hasHeader: true, format: file.isLines ? 'JSONL' : 'JSON' },
      texts: new Set([...names.values()].filter(({ isText }) => isText).map(({ index }) => index)),
    },
    rows: rows(),
    isRagged: false,
    facts: { encoding: file.encoding },
    warnings: () => [
      ...counted('brokenEncoding', file.broken),
      ...counted('badLines', seen.bad),
      ...counted('otherArrays', seen.otherArrays),
      ...counted('renamedColumns', renamed),
      ...counted('maskedNames', masked),
    ],
  }
}

const longestLine = 8_000_000

async function* records(
  file: TextFile & { isLines: boolean },
  seen: { otherArrays: number; values: number },
): AsyncGenerator<string> {
  if (!file.isLines) {
    const reader = new JsonRecords()
    for await (const piece of readPieces(file.path, file.encoding, file.onBytes)) yield* reader.read(piece)
    seen.otherArrays = reader.otherArrays
    seen.values = reader.values
    if (reader.values < 2) reader.end()
    return
  }
  let rest = ''
  for await (const piece of readPieces(file.path, file.encoding, file.onBytes)) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longestLine) throw new ProfileFailure('tooLong')
    for (const line of lines) if (line.trim() !== '') yield line
  }
  if (rest.trim() !== '') yield rest
}

export function counted(code: ProfileWarning['code'], count: number): ProfileWarning[] {
  return count > 0 ? [{ code, count }] : []
}

import { readFile } from 'node:fs/promises'
import { kindOfFile } from '#app/profiling/file-kind.ts'
import { type Encoding, encodingOf, inspectFile, readPieces } from '#app/profiling/text-file.server.ts'
import { DelimitedText, guessDelimiter } from '../profile/delimited-text.ts'
import { ProfileFailure } from '../profile/profile-words.ts'
import { JsonRecords } from '../profile/scan-json.ts'
import type { RecordDays } from './check-record.ts'
import { RecordCheck } from './check-records.ts'
import { CheckFailure, type FileFacts, type FileRemark } from './file-facts.ts'
import { isObject, recordFields } from './record-format.ts'

const longestLine = 8_000_000
/** A single object that is spread over lines is read whole up to this size. */
const mostWhole = 20_000_000

export type FileToCheck = RecordDays & {
  path: string
  /** What people call it; its ending helps to tell forms apart. */
  name: string
}

type Reading = { form: FileFacts['file']['form']; remarks: Partial<Record<FileRemark, number>> }

/**
 * Checks a file of records, JSONL, JSON or CSV, of any size: it is read piece by piece and never held whole. Throws
 * CheckFailure. Meant for a process of its own, for it computes all the time.
 */
export async function checkFile({ path, name, ...days }: FileToCheck): Promise<FileFacts> {
  const check = new RecordCheck(days)
  try {
    const facts = await inspectFile(path)
    if (facts.bytes === 0) throw new CheckFailure('empty')
    const kind = kindOfFile(facts, name)
    const encoded = kind === 'ZIP' || kind === 'PARQUET' ? undefined : await encodingOf(path, facts)
    if (!encoded) throw new CheckFailure('unknownFormat')
    const { encoding, broken } = encoded
    const source = { path, encoding, bytes: facts.bytes }
    const isNamedLines = /\.(?:jsonl|ndjson)$/i.test(name)
    const reading =
      kind === 'JSONL' || (kind === 'TEXT' && isNamedLines)
        ? await readLines(source, check)
        : kind === 'JSON'
          ? await readJson(source, check)
          : await readTable(source, check)
    const result = check.result()
    if (result.records === 0) throw new CheckFailure('noRecords')
    const remarks: Reading['remarks'] = {
      ...(encoding !== 'UTF-8' && encoding !== 'UTF-8 BOM' && { notUtf8: 0 }),
      ...(encoding === 'UTF-8 BOM' && { byteOrderMark: 0 }),
      ...(broken > 0 && { brokenBytes: broken }),
      ...(reading.form !== 'JSONL' && { notLines: 0 }),
      ...reading.remarks,
    }
    return {
      ...result,
      file: {
        bytes: facts.bytes,
        sha256: facts.sha256,
        form: reading.form,
        encoding,
        remarks: Object.entries(remarks).map(([code, count]) => ({
          code: code as FileRemark,
          ...(count > 0 && { count }),
        })),
      },
    }
  } catch (error) {
    throw error instanceof ProfileFailure ? new CheckFailure(codeOf(error)) : error
  }
}

function codeOf({ code }: ProfileFailure): CheckFailure['code'] {
  if (code === 'tooLong' || code === 'broken' || code === 'empty') return code
  return code === 'noTable' ? 'noRecords' : code === 'tooDeep' ? 'broken' : 'unknownFormat'
}

type Source = { path: string; encoding: Encoding; bytes: number }

async function readLines({ path, encoding }: Source, check: RecordCheck): Promise<Reading> {
  let [rest, number, blank] = ['', 0, 0]
  const take = (line: string) => {
    number++
    if (line.trim() === '') blank++
    else check.addText(line, number)
  }
  for await (const piece of readPieces(path, encoding)) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longestLine) throw new CheckFailure('tooLong')
    for (const line of lines) take(line)
  }
  if (rest.trim() !== '') take(rest)
  return { form: 'JSONL', remarks: blank > 0 ? { blankLines: blank } : {} }
}

async function readJson(source: Source, check: RecordCheck): Promise<Reading> {
  const reader = new JsonRecords()
  const single = await readSingle(source)
  if (single) {
    check.add(single, 1)
    return { form: 'JSON', remarks: {} }
  }
  // Objects one after another are lines, whatever the file is called: that is known only at the end of the first.
  const count = new JsonRecords()
  for await (const piece of readPieces(source.path, source.encoding)) {
    for (const _ of count.read(piece)) if (count.values > 1) break
    if (count.values > 1) return readLines(source, check)
  }
  count.end()
  let number = 0
  for await (const piece of readPieces(source.path, source.encoding))
    for (const record of reader.read(piece)) check.addText(record, ++number)
  return { form: 'JSON', remarks: {} }
}

/** The file as one record, where it is one; the arrays of such a one are none of records. */
async function readSingle({ path, encoding, bytes }: Source): Promise<object | undefined> {
  if (bytes > mostWhole) return undefined
  try {
    const whole: unknown = JSON.parse(new TextDecoder(encoding.replace(' BOM', '')).decode(await readFile(path)))
    if (!isObject(whole)) return undefined
    const isList = ([name, value]: [string, unknown]) =>
      name !== 'data_content' && Array.isArray(value) && value.some(isObject)
    return Object.entries(whole).some(isList) && !('data_content' in whole) ? undefined : whole
  } catch {
    return undefined
  }
}

/** Columns are fields; a cell of a list or an object holds it as JSON. Lines are those of the records, the header is 1. */
async function readTable(source: Source, check: RecordCheck): Promise<Reading> {
  let reader: DelimitedText | undefined
  let columns: string[] | undefined
  let number = 0
  const take = (cells: readonly string[]) => {
    number++
    if (!columns) columns = cells.map((cell) => cell.trim())
    else check.add(Object.fromEntries(columns.flatMap((name, at) => cellOf(name, cells[at] ?? ''))), number)
  }
  for await (const piece of readPieces(source.path, source.encoding)) {
    reader ??= new DelimitedText(guessDelimiter(piece, piece.length < 50_000))
    for (const cells of reader.read(piece)) {
      // One column is no table: whatever it is, it stands in lines.
      if (!columns && cells.length < 2) return readLines(source, check)
      take(cells)
    }
  }
  for (const cells of reader?.read('', true) ?? []) take(cells)
  return { form: 'CSV', remarks: {} }
}

const shapes = new Map(recordFields.map(({ name, shape }) => [name, shape]))

function cellOf(name: string, cell: string): [string, unknown][] {
  if (name === '' || cell === '') return []
  const shape = shapes.get(name)
  if (shape === 'flag') return [[name, /^[01]$/.test(cell.trim()) ? Number(cell) : cell]]
  if (shape !== 'list' && shape !== 'object') return [[name, cell]]
  try {
    return [[name, JSON.parse(cell)]]
  } catch {
    return [[name, cell]]
  }
}

import { type ListingContent, ListingContent as listingContent } from '#app/domain/listing/listing-content.ts'
import { say } from '#app/domain/text.ts'
import type { Db } from '#db/client.server.ts'
import { decodeText } from './decode-text.ts'
import { harvestListings } from './harvest.server.ts'
import type { HarvestFormat, HarvestInput, HarvestItem, HarvestReader, HarvestRecord } from './harvest-record.ts'
import { count, type ImportCounts, noCounts, type ReportLine } from './import-report.ts'
import { inputFiles } from './input-files.server.ts'
import { allReaders, readerOf, recognise } from './readers/all-readers.ts'

const batchSize = 500
const headBytes = 64 * 1024

export type ImportOptions = {
  paths: readonly string[]
  format?: HarvestFormat
  /** Takes the place of the source's own name: part of what tells records apart. */
  source?: string
  /** Licence of the catalogue's records, for sources that do not state one. */
  licence?: string
  /** Reads and checks everything, writes nothing. */
  dryRun?: boolean
  now?: number
  /** Called with every line of the report, in order. */
  onLine?: (line: ReportLine) => void
  /** Called when a file is begun. */
  onFile?: (path: string) => void
  /** Asked between batches; a run that is told to stop ends after the batch in hand, and can be begun again. */
  shouldStop?: () => boolean
}

export type ImportResult = ImportCounts & { isComplete: boolean }

type Waiting = { record: HarvestRecord; content: ListingContent }

/**
 * Imports catalogues: reads, checks each record against the listing schema, and enters them in batches, each of which is
 * wholly in the database or not at all. A run broken off at any point is simply begun again: what is there is unchanged.
 */
export async function runImport(db: Db | undefined, options: ImportOptions): Promise<ImportResult> {
  const counts = noCounts()
  const seen = new Map<string, string>()
  let waiting: Waiting[] = []
  let isComplete = true

  const tell = (line: ReportLine) => {
    count(counts, line)
    options.onLine?.(line)
  }
  const flush = async () => {
    if (waiting.length === 0) return
    const batch = waiting
    waiting = []
    if (options.dryRun || !db) {
      for (const { record } of batch) tell({ outcome: 'checked', ...lineOf(record) })
      return
    }
    const outcomes = await enter(db, batch, options.now)
    for (const [index, { record }] of batch.entries()) {
      const outcome = outcomes[index]
      if (outcome && 'code' in outcome) tell({ outcome: outcome.outcome, ...lineOf(record), code: outcome.code })
      else tell({ outcome: 'skipped', ...lineOf(record), rule: 'H05', message: outcome?.message ?? 'not entered' })
    }
  }

  reading: for await (const file of inputFiles(options.paths)) {
    if ('skip' in file) {
      tell({ outcome: 'skipped', ...file.skip })
      continue
    }
    options.onFile?.(file.input.path)
    for await (const item of itemsOf(file.input, options)) {
      if ('skip' in item) {
        const { repaired, ...skip } = item.skip
        tell({ outcome: repaired ? 'repaired' : 'skipped', ...skip })
        continue
      }
      const checked = check(withOptions(item.record, options), seen)
      if ('outcome' in checked) {
        tell(checked)
        continue
      }
      waiting.push(checked)
      if (waiting.length >= batchSize) {
        await flush()
        if (options.shouldStop?.()) {
          isComplete = false
          break reading
        }
      }
    }
  }
  await flush()
  return { ...counts, isComplete }
}

/** What a file holds, whatever its format; a reader that fails is told as an unreadable file, and the run goes on. */
async function* itemsOf(input: HarvestInput, options: ImportOptions): AsyncIterable<HarvestItem> {
  try {
    const reader = await readerFor(input, options.format)
    if (!reader) {
      yield { skip: { place: input.path, rule: 'H04', message: 'Not a catalogue of a format that is known' } }
      return
    }
    yield* reader.read(input, options.source === undefined ? {} : { source: options.source })
  } catch (error) {
    yield { skip: { place: input.path, rule: 'H01', message: `The file cannot be read: ${reasonOf(error)}` } }
  }
}

/** A format that is named is believed for files it could be of, and only for those. */
async function readerFor(input: HarvestInput, format: HarvestFormat | undefined): Promise<HarvestReader | undefined> {
  if (/^(?:SOURCE|LICEN[CS]E|NOTICE|CHANGELOG)(?:\.md|\.txt)?$/i.test(input.name)) return undefined
  const bytes = await input.bytes()
  const head = bytes.length <= headBytes ? await input.text() : headOf(bytes)
  if (format === undefined) return recognise(input, head)
  const named = readerOf(format)
  const recognised = named?.recognises({ path: input.path, name: input.name, head })
  if (named && (recognised || allReaders.every((reader) => !recognises(reader, input, head)))) return named
  return undefined
}

function recognises(reader: HarvestReader, input: HarvestInput, head: string): boolean {
  return reader.recognises({ path: input.path, name: input.name, head })
}

/** The beginning as text, cut where no character is cut in two. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headBytes)
  const end = head.findLastIndex((byte) => byte < 0x80)
  return decodeText(head.subarray(0, end < 0 ? head.length : end + 1))
}

function withOptions(record: HarvestRecord, options: ImportOptions): HarvestRecord {
  if (options.licence === undefined || record.source.licence !== undefined) return record
  return { ...record, source: { ...record.source, licence: options.licence } }
}

function check(record: HarvestRecord, seen: Map<string, string>): Waiting | ReportLine {
  const line = lineOf(record)
  const key = `${record.source.name}\n${record.recordId}`
  const before = seen.get(key)
  if (before !== undefined)
    return { outcome: 'skipped', ...line, rule: 'H06', message: `The same record was read at ${before}` }
  const parsed = listingContent.safeParse(record.content)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const message = `${issue?.path.join('.') || 'content'}: ${issue?.message ?? 'does not fit'}`
    return { outcome: 'skipped', ...line, rule: 'H05', message }
  }
  seen.set(key, record.place)
  return { record, content: parsed.data }
}

type Entered = Awaited<ReturnType<typeof harvestListings>>[number] | { message: string }

/** Enters a batch; when it is refused, its records one by one, so that one bad record costs only itself. */
async function enter(db: Db, batch: readonly Waiting[], now: number | undefined): Promise<Entered[]> {
  try {
    return await harvestListings(db, batch, now)
  } catch (error) {
    if (isFatal(error)) throw error
    if (batch.length === 1) return [refused(error)]
  }
  const outcomes: Entered[] = []
  for (const one of batch) {
    outcomes.push(...(await enter(db, [one], now)))
  }
  return outcomes
}

function refused(error: unknown): { message: string } {
  return { message: `The record was refused: ${reasonOf(error)}` }
}

/** A full disk or a lost database is not the record's fault. */
function isFatal(error: unknown): boolean {
  return /^SQLITE_(?:FULL|IOERR|BUSY|LOCKED|READONLY|CORRUPT|CANTOPEN|NOTADB)/.test(
    String((error as { code?: unknown } | null)?.code ?? ''),
  )
}

function lineOf(record: HarvestRecord) {
  const title = say(record.content.title, 'zh')
  return { place: record.place, source: record.source.name, recordId: record.recordId, title }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

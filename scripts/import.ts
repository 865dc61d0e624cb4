import { closeSync, openSync, writeSync } from 'node:fs'
import { inspect, parseArgs } from 'node:util'
import cliProgress from 'cli-progress'
import { ConfigError, readConfig } from '#app/config.server.ts'
import { type HarvestFormat, harvestFormats } from '#app/domain/harvest/harvest-record.ts'
import { type ImportCounts, noCounts, type ReportLine, reportWriter } from '#app/domain/harvest/import-report.ts'
import { type ImportOptions, type ImportResult, runImport } from '#app/domain/harvest/import-run.server.ts'
import { sizesOf } from '#app/domain/harvest/input-files.server.ts'
import { suggestForListings } from '#app/domain/industry-suggestion/suggest-listings.server.ts'
import { DatabaseUnusable, openDatabase } from '#db/client.server.ts'

const usage = `Imports catalogues into the exchange. Run it again at any time: nothing is entered twice.

  npm run import -- <file or folder ...> [options]

  --format <name>   auto (default), ${harvestFormats.join(', ')}
  --source <name>   name of the source, in place of the one each file stands for
  --licence <id>    licence of the catalogue's records, such as Apache-2.0, where they do not say
  --dry-run         read and check everything, enter nothing
  --report <file>   one line a record: a table for .csv, else JSON lines
  --help            this text
`

/** Imports the catalogues named in the arguments and gives the exit code: 0 done, 1 failed, 2 wrong usage, 130 broken off. */
export async function main(argv: string[]): Promise<number> {
  const wanted = readArguments(argv)
  if ('exit' in wanted) {
    if (wanted.exit === 0) console.log(wanted.message)
    else warn(wanted.message)
    return wanted.exit
  }
  let report: ReturnType<typeof openReport> | undefined
  try {
    const sizes = await sizesOf(wanted.paths)
    if (wanted.report !== undefined) report = openReport(wanted.report)
    const database = wanted.dryRun ? undefined : await openDatabase(readConfig().databasePath)
    try {
      return await run(database?.write, wanted, sizes, report)
    } finally {
      await database?.close()
    }
  } catch (error) {
    const isPlain = error instanceof DatabaseUnusable || error instanceof ConfigError || hasCode(error)
    warn(isPlain && error instanceof Error ? error.message : inspect(error))
    warn('The import stopped. What was entered so far is kept; run the same command again to go on.')
    return 1
  } finally {
    report?.close()
  }
}

type Wanted = {
  paths: string[]
  format?: HarvestFormat
  source?: string
  licence?: string
  dryRun: boolean
  report?: string
}

/** What the arguments ask for, or what to say and the exit code when they ask for nothing that can be done. */
export function readArguments(argv: string[]): Wanted | { exit: number; message: string } {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    return { exit: 2, message: `${error instanceof Error ? error.message : String(error)}\n\n${usage}` }
  }
  const { values, positionals } = parsed
  if (values.help) return { exit: 0, message: usage }
  if (positionals.length === 0) return { exit: 2, message: `Name at least one file or folder.\n\n${usage}` }
  const format = harvestFormats.find((name) => name === values.format)
  if (values.format !== undefined && values.format !== 'auto' && !format)
    return { exit: 2, message: `There is no format «${values.format}»; choose auto, ${harvestFormats.join(', ')}.` }
  const { source, licence, report } = values
  if (source !== undefined && !/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u.test(source))
    return { exit: 2, message: 'A source name is up to 80 letters, digits, dots, hyphens or underscores.' }
  return {
    paths: positionals,
    dryRun: values['dry-run'] ?? false,
    ...(format && { format }),
    ...(source !== undefined && { source }),
    ...(licence !== undefined && { licence }),
    ...(report !== undefined && { report }),
  }
}

function parse(argv: string[]) {
  return parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      source: { type: 'string' },
      licence: { type: 'string' },
      report: { type: 'string' },
      'dry-run': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
}

async function run(
  db: Parameters<typeof runImport>[0],
  wanted: Wanted,
  sizes: ReadonlyMap<string, number>,
  report: ReturnType<typeof openReport> | undefined,
): Promise<number> {
  const started = Date.now()
  const progress = showProgress(sizes)
  const reasons = new Map<string, number>()
  const running = noCounts()
  let isStopping = false
  const stop = () => {
    if (isStopping) process.exit(130)
    isStopping = true
    progress.say('Finishing the batch in hand. Press Ctrl+C again to stop at once; nothing is lost either way.')
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const { report: _, ...options }: Wanted & Partial<ImportOptions> = wanted
  try {
    const result = await runImport(db, {
      ...options,
      onFile: progress.file,
      shouldStop: () => isStopping,
      onLine: (line) => {
        report?.add(line)
        if (line.outcome === 'skipped') {
          const reason = `${line.rule} ${kindOfReason(line.message ?? '')}`
          reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
        }
        if (line.outcome !== 'repaired' && line.rule !== 'H01' && line.rule !== 'H04') running.seen++
        progress.records(running.seen)
      },
    })
    progress.end()
    console.log(summary(result, reasons, (Date.now() - started) / 1000))
    if (db && result.isComplete) {
      const suggested = await suggestForListings(db, { shouldStop: () => isStopping })
      if (suggested > 0)
        console.log(`${suggested.toLocaleString('en')} listings name no industry; suggestions were made`)
    }
    if (result.isComplete) return 0
    console.log('Broken off. Run the same command again to go on where it stopped.')
    return 130
  } finally {
    progress.end()
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

/** Reasons that differ only in where and what they name are told as one. */
function kindOfReason(message: string): string {
  return message
    .replace(/#\d+/g, '#…')
    .replace(/ read at .*/, ' read before in this run')
    .slice(0, 120)
}

function summary(result: ImportResult, reasons: ReadonlyMap<string, number>, seconds: number): string {
  const numbers = ['created', 'updated', 'unchanged', 'checked', 'skipped'] as const satisfies (keyof ImportCounts)[]
  const told = numbers.filter((name) => result[name] > 0).map((name) => `${result[name].toLocaleString('en')} ${name}`)
  const lines = [
    `${result.seen.toLocaleString('en')} records in ${seconds.toFixed(1)} s: ${told.join(', ') || 'nothing to do'}`,
  ]
  if (result.repaired > 0) lines.push(`${result.repaired} file(s) or record(s) were broken and could be mended`)
  if (result.files > 0) lines.push(`${result.files} file(s) are no catalogue, or cannot be read`)
  const most = [...reasons].sort((one, other) => other[1] - one[1]).slice(0, 12)
  for (const [reason, times] of most) lines.push(`  ${String(times).padStart(6)}  ${reason}`)
  return lines.join('\n')
}

/** A bar on a terminal, else a line now and then: how far through the files, how many records, how long still. */
function showProgress(sizes: ReadonlyMap<string, number>) {
  const total = Math.max(
    1,
    [...sizes.values()].reduce((sum, size) => sum + size, 0),
  )
  const started = Date.now()
  let done = 0
  let current = ''
  let records = 0
  let saidAt = started
  const bar = process.stderr.isTTY
    ? new cliProgress.SingleBar({
        format: '{bar} {percentage}%  {records} records  {left}  {file}',
        stream: process.stderr,
        hideCursor: true,
        fps: 5,
        barsize: 24,
      })
    : undefined
  bar?.start(total, 0, { records: 0, left: '', file: '' })
  const left = () => {
    const seconds = (Date.now() - started) / 1000
    if (done === 0 || seconds < 2) return ''
    const more = Math.ceil((seconds / done) * (total - done))
    return more > 90 ? `about ${Math.round(more / 60)} min left` : `about ${more} s left`
  }
  const show = () => {
    const file = current.split('/').at(-1)?.slice(-40) ?? ''
    if (bar) bar.update(done, { records, left: left(), file })
    else if (Date.now() - saidAt > 5_000) {
      saidAt = Date.now()
      warn(`${Math.floor((done / total) * 100)}%  ${records} records  ${left()}  ${file}`)
    }
  }
  return {
    file: (path: string) => {
      const outer = path.split('!')[0] ?? path
      const before = current.split('!')[0] ?? current
      if (before !== outer) done += sizes.get(before) ?? 0
      current = path
      show()
    },
    records: (count: number) => {
      records = count
      if (count % 100 === 0) show()
    },
    say: (text: string) => warn(bar ? `\n${text}` : text),
    end: () => {
      if (bar?.isActive) {
        bar.update(total, { records, left: '', file: '' })
        bar.stop()
      }
    },
  }
}

function openReport(path: string) {
  const writer = reportWriter(path)
  const descriptor = openSync(path, 'w')
  let waiting = writer.head
  const write = () => {
    writeSync(descriptor, waiting)
    waiting = ''
  }
  return {
    add: (line: ReportLine) => {
      waiting += writer.line(line)
      if (waiting.length > 64 * 1024) write()
    },
    close: () => {
      write()
      closeSync(descriptor)
    },
  }
}

function warn(text: string): void {
  process.stderr.write(`${text}\n`)
}

function hasCode(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '#app/config.server.ts'
import { runImport } from '#app/domain/harvest/import-run.server.ts'
import { type OpenExchange, openExchange } from '#app/exchange.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { countListed } from '#db/queries/documents.server.ts'
import { loadDemo } from '#db/seed/load-demo.server.ts'
import { multiplyListings } from './multiply.ts'

/** Size at which pages are measured. */
export const wantedListings = 60_000

/** An exchange of full size, and how long it took to fill. */
export type Bench = {
  config: Config
  dataDir: string
  exchange: OpenExchange
  filled: { records: number; importSeconds: number; searchableSeconds: number; isReal: boolean }
  close: () => Promise<void>
}

/**
 * Fills an exchange with the real catalogues in `from`, or with copies of the demo where there are none. It goes away
 * afterwards, but for one in `keep`, which is filled only when it is empty.
 */
export async function setUpBench({
  from: folder,
  keep,
}: {
  from: string | undefined
  keep: string | undefined
}): Promise<Bench> {
  if (keep !== undefined) mkdirSync(keep, { recursive: true })
  const dataDir = keep ?? mkdtempSync(join(tmpdir(), 'shuji-bench-'))
  const config = readConfig({ DATA_DIR: dataDir, MEILI_PORT: '27700' })
  const filled = await fill(config, folder)
  const startedAt = performance.now()
  const exchange = await openExchange(config, { version: 'bench', log: () => undefined })
  await exchange.indexReady
  return {
    config,
    dataDir,
    exchange,
    filled: { ...filled, searchableSeconds: filled.importSeconds + seconds(startedAt) },
    close: async () => {
      await exchange.close()
      if (keep === undefined) rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function fill(config: Config, folder: string | undefined) {
  const database = await openDatabase(config.databasePath)
  try {
    const startedAt = performance.now()
    const isFull = (await countListed(database.read)) > 0
    if (isFull) console.log(`${config.dataDir} is full already`)
    else if (folder) await runImport(database.write, { paths: [folder] })
    else await loadDemo(database.write, { filesDir: config.filesDir })
    const importSeconds = seconds(startedAt)
    const records = await countListed(database.read)
    await topUp(database, records)
    return { records, importSeconds, isReal: folder !== undefined }
  } finally {
    await database.close()
  }
}

async function topUp(database: Database, have: number): Promise<void> {
  if (have < wantedListings) await multiplyListings(database.write, wantedListings - have)
}

/** Seconds since `startedAt` of performance.now(). */
export function seconds(startedAt: number): number {
  return (performance.now() - startedAt) / 1_000
}

/** Prints a figure: its ratio to a limit, and both raw. */
export function printRatio(
  name: string,
  ours: { value: number; unit: string },
  limit: { name: string; value: number },
): void {
  const ratio = ours.value / limit.value
  console.log(
    `${name}: ${ratio.toFixed(3)} × ${limit.name}   (${round(ours.value)} against ${round(limit.value)} ${ours.unit})`,
  )
}

/** A number with three significant digits. */
export function round(value: number): string {
  return value >= 1_000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Code of the listing that declares most: its page is the longest. */
export async function fullestListing({ exchange }: Pick<Bench, 'exchange'>): Promise<string> {
  const { code } = await exchange.database.read
    .selectFrom('listing')
    .select('code')
    .where('state', '=', 'listed')
    .orderBy('disclosure', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return code
}

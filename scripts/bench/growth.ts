import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#app/config.server.ts'
import { openExchange } from '#app/exchange.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { countListed } from '#db/queries/documents.server.ts'
import { loadDemo } from '#db/seed/load-demo.server.ts'
import { load, manySearches } from './load.ts'
import { multiplyListings } from './multiply.ts'
import { serveExchange } from './serve.ts'
import { round, seconds } from './set-up.ts'

const sizes = [1_000, 10_000, 60_000, 300_000]

/** What a page that nobody saw costs as the catalogue grows: copies of the demo, one size after the other. */
export async function benchGrowth(largest = sizes.at(-1) ?? 0): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'shuji-growth-'))
  const config = readConfig({ DATA_DIR: dataDir, MEILI_PORT: '27800' })
  const found = new Map<number, number>()
  try {
    for (const size of sizes.filter((each) => each <= largest)) {
      const database = await openDatabase(config.databasePath)
      if ((await countListed(database.read)) === 0) await loadDemo(database.write, { filesDir: config.filesDir })
      const have = await countListed(database.read)
      await multiplyListings(database.write, size - have)
      await database.close()
      // The index is made anew: to bring so many changes over one by one would take longer.
      rmSync(join(dataDir, 'meili'), { recursive: true, force: true })
      const startedAt = performance.now()
      const exchange = await openExchange(config, { version: 'bench', log: () => undefined })
      try {
        await exchange.indexReady
        const indexed = seconds(startedAt)
        const bench = { config, dataDir, exchange, filled: undefined as never, close: async () => {} }
        const site = await serveExchange(bench, { isKeeping: false })
        // One at a time: what a page costs, not how long it waits for others.
        const run = (paths: string[], length: number) =>
          load({ url: site.url, addresses: paths.map((path) => ({ path })), connections: 1, seconds: length })
        await run(manySearches('/catalogue'), 3)
        const { p50, p975 } = await run(manySearches('/catalogue').reverse(), 10)
        found.set(size, p975)
        console.log(
          `Growth, ${size} listings: a fresh page p50 ${round(p50)} ms, p97.5 ${round(p975)} ms; indexed in ${round(indexed)} s`,
        )
        await site.close()
      } finally {
        await exchange.close()
      }
    }
    const small = found.get(10_000)
    for (const size of [60_000, 300_000]) {
      const large = found.get(size)
      if (small && large)
        console.log(`Growth: a fresh page at ${size} costs ${(large / small).toFixed(2)} × that at 10000 (p97.5)`)
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#app/config.server.ts'
import { loadExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { openExchange } from '#app/exchange.server.ts'
import { certifyDemo } from '#db/seed/certify-demo.server.ts'
import { enterDemoDemands } from '#db/seed/demo-demands.server.ts'
import { settleDemoPeople } from '#db/seed/demo-people.server.ts'
import { enterDemoSubmissions } from '#db/seed/demo-submissions.server.ts'
import { enterDemoTrading } from '#db/seed/demo-trading.server.ts'
import { loadDemo } from '#db/seed/load-demo.server.ts'
import { hashSources, root } from '#scripts/build-site.ts'

const kept = join(root, 'node_modules/.cache/shuji')

/**
 * A data folder as the first start leaves it: the demo loaded, its index and its words whole. Made by the program itself,
 * once a day and anew whenever a source changes; gives its path. `quick` is a folder to fill it in, faster than where it is kept.
 */
export async function prepareDemoData(quick?: string): Promise<string> {
  const day = new Date().toISOString().slice(0, 10)
  const name = `demo-${day}-${hashSources().slice(0, 16)}`
  const folder = join(kept, name)
  if (existsSync(folder)) return folder
  mkdirSync(kept, { recursive: true })
  const unfinished = mkdtempSync(join(kept, 'unfinished-'))
  try {
    const filled = mkdtempSync(join(quick ?? tmpdir(), 'shuji-demo-'))
    try {
      await fillWithDemo(filled)
      cpSync(filled, unfinished, { recursive: true })
    } finally {
      rmSync(filled, { recursive: true, force: true })
    }
    try {
      renameSync(unfinished, folder)
    } catch (error) {
      // Another run of the tests made the same meanwhile.
      if (!existsSync(folder)) throw error
    }
    removeOld()
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return folder
}

/** Removes what nobody has touched for an hour: tests that run now may still copy from another one. */
function removeOld(): void {
  for (const name of readdirSync(kept)) {
    if (!/^(demo|unfinished)-/.test(name)) continue
    const stats = statSync(join(kept, name), { throwIfNoEntry: false })
    if (stats && stats.mtimeMs < Date.now() - 3_600_000) rmSync(join(kept, name), { recursive: true, force: true })
  }
}

async function fillWithDemo(dataDir: string): Promise<void> {
  const config = readConfig({ DATA_DIR: dataDir, MEILI_PORT: String(20_000 + Math.floor(Math.random() * 20_000)) })
  const exchange = await openExchange(config, {
    version: '0.0.0-test',
    log: () => undefined,
    fill: async (database) => {
      await loadDemo(database.write, { filesDir: config.filesDir })
      const key = loadExchangeKey(dataDir)
      await settleDemoPeople(database, { key, isWanted: true })
      const certifier = certifierOf({ database, config, signer: loadSigner(dataDir) })
      await certifyDemo(database, { certifier })
      await enterDemoSubmissions(database, { certifier, filesDir: config.filesDir })
      await enterDemoDemands(database)
      await enterDemoTrading(database, { certifier, key, filesDir: config.filesDir })
    },
  })
  await exchange.indexReady
  await exchange.close()
}

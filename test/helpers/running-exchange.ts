import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { readConfig } from '#app/config.server.ts'
import { type Exchange, openExchange } from '#app/exchange.server.ts'
import { createWebApp, listen } from '#app/http/web-server.server.ts'
import { root } from '#scripts/build-site.ts'
import { copyDemoData } from './demo-data.ts'

export type RunningExchange = {
  exchange: Exchange & { indexReady: Promise<void> }
  /** Address of the site, without a slash at the end. */
  url: string
  dataDir: string
  log: string[]
  close: () => Promise<void>
}

/**
 * The whole exchange as `npm start` runs it, in this process, on a free port, with a data folder of its own: a copy of the
 * demo's, so it begins as at a second start.
 */
export async function runExchange(
  options: { demo?: boolean; environment?: Record<string, string>; hasRegularWork?: boolean } = {},
): Promise<RunningExchange> {
  const dataDir = mkdtempSync(join(tmpdir(), 'shuji-exchange-'))
  if (options.demo !== false) copyDemoData(dataDir)
  const config = readConfig({
    DATA_DIR: dataDir,
    PORT: '0',
    MEILI_PORT: String(20_000 + Math.floor(Math.random() * 20_000)),
    PAYMENT_PORT: '0',
    DEMO: options.demo === false ? '0' : '1',
    ...options.environment,
  })
  const log: string[] = []
  const exchange = await openExchange(config, {
    version: '0.0.0-test',
    log: (line) => log.push(line),
    hasRegularWork: options.hasRegularWork ?? true,
  })
  await exchange.indexReady
  const build = (await import(pathToFileURL(join(root, 'build/server/index.js')).href)) as ServerBuild
  const server = await listen(
    createWebApp({ exchange, build, clientDir: join(root, 'build/client'), log: (line) => log.push(line) }),
    0,
    '127.0.0.1',
  )
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  exchange.servedAt(url)
  return {
    exchange,
    url,
    dataDir,
    log,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await exchange.close()
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

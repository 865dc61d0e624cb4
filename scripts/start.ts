import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type express from 'express'
import { type Config, ConfigError, readConfig } from '#app/config.server.ts'
import { openExchange } from '#app/exchange.server.ts'
import { createWebApp, listen } from '#app/http/web-server.server.ts'
import { type Database, DatabaseUnusable, openDatabase } from '#db/client.server.ts'
import { isDemoWanted, loadDemo } from '#db/seed/load-demo.server.ts'
import { buildSite, root } from './build-site.ts'
import { CannotRun, lockDataFolder, prepareDataFolder } from './data-folder.ts'
import { showProgress } from './progress.ts'

/** Runs the exchange until it is told to stop. Gives the exit code: 0 after a clean stop, 1 when it cannot run. */
export async function main(): Promise<number> {
  process.env.NODE_ENV ??= 'production'
  return serve(async () => {
    await buildSite(say)
    const build = (await import(pathToFileURL(join(root, 'build/server/index.js')).href)) as ServerBuild
    return { build }
  })
}

/** What `start` and `dev` share: settings, data, search, web server, and the way down. `site` gives what is served. */
export async function serve(
  site: () => Promise<{
    build: ServerBuild | (() => Promise<ServerBuild>)
    assets?: express.Handler
    close?: () => Promise<void>
  }>,
): Promise<number> {
  // Whatever was opened is closed in reverse, also when a later step fails.
  const closers: (() => Promise<void> | void)[] = []
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  // A signal may come while things are still being opened.
  const stopped = untilStopped()
  try {
    const config = readConfig()
    prepareDataFolder(config.dataDir)
    closers.push(lockDataFolder(config.dataDir))
    // What makes it impossible is said before anything slow is done.
    await checkPort(config)
    await (await openDatabase(config.databasePath)).close()
    const { close, ...served } = await site()
    if (close) closers.push(close)

    const progress = showProgress('Indexing')
    const exchange = await openExchange(config, {
      version: programVersion(),
      log: say,
      onProgress: progress.update,
      fill: (database) => fillDemo(config, database),
    })
    closers.push(exchange.close, progress.stop)

    const server = await listen(
      createWebApp({ exchange, ...served, clientDir: join(root, 'build/client'), log: say }),
      config.port,
      config.host,
    )
    closers.push(() => closeServer(server))
    console.log(`Shuji is ready: ${addressOf(config, server)}`)
    const signal = await stopped.signal
    say(`Stopping (${signal})`)
    await closeAll()
    return 0
  } catch (error) {
    await closeAll()
    if (error instanceof ConfigError || error instanceof CannotRun || error instanceof DatabaseUnusable) {
      console.error(error.message)
      return 1
    }
    if ((error as { code?: string }).code === 'EADDRINUSE') {
      console.error(portTaken(readConfig()))
      return 1
    }
    throw error
  } finally {
    stopped.forget()
  }
}

async function fillDemo(config: Config, database: Database): Promise<void> {
  if (!config.demo || !(await isDemoWanted(database.write))) return
  const progress = showProgress('Loading the demo catalogue')
  const count = await loadDemo(database.write, { filesDir: config.filesDir, onProgress: progress.update })
  progress.stop()
  say(`Loaded the demo catalogue: ${count} listings.`)
}

/** Fails early, before anything slow, when the port cannot be had. */
async function checkPort(config: Config): Promise<void> {
  if (config.port === 0) return
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new CannotRun(
          error.code === 'EADDRINUSE'
            ? portTaken(config)
            : `Port ${config.port} on ${config.host} cannot be opened: ${error.message}`,
        ),
      ),
    )
    probe.listen(config.port, config.host, () => probe.close(() => resolve()))
  })
}

function portTaken(config: Config): string {
  return `Port ${config.port} is taken by another program; set PORT to a free one.`
}

function addressOf(config: Config, server: Server): string {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  return config.publicUrl ?? `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`
}

/** Lets requests under way finish for ten seconds, then cuts them. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), 10_000)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the program at once. */
function untilStopped(): { signal: Promise<string>; forget: () => void } {
  let forget = () => {}
  const signal = new Promise<string>((resolve) => {
    let isStopping = false
    const stop = (name: string) => {
      if (isStopping) process.exit(130)
      isStopping = true
      resolve(name)
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
    forget = () => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
    }
  })
  return { signal, forget }
}

function programVersion(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
}

function say(line: string): void {
  console.error(line)
}

import { createServer } from 'node:net'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type express from 'express'
import { type Config, ConfigError, readConfig } from '#app/config.server.ts'
import { loadExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { areDemoPeopleOpen, demoPassword } from '#app/domain/person-admin/demo-access.ts'
import { readDemoPeople } from '#app/domain/person-admin/read-demo-people.server.ts'
import { type OpenExchange, openExchange } from '#app/exchange.server.ts'
import { isOpenToOthers } from '#app/http/open-to-others.ts'
import { visitorSalt } from '#app/http/search-log.server.ts'
import { type Database, DatabaseUnusable, openDatabase } from '#db/client.server.ts'
import { certifyDemo } from '#db/seed/certify-demo.server.ts'
import { enterDemoDemands } from '#db/seed/demo-demands.server.ts'
import { settleDemoPeople } from '#db/seed/demo-people.server.ts'
import { enterDemoSubmissions } from '#db/seed/demo-submissions.server.ts'
import { enterDemoTrading } from '#db/seed/demo-trading.server.ts'
import { isDemoWanted, loadDemo } from '#db/seed/load-demo.server.ts'
import { buildSite, programVersion, root } from './build-site.ts'
import { CannotRun, lockDataFolder, prepareDataFolder } from './data-folder.ts'
import { showProgress } from './progress.ts'
import { type Crew, startCrew, WorkerFailed } from './workers.ts'

/** Runs the exchange until it is told to stop. Gives the exit code: 0 after a clean stop, 1 when it cannot run. */
export async function main(): Promise<number> {
  process.env.NODE_ENV ??= 'production'
  return serve({
    prepare: () => buildSite(say),
    site: async () => {
      const build = (await import(pathToFileURL(join(root, 'build/server/index.js')).href)) as ServerBuild
      return { build }
    },
  })
}

/**
 * What `start` and `dev` share: settings, data, search, web server, and the way down. `site` gives what is served. With
 * more than one worker this process keeps the engine, the index and the outbox, and the workers answer.
 */
export async function serve(options: {
  prepare?: () => Promise<void>
  site: () => Promise<{
    build: ServerBuild | (() => Promise<ServerBuild>)
    assets?: express.Handler
    close?: () => Promise<void>
  }>
  /** This process answers, whatever the settings say. */
  isSingle?: boolean
}): Promise<number> {
  // Whatever was opened is closed in reverse, also when a later step fails.
  const closers: (() => Promise<void> | void)[] = []
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  const stop = async (signal: string) => {
    say(`Stopping (${signal})`)
    await closeAll()
    return 0
  }
  // A signal may come while things are still being opened.
  const stopped = untilStopped()
  try {
    const config = readConfig()
    prepareDataFolder(config.dataDir)
    closers.push(lockDataFolder(config.dataDir))
    // What makes it impossible is said before anything slow is done.
    const port = await checkPort(config)
    await (await openDatabase(config.databasePath)).close()
    await options.prepare?.()

    const progress = showProgress('Indexing')
    let crew: Crew | undefined
    const exchange = await openExchange(config, {
      version: programVersion(),
      log: say,
      onProgress: progress.update,
      fill: (database) => fillDemo(config, database),
      onState: (state) => crew?.tell(state),
    })
    closers.push(exchange.close, progress.stop)
    exchange.servedAt(onThisMachine(config, port))

    const workers = options.isSingle ? 1 : (config.workers ?? availableParallelism())
    if (workers > 1) {
      crew = startCrew({
        size: workers,
        port,
        first: () => ({ state: exchange.search.state(), salt: visitorSalt(), paymentsAt: exchange.paymentsAt }),
        noteTrouble: exchange.search.noteTrouble,
        nudge: exchange.search.nudge,
        log: say,
      })
      closers.push(crew.close)
      // Told to stop before they serve: they are let go below.
      const early = await Promise.race([crew.ready, stopped.signal])
      if (early !== undefined) return await stop(early)
    } else {
      // Where workers answer, this process does without all that makes pages.
      const { closeServer, createWebApp, listen } = await import('#app/http/web-server.server.ts')
      const { close, ...served } = await options.site()
      if (close) closers.push(close)
      const server = await listen(
        createWebApp({ exchange, ...served, clientDir: join(root, 'build/client'), log: say }),
        port,
        config.host,
      )
      closers.push(() => closeServer(server))
    }
    await sayDemoPeople(exchange)
    console.log(`Shuji is ready: ${addressOf(config, port)}`)
    return await stop(await stopped.signal)
  } catch (error) {
    await closeAll()
    if (error instanceof ConfigError || error instanceof CannotRun || error instanceof DatabaseUnusable) {
      console.error(error.message)
      return 1
    }
    if (error instanceof WorkerFailed && error.code !== 'EADDRINUSE') {
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
  if (config.demo && (await isDemoWanted(database.write))) {
    const progress = showProgress('Loading the demo catalogue')
    const count = await loadDemo(database.write, { filesDir: config.filesDir, onProgress: progress.update })
    progress.stop()
    say(`Loaded the demo catalogue: ${count} listings.`)
  }
  const key = loadExchangeKey(config.dataDir)
  await settleDemoPeople(database, { key, isWanted: config.demo })
  const certifier = certifierOf({ database, config, signer: loadSigner(config.dataDir) })
  await certifyDemo(database, { certifier })
  if (!config.demo) return
  await enterDemoSubmissions(database, { certifier, filesDir: config.filesDir })
  await enterDemoDemands(database)
  await enterDemoTrading(database, { certifier, key, filesDir: config.filesDir })
}

/** Accounts anybody may use, where this is a demo. */
async function sayDemoPeople(exchange: OpenExchange): Promise<void> {
  if (!areDemoPeopleOpen(exchange)) return
  const people = await readDemoPeople(exchange.database.read, 'en')
  say(`Accounts of the demo, password ${demoPassword}:`)
  for (const { email, role, organisation } of people)
    say(
      `  ${email.padEnd(24)} ${organisation === undefined ? 'Operator; the page shows the second code' : `${role}, ${organisation}`}`,
    )
  if (isOpenToOthers(exchange.config))
    say('Other machines can reach this site: anybody there can use them. DEMO=0 closes them.')
}

/** Fails early, before anything slow, when the port cannot be had. Gives its number, also where any would do. */
async function checkPort(config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
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
    probe.listen(config.port, config.host, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : config.port))
    })
  })
}

function portTaken(config: Config): string {
  return `Port ${config.port} is taken by another program; set PORT to a free one.`
}

/** Address of the site for programs of this machine. */
function onThisMachine({ host }: Config, port: number): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

function addressOf(config: Config, port: number): string {
  return config.publicUrl ?? `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`
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

function say(line: string): void {
  console.error(line)
}

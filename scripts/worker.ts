import cluster from 'node:cluster'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { readConfig } from '#app/config.server.ts'
import { joinExchange } from '#app/exchange.server.ts'
import { visitorSalt } from '#app/http/search-log.server.ts'
import { closeServer, createWebApp, listen } from '#app/http/web-server.server.ts'
import { programVersion, root } from './build-site.ts'
import type { FromWorker, ToWorker } from './workers.ts'

/** One of the processes of `npm start` that answer. It is told where the engine is, and ends with the one that began it. */
export async function main(): Promise<number> {
  if (!cluster.isWorker) {
    console.error('This process is begun by `npm start`; set WORKERS for the number of them.')
    return 2
  }
  const say = (message: FromWorker) => process.connected && process.send?.(message, () => {})
  const { promise: stopped, resolve: stop } = promiseOf<void>()
  // Ctrl-C reaches every process of a terminal; the first one says when to stop.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', stop)
  const { promise: beginning, resolve: begin } = promiseOf<Extract<ToWorker, { kind: 'begin' }>>()
  let follow = (_state: Extract<ToWorker, { kind: 'state' }>['state']) => {}
  process.on('message', (message: ToWorker) => {
    if (message.kind === 'begin') begin(message)
    else if (message.kind === 'state') follow(message.state)
    else stop()
  })

  say({ kind: 'here' })
  const first = await beginning
  visitorSalt(first.salt)
  const leader = {
    state: first.state,
    noteTrouble: () => say({ kind: 'trouble' }),
    nudge: () => say({ kind: 'nudge' }),
  }
  follow = (state) => {
    leader.state = state
  }
  try {
    const config = readConfig()
    const build = (await import(pathToFileURL(join(root, 'build/server/index.js')).href)) as ServerBuild
    const exchange = await joinExchange(config, { version: programVersion(), leader, paymentsAt: first.paymentsAt })
    follow = exchange.search.follow
    // What was said while the database was being opened.
    follow(leader.state)
    const log = (line: string) => console.error(line)
    const app = createWebApp({ exchange, build, clientDir: join(root, 'build/client'), log })
    const server = await listen(app, first.port, config.host)
    say({ kind: 'serving' })
    await stopped
    await closeServer(server)
    await exchange.close()
    process.exit(0)
  } catch (error) {
    const code = (error as { code?: string }).code
    const message = error instanceof Error ? error.message : String(error)
    await new Promise<void>((resolve) => {
      process.send?.({ kind: 'failed', message, ...(code !== undefined && { code }) } satisfies FromWorker, () =>
        resolve(),
      )
    })
    process.exit(1)
  }
}

function promiseOf<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

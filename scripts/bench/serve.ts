import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { joinExchange } from '#app/exchange.server.ts'
import { createWebApp } from '#app/http/web-server.server.ts'
import { root } from '../build-site.ts'
import type { Bench } from './set-up.ts'

/** The built site. */
export async function siteBuild(): Promise<ServerBuild> {
  return (await import(pathToFileURL(join(root, 'build/server/index.js')).href)) as ServerBuild
}

/** A server on a free port. */
export async function serve(listener: RequestListener): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer({ maxHeaderSize: 65_536 }, listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** The site whose catalogue looks for something once and shows the same for ever: what a page costs beside finding. */
export function findingOnce(build: ServerBuild): ServerBuild {
  const id = 'routes/($lang).catalogue'
  const route = build.routes[id]
  if (!route?.module.loader) throw new Error(`The site has no route ${id}`)
  const { loader } = route.module
  let found: ReturnType<typeof loader> | undefined
  return {
    ...build,
    routes: {
      ...build.routes,
      [id]: { ...route, module: { ...route.module, loader: (of) => (found ??= loader(of)) } },
    },
  }
}

/** The exchange as one process serves it; `isKeeping` says whether pages are kept a few seconds. */
export async function serveExchange(
  { config, exchange }: Bench,
  { isKeeping, build }: { isKeeping: boolean; build?: ServerBuild },
) {
  const { state, noteTrouble, nudge } = exchange.search
  const joined = await joinExchange(isKeeping ? config : { ...config, pageCacheBytes: 0 }, {
    version: 'bench',
    leader: { state: state(), noteTrouble, nudge },
  })
  // A process of `npm start` is told of every change; here the state is told again and again.
  const telling = setInterval(() => joined.search.follow(state()), 200)
  const clientDir = join(root, 'build/client')
  const served = await serve(
    createWebApp({ exchange: joined, build: build ?? (await siteBuild()), clientDir, log: console.error }),
  )
  return {
    url: served.url,
    close: async () => {
      await served.close()
      clearInterval(telling)
      // What is under way comes to its end, and the search log is written.
      await sleep(3_000)
      await joined.close()
    },
  }
}

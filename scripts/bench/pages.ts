import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import autocannon from 'autocannon'
import { createWebApp, listen } from '#app/http/web-server.server.ts'
import { root } from '../build-site.ts'
import { bareSite } from './bare-site.tsx'
import { type Bench, printRatio, round, wantedListings } from './set-up.ts'

const connections = 16
const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36'

/** Pages at full size and 16 connections, each against a bare Remix page with the same number of cards. */
export async function benchPages({ exchange }: Bench): Promise<void> {
  const build = (await import(pathToFileURL(join(root, 'build/server/index.js')).href)) as ServerBuild
  const ours = await serve(exchange, build)
  const bare = await serve(exchange, bareSite(build))
  try {
    const { total } = await exchange.search.searchListings({
      text: '',
      chosen: {},
      sort: 'relevance',
      page: 1,
      size: 20,
    })
    // A page that renders nothing would be a limit nobody can miss.
    const answer = await fetch(`${bare.url}/catalogue`, { headers: { 'user-agent': agent } })
    if ((await answer.text()).split('<li').length <= 20) throw new Error('The bare page shows no cards')
    console.log(
      `Pages: ${total} listings (wanted ${wantedListings}), ${connections} connections, uncompressed, one process`,
    )
    const words = [
      '%E6%B0%94%E8%B1%A1',
      '%E4%BC%81%E4%B8%9A',
      '%E5%85%AC%E4%BA%A4',
      '%E5%8C%BB%E7%96%97',
      'load',
      '%E6%95%99%E8%82%B2',
    ]
    const pages = {
      'Bare page': [`${bare.url}/catalogue`],
      'Catalogue, no words': [`${ours.url}/catalogue`],
      'Catalogue with words and facets': words.map((word) => `${ours.url}/catalogue?q=${word}`),
      'Catalogue with words and a filter': words.map((word) => `${ours.url}/catalogue?q=${word}&kind=DATASET`),
      'API, 20 listings and facets': words.map((word) => `${ours.url}/api/v1/listings?q=${word}`),
    }
    const speeds = new Map<string, { rate: number; p975: number }>()
    for (const [name, urls] of Object.entries(pages)) speeds.set(name, await load(urls))
    const limit = speeds.get('Bare page')
    for (const [name, { rate, p975 }] of speeds) {
      if (!limit || name === 'Bare page') continue
      printRatio(name, { value: rate, unit: 'requests/s' }, { name: 'the bare page', value: limit.rate })
      console.log(`  p97.5 ${round(p975)} ms`)
    }
  } finally {
    await ours.close()
    await bare.close()
  }
}

async function serve(exchange: Bench['exchange'], build: ServerBuild) {
  const server = await listen(
    createWebApp({ exchange, build, clientDir: join(root, 'build/client'), log: console.error }),
    0,
    '127.0.0.1',
  )
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(resolve)
      }),
  }
}

/** Requests a second and the 97.5th percentile of latency over eight seconds, after a warm-up of two. */
async function load(urls: readonly string[]): Promise<{ rate: number; p975: number }> {
  const [first = ''] = urls
  const run = (duration: number) =>
    autocannon({
      url: first,
      connections,
      duration,
      headers: { 'user-agent': agent, accept: 'text/html' },
      requests: urls.map((url) => ({ method: 'GET' as const, path: new URL(url).pathname + new URL(url).search })),
    })
  await run(2)
  const result = await run(8)
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${first}: ${result.non2xx} refused, ${result.errors} failed`)
  return { rate: result.requests.average, p975: result.latency.p97_5 }
}

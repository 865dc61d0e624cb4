import { createRequestHandler } from '@remix-run/express'
import SqliteDatabase from 'better-sqlite3'
import express from 'express'
import { emptyQuery, facetNames } from '#app/domain/catalogue/catalogue-state.ts'
import { queryWords } from '#search/query-words.ts'
import { listingsUid } from '#search/rebuild.server.ts'
import { bareSite } from './bare-site.tsx'
import { browserAgent, commonWords, load, manySearches } from './load.ts'
import { findingOnce, serve, serveExchange, siteBuild } from './serve.ts'
import { type Bench, printRatio, round, wantedListings } from './set-up.ts'

const asPaths = (paths: readonly string[]) => paths.map((path) => ({ path }))

/** Pages and the interface at full size and 16 connections, each against a bare server that does the least of it. */
export async function benchPages(bench: Bench): Promise<void> {
  const { exchange } = bench
  const { total } = await exchange.search.searchListings({ ...emptyQuery })
  console.log(`Pages: ${total} listings (wanted ${wantedListings}), 16 connections, uncompressed, one process`)
  const ours = await serveExchange(bench, { isKeeping: true })
  const uncached = await serveExchange(bench, { isKeeping: false })
  const given = await serveExchange(bench, { isKeeping: false, build: findingOnce(await siteBuild()) })
  const bare = await serveBarePage()
  try {
    const limit = await measured('the bare page', bare.url, ['/catalogue'])
    const compare = async (name: string, url: string, paths: readonly string[], headers = {}) => {
      const { rate, p975 } = await measured(name, url, paths, headers)
      printRatio(name, { value: rate, unit: 'requests/s' }, { name: 'the bare page', value: limit.rate })
      console.log(`  p97.5 ${round(p975)} ms`)
      return rate
    }
    const seen = ['/catalogue?q=%E6%B0%94%E8%B1%A1']
    await compare('Catalogue page seen in the last seconds', ours.url, seen)
    await compare('The same, packed as browsers ask for it', ours.url, seen, { 'accept-encoding': 'gzip, deflate, br' })
    await compare('Catalogue page, every request another', ours.url, manySearches('/catalogue'))
    const fresh = await compare('Catalogue page, nothing kept', uncached.url, manySearches('/catalogue'))
    const made = await measured('a page of given data', given.url, manySearches('/catalogue'))
    printRatio(
      'The same',
      { value: fresh, unit: 'requests/s' },
      { name: 'the same page, what it shows given', value: made.rate },
    )
    await benchApi(bench, uncached.url)
    await benchItem(bench, uncached.url)
  } finally {
    await ours.close()
    await uncached.close()
    await given.close()
    await bare.close()
  }
}

async function measured(name: string, url: string, paths: readonly string[], more: Record<string, string> = {}) {
  const headers = { 'user-agent': browserAgent, accept: 'text/html', ...more }
  await load({ url, addresses: asPaths(paths), headers, seconds: 3 })
  const result = await load({ url, addresses: asPaths([...paths].reverse()), headers })
  if (result.rate === 0) throw new Error(`${name}: no answers`)
  return result
}

/** Remix as its own adapter serves it, a page with as many cards and nothing behind it. */
export async function serveBarePage() {
  const app = express()
  const nothing = { nonce: undefined, report: console.error } as never
  app.all(
    '*',
    createRequestHandler({ build: bareSite(await siteBuild()), mode: 'production', getLoadContext: () => nothing }),
  )
  const served = await serve(app)
  // A page that renders nothing would be a limit nobody can miss.
  const answer = await fetch(`${served.url}/catalogue`, { headers: { 'user-agent': browserAgent } })
  if ((await answer.text()).split('<li').length <= 20) throw new Error('The bare page shows no cards')
  return served
}

const facets = facetNames.slice(0, 8)

/** The engine asked for common words by itself: twenty ids, total and eight facets. */
export function bareSearches({ config }: Pick<Bench, 'config'>, address: { key?: string | undefined }) {
  const queries = commonWords.map((word) => ({
    method: 'POST' as const,
    path: `/indexes/${listingsUid(config.meili.prefix)}/search`,
    body: JSON.stringify({
      q: queryWords(word).words.join(' '),
      matchingStrategy: 'all',
      page: 1,
      hitsPerPage: 20,
      attributesToRetrieve: ['id'],
      facets,
    }),
  }))
  return { queries, headers: { 'content-type': 'application/json', authorization: `Bearer ${address.key}` } }
}

/** The interface, nothing kept, against the engine asked the same words for as many hits and the same eight facets. */
async function benchApi(bench: Bench, url: string): Promise<void> {
  const { address } = bench.exchange.search.state()
  if (!address) throw new Error('There is no engine')
  const { queries, headers } = bareSearches(bench, address)
  const engine = await load({ url: address.url, addresses: queries, headers })
  const words = commonWords.map((word) => ({
    path: `/api/v1/listings?q=${encodeURIComponent(word)}&facets=${facets}`,
  }))
  const ours = await load({ url, addresses: words, headers: { accept: 'application/json' } })
  printRatio(
    'API, 20 listings, total and 8 facets',
    { value: ours.rate, unit: 'requests/s' },
    { name: 'the bare engine, 20 ids, total and the same facets', value: engine.rate },
  )
  console.log(`  p97.5 ${round(ours.p975)} ms against ${round(engine.p975)} ms`)
}

/** One listing by its code, nothing kept, against the same row sent by node:http. */
async function benchItem({ exchange, config }: Bench, url: string): Promise<void> {
  const codes = await exchange.database.read
    .selectFrom('listing')
    .select('code')
    .where('state', '=', 'listed')
    .limit(3_000)
    .execute()
  const database = new SqliteDatabase(config.databasePath, { readonly: true })
  const row = database.prepare(
    `select l.code, l.state, l.card, l.firstListedAt, l.updatedAt, r.content, r.contentHash from listing l
      join listing_revision r on r.listingId = l.id and r.number = l.liveRevision where l.code = ?`,
  )
  const bare = await serve((request, response) => {
    const found = row.get(request.url?.split('/').at(-1)) as Record<string, unknown>
    const { card, content, ...rest } = found
    const body = JSON.stringify({ ...rest, card: JSON.parse(String(card)), content: JSON.parse(String(content)) })
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(body)
  })
  try {
    const paths = codes.map(({ code }) => `/api/v1/listings/${code}`)
    const limit = await measured('the bare row', bare.url, paths)
    const ours = await measured('a listing', url, paths)
    printRatio(
      'API, one listing by code',
      { value: ours.rate, unit: 'requests/s' },
      { name: 'the same row sent by node:http', value: limit.rate },
    )
  } finally {
    await bare.close()
    database.close()
  }
}

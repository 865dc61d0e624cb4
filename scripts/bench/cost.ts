import { readFileSync } from 'node:fs'
import { facetNames } from '#app/domain/catalogue/catalogue-state.ts'
import { browserAgent, commonWords, load, manySearches } from './load.ts'
import { bareSearches, serveBarePage } from './pages.ts'
import { findingOnce, serveExchange, siteBuild } from './serve.ts'
import { type Bench, printRatio, round } from './set-up.ts'

const answers = 600
/** Of a page that is kept, which costs little: what else goes on in the background would be most of it. */
const keptAnswers = 12_000

/**
 * What one page, one search and one listing cost in computing, nothing kept: time of processors, of the site and of the
 * engine, which other work on the machine lengthens less than the time that passes. Two requests at a time.
 */
export async function benchCost(bench: Bench): Promise<void> {
  const { exchange } = bench
  const { address } = exchange.search.state()
  if (!address) throw new Error('There is no engine')
  const site = await serveExchange(bench, { isKeeping: false })
  const keeping = await serveExchange(bench, { isKeeping: true })
  const given = await serveExchange(bench, { isKeeping: false, build: findingOnce(await siteBuild()) })
  const bare = await serveBarePage()
  const costOf = async (
    url: string,
    asked: Parameters<typeof load>[0]['addresses'],
    headers: Record<string, string>,
    amount = answers,
  ) => {
    const ask = (addresses: typeof asked) => load({ url, addresses, headers, connections: 2, amount })
    await ask(asked)
    const [before, engineBefore] = [process.cpuUsage(), engineTime(exchange.search.engine.pid())]
    await ask([...asked].reverse())
    const { user, system } = process.cpuUsage(before)
    const engine = engineTime(exchange.search.engine.pid()) - engineBefore
    return { site: (user + system) / 1_000 / amount, engine: engine / amount }
  }
  const print = (name: string, cost: { site: number; engine: number }, limit: { name: string; value: number }) => {
    printRatio(name, { value: cost.site + cost.engine, unit: 'ms of processors' }, limit)
    console.log(`  ${round(cost.site)} ms the site, ${round(cost.engine)} ms the engine`)
  }
  try {
    const [html, json] = [{ accept: 'text/html', 'user-agent': browserAgent }, { accept: 'application/json' }]
    const page = await costOf(bare.url, [{ path: '/catalogue' }], html)
    const asPaths = (paths: readonly string[]) => paths.map((path) => ({ path }))
    const limit = { name: 'the bare page', value: page.site }
    const seen = await costOf(keeping.url, [{ path: '/catalogue?q=%E6%B0%94%E8%B1%A1' }], html, keptAnswers)
    print('Cost of a catalogue page seen in the last seconds', seen, limit)
    const paths = asPaths(manySearches('/catalogue'))
    const fresh = await costOf(site.url, paths, html)
    print('Cost of a catalogue page that nobody saw', fresh, limit)
    const made = await costOf(given.url, paths, html)
    print('The same', fresh, { name: 'the same page, what it shows given', value: made.site })
    const { queries, headers } = bareSearches(bench, address)
    const { engine } = await costOf(address.url, queries, headers)
    const words = commonWords.map(
      (word) => `/api/v1/listings?q=${encodeURIComponent(word)}&facets=${facetNames.slice(0, 8)}`,
    )
    print('Cost of a search by the API', await costOf(site.url, asPaths(words), json), {
      name: 'the bare engine',
      value: engine,
    })
  } finally {
    await site.close()
    await keeping.close()
    await given.close()
    await bare.close()
  }
}

/** Milliseconds of processors that the engine has used; 0 where the system does not tell. */
function engineTime(pid: number | undefined): number {
  if (pid === undefined || process.platform !== 'linux') return 0
  // After the name of the program, which may hold anything: the eleventh and twelfth are counted in hundredths of a second.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

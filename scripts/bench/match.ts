import { DemandContent } from '#app/domain/demand/demand-content.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import { everyVersion, say } from '#app/domain/text.ts'
import { listMatchContents } from '#db/queries/match-listings.server.ts'
import { connect } from '#search/client.server.ts'
import type { RunningSearch } from '#search/create-search.server.ts'
import { listingsUid } from '#search/rebuild.server.ts'
import { type Bench, printRatio, quantile, round } from './set-up.ts'

/** After so many demands everything is loaded that is kept. */
const warm = 100
const limit = 20

/**
 * Demands against the whole catalogue, each beside one bare query of the engine with the same text and limit, and the
 * memory of the process after some demands and after all. Demands are about listings spread over the catalogue.
 */
export async function benchMatch({ config, exchange }: Bench, wantedDemands: number): Promise<void> {
  const search = exchange.search as RunningSearch
  const address = search.engine.address()
  if (!address) throw new Error('There is no engine to compare with')
  const engine = connect(address)
  const indexUid = listingsUid(config.meili.prefix)
  const demands = await someDemands(exchange.database.read, wantedDemands)
  const warmAt = Math.min(warm, Math.ceil(demands.length / 2))
  const ours: number[] = []
  const bare: number[] = []
  let served = 0
  let warmMemory = 0
  /** Milliseconds of the processor, ours. */
  let busy = 0
  for (const [index, demand] of demands.entries()) {
    const q = [say(demand.title, 'zh'), say(demand.need, 'zh')].join(' ')
    let startedAt = performance.now()
    await engine.search([{ indexUid, q, attributesToRetrieve: ['id'], limit }], 10_000)
    bare.push(performance.now() - startedAt)
    const before = process.cpuUsage()
    startedAt = performance.now()
    const found = await search.matchDemand(demand, { limit })
    ours.push(performance.now() - startedAt)
    const { user, system } = process.cpuUsage(before)
    busy += (user + system) / 1_000
    served += Number(found.length > 0)
    if (index + 1 === warmAt) warmMemory = process.memoryUsage().rss
  }
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  printRatio(
    `Matching ${demands.length} demands`,
    { value: sum(ours), unit: 'ms' },
    { name: 'the bare Meilisearch queries', value: sum(bare) },
  )
  console.log(
    `  p50 ${round(quantile(ours, 0.5))} ms, p95 ${round(quantile(ours, 0.95))} ms, longest ${round(Math.max(...ours))} ms; ` +
      `bare p50 ${round(quantile(bare, 0.5))} ms, p95 ${round(quantile(bare, 0.95))} ms; ` +
      `${round(busy / Math.max(1, demands.length))} ms of the processor each; ${served} with matches`,
  )
  printRatio(
    `Memory after ${demands.length} demands`,
    { value: process.memoryUsage().rss / 2 ** 20, unit: 'MiB' },
    { name: `that after ${warmAt}`, value: warmMemory / 2 ** 20 },
  )
}

async function someDemands(db: Bench['exchange']['database']['read'], wanted: number): Promise<DemandContent[]> {
  const ids = await db.selectFrom('listing').select('id').where('state', '=', 'listed').orderBy('id').execute()
  const step = ids.length / wanted
  const some = Array.from({ length: wanted }, (_, index) => ids[Math.floor(index * step)]?.id ?? '')
  const contents = await listMatchContents(db, [...new Set(some)])
  return contents.map(({ content }) => demandLike(content))
}

/** What somebody may ask for who would be served by this listing. */
function demandLike({ title, summary, description, dictionary, regions, frequency }: ListingContent): DemandContent {
  const said = [...everyVersion(title), ...everyVersion(summary), ...everyVersion(description)].join('。').slice(0, 400)
  return DemandContent.parse({
    title: { zh: everyVersion(title)[0]?.slice(0, 100) ?? '数据' },
    need: { zh: `我们正在做一项研究，需要这样的数据：${said}。最好能按月更新，通过接口或文件交付。` },
    required: dictionary.slice(0, 8).map(({ name }) => ({ name: name.slice(0, 100) })),
    regions: regions.slice(0, 5),
    ...(frequency !== undefined && { frequency }),
    deliveryModes: ['API', 'FILE'],
    budgetMax: 100_000_000_000,
  })
}
